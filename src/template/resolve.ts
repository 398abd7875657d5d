import type { Diagnostic, Hint } from '../base/diagnostic.ts';
import { diagnostic, hint } from '../base/diagnostic.ts';
import { listed } from '../base/listed.ts';
import { nearest } from '../base/nearest.ts';
import type { SourceSpan } from '../base/span.ts';
import { pathPlaces } from './path-places.ts';
import type { PlacedText } from './placed-text.ts';
import type { PathExpression } from './program.ts';
import type { Loop, Scope } from './scope.ts';
import type { Missing } from './step.ts';
import { placesOf, step } from './step.ts';
import type { Result, Value } from './value.ts';
import { fault } from './value.ts';

const hasName = (scope: Scope, name: string): boolean =>
  scope.names?.has(name) === true || step(scope.context, name).kind !== 'missing';

/** `../` or `@root.` where that would have found the name. */
const elsewhere = (scope: Scope, name: string, root: Value): Hint | null => {
  let prefix = '';
  for (let outer = scope.outer; outer !== null; outer = outer.outer) {
    prefix += '../';
    if (hasName(outer, name)) return hint('template/found-outside', { name: `${prefix}${name}` });
  }
  return step(root, name).kind === 'missing' ? null : hint('template/found-outside', { name: `@root.${name}` });
};

/** The hints of a missing name: the nearest one and where it stands, or where the values that were looked through stand. */
export const nearHints = (name: string, missing: Missing): readonly Hint[] => {
  const near = nearest(name, missing.names.keys());
  if (near !== null) return [hint('template/nearest-name', { name: near }, missing.names.get(near))];
  const names = [...missing.names.keys()];
  if (names.length === 0 || missing.place === null) return [];
  return [hint('template/known-names', listed('names', names, 8), missing.place)];
};

const missingName = (
  written: string,
  name: string,
  missing: Missing,
  span: SourceSpan,
  other: Hint | null,
): Diagnostic => {
  const hints = other === null ? nearHints(name, missing) : [other, ...nearHints(name, missing)];
  return diagnostic('data/unknown-figure', { span, values: { name: written }, hints });
};

const blockName = (scope: Scope, name: string): Value | null => {
  for (let names = scope.blockNames; names !== null; names = names.outer) {
    const value = names.names.get(name);
    if (value !== undefined) return value;
  }
  return null;
};

const overlaid = (scope: Scope, name: string): Value | Missing => {
  const own = scope.names?.get(name);
  if (own !== undefined) return own;
  const found = step(scope.context, name);
  if (found.kind !== 'missing' || scope.names === null) return found;
  return { ...found, names: new Map([...placesOf(scope.names), ...found.names]) };
};

const loopValue = (text: PlacedText, path: PathExpression, scope: Scope, root: Value): Result => {
  const [name = ''] = path.parts;
  if (name === 'root') return root;
  let loop: Loop | null = scope.loop;
  for (let up = path.up; up > 0 && loop !== null; up--) loop = loop.outer;
  const value = loop?.marks.get(name);
  if (value !== undefined) return value;
  const span = text.spanAt(path.offset);
  const known = ['root', 'index', 'key', 'first', 'last'].includes(name);
  return fault(
    diagnostic(known ? 'template/outside-loop' : 'template/unknown-loop-name', { span, values: { name: `@${name}` } }),
  );
};

const isUnread = (value: Value): boolean => value.kind === 'mapping' && value.unread === true;

/** What a path stands for, or the diagnostic of the first of its names that is not there. */
export const resolve = (
  text: PlacedText,
  path: PathExpression,
  scope: Scope,
  root: Value,
  /** Whether this name of this path was found missing before, so that it need not be looked into again. */
  saidBefore: (index: number) => boolean,
): Result => {
  const failed = (index: number, missing: Missing, other: () => Hint | null): Result => {
    if (saidBefore(index)) return fault();
    const places = pathPlaces(text.text, path);
    const place = places[index] ?? { offset: path.offset, end: path.end };
    const written = text.text.slice(path.offset, place.end);
    return fault(missingName(written, path.parts[index] ?? '', missing, text.spanAt(place.offset), other()));
  };
  let value: Value;
  let next = 0;
  if (path.loop) {
    const found = loopValue(text, path, scope, root);
    if (found.kind === 'fault') return found;
    value = found;
    next = 1;
  } else {
    let above: Scope | null = scope;
    for (let up = path.up; up > 0 && above !== null; up--) above = above.outer;
    const base = above;
    if (base === null) return fault(diagnostic('template/no-outer', { span: text.spanAt(path.offset) }));
    const [first] = path.parts;
    if (first === undefined) return base.context;
    const named = path.scoped || path.up > 0 ? null : blockName(scope, first);
    const found = named ?? overlaid(base, first);
    if (found.kind === 'missing') return failed(0, found, () => elsewhere(base, first, root));
    value = found;
    next = 1;
  }
  for (let index = next; index < path.parts.length; index++) {
    if (isUnread(value)) return fault();
    const found = step(value, path.parts[index] ?? '');
    if (found.kind === 'missing') return failed(index, found, () => null);
    value = found;
  }
  return isUnread(value) ? fault() : value;
};
