import { describe, expect, test } from 'vitest';
import type { ImageItem } from '../../../src/document/graphic.ts';
import { paged } from '../../support/paged.ts';
import { type PngPlan, writePng } from '../../support/png-writer.ts';
import { made, pdfOf } from '../../support/screen-pdf.ts';

const image = (bytes: Uint8Array, format: 'png' | 'jpeg' = 'png', path = 'seal.png'): ImageItem => ({
  kind: 'image',
  image: { path, format, bytes, pixelWidth: 2, pixelHeight: 1 },
  x: 10,
  y: 20,
  width: 40,
  height: 30,
});

const plan: PngPlan = { width: 2, height: 1, depth: 8, type: 2, pixel: (x) => [10 + x, 20, 30] };

/** Objects of the one image: its dictionary on one line, and its samples. */
const embedded = async (item: ImageItem) => {
  const pdf = await pdfOf(paged([[item]]));
  const flat = (id: number): string => pdf.object(id).replace(/\s+/g, ' ');
  const ids = pdf.find('/Subtype /Image');
  const main = ids.find((id) => !ids.some((other) => pdf.object(other).includes(`/SMask ${id} 0 R`))) ?? 0;
  const mask = Number(/\/SMask (\d+)/.exec(flat(main))?.[1] ?? 0);
  const codes = (id: number): number[] => [...pdf.stream(id)].map((character) => character.charCodeAt(0));
  return { pdf, dictionary: flat(main), samples: codes(main), mask: codes(mask) };
};

const marker = (type: number, ...data: number[]): number[] => [0xff, type, 0, data.length + 2, ...data];
const frame = (kind: number, components: number, precision = 8): number[] =>
  marker(kind, precision, 0, 1, 0, 2, components, ...new Array(components * 3).fill(1));
const adobe = marker(0xee, ...[...'Adobe'].map((letter) => letter.charCodeAt(0)), 0, 100, 0, 0, 0, 0, 2);
const jpeg = (...segments: number[][]): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...marker(0xda, 1), 1, 2, 0xff, 0xd9]);

describe('pictures', () => {
  test('fill their box, upright', async () => {
    const { pdf } = await embedded(image(writePng(plan)));
    expect(pdf.contents[0]).toContain('q\n40 0 0 -30 10 50 cm\n/I1 Do\nQ\n');
  });

  test('a plain PNG goes in as it is', async () => {
    const { dictionary, samples } = await embedded(image(writePng({ ...plan, filter: () => 0 })));
    expect(dictionary).toContain('/ColorSpace /DeviceRGB');
    expect(dictionary).toMatch(/\/Predictor 15 \/Colors 3 \/BitsPerComponent 8 \/Columns 2/);
    expect(samples).toEqual([0, 10, 20, 30, 11, 20, 30]);
  });

  test('opacity becomes a soft mask', async () => {
    const { dictionary, samples, mask } = await embedded(
      image(writePng({ ...plan, type: 6, pixel: (x) => [1, 2, 3, 100 + x] })),
    );
    expect(samples).toEqual([1, 2, 3, 1, 2, 3]);
    expect(mask).toEqual([100, 101]);
    expect(dictionary).not.toContain('Predictor');
  });

  test('grey with opacity, of 16 bits', async () => {
    const { dictionary, samples, mask } = await embedded(
      image(writePng({ ...plan, type: 4, depth: 16, pixel: (x) => [0x1234, 0xff00 - x] })),
    );
    expect(dictionary).toContain('/DeviceGray');
    expect([samples, mask]).toEqual([
      [0x12, 0x12],
      [0xff, 0xfe],
    ]);
  });

  test('a palette with opacity', async () => {
    const palette = [1, 2, 3, 4, 5, 6];
    const bytes = writePng({ ...plan, type: 3, depth: 1, palette, transparency: [77], pixel: (x) => [x] });
    const { dictionary, samples, mask } = await embedded(image(bytes));
    expect(dictionary).toMatch(/\[\/Indexed \/DeviceRGB 1 \d+ 0 R\]/);
    expect([samples, mask]).toEqual([
      [0, 1],
      [77, 255],
    ]);
  });

  test('one colour that is not painted', async () => {
    const { dictionary } = await embedded(image(writePng({ ...plan, transparency: [0, 10, 0, 20, 0, 30] })));
    expect(dictionary).toContain('/Mask [10 10 20 20 30 30]');
  });

  test('interlaced grey of four bits is spread to eight', async () => {
    const { dictionary, samples } = await embedded(
      image(writePng({ ...plan, type: 0, depth: 4, interlaced: true, pixel: (x) => [x * 15] })),
    );
    expect(dictionary).toContain('/BitsPerComponent 8');
    expect(samples).toEqual([0, 255]);
  });

  test.each([
    ['grey', jpeg(frame(0xc0, 1)), '/DeviceGray', false],
    ['colour, progressive', jpeg(frame(0xc2, 3)), '/DeviceRGB', false],
    ['CMYK', jpeg(frame(0xc0, 4)), '/DeviceCMYK', false],
    ["Adobe's CMYK, inverted", jpeg(adobe, frame(0xc0, 4)), '/DeviceCMYK', true],
  ] as const)('JPEG: %s', async (_, bytes, space, inverted) => {
    const { dictionary, samples } = await embedded(image(bytes, 'jpeg'));
    expect(dictionary).toContain(`/ColorSpace ${space}`);
    expect(dictionary).toContain('/Filter /DCTDecode');
    expect(dictionary.includes('/Decode [1 0 1 0 1 0 1 0]')).toBe(inverted);
    expect(samples).toEqual([...bytes]);
  });

  test('used twice, embedded once', async () => {
    const item = image(writePng(plan));
    const pdf = await pdfOf(paged([[item, item], [item]]));
    expect(pdf.find('/Subtype /Image')).toHaveLength(1);
    expect(pdf.contents[1]).toContain('/I1 Do');
  });

  const broken = writePng(plan).slice();
  broken.fill(0, 43, 53);

  test.each([
    ['a PNG whose data is broken', image(broken)],
    ['a JPEG without a frame', image(jpeg(), 'jpeg')],
    ['a JPEG that PDF does not know', image(jpeg(frame(0xc9, 3)), 'jpeg')],
    ['a JPEG of 12 bits', image(jpeg(frame(0xc1, 3, 12)), 'jpeg')],
    ['a JPEG cut off', image(Uint8Array.from([0xff, 0xd8, ...frame(0xc0, 3)]), 'jpeg')],
  ])('export/image-broken: %s', async (_, item) => {
    const { pdf, diagnostics } = await made(paged([[], [item, item]]));
    expect(diagnostics).toMatchObject([
      {
        code: 'export/image-broken',
        values: { image: 'seal.png', page: '2' },
        hints: [{ code: 'export/save-image-again' }],
      },
    ]);
    expect(pdf.contents[1]).not.toContain('Do');
  });
});
