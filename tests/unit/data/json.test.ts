import { describe, expect, test } from 'vitest';
import { at, loaded, scalarAt, shorts } from './support.ts';

const read = (json: string) => loaded({ 'j.json': json });

describe('strict JSON with places', () => {
  test('lexemes, types and figures', () => {
    const { value, diagnostics } = read(
      '{"a": 1.10, "b": [true, null, "50.68%", "x"],\n "figures": {"c": {"value": 5, "unit": "件"}}, "big": 12345678901234567890.5e0}',
    );
    expect(diagnostics).toEqual([]);
    expect(scalarAt(value, 'j', 'a')).toMatchObject({
      lexeme: '1.10',
      origin: { figure: 'j.a', place: { start: { line: 1, column: 7 } } },
    });
    expect(scalarAt(value, 'j', 'b', '0').type).toBe('boolean');
    expect(scalarAt(value, 'j', 'b', '1').type).toBe('empty');
    expect(scalarAt(value, 'j', 'b', '2')).toMatchObject({ type: 'number', unit: '%' });
    expect(scalarAt(value, 'j', 'figures', 'c', 'value')).toMatchObject({
      lexeme: '5',
      unit: '件',
      origin: { figure: 'j.figures.c' },
    });
    expect(scalarAt(value, 'j', 'big').number?.toFixed()).toBe('12345678901234567890.5');
  });

  test('escapes', () => {
    expect(scalarAt(read('{"s": "\\u5e73\\ud83d\\ude00\\n\\"\\/"}').value, 'j', 's').lexeme).toBe('平😀\n"/');
  });

  test('a list at the top', () => {
    expect(at(read('[1, 2]').value, 'j')).toMatchObject({ kind: 'sequence', items: { length: 2 } });
  });

  test.each([
    ['{"a": 1,}', ['data/json-trailing-comma 1:8']],
    ['[1, 2,\n]', ['data/json-trailing-comma 1:6']],
    ['{"a": 1} // x', ['data/json-comment 1:10']],
    ['{"a": /* x */ 1}', ['data/json-comment 1:7']],
    ["{'a': 1}", ['data/json-quotes 1:2']],
    ['{“a”: 1}', ['data/json-quotes 1:2']],
    ['{a: 1}', ['data/json-unexpected 1:2']],
    ['{"a" 1}', ['data/json-missing-colon 1:6']],
    ['{"a"： 1}', ['data/json-missing-colon 1:5']],
    ['{"a": 1 "b": 2}', ['data/json-missing-comma 1:9']],
    ['{"a": 01}', ['data/json-number 1:7']],
    ['{"a": +1}', ['data/json-number 1:7']],
    ['{"a": .5}', ['data/json-number 1:7']],
    ['{"a": 1.}', ['data/json-number 1:7']],
    ['{"a": NaN}', ['data/json-unexpected 1:7']],
    ['{"a": "x', ['data/json-string 1:7']],
    ['{"a": "x\ny"}', ['data/json-string 1:7']],
    ['{"a": "\\q"}', ['data/json-string 1:7']],
    ['{"a": 1', ['data/json-ends-early 1:8']],
    ['{"a": 1} x', ['data/json-after-end 1:10']],
    ['{"a": 1,\n"a": 2}', ['data/repeated-key 2:1']],
    ['{"__proto__": 1}', ['data/forbidden-key 1:2']],
    ['{"": 1}', ['data/key-not-a-word 1:2']],
    ['{"a": "\\u0000"}', ['data/control-character 1:7']],
    ['5', ['data/not-structured 1:1']],
    [' ', ['data/empty-file 1:1']],
    ['['.repeat(100_000), ['data/limit-depth 1:65']],
  ])('%s', (json, expected) => {
    expect(shorts(read(json))).toEqual(expected);
  });
});
