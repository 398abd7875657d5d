import { average } from './average.ts';
import { change } from './change.ts';
import { difference } from './difference.ts';
import type { Formula } from './formula.ts';
import { rank } from './rank.ts';
import { ratio } from './ratio.ts';
import { share } from './share.ts';
import { sum } from './sum.ts';

/** Every formula that data and templates can name; `percent` is the templates' word for `share`. */
export const formulas = {
  sum,
  difference,
  share,
  percent: share,
  change,
  ratio,
  rank,
  average,
} as const satisfies Record<string, Formula>;

/** A word that `derived` can call. */
export type FormulaName = keyof typeof formulas;

export const isFormulaName = (name: string): name is FormulaName => Object.hasOwn(formulas, name);
