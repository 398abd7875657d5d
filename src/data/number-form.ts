import { type Exact, exact } from '../base/decimal.ts';

/** A text seen as a number: how it prints, its value, and the per cent sign as its unit. */
export interface NumberForm {
  readonly lexeme: string;
  readonly number: Exact;
  readonly unit?: string;
}

const grouped = /^[-+\u2212]?\d{1,3}(,\d{3})+(\.\d+)?$/;

const ungrouped = (text: string): Exact | null => exact(grouped.test(text) ? text.replaceAll(',', '') : text);

/** `13,705`, `50.68%` and every plain decimal number; null for any other text. */
export const numberForm = (text: string): NumberForm | null => {
  const percent = text.endsWith('%');
  const lexeme = percent ? text.slice(0, -1) : text;
  const number = ungrouped(lexeme);
  if (number === null) return null;
  return percent ? { lexeme, number, unit: '%' } : { lexeme, number };
};

/** Whether a text that was quoted can still only be a number: it has grouping commas or a per cent sign. */
export const decoratedNumber = (text: string): NumberForm | null =>
  text.endsWith('%') || grouped.test(text) ? numberForm(text) : null;
