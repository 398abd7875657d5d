import { describe, expect, test } from 'vitest';
import { textSpan } from '../../../src/base/span.ts';
import type { Datum } from '../../../src/data/dataset.ts';
import { bars, draw, places, scalar, sheet, textsOf, type Value } from './support.ts';

const { x, y } = bars.encoding;

describe('numbers as clerks write them', () => {
  test.each<[Value, string]>([
    ['13,705', '13705'],
    ['50.68%', '50.68'],
    ['−12', '−12'],
    ['736', '736'],
  ])('%s is a number', async (written, printed) => {
    const spec = { mark: 'text', encoding: { x, text: y } };
    const { graphic, diagnostics } = await draw(spec, { data: sheet({ 年份: 'a', 件数: written }) });
    expect(places(diagnostics)).toEqual([]);
    expect(textsOf(graphic.items).map(({ text }) => text)).toContain(printed);
  });

  test('a name that looks like a number is printed as written', async () => {
    const data = sheet({ 年份: '0017', 件数: 1 });
    expect(textsOf((await draw(bars, { data })).graphic.items).map(({ text }) => text)).toContain('0017');
  });
});

describe('data of other shapes', () => {
  const yaml = textSpan('court.yaml', 4, 3);
  const mapping = (entries: Readonly<Record<string, Datum>>): Datum => ({
    kind: 'mapping',
    path: 'm',
    place: yaml,
    entries: new Map(Object.entries(entries)),
  });
  const keyed = {
    mark: 'bar',
    encoding: { x: { field: 'key', type: 'ordinal' }, y: { field: 'value', type: 'quantitative' } },
  };
  const series = mapping({ 2017: scalar(2422, yaml), 2021: scalar(736, yaml) });

  test.each<[string, Datum]>([
    ['a mapping of numbers', series],
    [
      'a series',
      { kind: 'figure', path: 'f', place: yaml, members: new Map(), ...(series.kind === 'mapping' ? { series } : {}) },
    ],
    [
      'a mapping of figures',
      mapping({
        2017: { kind: 'figure', value: scalar(1, yaml), members: new Map(), path: 'a', place: yaml },
        2021: scalar(2, yaml),
      }),
    ],
    ['a list of numbers', { kind: 'sequence', path: 's', place: yaml, items: [scalar(5, yaml), scalar(6, yaml)] }],
  ])('%s has a row for each entry, with key and value', async (name, data) => {
    const { graphic, diagnostics } = await draw(keyed, { data });
    expect(places(diagnostics)).toEqual([]);
    expect(textsOf(graphic.items).map(({ text }) => text)).toContain(name === 'a list of numbers' ? '2' : '2021');
  });
});

test('a spec keeps the values that it brings, in layers too', async () => {
  const spec = {
    layer: [
      bars,
      { data: { values: [{ 目标: 1000 }] }, mark: 'rule', encoding: { y: { field: '目标', type: 'quantitative' } } },
    ],
  };
  const { diagnostics, svg } = await draw(spec);
  expect(places(diagnostics)).toEqual([]);
  expect(svg).toContain('mark-rule role-mark');
});

test.each<[string, object]>([
  ['values as text', { data: { values: '年份,件数\n2017,5\n2021,6', format: { type: 'csv' } } }],
  ['a data set by name', { datasets: { own: [{ 年份: '2021', 件数: 5 }] }, data: { name: 'own' } }],
  ['values with dates', { data: { values: [{ 年份: '2021-01-01', 件数: 5 }] } }],
])('a spec may bring %s', async (_, brought) => {
  const { diagnostics, svg } = await draw({ ...brought, ...bars }, { data: undefined });
  expect(places(diagnostics)).toEqual([]);
  expect(svg).toContain('aria-label="年份: 2021');
});

test('a lookup in values of the spec’s own', async () => {
  const lookup = { lookup: '年份', from: { data: { values: [{ y: '2017', 目标: 9 }] }, key: 'y', fields: ['目标'] } };
  const spec = { ...bars, transform: [lookup], encoding: { x, y: { field: '目标', type: 'quantitative' } } };
  const { diagnostics, svg } = await draw(spec, { data: sheet({ 年份: '2017', 件数: 1 }) });
  expect(places(diagnostics)).toEqual([]);
  expect(svg).toContain('目标: 9');
});
