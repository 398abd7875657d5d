import { crc32, deflateSync } from 'node:zlib';

export interface PngPlan {
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  /** 0 grey, 2 rgb, 3 indexed, 4 grey and alpha, 6 rgb and alpha. */
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  readonly interlaced?: boolean;
  /** Samples of a pixel, in the file's depth. */
  pixel(x: number, y: number): readonly number[];
  /** Filter of a row. */
  filter?(row: number): number;
}

const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([size, body, sum]);
};

const crc = (data: Uint8Array): number => (typeof crc32 === 'function' ? crc32(data) : 0);

const packed = (samples: readonly number[], depth: number): number[] => {
  if (depth === 16) return samples.flatMap((value) => [value >> 8, value & 255]);
  const bytes: number[] = new Array(Math.ceil((samples.length * depth) / 8)).fill(0);
  for (const [i, value] of samples.entries()) {
    const bit = i * depth;
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (value << (8 - depth - (bit & 7)));
  }
  return bytes;
};

const predicted = (filter: number, left: number, up: number, corner: number): number => {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter === 0) return 0;
  const p = left + up - corner;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
};

/** A PNG after the standard's text, written without a thought for speed, to hold the reader against. */
export const writePng = (plan: PngPlan): Uint8Array => {
  const { width, height, depth, type, interlaced = false, filter = (row: number) => row % 5 } = plan;
  const perPixel = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[type];
  const step = Math.max(1, (perPixel * depth) / 8);
  const rows: number[] = [];
  let count = 0;
  for (const [x0, y0, dx, dy] of interlaced ? adam7 : ([[0, 0, 1, 1]] as const)) {
    let above: number[] = [];
    for (let y = y0; y < height && x0 < width; y += dy) {
      const samples: number[] = [];
      for (let x = x0; x < width; x += dx) samples.push(...plan.pixel(x, y));
      const row = packed(samples, depth);
      const kind = filter(count++);
      rows.push(
        kind,
        ...row.map(
          (value, i) => (value - predicted(kind, row[i - step] ?? 0, above[i] ?? 0, above[i - step] ?? 0)) & 255,
        ),
      );
      above = row;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlaced ? 1 : 0], 8);
  const data = deflateSync(Uint8Array.from(rows));
  const half = Math.floor(data.length / 2);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(plan.palette ? [chunk('PLTE', Uint8Array.from(plan.palette))] : []),
    ...(plan.transparency ? [chunk('tRNS', Uint8Array.from(plan.transparency))] : []),
    chunk('IDAT', data.subarray(0, half)),
    chunk('IDAT', data.subarray(half)),
    chunk('IEND', new Uint8Array(0)),
  ]);
};
