import { digestHex } from '../../../src/base/digest.ts';
import type { KeptFile } from '../../../src/edition/store/version.ts';

/** The one publication that the harness keeps. */
export const object = 'willow-creek';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes that only this text gives. */
const bytesFrom = (text: string, length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  let state = [...text].reduce((sum, each) => (sum * 31 + (each.codePointAt(0) ?? 0)) >>> 0, 7);
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
};

/** What an edition of this label holds: two files of its own, one that every edition has. */
export const editionFiles = (label: string): readonly KeptFile[] => [
  { path: 'output/label.txt', bytes: encode(label) },
  { path: 'output/pages.bin', bytes: bytesFrom(label, 40_000) },
  { path: 'publication/same.txt', bytes: encode('the same in each') },
];

/** A set of outputs; each file tells whose it is and whether it is whole. */
export const outputFiles = (label: string): readonly KeptFile[] =>
  Array.from({ length: 5 }, (_, index) => {
    const text = `${label} `.repeat(3000 + 500 * index);
    return { path: `${index}.out`, bytes: encode(`${text}${digestHex('sha512', encode(text))}`) };
  });

/** The label of an output that is whole. */
export const wholeOutput = (bytes: Uint8Array): string | undefined => {
  const text = new TextDecoder().decode(bytes.subarray(0, -128));
  const sum = new TextDecoder().decode(bytes.subarray(-128));
  return digestHex('sha512', encode(text)) === sum ? text.slice(0, text.indexOf(' ')) : undefined;
};
