import { type LengthPercentage, ptPerMm } from '../../base/measure.ts';
import { type CssValue, isDelim, splitAt } from '../css-value.ts';
import type { Compute } from '../property.ts';

const fixed: Readonly<Record<string, number>> = {
  pt: 1,
  mm: ptPerMm,
  cm: 10 * ptPerMm,
  q: ptPerMm / 4,
  in: 72,
  pc: 12,
  px: 0.75,
};

/** Lower case; `fr` and the angles have their own places. */
export const knownUnits: readonly string[] = [
  ...Object.keys(fixed),
  'em',
  'rem',
  'ic',
  'fr',
  'deg',
  'grad',
  'rad',
  'turn',
];

/** A part of a sum: a plain number, or a length that may hold a share of its container. */
export type Term =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'length'; readonly percent: boolean; readonly compute: Compute<LengthPercentage> };

/** A number, length, percentage, `calc()`, `min()` or `max()`. */
export function termOf(value: CssValue): Term | undefined {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: value.value };
    case 'percentage': {
      const share = { pt: 0, fraction: value.value / 100 };
      return { kind: 'length', percent: true, compute: () => share };
    }
    case 'dimension':
      return dimension(value.value, value.unit);
    case 'function':
      if (value.name === 'min' || value.name === 'max') return extreme(value.args, value.name);
      return value.name === 'calc' ? sum(value.args) : undefined;
    case 'block':
      return value.open === '(' ? sum(value.args) : undefined;
    default:
      return undefined;
  }
}

function dimension(amount: number, unit: string): Term | undefined {
  const factor = fixed[unit];
  if (factor !== undefined) {
    const length = { pt: amount * factor, fraction: 0 };
    return { kind: 'length', percent: false, compute: () => length };
  }
  // A Han character is as wide as the type is high.
  if (unit === 'em' || unit === 'ic')
    return { kind: 'length', percent: false, compute: ({ em }) => ({ pt: amount * em, fraction: 0 }) };
  if (unit === 'rem')
    return { kind: 'length', percent: false, compute: ({ rem }) => ({ pt: amount * rem, fraction: 0 }) };
  return undefined;
}

function sum(values: readonly CssValue[]): Term | undefined {
  let total: Term | undefined;
  let from = 0;
  let sign = 1;
  for (let at = 0; at <= values.length; at += 1) {
    const minus = isDelim(values[at], '-');
    if (at < values.length && !minus && !isDelim(values[at], '+')) continue;
    const part = product(values.slice(from, at));
    if (part === undefined) return undefined;
    const signed = scale(part, sign);
    total = total === undefined ? signed : add(total, signed);
    if (total === undefined) return undefined;
    sign = minus ? -1 : 1;
    from = at + 1;
  }
  return total;
}

/** Shares of a container cannot be told against lengths before the container is known: such a `min()` is no value. */
function extreme(args: readonly CssValue[], name: 'min' | 'max'): Term | undefined {
  const pick = Math[name];
  let best: Term | undefined;
  for (const part of splitAt(args, ',')) {
    const term = sum(part);
    if (term === undefined || (term.kind === 'length' && term.percent)) return undefined;
    if (best === undefined) best = term;
    else if (best.kind === 'number' && term.kind === 'number')
      best = { kind: 'number', value: pick(best.value, term.value) };
    else if (best.kind === 'length' && term.kind === 'length') {
      const [one, two] = [best.compute, term.compute];
      best = {
        kind: 'length',
        percent: false,
        compute: (context) => ({ pt: pick(one(context).pt, two(context).pt), fraction: 0 }),
      };
    } else return undefined;
  }
  return best;
}

function product(values: readonly CssValue[]): Term | undefined {
  const [first] = values;
  let total = first === undefined ? undefined : termOf(first);
  for (let at = 1; at < values.length && total !== undefined; at += 2) {
    const right = values[at + 1];
    const term = right === undefined ? undefined : termOf(right);
    if (term === undefined) return undefined;
    if (isDelim(values[at], '*'))
      total =
        term.kind === 'number'
          ? scale(total, term.value)
          : total.kind === 'number'
            ? scale(term, total.value)
            : undefined;
    else if (isDelim(values[at], '/'))
      total = term.kind === 'number' && term.value !== 0 ? scale(total, 1 / term.value) : undefined;
    else return undefined;
  }
  return total;
}

function scale(term: Term, factor: number): Term {
  if (term.kind === 'number') return { kind: 'number', value: term.value * factor };
  if (factor === 1) return term;
  return {
    ...term,
    compute: (context) => {
      const { pt, fraction } = term.compute(context);
      return { pt: pt * factor, fraction: fraction * factor };
    },
  };
}

function add(left: Term, right: Term): Term | undefined {
  if (left.kind === 'number' && right.kind === 'number') return { kind: 'number', value: left.value + right.value };
  if (left.kind === 'number' || right.kind === 'number') return undefined;
  return {
    kind: 'length',
    percent: left.percent || right.percent,
    compute: (context) => {
      const a = left.compute(context);
      const b = right.compute(context);
      return { pt: a.pt + b.pt, fraction: a.fraction + b.fraction };
    },
  };
}
