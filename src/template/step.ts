import type { SourceSpan } from '../base/span.ts';
import type { Figure, Mapping, Scalar } from '../data/dataset.ts';
import type { Value } from './value.ts';
import { madeNumber, madeScalar, pointFigure } from './value.ts';

/** Where a name was found wanting: what names there are, and where the one that holds them stands. */
export interface Missing {
  readonly kind: 'missing';
  readonly names: ReadonlyMap<string, SourceSpan>;
  readonly place: SourceSpan | null;
  readonly within: 'mapping' | 'list' | 'figure' | 'value';
}

const indexForm = /^(0|[1-9]\d*)$/;

/** Where a value stands in the data. */
export const placeOf = (value: Value): SourceSpan | null => {
  switch (value.kind) {
    case 'scalar':
      return value.origin.place;
    case 'prose':
      return null;
    default:
      return value.place;
  }
};

/** The data path of a value, or what it was written as. */
export const pathOf = (value: Value): string => {
  if (value.kind === 'scalar') return value.origin.figure;
  return value.kind === 'prose' ? '' : value.path;
};

/** Where each of some named values stands. */
export const placesOf = (entries: ReadonlyMap<string, Value>): ReadonlyMap<string, SourceSpan> => {
  const places = new Map<string, SourceSpan>();
  for (const [name, value] of entries) {
    const place = placeOf(value);
    if (place !== null) places.set(name, place);
  }
  return places;
};

const seriesViews = new WeakMap<Mapping, Mapping>();

/** A series whose points are figures. */
export const seriesView = (series: Mapping): Mapping => {
  const known = seriesViews.get(series);
  if (known !== undefined) return known;
  const entries = new Map(Array.from(series.entries, ([period, point]) => [period, pointFigure(point)] as const));
  const view: Mapping = { ...series, entries };
  seriesViews.set(series, view);
  return view;
};

const stepFigure = (figure: Figure, name: string): Value | Missing => {
  if (name === 'series' && figure.series !== undefined) return seriesView(figure.series);
  const point = figure.series === undefined ? undefined : seriesView(figure.series).entries.get(name);
  const member = figure.members.get(name) ?? point;
  if (member !== undefined) return member;
  const scalar = figure.value === undefined ? null : scalarMember(figure.value, name);
  if (scalar !== null) return scalar;
  const names = new Map([...placesOf(figure.members), ...placesOf(figure.series?.entries ?? new Map())]);
  return { kind: 'missing', names, place: figure.place, within: 'figure' };
};

const scalarMember = (scalar: Scalar, name: string): Value | null => {
  const { unit, period, origin } = scalar;
  if (name === 'value') return scalar;
  if (name === 'unit' && unit !== undefined) return madeScalar('text', unit, origin.place);
  if (name === 'period' && period !== undefined) return madeScalar('text', period, origin.place);
  if (name === 'length' && scalar.type === 'text') return madeNumber([...scalar.lexeme].length, origin.place);
  return null;
};

/** One step from a value to what it holds under a name. */
export const step = (value: Value, name: string): Value | Missing => {
  switch (value.kind) {
    case 'mapping': {
      const entry = value.entries.get(name);
      if (entry !== undefined) return entry;
      return { kind: 'missing', names: placesOf(value.entries), place: value.place, within: 'mapping' };
    }
    case 'sequence': {
      if (name === 'length') return madeNumber(value.items.length, value.place, `${value.path}.length`);
      const item = indexForm.test(name) ? value.items[Number(name)] : undefined;
      return item ?? { kind: 'missing', names: new Map([['length', value.place]]), place: value.place, within: 'list' };
    }
    case 'figure':
      return stepFigure(value, name);
    case 'scalar':
      return (
        scalarMember(value, name) ?? { kind: 'missing', names: new Map(), place: value.origin.place, within: 'value' }
      );
    case 'prose':
      return { kind: 'missing', names: new Map(), place: null, within: 'value' };
  }
};
