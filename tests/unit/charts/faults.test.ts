import { describe, expect, test } from 'vitest';
import { textSpan } from '../../../src/base/span.ts';
import type { Datum } from '../../../src/data/dataset.ts';
import { bars, draw, places, scalar, sheet, textsOf, years } from './support.ts';

const x = { field: '年份', type: 'ordinal' };
const y = { field: '件数', type: 'quantitative' };

interface Case {
  readonly spec: unknown;
  /** `code file:line:column` or `code sheet!cell`, all of them */
  readonly says: readonly string[];
  readonly data?: Datum | undefined;
}

const at = (code: string, line: number, column: number): string => `${code} charts/a.vl.json:${line}:${column}`;
const onElement = (code: string): string => `${code} layout.hbs:3:5`;
const deep = '['.repeat(210);

const table: Readonly<Record<string, Case>> = {
  'a comma too many': { spec: '{\n  "mark": "bar",\n}', says: [at('chart/bad-json', 3, 1)] },
  'full-width quotes': { spec: '{“mark”: "bar"}', says: [at('chart/bad-json', 1, 2)] },
  'an unclosed brace': { spec: '{"mark": "bar"', says: [at('chart/unfinished-json', 1, 15)] },
  'a key twice': { spec: '{"mark": "bar",\n "mark": "line"}', says: [at('chart/repeated-key', 2, 2)] },
  'deep nesting': { spec: `{"mark": ${deep}`, says: [at('chart/limit-depth', 1, 210)] },
  'a huge file': { spec: `{"mark": "${'x'.repeat(2_100_000)}"}`, says: [at('chart/limit-size', 1, 1)] },
  'no chart': { spec: '{"title": "x"}', says: [at('chart/not-a-chart', 1, 1)] },
  'a list': { spec: '[1]', says: [at('chart/not-a-chart', 1, 1)] },
  'an unknown mark': { spec: '{"mark": "barr", "encoding": {}}', says: [at('chart/unknown-mark', 1, 10)] },
  'an unknown channel': {
    spec: `{"mark": "bar", "encoding": {"xx": ${JSON.stringify(x)}}}`,
    says: [at('chart/unknown-channel', 1, 30)],
  },
  'an unknown property': {
    spec: `{"mark": "bar",\n "encodin": {}, "encoding": ${JSON.stringify(bars.encoding)}}`,
    says: [at('chart/unknown-property', 2, 2)],
  },
  'data by url': {
    spec: '{"data": {"url": "file:///etc/hostname"},\n "mark": "bar"}',
    says: [at('chart/external-data', 1, 11)],
  },
  'a lookup by url': {
    spec: {
      ...bars,
      transform: [{ lookup: '年份', from: { data: { url: '../../etc/passwd' }, key: 'a', fields: ['b'] } }],
    },
    says: [at('chart/external-data', 18, 11)],
  },
  'a layer by url': {
    spec: { layer: [{ data: { url: 'http://127.0.0.1:9/x' }, mark: 'bar' }] },
    says: [at('chart/external-data', 5, 9)],
  },
  'a loader in usermeta': {
    spec: { ...bars, usermeta: { embedOptions: { loader: { baseURL: 'http://x' } } } },
    says: [at('chart/external-data', 15, 7)],
  },
  'a link': { spec: '{"mark": {"type": "bar", "href": "javascript:1"}}', says: [at('chart/refused-link', 1, 26)] },
  'an image': { spec: '{"mark": "image"}', says: [at('chart/refused-image', 1, 2)] },
  'an image by url channel': {
    spec: '{"mark": "point", "encoding": {"url": {"value": "x"}}}',
    says: [at('chart/refused-image', 1, 32)],
  },
  chance: {
    spec: `{"mark": "bar", "transform": [{"sample": 5}], "encoding": ${JSON.stringify(bars.encoding)}}`,
    says: [at('chart/refused-transform', 1, 32)],
  },
  'the clock': {
    spec: '{"mark": "bar",\n "transform": [{"calculate": "now()", "as": "t"}]}',
    says: [at('chart/refused-function', 2, 30)],
  },
  'a regular expression': {
    spec: '{"mark": "bar",\n "transform": [{"filter": "test(/(a+)+$/, datum.件数)"}]}',
    says: [at('chart/refused-function', 2, 27)],
  },
  'a function that does not exist': {
    spec: { ...bars, transform: [{ calculate: 'fetch("x")', as: 't' }] },
    says: [at('chart/invalid', 15, 20)],
  },
  'ten million ticks': {
    spec: `{"mark": "bar", "encoding": {"x": ${JSON.stringify(x)}, "y": {"field": "件数", "type": "quantitative",\n "axis": {"tickCount": 10000000}}}}`,
    says: [at('chart/limit-value', 2, 24)],
  },
  'an endless sequence': {
    spec: { ...bars, transform: [{ calculate: 'length(sequence(0, 1e9))', as: 't' }] },
    says: [at('chart/limit-work', 1, 1)],
  },
  'too many rows': {
    spec: bars,
    data: sheet(...Array.from({ length: 50_001 }, () => ({ 年份: 'a', 件数: 1 }))),
    says: [at('chart/limit-rows', 1, 1)],
  },
  'too many marks': {
    spec: { mark: 'point', encoding: { x: { field: '件数', type: 'quantitative' } } },
    data: sheet(...Array.from({ length: 20_001 }, (_, i) => ({ 件数: i }))),
    says: [at('chart/limit-marks', 1, 1)],
  },
  'no data': { spec: bars, data: undefined, says: [onElement('chart/no-data')] },
  'data that is no rows': {
    spec: bars,
    data: scalar(5, textSpan('d.yaml', 1, 1)),
    says: [onElement('chart/data-shape')],
  },
  'a data set that is not there': {
    spec: { ...bars, data: { name: '收案' } },
    says: [at('chart/unknown-data', 14, 13)],
  },
  'data beside its own': {
    spec: { ...bars, data: { values: [{ 年份: 'a', 件数: 1 }] } },
    says: [onElement('chart/own-data')],
  },
  'an unknown field': {
    spec: '{"mark": "bar", "encoding": {\n "y": {"field": "件 数", "type": "quantitative"}}}',
    says: [at('chart/unknown-field', 2, 17)],
  },
  'an unknown field in a formula': {
    spec: '{"mark": "bar", "transform": [{"filter": "datum.数 > 1"}]}',
    says: [at('chart/unknown-field', 1, 42)],
  },
  'a dotted column': {
    spec: '{"mark": "bar", "encoding": {"y": {"field": "b.c", "type": "quantitative"}}}',
    data: sheet({ 'b.c': 1 }),
    says: [at('chart/unknown-field', 1, 45)],
  },
  'text among numbers': {
    spec: bars,
    data: sheet({ 年份: '2017', 件数: 2422 }, { 年份: '2019', 件数: '约1500' }, { 年份: '2021', 件数: '—' }),
    says: ['chart/text-in-number 表!B3', 'chart/text-in-number 表!B4'],
  },
  'text among summed numbers': {
    spec: { mark: 'bar', encoding: { x, y: { aggregate: 'sum', field: '件数' } } },
    data: sheet({ 年份: '2017', 件数: 'x' }),
    says: ['chart/text-in-number 表!B2'],
  },
  'text among dates': {
    spec: { mark: 'line', encoding: { x: { field: '年份', type: 'temporal' }, y } },
    data: sheet({ 年份: '2021-02-30', 件数: 1 }),
    says: ['chart/not-a-date 表!A2'],
  },
  'no rows': { spec: bars, data: sheet(), says: [onElement('chart/no-rows')] },
  'an empty cell': {
    spec: bars,
    data: sheet({ 年份: '2017', 件数: 1 }, { 年份: '2019', 件数: null }, { 年份: '2021', 件数: 2 }),
    says: ['chart/missing-mark 表!B3'],
  },
  'a row clipped away': {
    spec: { mark: { type: 'point', clip: true }, encoding: { x, y: { ...y, scale: { domain: [0, 2000] } } } },
    says: ['chart/missing-mark 表!A2'],
  },
  'many empty cells': {
    spec: bars,
    data: sheet({ 年份: 'a', 件数: 1 }, ...Array.from({ length: 22 }, (_, i) => ({ 年份: String(i), 件数: null }))),
    says: [...Array.from({ length: 20 }, (_, i) => `chart/missing-mark 表!B${i + 3}`), at('chart/missing-marks', 1, 1)],
  },
  'a number that cannot be computed': {
    spec: {
      ...bars,
      transform: [{ calculate: 'datum.件数 / 0 * 0', as: 'z' }],
      encoding: { x, y, size: { field: 'z', type: 'quantitative', scale: null } },
      mark: 'point',
    },
    says: [at('chart/not-finite', 1, 1)],
  },
  'an unreadable colour': {
    spec: `{"mark": {"type": "bar",\n "color": "reddish"}, "encoding": ${JSON.stringify(bars.encoding)}}`,
    says: [at('svg/bad-value', 2, 11)],
  },
  'a long sequence': {
    spec: '{"data": {"sequence": {"start": 0,\n "stop": 1e9}}, "mark": "bar", "encoding": {}}',
    says: [at('chart/limit-value', 2, 10)],
  },
  'more labels than room': {
    spec: bars,
    data: sheet(...Array.from({ length: 40 }, (_, i) => ({ 年份: `第${i}类`, 件数: i + 1 }))),
    says: [at('chart/hidden-labels', 1, 1)],
  },
  'an unknown field in Vega': {
    spec: '{"data": [{"name": "t"}], "marks": [{"type": "rect", "from": {"data": "t"},\n "encode": {"enter": {"x": {"field": "年"}}}}]}',
    says: [at('chart/unknown-field', 2, 38)],
  },
  'text in a number scale of Vega': {
    spec: '{"data": [{"name": "t"}], "scales": [{"name": "y", "domain": {"data": "t", "field": "件数"}}], "marks": []}',
    data: sheet({ 件数: '多' }),
    says: ['chart/text-in-number 表!A2'],
  },
  'data by url in Vega': {
    spec: '{"data": [{"name": "t", "url": "/etc/hostname"}], "marks": []}',
    says: [at('chart/external-data', 1, 25)],
  },
  'an image mark in Vega': {
    spec: '{"data": [], "marks": [{"type": "image"}]}',
    says: [at('chart/refused-image', 1, 25)],
  },
  'a Vega spec that Vega cannot read': {
    spec: '{"data": [{"name": "t"}], "marks": [{"type": "rect", "from": {"data": "other"}}]}',
    says: [at('chart/invalid', 1, 71)],
  },
  'an unknown type': {
    spec: '{"mark": "bar", "encoding": {"x": {"field": "年份", "type": "ordinal"},\n "y": {"field": "件数", "type": "quantitativ"}}}',
    says: [at('chart/unknown-type', 2, 31)],
  },
  'an advice of Vega’s': {
    spec: `{"mark": "line", "encoding": {"x": ${JSON.stringify(x)}, "y": ${JSON.stringify(y)},\n "x2": {"field": "件数"}}}`,
    says: [at('chart/advice', 1, 10)],
  },
};

describe.each(Object.entries(table))('%s', (_, { spec, says, ...rest }) => {
  test('is said at its place', async () => {
    const { diagnostics, graphic } = await draw(spec, 'data' in rest ? { data: rest.data } : {});
    expect(places(diagnostics)).toEqual(says);
    expect([graphic.width, graphic.height]).toEqual([220, 140]);
  });
});

test('a chart file that is not UTF-8', async () => {
  const { prepareChart } = await import('../../../src/charts/prepare.ts');
  const { element, engine, measureText, theme } = await import('./support.ts');
  const spec = { path: 'a.json', shown: 'a.json', bytes: new Uint8Array([0x7b, 0xb7, 0xa8]) };
  const { diagnostics } = prepareChart(await engine(), {
    spec,
    data: years,
    dataName: 'd',
    theme,
    measureText,
    place: element,
  });
  expect(places(diagnostics)).toEqual(['chart/not-utf8 a.json:1:2']);
});

test('hints give the nearest name, and how a dotted column is written', async () => {
  const near = await draw('{"mark": "bar", "encoding": {"y": {"field": "件 数"}}}');
  expect(near.diagnostics[0]?.hints).toEqual([{ code: 'chart/did-you-mean', values: { name: '件数' } }]);
  expect(near.diagnostics[0]?.values['known']).toBe('年份、件数');
  const dotted = await draw('{"mark": "bar", "encoding": {"y": {"field": "b.c"}}}', { data: sheet({ 'b.c': 1 }) });
  expect(dotted.diagnostics[0]?.hints).toEqual([{ code: 'chart/escape-dots', values: { written: 'b\\\\.c' } }]);
});

test('a cell’s error leads back to the chart that asks for numbers', async () => {
  const { diagnostics } = await draw(JSON.stringify(bars), { data: sheet({ 年份: 'a', 件数: 'b' }) });
  expect(diagnostics[0]?.trace).toEqual([textSpan('charts/a.vl.json', 1, 76)]);
});

test('a chart without rows says 无数据', async () => {
  const { graphic, svg } = await draw(bars, { data: sheet() });
  expect(textsOf(graphic.items).map(({ text }) => text)).toEqual(['无数据']);
  expect(svg).toContain('无数据');
});
