import { describe, expect, test } from 'vitest';
import { civil, parseDate, utcTime } from '../../../src/charts/expression/calendar.ts';
import {
  BudgetSpent,
  type ExpressionNode,
  interpret,
  RefusedExpression,
} from '../../../src/charts/expression/interpret.ts';

const { parseExpression } = await import('vega');
const parse = (text: string): ExpressionNode => JSON.parse(JSON.stringify(parseExpression(text)));
const compile = (text: string, budget = { left: 1000 }) =>
  interpret(parse(text), (name, values) => [name, ...values], budget);
const run = (text: string, datum: unknown = {}): unknown =>
  compile(text)({ datum, item: null, parameters: { $signal: 7, '%x': (value: number) => value * 2 } });

describe('expressions', () => {
  test.each<[string, unknown]>([
    ['1 + 2 * 3', 7],
    ["'a' + 1 + null", 'a1null'],
    ['[1, 2][1] + datum.a["b c"]', 5],
    ['datum.missing && datum.missing.x', undefined],
    ['datum.a ? "yes" : "no"', 'yes'],
    ['if(1 > 2, 1, signal)', 7],
    ['{x: 1}.x', 1],
    ['-"3" + +"4"', 1],
    ['7 % 4 == "3" && 1 !== "1"', true],
    ['5 & 6 | 8 ^ 1', 13],
    ["'b' > 'a' && 2 >= 2 && 1 <= 1 && !(1 < NaN)", true],
    ["_scale('x', 4)", 8],
    ["length('平湖') + length([1,2,3])", 5],
    ["replace('a.b', '.', '$&')", 'a$&b'],
    ['clamp(9, 0, 5) + pow(2, 3) + PI * 0', 13],
    ["upper('a') + substring('平湖市', 1, 2)", 'A湖'],
    ["year('2021-03-01') + month(utc(2021, 2, 1))", 2023],
    ['sequence(1, 4)', [1, 2, 3]],
    ['format(3, ".1f")', ['format', 3, '.1f']],
    ['timeFormat(0, "%Y")', ['utcFormat', 0, '%Y']],
  ])('%s', (text, value) => {
    expect(run(text, { a: { 'b c': 3 } })).toEqual(value);
  });

  test.each([
    'now()',
    'random()',
    'regexp("a")',
    'test(/a/, "b")',
    'datum.constructor',
    "datum['con' + 'structor']",
    '{constructor: 1}',
    'setdata("a", [])',
    'Math.max(1)',
  ])('%s is refused', (text) => {
    expect(() => run(text)).toThrow(RefusedExpression);
  });

  test('a function that a value holds is out of reach', () => {
    expect(run('datum.f', { f: () => 1 })).toBe(undefined);
    expect(run("'a'.length + [].concat", {})).toBe('1undefined'.length === 0 ? '' : Number.NaN);
  });

  test('work is counted', () => {
    const budget = { left: 2 };
    const twice = compile('abs(1) + abs(2)', budget);
    const scope = { datum: {}, item: null, parameters: {} };
    expect(twice(scope)).toBe(3);
    expect(() => twice(scope)).toThrow(BudgetSpent);
    expect(() => compile('sequence(0, 1e9)', { left: 1e9 })(scope)).toThrow(BudgetSpent);
  });
});

describe('the calendar', () => {
  test.each<[string, number | undefined]>([
    ['1970-01-01', 0],
    ['2021', Date.UTC(2021, 0)],
    ['2021-03', Date.UTC(2021, 2)],
    ['2021/3/1', Date.UTC(2021, 2, 1)],
    ['2021年3月1日', Date.UTC(2021, 2, 1)],
    ['2021年3月', Date.UTC(2021, 2)],
    ['2021年', Date.UTC(2021, 0)],
    ['2021-03-01T08:30+08:00', Date.UTC(2021, 2, 1, 0, 30)],
    ['2021-03-01 08:30:15.5', Date.UTC(2021, 2, 1, 8, 30, 15, 500)],
    ['2020-02-29', Date.UTC(2020, 1, 29)],
    ['2021-02-29', undefined],
    ['2021-13-01', undefined],
    ['三月', undefined],
    ['20210301', undefined],
  ])('reads %s', (text, time) => {
    expect(parseDate(text)).toBe(time);
  });

  test('agrees with ECMAScript over two thousand years', () => {
    for (let time = Date.UTC(1000, 0); time < Date.UTC(3000, 0); time += 86_400_000 * 97.37) {
      const date = new Date(Math.floor(time));
      const taken = civil(Math.floor(time));
      expect([taken.year, taken.month, taken.date, taken.day, taken.hours, taken.minutes]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth(),
        date.getUTCDate(),
        date.getUTCDay(),
        date.getUTCHours(),
        date.getUTCMinutes(),
      ]);
      expect(
        utcTime(taken.year, taken.month, taken.date, taken.hours, taken.minutes, taken.seconds, taken.milliseconds),
      ).toBe(Math.floor(time));
    }
  });
});
