import type { Pt } from '../../base/measure.ts';
import * as c from './clreq.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import type { Places } from './place.ts';
import type { Stretch } from './stretches.ts';

export type Span = readonly [from: Pt, to: Pt];

/** Where letters cross the height of an underline, in shares of their advance; about the same in all Latin faces. */
const descenders: Readonly<Record<string, Span>> = {
  g: [0, 1],
  j: [-0.2, 0.8],
  p: [0, 0.5],
  q: [0.5, 1],
  y: [0, 0.65],
  Q: [0.4, 1],
  ',': [0.1, 0.85],
  ';': [0.1, 0.85],
  '(': [0.35, 1],
  ')': [0, 0.65],
  '[': [0.3, 1],
  ']': [0, 0.7],
};

/** Left free on either side of a descender, and the shortest piece that is drawn; in em. */
const margin = 0.05;
const shortest = 0.1;

/** The pieces of an underline that do not cross Latin descenders. */
export const aroundDescenders = <T>(
  filling: Filling,
  line: SetLine,
  places: Places,
  stretch: Stretch<T>,
): readonly Span[] => {
  const { boxes } = filling.passage;
  const { glyph } = boxes;
  const spans: Span[] = [];
  let from = stretch.from;
  for (let at = stretch.first; at <= stretch.last; at++) {
    if (boxes.cls[at] !== c.word && boxes.cls[at] !== c.number) continue;
    const em = boxes.size[at] ?? 0;
    const left = places.left[at - line.range.start] ?? 0;
    const end = boxes.glyphs[at + 1] ?? glyph.id.length;
    for (let one = boxes.glyphs[at] ?? 0; one < end; one++) {
      const found = descenders[glyph.text[one] ?? ''];
      if (found === undefined) continue;
      const x = left + (glyph.x[one] ?? 0);
      const advance = glyph.advance[one] ?? 0;
      const to = x + found[0] * advance - margin * em;
      if (to - from > shortest * em) spans.push([from, to]);
      from = Math.max(from, x + found[1] * advance + margin * em);
    }
  }
  // A rest after a descender is no longer than a dot: nothing of it is drawn.
  const least = from === stretch.from ? 0.001 : shortest * (boxes.size[stretch.last] ?? 0);
  if (stretch.to - from > least) spans.push([from, stretch.to]);
  return spans;
};
