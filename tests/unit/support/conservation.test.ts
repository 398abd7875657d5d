import { describe, expect, test } from 'vitest';
import { meet, missingCharacters, withoutSpace } from '../../support/conservation.ts';
import { expandProse } from '../../support/source-text.ts';

test('white space does not count', () => expect(withoutSpace(' 平\n湖　市\u00A0a b')).toBe('平湖市ab'));

test('missing characters are counted', () => {
  expect(missingCharacters('平湖平', '湖平平')).toEqual(new Map());
  expect(missingCharacters('平湖平', '湖平')).toEqual(new Map([['平', 1]]));
});

describe('a paragraph is met in a text', () => {
  const paragraph = '甲乙丙丁戊己庚辛';
  test.each([
    ['whole', '头甲乙丙丁戊己庚辛尾', ['甲乙丙丁戊己庚辛'], ''],
    ['in two, cut by a running head', '甲乙丙丁戊己〔版心〕庚辛', ['甲乙丙丁戊己', '庚辛'], ''],
    ['whole, after contents that open alike', '甲乙丙丁戊己……甲乙丙丁戊己庚辛', ['甲乙丙丁戊己庚辛'], ''],
    ['with a character lost', '甲乙丙丁戊己辛', ['甲乙丙丁戊己'], '庚辛'],
    ['out of order', '庚辛甲乙丙丁戊己', ['甲乙丙丁戊己'], '庚辛'],
    ['not at all', '子丑寅卯', [], '甲乙丙丁戊己庚辛'],
  ])('%s', (_, text, pieces, lost) => expect(meet(paragraph, text)).toEqual({ pieces, lost }));
});

describe('prose', () => {
  const figures = new Map([
    ['cases', { number: '13705', unit: '件' }],
    ['lending[2017]', { number: '2422', unit: '件' }],
  ]);
  test.each([
    ['审结{{num figures.cases}}。', '审结13705件。'],
    ['审结{{num figures.cases unit=false}}余件。', '审结13705余件。'],
    ['从{{num figures.lending.[2017]}}下降', '从2422件下降'],
    ['**审结**{{ figures.cases }}', '审结13705件'],
  ])('%s', (prose, text) => expect(expandProse(prose, figures)).toEqual({ text, open: [] }));

  test('an unknown reference stays open', () =>
    expect(expandProse('{{num figures.x}}{{change a b}}', figures)).toEqual({
      text: '\u{FFFC}\u{FFFC}',
      open: ['{{num figures.x}}', '{{change a b}}'],
    }));
});
