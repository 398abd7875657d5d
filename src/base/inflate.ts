import { constants, inflateRawSync, inflateSync, crc32 as sum } from 'node:zlib';

/** The checksum of ZIP. */
export const crc32 = (bytes: Uint8Array): number => sum(bytes);

/** Unpacks a zlib stream of at most so many bytes; undefined where it is broken or holds more. Pure computing. */
export const inflateUpTo = (data: Uint8Array, most: number): Uint8Array | undefined => {
  try {
    return inflateSync(data, { maxOutputLength: most });
  } catch {
    return undefined;
  }
};

/** Unpacks a raw deflate stream of at most so many bytes. */
export const inflateRawUpTo = (data: Uint8Array, most: number): Uint8Array | 'too-long' | 'broken' => {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    return error instanceof RangeError ? 'too-long' : 'broken';
  }
};

/** Unpacks a zlib stream that should hold `size` bytes; undefined where it is broken or holds less. */
export const inflate = (data: Uint8Array, size: number): Uint8Array | undefined => {
  const bytes = inflateUpTo(data, size + 65_536);
  return bytes === undefined || bytes.length < size ? undefined : bytes;
};

/** Beyond this, zlib's pieces are not joined (which takes the memory twice) but filled into one that is never touched beyond its end. */
const inPieces = 8 * 1024 * 1024;

/** What is wrong with data that could be unpacked all the same: they end too early, or are not what was packed. */
export type PackingFault = 'torn' | 'checksum';

/** Unpacks as much of a zlib stream as can be, up to so many bytes. */
export const inflateSome = (
  data: Uint8Array,
  most: number,
): { readonly bytes: Uint8Array; readonly fault?: PackingFault } | 'too-long' => {
  if (most > inPieces) {
    const small = inflateSome(data, inPieces);
    if (small !== 'too-long') return small;
  }
  const size =
    most > inPieces ? { maxOutputLength: most, chunkSize: most + 1 } : { maxOutputLength: Math.max(most, 1) };
  const early = { ...size, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    return { bytes: inflateSync(data, size) };
  } catch (error) {
    if (error instanceof RangeError) return 'too-long';
    const isChanged = error instanceof Error && error.message === 'incorrect data check';
    try {
      return isChanged
        ? { bytes: inflateRawSync(data.subarray(2), early), fault: 'checksum' }
        : { bytes: inflateSync(data, early), fault: 'torn' };
    } catch (again) {
      return again instanceof RangeError ? 'too-long' : { bytes: new Uint8Array(), fault: 'torn' };
    }
  }
};
