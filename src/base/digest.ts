import { createHash } from 'node:crypto';

/** SHA-256 of the parts one after the other. Pure computing: the one file that meets node:crypto. */
export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return Uint8Array.from(hash.digest());
};

/** SHA-256 in hexadecimal digits, as manifests write it. */
export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
