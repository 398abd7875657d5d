import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
import { type CssValue, everyValue, keywordOf } from './css-value.ts';
import type { Declaration } from './declaration.ts';

/** Custom properties of an element, their own variables filled in. */
export type Variables = ReadonlyMap<string, readonly CssValue[]>;

type Report = (fault: Diagnostic) => void;

/** Values that one declaration may grow to: variables that double each other would exhaust the memory. */
const largest = 20_000;

/** The element's custom properties over its parent's. A cycle leaves all its members without a value (css-variables §2.3). */
export function resolveVariables(
  inherited: Variables,
  declarations: readonly Declaration[],
  report: Report,
): Variables {
  const written = new Map<string, Declaration>();
  for (const declaration of declarations) {
    if (declaration.body.kind === 'custom') written.set(declaration.property, declaration);
  }
  if (written.size === 0) return inherited;
  const resolved = new Map(inherited);
  for (const name of written.keys()) resolved.delete(name);
  const open: string[] = [];
  const done = new Set<string>();
  const cyclic = new Set<string>();

  /** A member of a cycle has no value either, but that has been said. */
  const reportOnce: Report = (fault) => {
    if (fault.code !== 'style/unknown-variable' || cyclic.size === 0) report(fault);
  };

  const resolve = (name: string): readonly CssValue[] | undefined => {
    const declaration = written.get(name);
    if (declaration === undefined || done.has(name)) return resolved.get(name);
    if (open.includes(name)) {
      const circle = open.slice(open.indexOf(name));
      report(
        diagnostic('style/variable-cycle', {
          span: declaration.span,
          values: { names: [...circle, name].join(' → ') },
        }),
      );
      for (const member of circle) cyclic.add(member);
      return undefined;
    }
    open.push(name);
    const value = valueFor(declaration, inherited, (values) =>
      substitute(values, resolve, resolved.keys(), reportOnce),
    );
    open.pop();
    done.add(name);
    if (value !== undefined && !cyclic.has(name)) resolved.set(name, value);
    return resolved.get(name);
  };

  for (const name of written.keys()) resolve(name);
  return resolved;
}

function valueFor(
  { values, property }: Declaration,
  inherited: Variables,
  fill: (values: readonly CssValue[]) => readonly CssValue[] | undefined,
): readonly CssValue[] | undefined {
  const word = values.length === 1 ? keywordOf(values[0]) : undefined;
  if (word === 'initial') return undefined;
  if (word === 'inherit' || word === 'unset') return inherited.get(property);
  return fill(values);
}

/** The values with every `var()` replaced; undefined, and a word, where one has no value and no fallback. */
export function substitute(
  values: readonly CssValue[],
  valueOfName: (name: string) => readonly CssValue[] | undefined,
  known: Iterable<string>,
  report: Report,
): readonly CssValue[] | undefined {
  const names = [...known];
  let size = 0;
  const fill = (list: readonly CssValue[]): readonly CssValue[] | undefined => {
    const filled: CssValue[] = [];
    for (const value of list) {
      const parts = fillOne(value);
      if (parts === undefined) return undefined;
      for (const _ of everyValue(parts)) size += 1;
      if (size > largest) {
        report(diagnostic('style/variable-too-long', { span: value.span }));
        return undefined;
      }
      filled.push(...parts);
    }
    return filled;
  };
  const fillOne = (value: CssValue): readonly CssValue[] | undefined => {
    if (value.kind === 'function' && value.name === 'var') {
      const [name, comma, ...fallback] = value.args;
      const found = name?.kind === 'ident' && name.name.startsWith('--') ? valueOfName(name.name) : undefined;
      if (found !== undefined) return found;
      if (comma !== undefined) return fill(fallback);
      const written = name?.kind === 'ident' ? name.name : '';
      const near = nearest(
        written,
        names.filter((other) => other !== written),
      );
      const hints = near === null ? [] : [hint('style/nearest-variable', { name: near })];
      report(diagnostic('style/unknown-variable', { span: value.span, values: { name: written }, hints }));
      return undefined;
    }
    if (value.kind !== 'function' && value.kind !== 'block') return [value];
    const args = fill(value.args);
    return args === undefined ? undefined : [{ ...value, args }];
  };
  return fill(values);
}
