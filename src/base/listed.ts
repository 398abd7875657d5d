import type { Values } from './diagnostic.ts';

/** A list as a slot of a sentence, in the marks of both languages; what goes beyond `most` is an ellipsis. */
export const listed = (slot: string, items: readonly string[], most = items.length): Values => {
  const shown = items.length > most ? [...items.slice(0, most), '…'] : items;
  return { [slot]: shown.join('、'), [`${slot}En`]: shown.join(', ') };
};
