import { describe, expect, test } from 'vitest';
import { textSpan } from '../../../src/base/span.ts';
import type { LinkArea, OutlineEntry } from '../../../src/layout/page.ts';
import { paged } from '../../support/paged.ts';
import { made, pdfOf } from '../../support/screen-pdf.ts';

const span = textSpan('templates/a/layout.hbs', 3, 5);

const link = (target: string, text = '全文'): LinkArea => ({
  kind: 'link',
  box: { x: 10, y: 20, width: 30, height: 12 },
  target,
  span,
  text,
});

const utf16 = (text: string): string => `\u00fe\u00ff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`;

describe('links', () => {
  test('an address', async () => {
    const pdf = await pdfOf(paged([[link('https://example.cn/全文?a=1&b=(2)')]]));
    const annotation = pdf.object(pdf.find('/Subtype /Link')[0] ?? 0);
    expect(annotation).toContain('/Rect [10 268 40 280]');
    expect(annotation).toContain('/URI (https://example.cn/%E5%85%A8%E6%96%87?a=1&b=\\(2\\))');
    expect(annotation).toContain(`/Contents (${utf16('全文')})`);
    expect(pdf.pages[0]).toMatch(/\/Annots \[\d+ 0 R\]/);
  });

  test('inside the document, forwards too', async () => {
    const pdf = await pdfOf(
      paged([[link('#第二章')], []], { destinations: new Map([['第二章', { page: 2, x: 7, y: 60 }]]) }),
    );
    expect(pdf.object(pdf.find('/Subtype /Link')[0] ?? 0)).toContain(`/Dest (${utf16('第二章')})`);
    expect(pdf.whole).toMatch(/\/Dests <<\n\/Names \[\(.*?\) \[\d+ 0 R \/XYZ 7 240 null\]\]/s);
  });

  test('names are sorted by their bytes', async () => {
    const ids = ['b', '中', 'a', 'é', 'B'];
    const destinations = new Map(ids.map((id) => [id, { page: 1, x: 0, y: 0 }]));
    const { whole } = await pdfOf(paged([[]], { destinations }));
    const names = [...(/\/Names \[(.*)\]\n>>/s.exec(whole)?.[1] ?? '').matchAll(/\((.*?)\) \[/gs)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['B', 'a', 'b', utf16('é'), utf16('中')]);
  });

  test('in a turned group the area turns too', async () => {
    const pdf = await pdfOf(
      paged([[{ kind: 'group', opacity: 1, transform: [0, 1, -1, 0, 100, 0], items: [link('mailto:a@b.cn')] }]]),
    );
    expect(pdf.object(pdf.find('/Subtype /Link')[0] ?? 0)).toContain('/Rect [68 260 80 290]');
  });

  test.each([['javascript:alert(1)'], ['file:///etc/passwd'], ['other.html'], ['']])(
    'export/link-refused: %s',
    async (target) => {
      const { pdf, diagnostics } = await made(paged([[link(target)]]));
      expect(diagnostics).toMatchObject([
        { code: 'export/link-refused', span, values: { target }, hints: [{ code: 'export/link-kinds' }] },
      ]);
      expect(pdf.find('/Annot')).toEqual([]);
    },
  );

  test('export/unknown-destination', async () => {
    const { diagnostics } = await made(paged([[link('#nowhere')]]));
    expect(diagnostics).toMatchObject([
      {
        code: 'export/unknown-destination',
        span,
        values: { id: 'nowhere', text: '全文' },
        hints: [{ code: 'export/give-an-id' }],
      },
    ]);
  });
});

describe('bookmarks', () => {
  const entry = (level: number, text: string): OutlineEntry => ({ level, text, destination: { page: 1, x: 0, y: 10 } });

  /** Title and depth of each bookmark, walked as a reader does. */
  const walked = async (outline: readonly OutlineEntry[]) => {
    const pdf = await pdfOf(paged([[]], { outline }));
    const key = (id: number, name: string): number =>
      Number(new RegExp(`/${name} (\\d+) 0 R`).exec(pdf.object(id))?.[1] ?? 0);
    const found: string[] = [];
    const walk = (id: number, depth: number): void => {
      for (let at = key(id, 'First'); at !== 0; at = key(at, 'Next')) {
        expect(key(at, 'Parent')).toBe(id);
        found.push(`${depth} ${/\/Title \((.*)\)/.exec(pdf.object(at))?.[1]}`);
        walk(at, depth + 1);
      }
    };
    walk(pdf.find('/Type /Outlines')[0] ?? 0, 1);
    return { found, pdf };
  };

  test('nest by level; a skipped level hangs under the nearest above', async () => {
    const outline = [entry(1, 'A'), entry(3, 'A.a'), entry(2, 'A.b'), entry(3, 'A.b.c'), entry(1, 'B')];
    const { found, pdf } = await walked(outline);
    expect(found).toEqual(['1 A', '2 A.a', '2 A.b', '3 A.b.c', '1 B']);
    expect(pdf.whole).toContain('/PageMode /UseOutlines');
  });

  test('an outline may begin below level 1', async () => {
    expect((await walked([entry(2, 'a'), entry(2, 'b'), entry(1, 'C')])).found).toEqual(['1 a', '1 b', '1 C']);
  });

  test('none, no panel', async () => {
    const pdf = await pdfOf(paged([[]]));
    expect(pdf.whole).not.toMatch(/Outlines|PageMode/);
  });
});
