import { describe, expect, test } from 'vitest';
import {
  bars,
  codes,
  draw,
  measureText,
  navy,
  pathsOf,
  prepare,
  red,
  sheet,
  textsOf,
  theme,
  years,
} from './support.ts';

const byKind = sheet(
  { 年份: '2017', 类型: '民事', 件数: 2422 },
  { 年份: '2017', 类型: '刑事', 件数: 800 },
  { 年份: '2021', 类型: '民事', 件数: 736 },
  { 年份: '2021', 类型: '刑事', 件数: 900 },
);

const stacked = { mark: 'bar', encoding: { ...bars.encoding, color: { field: '类型', type: 'nominal' } } };
const line = { mark: { type: 'line', point: true }, encoding: bars.encoding };
const arc = {
  mark: 'arc',
  encoding: { theta: { field: '件数', type: 'quantitative' }, color: { field: '年份', type: 'nominal' } },
};
const labelled = {
  layer: [
    { mark: 'bar' },
    { mark: { type: 'text', dy: -4 }, encoding: { text: { field: '件数', type: 'quantitative' } } },
  ],
  encoding: bars.encoding,
};
const facets = { mark: 'bar', encoding: { column: { field: '类型', type: 'nominal' }, ...bars.encoding } };
const pair = { hconcat: [bars, { mark: 'line', encoding: bars.encoding }] };
const vega = {
  $schema: 'https://vega.github.io/schema/vega/v6.json',
  width: 200,
  height: 100,
  data: [{ name: 'table' }],
  scales: [
    { name: 'x', type: 'band', range: 'width', domain: { data: 'table', field: '年份' }, padding: 0.2 },
    { name: 'y', range: 'height', domain: { data: 'table', field: '件数' }, zero: true },
  ],
  axes: [
    { orient: 'bottom', scale: 'x' },
    { orient: 'left', scale: 'y' },
  ],
  marks: [
    {
      type: 'rect',
      from: { data: 'table' },
      encode: {
        enter: {
          x: { scale: 'x', field: '年份' },
          width: { scale: 'x', band: 1 },
          y: { scale: 'y', field: '件数' },
          y2: { scale: 'y', value: 0 },
        },
      },
    },
  ],
};

const charts = { bars, line, arc, stacked, labelled, facets, pair, vega } as const;
const dataOf = (name: string) => (['stacked', 'facets'].includes(name) ? byKind : years);

describe.each(Object.entries(charts))('%s', (name, spec) => {
  test('is drawn without complaint, as large as asked, with nothing outside', async () => {
    const { graphic, svg, diagnostics } = await draw(spec, { data: dataOf(name) }, 260, 160);
    expect(codes(diagnostics)).toEqual([]);
    expect([graphic.width, graphic.height]).toEqual([260, 160]);
    expect(svg).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg [^>]*class="marks" width="260pt" height="160pt" viewBox="0 0 /,
    );
    expect(svg).toContain('role-mark');
    const texts = textsOf(graphic.items);
    expect(texts.map(({ text }) => text)).toContain('2021');
    for (const text of texts) {
      expect(text.y, text.text).toBeLessThanOrEqual(160.5);
      expect(text.size).toBeGreaterThan(7.9);
    }
  });
});

test.each(['bars', 'labelled', 'arc'] as const)(
  '%s: the same bytes whatever was drawn before, and in any time zone',
  async (name) => {
    const first = (await draw(charts[name])).svg;
    await draw(charts.line, {}, 100, 90);
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/New_York';
      expect((await draw(charts[name])).svg).toBe(first);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  },
);

describe('text', () => {
  test('is measured by the fonts that it is set in', async () => {
    const asked = new Set<string>();
    const fonts = new Set<string>();
    const wide = await draw(bars, {
      measureText: (text, font) => {
        asked.add(text);
        fonts.add(font.families.join('|'));
        return measureText(text, font) * 3;
      },
    });
    const narrow = await draw(bars);
    expect([...asked]).toEqual(expect.arrayContaining(['2500', '2017', '件数']));
    expect([...fonts]).toEqual(['Noto Sans SC|sans-serif']);
    const axis = (chart: typeof wide) => textsOf(chart.graphic.items).find(({ text }) => text === '2500');
    // '2500' is 16 pt wide, thrice that when measured wide: the plot moves right by the difference.
    expect((axis(wide)?.x ?? 0) - (axis(narrow)?.x ?? 0)).toBeCloseTo(32, 0);
  });

  test('has the stylesheet’s families, size and ink', async () => {
    const { graphic } = await draw(bars);
    for (const text of textsOf(graphic.items)) {
      expect(text.families).toEqual(theme.families);
      expect(text.size).toBeCloseTo(8, 6);
      expect(text.ink).toEqual(theme.ink);
    }
  });

  test('of crowded categories is turned upright, none left out', async () => {
    const kinds = ['知识产权纠纷', '机动车交通事故责任纠纷', '民间借贷纠纷', '物业服务合同纠纷', '离婚纠纷'];
    const data = sheet(...kinds.map((kind, index) => ({ kind, count: index + 1 })));
    const spec = {
      mark: 'bar',
      encoding: { x: { field: 'kind', type: 'nominal' }, y: { field: 'count', type: 'quantitative' } },
    };
    const { graphic, svg, diagnostics } = await draw(spec, { data });
    expect(codes(diagnostics)).toEqual([]);
    expect(textsOf(graphic.items).map(({ text }) => text)).toEqual(expect.arrayContaining(kinds));
    expect(svg).toContain('rotate(270)');
  });

  test('says its numbers without grouping', async () => {
    const texts = textsOf((await draw(bars)).graphic.items).map(({ text }) => text);
    expect(texts).toContain('1000');
  });
});

describe('inks', () => {
  test('of the palette arrive as they are, CMYK and all', async () => {
    const { graphic } = await draw(stacked, { data: byKind });
    const fills = pathsOf(graphic.items).flatMap(({ fill }) => (fill?.kind === 'ink' ? [fill.ink] : []));
    expect(fills).toContainEqual(navy);
    expect(fills).toContainEqual(red);
    expect(fills.filter(({ color }) => color.space === 'rgb')).toEqual([]);
  });

  test('that a spec names by the same colour are the palette’s', async () => {
    const { graphic } = await draw({ ...bars, mark: { type: 'bar', color: '#004d99', opacity: 0.5 } });
    const [bar] = pathsOf(graphic.items).filter(({ fill }) => fill !== undefined);
    expect(bar?.fill).toEqual({ kind: 'ink', ink: { color: navy.color, alpha: 0.5 } });
  });

  test('that look alike stay apart', async () => {
    const twins = [red, { ...red, color: { space: 'rgb', value: { r: 0.9, g: 0.09, b: 0.18 } } }] as const;
    const { graphic } = await draw(stacked, { data: byKind, theme: { ...theme, palette: twins } });
    const fills = new Set(
      pathsOf(graphic.items).flatMap(({ fill }) => (fill?.kind === 'ink' ? [fill.ink.color.space] : [])),
    );
    expect([...fills].sort()).toEqual(['cmyk', 'rgb']);
  });

  test('without a palette are tints of the text’s', async () => {
    const { graphic } = await draw(bars, { theme: { ...theme, palette: [] } });
    for (const { fill } of pathsOf(graphic.items))
      expect(fill === undefined || (fill.kind === 'ink' && fill.ink.color.space === 'gray')).toBe(true);
  });
});

describe('size', () => {
  test('of the whole holds title, legend and axes', async () => {
    const { svg } = await draw({ title: '收案', ...stacked }, { data: byKind }, 300, 100);
    expect(svg).toContain('viewBox="0 0 300 100"');
  });

  test('is natural where none is given, and grows with rows', async () => {
    const rows = {
      mark: 'bar',
      encoding: { y: { field: '年份', type: 'ordinal' }, x: { field: '件数', type: 'quantitative' } },
    };
    expect((await prepare({ width: 300, height: 90, ...bars })).chart.natural).toEqual({ width: 300, height: 90 });
    const few = (await prepare(rows)).chart.natural;
    const many = (
      await prepare(rows, { data: sheet(...Array.from({ length: 20 }, (_, i) => ({ 年份: String(i), 件数: i + 1 }))) })
    ).chart.natural;
    expect(many.height).toBeGreaterThan(few.height * 2);
  });

  test('too small for a drawing is an error, and what does not fit is made smaller, not cut off', async () => {
    expect(codes((await draw(bars, {}, 30, 30)).diagnostics)).toContain('chart/too-small');
    expect(codes((await draw(bars, {}, 0, 0)).diagnostics)).toContain('chart/too-small');
    const legend = sheet(...Array.from({ length: 30 }, (_, i) => ({ 年份: `第${i}年`, 件数: i + 1 })));
    const { graphic, diagnostics } = await draw(arc, { data: legend }, 200, 120);
    expect(codes(diagnostics)).toEqual(['chart/shrunk']);
    for (const text of textsOf(graphic.items)) expect(text.y, text.text).toBeLessThanOrEqual(120);
  });
});

describe('time', () => {
  test('is UTC: the first of January stays in its year everywhere', async () => {
    const spec = {
      mark: 'line',
      encoding: {
        x: {
          field: '日期',
          type: 'temporal',
          timeUnit: 'yearmonthdate',
          axis: { format: '%Y-%m-%d', values: [{ year: 2021, month: 1, date: 1 }] },
        },
        y: { field: '件数', type: 'quantitative' },
      },
    };
    const data = sheet(
      { 日期: '2021-01-01', 件数: 1 },
      { 日期: '2021年1月3日', 件数: 2 },
      { 日期: '2021/1/5', 件数: 3 },
    );
    const zone = process.env['TZ'];
    const drawings: string[] = [];
    for (const there of ['UTC', 'Asia/Shanghai', 'America/New_York', 'Pacific/Apia']) {
      process.env['TZ'] = there;
      drawings.push((await draw(spec, { data })).svg);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(drawings).size).toBe(1);
    expect(drawings[0]).toContain('>2021-01-01<');
  });

  test('of plain years is years', async () => {
    const data = sheet({ 年份: 2017, 件数: 1 }, { 年份: 2021, 件数: 2 });
    const spec = {
      mark: 'line',
      encoding: { x: { field: '年份', type: 'temporal' }, y: { field: '件数', type: 'quantitative' } },
    };
    expect(textsOf((await draw(spec, { data })).graphic.items).map(({ text }) => text)).toContain('2019');
  });
});
