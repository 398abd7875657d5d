import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { subsetTrueType } from '../../../src/export/subset.ts';
import { openTrueType, type TrueType, trueType } from '../../../src/export/truetype.ts';
import { type TableRange, type Tables, table } from '../../../src/layout/fonts/sfnt.ts';
import { glyphOf, paged, run } from '../../support/paged.ts';
import { pdfOf } from '../../support/screen-pdf.ts';

const file = new URL('../../../fonts/SourceSerif4-Regular.ttf', import.meta.url);
const whole = openTrueType(new Uint8Array(readFileSync(file)));
if (whole === undefined) throw new Error('no TrueType');
const font: TrueType = whole;

/** A subset has no names and no character map, so that it is opened by its directory alone. */
const opened = (bytes: Uint8Array): TrueType => {
  const view = new DataView(bytes.buffer);
  const at = new Map<string, TableRange>();
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    const tag = String.fromCharCode(...bytes.slice(entry, entry + 4));
    at.set(tag, { offset: view.getUint32(entry + 8), length: view.getUint32(entry + 12) });
  }
  const tables: Tables = { view, flavor: 'glyf', at };
  return trueType(tables, { ...font.facts, glyphs: table(tables, 'maxp').getUint16(4) });
};

const wanted = [0, ...[...'né;n é'].map(glyphOf)];

/** Component glyphs of a composite, for fonts whose components are all of the plain form. */
const parts = (record: Uint8Array): number[] => {
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const found: number[] = [];
  for (let at = 10, more = true; more; at += view.getUint16(at) & 1 ? 8 : 6) {
    found.push(view.getUint16(at + 2));
    more = (view.getUint16(at) & 0x20) !== 0;
  }
  return found;
};

const composite = (record: Uint8Array): boolean => record.length > 0 && (record[0] ?? 0) >= 0x80;

/** A record may be followed by padding. */
const same = (longer: Uint8Array, record: Uint8Array): void => {
  expect([...longer.slice(0, record.length)]).toEqual([...record]);
  expect(longer.slice(record.length).every((byte) => byte === 0)).toBe(true);
};

describe('a subset', () => {
  const subset = opened(subsetTrueType(font, [...wanted]));

  test('holds the glyphs in the order asked for, twice where asked twice, with their metrics', () => {
    for (const [place, glyph] of wanted.entries()) {
      expect(subset.advance(place)).toBe(font.advance(glyph));
      expect(subset.bearing(place)).toBe(font.bearing(glyph));
      if (!composite(font.record(glyph))) same(subset.record(place), font.record(glyph));
    }
  });

  test('brings the parts of composite glyphs along', () => {
    const composites = wanted.flatMap((glyph, place) => (composite(font.record(glyph)) ? [{ glyph, place }] : []));
    expect(composites.length).toBeGreaterThan(0);
    for (const { glyph, place } of composites) {
      const [before, after] = [parts(font.record(glyph)), parts(subset.record(place))];
      expect(after).toHaveLength(before.length);
      for (const [i, part] of after.entries()) same(subset.record(part), font.record(before[i] ?? 0));
    }
  });

  test('is a whole font file: its checksum is the magic number', () => {
    const file = subsetTrueType(font, [...wanted]);
    const view = new DataView(file.buffer);
    let sum = 0;
    for (let at = 0; at < file.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });
});

test('the font in the PDF is such a subset', async () => {
  const pdf = await pdfOf(paged([[run('één')]]));
  const [id = 0] = pdf
    .find('/FontFile2')
    .map((descriptor) => Number(/\/FontFile2 (\d+)/.exec(pdf.object(descriptor))?.[1]));
  expect([...Buffer.from(pdf.stream(id), 'latin1')]).toEqual([
    ...subsetTrueType(font, [0, glyphOf('é'), glyphOf('n')]),
  ]);
});
