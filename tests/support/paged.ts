import { readFileSync } from 'node:fs';
import { black, type Ink } from '../../src/base/ink.ts';
import type { Rect } from '../../src/base/measure.ts';
import type { PathCommand } from '../../src/document/graphic.ts';
import type { FaceGlyph, FontBook } from '../../src/layout/fontbook.ts';
import { openFontBook } from '../../src/layout/fonts.ts';
import type { GlyphRun, Page, PagedDocument, PageItem, PlacedGlyph } from '../../src/layout/page.ts';

/** Pages made by hand, with the one small font that banxin ships. */
const name = 'SourceSerif4-Regular';
const bytes = new Uint8Array(readFileSync(new URL(`../../fonts/${name}.ttf`, import.meta.url)));

const book = openFontBook([{ path: name, shown: name, bytes }], []).value;
const [face] = book.stack(['Source Serif 4'], 400, false);
if (face === undefined) throw new Error(`no face in ${name}`);

export const fontFiles: FontBook = book;

/** The same font as a book to lay out with. */
export const paperBook: FontBook = book;

const glyphFor = (character: string): FaceGlyph => face.glyph(character.codePointAt(0) ?? 0) ?? { id: 0, advance: 0.5 };

export const glyphOf = (character: string): number => glyphFor(character).id;

/** A glyph for each character; `texts` says otherwise what they stand for. */
export const run = (
  characters: string,
  more: Partial<GlyphRun> & { texts?: readonly string[]; tracking?: number } = {},
): GlyphRun => {
  const { texts, tracking = 0, ...rest } = more;
  const size = more.size ?? 10;
  let dx = 0;
  const glyphs = [...characters].map((character, i): PlacedGlyph => {
    const glyph = glyphFor(character);
    const advance = glyph.advance * size;
    const placed = { id: glyph.id, text: texts?.[i] ?? character, dx, dy: 0, advance };
    dx += advance + tracking;
    return placed;
  });
  return {
    kind: 'glyphs',
    face: face.key,
    size,
    ink: black,
    x: 20,
    y: 50,
    glyphs,
    origins: [],
    language: 'zh-Hans',
    tag: 'p',
    artifact: false,
    ...rest,
  };
};

export const rgb = (r: number, g: number, b: number, alpha = 1): Ink => ({
  color: { space: 'rgb', value: { r, g, b } },
  alpha,
});

export const box = ({ x, y, width, height }: Rect): readonly PathCommand[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
];

export const page = (items: readonly PageItem[], number = 1): Page => ({
  number,
  name: '',
  side: number % 2 === 1 ? 'right' : 'left',
  blank: false,
  width: 200,
  height: 300,
  bleed: 9,
  marks: [],
  items,
});

export const paged = (pages: readonly (readonly PageItem[])[], more: Partial<PagedDocument> = {}): PagedDocument => ({
  pages: pages.map((items, i) => page(items, i + 1)),
  outline: [],
  destinations: new Map(),
  title: '白皮书',
  language: 'zh-Hans',
  ...more,
});
