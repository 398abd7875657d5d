import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { textSpan } from '../../../src/base/span.ts';
import type { ImageItem, ImageSource } from '../../../src/document/graphic.ts';
import { effectivePpi, placements } from '../../../src/export/placements.ts';
import { shrink } from '../../../src/export/shrink.ts';
import { jpegPixels, packedJpeg } from '../../../src/images/codec.ts';
import { imageHeader } from '../../../src/images/header.ts';
import { paged } from '../../support/paged.ts';
import { type PngPlan, writePng } from '../../support/png-writer.ts';
import { ownProfile, pressMade } from '../../support/press-pdf.ts';

const span = textSpan('layout.hbs', 3, 9);

/** Ten points wide: forty pixels are 288 to the inch. */
const item = (bytes: Uint8Array, more: Partial<ImageSource> = {}, width = 10): ImageItem => {
  const header = imageHeader(bytes);
  if (header === null || header === 'truncated') throw new Error('no picture');
  const format = header.format === 'png' ? 'png' : 'jpeg';
  const { width: pixelWidth, height: pixelHeight, turn } = header;
  const turned = turn === undefined ? {} : { turn };
  const image = { path: 'seal.png', format, bytes, pixelWidth, pixelHeight, span, ...turned, ...more } as const;
  return { kind: 'image', image, x: 10, y: 20, width, height: (width * pixelHeight) / pixelWidth };
};

const developed = async (...items: ImageItem[]) => {
  const { pdf, diagnostics } = await pressMade(paged([items]));
  const ids = pdf.find('/Subtype /Image');
  const main = ids.find((id) => !ids.some((other) => pdf.object(other).includes(`/SMask ${id} 0 R`))) ?? 0;
  const mask = Number(/\/SMask (\d+)/.exec(pdf.object(main))?.[1] ?? 0);
  const codes = (id: number): number[] => [...pdf.stream(id)].map((character) => character.charCodeAt(0));
  return {
    pdf,
    diagnostics,
    dictionary: pdf.object(main).replace(/\s+/g, ' '),
    samples: codes(main),
    mask: codes(mask),
    codes: diagnostics.map(({ code }) => code),
  };
};

const plan: PngPlan = { width: 50, height: 1, depth: 8, type: 2, pixel: () => [0, 255, 0] };
const greenInks = [138, 0, 237, 0];
const near = (actual: readonly number[], expected: readonly number[], by: number): void => {
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of actual.entries()) expect(Math.abs(value - (expected[i] ?? 0))).toBeLessThanOrEqual(by);
};

describe('a picture in a press file', () => {
  test('has its colours in inks', async () => {
    const { dictionary, samples, codes, pdf } = await developed(item(writePng(plan)));
    expect(dictionary).toContain('/ColorSpace /DeviceCMYK');
    expect(samples).toHaveLength(200);
    near(samples.slice(0, 4), greenInks, 2);
    expect(codes).toEqual([]);
    expect(pdf.whole).not.toContain('DeviceRGB');
  });

  test('shows through where it is not opaque, and its page is mixed in CMYK', async () => {
    const { dictionary, samples, mask, pdf } = await developed(
      item(writePng({ ...plan, type: 6, pixel: (x) => [0, 255, 0, 100 + x] })),
    );
    expect(dictionary).toContain('/DeviceCMYK');
    near(samples.slice(0, 4), greenInks, 2);
    expect(mask.slice(0, 3)).toEqual([100, 101, 102]);
    expect(pdf.pages[0]).toContain('/CS /DeviceCMYK');
  });

  test('one colour that is not painted becomes a soft mask: the colour is no more', async () => {
    const bytes = writePng({ ...plan, transparency: [0, 0, 0, 255, 0, 0], pixel: (x) => [0, x === 0 ? 255 : 254, 0] });
    const { dictionary, mask } = await developed(item(bytes));
    expect(dictionary).not.toContain('/Mask');
    expect(mask.slice(0, 3)).toEqual([0, 255, 255]);
  });

  test('of greys is in black alone, though it was written in three colours', async () => {
    for (const type of [0, 2] as const) {
      const { dictionary, samples } = await developed(
        item(
          writePng({
            ...plan,
            type,
            pixel: (x) => new Array(type === 0 ? 1 : 3).fill(x === 0 ? 0 : x === 1 ? 255 : 128),
          }),
        ),
      );
      expect(dictionary).toContain('/ColorSpace /DeviceGray');
      expect(samples.slice(0, 2)).toEqual([0, 255]);
      // As light on paper as it was on the screen: half black ink is lighter than half grey.
      expect(samples[2]).toBeLessThan(128);
      expect(samples[2]).toBeGreaterThan(60);
    }
  });

  test('of one bit stays as it is', async () => {
    const { dictionary } = await developed(item(writePng({ ...plan, type: 0, depth: 1, pixel: (x) => [x % 2] })));
    expect(dictionary).toContain('/ColorSpace /DeviceGray');
    expect(dictionary).toContain('/BitsPerComponent 1 ');
  });

  test('with a palette has the palette in inks', async () => {
    const palette = [0, 255, 0, 255, 255, 255];
    const { dictionary, pdf } = await developed(
      item(writePng({ ...plan, type: 3, depth: 1, palette, pixel: (x) => [x % 2] })),
    );
    const [, table] = /\[\/Indexed \/DeviceCMYK 1 (\d+) 0 R\]/.exec(dictionary) ?? [];
    const entries = [...pdf.stream(Number(table))].map((character) => character.charCodeAt(0));
    near(entries.slice(0, 4), greenInks, 2);
    expect(entries.slice(4)).toEqual([0, 0, 0, 0]);
  });

  test('with a palette of greys has a palette of one channel', async () => {
    const palette = [0, 0, 0, 255, 255, 255];
    const { dictionary } = await developed(
      item(writePng({ ...plan, type: 3, depth: 1, palette, pixel: (x) => [x % 2] })),
    );
    expect(dictionary).toContain('[/Indexed /DeviceGray 1 ');
  });

  test('of more than 450 pixels to the inch is brought down to 300', async () => {
    const { dictionary, samples } = await developed(item(writePng({ ...plan, width: 100 })));
    expect(dictionary).toContain('/Width 42 ');
    near(samples.slice(0, 4), greenInks, 2);
  });

  test('export/image-soft, export/image-coarse: too few pixels for where it stands largest', async () => {
    expect((await developed(item(writePng(plan), {}, 12.1))).codes).toEqual(['export/image-soft']);
    const small = item(writePng(plan));
    const { diagnostics } = await developed(small, item(writePng(plan), {}, 20));
    expect(diagnostics).toMatchObject([
      {
        code: 'export/image-coarse',
        span,
        values: { image: 'seal.png', page: '1', ppi: '180', enough: '300' },
        hints: [{ code: 'export/larger-image' }],
      },
    ]);
  });

  test('export/image-broken', async () => {
    const broken = writePng(plan).slice();
    broken.fill(0, 43, 53);
    const cut = await sharp({ create: { width: 50, height: 9, channels: 3, background: '#123456' } })
      .jpeg()
      .toBuffer();
    expect((await developed(item(broken))).codes).toEqual(['export/image-broken']);
    expect((await developed(item(cut.subarray(0, cut.length - 80)))).codes).toEqual(['export/image-broken']);
  });
});

/** The JPEG with a profile in APP2 segments, as ICC.1, annex B has it. */
const withProfile = (bytes: Uint8Array, icc: Uint8Array): Uint8Array => {
  const most = 65_000;
  const count = Math.ceil(icc.length / most);
  const segments = Array.from({ length: count }, (_, i) => {
    const part = icc.subarray(i * most, (i + 1) * most);
    const size = part.length + 16;
    return Buffer.concat([
      Uint8Array.from([0xff, 0xe2, size >> 8, size & 255]),
      Buffer.from('ICC_PROFILE\0', 'latin1'),
      Uint8Array.from([i + 1, count]),
      part,
    ]);
  });
  return Buffer.concat([bytes.subarray(0, 2), ...segments, bytes.subarray(2)]);
};

describe('a photograph in a press file', () => {
  const solid = (background: string) => sharp({ create: { width: 50, height: 9, channels: 3, background } });

  test('is packed again, in inks as Adobe stores them', async () => {
    const { dictionary, samples } = await developed(item(await solid('#00ff00').jpeg().toBuffer()));
    expect(dictionary).toContain('/ColorSpace /DeviceCMYK');
    expect(dictionary).toContain('/Filter /DCTDecode');
    expect(dictionary).toContain('/Decode [1 0 1 0 1 0 1 0]');
    const { channels, samples: inks } = await jpegPixels(Uint8Array.from(samples));
    expect(channels).toBe(4);
    near([...inks.subarray(0, 4)], greenInks, 3);
  });

  test('in grey stays grey', async () => {
    const { dictionary, samples } = await developed(
      item(await solid('#808080').toColourspace('b-w').jpeg().toBuffer()),
    );
    expect(dictionary).toContain('/ColorSpace /DeviceGray');
    expect(dictionary).toContain('/Filter /DCTDecode');
    const { channels, samples: greys } = await jpegPixels(Uint8Array.from(samples));
    expect(channels).toBe(1);
    expect(greys[0]).toBeLessThan(128);
  });

  test('in inks of no profile, or of this press, keeps its bytes; of another press it is converted', async () => {
    const pixels = { width: 50, height: 9, channels: 4, samples: new Uint8Array(50 * 9 * 4).fill(100) } as const;
    const own = await packedJpeg(pixels);
    expect((await developed(item(own))).samples).toEqual([...own]);
    expect([...(await jpegPixels(own)).samples.subarray(0, 4)]).toEqual([100, 100, 100, 100]);

    const here = withProfile(own, ownProfile);
    expect(Buffer.from(ownProfile).equals((await jpegPixels(here)).icc ?? new Uint8Array())).toBe(true);
    expect(Buffer.from((await developed(item(here))).samples).equals(here)).toBe(true);

    const elsewhere = ownProfile.slice();
    elsewhere[elsewhere.length - 1] = 1;
    const { samples, dictionary } = await developed(item(withProfile(own, elsewhere)));
    expect(dictionary).toContain('/ColorSpace /DeviceCMYK');
    const inks = [...(await jpegPixels(Uint8Array.from(samples))).samples.subarray(0, 4)];
    expect(inks).not.toEqual([100, 100, 100, 100]);
    near(inks, [100, 100, 100, 100], 80);
  });

  test('its own profile is heeded', async () => {
    const wide = await solid('#00ff00').withIccProfile('p3').jpeg().toBuffer();
    const { icc, samples } = await jpegPixels(wide);
    expect(icc?.length).toBeGreaterThan(100);
    expect([...samples.subarray(0, 3)]).not.toEqual([0, 255, 0]);
    const { samples: packed } = await developed(item(wide));
    near([...(await jpegPixels(Uint8Array.from(packed))).samples.subarray(0, 4)], greenInks, 8);
  });

  test('held on its side is turned upright by the page', async () => {
    const bytes = await solid('#00ff00').withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const side = item(bytes);
    expect(side.image).toMatchObject({ pixelWidth: 9, pixelHeight: 50, turn: 6 });
    const { pdf } = await developed(side);
    // Its left edge, as stored, is at the top of the page; its top edge at the right.
    expect(pdf.contents[0]).toContain('0 55.556 10 0 10 20 cm');
  });
});

test('where a picture stands largest, groups counted in', () => {
  const bytes = writePng(plan);
  const one = item(bytes);
  const found = placements(
    paged([[one], [{ kind: 'group', transform: [0, 2, -2, 0, 0, 0], opacity: 1, items: [one] }]]),
  );
  expect(found).toMatchObject([{ page: 2, width: 20 }]);
  expect(found.map(effectivePpi)).toEqual([180]);
});

test('a picture made smaller is the mean of what it covers', () => {
  const samples = Uint8Array.from([0, 30, 60, 90, 100, 130, 160, 190]);
  expect([...shrink({ width: 4, height: 2, channels: 1, samples }, 2, 1).samples]).toEqual([65, 125]);
  expect([
    ...shrink({ width: 3, height: 1, channels: 1, samples: Uint8Array.from([0, 90, 180]) }, 2, 1).samples,
  ]).toEqual([30, 150]);
  expect(ownProfile.length).toBe(1_052_612);
});
