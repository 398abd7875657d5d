import { inflateSync } from 'node:zlib';

/** Unpacks a zlib stream that should hold `size` bytes; undefined where it is broken or holds less. Pure computing. */
export const inflate = (data: Uint8Array, size: number): Uint8Array | undefined => {
  try {
    const bytes = inflateSync(data, { maxOutputLength: size + 65_536 });
    return bytes.length < size ? undefined : bytes;
  } catch {
    return undefined;
  }
};
