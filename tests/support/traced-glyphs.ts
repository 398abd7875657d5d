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

const pagesOf = (file: string): readonly string[] =>
  output('mutool', ['trace', file, '1-N'])
    .split(/<page /)
    .slice(1);

/** The glyphs of each page, in the order of the content. */
export const traceGlyphs = (file: string): readonly (readonly TracedGlyph[])[] =>
  pagesOf(file).map((page) => {
    const found: TracedGlyph[] = [];
    let font = '';
    let size = 1;
    for (const [, name, scale, text, x, y, advance] of page.matchAll(glyphForm)) {
      if (name !== undefined) {
        font = name;
        size = Number(scale);
      } else found.push({ text: decode(text ?? ''), x: Number(x), y: Number(y), size, advance: Number(advance), font });
    }
    return found;
  });

/** A shape as MuPDF finds it: its bounds by its points, of each part of the path; pt. */
export interface TracedPath {
  readonly painted: 'fill' | 'stroke';
  /** pt; 0 where it is filled. */
  readonly stroke: number;
  readonly parts: readonly Bounds[];
}

export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boundsOf = (part: string): Bounds => {
  const numbers = (axis: string): readonly number[] =>
    [...part.matchAll(new RegExp(`\\b${axis}\\d?="([\\d.-]+)"`, 'g'))].map(([, value]) => Number(value));
  const [xs, ys] = [numbers('x'), numbers('y')];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

/** The filled and stroked paths of each page. */
export const tracePaths = (file: string): readonly (readonly TracedPath[])[] =>
  pagesOf(file).map((page) =>
    [...page.matchAll(/<(fill|stroke)_path ([^>]*)>([\s\S]*?)<\/\1_path>/g)].map(
      ([, painted, head = '', body = '']) => ({
        painted: painted === 'stroke' ? 'stroke' : 'fill',
        stroke: Number(/linewidth="([\d.]+)"/.exec(head)?.[1] ?? 0),
        parts: body
          .split(/(?=<moveto )/)
          .filter((part) => part.includes('<moveto '))
          .map(boundsOf),
      }),
    ),
  );

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
