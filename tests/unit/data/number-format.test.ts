import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/base/decimal.ts';
import { cellShower } from '../../../src/data/readers/workbook/show-cell.ts';

const show = (stored: string, format: string, from1904 = false): string => {
  const value = exact(stored);
  if (value === null) throw new Error(stored);
  const cell = cellShower(from1904)(value, format);
  if (cell.kind !== 'number') return cell.kind === 'date' ? cell.text : cell.kind;
  const { lexeme, number, unit } = cell.shown;
  return [lexeme, unit, number.toFixed() === lexeme ? undefined : `= ${number.toFixed()}`, cell.format]
    .filter((part) => part !== undefined)
    .join(' ');
};

describe('a number prints as its format shows it', () => {
  test.each([
    ['13705', 'General', '13705'],
    ['0.30000000000000004', 'General', '0.3'],
    ['50.680000000000007', 'General', '50.68'],
    ['0.333333333333333', 'General', '0.333333333 = 0.333333333333333'],
    ['1234567890123', 'General', '1234567890123'],
    ['1E-10', 'General', '0.0000000001'],
    ['-5', 'General', '-5'],
    ['13705', '0', '13705'],
    ['13705', '#,##0', '13,705 = 13705'],
    ['1234567.891', '#,##0.00', '1,234,567.89 = 1234567.891'],
    ['12', '#,##0', '12'],
    ['0', '#,##0', '0'],
    ['1.005', '0.00', '1.01 = 1.005'],
    ['-1.005', '0.00', '-1.01 = -1.005'],
    ['50.68', '0.000', '50.680 = 50.68'],
    ['-0.001', '0.00', '0.00 = -0.001'],
    ['1.5', '0.0#', '1.5'],
    ['2', '0.##', '2'],
    ['123', '0000', '0123 = 123'],
    ['0.5068', '0.00%', '50.68 %'],
    ['0.12', '0%', '12 %'],
    ['-0.6961', '0.00%', '-69.61 %'],
    ['13705', '0"件"', '13705 件'],
    ['13705', '#,##0件', '13,705 件 = 13705'],
    ['1234.5', '¥#,##0.00', '¥1,234.50 = 1234.5'],
    ['1234.5', '[$¥-804]#,##0.00', '¥1,234.50 = 1234.5'],
    ['-1234.5', '#,##0.00;(#,##0.00)', '(1,234.50) = -1234.5'],
    ['-1234.5', '#,##0.00_);[Red]\\-#,##0.00', '-1,234.50 = -1234.5'],
    ['0', '#,##0;-#,##0;"-"', '- = 0'],
    ['5', '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '5.00 = 5'],
    ['12345678', '0.0,', '12345.7 = 12345.678'],
    ['12345678', '#,##0.00,,"百万"', '12.35 百万 = 12.345678'],
    ['12345', '0!.0,"万"', '1.2 万'],
    ['25000', '[>=10000]0.0,"千";0', '25.0 千 = 25'],
    ['250', '[>=10000]0.0,"千";0', '250'],
    ['123456', '0.00E+00', '1.23E+05 = 123456'],
    ['0.00012', '0.0E+00', '1.2E-04 = 0.00012'],
    ['12345', '##0.0E+0', '12.3E+3 = 12345'],
    ['42', '@', '42'],
    ['42', ';;;', '42'],
    ['42', '0;;;@', '42'],
    ['-7', 'General;-General', '-7'],
    ['01012345678', '000-0000-0000', '010-1234-5678 = 1012345678'],
    ['0.5', '# ?/?', '0.5 not-shown'],
    ['13705', '[DBNum1]General', '13705 not-shown'],
  ])('%s in %s', (stored, format, shown) => expect(show(stored, format)).toBe(shown));
});

describe('a date prints as year, month and day', () => {
  test.each([
    ['45351', 'yyyy/m/d', '2024-02-29'],
    ['45351', 'yyyy"年"m"月"d"日";@', '2024-02-29'],
    ['45351', 'yyyy年m月d日', '2024-02-29'],
    ['45351', '[$-804]yyyy"年"m"月"', '2024-02-29'],
    ['45351.5', 'yyyy-mm-dd hh:mm', '2024-02-29 12:00'],
    ['45351.500011574', 'yyyy-mm-dd hh:mm:ss', '2024-02-29 12:00:01'],
    ['45351.5', 'yyyy-mm-dd', '2024-02-29'],
    ['0.75', 'h:mm', '18:00'],
    ['0.75', '上午/下午h"时"mm"分"', '18:00'],
    ['1.5', '[h]:mm', '36:00'],
    ['1', 'yyyy-mm-dd', '1900-01-01'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['60', 'yyyy-mm-dd', 'no-such-date'],
    ['-1', 'yyyy-mm-dd', 'no-such-date'],
    ['2958466', 'yyyy-mm-dd', 'no-such-date'],
    ['2958465', 'yyyy-mm-dd', '9999-12-31'],
  ])('%s in %s', (stored, format, shown) => expect(show(stored, format)).toBe(shown));

  test('from 1904', () => expect(show('43889', 'yyyy-mm-dd', true)).toBe('2024-02-29'));

  test('every day from 1900-03-01 on is as in the calendar', () => {
    const shown = cellShower(false);
    for (let serial = 61; serial < 110_000; serial += 1) {
      const value = exact(String(serial));
      const day = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
      if (value !== null) expect(shown(value, 'yyyy-mm-dd')).toEqual({ kind: 'date', text: day });
    }
  });
});
