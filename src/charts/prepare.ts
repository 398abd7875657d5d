import { type Checked, checked, type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Size } from '../base/measure.ts';
import { severityOf } from '../base/sentence.ts';
import type { ChartRequest, PreparedChart } from './chart.ts';
import { chartDrawer } from './draw.ts';
import { faulty, noRows, notice } from './notice.ts';
import { planData } from './plan.ts';
import { naturalSize } from './size.ts';
import { guardSpec } from './spec/guard.ts';
import { liteWithoutRows } from './spec/inject-lite.ts';
import { vegaWithoutRows } from './spec/inject-vega.ts';
import { checkLite, isSingleView } from './spec/lite.ts';
import { readSpec } from './spec/read.ts';
import { type ChartTheme, chartLook } from './theme.ts';
import { tryOut } from './trial.ts';
import type { ChartEngine } from './vega.ts';

export type { ChartDrawing, ChartRequest, PreparedChart } from './chart.ts';

/** Reads and checks a chart; what only drawing finds comes with the drawing. A chart with errors draws itself as a frame that says so. */
export const prepareChart = (engine: ChartEngine, request: ChartRequest): Checked<PreparedChart> => {
  const look = chartLook(request.theme);
  const { value: spec, diagnostics: unread } = readSpec(request.spec);
  if (spec === undefined) return checked(notice(faulty, request, look, defaultSize(request.theme)), unread);

  const refused = [...guardSpec(spec), ...(spec.language === 'vega-lite' ? checkLite(spec) : [])];
  const plan = planData(spec, { datum: request.data, name: request.dataName, place: request.place });
  // A spec that reaches for data of its own has said enough.
  const planned = hasErrors(refused)
    ? plan.diagnostics.filter(({ code }) => code !== 'chart/own-data')
    : plan.diagnostics;
  const said = [...unread, ...refused, ...planned];
  if (hasErrors(said)) return checked(notice(faulty, request, look, defaultSize(request.theme)), said);

  const size = naturalSize(spec, plan, request.theme);
  if (plan.empty) {
    const empty = diagnostic('chart/no-rows', { span: request.place, values: { data: request.dataName } });
    return checked(notice(noRows, request, look, size), [...said, empty]);
  }

  const drawer = chartDrawer(engine, {
    language: spec.language,
    single: isSingleView(spec.root),
    spec: spec.language === 'vega' ? vegaWithoutRows(spec.root) : liteWithoutRows(spec.root, plan.dataOf, plan.nameOf),
    look,
    rows: () => new Map(plan.sets.map(({ name, make }) => [name, make()])),
    measureText: request.measureText,
  });
  return checked(tryOut(drawer, { spec, plan, look, size, request }), said);
};

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((found) => severityOf(found) === 'error');

const defaultSize = ({ size }: ChartTheme): Size => ({ width: size * 28, height: size * 16 });
