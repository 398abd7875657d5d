/** A PNG taken apart. */
export interface Png {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly kind: 'gray' | 'rgb' | 'indexed' | 'gray-alpha' | 'rgb-alpha';
  readonly interlaced: boolean;
  readonly palette: Uint8Array;
  /** `tRNS`: opacities of palette entries, or the one transparent colour. */
  readonly transparency: Uint8Array | undefined;
  /** zlib stream of the ICC profile. */
  readonly profile: Uint8Array | undefined;
  /** zlib stream of filtered rows. */
  readonly data: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const kinds = new Map<number, Png['kind']>([
  [0, 'gray'],
  [2, 'rgb'],
  [3, 'indexed'],
  [4, 'gray-alpha'],
  [6, 'rgb-alpha'],
]);

const depths = new Map<number, Png['depth']>([
  [1, 1],
  [2, 2],
  [4, 4],
  [8, 8],
  [16, 16],
]);

/** Samples of a pixel. */
export const channels = {
  gray: 1,
  rgb: 3,
  indexed: 1,
  'gray-alpha': 2,
  'rgb-alpha': 4,
} as const satisfies Record<Png['kind'], number>;

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
};

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

const chunksOf = (bytes: Uint8Array): Chunk[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = view.getUint32(at);
    if (at + 12 + size > bytes.length) break;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + size) });
    at += 12 + size;
  }
  return chunks;
};

/** `iCCP`: a name, a zero, the method, the stream. */
const profileOf = (chunk: Uint8Array | undefined): Uint8Array | undefined => {
  const name = chunk?.indexOf(0) ?? -1;
  return name < 0 ? undefined : chunk?.subarray(name + 2);
};

/** Undefined where the bytes are no whole PNG. */
export const readPng = (bytes: Uint8Array): Png | undefined => {
  if (signature.some((byte, i) => bytes[i] !== byte)) return undefined;
  const chunks = chunksOf(bytes);
  const named = (type: string): Uint8Array | undefined => chunks.find((chunk) => chunk.type === type)?.data;
  const header = named('IHDR');
  if (header === undefined || header.length < 13) return undefined;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const depth = depths.get(view.getUint8(8));
  const kind = kinds.get(view.getUint8(9));
  const data = chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data);
  const palette = named('PLTE') ?? new Uint8Array(0);
  if (depth === undefined || kind === undefined || data.length === 0) return undefined;
  if (kind === 'indexed' && (palette.length === 0 || depth === 16)) return undefined;
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth,
    kind,
    interlaced: view.getUint8(12) === 1,
    palette,
    transparency: named('tRNS'),
    profile: profileOf(named('iCCP')),
    data: joined(data),
  };
};
