import { type Pt, resolveLength } from '../../base/measure.ts';
import type { ParagraphBlock } from '../../document/flow.ts';
import type { ComposedLine, ComposedParagraph } from '../inline/paragraph.ts';
import type { Engine, Setting } from './engine.ts';
import { type Space, tolerance } from './fragment.ts';
import type { Frame } from './frame.ts';
import { type Standing, snapped, stacked } from './line-grid.ts';
import { withMarker } from './marker.ts';
import { bandsAt, besideInside, lowest } from './run-around.ts';
import { composedWhole, wholeMeasure } from './whole-measure.ts';

/** The paragraph's lines in this measure. */
export const linesOf = (
  engine: Engine,
  block: ParagraphBlock,
  measure: Pt,
  ways: Pick<Setting, 'bands' | 'looseness' | 'unparted'> = {},
): ComposedParagraph => {
  const style = block.style.paragraph;
  const indent = resolveLength(style.indent, Number.isFinite(measure) ? measure : 0);
  const items = withMarker(block, engine.survey(block).marker);
  const outside = outsideOf(block);
  return engine.compose({ key: block, items, style, text: block.style.text, indent, outside, ...ways }, measure);
};

const outsideOf = ({ style: { margin, padding } }: ParagraphBlock): { readonly above: Pt; readonly below: Pt } => ({
  above: (margin.top === 'auto' ? 0 : Math.max(0, margin.top.pt)) + padding.top.pt,
  below: (margin.bottom === 'auto' ? 0 : Math.max(0, margin.bottom.pt)) + padding.bottom.pt,
});

/** The one spot where lines' heights on the page are decided: under one another, or on the grid. */
export const stand = (
  block: ParagraphBlock,
  lines: readonly ComposedLine[],
  start: number,
  room: Pt,
  { grid, down }: Space,
  top: Pt,
): Standing =>
  grid === undefined || down === undefined || block.style.paragraph.lineSnap === undefined
    ? stacked(lines, start, room)
    : snapped(lines, start, room, grid, down + top);

/** How often lines are set anew because those before were higher or lower than thought. */
const mostTries = 4;

/** The paragraph's lines, short where something stands beside them: how many those are is seen when they stand. */
export const linesBeside = (
  engine: Engine,
  block: ParagraphBlock,
  space: Space,
  frame: Frame,
  looseness: -1 | 0 | 1 = space.loosened?.block === block ? space.loosened.by : 0,
  unparted?: number,
) => {
  const whole = wholeMeasure(block, frame.inner);
  const beside = besideInside(space.beside, frame, space.width, frame.edge.top);
  const set = (tops: readonly Pt[]) =>
    composedWhole(
      (measure) => linesOf(engine, block, measure, { bands: bandsOf(measure, tops), looseness, unparted }),
      frame.inner,
      whole,
    );
  const { text, paragraph } = block.style;
  const em = paragraph.wholeMeasure ?? text.size;
  const bandsOf = (measure: Pt, tops: readonly Pt[]) =>
    beside === undefined ? undefined : bandsAt(beside, tops, measure, (frame.inner - measure) / 2, em);
  if (beside === undefined) return set([]);
  const down = lowest(beside);
  const { lineHeight } = text;
  let tops: readonly Pt[] = Array.from(
    { length: Math.ceil(down / Math.max(lineHeight, 1)) },
    (_, at) => at * lineHeight,
  );
  let most = tops;
  let made = set(tops);
  for (let tries = 1; tries < mostTries; tries += 1) {
    const { lines } = made.composed;
    const stood = stand(block, lines, 0, down, space, frame.edge.top).tops;
    const guessed = stood.every((top, at) => Math.abs(top - (tops[at] ?? Infinity)) < tolerance);
    if (guessed && stood.length === Math.min(tops.length, lines.length)) break;
    // Where each way to set them asks for the other, a line too many is short, and none runs into the box.
    tops = tries === mostTries - 1 && most.length > stood.length ? most : stood;
    if (tops.length > most.length) most = tops;
    made = set(tops);
  }
  return made;
};
