/** Advances of the fonts that may come without widths (ISO 32000-1, 9.6.2.2), near enough to know where text stands. */
export const standardWidths = (name: string): ((code: number) => number) | undefined => {
  if (/Courier/.test(name)) return () => 600;
  if (/Helvetica|Arial/.test(name)) return (code) => roughly(code, 556, 278, 667);
  if (/Times/.test(name)) return (code) => roughly(code, 480, 250, 667);
  return undefined;
};

const roughly = (code: number, letter: number, narrow: number, capital: number): number => {
  if (code === 32 || "fijlt.,:;'!|".includes(String.fromCharCode(code))) return narrow;
  return code >= 65 && code <= 90 ? capital : letter;
};
