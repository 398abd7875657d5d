import type { JsonObject } from '../base/json.ts';
import type { Pt } from '../base/measure.ts';
import { nextStretch, type Stretch, stretchLook, stretchViews } from './composite.ts';
import { labelsCollide } from './scene.ts';
import { sizedTo } from './spec/inject-vega.ts';
import { inUtc } from './spec/utc.ts';
import type { ChartLook } from './theme.ts';
import type { ChartEngine, MeasureText, RenderedChart, RenderFailure } from './vega.ts';

/** A chart ready to be drawn: its spec without rows, and how to make the rows. */
export interface Drawable {
  readonly language: 'vega' | 'vega-lite';
  /** One frame, which fits itself into a size; else frames are stretched. */
  readonly single: boolean;
  readonly spec: JsonObject;
  readonly look: ChartLook;
  rows(): ReadonlyMap<string, readonly object[]>;
  readonly measureText: MeasureText;
}

/** A drawing that came about, and the rows behind its marks. */
export interface Drawn {
  readonly ok: true;
  readonly chart: RenderedChart;
  /** What was given to Vega, to know the rows again in its marks. */
  readonly rows: ReadonlyMap<string, readonly object[]>;
  readonly warnings: readonly string[];
}

type Attempt = Drawn | RenderFailure;

/** Draws one chart, at its own size or fitted into a given one. */
export interface ChartDrawer {
  /** As large as the frames are written. */
  natural(): Attempt;
  fit(width: Pt, height: Pt): Attempt;
}

const stretchTries = 5;
/** A chart of frames may fall short of its sheet by this much; Vega sets frames on whole units. */
const closeEnough: Pt = 1;

/** Draws a chart to any size. Vega-Lite is compiled once for each look. */
export const chartDrawer = (engine: ChartEngine, drawable: Drawable): ChartDrawer => {
  const compiled = new Map<JsonObject, ReturnType<ChartEngine['compileLite']>>();

  const run = (spec: JsonObject, config: JsonObject, warnings: readonly string[]): Attempt => {
    const rows = drawable.rows();
    const chart = engine.render({ spec: inUtc(spec), config, data: rows, measureText: drawable.measureText });
    return chart.ok ? { ok: true, chart, rows, warnings: [...new Set([...warnings, ...chart.warnings])] } : chart;
  };

  const single = (config: JsonObject, width: Pt, height: Pt): Attempt => {
    const lite = compiled.get(config) ?? engine.compileLite({ ...drawable.spec, width: 300, height: 200 }, config);
    compiled.set(config, lite);
    if (!lite.ok) return { ok: false, failure: { kind: 'invalid', reason: lite.reason } };
    return run(sizedTo(lite.spec, width, height), {}, lite.warnings);
  };

  const stretched = (config: JsonObject, stretch: Stretch): Attempt => {
    const lite = engine.compileLite(stretchViews(drawable.spec, stretch), stretchLook(config, stretch));
    return lite.ok
      ? run(lite.spec, {}, lite.warnings)
      : { ok: false, failure: { kind: 'invalid', reason: lite.reason } };
  };

  const composite = (config: JsonObject, width: Pt, height: Pt): Attempt => {
    const tries: { readonly stretch: Stretch; readonly width: number; readonly height: number }[] = [];
    for (;;) {
      const stretch = {
        x: nextStretch(
          tries.map((one) => ({ stretch: one.stretch.x, size: one.width })),
          width - closeEnough / 2,
        ),
        y: nextStretch(
          tries.map((one) => ({ stretch: one.stretch.y, size: one.height })),
          height - closeEnough / 2,
        ),
      };
      const attempt = stretched(config, stretch);
      if (!attempt.ok) return attempt;
      const { chart } = attempt;
      tries.push({ stretch, width: chart.width, height: chart.height });
      const fits = [width - chart.width, height - chart.height].every((room) => room >= 0 && room <= closeEnough);
      if (fits || tries.length >= stretchTries) return attempt;
    }
  };

  const withLook = (draw: (config: JsonObject) => Attempt): Attempt => {
    const loose = draw(drawable.look.lite);
    return loose.ok && labelsCollide(loose.chart.root) ? draw(drawable.look.tightLite) : loose;
  };

  if (drawable.language === 'vega') {
    const { vega } = drawable.look;
    return {
      natural: () => run(drawable.spec, vega, []),
      fit: (width, height) =>
        run(keepsOwnSize(drawable.spec) ? drawable.spec : sizedTo(drawable.spec, width, height), vega, []),
    };
  }
  return drawable.single
    ? {
        natural: () => withLook((config) => single(config, 300, 200)),
        fit: (width, height) => withLook((config) => single(config, width, height)),
      }
    : {
        natural: () => withLook((config) => stretched(config, { x: 1, y: 1 })),
        fit: (width, height) => withLook((config) => composite(config, width, height)),
      };
};

/** A Vega spec laid out in groups of their own size does not follow the frame. */
const keepsOwnSize = (spec: JsonObject): boolean => spec['layout'] !== undefined;
