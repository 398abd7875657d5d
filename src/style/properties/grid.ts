import type { LengthPercentage } from '../../base/measure.ts';
import type { Auto, TrackSize } from '../computed.ts';
import { type CssFunction, type CssValue, keywordOf, splitAt } from '../css-value.ts';
import { type Compute, type Grammar, property, type Shorthand } from '../property.ts';
import { constant, every } from '../values/keyword.ts';
import { integerOf, nonNegative } from '../values/length.ts';

/** A grid line: its number, or how many tracks to span. */
export interface GridLine {
  readonly line: number | Auto;
  readonly span: number;
}

type Simple = Extract<TrackSize, { kind: 'length' | 'fr' | 'auto' }>;

function simpleTrack(value: CssValue): Compute<Simple> | undefined {
  if (keywordOf(value) === 'auto') return constant({ kind: 'auto' });
  if (value.kind === 'dimension' && value.unit === 'fr')
    return value.value < 0 ? undefined : constant({ kind: 'fr', value: value.value });
  const length = nonNegative(value);
  return length === undefined ? undefined : (context) => ({ kind: 'length', value: length(context) });
}

function minmax(value: CssFunction): Compute<TrackSize> | undefined {
  const [low, high, extra] = splitAt(value.args, ',');
  const [lowValue] = low ?? [];
  const [highValue] = high ?? [];
  if (
    lowValue === undefined ||
    highValue === undefined ||
    extra !== undefined ||
    low?.length !== 1 ||
    high?.length !== 1
  )
    return undefined;
  const min: Compute<LengthPercentage | Auto> | undefined =
    keywordOf(lowValue) === 'auto' ? constant('auto') : nonNegative(lowValue);
  const max = simpleTrack(highValue);
  return min === undefined || max === undefined
    ? undefined
    : (context) => ({ kind: 'minmax', min: min(context), max: max(context) });
}

function track(value: CssValue): readonly Compute<TrackSize>[] | undefined {
  if (value.kind === 'function' && value.name === 'repeat') {
    const [times, ...lists] = splitAt(value.args, ',');
    const count = times?.length === 1 ? integerOf(times[0]) : undefined;
    const [list, extra] = lists;
    const tracks =
      list === undefined || list.length === 0 || extra !== undefined
        ? undefined
        : every(list, (item) => (item.kind === 'function' && item.name === 'repeat' ? undefined : track(item)));
    if (count === undefined || count < 1 || count > 1000 || tracks === undefined) return undefined;
    return Array.from({ length: count }, () => tracks.flat()).flat();
  }
  const one = value.kind === 'function' && value.name === 'minmax' ? minmax(value) : simpleTrack(value);
  return one === undefined ? undefined : [one];
}

const tracks: Grammar<readonly TrackSize[]> = (values) => {
  if (values.length === 1 && keywordOf(values[0]) === 'none') return constant([]);
  const all = values.length === 0 ? undefined : every(values, track)?.flat();
  return all === undefined ? undefined : (context) => all.map((compute) => compute(context));
};

const gridLine: Grammar<GridLine> = (values) => {
  const [one, two, extra] = values;
  if (extra !== undefined) return undefined;
  if (keywordOf(one) === 'auto' && two === undefined) return constant({ line: 'auto', span: 1 });
  if (two === undefined) {
    const number = integerOf(one);
    return number === undefined || number === 0 ? undefined : constant({ line: number, span: 1 });
  }
  const span = keywordOf(one) === 'span' ? integerOf(two) : keywordOf(two) === 'span' ? integerOf(one) : undefined;
  return span === undefined || span < 1 ? undefined : constant({ line: 'auto', span });
};

const none: readonly TrackSize[] = [];
const auto: GridLine = { line: 'auto', span: 1 };

/** Grid tracks, and where a child stands among them. */
export const grid = {
  'grid-template-columns': property(none, tracks),
  'grid-column-start': property(auto, gridLine),
  'grid-column-end': property(auto, gridLine),
  'grid-row-start': property(auto, gridLine),
  'grid-row-end': property(auto, gridLine),
};

function placement<Start extends string, End extends string>(start: Start, end: End): Shorthand<Start | End> {
  return {
    longhands: [start, end],
    expand: (values) => {
      const [from, to, extra] = splitAt(values, '/');
      if (from === undefined || extra !== undefined) return undefined;
      const expanded: Partial<Record<Start | End, readonly CssValue[]>> = {};
      expanded[start] = from;
      if (to !== undefined) expanded[end] = to;
      return expanded;
    },
  };
}

export const gridShorthands = {
  'grid-column': placement('grid-column-start', 'grid-column-end'),
  'grid-row': placement('grid-row-start', 'grid-row-end'),
};
