import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/base/diagnostic.ts';
import { pinpoint } from '../../../src/base/pinpoint.ts';
import { textSpan } from '../../../src/base/span.ts';

const source = { path: 'a.yaml', shown: 'data/a.yaml', bytes: new TextEncoder().encode('t: 甲\r\n  乙𫠆丙\n𫠆') };
const missing = (line: number, column: number, character = '𫠆') =>
  diagnostic('font/missing-glyph', {
    span: textSpan('data/a.yaml', line, column),
    values: { character, codePoint: 'U+2B806' },
  });

describe('the place of a missing character', () => {
  it.each([
    ['on a later line of its text', missing(1, 4), { line: 2, column: 4 }],
    ['after the start alone', missing(2, 5), { line: 3, column: 1 }],
    ['the start, where the file does not have it', missing(1, 4, '龘'), { line: 1, column: 4 }],
  ])('is %s', (_, given, start) => {
    expect(pinpoint([given], [source])).toEqual([{ ...given, span: { kind: 'text', file: 'data/a.yaml', start } }]);
  });

  it('leaves every other diagnostic alone', () => {
    const other = diagnostic('realize/missing-picture', {
      span: textSpan('data/a.yaml', 1, 1),
      values: { character: '乙', file: 'x' },
    });
    expect(pinpoint([other], [source])).toEqual([other]);
  });
});
