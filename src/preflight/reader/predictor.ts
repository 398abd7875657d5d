/** What `DecodeParms` says (7.4.4.3). */
export interface FilterParameters {
  readonly predictor: number;
  readonly colors: number;
  readonly bits: number;
  readonly columns: number;
  readonly earlyChange: 0 | 1;
}

/** Undoes the PNG and TIFF predictors in the bytes given; undefined where the parameters make no sense. */
export function unpredict(
  data: Uint8Array,
  { predictor, colors, bits, columns }: FilterParameters,
): Uint8Array | undefined {
  if (predictor === 1) return data;
  if (predictor !== 2 && !(predictor >= 10 && predictor <= 15)) return undefined;
  const pixelBits = colors * bits;
  const row = Math.ceil((pixelBits * columns) / 8);
  if (!(row > 0 && row <= 1 << 26) || !(pixelBits > 0)) return undefined;
  const step = Math.max(1, pixelBits >> 3);
  return predictor === 2 ? tiff(data, row, colors, bits) : png(data, row, step);
}

function png(data: Uint8Array, row: number, step: number): Uint8Array {
  const rows = Math.ceil(data.length / (row + 1));
  // A row that is undone never reaches beyond the one it was read from.
  const bytes = data;
  let length = 0;
  for (let index = 0; index < rows; index += 1) {
    const from = index * (row + 1);
    const to = index * row;
    const kind = data[from] ?? 0;
    const count = Math.min(row, data.length - from - 1);
    length = to + Math.max(0, count);
    for (let at = 0; at < count; at += 1) {
      const left = at >= step ? (bytes[to + at - step] ?? 0) : 0;
      const up = index > 0 ? (bytes[to + at - row] ?? 0) : 0;
      const corner = index > 0 && at >= step ? (bytes[to + at - row - step] ?? 0) : 0;
      bytes[to + at] = (data[from + 1 + at] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return bytes.subarray(0, length);
}

function guess(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const toLeft = Math.abs(estimate - left);
      const toUp = Math.abs(estimate - up);
      const toCorner = Math.abs(estimate - corner);
      if (toLeft <= toUp && toLeft <= toCorner) return left;
      return toUp <= toCorner ? up : corner;
    }
    default:
      return 0;
  }
}

/** Only whole bytes are summed; other depths are left as they are, as files with them are not met. */
function tiff(data: Uint8Array, row: number, colors: number, bits: number): Uint8Array {
  const bytes = data;
  if (bits !== 8) return bytes;
  for (let start = 0; start < bytes.length; start += row)
    for (let at = start + colors; at < Math.min(start + row, bytes.length); at += 1)
      bytes[at] = (bytes[at] ?? 0) + (bytes[at - colors] ?? 0);
  return bytes;
}
