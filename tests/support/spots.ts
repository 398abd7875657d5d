import type { PathCommand } from '../../src/document/graphic.ts';
import type { PageItem } from '../../src/layout/page.ts';
import { runsByPage, type Typeset, typeset } from './typeset.ts';

/** A small page: 300 × 400 pt, 20 pt of margin, text of 10 pt on 15. */
const small = '@page { size: 300pt 400pt; margin: 20pt }\n:root { font-size: 10pt; line-height: 15pt }\n';

export const onSmallPage = (html: string, css = ''): Typeset => typeset(html, `${small}${css}`);

const round = (value: number): number => Math.round(value * 10) / 10 + 0;

/** Where a text's first character stands: `page: x,y`, y of the baseline. */
export const spot = (set: Typeset, text: string): string => {
  for (const [at, runs] of runsByPage(set).entries()) {
    const glyphs = runs.flatMap((run) =>
      run.glyphs.map((glyph) => ({ text: glyph.text, x: run.x + glyph.dx, y: run.y })),
    );
    const from = glyphs
      .map((glyph) => glyph.text)
      .join('')
      .indexOf(text);
    let length = 0;
    for (const glyph of glyphs) {
      if (from >= 0 && length === from) return `${at + 1}: ${round(glyph.x)},${round(glyph.y)}`;
      length += glyph.text.length;
    }
  }
  return 'nowhere';
};

export const spots = (set: Typeset, texts: string): readonly string[] => [...texts].map((text) => spot(set, text));

const bounds = (commands: readonly PathCommand[]): string => {
  const points = commands.flatMap((command) => {
    const numbers = command.slice(1).filter((value) => typeof value === 'number');
    return numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1] ?? 0] as const] : []));
  });
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(round).join(',');
};

const shapes = (
  items: readonly PageItem[],
): readonly { readonly kind: string; readonly color: string; readonly box: string }[] =>
  items.flatMap((item) => {
    if (item.kind === 'group') return shapes(item.items);
    if (item.kind !== 'path') return [];
    const paint = item.fill ?? item.stroke?.paint;
    const color = paint?.kind === 'ink' && paint.ink.color.space === 'rgb' ? paint.ink.color.value : undefined;
    const hex = (part: number): string =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0');
    const name = color === undefined ? (paint?.kind ?? 'none') : `#${hex(color.r)}${hex(color.g)}${hex(color.b)}`;
    return [{ kind: item.fill === undefined ? 'stroke' : 'fill', color: name, box: bounds(item.commands) }];
  });

/** Boxes `left,top,right,bottom` of a colour's areas or rules on a page. */
export const painted = (set: Typeset, kind: 'fill' | 'stroke', color: string, page = 1): readonly string[] =>
  shapes(set.document.pages[page - 1]?.items ?? [])
    .filter((shape) => shape.kind === kind && shape.color === color)
    .map((shape) => shape.box);

/** Text of each page. */
export const pageTexts = (set: Typeset): readonly string[] =>
  runsByPage(set).map((runs) => runs.flatMap((run) => run.glyphs.map((glyph) => glyph.text)).join(''));

export const codes = (set: Typeset): readonly string[] => set.diagnostics.map(({ code }) => code);
