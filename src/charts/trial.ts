import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { listed } from '../base/listed.ts';
import type { Pt, Size } from '../base/measure.ts';
import { severityOf } from '../base/sentence.ts';
import type { SourceSpan } from '../base/span.ts';
import type { ChartDrawing, ChartRequest, PreparedChart } from './chart.ts';
import { missingMarks } from './conservation.ts';
import type { ChartDrawer, Drawn } from './draw.ts';
import { limits } from './limits.ts';
import { locate } from './locate.ts';
import { faulty, noticeDrawing } from './notice.ts';
import type { DataPlan } from './plan.ts';
import { hiddenLabels, marksOf } from './scene.ts';
import { onSheet } from './sheet.ts';
import { isSingleView } from './spec/lite.ts';
import type { ChartSpec } from './spec/read.ts';
import { readSvg } from './svg/read.ts';
import type { ChartLook } from './theme.ts';
import type { RenderFailure } from './vega.ts';

/** Below this a frame shows nothing. */
const leastPlot = 4;
/** Closer to 1 nobody sees it. */
const leastScale = 0.995;

/** What is drawn. */
export interface Trial {
  readonly spec: ChartSpec;
  readonly plan: DataPlan;
  readonly look: ChartLook;
  readonly size: Size;
  readonly request: ChartRequest;
}

/** Draws only when asked, at the size asked: what only drawing can find is said with the drawing. */
export const tryOut = (drawer: ChartDrawer, trial: Trial): PreparedChart => {
  const { spec, look, request } = trial;
  const fixed = spec.language === 'vega-lite' && isSingleView(spec.root) ? trial.size : undefined;
  let first: Drawn | RenderFailure | undefined;
  const natural = (): Size => {
    if (fixed !== undefined) return fixed;
    first ??= drawer.natural();
    return first.ok ? { width: first.chart.width, height: first.chart.height } : trial.size;
  };
  const isFirst = (width: Pt, height: Pt): boolean =>
    first?.ok === true && first.chart.width === width && first.chart.height === height;

  return {
    get natural() {
      return natural();
    },
    draw: (width, height) => {
      const failure = (found: readonly Diagnostic[]): Checked<ChartDrawing> =>
        checked(noticeDrawing(faulty, request, look, width, height), found);
      if (!(width >= 1 && height >= 1)) return failure([tooSmall(request, width, height)]);
      const drawn = first !== undefined && isFirst(width, height) ? first : drawer.fit(width, height);
      if (!drawn.ok) return failure([failed(drawn, spec)]);
      const found = inspect(drawn, trial);
      if (hasErrors(found)) return failure(found);
      const { value, diagnostics } = read(drawn, trial, width, height);
      const all = [...found, ...diagnostics];
      return diagnostics.some((each) => isFault(each)) ? failure(all) : checked(value, all);
    },
  };
};

/** What Vega said, and whether each row has its mark. */
const inspect = (drawn: Drawn, { spec, plan }: Trial): readonly Diagnostic[] => {
  const start = spec.at(spec.root.at);
  return [
    ...drawn.warnings.map((reason) =>
      diagnostic('chart/advice', { span: locate(spec, reason), values: { reason: brief(reason) } }),
    ),
    ...missingMarks(plan.sets, drawn.chart.root, start),
    ...tooManyMarks(drawn, start),
  ];
};

/** An error of the drawing itself rather than of its size. */
const isFault = (found: Diagnostic): boolean =>
  severityOf(found) === 'error' && (found.code.startsWith('svg/') || found.code === 'chart/not-finite');

const keyOf = ({ code, values }: Diagnostic): string => `${code} ${Object.values(values).join(' ')}`;

/** The drawing as file and graphic; what its size costs is said. */
const read = (drawn: Drawn, { spec, look, request }: Trial, width: Pt, height: Pt): Checked<ChartDrawing> => {
  const { chart } = drawn;
  const start = spec.at(spec.root.at);
  const { svg, scale } = onSheet(chart, width, height);
  const nonsense = notFinite(svg, drawn, start);
  const drawing = readSvg({ svg, place: start }, { inks: look.inks, measureText: request.measureText });
  const found: Diagnostic[] =
    nonsense.length > 0
      ? [...nonsense]
      : drawing.diagnostics
          .filter((fault, index, all) => all.findIndex((other) => keyOf(other) === keyOf(fault)) === index)
          .map((fault) => ({ ...fault, span: locate(spec, fault.values['value'] ?? '') }));
  const framed = spec.language === 'vega' || isSingleView(spec.root);
  if (framed && (chart.plot.width < leastPlot || chart.plot.height < leastPlot))
    found.push(tooSmall(request, width, height));
  const hidden = hiddenLabels(chart.root);
  if (hidden.length > 0) {
    const values = listed('labels', hidden);
    found.push(diagnostic('chart/hidden-labels', { span: start, values, hints: [hint('chart/give-room')] }));
  }
  if (scale < leastScale) {
    const values = { width: width.toFixed(1), height: height.toFixed(1), percent: (scale * 100).toFixed(0) };
    found.push(diagnostic('chart/shrunk', { span: request.place, values, hints: [hint('chart/give-room')] }));
  }
  return checked({ svg, graphic: { ...drawing.value, width, height } }, found);
};

const tooSmall = ({ place }: ChartRequest, width: Pt, height: Pt): Diagnostic =>
  diagnostic('chart/too-small', {
    span: place,
    values: { width: width.toFixed(1), height: height.toFixed(1) },
    hints: [hint('chart/give-room')],
  });

const failed = ({ failure }: RenderFailure, spec: ChartSpec): Diagnostic => {
  switch (failure.kind) {
    case 'budget':
      return diagnostic('chart/limit-work', { span: spec.at(spec.root.at) });
    case 'refused':
      return diagnostic('chart/refused-function', {
        span: locate(spec, `function: ${failure.functionName}`),
        values: { name: failure.functionName },
      });
    case 'invalid':
      return diagnostic('chart/invalid', {
        span: locate(spec, failure.reason),
        values: { reason: brief(failure.reason) },
      });
  }
};

/** Vega repeats whole specs in its messages. */
const brief = (reason: string): string => (reason.length > 300 ? `${reason.slice(0, 300)}…` : reason);

const tooManyMarks = ({ chart }: Drawn, span: SourceSpan): readonly Diagnostic[] => {
  let marks = 0;
  for (const mark of marksOf(chart.root)) marks += mark.items.length;
  return marks > limits.marks
    ? [diagnostic('chart/limit-marks', { span, values: { marks: String(marks), limit: String(limits.marks) } })]
    : [];
};

const notNumber = /NaN|-?Infinity|undefined/;

/** Words of the data itself may read like that; then nobody can tell. */
const notFinite = (svg: string, { rows }: Drawn, span: SourceSpan): readonly Diagnostic[] => {
  const value = notNumber.exec(svg)?.[0];
  if (value === undefined) return [];
  const word = [...rows.values()].some((set) =>
    set.some((row) => Object.values(row).some((cell) => typeof cell === 'string' && notNumber.test(cell))),
  );
  return word ? [] : [diagnostic('chart/not-finite', { span, values: { value } })];
};

const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((found) => severityOf(found) === 'error');
