import { keywordOf, splitAt } from '../css-value.ts';
import type { Grammar } from '../property.ts';
import { constant, every } from '../values/keyword.ts';
import { integerOf } from '../values/length.ts';

/** css-fonts §6.7: each keyword's feature, and the group of which only one may stand. */
const numeric: Readonly<Record<string, readonly [feature: string, group: string]>> = {
  'lining-nums': ['lnum', 'figure'],
  'oldstyle-nums': ['onum', 'figure'],
  'proportional-nums': ['pnum', 'spacing'],
  'tabular-nums': ['tnum', 'spacing'],
  'diagonal-fractions': ['frac', 'fraction'],
  'stacked-fractions': ['afrc', 'fraction'],
  ordinal: ['ordn', 'ordinal'],
  'slashed-zero': ['zero', 'zero'],
};

/** `font-variant-numeric` as OpenType features. */
export const numericFeatures: Grammar<readonly string[]> = (values) => {
  if (values.length === 1 && keywordOf(values[0]) === 'normal') return constant([]);
  const found = every(values, (value) => numeric[keywordOf(value) ?? '']);
  if (found === undefined || found.length === 0 || new Set(found.map(([, group]) => group)).size < found.length)
    return undefined;
  return constant(found.map(([feature]) => feature));
};

/** `"tnum"`, `"tnum" on`, `"kern" off`: a feature that is switched off is written `-kern`. */
export const featureSettings: Grammar<readonly string[]> = (values) => {
  if (values.length === 1 && keywordOf(values[0]) === 'normal') return constant([]);
  const found = every(splitAt(values, ','), ([tag, state, extra]) => {
    if (tag?.kind !== 'string' || !/^[\x20-\x7e]{4}$/.test(tag.text) || extra !== undefined) return undefined;
    const word = keywordOf(state);
    const number = state === undefined || word === 'on' ? 1 : word === 'off' ? 0 : integerOf(state);
    if (number === 1) return tag.text;
    return number === 0 ? `-${tag.text}` : undefined;
  });
  return found === undefined ? undefined : constant(found);
};

/** Both properties at once; a setting wins over the variant (css-fonts §7.2). */
export function mergeFeatures(variant: readonly string[], settings: readonly string[]): readonly string[] {
  if (settings.length === 0) return variant;
  const bare = (feature: string): string => feature.replace(/^-(?=.{4}$)/, '');
  const set = new Map(settings.map((feature) => [bare(feature), feature]));
  return [...variant.filter((feature) => !set.has(feature)), ...set.values()];
}
