import { output } from './run.ts';

/** A glyph as MuPDF finds it in a PDF; pt from the page's left and top. */
export interface TracedGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Size of the font, and the glyph's advance in em. */
  readonly size: number;
  readonly advance: number;
  readonly font: string;
}

const decode = (text: string): string =>
  text.replace('&quot;', '"').replace('&lt;', '<').replace('&gt;', '>').replace('&#x27;', "'").replace('&amp;', '&');

const glyphForm =
  /<span font="([^"]*)"[^>]*trm="([\d.-]+)|<g unicode="([^"]*)"(?: glyph="[^"]*")? x="([\d.-]+)" y="([\d.-]+)" adv="([\d.-]+)"/g;

/** The glyphs of each page, in the order of the content. */
export const traceGlyphs = (file: string): readonly (readonly TracedGlyph[])[] =>
  output('mutool', ['trace', file, '1-N'])
    .split(/<page /)
    .slice(1)
    .map((page) => {
      const found: TracedGlyph[] = [];
      let font = '';
      let size = 1;
      for (const [, name, scale, text, x, y, advance] of page.matchAll(glyphForm)) {
        if (name !== undefined) {
          font = name;
          size = Number(scale);
        } else
          found.push({ text: decode(text ?? ''), x: Number(x), y: Number(y), size, advance: Number(advance), font });
      }
      return found;
    });

/** Glyphs of a line, from left to right, raised ones among them; spaces left out. */
export const tracedLines = (page: readonly TracedGlyph[]): readonly (readonly TracedGlyph[])[] => {
  const rows: { readonly y: number; readonly glyphs: TracedGlyph[] }[] = [];
  for (const glyph of page) {
    if (glyph.text.trim() === '') continue;
    const row = rows.find(({ y }) => Math.abs(y - glyph.y) < 0.6 * glyph.size);
    if (row === undefined) rows.push({ y: glyph.y, glyphs: [glyph] });
    else row.glyphs.push(glyph);
  }
  return rows.sort((one, two) => one.y - two.y).map(({ glyphs }) => glyphs.sort((one, two) => one.x - two.x));
};
