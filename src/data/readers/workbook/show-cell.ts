import { type Exact, exact } from '../../../base/decimal.ts';
import { type FormatSection, sectionsOf } from './format-sections.ts';
import { shownDate } from './show-date.ts';
import { held, type ShownNumber, shownBy, shownGeneral } from './show-number.ts';

/** What a number in a cell is by its format. */
export type ShownCell =
  | { readonly kind: 'number'; readonly shown: ShownNumber; readonly format?: 'not-shown' }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'no-such-date' };

const meets = (value: Exact, { condition }: FormatSection): boolean => {
  const bound = condition === undefined ? null : exact(condition.bound);
  if (bound === null) return false;
  switch (condition?.operator) {
    case '<':
      return value.lessThan(bound);
    case '<=':
      return value.lessThanOrEqualTo(bound);
    case '>':
      return value.greaterThan(bound);
    case '>=':
      return value.greaterThanOrEqualTo(bound);
    case '=':
      return value.equals(bound);
    default:
      return !value.equals(bound);
  }
};

interface Chosen {
  readonly section: FormatSection;
  /** The section writes the sign itself. */
  readonly ownSign: boolean;
}

const chosen = (sections: readonly FormatSection[], value: Exact): Chosen | null => {
  const numeric = sections.slice(0, 3).filter(({ tokens }) => !tokens.some(({ kind }) => kind === 'text'));
  const [first, second, third] = numeric;
  if (first === undefined) return null;
  if (numeric.some(({ condition }) => condition !== undefined)) {
    const section = numeric.find((each) => meets(value, each)) ?? numeric.at(-1);
    return section === undefined ? null : { section, ownSign: false };
  }
  if (value.isNegative() && !value.isZero() && second !== undefined) return { section: second, ownSign: true };
  if (value.isZero() && third !== undefined) return { section: third, ownSign: false };
  return { section: first, ownSign: false };
};

const isDate = ({ tokens }: FormatSection): boolean =>
  tokens.some(({ kind }) => kind === 'date') && !tokens.some(({ kind }) => kind === 'digit' || kind === 'general');

/** Whether a format's seconds have decimals (`ss.0`): its digits belong to the time. */
const isClock = ({ tokens }: FormatSection): boolean => {
  const point = tokens.findIndex(({ kind }) => kind === 'point');
  const before = tokens[point - 1];
  return before?.kind === 'date' && before.letter === 's';
};

/** A formatter that keeps the sections of the formats it has met. */
export const cellShower = (from1904: boolean): ((stored: Exact, format: string) => ShownCell) => {
  const known = new Map<string, readonly FormatSection[]>();
  return (stored, format) => {
    const sections = known.get(format) ?? sectionsOf(format);
    known.set(format, sections);
    const value = held(stored);
    const choice = chosen(sections, value);
    const plain = { kind: 'number', shown: shownGeneral(value) } as const;
    if (choice === null) return plain;
    const { section, ownSign } = choice;
    if (section.tokens.length === 0) return plain;
    if (isDate(section) || isClock(section)) {
      const text = shownDate(value, section.tokens, from1904);
      return text === null ? { kind: 'no-such-date' } : { kind: 'date', text };
    }
    const places = section.tokens.some(({ kind }) => kind === 'digit' || kind === 'general');
    if (!places && value.isZero()) return { kind: 'number', shown: { ...plain.shown, lexeme: literalOf(section) } };
    const shown = shownBy(section, value, ownSign);
    return shown === null ? { ...plain, format: 'not-shown' } : { kind: 'number', shown };
  };
};

const literalOf = ({ tokens }: FormatSection): string =>
  tokens.map((token) => (token.kind === 'literal' ? token.text : '')).join('') || '0';
