import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { Pt } from '../base/measure.ts';
import { nearest } from '../base/nearest.ts';
import type { Opened } from '../base/sources.ts';
import type { SourceSpan } from '../base/span.ts';
import { type PreparedChart, prepareChart } from '../charts/prepare.ts';
import type { ChartEngine, MeasureText } from '../charts/vega.ts';
import type { Dataset, Datum } from '../data/dataset.ts';
import { findDatum } from '../data/find.ts';
import { placeholder } from '../data/formulas/compute.ts';
import type { Picture } from '../document/flow.ts';
import type { ElementNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';

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
  if (opened.kind !== 'read') {
    const code = opened.kind === 'refused' ? 'realize/refused-path' : 'realize/missing-chart';
    const hints = opened.kind === 'refused' ? [] : [hint('realize/looked-in')];
    return checked(undefined, [diagnostic(code, { span: src.span, values: { file: src.value }, hints })]);
  }
  const named = element.attributes.get('data');
  const data = named === undefined ? undefined : findDatum(request.dataset.root, named.value);
  if (named !== undefined && data === undefined) {
    const told = named.value.includes(placeholder) || fromUnreadFile(named.value, request.dataset);
    return checked(undefined, told ? [] : [unknownData(named.value, named.span, request.dataset)]);
  }
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
  return checked(chartOf(element, chartName(element, src.value, uses), prepared.value), prepared.diagnostics);
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

function chartOf(element: ElementNode, name: string, prepared: PreparedChart): Chart {
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

/** Whether the path leads into a data file whose fault was told when it was read. */
function fromUnreadFile(path: string, { root }: Dataset): boolean {
  const file = findDatum(root, path.split(/[.[]/)[0] ?? '');
  return file?.kind === 'mapping' && file.unread === true;
}

function unknownData(name: string, span: Diagnostic['span'], dataset: Dataset): Diagnostic {
  const close = nearest(name, dataPaths(dataset.root, ''));
  return diagnostic('realize/unknown-data-set', {
    span,
    values: { name },
    hints: close === null ? [] : [hint('realize/nearest-data', { name: close })],
  });
}

/** Names that a chart could have meant: lists and maps, three levels deep. */
function dataPaths(datum: Datum, path: string, depth = 0): readonly string[] {
  if (datum.kind === 'scalar' || depth > 3) return [];
  const own = path === '' ? [] : [path];
  if (datum.kind !== 'mapping') return own;
  return [
    ...own,
    ...[...datum.entries].flatMap(([key, value]) => dataPaths(value, path === '' ? key : `${path}.${key}`, depth + 1)),
  ];
}

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
