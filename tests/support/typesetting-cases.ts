import type { Case } from './printed-cases.ts';
import { readText } from './repository.ts';

interface Given {
  readonly id: string;
  readonly text: string;
  readonly measureEm: number;
  readonly lines: readonly string[] | null;
  readonly dx: readonly { readonly frm: string; readonly to: string; readonly em: number }[];
  readonly x0: readonly { readonly line: number; readonly ch: string; readonly em: number }[];
  readonly profile: { readonly level?: 'strict' };
}

/** The cases of typesetting.md §3.2 of one group, as its table was given. */
export const givenCases = (group: 'W' | 'L' | 'S'): readonly Case[] => {
  const table: { readonly tests: readonly Given[] } = JSON.parse(readText('tests/fixtures/typesetting-cases.json'));
  return table.tests
    .filter(({ id }) => id.startsWith(group))
    .map(({ id, text, measureEm, lines, dx, x0, profile }) => ({
      id,
      text,
      measure: measureEm,
      ...(lines === null ? {} : { lines }),
      dx: dx.map(({ frm, to, em }) => [frm, to, em] as const),
      x0: x0.map(({ line, ch, em }) => [line, ch, em] as const),
      ...(profile.level === undefined ? {} : { css: `line-break: ${profile.level}` }),
    }));
};
