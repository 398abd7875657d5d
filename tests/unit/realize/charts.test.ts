import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { Opened } from '../../../src/base/sources.ts';
import { type ChartEngine, openCharts } from '../../../src/charts/vega.ts';
import { elements } from '../../../src/document/walk.ts';
import { type Chart, drawnCharts, openChartElements } from '../../../src/realize/charts.ts';
import { datasetOf, expandTemplate } from '../../support/expand-template.ts';
import { initialBlockStyle } from '../../support/initial-style.ts';

const spec = JSON.stringify({
  mark: 'bar',
  encoding: { x: { field: '年', type: 'nominal' }, y: { field: '件', type: 'quantitative' } },
});
const data = { 'court.yaml': 'charts:\n  cases:\n    - { 年: "2017", 件: 2 }\n    - { 年: "2021", 件: 3 }\n' };
const opened = (text: string): Opened => ({
  kind: 'read',
  source: { path: 'charts/a.vl.json', shown: 'charts/a.vl.json', bytes: new TextEncoder().encode(text) },
});

const open = async (
  layout: string,
  file: Opened = opened(spec),
  engine?: ChartEngine,
): Promise<{ charts: readonly Chart[]; diagnostics: readonly Diagnostic[] }> => {
  const tree = expandTemplate(layout, { data }).value;
  const { value, diagnostics } = openChartElements({
    elements: [...elements(tree.root)].filter((element) => element.tag === 'chart'),
    style: () => initialBlockStyle,
    dataset: datasetOf(data).value,
    engine: engine ?? (await openCharts()),
    measureText: (text, font) => [...text].length * font.size,
    open: () => file,
  });
  return { charts: value, diagnostics };
};
const chart = (attributes = ''): string =>
  `<chart src="charts/a.vl.json" data="court.charts.cases" alt="图" ${attributes}></chart>`;

describe('chart elements', () => {
  it('are named by their spec or their id; further uses are numbered', async () => {
    const { charts, diagnostics } = await open(`<div>${chart()}${chart()}${chart('id="own"')}${chart()}</div>`);
    expect(diagnostics).toEqual([]);
    expect(charts.map((each) => each.name)).toEqual(['a', 'a-2', 'own', 'a-3']);
  });

  it('never share a name, and never lead out of charts/', async () => {
    const marked = ['a-2', '../../x', 'b/c', '.d', 'a'].map((id) => chart(`id="${id}"`));
    const { charts } = await open(`<div>${chart()}${marked.join('')}${chart()}</div>`);
    expect(charts.map((each) => each.name)).toEqual(['a', 'a-2', '--..-x', 'b-c', '-d', 'a-3', 'a-4']);
  });

  it('of one spec, data and look are drawn once, each told at its own place', async () => {
    const { charts, diagnostics } = await open(`<div>${chart()}\n${chart()}</div>`);
    expect(diagnostics).toEqual([]);
    const [one, other] = charts.map(({ picture }) => (picture.kind === 'chart' ? picture.draw(0.5, 0.5) : undefined));
    expect(one).toBe(other);
    const { diagnostics: told } = drawnCharts(charts);
    expect(told.map(({ code, span }) => [code, span?.kind === 'text' ? span.start.line : 0])).toEqual([
      ['chart/too-small', 1],
      ['chart/too-small', 2],
    ]);
  });

  it('are drawn when the layout has a size for them, and once', async () => {
    const engine = await openCharts();
    let drawn = 0;
    const counting: ChartEngine = {
      ...engine,
      render: (request) => {
        drawn += 1;
        return engine.render(request);
      },
    };
    const { charts } = await open(`<div>${chart()}${chart()}</div>`, opened(spec), counting);
    expect(drawn).toBe(0);
    for (const { picture } of charts) if (picture.kind === 'chart') picture.draw(200, 100);
    drawnCharts(charts);
    expect(drawn).toBe(1);
  });

  it('are written as they stand on the page', async () => {
    const { charts } = await open(`<div>${chart()}</div>`);
    const [first] = charts;
    if (first?.picture.kind !== 'chart') return expect.fail();
    expect(first.picture.draw(200, 100)).toMatchObject({ width: 200, height: 100 });
    expect(drawnCharts(charts).value).toMatchObject([
      { name: 'a', svg: expect.stringContaining('viewBox="0 0 200 100"') },
    ]);
  });

  it.each([
    ['realize/missing-chart', chart(), { kind: 'missing' }],
    ['realize/refused-path', chart(), { kind: 'refused' }],
    ['chart/limit-size', chart(), { kind: 'too-large', bytes: 70_000_000 }],
    ['world/unreadable', chart(), { kind: 'unreadable', reason: 'EACCES' }],
    ['realize/unknown-data-set', chart().replace('court.charts.cases', 'court.charts.case'), opened(spec)],
  ] as const)('%s', async (code, layout, file) => {
    const { charts, diagnostics } = await open(`<div>${layout}</div>`, file);
    expect(charts).toEqual([]);
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(diagnostics[0]?.span).toMatchObject({ file: 'layout.hbs', start: { line: 1 } });
  });

  it('data that are not there have the nearest as a hint', async () => {
    const { diagnostics } = await open(`<div>${chart().replace('cases', 'case')}</div>`);
    expect(diagnostics[0]?.hints).toMatchObject([{ values: { name: 'court.charts.cases' } }]);
  });
});
