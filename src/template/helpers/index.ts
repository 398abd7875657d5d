import { and } from './and.ts';
import { change } from './change.ts';
import { chineseYear } from './chinese-year.ts';
import { date } from './date.ts';
import { difference } from './difference.ts';
import { eq } from './eq.ts';
import type { Helper } from './helper.ts';
import { lookup } from './lookup.ts';
import { not } from './not.ts';
import { num } from './num.ts';
import { or } from './or.ts';
import { percent } from './percent.ts';
import { prose } from './prose.ts';
import { sum } from './sum.ts';

/** Every word that a template can call; `if`, `unless`, `each` and `with` are blocks and stand elsewhere. */
const helpers = {
  num,
  change,
  percent,
  sum,
  difference,
  date,
  chineseYear,
  prose,
  lookup,
  eq,
  not,
  and,
  or,
} as const satisfies Readonly<Record<string, Helper>>;

const byName: ReadonlyMap<string, Helper> = new Map(Object.entries(helpers));

/** The words that templates can call. */
export const helperNames: readonly string[] = [...byName.keys()];

/** The helper of a name, where there is one. */
export const helperNamed = (name: string): Helper | null => byName.get(name) ?? null;
