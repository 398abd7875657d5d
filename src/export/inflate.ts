import { inflateSync } from 'node:zlib';

/** Unpacks a zlib stream of at most so many bytes; undefined where it is broken or holds more. Pure computing. */
export const inflateUpTo = (data: Uint8Array, most: number): Uint8Array | undefined => {
  try {
    return inflateSync(data, { maxOutputLength: most });
  } catch {
    return undefined;
  }
};

/** Unpacks a zlib stream that should hold `size` bytes; undefined where it is broken or holds less. */
export const inflate = (data: Uint8Array, size: number): Uint8Array | undefined => {
  const bytes = inflateUpTo(data, size + 65_536);
  return bytes === undefined || bytes.length < size ? undefined : bytes;
};
