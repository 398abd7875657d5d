import { describe, expect, test } from 'vitest';
import { han } from '../../support/laid.ts';
import { baselines, runsByPage, textOf, typeset } from '../../support/typeset.ts';

/** Commas after every fourth Han: of 22 em, 114 are six lines or five, 110 five or six, 120 six, 140 seven, 159 eight or seven. */
const prose = (n: number): string => [...han(n)].map((one, at) => (at % 5 === 4 ? '，' : one)).join('');

/** How many lines stand on each page, or in each column of the first. */
const lineCounts = (html: string, css: string): readonly number[] => {
  const made = typeset(
    html,
    `@page { size: 240pt 500pt; margin: 10pt } body { font-size: 10pt; line-height: 16pt } p { margin: 0 } ${css}`,
  );
  const pages = runsByPage(made);
  const set = pages.flat().map(textOf).join('');
  expect([...set].sort().join('')).toBe([...html.replaceAll(/<[^>]*>/g, '')].sort().join(''));
  if (pages.length > 1) return pages.map((runs) => new Set(runs.map((run) => run.y)).size);
  return [0, 1]
    .map((column) => (pages[0] ?? []).filter((run) => Math.floor((run.x - 10) / 240) === column))
    .map((runs) => new Set(runs.map((run) => run.y)).size)
    .filter((count) => count > 0);
};

const rows = (count: number): string => `@page { size: 240pt ${20 + count * 16}pt }`;
const columns = '@page { size: 480pt 500pt } body { column-count: 2; column-gap: 20pt }';

describe('a paragraph whose last line would stand alone', () => {
  test('is set a line shorter, and ends on its page', () => {
    expect(lineCounts(`<p>${prose(114)}</p>`, rows(5))).toEqual([5]);
    expect(lineCounts(`<p>${prose(114)}</p><p>${prose(120)}</p>`, rows(5))).toEqual([5, 4, 2]);
  });

  test('or a line longer, so that two go on and none is lost from the page', () => {
    expect(lineCounts(`<p>${prose(110)}</p>`, rows(4))).toEqual([4, 2]);
  });

  test('and where neither can be had without strain takes a line with it', () => {
    expect(lineCounts(`<p>${prose(120)}</p>`, rows(5))).toEqual([4, 2]);
  });

  test('stays as it is where its page has room, or nothing is asked of its last line', () => {
    expect(lineCounts(`<p>${prose(114)}</p>`, rows(6))).toEqual([6]);
    expect(lineCounts(`<p>${prose(114)}</p>`, `${rows(5)} p { widows: 1 }`)).toEqual([5, 1]);
  });
});

describe('balanced columns, the left of which is a line shorter', () => {
  test('have one paragraph a line longer or shorter', () => {
    expect(lineCounts(`<p>${prose(110)}</p><p>${prose(120)}</p>`, columns)).toEqual([6, 6]);
    expect(lineCounts(`<p>${prose(140)}</p><p>${prose(159)}</p>`, columns)).toEqual([7, 7]);
  });

  test('or stay so where that cannot be had without strain', () => {
    expect(lineCounts(`<p>${prose(120)}</p><p>${prose(140)}</p>`, columns)).toEqual([6, 7]);
  });

  test('so too where the left is the longer one, unless a line of two Han were won', () => {
    expect(lineCounts(`<p>${prose(159)}</p><p>${prose(114)}</p>`, columns)).toEqual([7, 6]);
    expect(lineCounts(`<p>${prose(140)}</p><p>${prose(114)}</p>`, columns)).toEqual([7, 6]);
  });
});

describe('a word at a page’s end', () => {
  const fourthLine = (perPage: number): string | undefined =>
    baselines(
      typeset(
        `<p>${prose(88)}人民法院${prose(44)}</p>`,
        `@page { size: 240pt ${20 + perPage * 16}pt; margin: 10pt } body { font-size: 10pt; line-height: 16pt } p { margin: 0 }`,
      ),
    )[0]?.[3];

  test('is not parted, though inside the page it may be', () => {
    expect(fourthLine(20)).toMatch(/乗人$/);
    expect(fourthLine(4)).toMatch(/乗$/);
  });
});
