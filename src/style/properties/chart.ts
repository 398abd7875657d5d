import type { Ink } from '../../base/ink.ts';
import { keywordOf, splitAt } from '../css-value.ts';
import { type Grammar, inheritedProperty } from '../property.ts';
import { color } from '../values/color.ts';
import { constant, every } from '../values/keyword.ts';

/** Colours with commas or spaces between. */
const palette: Grammar<readonly Ink[]> = (values) => {
  if (values.length === 1 && keywordOf(values[0]) === 'none') return constant([]);
  const parts = splitAt(values, ',');
  if (parts.length > 1 && parts.some((part) => part.length !== 1)) return undefined;
  const inks = values.length === 0 ? undefined : every(parts.flat(), color);
  return inks === undefined ? undefined : (context) => inks.map((ink) => ink(context));
};

const none: readonly Ink[] = [];

/** What charts take from the stylesheet beside their text. */
export const chart = {
  '-banxin-palette': inheritedProperty(none, palette),
};
