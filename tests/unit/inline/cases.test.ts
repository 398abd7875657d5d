import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compose, distance, lineText, spots } from '../../support/paragraph.ts';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly measureEm: number;
  readonly lines: readonly string[] | null;
  readonly dx: readonly { readonly frm: string; readonly to: string; readonly em: number }[];
  readonly x0: readonly { readonly line: number; readonly ch: string; readonly em: number }[];
  readonly profile: { readonly level?: 'strict' };
}

const file = new URL('../../fixtures/typesetting-cases.json', import.meta.url);
const { tests }: { tests: readonly Case[] } = JSON.parse(readFileSync(file, 'utf8'));

describe('the 48 cases of typesetting.md §3.2', () => {
  it('are all here', () => {
    expect(tests).toHaveLength(48);
  });
  for (const test of tests) {
    it(`${test.id} ${test.text.slice(0, 12)}`, () => {
      const paragraph = compose(test.text, {
        measure: test.measureEm,
        style: { lineBreak: test.profile.level ?? 'auto' },
      });
      const lines = paragraph.lines.map((line) => lineText(line).replaceAll(' ', ''));
      if (test.lines === null) expect(lines).toHaveLength(1);
      else expect(lines).toEqual(test.lines);
      for (const { frm, to, em } of test.dx) expect(distance(paragraph, frm, to), `${frm}→${to}`).toBeCloseTo(em, 1.5);
      for (const { line, ch, em } of test.x0) {
        const spot = spots(paragraph.lines[line - 1] ?? expect.fail()).find((one) => one.text === ch);
        expect((spot?.x ?? Number.NaN) / 20).toBeCloseTo(em, 2);
      }
    });
  }
});
