import { type SourceSpan, textSpan } from '../base/span.ts';
import type { Scalar, TextRun } from './dataset.ts';

const runAt = (runs: readonly TextRun[], index: number): TextRun | undefined => {
  let found: TextRun | undefined;
  for (const run of runs) {
    if (run.at > index) break;
    found = run;
  }
  return found;
};

/** The place of one character of a scalar's text, by its UTF-16 index: where a fault inside a formula or prose is shown. */
export const placeWithin = (scalar: Scalar, index: number): SourceSpan => {
  const { place } = scalar.origin;
  if (place.kind !== 'text') return place;
  const run = runAt(scalar.runs ?? [], index) ?? { at: 0, line: place.start.line, column: place.start.column };
  const characters = [...scalar.lexeme.slice(run.at, index)].length;
  return textSpan(place.file, run.line, run.column + characters);
};
