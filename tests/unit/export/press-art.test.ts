import { describe, expect, test } from 'vitest';
import { black, type Ink } from '../../../src/base/ink.ts';
import { mmToPt, type Rect } from '../../../src/base/measure.ts';
import { textSpan } from '../../../src/base/span.ts';
import type { PathItem } from '../../../src/document/graphic.ts';
import { shortOfBleed } from '../../../src/export/bleed-art.ts';
import type { PageItem } from '../../../src/layout/page.ts';
import { box, paged, rgb, run } from '../../support/paged.ts';
import { coated, pressMade } from '../../support/press-pdf.ts';

const area = (bounds: Rect, ink: Ink = black): PathItem => ({
  kind: 'path',
  commands: box(bounds),
  fill: { kind: 'ink', ink },
  fillRule: 'nonzero',
});

/** The page of `paged`: 200 × 300 pt, 9 pt of bleed. */
const faults = (...items: readonly PageItem[]): readonly string[] =>
  shortOfBleed(paged([items])).map(({ code, values, hints, span }) => {
    const place = span?.kind === 'text' ? `${span.file} ` : '';
    return `${code} ${place}${values['box']} | ${values['reach']} ${hints[0]?.code}`;
  });

describe('art that ends on the trim', () => {
  test('export/short-of-bleed: a ground or a picture', () => {
    expect(faults(area({ x: 0, y: 50, width: 100, height: 20 }))).toEqual([
      'export/short-of-bleed 0, 17.6, 35.3, 7.1 | 0 export/bleed-left',
    ]);
    const image = { path: 'a.png', format: 'png', bytes: new Uint8Array(0), pixelWidth: 9, pixelHeight: 9 } as const;
    const span = textSpan('layout.hbs', 3, 1);
    expect(faults({ kind: 'image', image: { ...image, span }, x: -9, y: -9, width: 214, height: 309 })).toEqual([
      'export/short-of-bleed layout.hbs -3.2, -3.2, 75.5, 109 | 1.8 export/bleed-right',
      'export/short-of-bleed layout.hbs -3.2, -3.2, 75.5, 109 | 0 export/bleed-bottom',
    ]);
  });

  test('what reaches the bleed, stands well inside, is thin, unseen, or cut by a clip is none', () => {
    const whole = { x: -9, y: -9, width: 218, height: 318 };
    expect(
      faults(
        area(whole),
        area({ x: 2, y: 2, width: 100, height: 100 }),
        area({ x: 0, y: 50, width: 200, height: 1 }),
        area({ x: 0, y: 50, width: 100, height: 100 }, rgb(0, 0, 0, 0)),
        run('a', { x: 0 }),
      ),
    ).toEqual([]);
    const inner = box({ x: 20, y: 20, width: 20, height: 20 });
    expect(faults({ kind: 'group', opacity: 1, clip: inner, items: [area({ ...whole, x: 0 })] })).toEqual([]);
  });

  test('a turned ground is looked at as it stands', () => {
    const turned: PageItem = {
      kind: 'group',
      opacity: 1,
      transform: [0, 1, -1, 0, 200, 0],
      items: [area({ x: 0, y: 0, width: 40, height: 30 })],
    };
    expect(faults(turned).map((line) => line.split(' ').at(-1))).toEqual(['export/bleed-top', 'export/bleed-right']);
  });

  test('is said of a page without bleed by nobody', () => {
    const document = paged([[area({ x: 0, y: 0, width: 90, height: 90 })]]);
    expect(shortOfBleed({ ...document, pages: document.pages.map((page) => ({ ...page, bleed: 0 })) })).toEqual([]);
  });

  test('is said when a press file is made', async () => {
    const { diagnostics } = await pressMade(paged([[area({ x: 0, y: 50, width: 100, height: 20 })]]));
    expect(diagnostics).toMatchObject([{ code: 'export/short-of-bleed' }]);
  });
});

describe('rich black', () => {
  const ten = mmToPt(10);
  const rich = { ...coated, richBlack: true };
  const content = async (condition: typeof coated, ...items: readonly PageItem[]): Promise<string> =>
    (await pressMade(paged([items]), condition)).pdf.contents[0] ?? '';

  test('is for large areas of black alone, where the manifest asks for it', async () => {
    const large = area({ x: 20, y: 20, width: ten, height: 2 * ten });
    expect(await content(rich, large)).toContain('0.4 0.3 0.3 1 k\n');
    expect(await content(coated, large)).toContain('0 0 0 1 k\n');
  });

  test('is not for text, for small areas, for frames, and for black that is to print over', async () => {
    const said = await content(
      rich,
      run('a', { size: 90, y: 200 }),
      area({ x: 20, y: 20, width: 90, height: ten - 1 }),
      area({ x: 20, y: 20, width: ten, height: ten }, { ...black, overprint: 'always' }),
      {
        ...area({ x: 20, y: 60, width: 100, height: 100 }),
        commands: [...box({ x: 20, y: 60, width: 100, height: 100 }), ...box({ x: 22, y: 62, width: 96, height: 96 })],
        fillRule: 'evenodd',
      },
      {
        kind: 'group',
        opacity: 1,
        transform: [0.5, 0, 0, 0.5, 20, 20],
        items: [area({ x: 0, y: 0, width: ten, height: ten })],
      },
    );
    expect(said).not.toContain('0.4 0.3 0.3 1 k');
    expect(said.match(/ k\n/g)).toEqual([' k\n']);
  });
});
