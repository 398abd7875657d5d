import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/preflight/reader/document.ts';
import { Lexer } from '../../../src/preflight/reader/lexer.ts';
import { parseObject } from '../../../src/preflight/reader/parse.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A file of the given objects, number 1 first, with a true cross-reference table. */
const file = (objects: readonly string[], trailer = '/Root 1 0 R'): Uint8Array => {
  let text = '%PDF-1.6\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return latin(text);
};

const page = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 100 200] >>',
  '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
  '<< /Length 8 >>\nstream\n0 0 m 1 \nendstream',
];

const parse = (text: string) => {
  const parsed = parseObject(new Lexer(latin(text)), true);
  return parsed.kind === 'object' ? parsed.object : parsed;
};

describe('objects', () => {
  test.each([
    ['-.5', { kind: 'number', value: -0.5, integer: false }],
    ['+17', { kind: 'number', value: 17, integer: true }],
    ['/A#20b#c', { kind: 'name', value: 'A b#c' }],
    ['(a\\(b\\)\\101(c)\\\n\r\n)', { kind: 'string', bytes: latin('a(b)A(c)\n') }],
    ['<48 65 6c6C6>', { kind: 'string', bytes: latin('Hell`') }],
    ['12 0 R', { kind: 'reference', number: 12, generation: 0 }],
    ['true', true],
    ['null', null],
  ])('%s', (text, object) => expect(parse(text)).toEqual(object));

  test('numbers before a reference stay numbers', () =>
    expect(parse('[1 2 3 0 R 4]')).toMatchObject({
      items: [{ value: 1 }, { value: 2 }, { kind: 'reference', number: 3 }, { value: 4 }],
    }));

  test('too deep is said', () => expect(parse('['.repeat(501))).toEqual({ kind: 'broken', why: 'limit-depth' }));
});

describe('files', () => {
  test('pages have what they inherit', () => {
    const pdf = readPdf(file(page));
    expect(pdf.damages).toEqual([]);
    expect(pdf.header).toBe('1.6');
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]?.dictionary.entries.get('MediaBox')).toMatchObject({ kind: 'array' });
  });

  test('a wrong stream length is mended and told', () => {
    const pdf = readPdf(file(page.with(3, '<< /Length 99 >>\nstream\n0 0 m\nendstream')));
    const stream = pdf.object(4);
    expect(stream).toMatchObject({ kind: 'stream', raw: latin('0 0 m') });
    expect(pdf.damages).toEqual([{ kind: 'stream', mended: true, object: 4 }]);
  });

  test('without a cross-reference the objects are found, and it is told', () => {
    const text = String.fromCharCode(...file(page)).replace(/startxref\n\d+/, 'startxref\n7');
    const pdf = readPdf(latin(text));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.damages).toContainEqual({ kind: 'cross-reference', mended: true });
  });

  test('a page tree in a circle ends', () => {
    const pdf = readPdf(file(page.with(1, '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 >>')));
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.damages).toContainEqual({ kind: 'page-tree', mended: true });
  });

  test('references in a circle are null', () => {
    const pdf = readPdf(file([...page, '6 0 R', '5 0 R']));
    expect(pdf.resolve(pdf.object(5))).toBe(null);
  });

  test('an encrypted file is told', () =>
    expect(readPdf(file(page, '/Root 1 0 R /Encrypt << /V 1 >>')).damages).toContainEqual({
      kind: 'encrypted',
      mended: false,
    }));

  test('objects in object streams are read, by a cross-reference stream', () => {
    const packed = '1 0 2 36 << /Type /Catalog /Pages 2 0 R >>   << /Type /Pages /Kids [] /Count 0 >>';
    const first = packed.indexOf('<<');
    const body = deflateSync(latin(packed));
    const head = `%PDF-1.6\n3 0 obj\n<< /Type /ObjStm /N 2 /First ${first} /Filter /FlateDecode /Length ${body.length} >>\nstream\n`;
    const start = head.length + body.length + '\nendstream\nendobj\n'.length;
    const rows = [
      [0, 0, 0],
      [2, 3, 0],
      [2, 3, 1],
      [1, 9, 0],
      [1, start, 0],
    ].flatMap(([kind = 0, value = 0, extra = 0]) => [kind, value >> 8, value & 255, extra]);
    const tail = `\nendstream\nendobj\n4 0 obj\n<< /Type /XRef /Size 5 /W [1 2 1] /Root 1 0 R /Length 20 >>\nstream\n`;
    const bytes = Uint8Array.from([
      ...latin(head),
      ...body,
      ...latin(tail),
      ...rows,
      ...latin(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`),
    ]);
    const pdf = readPdf(bytes);
    expect(pdf.catalog.entries.get('Type')).toEqual({ kind: 'name', value: 'Catalog' });
    expect(pdf.damages).toEqual([]);
  });
});

describe('filters', () => {
  const decoded = (entries: string, body: string) => {
    const pdf = readPdf(file([...page, `<< /Length ${body.length} ${entries} >>\nstream\n${body}\nendstream`]));
    const stream = pdf.object(5);
    if (typeof stream !== 'object' || stream?.kind !== 'stream') return undefined;
    const result = pdf.decoded(stream);
    return result.kind === 'bytes' ? String.fromCharCode(...result.bytes) : result.why;
  };

  test.each([
    ['/Filter /ASCIIHexDecode', '48 65 6C 6c 6F>', 'Hello'],
    ['/Filter /ASCII85Decode', '87cURDZ~>', 'Hello'],
    ['/Filter [/ASCIIHexDecode /RunLengthDecode]', 'FD 61 02 62 63 64 80>', 'aaaabcd'],
    ['/Filter [/ASCIIHexDecode /LZWDecode]', '80 0B 60 50 22 0C 0C 85 01>', '-----A---B'],
    ['/Filter /Unheard', 'x', 'filter'],
    [`/Filter [${'/ASCIIHexDecode '.repeat(26)}]`, '>', 'limit-filters'],
  ])('%s', (entries, body, text) => expect(decoded(entries, body)).toBe(text));

  test('a bomb is refused', () => {
    const body = String.fromCharCode(...deflateSync(deflateSync(new Uint8Array(300 * 1024 * 1024))));
    expect(decoded('/Filter [/FlateDecode /FlateDecode]', body)).toBe('limit-inflated');
  });

  test('PNG predictors', () => {
    const rows = Uint8Array.from([2, 1, 2, 3, 2, 1, 1, 1, 1, 5, 1, 1]);
    const body = String.fromCharCode(...deflateSync(rows));
    expect(decoded('/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 3 >>', body)).toBe(
      '\x01\x02\x03\x02\x03\x04\x05\x06\x07',
    );
  });
});

test.each([
  ['an object', file([...page, '<< /A 1 /B 2 /A 3 >>']), { kind: 'object', mended: true, object: 5 }],
  ['the trailer', file(page, '/Root 1 0 R /Root 1 0 R'), { kind: 'cross-reference', mended: true }],
  [
    'an object stream',
    file(
      [...page, '<< /Type /ObjStm /N 1 /First 4 /Length 20 >>\nstream\n9 0 << /A 1 /A 2 >>\nendstream'],
      '/Root 77 0 R',
    ),
    { kind: 'object', mended: true, object: 9 },
  ],
] as const)('a key that stands twice in %s is a damage', (_, bytes, damage) => {
  const pdf = readPdf(bytes);
  for (const number of pdf.numbers) pdf.object(number);
  expect(pdf.damages).toContainEqual(damage);
});

test.each(['/Size 4', '/Size 6', '/Size 99999999999', ''])('a trailer whose Size is %j is a damage', (size) => {
  const wrong = Buffer.from(file(page)).toString('latin1').replace('/Size 5', size);
  expect(readPdf(latin(wrong)).damages).toContainEqual({ kind: 'cross-reference', mended: true });
});

test('law: whatever bytes are changed, nothing is thrown and the reading ends', () => {
  const good = file([...page, `<< /Length 3 /Filter /FlateDecode >>\nstream\nabc\nendstream`]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(good.length),
      (edits, cut) => {
        const bytes = Uint8Array.from(good.subarray(0, cut % 3 === 0 ? cut : good.length));
        for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value;
        const pdf = readPdf(bytes);
        for (const number of pdf.numbers) {
          const object = pdf.object(number);
          if (typeof object === 'object' && object?.kind === 'stream') pdf.decoded(object);
        }
        expect(pdf.pages.length).toBeLessThan(100);
      },
    ),
    { seed: 20220110, numRuns: Number(process.env['BANXIN_RUNS'] ?? 2000) },
  );
});
