import { type Civil, civil, parseDate, utcTime } from './calendar.ts';

export type ExpressionFunction = (...values: readonly unknown[]) => unknown;

const number = (value: unknown): number => Number(value);
const text = (value: unknown): string => String(value);
const math =
  (compute: (...values: number[]) => number): ExpressionFunction =>
  (...values) =>
    compute(...values.map(number));

/** Dates reach expressions as milliseconds, as objects whose value is milliseconds, or as text. */
const toTime = (value: unknown): number => {
  if (typeof value === 'string') return parseDate(value) ?? Number.NaN;
  return Number(value);
};

const field =
  (key: keyof Civil): ExpressionFunction =>
  (value) => {
    const time = toTime(value);
    return Number.isFinite(time) ? civil(time)[key] : Number.NaN;
  };

const makeTime: ExpressionFunction = (...values) => {
  if (values.length === 1) return toTime(values[0]);
  const [year = 1970, month = 0, date = 1, hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = values.map(number);
  return utcTime(year, month, date, hours, minutes, seconds, milliseconds);
};

const length: ExpressionFunction = (value) =>
  typeof value === 'string' || Array.isArray(value) ? value.length : undefined;

const clamp: ExpressionFunction = (value, low, high) => Math.max(number(low), Math.min(number(high), number(value)));

/** Functions of the expression language that need nothing of Vega's. Local time is UTC: the same chart everywhere. */
export const plainFunctions: Readonly<Record<string, ExpressionFunction>> = {
  isNaN: (value) => Number.isNaN(value),
  isFinite: (value) => Number.isFinite(value),
  abs: math(Math.abs),
  acos: math(Math.acos),
  asin: math(Math.asin),
  atan: math(Math.atan),
  atan2: math(Math.atan2),
  ceil: math(Math.ceil),
  cos: math(Math.cos),
  exp: math(Math.exp),
  floor: math(Math.floor),
  hypot: math(Math.hypot),
  log: math(Math.log),
  max: math(Math.max),
  min: math(Math.min),
  pow: math(Math.pow),
  round: math(Math.round),
  sin: math(Math.sin),
  sqrt: math(Math.sqrt),
  tan: math(Math.tan),
  clamp,
  utc: makeTime,
  datetime: makeTime,
  toDate: (value) => (value === null || value === undefined || value === '' ? null : toTime(value)),
  time: (value) => toTime(value),
  date: field('date'),
  day: field('day'),
  year: field('year'),
  month: field('month'),
  hours: field('hours'),
  minutes: field('minutes'),
  seconds: field('seconds'),
  milliseconds: field('milliseconds'),
  utcdate: field('date'),
  utcday: field('day'),
  utcyear: field('year'),
  utcmonth: field('month'),
  utchours: field('hours'),
  utcminutes: field('minutes'),
  utcseconds: field('seconds'),
  utcmilliseconds: field('milliseconds'),
  length,
  parseFloat: (value) => Number.parseFloat(text(value)),
  parseInt: (value, radix) => Number.parseInt(text(value), radix === undefined ? 10 : number(radix)),
  upper: (value) => text(value).toUpperCase(),
  lower: (value) => text(value).toLowerCase(),
  substring: (value, start, end) => text(value).substring(number(start), end === undefined ? undefined : number(end)),
  split: (value, separator) => text(value).split(text(separator)),
  trim: (value) => text(value).trim(),
  replace: (value, from, to) => text(value).replace(text(from), () => text(to)),
  // A page has no window.
  screen: () => ({}),
  windowSize: () => [undefined, undefined],
  containerSize: () => [undefined, undefined],
};

/** Vega's own functions that are pure, by name; local time is turned to UTC. */
export const vegaFunctions: Readonly<Record<string, string>> = {
  ...sameName(
    'isArray isBoolean isDate isDefined isNumber isObject isString isTuple isValid toBoolean toNumber toString',
    'indexof join lastindexof reverse slice sort flush lerp interpolateLinear merge pad peek pluck span inrange truncate',
    'rgb lab hcl hsl luminance contrast format utcFormat utcParse utcOffset utcSequence timeUnitSpecifier',
    'monthFormat monthAbbrevFormat dayFormat dayAbbrevFormat utcquarter utcweek utcisoweek utcdayofyear extent inScope',
    'clampRange bandspace pathShape bandwidth copy domain range invert scale gradient data indata treePath treeAncestors',
    'cumulativeNormal cumulativeLogNormal cumulativeUniform densityNormal densityLogNormal densityUniform',
    'quantileNormal quantileLogNormal quantileUniform geoArea geoBounds geoCentroid geoShape geoScale geoTranslate',
    'vlSelectionTest vlSelectionIdTest vlSelectionResolve vlSelectionTuples',
  ),
  timeFormat: 'utcFormat',
  timeParse: 'utcParse',
  timeOffset: 'utcOffset',
  timeSequence: 'utcSequence',
  quarter: 'utcquarter',
  week: 'utcweek',
  isoweek: 'utcisoweek',
  dayofyear: 'utcdayofyear',
};

function sameName(...lists: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(lists.flatMap((list) => list.split(' ')).map((name) => [name, name]));
}
