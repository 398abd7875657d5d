import type { Flow } from '../../src/document/flow.ts';
import { layout } from '../../src/layout/layout.ts';
import type { GlyphRun, PagedDocument, PageItem } from '../../src/layout/page.ts';
import { fakeCompose } from './blocks.ts';
import { dumpPages } from './dump-pages.ts';
import { fakeFontBook } from './fake-fonts.ts';

const book = fakeFontBook();

export const laid = (flow: Flow) => layout(flow, book, { compose: fakeCompose });

/** `n` different Han, so that each can be told. */
export const han = (n: number, from = 0): string =>
  Array.from({ length: n }, (_, at) => String.fromCodePoint(0x4e00 + from + at)).join('');

export const runsOf = (items: readonly PageItem[]): readonly GlyphRun[] =>
  items.flatMap((item) => (item.kind === 'glyphs' ? [item] : item.kind === 'group' ? runsOf(item.items) : []));

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The text of each run with the place of its line's top left, in a type area that starts at 10, 10. */
const linesByPage = (document: PagedDocument): readonly (readonly string[])[] =>
  document.pages.map((page) =>
    runsOf(page.items).map(
      (run) => `${round(run.x - 10)},${round(run.y - 18)} ${run.glyphs.map((glyph) => glyph.text).join('')}`,
    ),
  );

export const lines = (flow: Flow) => linesByPage(laid(flow).value);

export const dump = (flow: Flow): readonly string[] => dumpPages(laid(flow).value).split('\n');

/** Code, hint, page and how much, a string a fault. */
export const faults = (flow: Flow): readonly string[] =>
  laid(flow).diagnostics.map(({ code, hints, values }) =>
    [code, hints[0]?.code, values['page'], values['by']].filter((one) => one !== undefined).join(' '),
  );
