const identifier = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
const plainInBrackets = /^[^[\]"'\s]+$/u;

/** A data path with one more step: `court.figures.lending` + `2021` → `court.figures.lending[2021]`. */
export const joinPath = (parent: string, key: string | number): string => {
  if (typeof key === 'number') return `${parent}[${key}]`;
  if (identifier.test(key)) return parent === '' ? key : `${parent}.${key}`;
  return `${parent}[${plainInBrackets.test(key) ? key : JSON.stringify(key)}]`;
};
