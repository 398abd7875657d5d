import { describe, expect, test } from 'vitest';
import { chineseDigits, chineseNumber } from '../../../src/template/printing/chinese.ts';
import { groupThousands, ungroupThousands } from '../../../src/template/printing/number.ts';

describe('numbers in Chinese words', () => {
  test.each([
    ['0', '零'],
    ['10', '十'],
    ['12', '十二'],
    ['20', '二十'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['111', '一百一十一'],
    ['1005', '一千零五'],
    ['1050', '一千零五十'],
    ['10000', '一万'],
    ['20000', '二万'],
    ['10010', '一万零一十'],
    ['100000', '十万'],
    ['101000', '十万一千'],
    ['100001', '十万零一'],
    ['10000000', '一千万'],
    ['100000000', '一亿'],
    ['105000000', '一亿零五百万'],
    ['100000005', '一亿零五'],
    ['1234567890', '十二亿三千四百五十六万七千八百九十'],
    ['1000000000000', '一万亿'],
    ['1000100000000', '一万零一亿'],
    ['1000000010000', '一万亿零一万'],
    ['10000000000000000', '一亿亿'],
    ['3.5', '三点五'],
    ['0.05', '零点零五'],
    ['−5', '负五'],
    ['-10.10', '负十点一零'],
    ['0123', '一百二十三'],
  ])('%s is %s', (digits, words) => {
    expect(chineseNumber(digits)).toBe(words);
  });

  test('a year is said digit by digit, and what is too large not at all', () => {
    expect(chineseDigits('2001')).toBe('二〇〇一');
    expect(chineseNumber(`1${'0'.repeat(28)}`)).toBeNull();
  });
});

test('grouping puts commas in and takes only true groups out', () => {
  expect(['1', '999', '1000', '-1234567.8901', '1.2e5'].map(groupThousands)).toEqual([
    '1',
    '999',
    '1,000',
    '-1,234,567.8901',
    '1.2e5',
  ]);
  expect(['13,705', '−1,000.50', '1,2'].map(ungroupThousands)).toEqual(['13705', '−1000.50', '1,2']);
});
