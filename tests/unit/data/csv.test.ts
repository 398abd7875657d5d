import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { decode } from '../../../src/data/decode.ts';
import { csvCells } from '../../../src/data/readers/csv-cells.ts';
import { at, loaded, scalarAt, short, shorts, source } from './support.ts';

const read = (csv: string | Uint8Array) => loaded({ 'c.csv': csv });

describe('rows by header', () => {
  test('cells keep lexeme, path and place', () => {
    const { value, diagnostics } = read(
      '\ufeff法院,收案,占比\r\n平湖,"13,705",50.680%\r\n\r\n , ,\r\n"嘉\r\n善 ""新""",-5,1.10\r\n',
    );
    expect(diagnostics).toEqual([]);
    expect(at(value, 'c')).toMatchObject({ kind: 'sequence', items: { length: 2 }, path: 'c' });
    expect(scalarAt(value, 'c', '0', '收案')).toMatchObject({ type: 'number', lexeme: '13,705' });
    expect(scalarAt(value, 'c', '0', '占比')).toMatchObject({ type: 'number', lexeme: '50.680', unit: '%' });
    expect(scalarAt(value, 'c', '1', '法院').lexeme).toBe('嘉\r\n善 "新"');
    expect(scalarAt(value, 'c', '1', '收案').origin).toEqual({
      digits: true,
      figure: 'c[1].收案',
      place: { kind: 'text', file: 'data/x/c.csv', start: { line: 6, column: 10 } },
      inputs: [],
    });
    expect(scalarAt(value, 'c', '1', '占比').number?.toFixed()).toBe('1.1');
  });

  test('columns count characters, line ends may be of any kind', () => {
    const { value } = read('a,b\r𠮷𠮷,7\n𠮷,8\r\n');
    expect(scalarAt(value, 'c', '0', 'b').origin.place).toMatchObject({ start: { line: 2, column: 4 } });
    expect(scalarAt(value, 'c', '1', 'b').origin.place).toMatchObject({ start: { line: 3, column: 3 } });
  });

  test('case 6: GB 18030 is read, with a note', () => {
    const gbk = Uint8Array.from([
      0xb7, 0xa8, 0xd4, 0xba, 0x2c, 0xbc, 0xfe, 0xca, 0xfd, 0x0a, 0xc6, 0xbd, 0xba, 0xfe, 0x2c, 0x37, 0x33, 0x36, 0x0a,
    ]);
    const { value, diagnostics } = read(gbk);
    expect(shorts({ value, diagnostics })).toEqual(['data/read-as-gb18030 1:1']);
    expect(scalarAt(value, 'c', '0', '件数')).toMatchObject({
      lexeme: '736',
      origin: { place: { start: { line: 2, column: 4 } } },
    });
    expect(scalarAt(value, 'c', '0', '法院').lexeme).toBe('平湖');
  });

  test('case 10: formulas of spreadsheets are text', () => {
    const { value } = read('名称,值\n"=HYPERLINK(""http://x"",""点"")",1\n@SUM(1),2\n');
    expect(scalarAt(value, 'c', '0', '名称')).toMatchObject({ type: 'text', lexeme: '=HYPERLINK("http://x","点")' });
    expect(scalarAt(value, 'c', '1', '名称')).toMatchObject({ type: 'text', lexeme: '@SUM(1)' });
  });

  test('white space round a number is no part of it; empty cells are empty', () => {
    const { value } = read('a,b,c\n 7 , x ,\n');
    expect(scalarAt(value, 'c', '0', 'a')).toMatchObject({ type: 'number', lexeme: '7' });
    expect(scalarAt(value, 'c', '0', 'b').lexeme).toBe(' x ');
    expect(scalarAt(value, 'c', '0', 'c').type).toBe('empty');
  });
});

describe('what is wrong, and where', () => {
  test.each([
    ['7 a cell too many', '法院,件数\n平湖,1\n嘉善,2,3\n', ['data/extra-cells 3:6']],
    ['a cell too few', '法院,件数\n平湖,1\n嘉善\n', ['data/missing-cells 3:1']],
    ['8 repeated header', '年份,件数,件数\n2021,736,751\n', ['data/repeated-header 1:7']],
    ['empty header', '年份,,件数\n2021,736,751\n', ['data/empty-header 1:4']],
    ['9 semicolons', '法院;件数\n平湖;736\n', ['data/csv-separator 1:1']],
    ['tabs', '法院\t件数\n平湖\t736\n', ['data/csv-separator 1:1']],
    ['empty', '', ['data/empty-table 1:1']],
    ['only blank rows', '\n,,\n', ['data/empty-table 1:1']],
    ['forbidden header', '__proto__,b\n1,2\n', ['data/forbidden-key 1:1']],
    ['unclosed quote', 'a,b\n1,"2\n3,4\n', ['data/csv-unclosed-quote 2:3']],
    ['quote inside', 'a,b\n1,6" 管\n', ['data/csv-quote-inside 2:3']],
    ['several bad quotes', 'a,b\n6","x" y\n', ['data/csv-quote-inside 2:1', 'data/csv-quote-inside 2:4']],
    ['text after a quote', 'a,b\n1,"x" y\n', ['data/csv-quote-inside 2:3']],
    ['NUL', 'a,b\n1,\0\n', ['data/control-character 2:3']],
    [
      'several at once',
      'a,a,\n1,2,3,4\n5\n',
      ['data/repeated-header 1:3', 'data/empty-header 1:5', 'data/extra-cells 2:7', 'data/missing-cells 3:1'],
    ],
  ])('%s', (_, csv, expected) => {
    expect(shorts(read(csv))).toEqual(expected);
  });

  test('the messages name what they count', () => {
    expect(read('法院,件数\n嘉善,2,3\n').diagnostics[0]?.values).toEqual({ cells: '3', columns: '2', extra: '3' });
    expect(read('年份,件数,件数\n').diagnostics[0]?.values).toEqual({ key: '件数', first: '2', second: '3' });
    expect(read('a\tb\n').diagnostics[0]?.values).toEqual({ separator: 'Tab' });
  });

  test('neither UTF-8 nor GB 18030', () => {
    expect(shorts(read(Uint8Array.from([0x61, 0x2c, 0xff, 0xff])))).toEqual(['data/not-utf-8 1:3']);
  });

  test('too many cells', () => {
    const text = decode(source('c.csv', 'a,b\n1,2\n3,4\n'), { gb18030: true, megabytes: 1 }).value;
    const diagnostics: Diagnostic[] = [];
    const rows = text === null ? null : csvCells(text, (fault) => diagnostics.push(fault), 5);
    expect(rows).toEqual([]);
    expect(diagnostics.map(short)).toEqual(['data/limit-cells 3:3']);
  });
});
