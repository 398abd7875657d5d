const foils = /foil|烫/i;

const afterwork =
  /emboss|deboss|varnish|\buv\b|die[- ]?(?:line|cut)|crease|laminat|压凹|击凸|起凸|凹凸|上光|过油|局部光|刀线|刀版|模切|压痕|覆膜/i;

/** What is done to the finished print and has no colour: it cannot be mixed from inks. */
export const isAfterwork = (plate: string): boolean => afterwork.test(plate);

/** Plates that are no ink: they lie over what is printed and leave no hole in it. */
export const isFinishing = (plate: string): boolean => isAfterwork(plate) || foils.test(plate);
