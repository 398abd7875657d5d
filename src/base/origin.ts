import type { SourceSpan } from './span.ts';

/** What a printed stretch of text came from; put on at the reader, carried to the glyph. */
export interface Origin {
  /** The data path (`court.figures.lending[2021]`) or the formula as written. */
  readonly figure: string;
  readonly place: SourceSpan;
  /** For a computed figure: what it was computed from. */
  readonly inputs: readonly Origin[];
}

/** Text offsets are UTF-16 indices, end exclusive. */
export interface OriginRange {
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
}
