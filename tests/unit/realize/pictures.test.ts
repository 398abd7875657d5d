import { describe, expect, it } from 'vitest';
import type { Opened } from '../../../src/base/sources.ts';
import { textSpan } from '../../../src/base/span.ts';
import { openPictureFiles } from '../../../src/realize/pictures.ts';

const span = textSpan('layout.hbs', 3, 5);
const file = (bytes: readonly number[] | string): Opened => ({
  kind: 'read',
  source: {
    path: 'a',
    shown: 'a',
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes),
  },
});
const png = (width: number, height: number): readonly number[] => {
  const four = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
  return [
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    0,
    0,
    0,
    13,
    0x49,
    0x48,
    0x44,
    0x52,
    ...four(width),
    ...four(height),
    ...Array.from({ length: 9 }, () => 0),
  ];
};
const open = (opened: Opened) => openPictureFiles([{ reference: 'assets/a.png', span }], () => opened);

describe('picture files', () => {
  it('a PNG has 96 pixels to the inch', async () => {
    const { value, diagnostics } = await open(file(png(96, 48)));
    expect(diagnostics).toEqual([]);
    expect(value.get('assets/a.png')).toMatchObject({ kind: 'image', width: 72, height: 36 });
  });

  it('an SVG is a drawing', async () => {
    const { value } = await open(
      file('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><rect width="5" height="5"/></svg>'),
    );
    expect(value.get('assets/a.png')).toMatchObject({ kind: 'graphic' });
  });

  it.each([
    ['realize/missing-picture', { kind: 'missing' }],
    ['realize/refused-path', { kind: 'refused' }],
    ['realize/bad-picture', { kind: 'unreadable', reason: 'EACCES' }],
    ['realize/bad-picture', { kind: 'too-large', bytes: 1e9 }],
    ['realize/bad-picture', file('hello')],
    ['realize/bad-picture', file(png(0, 5))],
    ['realize/bad-picture', file([0xff, 0xd8, 0xff, 0xe0])],
    ['realize/bad-picture', file(`RIFF0000WEBPVP8 ${'\u0001'.repeat(22)}`)],
    ['realize/limit-picture-size', file(png(30_000, 30_000))],
  ] as const)('%s', async (code, opened) => {
    const { value, diagnostics } = await open(opened);
    expect(value.size).toBe(0);
    expect(diagnostics.map((each) => [each.code, each.span])).toEqual([[code, span]]);
  });

  it('a fault is said at each place that asks', async () => {
    const wishes = [1, 2].map((line) => ({ reference: 'x.png', span: textSpan('layout.hbs', line, 1) }));
    const { diagnostics } = await openPictureFiles(wishes, () => ({ kind: 'missing' }));
    expect(diagnostics.map((each) => each.span)).toEqual(wishes.map((wish) => wish.span));
  });
});
