import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/data/readers/yaml.ts';
import { at, loaded, scalarAt, shorts, source } from './support.ts';

const read = (yaml: string | Uint8Array) => loaded({ 'd.yaml': yaml });
const value = (yaml: string) => scalarAt(read(`x: ${yaml}\n`).value, 'd', 'x');

describe('the core schema, with every lexeme kept', () => {
  test.each([
    ['1.10', 'number', '1.10', '1.1', undefined],
    ['0017', 'number', '0017', '17', undefined],
    ['-5', 'number', '-5', '-5', undefined],
    ['9007199254740993', 'number', '9007199254740993', '9007199254740993', undefined],
    ['1e3', 'number', '1e3', '1000', undefined],
    ['13,705', 'number', '13,705', '13705', undefined],
    ['"13,705"', 'number', '13,705', '13705', undefined],
    ['50.68%', 'number', '50.68', '50.68', '%'],
    ['"50.68%"', 'number', '50.68', '50.68', '%'],
    ['"2017"', 'text', '2017', undefined, undefined],
    ["'0017'", 'text', '0017', undefined, undefined],
    ['!!str 17', 'text', '17', undefined, undefined],
    ['736件', 'text', '736件', undefined, undefined],
    ['13,70', 'text', '13,70', undefined, undefined],
    ['0o17', 'text', '0o17', undefined, undefined],
    ['.inf', 'text', '.inf', undefined, undefined],
    ['1e999999', 'text', '1e999999', undefined, undefined],
    ['yes', 'text', 'yes', undefined, undefined],
    ['on', 'text', 'on', undefined, undefined],
    ['true', 'boolean', 'true', undefined, undefined],
    ['false', 'boolean', 'false', undefined, undefined],
    ['~', 'empty', '', undefined, undefined],
    ['null', 'empty', '', undefined, undefined],
    ['', 'empty', '', undefined, undefined],
    ['2024-02-30', 'text', '2024-02-30', undefined, undefined],
  ])('%s', (yaml, type, lexeme, number, unit) => {
    const scalar = value(yaml);
    expect([scalar.type, scalar.lexeme, scalar.number?.toFixed(), scalar.unit]).toEqual([type, lexeme, number, unit]);
  });
});

describe('places and paths', () => {
  test('columns are Unicode characters, keys Han or bracketed', () => {
    const { value: dataset } = read('𠮷野家: {收案: 736}\nrows:\n  - "a b": 1\n    2017: &n 2\n    z: *n\n');
    expect(scalarAt(dataset, 'd', '𠮷野家', '收案').origin).toEqual({
      digits: true,
      figure: 'd.𠮷野家.收案',
      place: { kind: 'text', file: 'data/x/d.yaml', start: { line: 1, column: 11 } },
      inputs: [],
    });
    expect(scalarAt(dataset, 'd', 'rows', '0', 'a b').origin.figure).toBe('d.rows[0]["a b"]');
    expect(scalarAt(dataset, 'd', 'rows', '0', '2017').origin.figure).toBe('d.rows[0][2017]');
    expect(scalarAt(dataset, 'd', 'rows', '0', 'z').origin).toMatchObject({
      figure: 'd.rows[0][2017]',
      place: { start: { line: 4, column: 14 } },
    });
  });

  test('an alias to a figure keeps the figure', () => {
    const { value: dataset } = read('figures:\n  a: { value: &a 5, unit: 件 }\nrows: [{ n: *a }]\n');
    expect(scalarAt(dataset, 'd', 'rows', '0', 'n')).toMatchObject({ lexeme: '5', origin: { figure: 'd.figures.a' } });
    expect(scalarAt(dataset, 'd', 'rows', '0', 'n').unit).toBeUndefined();
  });

  test('merge keys give way to own keys', () => {
    const { value: dataset } = read('a: &a {x: 1, y: 2}\nb:\n  <<: *a\n  y: 3\n');
    expect(scalarAt(dataset, 'd', 'b', 'x').origin.figure).toBe('d.a.x');
    expect(scalarAt(dataset, 'd', 'b', 'y').lexeme).toBe('3');
  });

  test('a list may stand at the top', () => {
    expect(at(read('- 1\n- 2\n').value, 'd')).toMatchObject({ kind: 'sequence', path: 'd' });
  });
});

describe('figures written long', () => {
  const { value: dataset, diagnostics } = read(
    [
      'figures:',
      '  cases: { value: 13705, unit: 件, period: 2017/2021, source: 系统 }',
      '  lending: { unit: 件, series: { 2017: 2422, 2021: 736 } }',
      '  group: { rate: { value: 50.68% } }',
      '  plain: 3',
    ].join('\n'),
  );

  test('unit and period go to the value and the points', () => {
    expect(diagnostics).toEqual([]);
    expect(at(dataset, 'd', 'figures', 'cases')).toMatchObject({
      kind: 'figure',
      path: 'd.figures.cases',
      value: { lexeme: '13705', unit: '件', period: '2017/2021', origin: { figure: 'd.figures.cases' } },
    });
    expect(scalarAt(dataset, 'd', 'figures', 'lending', '2021')).toMatchObject({
      lexeme: '736',
      unit: '件',
      period: '2021',
      origin: { figure: 'd.figures.lending[2021]', place: { start: { line: 3, column: 51 } } },
    });
    expect(at(dataset, 'd', 'figures', 'lending', 'series')).toMatchObject({ kind: 'mapping' });
    expect(scalarAt(dataset, 'd', 'figures', 'cases', 'source').lexeme).toBe('系统');
  });

  test('groups, and figures written short', () => {
    expect(at(dataset, 'd', 'figures', 'group', 'rate')).toMatchObject({ kind: 'figure', value: { unit: '%' } });
    expect(at(dataset, 'd', 'figures', 'plain')).toMatchObject({ kind: 'scalar', lexeme: '3' });
  });
});

const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  .concat(
    ['b', 'c', 'd', 'e', 'f'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcde'[index]}`).join(',')}]`),
  )
  .concat('g: [*f]')
  .join('\n');

describe('what is wrong, and where', () => {
  test.each([
    ['1 bomb', bomb, ['data/limit-expanded-nodes 5:']],
    ['2 repeated key', '指标: 1\n收案: 5\n指标: 2', ['data/repeated-key 3:1']],
    ['3 full-width colons', '金额：50.68\n件数：391', ['data/yaml-full-width-colon 1:3']],
    ['3b on one line of two', '金额：50.68\n件数: 391', ['data/yaml-full-width-colon 1:3']],
    ['3c after a good line', '件数: 391\n金额：50.68', ['data/yaml-full-width-colon 2:3']],
    ['3d below figures', 'figures:\n  金额：50.68\n  件数：391', ['data/yaml-full-width-colon 2:5']],
    [
      '4 forbidden',
      '__proto__:\n  a: true\nconstructor: {prototype: {x: 1}}',
      ['data/forbidden-key 3:15', 'data/forbidden-key 1:1', 'data/forbidden-key 3:1'],
    ],
    ['5 tab', '指标:\n\t值: 1', ['data/yaml-tab 2:1']],
    ['unclosed quote', 'a: "abc\nb: "x"\n', ['data/yaml-unclosed-quote 1:4']],
    ['unclosed bracket', 'a: { b: 1\nc: 2\n', ['data/yaml-unclosed-bracket 1:4']],
    ['unclosed bracket at the end', 'a: [1, 2', ['data/yaml-unclosed-bracket 1:4']],
    ['no space after the colon', 'a:1\nb: 2\n', ['data/yaml-missing-colon 1:1']],
    ['no colon', 'a: 1\nb\n', ['data/yaml-missing-colon 2:1']],
    ['colon in text', 'text: 注意: 这里', ['data/yaml-colon-in-text 1:7']],
    ['indent', 'a:\n    b: 1\n  c: 2\n', ['data/yaml-indent 3:1']],
    ['reserved', 'a: @foo', ['data/yaml-reserved-start 1:4']],
    ['escape', 'a: "x\\q"', ['data/yaml-escape 1:6']],
    ['anchor', 'a: *b\nb: &b 1', ['data/yaml-unknown-anchor 1:4']],
    ['alias to itself', 'a: &a [*a]', ['data/yaml-unknown-anchor 1:8']],
    ['tag', 'a: !!python/object x', ['data/yaml-tag 1:20']],
    ['documents', 'a: 1\n---\nb: 2', ['data/yaml-several-documents 2:1']],
    ['other syntax', 'a: "b" c', ['data/yaml-syntax 1:8']],
    ['key is a list', '? [a]\n: 1', ['data/key-not-a-word 1:3']],
    ['empty key', '"": 1', ['data/key-not-a-word 1:1']],
    ['empty file', '# nothing\n', ['data/empty-file 1:1']],
    ['one value', 'hello', ['data/not-structured 1:1']],
    ['control character', 'a: x\u0007y', ['data/control-character 1:5']],
    ['escaped control character', 'a: "x\\0"', ['data/control-character 1:4']],
    ['half a surrogate pair', 'a: "\\ud800"', ['data/control-character 1:4']],
    ['deep flow', `a: ${'['.repeat(20_000)}`, ['data/limit-depth 1:']],
    ['deep block', '- '.repeat(20_000), ['data/limit-depth 1:']],
    ['aliased lists', `a: &a [1]\nb: [${Array(101).fill('*a').join(',')}]`, ['data/limit-aliases 2:305']],
    ['figure part', 'figures:\n  a: { value: [1], unit: {x: 1} }', ['data/figure-part 2:26', 'data/figure-part 2:15']],
    ['3e below another key', 'court:\n  金额：50.68\n  件数：391件', ['data/yaml-full-width-colon 2:5']],
    ['figures as text', 'figures: none', ['data/figures-not-mapping 1:10']],
    ['series', 'figures:\n  a: { series: 5 }', ['data/figure-part 2:16']],
    ['series point', 'figures:\n  a: { series: { 2017: [1] } }', ['data/figure-part 2:24']],
    ['units', 'figures:\n  a: { value: 50.68%, unit: 件 }', ['data/figure-units 2:15']],
  ])('%s', (_, yaml, expected) => {
    const found = shorts(read(yaml));
    expect(
      found.map((text, index) => text.slice(0, expected[index]?.endsWith(':') ? expected[index].length : undefined)),
    ).toEqual(expected);
  });

  test('bytes that are no UTF-8', () => {
    const gbk = Uint8Array.from([0x61, 0x3a, 0x20, 0xb7, 0xa8, 0xd4, 0xba]);
    expect(shorts(read(gbk))).toEqual(['data/not-utf-8-but-gbk 1:4']);
    expect(read(gbk).diagnostics[0]?.values).toEqual({ byte: '4' });
    expect(shorts(read(Uint8Array.from([0x61, 0x3a, 0x0a, 0xff, 0xff])))).toEqual(['data/not-utf-8 2:1']);
    expect(shorts(read(Uint8Array.from([0xff, 0xfe, 0x61, 0x00])))).toEqual(['data/utf-16 1:1']);
  });

  test('too large', () => {
    expect(shorts(read(new Uint8Array(5 * 1024 * 1024 + 1).fill(0x20)))).toEqual(['data/limit-size 1:1']);
  });

  test('the prototype stays clean', () => {
    read('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test('a hundred aliases of single values are no bomb', () => {
    const rows = Array(300).fill('{ n: *a }').join(',');
    expect(shorts(read(`a: &a 1\nrows: [${rows}]`))).toEqual([]);
  });

  test('too many tokens', () => {
    expect(shorts(readYaml(source('d.yaml', 'a: [1, 2, 3, 4]'), { lexemes: 12 }))).toEqual(['data/limit-nodes 1:10']);
  });

  test.each([
    ['a:\n\tb: 1', 'data/use-spaces'],
    ['a:1\nb: 2', 'data/key-colon-value'],
    ['a: b: c', 'data/quote-the-text'],
    ['a:\n    b: 1\n  c: 2', 'data/align-keys'],
    ['a: "x\\q"', 'data/single-quotes'],
    ['a: { value: 1，unit: 件 }', 'data/full-width-on-line'],
  ])('%s has the hint %s', (yaml, code) => {
    expect(read(yaml).diagnostics.flatMap(({ hints }) => hints.map((hint) => hint.code))).toContain(code);
  });

  test('another encoding has the hint to save it again', () => {
    expect(read(Uint8Array.from([0xff, 0xfe])).diagnostics[0]?.hints).toMatchObject([{ code: 'data/save-as-utf-8' }]);
  });
});
