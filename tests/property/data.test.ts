import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalsWritten, exact, printExact, roundTo } from '../../src/base/decimal.ts';
import { nearest } from '../../src/base/nearest.ts';
import { decode } from '../../src/data/decode.ts';
import { numberForm } from '../../src/data/number-form.ts';
import { csvCells } from '../../src/data/readers/csv-cells.ts';
import { loaded, scalarAt, source } from '../unit/data/support.ts';

const digits = (minLength: number, maxLength: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength, maxLength }).map((list) => list.join(''));

/** A number as a clerk may write it: signs, leading and trailing zeros, more digits than a float holds. */
const literal = fc
  .tuple(fc.constantFrom('', '-', '+'), digits(1, 20), fc.option(digits(1, 12)))
  .map(([sign, whole, part]) => `${sign}${whole}${part === null ? '' : `.${part}`}`);

const grouped = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.integer({ min: 1, max: 999 }),
    fc.array(digits(3, 3), { minLength: 1, maxLength: 4 }),
    fc.option(digits(1, 4)),
  )
  .map(([sign, head, groups, part]) => `${sign}${[head, ...groups].join(',')}${part === null ? '' : `.${part}`}`);

/** The value by other means: an integer of BigInt over a power of ten. */
const scaled = (text: string): readonly [bigint, number] => {
  const plain = text.replaceAll(',', '');
  const [whole = '', part = ''] = plain.split('.');
  const value = BigInt(`${whole.replace(/[-+]/, '')}${part}`);
  return [plain.startsWith('-') ? -value : value, part.length];
};

describe('numbers', () => {
  test('the lexeme is kept and the value is exact, in YAML, JSON and CSV', () => {
    fc.assert(
      fc.property(fc.oneof(literal, grouped), (text) => {
        const yaml = scalarAt(loaded({ 'd.yaml': `x: ${text}` }).value, 'd', 'x');
        const csv = scalarAt(loaded({ 'c.csv': `a,b\n"${text}",1` }).value, 'c', '0', 'a');
        const [value, decimals] = scaled(text);
        for (const scalar of [yaml, csv]) {
          expect(scalar.lexeme).toBe(text);
          expect(scalar.number?.times(`1e${decimals}`).toFixed()).toBe(value.toString());
        }
      }),
    );
  });

  test('parse ∘ print is the identity', () => {
    fc.assert(
      fc.property(literal, (text) => {
        const value = exact(text);
        expect(value).not.toBeNull();
        if (value === null) return;
        expect(exact(printExact(value))?.equals(value)).toBe(true);
        expect(exact(printExact(value, decimalsWritten(text)))?.equals(value)).toBe(true);
      }),
    );
  });

  test('rounding is half away from zero', () => {
    fc.assert(
      fc.property(literal, fc.integer({ min: 0, max: 6 }), (text, places) => {
        const [value, decimals] = scaled(text);
        if (decimals <= places) return;
        const unit = 10n ** BigInt(decimals - places);
        const magnitude = value < 0n ? -value : value;
        const rounded = (magnitude + unit / 2n) / unit;
        const expected = value < 0n ? -rounded : rounded;
        const number = exact(text);
        expect(number === null ? null : roundTo(number, places).times(`1e${places}`).toFixed()).toBe(
          expected.toString(),
        );
      }),
    );
  });

  test('what is no number is left alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const form = numberForm(text);
        if (form !== null) expect(`${form.lexeme}${form.unit ?? ''}`).toBe(text);
      }),
    );
    expect(
      ['', '%', '1,23', '1,2345', '--1', '1.2.3', '１２', '7 %', 'Infinity', 'NaN', '0x1f'].filter(
        (text) => numberForm(text) !== null,
      ),
    ).toEqual([]);
  });
});

test('CSV cells agree with csv-parse', () => {
  const content = fc.string({ unit: fc.constantFrom(...'ab1 ,"\n𠮷', '\r\n'), maxLength: 5 });
  const rows = fc.array(fc.array(content, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, fc.constantFrom('\n', '\r\n'), fc.boolean(), (table, newline, ended) => {
      const quote = (text: string) => (/[,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const csv = table.map((row) => row.map(quote).join(',')).join(newline) + (ended ? newline : '');
      const text = decode(source('c.csv', csv), { gb18030: true, megabytes: 1 }).value;
      if (text === null) return;
      const own = csvCells(text, ({ code }) => expect.unreachable(code)).map((row) => row.map((cell) => cell.text));
      expect(own).toEqual(parse(csv, { relax_column_count: true, record_delimiter: newline }));
    }),
  );
});

describe('readers never throw', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...'{}[]:,"\'&*!|>%@`#-?\n\t ：，',
        '\r\n',
        ': ',
        '- ',
        '<<: ',
        '&a ',
        '*a',
        'a',
        '件',
        '1.5',
        '𠮷',
        '---\n',
        '\0',
        '\\u',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 30 },
  );
  test.each(['d.yaml', 'd.json', 'd.csv'])('%s', (path) => {
    fc.assert(
      fc.property(pieces, (parts) => {
        for (const { span } of loaded({ [path]: parts.join('') }).diagnostics) expect(span).toBeDefined();
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        for (const { span } of loaded({ [path]: bytes }).diagnostics) expect(span).toBeDefined();
      }),
    );
  });
});

test('the nearest name is one of the candidates', () => {
  const word = fc.string({ minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(word, fc.array(word), (name, candidates) => {
      const found = nearest(name, candidates);
      expect(found === null || candidates.includes(found)).toBe(true);
    }),
  );
  expect(nearest('lendin', ['cases', 'lending'])).toBe('lending');
  expect(nearest('件', ['人'])).toBeNull();
});
