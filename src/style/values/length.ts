import type { LengthPercentage, Pt } from '../../base/measure.ts';
import { type CssValue, keywordOf } from '../css-value.ts';
import type { Compute, Grammar } from '../property.ts';
import { termOf } from './calc.ts';
import { constant, single } from './keyword.ts';

const zero: LengthPercentage = { pt: 0, fraction: 0 };

/** A length, a percentage or a `calc()` of both; a bare 0 is a length. */
export function lengthPercentage(value: CssValue): Compute<LengthPercentage> | undefined {
  if (value.kind === 'number') return value.value === 0 ? constant(zero) : undefined;
  const term = termOf(value);
  return term?.kind === 'length' ? term.compute : undefined;
}

const isNegative = (value: CssValue): boolean =>
  (value.kind === 'dimension' || value.kind === 'percentage') && value.value < 0;

/** A written negative is no value of the property; a `calc()` that comes out negative is 0 (css-values §10.12). */
export function nonNegative(value: CssValue): Compute<LengthPercentage> | undefined {
  const compute = isNegative(value) ? undefined : lengthPercentage(value);
  if (compute === undefined || value.kind !== 'function') return compute;
  return (context) => {
    const result = compute(context);
    return result.pt < 0 && result.fraction <= 0 ? zero : result;
  };
}

/** A length that leans on no container. */
export function plainLength(value: CssValue): Compute<Pt> | undefined {
  const compute = lengthPercentage(value);
  if (compute === undefined || hasPercent(value)) return undefined;
  return (context) => compute(context).pt;
}

export function nonNegativeLength(value: CssValue): Compute<Pt> | undefined {
  const compute = isNegative(value) ? undefined : plainLength(value);
  return compute === undefined ? undefined : (context) => Math.max(0, compute(context));
}

function hasPercent(value: CssValue): boolean {
  const term = termOf(value);
  return term?.kind === 'length' && term.percent;
}

/** A plain number, `calc()` of numbers included. */
export function numberOf(value: CssValue | undefined): number | undefined {
  const term = value === undefined ? undefined : termOf(value);
  return term?.kind === 'number' ? term.value : undefined;
}

export function integerOf(value: CssValue | undefined): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isInteger(number) ? number : undefined;
}

/** Either reading of a part: a number, or a percentage as its hundredth. */
export const fractionOf = (value: CssValue | undefined): number | undefined =>
  value?.kind === 'percentage' ? value.value / 100 : numberOf(value);

const turns: Readonly<Record<string, number>> = { deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 };

/** Degrees. */
export function angleOf(value: CssValue | undefined): number | undefined {
  if (value?.kind === 'number' && value.value === 0) return 0;
  const factor = value?.kind === 'dimension' ? turns[value.unit] : undefined;
  return value?.kind === 'dimension' && factor !== undefined ? value.value * factor : undefined;
}

/** A length or percentage, or one of the keywords. */
export const lengthOr = <const Names extends readonly string[]>(
  read: (value: CssValue) => Compute<LengthPercentage> | undefined,
  ...names: Names
): Grammar<LengthPercentage | Names[number]> =>
  single<LengthPercentage | Names[number]>((value) => {
    const name = names.find((candidate) => candidate === keywordOf(value));
    return name === undefined ? read(value) : constant(name);
  });
