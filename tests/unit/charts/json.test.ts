import { describe, expect, test } from 'vitest';
import { plainJson, readJson } from '../../../src/base/json.ts';

describe('positioned JSON', () => {
  test.each(['{"a": [1, -2.5e3, true, null, "\\u5e73\\n\\"/"], "": {}}', '  []  ', '"𠮷"', '0'])(
    '%s reads as JSON.parse does',
    (text) => {
      const read = readJson(text);
      expect(read.ok && plainJson(read.root)).toEqual(JSON.parse(text));
    },
  );

  test('keys and values have their places, in characters', () => {
    const read = readJson('{"𠮷": 1,\n  "b": [2]}');
    const b = read.ok && read.root.kind === 'object' ? read.root.members.get('b') : undefined;
    expect(b?.keyAt).toEqual({ line: 2, column: 3 });
    expect(b?.value).toMatchObject({
      kind: 'list',
      at: { line: 2, column: 8 },
      items: [{ kind: 'number', lexeme: '2', at: { line: 2, column: 9 } }],
    });
    const first = read.ok && read.root.kind === 'object' ? read.root.members.get('𠮷') : undefined;
    expect(first?.value.at).toEqual({ line: 1, column: 7 });
  });

  test.each([
    ['', '', 1, 1],
    ['{', '', 1, 2],
    ['[1,]', ']', 1, 4],
    ['{"a" 1}', '1', 1, 6],
    ['"a\nb"', '\n', 1, 3],
    ['"\\x"', 'x', 1, 3],
    ['01', '1', 1, 2],
    ['1 2', '2', 1, 3],
    ['nul', 'n', 1, 1],
  ])('%j stops at %j', (text, found, line, column) => {
    expect(readJson(text)).toEqual({ ok: false, fault: { fault: 'unexpected', found, at: { line, column } } });
  });

  test('__proto__ is a key like any other, and gets nowhere', () => {
    const read = readJson('{"__proto__": {"x": 1}, "y": 2}');
    expect(read.ok && plainJson(read.root)).toEqual({ y: 2 });
  });
});
