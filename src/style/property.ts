import type { Ink, InkColor } from '../base/ink.ts';
import type { Pt } from '../base/measure.ts';
import type { CssValue } from './css-value.ts';

/** What a specified value may lean on to become a computed one. */
export interface Context {
  /** The element's own font size; for `font-size` itself, the parent's. */
  readonly em: Pt;
  readonly rem: Pt;
  /** `currentColor`; for `color` itself, the parent's. */
  readonly ink: Ink;
  readonly parentWeight: number;
  readonly spots: ReadonlyMap<string, InkColor>;
}

export type Compute<T> = (context: Context) => T;

/** Undefined where the values are none that banxin knows for the property. */
export type Grammar<T> = (values: readonly CssValue[]) => Compute<T> | undefined;

/** One property of CSS, as one line of its group's table. */
export interface Longhand<T> {
  readonly grammar: Grammar<T>;
  readonly initial: T;
  readonly inherited: boolean;
  /** Only `@page` knows it. */
  readonly pageOnly: boolean;
}

/** A property that stands for others; what it leaves out gets its initial value. */
export interface Shorthand<Name extends string> {
  readonly longhands: readonly Name[];
  readonly expand: (values: readonly CssValue[]) => Partial<Record<Name, readonly CssValue[]>> | undefined;
}

export const property = <T>(initial: T, grammar: Grammar<T>): Longhand<T> => ({
  grammar,
  initial,
  inherited: false,
  pageOnly: false,
});

export const inheritedProperty = <T>(initial: T, grammar: Grammar<T>): Longhand<T> => ({
  grammar,
  initial,
  inherited: true,
  pageOnly: false,
});

export const pageProperty = <T>(initial: T, grammar: Grammar<T>): Longhand<T> => ({
  grammar,
  initial,
  inherited: false,
  pageOnly: true,
});
