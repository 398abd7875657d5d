import { exact } from '../../../src/base/decimal.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { Ink } from '../../../src/base/ink.ts';
import type { Source } from '../../../src/base/sources.ts';
import { type SourceSpan, textSpan } from '../../../src/base/span.ts';
import { type ChartDrawing, type PreparedChart, prepareChart } from '../../../src/charts/prepare.ts';
import type { ChartTheme } from '../../../src/charts/theme.ts';
import { type ChartEngine, type MeasureText, openCharts } from '../../../src/charts/vega.ts';
import type { Datum, Scalar, Sequence } from '../../../src/data/dataset.ts';
import type { GraphicItem, GraphicText, PathItem } from '../../../src/document/graphic.ts';

export type Value = string | number | boolean | null;

export const scalar = (value: Value, place: SourceSpan): Scalar => {
  const base = { kind: 'scalar', origin: { figure: 'x', place, inputs: [] } } as const;
  if (value === null) return { ...base, type: 'empty', lexeme: '' };
  const number = typeof value === 'number' ? exact(String(value)) : null;
  if (number !== null) return { ...base, type: 'number', lexeme: String(value), number };
  return { ...base, type: typeof value === 'boolean' ? 'boolean' : 'text', lexeme: String(value) };
};

/** A sheet: row r, column c stands in cell `A2`, `B2` … */
export const sheet = (...rows: readonly Readonly<Record<string, Value>>[]): Sequence => ({
  kind: 'sequence',
  path: 'sheet',
  place: { kind: 'cell', file: 'data.xlsx', sheet: '表', cell: 'A1' },
  items: rows.map((row, r) => ({
    kind: 'mapping',
    path: `sheet[${r + 1}]`,
    place: { kind: 'cell', file: 'data.xlsx', sheet: '表', cell: `A${r + 2}` },
    entries: new Map(
      Object.entries(row).map(([column, value], c) => [
        column,
        scalar(value, { kind: 'cell', file: 'data.xlsx', sheet: '表', cell: `${String.fromCharCode(65 + c)}${r + 2}` }),
      ]),
    ),
  })),
});

export const years = sheet({ 年份: '2017', 件数: 2422 }, { 年份: '2019', 件数: 1511 }, { 年份: '2021', 件数: 736 });

const cmyk = (c: number, m: number, y: number, k: number): Ink => ({ color: { space: 'cmyk', c, m, y, k }, alpha: 1 });

export const navy: Ink = {
  color: { space: 'cmyk', c: 1, m: 0.6, y: 0, k: 0.2, screen: { r: 0, g: 0.3, b: 0.6 } },
  alpha: 1,
};
export const red = cmyk(0, 0.9, 0.8, 0.1);

export const theme: ChartTheme = {
  families: ['Noto Sans SC', 'sans-serif'],
  size: 8,
  weight: 400,
  ink: { color: { space: 'gray', k: 1 }, alpha: 1 },
  palette: [navy, red],
  lineHeight: 11,
};

/** Han 1 em, else half. */
export const measureText: MeasureText = (text, { size }) =>
  [...text].reduce((width, character) => width + (character > '\u2e80' ? size : size / 2), 0);

export const source = (spec: unknown, path = 'charts/a.vl.json'): Source => ({
  path,
  shown: path,
  bytes: new TextEncoder().encode(typeof spec === 'string' ? spec : JSON.stringify(spec, null, 2)),
});

export const element = textSpan('layout.hbs', 3, 5);

let opened: Promise<ChartEngine> | undefined;
export const engine = (): Promise<ChartEngine> => (opened ??= openCharts());

interface Options {
  readonly data?: Datum | undefined;
  readonly theme?: ChartTheme;
  readonly measureText?: MeasureText;
}

export interface Prepared {
  readonly chart: PreparedChart;
  readonly diagnostics: readonly Diagnostic[];
}

export const prepare = async (spec: unknown, options: Options = {}): Promise<Prepared> => {
  const { value, diagnostics } = prepareChart(await engine(), {
    spec: source(spec),
    data: 'data' in options ? options.data : years,
    dataName: 'years',
    theme: options.theme ?? theme,
    measureText: options.measureText ?? measureText,
    place: element,
  });
  return { chart: value, diagnostics };
};

export interface DrawnChart extends ChartDrawing {
  readonly diagnostics: readonly Diagnostic[];
}

export const draw = async (spec: unknown, options: Options = {}, width = 220, height = 140): Promise<DrawnChart> => {
  const { chart, diagnostics } = await prepare(spec, options);
  const drawn = chart.draw(width, height);
  return { ...drawn.value, diagnostics: [...diagnostics, ...drawn.diagnostics] };
};

export function* leaves(items: readonly GraphicItem[]): Generator<Exclude<GraphicItem, { kind: 'group' }>> {
  for (const item of items) {
    if (item.kind === 'group') yield* leaves(item.items);
    else yield item;
  }
}

export const textsOf = (items: readonly GraphicItem[]): readonly GraphicText[] =>
  [...leaves(items)].filter((item) => item.kind === 'text');
export const pathsOf = (items: readonly GraphicItem[]): readonly PathItem[] =>
  [...leaves(items)].filter((item) => item.kind === 'path');

export const codes = (diagnostics: readonly Diagnostic[]): readonly string[] => diagnostics.map(({ code }) => code);

/** `file:line:column` or `file!cell` of each diagnostic. */
export const places = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, span }) => {
    if (span === undefined) return code;
    if (span.kind === 'text') return `${code} ${span.file}:${span.start.line}:${span.start.column}`;
    return span.kind === 'cell' ? `${code} ${span.sheet}!${span.cell}` : code;
  });

export const bars = {
  mark: 'bar',
  encoding: { x: { field: '年份', type: 'ordinal' }, y: { field: '件数', type: 'quantitative' } },
};
