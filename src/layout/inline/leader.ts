import type { InlineStyle } from '../../document/flow.ts';
import { type FontBook, sizeIn } from '../fontbook.ts';
import type { GlyphRun, PlacedGlyph } from '../page.ts';
import * as c from './clreq.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import type { Places } from './place.ts';
import { settingOf } from './setting.ts';

/** Rows of dots in contents: they stand on a grid from the right edge, so that the rows of a list line up. */
export const leaders = (filling: Filling, line: SetLine, places: Places, book: FontBook): readonly GlyphRun[] => {
  const { boxes, passage } = filling.passage;
  const { start, end } = line.range;
  const runs: GlyphRun[] = [];
  for (let at = start; at <= end; at++) {
    if (boxes.cls[at] !== c.leader) continue;
    const item = passage.objects.get(boxes.objects.get(at) ?? -1);
    if (item?.kind !== 'leader') continue;
    const run = dots(item, places.left[at - start] ?? 0, places.right[at - start] ?? 0, filling, places, book);
    if (run !== undefined) runs.push(run);
  }
  return runs;
};

const dots = (
  item: { readonly text: string; readonly style: InlineStyle },
  left: number,
  right: number,
  filling: Filling,
  places: Places,
  book: FontBook,
): GlyphRun | undefined => {
  const style = item.style.text;
  const setting = settingOf(book, style);
  const codePoint = item.text.codePointAt(0);
  if (codePoint === undefined) return undefined;
  const glyph = c.classOf(codePoint) === c.western ? setting.latin(codePoint) : setting.mark(codePoint);
  const advance = glyph.advance * style.size;
  // A lone dot of a narrow face would make a grey bar: half an em from dot to dot.
  const period = item.text.length > 1 ? setting.word(item.text).width * style.size : Math.max(advance, style.size / 2);
  const edge = filling.measure === Infinity ? places.end : filling.measure;
  const gap = style.size / 4;
  const glyphs: PlacedGlyph[] = [];
  const first = Math.floor((edge - left - gap) / period);
  // Two figures are kept free, so that the rows end at one x before 7 and before 12.
  const stop = Math.min(right, edge - 1.1 * style.size) - gap;
  const from = edge - first * period;
  for (let x = from; x + period <= stop + 0.01; x += period) {
    glyphs.push({
      id: glyph.id,
      text: String.fromCodePoint(codePoint),
      dx: x - from + (period - advance) / 2,
      dy: 0,
      advance,
    });
  }
  if (glyphs.length === 0) return undefined;
  return {
    kind: 'glyphs',
    face: glyph.face.key,
    size: sizeIn(glyph.face, style.size),
    ink: style.ink,
    x: from,
    y: -item.style.shift,
    glyphs,
    origins: [],
    language: style.language,
    tag: item.style.tag,
    artifact: true,
  };
};
