import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { Pt } from '../base/measure.ts';
import { severityOf } from '../base/sentence.ts';
import type { Source } from '../base/sources.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Datum } from '../data/dataset.ts';
import type { Graphic } from '../document/graphic.ts';
import { missingMarks } from './conservation.ts';
import { type ChartDrawer, chartDrawer, type DrawFailure, type Drawn } from './draw.ts';
import { limits } from './limits.ts';
import { locate } from './locate.ts';
import { noticeSvg } from './notice.ts';
import { type DataPlan, planData } from './plan.ts';
import { hiddenLabels, marksOf } from './scene.ts';
import { finished, onSheet } from './sheet.ts';
import { naturalSize, type Size } from './size.ts';
import { guardSpec } from './spec/guard.ts';
import { liteWithoutRows } from './spec/inject-lite.ts';
import { vegaWithoutRows } from './spec/inject-vega.ts';
import { checkLite, isSingleView } from './spec/lite.ts';
import { type ChartSpec, readSpec } from './spec/read.ts';
import { readSvg } from './svg/read.ts';
import { type ChartLook, type ChartTheme, chartLook } from './theme.ts';
import type { ChartEngine, MeasureText } from './vega.ts';

export interface ChartRequest {
  /** Vega-Lite or Vega, as JSON. */
  readonly spec: Source;
  /** What the `data` attribute names; undefined where there is none. */
  readonly data: Datum | undefined;
  readonly dataName: string;
  readonly theme: ChartTheme;
  readonly measureText: MeasureText;
  /** The `<chart>` element. */
  readonly place: SourceSpan;
}

/** A chart that draws itself to size. */
export interface PreparedChart {
  /** Of the whole chart, where the stylesheet gives no size. */
  readonly natural: Size;
  /** Pure; width and height are of the whole chart. Its diagnostics are those of this size alone. */
  draw(width: Pt, height: Pt): Checked<ChartDrawing>;
}

export interface ChartDrawing {
  /** The file `charts/<name>.svg`. */
  readonly svg: string;
  readonly graphic: Graphic;
}

const noRows = '无数据';
const faulty = '图表有误';
/** Below this a frame shows nothing. */
const leastPlot = 4;
/** Closer to 1 nobody sees it. */
const leastScale = 0.995;

/** Reads, checks and tries a chart. A chart with errors draws itself as a frame that says so. */
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
  return tryOut(drawer, { spec, plan, look, size, request }, said);
};

interface Trial {
  readonly spec: ChartSpec;
  readonly plan: DataPlan;
  readonly look: ChartLook;
  readonly size: Size;
  readonly request: ChartRequest;
}

/** One drawing at natural size finds what only drawing can find. */
const tryOut = (drawer: ChartDrawer, trial: Trial, said: readonly Diagnostic[]): Checked<PreparedChart> => {
  const { spec, plan, look, request } = trial;
  const fixed = spec.language === 'vega-lite' && isSingleView(spec.root) ? trial.size : undefined;
  const first = fixed === undefined ? drawer.natural() : drawer.fit(fixed.width, fixed.height);
  if (!first.ok) return checked(notice(faulty, request, look, trial.size), [...said, failed(first, spec)]);

  const start = spec.at(spec.root.at);
  const found = [
    ...first.warnings.map((reason) => diagnostic('chart/advice', { span: locate(spec, reason), values: { reason } })),
    ...missingMarks(plan.sets, first.chart.root, start),
    ...tooManyMarks(first, start),
    ...notFinite(first, start),
  ];
  const natural = fixed ?? { width: first.chart.width, height: first.chart.height };
  if (hasErrors(found)) return checked(notice(faulty, request, look, natural), [...said, ...found]);

  const draw = (width: Pt, height: Pt): Checked<ChartDrawing> => {
    const drawn =
      width === natural.width && height === natural.height
        ? first
        : width >= 1 && height >= 1
          ? drawer.fit(width, height)
          : undefined;
    if (drawn === undefined)
      return checked(noticeDrawing(faulty, request, look, width, height), [tooSmall(request, width, height)]);
    return drawn.ok
      ? sheetOf(drawn, trial, width, height)
      : checked(noticeDrawing(faulty, request, look, width, height), [failed(drawn, spec)]);
  };
  return checked({ natural, draw }, [...said, ...found]);
};

const sheetOf = (drawn: Drawn, { spec, look, request }: Trial, width: Pt, height: Pt): Checked<ChartDrawing> => {
  const { chart } = drawn;
  const start = spec.at(spec.root.at);
  const { svg, scale } = onSheet(chart, width, height);
  const { value: graphic, diagnostics } = readSvg(
    { svg, place: start },
    { inks: look.inks, measureText: request.measureText },
  );
  const hidden = hiddenLabels(chart.root);
  const found: Diagnostic[] = [...diagnostics, ...notFinite(drawn, start)];
  const framed = spec.language === 'vega' || isSingleView(spec.root);
  if (framed && (chart.plot.width < leastPlot || chart.plot.height < leastPlot))
    found.push(tooSmall(request, width, height));
  if (hidden.length > 0) {
    found.push(
      diagnostic('chart/hidden-labels', {
        span: start,
        values: { labels: hidden.join('、') },
        hints: [hint('chart/give-room')],
      }),
    );
  }
  if (scale < leastScale) {
    const values = { width: width.toFixed(1), height: height.toFixed(1), percent: (scale * 100).toFixed(0) };
    found.push(diagnostic('chart/shrunk', { span: request.place, values, hints: [hint('chart/give-room')] }));
  }
  return checked({ svg, graphic: { ...graphic, width, height } }, found);
};

const tooSmall = ({ place }: ChartRequest, width: Pt, height: Pt): Diagnostic =>
  diagnostic('chart/too-small', {
    span: place,
    values: { width: width.toFixed(1), height: height.toFixed(1) },
    hints: [hint('chart/give-room')],
  });

const failed = ({ failure }: DrawFailure, spec: ChartSpec): Diagnostic => {
  switch (failure.kind) {
    case 'budget':
      return diagnostic('chart/limit-work', { span: spec.at(spec.root.at) });
    case 'refused':
      return diagnostic('chart/refused-function', {
        span: locate(spec, `function: ${failure.functionName}`),
        values: { name: failure.functionName },
      });
    case 'invalid':
      return diagnostic('chart/invalid', { span: locate(spec, failure.reason), values: { reason: failure.reason } });
  }
};

const tooManyMarks = ({ chart }: Drawn, span: SourceSpan): readonly Diagnostic[] => {
  let marks = 0;
  for (const mark of marksOf(chart.root)) marks += mark.items.length;
  return marks > limits.marks
    ? [diagnostic('chart/limit-marks', { span, values: { marks: String(marks), limit: String(limits.marks) } })]
    : [];
};

const notNumber = /NaN|-?Infinity|undefined/;

/** Words of the data itself may read like that; then nobody can tell. */
const notFinite = ({ chart, rows }: Drawn, span: SourceSpan): readonly Diagnostic[] => {
  const [left, top] = chart.origin;
  const value = notNumber.exec(chart.svg({ width: chart.width, height: chart.height, origin: [left, top] }))?.[0];
  if (value === undefined) return [];
  const word = [...rows.values()].some((set) =>
    set.some((row) => Object.values(row).some((cell) => typeof cell === 'string' && notNumber.test(cell))),
  );
  return word ? [] : [diagnostic('chart/not-finite', { span, values: { value } })];
};

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((found) => severityOf(found) === 'error');

const defaultSize = ({ size }: ChartTheme): Size => ({ width: size * 28, height: size * 16 });

const notice = (text: string, request: ChartRequest, look: ChartLook, natural: Size): PreparedChart => ({
  natural,
  draw: (width, height) => checked(noticeDrawing(text, request, look, width, height)),
});

const noticeDrawing = (
  text: string,
  { theme, place, measureText }: ChartRequest,
  look: ChartLook,
  width: Pt,
  height: Pt,
): ChartDrawing => {
  const svg = finished(noticeSvg(text, theme, look, Math.max(width, 1), Math.max(height, 1)), width, height);
  const { value } = readSvg({ svg, place }, { inks: look.inks, measureText });
  return { svg, graphic: { ...value, width, height } };
};
