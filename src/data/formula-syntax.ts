import type { DiagnosticCode } from '../base/catalogue/index.ts';

/** A formula, read; offsets are UTF-16 indices of its text. */
export type Expression = Call | PathExpression | NumberExpression | TextExpression;

/** A formula and what it is given, as written. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
  readonly options: readonly Option[];
  readonly start: number;
  readonly end: number;
}

/** `digits=2` inside a formula. */
export interface Option {
  readonly name: string;
  readonly value: Expression;
  readonly start: number;
}

/** One name of a path and where it stands in the formula. */
export interface PathStep {
  readonly key: string;
  readonly start: number;
}

/** A data path inside a formula. */
export interface PathExpression {
  readonly kind: 'path';
  readonly steps: readonly PathStep[];
  readonly start: number;
  readonly end: number;
}

/** A number written into a formula. */
export interface NumberExpression {
  readonly kind: 'number';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A quoted text inside a formula. */
export interface TextExpression {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a formula stops making sense. */
export interface FormulaSlip {
  readonly kind: 'slip';
  readonly code: DiagnosticCode;
  readonly start: number;
  readonly found: string;
}

const deepest = 32;

const numberToken = /[-+\u2212]?(?:\d+(?:\.\d+)?|\.\d+)%?(?![\p{L}\p{N}_$])/uy;
const wordToken = /[\p{L}\p{N}_$]+/uy;
const textToken = /"([^"]*)"|'([^']*)'/y;
const bracketToken = /\.?\[\s*(?:"([^"]*)"|'([^']*)'|([^\]"']*?))\s*\]/y;
const fullWidth = /[（），＝［］“”‘’．]/;

/** `sum(figures.a, figures.lending[2017], digits=1)`: names, paths, numbers and quoted texts. */
export const parseFormula = (text: string): Expression | FormulaSlip => {
  let offset = 0;

  const take = (token: RegExp): RegExpExecArray | null => {
    token.lastIndex = offset;
    const match = token.exec(text);
    if (match !== null) offset = token.lastIndex;
    return match;
  };

  const skip = () => take(/\s*/y);

  const accept = (character: string): boolean => {
    skip();
    if (text[offset] !== character) return false;
    offset++;
    return true;
  };

  const slip = (code: DiagnosticCode = 'data/formula-syntax'): FormulaSlip => {
    skip();
    const found = [...text.slice(offset, offset + 2)][0];
    if (found === undefined) return { kind: 'slip', code: 'data/formula-unfinished', start: offset, found: '' };
    return { kind: 'slip', code: fullWidth.test(found) ? 'data/formula-full-width' : code, start: offset, found };
  };

  const path = (first: PathStep): PathExpression | FormulaSlip => {
    const steps: PathStep[] = [first];
    for (;;) {
      const before = offset;
      const bracket = take(bracketToken);
      if (bracket !== null) {
        const key = bracket[1] ?? bracket[2] ?? bracket[3] ?? '';
        steps.push({ key, start: text.indexOf('[', before) + 1 });
      } else if (text[offset] === '.') {
        offset++;
        const start = offset;
        const word = take(wordToken);
        if (word === null) return slip();
        steps.push({ key: word[0], start });
      } else if (text[offset] === '[') return slip('data/formula-bracket');
      else return { kind: 'path', steps, start: first.start, end: offset };
    }
  };

  const option = (): Option | FormulaSlip | null => {
    skip();
    const start = offset;
    const word = take(wordToken);
    if (word === null || !accept('=')) {
      offset = start;
      return null;
    }
    const value = expression(deepest);
    return value.kind === 'slip' ? value : { name: word[0], value, start };
  };

  const call = (name: string, start: number, depth: number): Call | FormulaSlip => {
    const list: Expression[] = [];
    const options: Option[] = [];
    if (!accept(')')) {
      do {
        const named = option();
        if (named !== null && 'kind' in named) return named;
        if (named !== null) options.push(named);
        else {
          const argument = expression(depth + 1);
          if (argument.kind === 'slip') return argument;
          list.push(argument);
        }
      } while (accept(','));
      if (!accept(')')) return slip();
    }
    return { kind: 'call', name, arguments: list, options, start, end: offset };
  };

  const expression = (depth: number): Expression | FormulaSlip => {
    skip();
    const start = offset;
    if (depth > deepest) return slip('data/formula-too-deep');
    const number = take(numberToken);
    if (number !== null) return { kind: 'number', text: number[0], start, end: offset };
    const quoted = take(textToken);
    if (quoted !== null) return { kind: 'text', text: quoted[1] ?? quoted[2] ?? '', start, end: offset };
    const word = take(wordToken);
    if (word === null) return slip();
    return accept('(') ? call(word[0], start, depth) : path({ key: word[0], start });
  };

  const whole = expression(0);
  skip();
  return whole.kind === 'slip' || offset === text.length ? whole : slip();
};
