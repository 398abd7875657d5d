import { createHash } from 'node:crypto';

/** SHA-256 of the parts one after the other. Pure computing: the one file that meets node:crypto. */
export const sha256 = (...parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return Uint8Array.from(hash.digest());
};

/** SHA-256 in hexadecimal digits, as manifests write it. */
export const sha256Hex = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const algorithms: Readonly<Record<string, string>> = {
  md5: 'md5',
  sha1: 'sha1',
  sha256: 'sha256',
  sha512: 'sha512',
  'sha512/256': 'sha512-256',
  'blake2b-512': 'blake2b512',
};

/** A digest by OCFL's name of its algorithm, in hexadecimal digits; undefined for one that Node cannot compute. */
export const digestHex = (algorithm: string, bytes: Uint8Array): string | undefined => {
  const known = Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm] : undefined;
  return known === undefined ? undefined : createHash(known).update(bytes).digest('hex');
};
