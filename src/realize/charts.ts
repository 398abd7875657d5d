import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { Pt } from '../base/measure.ts';
import type { Opened } from '../base/sources.ts';
import type { SourceSpan } from '../base/span.ts';
import { systemHints } from '../base/system-hints.ts';
import { limits } from '../charts/limits.ts';
import { type PreparedChart, prepareChart } from '../charts/prepare.ts';
import type { ChartEngine, MeasureText } from '../charts/vega.ts';
import type { Dataset, Datum } from '../data/dataset.ts';
import { placeholder } from '../data/formulas/compute.ts';
import type { Picture } from '../document/flow.ts';
import type { Attribute, ElementNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';
import { chartData, chartRows } from './chart-data.ts';

/** A chart of the publication: the picture that the layout sizes, and what was drawn of it. */
export interface Chart {
  /** `charts/<name>.svg` */
  readonly name: string;
  readonly element: ElementNode;
  readonly picture: Picture;
  /** The drawing that the layout asked for last; at its natural size where it asked for none. */
  drawing(): ReturnType<PreparedChart['draw']>;
}

interface ChartRequest {
  readonly elements: readonly ElementNode[];
  readonly style: (element: ElementNode) => ComputedStyle;
  readonly dataset: Dataset;
  readonly engine: ChartEngine;
  readonly measureText: MeasureText;
  readonly open: (reference: string) => Opened;
}

/** Every `chart` element, its spec read and checked against its data. */
export function openChartElements(request: ChartRequest): Checked<readonly Chart[]> {
  const diagnostics: Diagnostic[] = [];
  const charts: Chart[] = [];
  const uses = new Map<string, number>();
  const known: KnownCharts = new Map();
  for (const element of request.elements) {
    const { value, diagnostics: found } = openChart(element, request, uses, known);
    diagnostics.push(...found);
    if (value !== undefined) charts.push(value);
  }
  return checked(charts, diagnostics);
}

/** Charts prepared so far, by spec, data and look: a chart that stands in every chapter is drawn once. */
type KnownCharts = Map<string, { readonly place: SourceSpan; readonly prepared: Checked<PreparedChart> }>;

function openChart(
  element: ElementNode,
  request: ChartRequest,
  uses: Map<string, number>,
  known: KnownCharts,
): Checked<Chart | undefined> {
  const src = element.attributes.get('src');
  if (src === undefined || src.value.includes(placeholder)) return checked(undefined);
  const opened = request.open(src.value);
  if (opened.kind !== 'read') return checked(undefined, [notOpened(opened, src)]);
  const named = element.attributes.get('data');
  const found = named === undefined ? undefined : chartData(named, request.dataset);
  if (found !== undefined && found.value === undefined) return checked(undefined, found.diagnostics);
  const data = found?.value;
  const style = request.style(element);
  const theme = {
    families: style.text.families,
    size: style.text.size,
    weight: style.text.weight,
    ink: style.text.ink,
    palette: style.palette,
    lineHeight: style.text.lineHeight,
  };
  const key = JSON.stringify([opened.source.path, named?.value, theme]);
  const place = element.span;
  const { measureText, engine } = request;
  const dataName = named?.value ?? '';
  const shared = known.get(key) ?? {
    place,
    prepared: remembering(prepareChart(engine, { spec: opened.source, data, dataName, theme, measureText, place })),
  };
  known.set(key, shared);
  const prepared = movedTo(place, shared);
  return checked(chartOf(element, chartName(element, src.value, uses), prepared.value, data), prepared.diagnostics);
}

function notOpened(opened: Exclude<Opened, { kind: 'read' }>, { value: file, span }: Attribute): Diagnostic {
  switch (opened.kind) {
    case 'missing':
      return diagnostic('realize/missing-chart', { span, values: { file }, hints: [hint('realize/looked-in')] });
    case 'refused':
      return diagnostic('realize/refused-path', { span, values: { file } });
    case 'too-large': {
      const values = { size: String(opened.bytes), limit: String(limits.specBytes) };
      return diagnostic('chart/limit-size', { span, values });
    }
    case 'unreadable':
      return diagnostic('world/unreadable', {
        span,
        values: { file, reason: opened.reason },
        hints: systemHints(opened.reason),
      });
    default:
      return opened satisfies never;
  }
}

/** Draws each size once. */
function remembering({ value, diagnostics }: Checked<PreparedChart>): Checked<PreparedChart> {
  const sizes = new Map<string, ReturnType<PreparedChart['draw']>>();
  const draw = (width: Pt, height: Pt): ReturnType<PreparedChart['draw']> => {
    const key = `${width} ${height}`;
    const drawn = sizes.get(key) ?? value.draw(width, height);
    sizes.set(key, drawn);
    return drawn;
  };
  return checked(sizedBy(value, draw), diagnostics);
}

/** A chart of another place as if it had been prepared here: what was said of that `<chart>` is said of this one. */
function movedTo(
  here: SourceSpan,
  { place, prepared }: { readonly place: SourceSpan; readonly prepared: Checked<PreparedChart> },
): Checked<PreparedChart> {
  if (here === place) return prepared;
  const move = (said: readonly Diagnostic[]) =>
    said.map((each) => (each.span === place ? { ...each, span: here } : each));
  const { value, diagnostics } = prepared;
  const draw = (width: Pt, height: Pt): ReturnType<PreparedChart['draw']> => {
    const drawn = value.draw(width, height);
    return checked(drawn.value, move(drawn.diagnostics));
  };
  return checked(sizedBy(value, draw), move(diagnostics));
}

const sizedBy = (prepared: PreparedChart, draw: PreparedChart['draw']): PreparedChart => ({
  get natural() {
    return prepared.natural;
  },
  draw,
});

function chartOf(element: ElementNode, name: string, prepared: PreparedChart, data: Datum | undefined): Chart {
  const shown = data === undefined ? undefined : chartRows(data);
  let last: ReturnType<PreparedChart['draw']> | undefined;
  const draw = (width: Pt, height: Pt): ReturnType<PreparedChart['draw']> => {
    last = prepared.draw(width, height);
    return last;
  };
  return {
    name,
    element,
    picture: {
      kind: 'chart',
      name,
      ...(shown === undefined ? {} : { data: shown }),
      get natural() {
        return prepared.natural;
      },
      draw: (width, height) => draw(width, height).value.graphic,
    },
    drawing: () => last ?? draw(prepared.natural.width, prepared.natural.height),
  };
}

/** `<id>.svg`, else the spec's name; further uses get -2, -3. */
function chartName(element: ElementNode, src: string, uses: Map<string, number>): string {
  const base = fileName(attribute(element, 'id') ?? (src.split('/').at(-1) ?? src).replace(/\.(vl|vg)?\.?json$/, ''));
  let use = (uses.get(base) ?? 0) + 1;
  while (use > 1 && uses.has(`${base}-${use}`)) use += 1;
  uses.set(base, use);
  if (use === 1) return base;
  uses.set(`${base}-${use}`, 1);
  return `${base}-${use}`;
}

/** An id may hold what no file's name can, and never leads out of `charts/`. */
const fileName = (text: string): string => text.replace(/[/\\:*?"<>|\p{Cc}]/gu, '-').replace(/^\.+/, '-') || 'chart';

/** A chart as it was set. */
export interface DrawnChart {
  readonly name: string;
  readonly svg: string;
}

/** The SVG of each chart, at the size that it has on the page. */
export function drawnCharts(charts: readonly Chart[]): Checked<readonly DrawnChart[]> {
  const drawings = charts.map((chart) => ({ name: chart.name, drawing: chart.drawing() }));
  return checked(
    drawings.map(({ name, drawing }) => ({ name, svg: drawing.value.svg })),
    drawings.flatMap(({ drawing }) => drawing.diagnostics),
  );
}
