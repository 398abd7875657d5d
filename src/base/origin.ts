import type { SourceSpan } from './span.ts';

/** What a printed stretch of text came from; put on at the reader, carried to the glyph. */
export interface Origin {
  /** The data path (`court.figures.lending[2021]`) or the formula as written. */
  readonly figure: string;
  readonly place: SourceSpan;
  /** For a computed figure: what it was computed from. */
  readonly inputs: readonly Origin[];
  /** The source wrote digits: what is printed of it in Chinese numerals is still a figure. */
  readonly digits?: true;
}

/** Text offsets are UTF-16 indices, end exclusive. */
export interface OriginRange {
  readonly start: number;
  readonly end: number;
  readonly origin: Origin;
}

/** A text, and which stretches of it came from data. */
export interface TracedText {
  readonly text: string;
  readonly origins: readonly OriginRange[];
}

/** Texts one after another. */
export const joinTraced = (parts: readonly TracedText[]): TracedText => {
  let text = '';
  const origins: OriginRange[] = [];
  for (const part of parts) {
    for (const { start, end, origin } of part.origins) {
      const range = { start: start + text.length, end: end + text.length, origin };
      const last = origins.at(-1);
      const goesOn = last !== undefined && last.origin === origin && last.end === range.start;
      origins.splice(goesOn ? -1 : origins.length, 1, goesOn ? { ...range, start: last.start } : range);
    }
    text += part.text;
  }
  return { text, origins };
};

/** A stretch of a text, with what of its origins lies in it. */
export const sliceTraced = ({ text, origins }: TracedText, from: number, to: number): TracedText => ({
  text: text.slice(from, to),
  origins: origins
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end, origin }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from, origin })),
});
