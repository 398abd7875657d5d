const clear = 256;
const stop = 257;

/** LZW as PDF and TIFF write it (7.4.4.2). */
export function decodeLzw(data: Uint8Array, earlyChange: 0 | 1, most: number): Uint8Array | 'too-long' {
  const before = new Int32Array(4097);
  const last = new Uint8Array(4097);
  const size = new Int32Array(4097);
  let bytes = new Uint8Array(Math.min(most, Math.max(1024, data.length * 4)));
  let length = 0;
  let next = 258;
  let width = 9;
  let previous = -1;
  let buffer = 0;
  let held = 0;
  const lengthOf = (code: number): number => (code < 256 ? 1 : (size[code] ?? 0));
  for (const byte of data) {
    buffer = ((buffer << 8) | byte) & 0xffffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (buffer >> held) & ((1 << width) - 1);
    if (code === stop) break;
    if (code === clear) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    if (code > next || (code === next && previous < 0)) break;
    const known = code < next ? code : previous;
    const count = lengthOf(known) + (code === next ? 1 : 0);
    if (length + count > most) return 'too-long';
    if (length + count > bytes.length) {
      const larger = new Uint8Array(Math.min(most, Math.max(bytes.length * 2, length + count)));
      larger.set(bytes);
      bytes = larger;
    }
    let at = length + lengthOf(known) - 1;
    let walk = known;
    while (walk >= 256) {
      bytes[at] = last[walk] ?? 0;
      at -= 1;
      walk = before[walk] ?? 0;
    }
    bytes[at] = walk;
    const first = bytes[length] ?? 0;
    if (code === next) bytes[length + count - 1] = first;
    length += count;
    if (previous >= 0 && next < 4096) {
      before[next] = previous;
      last[next] = first;
      size[next] = lengthOf(previous) + 1;
      next += 1;
    }
    previous = code;
    if (next + earlyChange >= 2048) width = 12;
    else if (next + earlyChange >= 1024) width = 11;
    else if (next + earlyChange >= 512) width = 10;
    else width = 9;
  }
  return bytes.subarray(0, length);
}
