import type { Checked } from '../base/diagnostic.ts';
import type { Pt, Size } from '../base/measure.ts';
import type { Source } from '../base/sources.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Datum } from '../data/dataset.ts';
import type { Graphic } from '../document/graphic.ts';
import type { MeasureText } from './font.ts';
import type { ChartTheme } from './theme.ts';

/** A chart to be drawn: its file, its data, its look and its place. */
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
  /** Of the whole chart, where the stylesheet gives no size; some charts must be drawn to know it, so ask only then. */
  readonly natural: Size;
  /** Pure; width and height are of the whole chart. */
  draw(width: Pt, height: Pt): Checked<ChartDrawing>;
}

/** A chart as it was drawn at one size. */
export interface ChartDrawing {
  /** The file `charts/<name>.svg`. */
  readonly svg: string;
  readonly graphic: Graphic;
}
