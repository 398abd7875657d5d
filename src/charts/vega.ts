import type { JsonObject } from '../base/json.ts';
import { interpreter } from './expression/hook.ts';
import { type Budget, BudgetSpent, RefusedExpression } from './expression/interpret.ts';
import { familiesOf, type MeasureText, weightOf } from './font.ts';
import type { SceneMark } from './scene.ts';

export type { ChartFont, MeasureText } from './font.ts';

/** The Vega that a Vega-Lite spec means, or why there is none. */
export type CompiledLite =
  | { readonly ok: true; readonly spec: JsonObject; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string };

/** What one drawing needs. */
export interface RenderRequest {
  /** Vega, not Vega-Lite; it is not changed. */
  readonly spec: JsonObject;
  readonly config: JsonObject;
  /** Rows for data sets by name: given apart, so that marks can be traced back to the very row. */
  readonly data: ReadonlyMap<string, readonly object[]>;
  readonly measureText: MeasureText;
}

/** A drawn chart, in its own units; `origin` is where the plot's corner stands in the whole. */
export interface RenderedChart {
  readonly ok: true;
  readonly root: SceneMark;
  readonly width: number;
  readonly height: number;
  readonly origin: readonly [number, number];
  readonly plot: { readonly width: number; readonly height: number };
  /** Ink bounds relative to `origin`. */
  readonly bounds: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  readonly warnings: readonly string[];
  /** Vega's SVG of the scene, moved and scaled into a sheet of the given size. */
  svg(sheet: {
    readonly width: number;
    readonly height: number;
    readonly origin: readonly [number, number];
    readonly background?: string;
  }): string;
}

/** Why Vega could not draw. */
export type RenderFailure = {
  readonly ok: false;
  readonly failure:
    | { readonly kind: 'refused'; readonly functionName: string }
    | { readonly kind: 'budget' }
    | { readonly kind: 'invalid'; readonly reason: string };
};

/** Vega, loaded. */
export interface ChartEngine {
  compileLite(spec: JsonObject, config: JsonObject): CompiledLite;
  render(request: RenderRequest): RenderedChart | RenderFailure;
}

/** Function calls in all expressions of one drawing. */
const expressionCalls = 5_000_000;
const fitPasses = 4;

/** Loads Vega, once a chart is met. Vega's text measuring is one for the whole process: it is set for each drawing. */
export const openCharts = async (): Promise<ChartEngine> => {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  return {
    compileLite: (spec, config) => {
      const log = collectMessages();
      try {
        const compiled = vegaLite.compile(structuredClone(spec) as never, {
          config: structuredClone(config) as never,
          logger: log.logger as never,
        });
        return { ok: true, spec: structuredClone(compiled.spec) as unknown as JsonObject, warnings: log.messages };
      } catch (error) {
        return { ok: false, reason: reasonOf(error) };
      }
    },
    render: (request) => renderWith(vega, request),
  };
};

const renderWith = (vega: typeof import('vega'), request: RenderRequest): RenderedChart | RenderFailure => {
  const log = collectMessages();
  const budget: Budget = { left: expressionCalls };
  vega.resetSVGDefIds();
  (vega as unknown as { textMetrics: TextMetrics }).textMetrics.width = measureItem(request.measureText);
  try {
    const runtime = vega.parse(structuredClone(request.spec) as never, structuredClone(request.config) as never, {
      ast: true,
    });
    const view = new vega.View(runtime, {
      renderer: 'none',
      logger: log.logger as never,
      loader: closedLoader(log) as never,
      expr: interpreter(budget),
    });
    for (const [name, rows] of request.data) view.data(name, rows as never);
    view.run();
    for (let pass = 1; pass < fitPasses && overflows(view) && log.failures.length === 0; pass += 1) view.resize().run();
    if (log.failures.length > 0) throw log.failures[0];
    const root = view.scenegraph() as unknown as { root: SceneMark & { bounds: RenderedChart['bounds'] } };
    const { x1, y1, x2, y2 } = root.root.bounds;
    const padding = view.padding() as unknown as { left: number; top: number; right: number; bottom: number };
    const state = view as unknown as ViewState;
    view.finalize();
    return {
      ok: true,
      root: root.root,
      width: state._viewWidth + padding.left + padding.right,
      height: state._viewHeight + padding.top + padding.bottom,
      origin: [state._origin[0] + padding.left, state._origin[1] + padding.top],
      plot: { width: view.width(), height: view.height() },
      bounds: { x1, y1, x2, y2 },
      warnings: log.messages,
      svg: ({ width, height, origin, background }) => {
        vega.resetSVGDefIds();
        const Renderer = (vega as unknown as { SVGStringRenderer: StringRenderer }).SVGStringRenderer;
        return new Renderer(closedLoader(log))
          .initialize(null, width, height, origin)
          .background(background ?? (view.background() as string | null))
          .render(root.root)
          .svg();
      },
    };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
};

interface TextMetrics {
  width: (item: TextItem, text: unknown) => number;
}

interface TextItem {
  readonly font?: string;
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
  readonly fontStyle?: string;
  readonly limit?: number;
}

interface ViewState {
  readonly _viewWidth: number;
  readonly _viewHeight: number;
  readonly _origin: readonly [number, number];
}

type StringRenderer = new (
  loader: unknown,
) => {
  initialize(
    element: null,
    width: number,
    height: number,
    origin: readonly [number, number],
  ): InstanceType<StringRenderer>;
  background(color: string | null): InstanceType<StringRenderer>;
  render(scene: SceneMark): InstanceType<StringRenderer>;
  svg(): string;
};

const measureItem =
  (measure: MeasureText) =>
  (item: TextItem, text: unknown): number => {
    const line = text === null || text === undefined ? '' : String(text).trim();
    const size = Number(item.fontSize ?? 11);
    if (line === '' || !(size > 0)) return 0;
    const width = measure(line, {
      families: familiesOf(item.font ?? 'sans-serif'),
      size,
      weight: weightOf(item.fontWeight),
      italic: item.fontStyle === 'italic' || item.fontStyle === 'oblique',
    });
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
  };

interface Log {
  readonly messages: string[];
  readonly failures: unknown[];
  readonly logger: object;
}

const collectMessages = (): Log => {
  const messages: string[] = [];
  const failures: unknown[] = [];
  const logger = {
    level: () => logger,
    error: (...parts: readonly unknown[]) => {
      failures.push(parts.find((part) => part instanceof Error) ?? new Error(parts.map(String).join(' ')));
      return logger;
    },
    warn: (...parts: readonly unknown[]) => {
      const message = parts.map(String).join(' ');
      if (!messages.includes(message)) messages.push(message);
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  return { messages, failures, logger };
};

/** Opens nothing. What the spec's guard let through is still a failure, never an empty chart. */
const closedLoader = (log: Log) => {
  const refuse = (uri: unknown): Promise<never> => {
    log.failures.push(new Error(`external data: ${String(uri)}`));
    // Pending for good: a rejection that Vega does not await would end the process.
    return new Promise(() => {});
  };
  return { options: {}, load: refuse, sanitize: refuse, http: refuse, file: refuse };
};

const overflows = (view: import('vega').View): boolean => {
  const state = view as unknown as ViewState;
  const { bounds } = (view.scenegraph() as unknown as { root: { bounds: RenderedChart['bounds'] } }).root;
  const [left, top] = state._origin;
  return (
    bounds.x1 < -left - 0.01 ||
    bounds.y1 < -top - 0.01 ||
    bounds.x2 > state._viewWidth - left + 0.01 ||
    bounds.y2 > state._viewHeight - top + 0.01
  );
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const failureOf = (error: unknown): RenderFailure['failure'] => {
  if (error instanceof RefusedExpression) return { kind: 'refused', functionName: error.functionName };
  if (error instanceof BudgetSpent) return { kind: 'budget' };
  return { kind: 'invalid', reason: reasonOf(error) };
};
