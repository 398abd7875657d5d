import { type CssValue, everyValue, keywordOf } from './css-value.ts';
import type { Assignment } from './declaration.ts';
import { isLonghand, type LonghandName, longhands, shorthandOf } from './properties/index.ts';

const wide = ['inherit', 'initial', 'unset'] as const;
type Wide = (typeof wide)[number];

const wideOf = (values: readonly CssValue[]): Wide | undefined =>
  values.length === 1 ? wide.find((word) => word === keywordOf(values[0])) : undefined;

export const isKnownProperty = (name: string): boolean => isLonghand(name) || shorthandOf(name) !== undefined;

/** The longhands that a property stands for. */
export const longhandsOf = (name: string): readonly LonghandName[] =>
  isLonghand(name) ? [name] : (shorthandOf(name)?.longhands ?? []);

const itself = (name: LonghandName): LonghandName => name;

/** A property's values as longhands, under other names where `named` has them; undefined where banxin does not know the value. */
export function expandProperty(
  name: string,
  values: readonly CssValue[],
  named: (name: LonghandName) => LonghandName = itself,
): readonly Assignment[] | undefined {
  const word = wideOf(values);
  if (word !== undefined) return longhandsOf(name).map((longhand) => assignWide(named(longhand), word));
  if (isLonghand(name)) {
    const assignment = assign(named(name), values);
    return assignment === undefined ? undefined : [assignment];
  }
  const shorthand = shorthandOf(name);
  const expansion = values.some((value) => wideOf([value]) !== undefined) ? undefined : shorthand?.expand(values);
  if (shorthand === undefined || expansion === undefined) return undefined;
  const assignments: Assignment[] = [];
  for (const longhand of shorthand.longhands) {
    const part = expansion[longhand];
    const assignment = part === undefined ? assignWide(named(longhand), 'initial') : assign(named(longhand), part);
    if (assignment === undefined) return undefined;
    assignments.push(assignment);
  }
  return assignments;
}

function assign<Name extends LonghandName>(name: Name, values: readonly CssValue[]): Assignment | undefined {
  const compute = longhands[name].grammar(values);
  if (compute === undefined) return undefined;
  return {
    name,
    apply: (draft, _parent, context) => {
      draft[name] = compute(context);
    },
  };
}

export function assignWide<Name extends LonghandName>(name: Name, word: Wide): Assignment {
  const { initial, inherited } = longhands[name];
  const fromParent = word === 'inherit' || (word === 'unset' && inherited);
  return {
    name,
    apply: (draft, parent) => {
      draft[name] = fromParent ? parent[name] : initial;
    },
  };
}

export function hasVariable(values: readonly CssValue[]): boolean {
  for (const value of everyValue(values)) if (value.kind === 'function' && value.name === 'var') return true;
  return false;
}
