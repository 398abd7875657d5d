import type { Exact } from '../base/decimal.ts';
import type { Origin } from '../base/origin.ts';
import type { SourceSpan } from '../base/span.ts';

/** Everything that a template can name: the root has one entry per data name of the manifest, and `publication`. */
export interface Dataset {
  readonly root: Mapping;
}

/** Whatever stands under a name in the data. */
export type Datum = Scalar | Sequence | Mapping | Figure;

/** One value, as its source wrote it. */
export interface Scalar {
  readonly kind: 'scalar';
  /** `empty`: YAML null, an empty cell. A number keeps both its lexeme and its exact value. */
  readonly type: 'text' | 'number' | 'boolean' | 'empty';
  /** How it prints: the lexeme of the source (50.680 stays), or a computed value in plain decimals. */
  readonly lexeme: string;
  /** Present when `type` is `number`; of 50.68 % it is 50.68. */
  readonly number?: Exact;
  readonly unit?: string;
  readonly period?: string;
  /** A derived figure that is a change: A → B, printed in words by `change`, as a signed percentage by `num`. */
  readonly change?: { readonly from: Exact; readonly to: Exact };
  readonly origin: Origin;
  /** Present on a text that does not run straight on from its place: quoted, escaped or of several lines. `placeWithin` reads it. */
  readonly runs?: readonly TextRun[];
}

/** From the UTF-16 index `at` of a text on, its characters stand one after another from this line and column on. */
export interface TextRun {
  readonly at: number;
  readonly line: number;
  readonly column: number;
}

/** A list, in the order of its file. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly items: readonly Datum[];
  readonly path: string;
  readonly place: SourceSpan;
}

/** Names and what they hold, in the order of their file. */
export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Datum>;
  /** Where its keys stand; kept for the manifest only. */
  readonly keyPlaces?: ReadonlyMap<string, SourceSpan>;
  /** The file could not be read, which was said: what is missing from it is no second fault. */
  readonly unread?: true;
  readonly path: string;
  readonly place: SourceSpan;
}

/** A figure written long: `{ value, unit, period, source }` or `{ unit, series: { … } }`. */
export interface Figure {
  readonly kind: 'figure';
  /** Absent for a series. Its unit and period are the figure's. */
  readonly value?: Scalar;
  /** Points by period, in source order; each has the figure's unit. */
  readonly series?: Mapping;
  /** All that was written, by key: value, unit, period, source, series, … */
  readonly members: ReadonlyMap<string, Datum>;
  readonly path: string;
  readonly place: SourceSpan;
}
