import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
import type { Datum, Mapping, Scalar } from './dataset.ts';
import { placeOf } from './figure.ts';
import type { PathExpression, PathStep } from './formula-syntax.ts';
import { memberNames, memberOf } from './member.ts';
import { joinPath } from './path.ts';
import { placeWithin } from './place.ts';

/** Where the names of a formula are looked for. */
export interface Scope {
  /** The file that the formula stands in: its names go first. */
  readonly own: Mapping;
  readonly root: Mapping;
  /** A derived figure is computed when it is asked for; `undefined` for any other datum. */
  readonly derived: (section: Datum, key: string) => Scalar | 'failed' | undefined;
}

const pathOf = (datum: Datum): string => (datum.kind === 'scalar' ? datum.origin.figure : datum.path);

/** What is missing from a file that could not be read is no second fault. */
const isUnread = (datum: Datum): boolean => datum.kind === 'mapping' && datum.unread === true;

const sections = ['figures', 'derived'] as const;

/** `lending` for `figures.lending`: the name is there, one storey down. */
const oneStoreyDown = (own: Mapping, key: string): string | null => {
  for (const section of sections) {
    const names = own.entries.get(section);
    if (names !== undefined && memberOf(names, key) !== undefined) return joinPath(section, key);
  }
  return null;
};

const nearHints = (holders: readonly Datum[], key: string) => {
  for (const holder of holders) {
    const near = nearest(key, memberNames(holder));
    const datum = near === null ? undefined : memberOf(holder, near);
    if (near !== null && datum !== undefined) {
      return [hint('data/nearest-name', { name: joinPath(pathOf(holder), near) }, placeOf(datum))];
    }
  }
  return [];
};

/** The error for a name that is not there, at that name inside the formula. */
export const unknownName = (formula: Scalar, step: PathStep, name: string, holders: readonly Datum[]): Diagnostic => {
  const [holder] = holders;
  const count = holder?.kind === 'sequence' ? holder.items.length : null;
  return diagnostic('data/unknown-figure', {
    span: placeWithin(formula, step.start),
    values: { name },
    hints: count === null ? nearHints(holders, step.key) : [hint('data/list-length', { count: String(count) })],
  });
};

/** Follows a path; null when the error has been reported, here or at the derived figure that failed. */
export const lookUp = (
  path: PathExpression,
  formula: Scalar,
  { own, root, derived }: Scope,
  report: (fault: Diagnostic) => void,
): Datum | null => {
  const [first, ...rest] = path.steps;
  if (first === undefined) return null;
  let datum = memberOf(own, first.key) ?? memberOf(root, first.key);
  if (datum === undefined) {
    const below = oneStoreyDown(own, first.key);
    const fault = unknownName(formula, first, first.key, [own, root]);
    report(below === null ? fault : { ...fault, hints: [hint('data/nearest-name', { name: below })] });
    return null;
  }
  for (const step of rest) {
    if (isUnread(datum)) return null;
    const computed = derived(datum, step.key);
    if (computed === 'failed') return null;
    const next: Datum | undefined = computed ?? memberOf(datum, step.key);
    if (next === undefined) {
      report(unknownName(formula, step, joinPath(pathOf(datum), step.key), [datum]));
      return null;
    }
    datum = next;
  }
  return isUnread(datum) ? null : datum;
};
