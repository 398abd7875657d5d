import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnostic, hint } from '../base/diagnostic.ts';
import { listed } from '../base/listed.ts';
import type { Pt, Rect } from '../base/measure.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Picture } from '../document/flow.ts';
import type { Graphic, GraphicItem, GraphicText } from '../document/graphic.ts';
import { type Face, type FontBook, sizeIn } from './fontbook.ts';
import { labelGlyphs } from './label.ts';
import type { GlyphRun, PageItem, PlacedGlyph } from './page.ts';

/** A graphic's items with its text set in glyphs. */
export interface SetGraphic {
  readonly items: readonly PageItem[];
  readonly missing: readonly { readonly character: string; readonly families: readonly string[] }[];
}

interface Piece {
  readonly face: Face;
  readonly glyphs: PlacedGlyph[];
  readonly x: Pt;
}

/** Text of a chart or drawing: face by face, anchored, never justified. */
const setText = (
  text: GraphicText,
  book: FontBook,
  tag: string,
  missing: SetGraphic['missing'][number][],
): readonly GlyphRun[] => {
  const pieces: Piece[] = [];
  let end = 0;
  for (const glyph of labelGlyphs(text.text, book.stack(text.families, text.weight, text.italic))) {
    const x = glyph.x * text.size;
    const advance = glyph.advance * text.size;
    if (glyph.missing) missing.push({ character: glyph.character, families: text.families });
    let piece = pieces.at(-1);
    if (piece === undefined || piece.face !== glyph.face) {
      piece = { face: glyph.face, glyphs: [], x };
      pieces.push(piece);
    }
    piece.glyphs.push({ id: glyph.id, text: glyph.character, dx: x - piece.x, dy: 0, advance });
    end = x + advance;
  }
  const shift = text.anchor === 'start' ? 0 : text.anchor === 'middle' ? -end / 2 : -end;
  return pieces.map(({ face, glyphs, x: start }) => ({
    kind: 'glyphs',
    face: face.key,
    size: sizeIn(face, text.size),
    ink: text.ink,
    x: text.x + shift + start,
    y: text.y,
    glyphs,
    origins: [],
    language: 'zh-Hans',
    tag,
    artifact: false,
  }));
};

/** Sets a drawing's text; shapes and images stay as they are. */
export const setGraphic = (graphic: Graphic, book: FontBook, tag: string): SetGraphic => {
  const missing: SetGraphic['missing'][number][] = [];
  const convert = (items: readonly GraphicItem[]): readonly PageItem[] =>
    items.flatMap((item): readonly PageItem[] => {
      switch (item.kind) {
        case 'text':
          return setText(item, book, tag, missing);
        case 'group':
          return [{ ...item, items: convert(item.items) }];
        default:
          return [item];
      }
    });
  return { items: convert(graphic.items), missing };
};

interface Drawn {
  readonly width: Pt;
  readonly height: Pt;
  readonly set: SetGraphic;
}

/** Draws pictures to size, each size once. */
export const pictureDrawer = (book: FontBook) => {
  const known = new WeakMap<object, Drawn>();
  const drawn = (picture: Exclude<Picture, { kind: 'image' }>, width: Pt, height: Pt, tag: string): Drawn => {
    const last = known.get(picture);
    if (last !== undefined && (picture.kind === 'graphic' || (last.width === width && last.height === height)))
      return last;
    const graphic = picture.kind === 'graphic' ? picture.graphic : picture.draw(width, height);
    const made = { width: graphic.width, height: graphic.height, set: setGraphic(graphic, book, tag) };
    known.set(picture, picture.kind === 'graphic' ? made : { ...made, width, height });
    return made;
  };
  return (picture: Picture, box: Rect, tag: string): SetGraphic => {
    if (picture.kind === 'image') return { items: [{ kind: 'image', image: picture.image, ...box }], missing: [] };
    const { set, width, height } = drawn(picture, box.width, box.height, tag);
    const [sx, sy] = [width > 0 ? box.width / width : 1, height > 0 ? box.height / height : 1];
    return {
      items: [{ kind: 'group', transform: [sx, 0, 0, sy, box.x, box.y], opacity: 1, items: set.items }],
      missing: set.missing,
    };
  };
};

export type DrawAnyPicture = ReturnType<typeof pictureDrawer>;

/** One error for each character that no face has. */
export const missingGlyphs = (missing: SetGraphic['missing'], span: SourceSpan): readonly Diagnostic[] =>
  [...new Map(missing.map((one) => [one.character, one])).values()].map(({ character, families }) =>
    diagnostic('font/missing-glyph', {
      span,
      values: {
        character,
        codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      },
      hints: [hint('font/stack-tried', listed('families', families))],
    }),
  );
