import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures, readFigures } from '../../../../src/edition/compare/figures.ts';
import { compareSequences } from '../../../../src/edition/compare/sequence.ts';
import { compareText, sentencesOf, wordsOf } from '../../../../src/edition/compare/text.ts';

const self = (text: string): string => text;

test('law: the stretches are the two sequences again, and what is said to be the same is', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const found = compareSequences(before, after, self);
      expect(found.flatMap(({ old }) => old)).toEqual(before);
      expect(found.flatMap((stretch) => stretch.new)).toEqual(after);
      for (const { same, old, new: now } of found) if (same) expect(old).toEqual(now);
      const kept = found.filter(({ same }) => same).reduce((sum, { old }) => sum + old.length, 0);
      expect(kept).toBe(longestCommon(before, after));
    }),
    { seed: 20220110, numRuns: 300 },
  );
});

const longestCommon = (a: readonly string[], b: readonly string[]): number => {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const left of a) {
    const next = [0];
    for (const [index, right] of b.entries())
      next.push(left === right ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
};

describe('text', () => {
  test('sentences keep their closing marks', () =>
    expect(sentencesOf(['他说：“好。”她点头。', '完了']).map(({ text, page }) => `${page} ${text}`)).toEqual([
      '1 他说：“好。”',
      '1 她点头。',
      '2 完了',
    ]));

  test('a number is one word, Han are one each', () =>
    expect(wordsOf('下降69.61%，共 13,705件 GDP')).toEqual([
      '下',
      '降',
      '69.61%',
      '，',
      '共',
      ' ',
      '13,705',
      '件',
      ' ',
      'GDP',
    ]));

  test('a changed number is shown alone', () => {
    const changes = compareText(sentencesOf(['收案736件。其余不变。']), sentencesOf(['收案751件。其余不变。']));
    expect(changes).toHaveLength(1);
    expect(changes[0]?.words.filter(({ same }) => !same)).toEqual([{ same: false, old: ['736'], new: ['751'] }]);
  });

  test('a sentence that moved to another page is the same; one that is gone or new is said', () => {
    const before = sentencesOf(['甲乙丙丁。', '一二三四。']);
    expect(compareText(before, sentencesOf(['甲乙丙丁。一二三四。']))).toEqual([]);
    const changes = compareText(before, sentencesOf(['甲乙丙丁。', '完全是另外的话。']));
    expect(changes.map(({ old, new: now }) => [old?.text, now?.text])).toEqual([
      [undefined, '完全是另外的话。'],
      ['一二三四。', undefined],
    ]);
  });
});

describe('figures', () => {
  const figure = (name: string, text: string, page = 1) => ({
    figure: name,
    text,
    page,
    box: [1, 2, 3, 4],
    place: { file: 'a.yaml', line: 2 },
  });

  test('old, new, difference, per cent and pages', () =>
    expect(
      compareFigures([figure('lending', '736件')], [figure('lending', '751件'), figure('lending', '751件', 4)]),
    ).toMatchObject([{ figure: 'lending', difference: '+15', percent: '+2.04', unit: '件', pages: [1, 4] }]));

  test('the same is nothing; a figure that is gone, one that is new, and words without a number are said', () => {
    expect(compareFigures([figure('a', '1件')], [figure('a', '1件', 9)])).toEqual([]);
    expect(compareFigures([figure('a', '1件')], [figure('b', '持平')])).toMatchObject([
      { figure: 'b', old: undefined, difference: undefined },
      { figure: 'a', new: undefined },
    ]);
    expect(compareFigures([figure('a', '0件')], [figure('a', '−2件')])).toMatchObject([
      { difference: '−2', percent: undefined },
    ]);
  });

  test('reads what provenance.json has, and nothing else', () => {
    expect(readFigures({ figures: [figure('a', '1'), 3, { figure: 'b' }] })).toHaveLength(1);
    expect(readFigures({ more: [] })).toBe(undefined);
  });
});
