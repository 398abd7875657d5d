import type { InlineStyle } from '../../document/flow.ts';
import { type Face, type FontBook, sizeIn } from '../fontbook.ts';
import type { GlyphRun, PlacedGlyph, Stance } from '../page.ts';
import { has, softHyphen } from './boxes.ts';
import { leader } from './clreq.ts';
import type { Piece } from './collect.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import type { Places } from './place.ts';
import { settingOf } from './setting.ts';
import { stanceOf } from './upright.ts';

interface Draft {
  readonly stance: Stance | undefined;
  readonly face: Face;
  readonly style: InlineStyle;
  readonly x: number;
  readonly glyphs: PlacedGlyph[];
  readonly parts: { start: number; node: InlineStyle['node'] }[];
  readonly origins: { start: number; end: number; origin: GlyphRun['origins'][number]['origin'] }[];
}

/** The glyphs of one line, gathered into runs of one face, size, ink, shift, link and tag. */
export const glyphRuns = (
  filling: Filling,
  line: SetLine,
  places: Places,
  book: FontBook,
  readings?: ReadonlyMap<number, readonly GlyphRun[]>,
): readonly GlyphRun[] => {
  const { boxes } = filling.passage;
  const { glyph } = boxes;
  const { start, end } = line.range;
  const runs: GlyphRun[] = [];
  let drafts: Draft[] = [];
  let draft: Draft | undefined;
  let draftPiece = -1;
  // A line runs one way: its first piece speaks for all.
  const vertical = boxes.pieces[0]?.style.text.vertical !== undefined;
  for (let at = start; at <= end; at++) {
    if (boxes.cls[at] === leader) draft = undefined;
    const left = places.left[at - start] ?? 0;
    const stance = vertical ? stanceOf(boxes, at) : undefined;
    if (vertical && (stance === 'across' || draft?.stance !== stance)) draft = undefined;
    const to = at + 1 < boxes.count ? (boxes.glyphs[at + 1] ?? 0) : glyph.id.length;
    for (let one = boxes.glyphs[at] ?? 0; one < to; one++) {
      const face = glyph.face[one];
      const index = glyph.piece[one] ?? 0;
      const piece = boxes.pieces[index];
      if (face === undefined || piece === undefined) continue;
      const x = left + (glyph.x[one] ?? 0);
      if (draft === undefined || draft.face !== face || (index !== draftPiece && !alike(draft.style, piece.style))) {
        draft = {
          stance,
          face,
          style: piece.style,
          x: stance === 'across' ? left : x,
          glyphs: [],
          parts: [],
          origins: [],
        };
        drafts.push(draft);
      } else if (index !== draftPiece && (draft.parts.at(-1) ?? draft.style).node !== piece.style.node)
        draft.parts.push({ start: draft.glyphs.length, node: piece.style.node });
      draftPiece = index;
      if (piece.origins.length > 0) addOrigins(draft, piece, (glyph.at[one] ?? 0) - piece.start);
      draft.glyphs.push({
        id: glyph.id[one] ?? 0,
        text: glyph.text[one] ?? '',
        dx: x - draft.x,
        dy: glyph.y[one] ?? 0,
        advance: glyph.advance[one] ?? 0,
      });
    }
    const reading = readings?.get(at);
    if (reading !== undefined) {
      runs.push(...drafts.map(finish), ...reading);
      drafts = [];
      draft = undefined;
    }
  }
  if (end < boxes.count - 1 && has(boxes, end, softHyphen)) addHyphen(filling, line, places, book, drafts);
  return runs.length === 0 ? drafts.map(finish) : [...runs, ...drafts.map(finish)];
};

const alike = (one: InlineStyle, two: InlineStyle): boolean =>
  one === two ||
  (one.text.size === two.text.size &&
    one.text.ink === two.text.ink &&
    one.shift === two.shift &&
    one.link === two.link &&
    one.tag === two.tag &&
    one.text.language === two.text.language &&
    one.text.overprint === two.text.overprint);

const addOrigins = (draft: Draft, piece: Piece, offset: number): void => {
  const range = piece.origins.find((candidate) => offset >= candidate.start && offset < candidate.end);
  if (range === undefined) return;
  const at = draft.glyphs.length;
  const known = draft.origins.at(-1);
  if (known !== undefined && known.origin === range.origin && known.end === at) known.end = at + 1;
  else draft.origins.push({ start: at, end: at + 1, origin: range.origin });
};

const addHyphen = (filling: Filling, line: SetLine, places: Places, book: FontBook, drafts: Draft[]): void => {
  const { boxes } = filling.passage;
  const { end, start } = line.range;
  const piece = boxes.pieces[boxes.piece[end] ?? 0];
  const draft = drafts.at(-1);
  if (piece === undefined || draft === undefined) return;
  const hyphen = settingOf(book, piece.style.text).latin(0x2d);
  const x = places.right[end - start] ?? 0;
  const size = piece.style.text.size;
  const glyph = { id: hyphen.id, text: '\u00ad', dx: 0, dy: 0, advance: hyphen.advance * size };
  if (hyphen.face === draft.face) draft.glyphs.push({ ...glyph, dx: x - draft.x });
  else
    drafts.push({
      stance: undefined,
      face: hyphen.face,
      style: piece.style,
      x,
      glyphs: [glyph],
      parts: [],
      origins: [],
    });
};

const finish = (draft: Draft): GlyphRun => ({
  kind: 'glyphs',
  face: draft.face.key,
  size: sizeIn(draft.face, draft.style.text.size),
  ink: draft.style.text.ink,
  x: draft.x,
  y: draft.style.shift === 0 ? 0 : -draft.style.shift,
  glyphs: draft.glyphs,
  origins: draft.origins,
  language: draft.style.text.language,
  tag: draft.style.tag,
  artifact: false,
  ...(draft.style.node === undefined ? {} : { node: draft.style.node }),
  ...(draft.parts.length === 0 ? {} : { parts: draft.parts }),
  ...(draft.stance === undefined ? {} : { stance: draft.stance }),
});
