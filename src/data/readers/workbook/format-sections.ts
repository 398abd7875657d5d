/** A piece of one section of a number format. */
export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'general' | 'text' | 'fraction' }
  | { readonly kind: 'exponent'; readonly sign: '+' | '-' }
  /** A part of a date or a time: y m d h s e, or what is counted on beyond its bound: [h]. */
  | { readonly kind: 'date'; readonly letter: string; readonly counted: boolean };

/** One section: what it is for, and what it shows. */
export interface FormatSection {
  readonly condition?: { readonly operator: string; readonly bound: string };
  readonly tokens: readonly FormatToken[];
  /** Something that only a spreadsheet shows, such as digits in Chinese. */
  readonly beyond: boolean;
}

const isDigit = (mark: string): mark is '0' | '#' | '?' => mark === '0' || mark === '#' || mark === '?';

const general = /^(General|G\/通用格式|G\/標準)/i;
const half = /^(AM\/PM|A\/P|上午\/下午)/i;
const condition = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/;
const currency = /^\$([^-\]]*)(-[0-9A-Fa-f,]*)?$/;

/** The sections of a number format (ECMA-376 part 1, 18.8.31), in their order. */
export const sectionsOf = (code: string): readonly FormatSection[] => {
  const sections: FormatSection[] = [];
  let tokens: FormatToken[] = [];
  let bound: FormatSection['condition'];
  let beyond = false;
  let at = 0;

  const literal = (text: string) => {
    const last = tokens.at(-1);
    if (last?.kind === 'literal') tokens[tokens.length - 1] = { kind: 'literal', text: last.text + text };
    else tokens.push({ kind: 'literal', text });
  };
  const end = () => {
    sections.push({ ...(bound === undefined ? {} : { condition: bound }), tokens, beyond });
    tokens = [];
    bound = undefined;
    beyond = false;
  };
  const bracketed = (inside: string) => {
    const limits = condition.exec(inside);
    const money = currency.exec(inside);
    if (limits !== null) bound = { operator: limits[1] ?? '', bound: limits[2] ?? '' };
    else if (money !== null) {
      if (money[1] !== '') literal(money[1] ?? '');
    } else if (/^(h+|m+|s+)$/i.test(inside)) {
      tokens.push({ kind: 'date', letter: inside.slice(0, 1).toLowerCase(), counted: true });
    } else if (/^dbnum/i.test(inside)) beyond = true;
  };

  while (at < code.length) {
    const mark = code[at] ?? '';
    const rest = code.slice(at);
    const word = general.exec(rest) ?? half.exec(rest);
    if (word !== null) {
      tokens.push(half.test(rest) ? { kind: 'date', letter: 'p', counted: false } : { kind: 'general' });
      at += word[0].length;
    } else if (mark === '"') {
      const close = code.indexOf('"', at + 1);
      literal(code.slice(at + 1, close < 0 ? code.length : close));
      at = close < 0 ? code.length : close + 1;
    } else if (mark === '[') {
      const close = code.indexOf(']', at);
      bracketed(code.slice(at + 1, close < 0 ? code.length : close));
      at = close < 0 ? code.length : close + 1;
    } else if (mark === '\\' || mark === '!') {
      literal(code[at + 1] ?? '');
      at += 2;
    } else if (mark === '_' || mark === '*') {
      at += 2;
    } else {
      at += 1;
      const letter = mark.toLowerCase();
      if (mark === ';') end();
      else if (isDigit(mark)) tokens.push({ kind: 'digit', mark });
      else if (mark === '.') tokens.push({ kind: 'point' });
      else if (mark === ',') tokens.push({ kind: 'comma' });
      else if (mark === '%') tokens.push({ kind: 'percent' });
      else if (mark === '@') tokens.push({ kind: 'text' });
      else if (mark === '/' && tokens.at(-1)?.kind === 'digit') tokens.push({ kind: 'fraction' });
      else if (letter === 'e' && /^[eE][-+]/.test(rest)) {
        tokens.push({ kind: 'exponent', sign: code[at] === '-' ? '-' : '+' });
        at += 1;
      } else if (/[ymdhseabg]/.test(letter)) tokens.push({ kind: 'date', letter, counted: false });
      else literal(mark);
    }
  }
  end();
  return sections;
};
