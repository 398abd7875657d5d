import { describe, expect, test } from 'vitest';
import { placeWithin } from '../../../src/data/place.ts';
import { at, derived, loaded, scalarAt, shorts } from './support.ts';

const figures = `figures:
  lending: { unit: 件, series: { 2017: 2422, 2021: 736 } }
  debt: { value: 50.68, unit: 亿元 }
  people: { value: 418, unit: 人 }
  cases: { value: 104, unit: 件 }
  zero: 0
  none: ""
  word: 很多
  blank:
rows:
  - { 庭室: 民一, 收案: 10, 结案: 8.5 }
  - { 庭室: 民二, 收案: 30, 结案: 20 }
list: [3, 1, 2.50]
`;

const derive = (formulas: string, extra: Readonly<Record<string, string>> = {}) =>
  derived({ 'd.yaml': `${figures}derived:\n${formulas.replace(/^/gm, '  ')}\n`, ...extra });

const result = (formula: string) => scalarAt(derive(`x: ${formula}`).value, 'd', 'derived', 'x');

describe('formulas', () => {
  test.each([
    ['change(figures.lending[2017], figures.lending[2021])', '−69.61', '%'],
    ['change(figures.lending[2021], figures.lending["2017"])', '+229.08', '%'],
    ['change(figures.cases, figures.cases)', '0.00', '%'],
    ['difference(figures.lending.2017, figures.lending.[2021])', '1686', '件'],
    ['difference(figures.cases, figures.lending[2021])', '−632', '件'],
    ['ratio(figures.people, figures.cases)', '4.02', undefined],
    ['ratio(figures.people, figures.cases, digits=1, unit="人/件")', '4.0', '人/件'],
    ['share(rows[0].收案, sum(rows, 收案))', '25.00', '%'],
    ['percent(1, 3, digits=0)', '33', '%'],
    ['sum(figures.lending)', '3158', '件'],
    ['sum(figures.lending.series)', '3158', '件'],
    ['sum(list)', '6.50', undefined],
    ['sum(rows, 结案)', '28.5', undefined],
    ["sum(rows, '结案', 1)", '29.5', undefined],
    ['sum(figures.debt, 1)', '51.68', '亿元'],
    ['average(list)', '2.17', undefined],
    ['average(rows, 收案, digits=0)', '20', undefined],
    ['rank(rows[0].收案, rows, 收案)', '2', undefined],
    ['rank(3, list)', '1', undefined],
    ['sum(d.figures.cases, 13.5)', '117.5', '件'],
  ])('%s', (formula, lexeme, unit) => {
    const found = result(formula);
    expect([found.lexeme, found.unit]).toEqual([lexeme, unit]);
  });

  test('rounding is half away from zero, and only what is printed is rounded unless told', () => {
    expect(result('ratio(1, 8, digits=2)').lexeme).toBe('0.13');
    expect(result('ratio(-1, 8, digits=2)').lexeme).toBe('−0.13');
    expect(result('ratio(-1, 8, digits=2)').number?.toFixed()).toBe('-0.13');
    expect(result('ratio(1, 8)').number?.toFixed()).toBe('0.125');
    expect(result('ratio(-1, 1000)').lexeme).toBe('0.00');
  });

  test('a change keeps both ends', () => {
    const { change } = result('change(figures.lending[2017], figures.lending[2021])');
    expect([change?.from.toFixed(), change?.to.toFixed()]).toEqual(['2422', '736']);
    expect(result('change(-4, -2)').lexeme).toBe('+50.00');
  });

  test('origins: the formula as written, its place, its inputs', () => {
    const { origin } = result('share(figures.cases, sum(figures.cases, figures.lending[2021]))');
    expect(origin.figure).toBe('share(figures.cases, sum(figures.cases, figures.lending[2021]))');
    expect(origin.place).toMatchObject({ start: { line: 15, column: 6 } });
    expect(origin.inputs.map(({ figure }) => figure)).toEqual([
      'd.figures.cases',
      'sum(figures.cases, figures.lending[2021])',
    ]);
    expect(origin.inputs[1]?.place).toMatchObject({ start: { line: 15, column: 27 } });
    expect(origin.inputs[1]?.inputs.map(({ figure }) => figure)).toEqual([
      'd.figures.cases',
      'd.figures.lending[2021]',
    ]);
    expect(result('ratio(figures.cases, 1000)').origin.inputs).toHaveLength(1);
  });

  test('written long', () => {
    const { value, diagnostics } = derive(
      'x: { formula: "ratio(figures.people, figures.cases)", unit: 人/件, digits: 1, period: 2021 }',
    );
    expect(diagnostics).toEqual([]);
    expect(scalarAt(value, 'd', 'derived', 'x')).toMatchObject({ lexeme: '4.0', unit: '人/件', period: '2021' });
  });

  test('derived figures use one another, in any order and across files', () => {
    const { value, diagnostics } = derive('a: sum(derived.b, e.derived.c)\nb: sum(1, 2)', {
      'e.yaml': 'derived:\n  c: sum(d.derived.b, 10)\n',
    });
    expect(diagnostics).toEqual([]);
    expect(scalarAt(value, 'd', 'derived', 'a').lexeme).toBe('16');
    expect(scalarAt(value, 'd', 'derived', 'a').origin.inputs[1]?.figure).toBe('sum(d.derived.b, 10)');
    expect(at(value, 'd', 'derived')).toMatchObject({ kind: 'mapping', path: 'd.derived' });
  });

  test('a table without rows sums to nothing, whatever its field', () => {
    const { value, diagnostics } = derive('a: sum(t, 收案)', { 't.csv': '收案,x\n' });
    expect(diagnostics).toEqual([]);
    expect(scalarAt(value, 'd', 'derived', 'a').lexeme).toBe('0');
  });

  test('a table of CSV is a list of rows', () => {
    const { value, diagnostics } = derive('a: sum(t, 收案)', { 't.csv': '年份,收案\n2017,"2,422"\n2021,736\n' });
    expect(diagnostics).toEqual([]);
    expect(scalarAt(value, 'd', 'derived', 'a')).toMatchObject({
      lexeme: '3158',
      origin: { inputs: [{ figure: 't[0].收案' }, { figure: 't[1].收案' }] },
    });
  });
});

describe('what is wrong, and where', () => {
  test.each([
    ['x: ratio(figures.cases, figures.zero)', ['data/division-by-zero 15:6']],
    ['x: share(figures.cases, figures.zero)', ['data/division-by-zero 15:6']],
    ['x: sum(1, change(figures.zero, 5))', ['data/change-from-zero 15:13']],
    ['x: sum(figures.word, 1)', ['data/formula-text 15:6']],
    ['x: sum("三", 1)', ['data/formula-text 15:10']],
    ['x: sum(figures.blank, 1)', ['data/formula-empty 15:6']],
    ['x: sum(figures.lendin[2017])', ['data/unknown-figure 15:18']],
    ['x: sum(figures.lending[2018])', ['data/unknown-figure 15:26']],
    ['x: sum(lending)', ['data/unknown-figure 15:10']],
    ['x: sum(rows[5].收案)', ['data/unknown-figure 15:15']],
    ['x: sum(rows, 收件)', ['data/unknown-figure 15:16']],
    ['x: ratio(figures.cases)', ['data/formula-arity 15:6']],
    ['x: ratio(1, 2, 3)', ['data/formula-arity 15:6']],
    ['x: sum()', ['data/formula-arity 15:6']],
    ['x: raito(1, 2)', ['data/unknown-formula 15:6']],
    ['x: ratio(list, 2)', ['data/formula-one-value 15:12']],
    ['x: sum(rows)', ['data/formula-field-needed 15:10']],
    ['x: sum(figures)', ['data/formula-no-number 15:10']],
    ['x: rank(1, figures.none)', ['data/formula-text 15:6']],
    ['x: average(empty)', ['data/formula-nothing-given 15:6']],
    ['x: ratio(1, 2, digit=3)', ['data/formula-option 15:18']],
    ['x: ratio(1, 2, digits=-1)', ['data/formula-digits 15:25']],
    ['x: sum（1, 2）', ['data/formula-full-width 15:9']],
    ['x: sum(1，2)', ['data/formula-full-width 15:11']],
    ['x: sum(1, 2', ['data/formula-unfinished 15:14']],
    ['x: figures.cases + 1', ['data/formula-syntax 15:20']],
    ['x: figures.cases', ['data/derived-no-call 15:6']],
    ['x: 5', ['data/derived-no-call 15:6']],
    ['x: sum(figures.lending[2017)', ['data/formula-bracket 15:25']],
    [`x: ${'sum('.repeat(40)}1${')'.repeat(40)}`, ['data/formula-too-deep 15:138']],
    ['x:', ['data/derived-no-formula 15:5']],
    ['x: { unit: 件 }', ['data/derived-no-formula 15:6']],
    ['x: { formula: "sum(1)", unti: 件 }', ['data/derived-key 15:33']],
    ['x: { formula: "sum(1)", digits: 两位 }', ['data/formula-digits 15:35']],
    ['x: { formula: "sum(nope)" }', ['data/unknown-figure 15:22']],
    ['a: sum(derived.b, 1)\nb: sum(derived.a, 1)', ['data/derived-cycle 15:6']],
    ['a: sum(derived.a)', ['data/derived-cycle 15:6']],
    ['a: sum(derived.b)\nb: sum(nope)', ['data/unknown-figure 16:10']],
    ['a: sum(figures.cases, figures.people)', ['data/formula-units 15:6']],
  ])('%s', (formula, expected) => {
    const empty = formula.includes('empty') ? { 'empty.csv': 'a\n' } : {};
    expect(shorts(derive(formula, empty))).toEqual(expected);
  });

  test('not a mapping', () => {
    expect(shorts(derived({ 'd.yaml': 'derived: sum(1)' }))).toEqual(['data/derived-not-mapping 1:10']);
    expect(shorts(derived({ 'd.yaml': 'derived:' }))).toEqual([]);
  });

  test('the nearest name, and the inputs’ places', () => {
    expect(derive('x: sum(figures.lendin[2017])').diagnostics[0]).toMatchObject({
      values: { name: 'd.figures.lendin' },
      hints: [
        { code: 'data/nearest-name', values: { name: 'd.figures.lending' }, span: { start: { line: 2, column: 12 } } },
      ],
    });
    expect(derive('x: sum(lending)').diagnostics[0]?.hints).toMatchObject([{ values: { name: 'figures.lending' } }]);
    expect(derive('x: sum(rows[5].收案)').diagnostics[0]?.hints).toMatchObject([
      { code: 'data/list-length', values: { count: '2' } },
    ]);
    expect(derive('x: ratio(figures.cases, figures.zero)').diagnostics[0]?.trace).toMatchObject([
      { start: { line: 5, column: 19 } },
      { start: { line: 6, column: 9 } },
    ]);
    expect(derive('x: raito(1, 2)').diagnostics[0]?.hints).toMatchObject([{ values: { name: 'ratio' } }]);
    expect(derive('x: ratio(1, 2, digit=3)').diagnostics[0]?.hints).toMatchObject([{ values: { name: 'digits' } }]);
  });

  test('a folded formula is placed on its own line', () => {
    expect(shorts(derive('x: >-\n  sum(figures.cases,\n  nope)'))).toEqual(['data/unknown-figure 17:5']);
    expect(shorts(derive('x: "sum(figures.cases,\\\n  nope)"'))).toEqual(['data/unknown-figure 16:5']);
  });

  test('a figure that failed is visible and countable', () => {
    const { value } = derive('x: change(figures.zero, 1)');
    expect(scalarAt(value, 'd', 'derived', 'x')).toMatchObject({
      lexeme: '〓',
      type: 'number',
      origin: { figure: 'change(figures.zero, 1)' },
    });
    expect(scalarAt(value, 'd', 'derived', 'x').change).toBeDefined();
  });
});

describe('load', () => {
  test('publication, and files by name', () => {
    const { value, diagnostics } = loaded({ 'a.yml': 'x: 1', 'b.json': '[]', 'c.xlsx': '', 'd.txt': '' });
    expect([...value.root.entries.keys()]).toEqual(['publication', 'a', 'b', 'c', 'd']);
    expect(shorts({ value, diagnostics })).toEqual(['data/workbook-unknown 1:1', 'usage/manifest-data-format 9:3']);
    expect(diagnostics[1]?.span).toMatchObject({ file: 'data/x/publication.yaml' });
  });
});

test('the place of a character inside a text', () => {
  const { value } = loaded({
    'p.yaml': "a: \"x\\u5e73{{y}}\"\nb: |\n  一\n   二{{z}}\nc: 一二\n  三{{w}}\nd: 'it''s {{v}}'\n",
  });
  const place = (key: string) => {
    const scalar = scalarAt(value, 'p', key);
    return placeWithin(scalar, scalar.lexeme.indexOf('{{'));
  };
  expect(place('a')).toMatchObject({ start: { line: 1, column: 12 } });
  expect(place('b')).toMatchObject({ start: { line: 4, column: 5 } });
  expect(place('c')).toMatchObject({ start: { line: 6, column: 4 } });
  expect(place('d')).toMatchObject({ start: { line: 7, column: 11 } });
});
