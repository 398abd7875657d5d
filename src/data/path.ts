const identifier = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
const plainInBrackets = /^[^[\]"'\s]+$/u;

/** One step of a path as it is written after what holds it: `.收案`, `[2021]`. */
export const pathStep = (key: string | number): string => {
  if (typeof key === 'number') return `[${key}]`;
  if (identifier.test(key)) return `.${key}`;
  return `[${plainInBrackets.test(key) ? key : JSON.stringify(key)}]`;
};

/** A data path with one more step: `court.figures.lending` + `2021` → `court.figures.lending[2021]`. */
export const joinPath = (parent: string, key: string | number): string => {
  const step = pathStep(key);
  return parent === '' && step.startsWith('.') ? step.slice(1) : parent + step;
};
