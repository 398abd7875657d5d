import { describe, expect, it } from 'vitest';
import { imageHeader } from '../../../src/images/header.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((each) => each.charCodeAt(0)) : [...part])),
  );
const zeros = (count: number): readonly number[] => Array.from({ length: count }, () => 0);
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe('image headers', () => {
  it.each([
    ['PNG', bytes(png, zeros(8), [0, 0, 1, 0, 0, 0, 0, 200], zeros(9)), { format: 'png', width: 256, height: 200 }],
    [
      'JPEG',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 30, 0, 40, 3], zeros(8)),
      { format: 'jpeg', width: 40, height: 30 },
    ],
    [
      'JPEG of a camera held on its side',
      bytes(
        [0xff, 0xd8, 0xff, 0xe1, 0, 34],
        'Exif',
        [0, 0],
        'MM',
        [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
        [0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 3],
        zeros(8),
      ),
      { format: 'jpeg', width: 30, height: 40, turn: 6 },
    ],
    [
      'JPEG held upside down, little endian',
      bytes(
        [0xff, 0xd8, 0xff, 0xe1, 0, 34],
        'Exif',
        [0, 0],
        'II',
        [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0],
        [0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 3],
        zeros(8),
      ),
      { format: 'jpeg', width: 40, height: 30, turn: 3 },
    ],
    [
      'JPEG whose camera does not know',
      bytes(
        [0xff, 0xd8, 0xff, 0xe1, 0, 34],
        'Exif',
        [0, 0],
        'II',
        [42, 0, 8, 0, 0, 0, 9, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [0xff, 0xc0, 0, 11, 8, 0, 30, 0, 40, 3],
        zeros(8),
      ),
      { format: 'jpeg', width: 40, height: 30 },
    ],
    [
      'WebP VP8X',
      bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [9, 0, 0, 4, 0, 0]),
      { format: 'webp', width: 10, height: 5 },
    ],
    [
      'WebP VP8L',
      bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x09, 0x00, 0x01, 0x00], zeros(10)),
      { format: 'webp', width: 10, height: 5 },
    ],
    [
      'WebP VP8',
      bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [10, 0, 5, 0], zeros(4)),
      { format: 'webp', width: 10, height: 5 },
    ],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), { format: 'svg', width: 0, height: 0 }],
    ['cut PNG', bytes(png, zeros(8)), 'truncated'],
    ['JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), 'truncated'],
    ['text', bytes('hello'), null],
    ['nothing', bytes(), null],
  ])('%s', (_, file, header) => {
    expect(imageHeader(file)).toEqual(header);
  });
});
