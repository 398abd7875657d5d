/** What the head of an ICC profile says (ICC.1, clause 7). */
export interface IccProfile {
  /** `prtr` for a press, `mntr` for a screen, `scnr` for a scanner. */
  readonly kind: string;
  /** Of the ICC specification: 2, 4 or 5. */
  readonly version: number;
  readonly space: 'CMYK' | 'RGB' | 'GRAY' | 'other';
  /** The name that its maker gave it; empty where it cannot be read. */
  readonly description: string;
}

const headerSize = 128;
const entrySize = 12;

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

const spaces = new Map<string, IccProfile['space']>([
  ['CMYK', 'CMYK'],
  ['RGB ', 'RGB'],
  ['GRAY', 'GRAY'],
]);

/** Where a tag's data lie; undefined where it is not there or lies outside. */
const tagOf = (bytes: Uint8Array, view: DataView, signature: string): Uint8Array | undefined => {
  const count = view.getUint32(headerSize);
  for (let i = 0; i < count; i++) {
    const at = headerSize + 4 + i * entrySize;
    if (at + entrySize > bytes.length) return undefined;
    if (ascii(bytes, at, 4) !== signature) continue;
    const [start, size] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    return start + size <= bytes.length ? bytes.subarray(start, start + size) : undefined;
  }
  return undefined;
};

/** `desc` of version 2 holds ASCII, `mluc` of version 4 UTF-16, the first language first. */
const textOf = (tag: Uint8Array): string => {
  if (tag.length < 28) return '';
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength);
  switch (ascii(tag, 0, 4)) {
    case 'desc':
      return ascii(tag, 12, Math.max(0, view.getUint32(8) - 1));
    case 'mluc': {
      const [size, start] = [view.getUint32(20), view.getUint32(24)];
      return new TextDecoder('utf-16be').decode(tag.subarray(start, start + size));
    }
    default:
      return '';
  }
};

/** Undefined where the bytes are no ICC profile. */
export const iccProfile = (bytes: Uint8Array): IccProfile | undefined => {
  if (bytes.length < headerSize + 4 || ascii(bytes, 36, 4) !== 'acsp') return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) > bytes.length) return undefined;
  const description = tagOf(bytes, view, 'desc');
  return {
    kind: ascii(bytes, 12, 4),
    version: bytes[8] ?? 0,
    space: spaces.get(ascii(bytes, 16, 4)) ?? 'other',
    description: description === undefined ? '' : textOf(description),
  };
};
