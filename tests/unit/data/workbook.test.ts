import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Checked, Diagnostic } from '../../../src/base/diagnostic.ts';
import { textSpan } from '../../../src/base/span.ts';
import type { Dataset } from '../../../src/data/dataset.ts';
import { load } from '../../../src/data/load.ts';
import { root } from '../../support/repository.ts';
import { type MadeWorkbook, rowsOf, workbookOf } from '../../support/workbook.ts';
import { at, scalarAt, source } from './support.ts';

const declared = textSpan('data/x/publication.yaml', 9, 3);
const publication = { kind: 'mapping', entries: new Map(), path: 'publication', place: declared } as const;

const readBytes = (bytes: Uint8Array, part: { sheet?: string; range?: string } = {}): Checked<Dataset> =>
  load({ publication, entries: [{ name: 'book', source: source('book.xlsx', bytes), declared, ...part }] });

const read = (made: MadeWorkbook, part: { sheet?: string; range?: string } = {}): Checked<Dataset> =>
  readBytes(workbookOf(made), part);

/** `code sheet!cell` or `code line:column`. */
const told = ({ code, span }: Diagnostic): string => {
  if (span?.kind === 'cell') return `${code} ${span.sheet}!${span.cell}`;
  return span?.kind === 'text' ? `${code} ${span.start.line}:${span.start.column}` : code;
};

const faults = (checked: Checked<unknown>): readonly string[] => checked.diagnostics.map(told);

const cases = rowsOf([
  ['法院', '收案'],
  ['平湖', 13705],
  ['嘉善', 2422],
]);

describe('a workbook', () => {
  test('is a list of rows a sheet; a cell knows its place', () => {
    const found = read({
      sheets: [
        { name: '民事', rows: cases },
        { name: '表 二', rows: '' },
      ],
      formats: ['#,##0'],
    });
    expect(found.diagnostics).toEqual([]);
    const scalar = scalarAt(found.value, 'book', '民事', '0', '收案');
    expect(scalar).toMatchObject({ type: 'number', lexeme: '13705' });
    expect(scalar.origin).toEqual({
      figure: 'book.民事[0].收案',
      place: { kind: 'cell', file: 'data/x/book.xlsx', sheet: '民事', cell: 'B2' },
      inputs: [],
      digits: true,
    });
    expect(at(found.value, 'book', '表 二')).toMatchObject({ kind: 'sequence', items: [] });
  });

  test('with a sheet named is that list itself', () => {
    const found = read(
      {
        sheets: [
          { name: 'a', rows: '' },
          { name: 'b', rows: cases },
        ],
      },
      { sheet: 'b' },
    );
    expect(found.diagnostics).toEqual([]);
    expect(scalarAt(found.value, 'book', '1', '法院').lexeme).toBe('嘉善');
  });

  test('a range begins where it says, and a defined name is one', () => {
    const rows = rowsOf([
      ['2021年统计', '', ''],
      ['', '法院', '收案'],
      ['', '平湖', 1],
      ['', '嘉善', 2],
      ['', '合计', 3],
    ]);
    const made = { sheets: [{ name: '表 一', rows }], names: { 统计: "'表 一'!$B$2:$C$4" } };
    for (const part of [{ range: 'B2:C4' }, { range: '$C$4:$B$2', sheet: '表 一' }, { range: '统计' }]) {
      const found = read(made, part);
      expect(found.diagnostics).toEqual([]);
      expect(at(found.value, 'book')).toMatchObject({ items: { length: 2 } });
      expect(scalarAt(found.value, 'book', '1', '收案').origin.place).toMatchObject({ cell: 'C4' });
    }
  });

  test('its texts: shared, in runs, inline, escaped, with readings; its booleans; its dates in both systems', () => {
    const rows = `<row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>丙</t></is></c><c r="E3" t="str"><f>A1</f><v>丁</v></c></row>
      <row r="5"><c r="B5" t="b"><v>1</v></c><c r="C5" t="str"><v>a_x000D_
b</v></c><c r="D5" s="1"><v>45351</v></c><c r="E5" t="d"><v>2024-02-29T00:00:00</v></c></row>`;
    const strings = [
      '<t>甲</t>',
      '<r><t>乙</t></r><r><t xml:space="preserve"> 方</t></r><rPh sb="0" eb="1"><t>yi</t></rPh>',
    ];
    const found = read({ sheets: [{ name: 's', rows }], strings, formats: ['yyyy/m/d'] });
    expect(found.diagnostics).toEqual([]);
    const lexemes = ['甲', '乙 方', '丙', '丁'].map((key) => scalarAt(found.value, 'book', 's', '0', key));
    expect(lexemes.map(({ type, lexeme }) => [type, lexeme])).toEqual([
      ['boolean', 'TRUE'],
      ['text', 'a\nb'],
      ['text', '2024-02-29'],
      ['text', '2024-02-29'],
    ]);
    const old = read({
      sheets: [{ name: 's', rows: `${rowsOf([['日期']])}<row><c s="1"><v>43889</v></c></row>` }],
      formats: ['yyyy/m/d'],
      from1904: true,
    });
    expect(scalarAt(old.value, 'book', 's', '0', '日期').lexeme).toBe('2024-02-29');
  });

  test('a number in text is a number, as in CSV; 0123 stays', () => {
    const found = read({
      sheets: [
        {
          name: 's',
          rows: rowsOf([
            ['a', 'b', 'c'],
            ['13,705', '50.68%', '0123'],
          ]),
        },
      ],
    });
    expect(scalarAt(found.value, 'book', 's', '0', 'a').number?.toFixed()).toBe('13705');
    expect(scalarAt(found.value, 'book', 's', '0', 'b')).toMatchObject({ lexeme: '50.68', unit: '%' });
    expect(scalarAt(found.value, 'book', 's', '0', 'c').lexeme).toBe('0123');
  });

  test('a value merged over rows stands in each; hidden things are read, with notes', () => {
    const rows = `${rowsOf([['地区', '季', '件']])}<row r="2"><c r="A2" t="inlineStr"><is><t>平湖</t></is></c><c r="B2"><v>1</v></c><c r="C2"><v>10</v></c></row>
      <row r="3" hidden="1"><c r="B3"><v>2</v></c><c r="C3"><v>20</v></c></row>`;
    const found = read({
      sheets: [
        {
          name: 's',
          rows,
          before: '<cols><col min="2" max="2" hidden="1"/></cols>',
          after: '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A1000:XFD1048576"/></mergeCells>',
          state: 'hidden',
        },
      ],
    });
    expect(faults(found)).toEqual([
      'data/workbook-hidden-sheet s!A1',
      'data/workbook-hidden-rows s!A1',
      'data/workbook-hidden-columns s!A1',
    ]);
    const merged = scalarAt(found.value, 'book', 's', '1', '地区');
    expect([merged.lexeme, merged.origin.place]).toMatchObject(['平湖', { cell: 'A2' }]);
  });
});

test('cells merged beside a range are no fault of it', () => {
  const rows = rowsOf([
    ['法院', '收案', '备注', ''],
    ['平湖', 1, '', ''],
  ]);
  const after = '<mergeCells><mergeCell ref="C1:D1"/></mergeCells>';
  const made = { sheets: [{ name: 's', rows, after }] };
  expect(faults(read(made, { range: 'A1:B2' }))).toEqual([]);
  expect(faults(read(made, { range: 'A1:C2' }))).toEqual(['data/workbook-merged-header s!C1']);
});

describe('what is wrong with a workbook is said at its cell', () => {
  const heading = rowsOf([['a', 'b', 'c', 'd']]);
  test.each<[string, MadeWorkbook, { sheet?: string; range?: string }, readonly string[]]>([
    [
      'case 12: an error, a formula without a result, no number; a day that is none',
      {
        sheets: [
          {
            name: '收案',
            rows: `${heading}<row r="2"><c r="A2" t="e"><v>#DIV/0!</v></c><c r="B2"><f>1/0</f></c><c r="C2"><v>NaN</v></c><c r="D2" s="1"><v>60</v></c></row>`,
          },
        ],
        formats: ['yyyy-mm-dd'],
      },
      {},
      [
        'data/workbook-error-value 收案!A2',
        'data/workbook-no-result 收案!B2',
        'data/workbook-not-a-number 收案!C2',
        'data/workbook-no-such-date 收案!D2',
      ],
    ],
    [
      'a format that is not shown, once',
      { sheets: [{ name: 's', rows: `${rowsOf([['a']])}${rowsOf([[0.5], [0.25]], 1)}` }], formats: ['# ?/?'] },
      {},
      ['data/workbook-format s!A2'],
    ],
    [
      'a merged title',
      {
        sheets: [
          {
            name: 's',
            rows: rowsOf([['标题'], ['a', 'b'], [1, 2]]),
            after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
          },
        ],
      },
      {},
      ['data/workbook-merged-header s!A1'],
    ],
    [
      'a sheet that is not there',
      { sheets: [{ name: '民事', rows: cases }] },
      { sheet: '民商事' },
      ['usage/missing-sheet 9:3'],
    ],
    [
      'a range that is not there',
      { sheets: [{ name: '民事', rows: cases }] },
      { range: '统计' },
      ['usage/missing-range 9:3'],
    ],
    [
      'an empty sheet that is asked for',
      { sheets: [{ name: 's', rows: '' }] },
      { sheet: 's' },
      ['data/empty-table s!A1'],
    ],
    [
      'headers twice and none',
      {
        sheets: [
          {
            name: 's',
            rows: rowsOf([
              ['a', 'a', '', 'd'],
              [1, 2, 3, 4],
            ]),
          },
        ],
      },
      {},
      ['data/repeated-header s!B1', 'data/empty-header s!C1'],
    ],
    [
      'a shared text that is missing',
      { sheets: [{ name: 's', rows: '<row><c t="s"><v>7</v></c></row>' }] },
      { sheet: 's' },
      ['data/workbook-damaged s!A1', 'data/empty-table s!A1'],
    ],
    ['a sheet that is no XML', { sheets: [{ name: 's', rows: '<row>' }] }, {}, ['data/workbook-damaged s!A1']],
    ['a DOCTYPE', { sheets: [{ name: 's', rows: '<!DOCTYPE a>' }] }, {}, ['data/workbook-damaged s!A1']],
    [
      'a control character',
      { sheets: [{ name: 's', rows: '<row><c t="str"><v>a_x0007_</v></c></row>' }] },
      {},
      ['data/control-character s!A1', 'data/empty-table s!A1'],
    ],
  ])('%s', (_, made, part, expected) => expect(faults(read(made, part))).toEqual(expected));

  test('too many cells', () => {
    const wide = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`;
    const made = { sheets: [{ name: 's', rows: wide.repeat(501) }] };
    expect(faults(read(made))).toEqual(['data/limit-cells s!A1']);
  });
});

describe('a workbook of another program', () => {
  test.each(['openpyxl.xlsx', 'libreoffice.xlsx'])('%s', (file) => {
    const found = readBytes(readFileSync(join(root, 'tests/fixtures/workbooks', file)));
    expect(faults(found)).toEqual(['data/workbook-hidden-sheet 说明!A1']);
    const row = ['法院', '收案', '同比', '立案日期', '金额'].map((key) =>
      scalarAt(found.value, 'book', '民事', '1', key),
    );
    expect(row.map(({ lexeme, unit = '' }) => lexeme + unit)).toEqual([
      '柳溪县',
      '2,422',
      '-69.61%',
      '2023-12-31',
      '0.01万元',
    ]);
    expect(scalarAt(found.value, 'book', '说明', '0', '内容').lexeme).toBe('云河县、柳溪县都是虚构的');
    const named = readBytes(readFileSync(join(root, 'tests/fixtures/workbooks', file)), { range: '收案表' });
    expect(scalarAt(named.value, 'book', '0', '收案').number?.toFixed()).toBe('13705');
  });
});
