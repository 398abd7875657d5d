import { describe, expect, test } from 'vitest';
import type { Ink } from '../../../src/base/ink.ts';
import type { Rect } from '../../../src/base/measure.ts';
import type { GroupItem, PathItem } from '../../../src/document/graphic.ts';
import type { PageItem } from '../../../src/layout/page.ts';
import { expectOpaqueInks } from '../../support/opaque.ts';
import { box, paged, run } from '../../support/paged.ts';
import { writePng as png } from '../../support/png-writer.ts';
import { coated, x1aMade } from '../../support/press-pdf.ts';

const cmyk = (c: number, m: number, y: number, k: number, alpha = 1): Ink => ({
  color: { space: 'cmyk', c, m, y, k },
  alpha,
});
const gold = (tint: number, alpha = 1): Ink => ({
  color: { space: 'spot', name: '金', tint, alternate: { space: 'cmyk', c: 0.2, m: 0.4, y: 0.8, k: 0 } },
  alpha,
});

const rect = (ink: Ink, bounds: Partial<Rect> = {}): PathItem => ({
  kind: 'path',
  commands: box({ x: 10, y: 10, width: 40, height: 40, ...bounds }),
  fill: { kind: 'ink', ink },
  fillRule: 'nonzero',
});

const faded = (opacity: number, ...items: readonly PageItem[]): GroupItem<PageItem> => ({
  kind: 'group',
  opacity,
  items,
});

const made = async (...items: readonly PageItem[]) => {
  const { pdf, diagnostics } = await x1aMade(paged([items]));
  expectOpaqueInks(pdf);
  return { pdf, diagnostics, content: pdf.contents[0] ?? '' };
};

describe('a PDF/X-1a file', () => {
  test('says what it is', async () => {
    const { pdf } = await made(run('a'));
    expect(pdf.whole.startsWith('%PDF-1.3\n')).toBe(true);
    const said = pdf.object(pdf.find('/CreationDate')[0] ?? 0);
    expect(said).toContain('/GTS_PDFXVersion (PDF/X-1:2001)');
    expect(said).toContain('/GTS_PDFXConformance (PDF/X-1a:2001)');
    expect(said).toContain('/Trapped /False');
    expect(said).not.toContain(' 0 R');
    const catalog = pdf.object(pdf.find('/Type /Catalog')[0] ?? 0);
    expect(catalog.match(/\/S \/GTS_PDFX\b/g)).toHaveLength(1);
    expect(catalog).not.toMatch(/GTS_PDFA|Metadata|Lang|DisplayDocTitle|MarkInfo/);
    expect(pdf.whole).toMatch(/\/ID \[<\w{32}> <\w{32}>\]/);
  });

  test('has outlines, or text where the manifest wants it', async () => {
    expect((await made(run('a'))).pdf.whole).not.toContain('FontDescriptor');
    const { pdf } = await x1aMade(paged([[run('a', { ink: cmyk(1, 0, 0, 0, 0.5) })]]), { ...coated, outline: false });
    expectOpaqueInks(pdf);
    expect(pdf.contents[0]).toContain('0.5 0 0 0 k\nBT\n');
  });

  test('same document, same bytes', async () => {
    const items = [rect(cmyk(1, 0, 0, 0)), rect(gold(1, 0.5)), run('a', { ink: cmyk(0, 1, 0, 0, 0.5), y: 30 })];
    const [first, second] = [await x1aMade(paged([items])), await x1aMade(paged([items]))];
    expect(Buffer.compare(first.file.bytes, second.file.bytes)).toBe(0);
  });
});

describe('what shows through is mixed beforehand', () => {
  test('on paper', async () => {
    const { content } = await made(rect(cmyk(1, 0, 0.5, 0, 0.5)));
    expect(content).toContain('0.5 0 0.25 0 k\n10 10 40 40 re\nf\n');
  });

  test('on a ground of one colour', async () => {
    const { content } = await made(
      rect(cmyk(0, 1, 0, 0), { x: 5, y: 5, width: 90, height: 90 }),
      rect(cmyk(1, 0, 0, 0, 0.25)),
    );
    expect(content).toContain('0.25 0.75 0 0 k\n10 10 40 40 re\nf\n');
    expect(content).not.toContain('W n');
  });

  test('over several things: each is painted anew inside its shape', async () => {
    const { content, diagnostics } = await made(
      rect(cmyk(0, 1, 0, 0), { width: 20 }),
      run('a', { x: 12, y: 40 }),
      rect(cmyk(1, 0, 0, 0, 0.5)),
    );
    expect(diagnostics).toEqual([]);
    expect(content).toContain('0.5 0 0 0 k\n10 10 40 40 re\nf\n');
    expect(content).toMatch(/10 10 40 40 re\nW n\n[\s\S]*0\.5 0\.5 0 0 k\n10 10 20 40 re\nf\n/);
    expect(content).toMatch(/\/O11 gs\n0 0 0 0\.5 k\nq 10 0 0 -10 12 40 cm \/G1 Do Q\n/);
  });

  test('spot inks stay on their plates', async () => {
    const { pdf, content } = await made(
      rect(cmyk(0, 1, 0, 0), { x: 5, y: 5, width: 90, height: 90 }),
      rect(gold(0.8, 0.5)),
    );
    expect(content).toMatch(/\/S\d cs 0 0\.5 0 0 0\.4 scn\n10 10 40 40 re\nf\n/);
    expect(pdf.whole).toContain('/DeviceN [/Cyan /Magenta /Yellow /Black /#E9#87#91]');
    expect((await made(rect(gold(0.8, 0.5)))).content).toMatch(/\/S1 cs 0\.4 scn\n/);
  });

  test('an ink without a plate below it that prints over prints thinner', async () => {
    const over: Ink = { ...gold(0.8, 0.5), overprint: 'always' };
    const { content } = await made(rect(cmyk(0, 1, 0, 0), { width: 20 }), rect(over));
    expect(content).toMatch(/\/O11 gs\n\/S1 cs 0\.4 scn\n10 10 40 40 re\nf\n/);
  });

  test('a group fades as one', async () => {
    const { content } = await made(faded(0.5, rect(cmyk(1, 0, 0, 0)), rect(cmyk(0, 1, 0, 0), { x: 30 })));
    expect(content).toMatch(/0\.5 0 0 0 k\n10 10 40 40 re\nf\n[\s\S]*0 0\.5 0 0 k\n30 10 40 40 re\nf\n/);
  });

  test('a gradient of opacities becomes one of inks', async () => {
    const stops = [
      { offset: 0, ink: cmyk(1, 0, 0, 0, 0) },
      { offset: 1, ink: cmyk(1, 0, 0, 0, 1) },
    ];
    const fading: PathItem = {
      ...rect(cmyk(0, 0, 0, 0)),
      fill: { kind: 'linear', x1: 10, y1: 0, x2: 50, y2: 0, stops },
    };
    const { pdf, diagnostics } = await made(
      rect(cmyk(0, 1, 0, 0), { x: 5, y: 5, width: 90, height: 90 }),
      rect(cmyk(0, 0, 0, 1), { y: 20, height: 5 }),
      fading,
    );
    expect(diagnostics).toEqual([]);
    const patterns = pdf.find('/PatternType 2').map((id) => pdf.object(id));
    expect(patterns).toHaveLength(2);
    expect(patterns[0]).toMatch(/\/C0 \[0 1 0 0\]\n\/C1 \[0\.0625 0\.9375 0 0\]/);
    expect(patterns[1]).toMatch(/\/C0 \[0 0 0 1\]\n\/C1 \[0\.0625 0 0 0\.9375\]/);
  });

  test('a stroke over its own fill', async () => {
    const stroke = { width: 4, cap: 'butt', join: 'miter', miterLimit: 10, dash: [], dashOffset: 0 } as const;
    const both: PathItem = {
      ...rect(cmyk(1, 0, 0, 0, 0.5)),
      stroke: { ...stroke, paint: { kind: 'ink', ink: cmyk(0, 1, 0, 0, 0.5) } },
    };
    const { content, diagnostics } = await made(both);
    expect(diagnostics).toEqual([]);
    expect(content).toContain('0 0.5 0 0 K\n');
    expect(content).toMatch(/W n\n[\s\S]*0\.25 0\.5 0 0 k\n10 10 40 40 re\nf\n/);
  });
});

const spotted = (alpha: (x: number) => number) => ({
  path: 'spotted.png',
  format: 'png' as const,
  bytes: png({ width: 4, height: 1, depth: 8, type: 6, pixel: (x) => [0, 0, 0, alpha(x)] }),
  pixelWidth: 4,
  pixelHeight: 1,
});
const picture = (alpha: (x: number) => number): PageItem => ({
  kind: 'image',
  image: spotted(alpha),
  x: 20,
  y: 20,
  width: 0.9,
  height: 0.225,
});

test('what lies in too many clips becomes a picture: graphics states nest only so deep', async () => {
  const layers = Array.from({ length: 40 }, (_, i) =>
    rect(cmyk(0, 0.1, i / 40, 0, 0.5), { x: 10 + i / 4, y: 10 + i / 8, width: 9, height: 9 }),
  );
  const { content, diagnostics } = await made(...layers);
  let [depth, deepest] = [0, 0];
  for (const [operator] of content.matchAll(/\b[qQ]\b/g)) {
    depth += operator === 'q' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  expect(deepest).toBeLessThanOrEqual(28);
  expect(depth).toBe(0);
  expect(diagnostics.every(({ code }) => code === 'export/rasterised')).toBe(true);
});

describe('pictures that let things through', () => {
  const fading = picture((x) => x * 85);

  test('on one colour are mixed with it, pixel by pixel', async () => {
    const { pdf, diagnostics } = await made(rect(cmyk(0.2, 0, 0, 0)), fading);
    expect(diagnostics).toEqual([]);
    const [id = 0, ...more] = pdf.find('/Subtype /Image');
    expect(more).toEqual([]);
    expect([...Buffer.from(pdf.stream(id), 'latin1')]).toEqual([
      51, 0, 0, 0, 34, 0, 0, 85, 17, 0, 0, 170, 0, 0, 0, 255,
    ]);
  });

  test('on paper stay on the plates that they need', async () => {
    const { pdf } = await made(fading);
    const [id = 0] = pdf.find('/Subtype /Image');
    expect(pdf.object(id)).toContain('/ColorSpace /DeviceGray');
    expect([...Buffer.from(pdf.stream(id), 'latin1')]).toEqual([255, 170, 85, 0]);
  });

  test('export/rasterised: over several things become one picture with them, and it is said where', async () => {
    const { pdf, content, diagnostics } = await made(
      rect(cmyk(0.2, 0, 0, 0)),
      rect(gold(1), { x: 20, width: 0.45 }),
      fading,
    );
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'export/rasterised',
        values: { page: '1', box: '7.1, 7.1, 0.3, 0.1', ppi: '400' },
      }),
    ]);
    const [id = 0] = pdf.find('/Subtype /Image');
    expect(pdf.object(id)).toMatch(/\/Width 5\n\/Height 2\n/);
    expect(pdf.object(id)).toContain('/DeviceN [/Cyan /Magenta /Yellow /Black /#E9#87#91]');
    expect(content).toMatch(/0\.9 0 0 -0\.36 20 20\.36 cm\n/);
  });

  test('where nothing shows through after all are not', async () => {
    const { diagnostics } = await made(
      rect(cmyk(0.2, 0, 0, 0)),
      rect(gold(1), { x: 20, width: 0.45 }),
      picture(() => 255),
    );
    expect(diagnostics).toEqual([]);
  });
});
