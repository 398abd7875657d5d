import type { Turn } from '../document/graphic.ts';

/** What a picture file's header says; the pixels are not touched. */
export interface ImageHeader {
  readonly format: 'png' | 'jpeg' | 'webp' | 'svg';
  /** As it is seen, turned upright. */
  readonly width: number;
  readonly height: number;
  readonly turn?: Turn;
}

/** Null for a file of no known kind; a string says what is wrong with a known one. */
export function imageHeader(bytes: Uint8Array): ImageHeader | 'truncated' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    if (bytes.length < 33) return 'truncated';
    return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return jpegHeader(view);
  if (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && ascii(bytes, 8, 4) === 'WEBP') return webpHeader(bytes, view);
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  return /<svg[\s>]|<\?xml|<!--/.test(start) ? { format: 'svg', width: 0, height: 0 } : null;
}

/** Walks JPEG's segments to the frame header (SOF0 … SOF15, the tables DHT, JPG, DAC left out). */
function jpegHeader(view: DataView): ImageHeader | 'truncated' {
  let at = 2;
  let turn: Turn | undefined;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return 'truncated';
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const [width, height] = [view.getUint16(at + 7), view.getUint16(at + 5)];
      if (turn === undefined) return { format: 'jpeg', width, height };
      return turn < 5
        ? { format: 'jpeg', width, height, turn }
        : { format: 'jpeg', width: height, height: width, turn };
    }
    if (marker === 0xe1) turn ??= turnIn(view, at + 4, at + 2 + view.getUint16(at + 2));
    at += 2 + view.getUint16(at + 2);
  }
  return 'truncated';
}

const isTurn = (value: number): value is Turn => Number.isInteger(value) && value >= 1 && value <= 8;

/** Orientation in the first directory of an Exif segment; undefined where it is upright or not said. */
function turnIn(view: DataView, start: number, end: number): Turn | undefined {
  if (end > view.byteLength || end - start < 14 || view.getUint32(start) !== 0x45786966) return undefined;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return undefined;
  const entries = view.getUint16(directory, little);
  for (let entry = directory + 2; entry < directory + 2 + entries * 12 && entry + 12 <= end; entry += 12) {
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const turn = view.getUint16(entry + 8, little);
    return isTurn(turn) && turn !== 1 ? turn : undefined;
  }
  return undefined;
}

function webpHeader(bytes: Uint8Array, view: DataView): ImageHeader | 'truncated' {
  if (bytes.length < 30) return 'truncated';
  const kind = ascii(bytes, 12, 4);
  if (kind === 'VP8X') {
    const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
    return { format: 'webp', width: three(24), height: three(27) };
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return { format: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((value, index) => bytes[index] === value);

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));
