import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { layout } from '../../src/layout/layout.ts';
import type { GlyphRun, PagedDocument } from '../../src/layout/page.ts';
import { fakeFontBook } from './fake-fonts.ts';
import { runsOf } from './laid.ts';
import { realizeHtml } from './realize-html.ts';

const book = fakeFontBook();

export interface Typeset {
  readonly document: PagedDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** A layout and a stylesheet given as text, through stages ② to ④ in fake fonts. */
export const typeset = (html: string, css = ''): Typeset => {
  const { flow, diagnostics } = realizeHtml(html, css);
  const laid = layout(flow, book);
  return { document: laid.value, diagnostics: [...diagnostics, ...laid.diagnostics] };
};

/** A no-break space as a plain one. */
export const textOf = (run: GlyphRun): string =>
  run.glyphs
    .map((glyph) => glyph.text)
    .join('')
    .replaceAll('\u00a0', ' ');

/** The runs of each page. */
export const runsByPage = ({ document }: Typeset): readonly (readonly GlyphRun[])[] =>
  document.pages.map((page) => runsOf(page.items));

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A line of text for each baseline of a page: `y: text`, y from the page's top. */
export const baselines = (set: Typeset): readonly (readonly string[])[] =>
  runsByPage(set).map((runs) => {
    const rows = new Map<string, string>();
    for (const run of runs) {
      const key = `${round(run.y)}`;
      rows.set(key, `${rows.get(key) ?? ''}${textOf(run)}`);
    }
    return [...rows].map(([y, text]) => `${y}: ${text}`);
  });
