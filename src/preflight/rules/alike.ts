import { sameBytes } from '../../base/same-bytes.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import { entriesOf } from './look.ts';

const deepest = 32;

/** Two objects say the same, however they are spread over references. */
export const alike = (pdf: ReadPdf, left: PdfObject, right: PdfObject, depth = 0): boolean => {
  const [a, b] = [pdf.resolve(left), pdf.resolve(right)];
  if (a === b) return true;
  if (depth > deepest || a === null || b === null || typeof a === 'boolean' || typeof b === 'boolean') return false;
  if (a.kind === 'number') return b.kind === 'number' && a.value === b.value;
  if (a.kind === 'name') return b.kind === 'name' && a.value === b.value;
  if (a.kind === 'string') return b.kind === 'string' && sameBytes(a.bytes, b.bytes);
  if (a.kind === 'reference') return b.kind === 'reference' && a.number === b.number;
  if (a.kind === 'array') {
    return (
      b.kind === 'array' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => alike(pdf, item, b.items[index] ?? null, depth + 1))
    );
  }
  if (a.kind === 'stream') {
    if (b.kind !== 'stream') return false;
    const [one, other] = [pdf.decoded(a), pdf.decoded(b)];
    if (one.kind !== 'bytes' || other.kind !== 'bytes' || !sameBytes(one.bytes, other.bytes)) return false;
  }
  const [mine, theirs] = [entriesOf(a), entriesOf(b)];
  const storage = new Set(['Length', 'Filter', 'DecodeParms']);
  const keys = [...new Set([...mine.keys(), ...theirs.keys()])].filter((key) => !storage.has(key));
  return (
    a.kind === b.kind && keys.every((key) => alike(pdf, mine.get(key) ?? null, theirs.get(key) ?? null, depth + 1))
  );
};
