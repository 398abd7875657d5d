import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packageOf, rowsOf, workbookOf, workbookParts } from '../../support/workbook.ts';
import { loaded } from './support.ts';

const readBytes = (bytes: Uint8Array) => loaded({ 'book.xlsx': bytes });

const cases = rowsOf([
  ['法院', '收案'],
  ['平湖', 13705],
]);

describe('a file that is no workbook', () => {
  const bytes = workbookOf({ sheets: [{ name: 's', rows: cases }] });
  const altered = (at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

  test.each<[string, Uint8Array, string]>([
    [
      'case 11: the old .xls, or a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'data/workbook-legacy',
    ],
    ['a text', new TextEncoder().encode('法院,件数'), 'data/workbook-unknown'],
    ['nothing', new Uint8Array(), 'data/workbook-unknown'],
    ['another package', packageOf({ 'word/document.xml': '<a/>' }), 'data/workbook-unknown'],
    ['cut short', bytes.subarray(0, 900), 'data/workbook-damaged'],
    ['one bit changed', altered(bytes.indexOf(0x3c, 600)), 'data/workbook-damaged'],
    [
      'no styles where the workbook says so',
      packageOf(
        Object.fromEntries(Object.entries(workbookParts({ sheets: [] })).filter(([name]) => name !== 'xl/styles.xml')),
      ),
      'data/workbook-damaged',
    ],
    [
      'too many parts',
      packageOf(Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`a${index}`, '']))),
      'data/limit-workbook-parts',
    ],
  ])('%s', (_, file, code) => expect(readBytes(file).diagnostics.map((each) => each.code)).toEqual([code]));

  test('case 13: what unpacks beyond the limit is not unpacked', () => {
    const packed = deflateRawSync(new Uint8Array(101 * 1024 * 1024));
    const found = readBytes(deflated('_rels/.rels', packed));
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['data/limit-workbook-size']);
  });

  test('law: damaged bytes are told, never thrown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const mutant = bytes.slice();
          for (const [index, byte] of changes) mutant[index] = byte;
          const { diagnostics } = readBytes(mutant);
          const same = mutant.every((byte, index) => byte === bytes[index]);
          // What is changed outside the parts (dates, names of local headers) need not be seen.
          if (same) expect(diagnostics).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** A package of one part, its data as they are. */
const deflated = (name: string, data: Uint8Array): Uint8Array => {
  const label = new TextEncoder().encode(name);
  const bytes = new Uint8Array(30 + label.length + data.length + 46 + label.length + 22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(26, label.length, true);
  bytes.set(label, 30);
  bytes.set(data, 30 + label.length);
  const central = 30 + label.length + data.length;
  view.setUint32(central, 0x02014b50, true);
  view.setUint16(central + 10, 8, true);
  view.setUint32(central + 20, data.length, true);
  view.setUint32(central + 24, 10, true);
  view.setUint16(central + 28, label.length, true);
  bytes.set(label, central + 46);
  const end = central + 46 + label.length;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, 1, true);
  view.setUint16(end + 10, 1, true);
  view.setUint32(end + 12, 46 + label.length, true);
  view.setUint32(end + 16, central, true);
  return bytes;
};
