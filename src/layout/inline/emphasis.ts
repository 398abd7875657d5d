import { type Ink, solid } from '../../base/ink.ts';
import type { Pt } from '../../base/measure.ts';
import type { InlineStyle } from '../../document/flow.ts';
import type { Emphasis, EmphasisMark } from '../../style/computed.ts';
import { type FontBook, sizeIn } from '../fontbook.ts';
import type { GlyphRun, PageItem } from '../page.ts';
import * as c from './clreq.ts';
import { drawMark, markHeight } from './emphasis-shapes.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import { lineDepth } from './line-depth.ts';
import type { MarkSpan } from './paragraph.ts';
import type { Places } from './place.ts';
import { readingDepth } from './readings.ts';
import { settingOf } from './setting.ts';
import { standing } from './upright.ts';

/** Marks of one line. */
export interface EmphasisMarks {
  readonly items: readonly PageItem[];
  readonly spans: readonly MarkSpan[];
}

const above = 0.88;
const below = 0.12;
/** Between the em box and a mark (§1.11). */
const clearance = 0.1;
/** A mark of the author's own character, as in browsers. */
const characterSize = 0.5;

/** 着重号: one for each Han, none for marks, spaces and Latin; paths, so that they add no characters. */
export const emphasisMarks = (filling: Filling, line: SetLine, places: Places, book: FontBook): EmphasisMarks => {
  const { boxes } = filling.passage;
  const { start, end } = line.range;
  const rows: Row[] = [];
  for (let at = start; at <= end; at++) {
    const piece = boxes.pieces[boxes.piece[at] ?? 0];
    const emphasis = piece?.style.text.emphasis;
    if (piece === undefined || emphasis === undefined) continue;
    if (boxes.cls[at] !== c.han || isPunctuation(boxes.first[at] ?? 0)) continue;
    const centre = ((places.left[at - start] ?? 0) + (places.right[at - start] ?? 0)) / 2;
    const row = rows.at(-1);
    if (row?.style === piece.style) row.centres.push(centre);
    else rows.push(rowOf(piece.style, emphasis, centre));
  }
  return { items: rows.flatMap((row) => paint(row, book)), spans: rows.map(spanOf) };
};

const spanOf = ({ centres, top, bottom }: Row): MarkSpan => {
  const half = (bottom - top) / 2;
  return { from: (centres[0] ?? 0) - half, to: (centres.at(-1) ?? 0) + half, top: -top, bottom };
};

const punctuation = /^\p{P}$/u;

/** Marks that are set on a Han body without blanks: 〃 ※ 〜. */
const isPunctuation = (codePoint: number): boolean =>
  !(codePoint >= 0x3400 && codePoint <= 0x9fff) && punctuation.test(String.fromCodePoint(codePoint));

/** Marks of one style on one height. */
interface Row {
  readonly style: InlineStyle;
  readonly mark: EmphasisMark;
  readonly ink: Ink;
  readonly top: Pt;
  readonly bottom: Pt;
  readonly centres: Pt[];
}

const rowOf = (style: InlineStyle, { mark, side, ink }: Emphasis, centre: Pt): Row => {
  const { size } = style.text;
  const height = (mark.kind === 'text' ? characterSize : markHeight(mark)) * size;
  const room = clearance * size + taken(style, side);
  const top = side === 'under' ? below * size + room : -above * size - room - height;
  const y = top - style.shift;
  return { style, mark, ink: ink ?? style.text.ink, top: y, bottom: y + height, centres: [centre] };
};

/** Lines and readings stand nearer to the text than the marks. */
const taken = (style: InlineStyle, side: Emphasis['side']): Pt =>
  lineDepth(style, side) +
  (style.ruby !== undefined && (style.ruby.text.ruby?.side ?? 'over') === side
    ? readingDepth(style.ruby, style.text.size)
    : 0);

const paint = (row: Row, book: FontBook): readonly PageItem[] => {
  const { mark, style, ink, top, centres } = row;
  const { size } = style.text;
  if (mark.kind === 'text') return [characters(row, mark.text, book)];
  const middle = top + (markHeight(mark) * size) / 2;
  return drawMark(mark, centres, middle, size).map(({ commands, stroke }) => ({
    kind: 'path',
    commands,
    fillRule: 'nonzero',
    ...(stroke === 0
      ? { fill: solid(ink) }
      : {
          stroke: {
            paint: solid(ink),
            width: stroke,
            cap: 'butt',
            join: 'miter',
            miterLimit: 10,
            dash: [],
            dashOffset: 0,
          },
        }),
  }));
};

/** Glyphs that stand for no text: the exporter paints them as shapes. */
const characters = ({ style, ink, top, centres }: Row, text: string, book: FontBook): GlyphRun => {
  const size = characterSize * style.text.size;
  const codePoint = text.codePointAt(0) ?? 0;
  const setting = settingOf(book, style.text);
  const upright = standing(style.text);
  const found = upright ? setting.upright(codePoint) : setting.han(codePoint);
  const advance = found.advance * size;
  const body = upright ? size : advance;
  const [x = 0] = centres;
  return {
    kind: 'glyphs',
    face: found.face.key,
    size: sizeIn(found.face, size),
    ink,
    x: x - body / 2,
    y: top + above * size,
    glyphs: centres.map((centre) => ({ id: found.id, text: '', dx: centre - x, dy: 0, advance })),
    origins: [],
    language: style.text.language,
    tag: style.tag,
    artifact: true,
    beside: true,
    ...(upright ? { stance: 'upright' } : {}),
  };
};
