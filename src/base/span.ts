import type { Rect } from './measure.ts';

/** Lines and columns count from 1, columns in Unicode characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A place that a person can open. Paths are the ones that the gatherer gave (relative, `/` between folders). */
export type SourceSpan =
  | { readonly kind: 'text'; readonly file: string; readonly start: Position; readonly end?: Position }
  | { readonly kind: 'cell'; readonly file: string; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'page'; readonly file: string; readonly page: number; readonly box: Rect };

/** A place in a text file, without its end. */
export const textSpan = (file: string, line: number, column: number): SourceSpan => ({
  kind: 'text',
  file,
  start: { line, column },
});
