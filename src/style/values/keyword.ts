import { type CssValue, keywordOf } from '../css-value.ts';
import type { Compute, Grammar } from '../property.ts';

export const constant =
  <T>(value: T): Compute<T> =>
  () =>
    value;

/** The keyword of `names` that the value is. */
export const oneOf = <const Names extends readonly string[]>(
  value: CssValue | undefined,
  names: Names,
): Names[number] | undefined => {
  const written = keywordOf(value);
  return names.find((name) => name === written);
};

/** A grammar of a single keyword. */
export const keywords =
  <const Names extends readonly string[]>(...names: Names): Grammar<Names[number]> =>
  (values) => {
    const found = values.length === 1 ? oneOf(values[0], names) : undefined;
    return found === undefined ? undefined : constant(found);
  };

/** A grammar of one component value. */
export const single =
  <T>(read: (value: CssValue) => Compute<T> | undefined): Grammar<T> =>
  (values) => {
    const [value, ...rest] = values;
    return value === undefined || rest.length > 0 ? undefined : read(value);
  };

/** The first of several readings that fits. */
export const either =
  <A, B>(first: Grammar<A>, second: Grammar<B>): Grammar<A | B> =>
  (values) =>
    first(values) ?? second(values);

/** What `read` makes of every value; undefined as soon as one does not fit. */
export function every<A, B>(values: readonly A[], read: (value: A) => B | undefined): readonly B[] | undefined {
  const results: B[] = [];
  for (const value of values) {
    const result = read(value);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

/** One to four values of the sides, in CSS order: top, right, bottom, left. */
export function sides<T>(values: readonly T[]): readonly [T, T, T, T] | undefined {
  const [top, right = top, bottom = top, left = right] = values;
  if (values.length > 4 || top === undefined || right === undefined || bottom === undefined || left === undefined)
    return undefined;
  return [top, right, bottom, left];
}
