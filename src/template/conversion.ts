import type { Diagnostic } from '../base/diagnostic.ts';
import type { PlacedText } from './placed-text.ts';

/** What a conversion works with: the text, its line starts, and where to say what is refused. */
export interface Conversion {
  readonly text: PlacedText;
  readonly offsetOf: (place: { readonly line: number; readonly column: number }) => number;
  readonly report: (found: Diagnostic) => void;
}

/** Starts a conversion of one text. */
export const conversion = (text: PlacedText, report: (found: Diagnostic) => void): Conversion => {
  const starts = [0, ...Array.from(text.text.matchAll(/\r\n?|\n/g), (match) => match.index + match[0].length)];
  return { text, offsetOf: ({ line, column }) => (starts[line - 1] ?? 0) + column, report };
};
