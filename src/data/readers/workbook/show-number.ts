import { type Exact, exact, exactInteger, printExact } from '../../../base/decimal.ts';
import type { FormatSection, FormatToken } from './format-sections.ts';

/** A number as its cell shows it: `lexeme` is what is printed, `number` what is computed with, in the unit shown. */
export interface ShownNumber {
  readonly lexeme: string;
  readonly number: Exact;
  readonly unit?: string;
}

const significant = 15;

/** What a spreadsheet holds of a stored number: 15 significant digits, so that 0.30000000000000004 is 0.3. */
export const held = (stored: Exact): Exact => stored.toSignificantDigits(significant);

/** Characters that General has for a number, its point among them. */
const generalWidth = 11;

/** A number in the format General; whole numbers are written out. */
export const shownGeneral = (value: Exact): ShownNumber => {
  const whole = value.abs().trunc().toFixed().length;
  const places = Math.max(0, generalWidth - 1 - whole);
  const small = !value.isZero() && value.abs().lessThan('0.0001');
  const rounded = small ? value.toSignificantDigits(6) : value.toDecimalPlaces(places);
  return { lexeme: printExact(rounded), number: value };
};

const groupedDigits = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

interface Layout {
  /** What stands before the first and after the last digit. */
  readonly prefix: string;
  readonly suffix: string;
  /** Digit places and literals between them, before the point. */
  readonly whole: readonly FormatToken[];
  readonly decimals: readonly ('0' | '#' | '?')[];
  readonly grouped: boolean;
  /** Commas after the last digit: each divides by a thousand. */
  readonly thousands: number;
  readonly percent: boolean;
  readonly exponent?: { readonly sign: '+' | '-'; readonly digits: number };
}

const textOf = (tokens: readonly FormatToken[]): string =>
  tokens.map((token) => (token.kind === 'literal' ? token.text : token.kind === 'percent' ? '%' : '')).join('');

const isPlace = (token: FormatToken): boolean => token.kind === 'digit' || token.kind === 'point';

const layoutOf = (tokens: readonly FormatToken[]): Layout | null => {
  const first = tokens.findIndex(isPlace);
  if (first < 0) return null;
  const power = tokens.findIndex(({ kind }) => kind === 'exponent');
  const exponentToken = tokens[power];
  const last = tokens.findLastIndex(isPlace);
  const mantissaEnd = power < 0 ? last + 1 : power;
  const places = tokens.slice(first, mantissaEnd);
  const point = places.findIndex(({ kind }) => kind === 'point');
  const whole = point < 0 ? places : places.slice(0, point);
  const after = tokens.slice(last + 1);
  const lastWhole = whole.findLastIndex(({ kind }) => kind === 'digit');
  const trailing = [...whole.slice(lastWhole + 1), ...after].filter(({ kind }) => kind === 'comma').length;
  return {
    prefix: textOf(tokens.slice(0, first)),
    suffix: textOf(after),
    whole: whole.filter(({ kind }) => kind === 'digit' || kind === 'literal'),
    decimals: point < 0 ? [] : places.slice(point).flatMap((token) => (token.kind === 'digit' ? [token.mark] : [])),
    grouped: whole.slice(0, Math.max(lastWhole, 0)).some(({ kind }) => kind === 'comma'),
    thousands: trailing,
    percent: tokens.some(({ kind }) => kind === 'percent'),
    ...(exponentToken?.kind === 'exponent'
      ? { exponent: { sign: exponentToken.sign, digits: tokens.slice(power, last + 1).filter(isPlace).length } }
      : {}),
  };
};

const optionalDecimals = (digits: string, decimals: Layout['decimals']): string => {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0' && decimals[end - 1] !== '0') end -= 1;
  return digits.slice(0, end);
};

/** The digits before the point in their places, from the right; literals between places stay where they are. */
const wholeDigits = (digits: string, { whole, grouped }: Layout): string => {
  const marks = whole.flatMap((token) => (token.kind === 'digit' ? [token.mark] : []));
  const least = marks.length - Math.max(0, marks.indexOf('0'));
  const padded = digits.replace(/^0+/, '').padStart(marks.includes('0') ? least : 0, '0');
  if (!whole.some(({ kind }) => kind === 'literal')) return grouped ? groupedDigits(padded) : padded;
  let left = padded;
  let written = '';
  const firstDigit = whole.findIndex(({ kind }) => kind === 'digit');
  for (let index = whole.length - 1; index >= 0; index -= 1) {
    const token = whole[index];
    if (token?.kind === 'literal') written = token.text + written;
    else {
      const take = index === firstDigit ? left.length : Math.min(1, left.length);
      written = left.slice(left.length - take) + written;
      left = left.slice(0, left.length - take);
    }
  }
  return written;
};

const scientific = (value: Exact, layout: Layout, sign: '+' | '-', digits: number): string => {
  const width = Math.max(1, layout.whole.length);
  const power = value.isZero() ? 0 : Math.floor(value.e / width) * width;
  const mantissa = value.div(exactInteger(10).pow(power)).toFixed(layout.decimals.length);
  const mark = power < 0 ? '-' : sign === '+' ? '+' : '';
  return `${mantissa}E${mark}${String(Math.abs(power)).padStart(digits, '0')}`;
};

const digitsOf = (value: Exact, layout: Layout): string => {
  const [whole = '0', decimals = ''] = value.toFixed(layout.decimals.length).split('.');
  const kept = optionalDecimals(decimals, layout.decimals);
  const shown = wholeDigits(whole, layout);
  return kept === '' ? shown : `${shown}.${kept}`;
};

/** A number by one section of a format; null where the section asks for what banxin does not show. */
export const shownBy = (section: FormatSection, value: Exact, negative: boolean): ShownNumber | null => {
  const { tokens } = section;
  if (section.beyond || tokens.some(({ kind }) => kind === 'fraction')) return null;
  const magnitude = negative ? value.abs() : value;
  if (tokens.some(({ kind }) => kind === 'general')) {
    const shown = shownGeneral(magnitude);
    const at = tokens.findIndex(({ kind }) => kind === 'general');
    return withAffixes(shown.lexeme, shown.number, textOf(tokens.slice(0, at)), textOf(tokens.slice(at + 1)), negative);
  }
  const layout = layoutOf(tokens);
  if (layout === null) return null;
  const scaled = magnitude.times(layout.percent ? 100 : 1).div(exactInteger(1000).pow(layout.thousands));
  const { exponent } = layout;
  const size = scaled.abs();
  const digits =
    exponent === undefined ? digitsOf(size, layout) : scientific(size, layout, exponent.sign, exponent.digits);
  const zero = exact(digits.replaceAll(',', ''))?.isZero() === true;
  const signed = scaled.isNegative() && !zero ? `-${digits}` : digits;
  // A literal among the digits, as in 0!.0, (thousands shown as 万 and one decimal), makes another number of them.
  const other = layout.whole.some(({ kind }) => kind === 'literal') ? exact(signed) : null;
  return withAffixes(signed, other ?? scaled, layout.prefix, layout.suffix, negative);
};

const withAffixes = (digits: string, number: Exact, before: string, after: string, negative: boolean): ShownNumber => {
  const prefix = before.trim();
  const unit = after.trim();
  const value = negative && !number.isZero() ? number.negated() : number;
  const lexeme = prefix + digits;
  if (unit === '') return { lexeme, number: value };
  return prefix === '' || /^[-+−]$/.test(prefix)
    ? { lexeme, number: value, unit }
    : { lexeme: lexeme + unit, number: value };
};
