import { type Affine, boxWithin, identity, within } from '../base/matrix.ts';
import type { Rect } from '../base/measure.ts';
import type { Origin } from '../base/origin.ts';
import type { GlyphRun, Page, PageItem } from '../layout/page.ts';

/** One figure as it stands printed on a page. */
export interface Stretch {
  readonly origin: Origin;
  readonly text: string;
  /** One for each line that it stands on, from the page's top left. */
  readonly boxes: readonly Rect[];
}

/** A figure's glyphs within one run. */
interface Piece {
  readonly origin: Origin;
  readonly text: string;
  readonly box: Rect;
  readonly run: GlyphRun;
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** The em box above and below the baseline, in em. */
const above = 0.88;
const below = 0.12;

const joined = (a: Rect, b: Rect): Rect => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
};

const boxOf = (run: GlyphRun, start: number, end: number): Rect => {
  const glyphs = run.glyphs.slice(start, end);
  const left = Math.min(...glyphs.map((glyph) => glyph.dx));
  const right = Math.max(...glyphs.map((glyph) => glyph.dx + glyph.advance));
  const top = run.y - Math.max(...glyphs.map((glyph) => glyph.dy)) - above * run.size;
  const bottom = run.y - Math.min(...glyphs.map((glyph) => glyph.dy)) + below * run.size;
  if (run.stance === 'down' || run.stance === 'turned')
    return { x: run.x - below * run.size, y: run.y + left, width: run.size, height: right - left };
  return { x: run.x + left, y: top, width: right - left, height: bottom - top };
};

const piecesOf = (run: GlyphRun, toPage: Affine): Piece[] =>
  run.origins
    .filter(({ start, end }) => end > start)
    .map(({ start, end, origin }) => ({
      origin,
      text: run.glyphs
        .slice(start, end)
        .map((glyph) => glyph.text)
        .join(''),
      box: boxWithin(toPage, boxOf(run, start, end)),
      run,
      atStart: start === 0,
      atEnd: end === run.glyphs.length,
    }));

/** All runs of a page in painting order; a run without origins parts what stands before it from what stands after. */
function* runsOf(items: readonly PageItem[], toPage: Affine): Generator<readonly [GlyphRun, Affine]> {
  for (const item of items) {
    if (item.kind === 'glyphs') yield [item, toPage];
    if (item.kind === 'group') yield* runsOf(item.items, item.transform ? within(toPage, item.transform) : toPage);
  }
}

const sameLine = (a: Rect, b: Rect): boolean =>
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > Math.min(a.height, b.height) / 2;

/** Widest gap within a figure on one line, in em: Han–Latin space, stretched. */
const widestGap = 0.6;

/** A Latin face beside Han is set larger by as much at most. */
const companion = 1.1;

/** One figure goes on from run to run (digits in one face, the unit in another) and from line to line of one text. */
const goesOn = (last: Piece, next: Piece): boolean => {
  if (last.origin !== next.origin || !last.atEnd || !next.atStart) return false;
  if (sameLine(last.box, next.box)) {
    const gap = next.box.x - (last.box.x + last.box.width);
    return Math.abs(gap) < widestGap * Math.min(last.run.size, next.run.size);
  }
  const [small, large] = [last.run.size, next.run.size].toSorted((one, two) => one - two);
  return last.text !== next.text && last.run.tag === next.run.tag && (large ?? 0) <= (small ?? 0) * companion;
};

/** The figures of a page in painting order, charts left out: their texts have no origins. */
export const stretches = (page: Page): Stretch[] => {
  const found: { origin: Origin; text: string; boxes: Rect[] }[] = [];
  let last: Piece | undefined;
  for (const [run, toPage] of runsOf(page.items, identity)) {
    if (run.glyphs.every((glyph) => glyph.text === '')) continue;
    const pieces = piecesOf(run, toPage);
    for (const piece of pieces) {
      const stretch = found.at(-1);
      const lastBox = stretch?.boxes.at(-1);
      if (stretch === undefined || lastBox === undefined || last === undefined || !goesOn(last, piece)) {
        found.push({ origin: piece.origin, text: piece.text, boxes: [piece.box] });
      } else {
        stretch.text += piece.text;
        if (sameLine(last.box, piece.box)) stretch.boxes.splice(-1, 1, joined(lastBox, piece.box));
        else stretch.boxes.push(piece.box);
      }
      last = piece;
    }
    if (pieces.length === 0) last = undefined;
  }
  return found;
};
