import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { type Bracket, type CssValue, withoutSpace } from './css-value.ts';
import type { Token } from './token.ts';

/** No sheet that a person wrote nests deeper; what does would exhaust the stack. */
const deepest = 100;
const closers = { '(': ')', '[': ']', '{': '}' } as const;

const bracketOf = (token: Token | undefined): Bracket | undefined =>
  token?.type === 'delim' && (token.text === '(' || token.text === '[' || token.text === '{') ? token.text : undefined;

/** A place in a list of tokens, and the component values that are read on from there (css-syntax §5.4.7). */
export class TokenReader {
  readonly diagnostics: Diagnostic[] = [];
  /** Set once nesting went too deep: everything after it is unread, and what was open says nothing more. */
  stopped = false;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get place(): number {
    return this.#at;
  }

  get token(): Token | undefined {
    return this.#tokens[this.#at];
  }

  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  isAt(text: string): boolean {
    return this.token?.type === 'delim' && this.token.text === text;
  }

  advance(): void {
    this.#at += 1;
  }

  skip(...texts: readonly string[]): void {
    while (this.token?.type === 'space' || texts.some((text) => this.isAt(text))) this.advance();
  }

  /** As written, from a place to here. */
  written(from: number): string {
    return this.#tokens
      .slice(from, this.#at)
      .map((token) => token.raw)
      .join('');
  }

  /** False, and the end of reading, where brackets are nested too deeply. */
  mayEnter(opener: Token, depth: number): boolean {
    if (depth <= deepest) return true;
    if (!this.stopped) this.diagnostics.push(diagnostic('style/too-deep', { span: opener.span }));
    this.stopped = true;
    this.#at = this.#tokens.length;
    return false;
  }

  component(depth: number): CssValue | undefined {
    const { token } = this;
    if (token === undefined) return undefined;
    this.advance();
    const open = bracketOf(token);
    if (open !== undefined)
      return { kind: 'block', open, args: this.#inside(open, token, depth + 1), span: token.span };
    if (token.type !== 'function') return plainValue(token);
    const name = token.text.toLowerCase();
    const args = this.#inside('(', token, depth + 1);
    const [quoted, extra] = withoutSpace(args);
    if (name === 'url' && extra === undefined && quoted?.kind === 'string') {
      return { kind: 'url', url: quoted.text, span: token.span };
    }
    return { kind: 'function', name, args, span: token.span };
  }

  /** Up to a `{`, `;` or `}` that is none of the values' own. */
  prelude(depth: number): readonly CssValue[] {
    const values: CssValue[] = [];
    while (!this.atEnd && !this.isAt('{') && !this.isAt(';') && !this.isAt('}')) {
      const value = this.component(depth);
      if (value !== undefined) values.push(value);
    }
    return values;
  }

  #inside(open: Bracket, opener: Token, depth: number): readonly CssValue[] {
    const args: CssValue[] = [];
    if (!this.mayEnter(opener, depth)) return args;
    const closer = closers[open];
    while (!this.atEnd && !this.isAt(closer)) {
      // A round bracket never holds these in a sheet that is well formed: the closing bracket was forgotten.
      if (open !== '{' && (this.isAt(';') || this.isAt('}'))) break;
      const value = this.component(depth);
      if (value !== undefined) args.push(value);
    }
    if (this.isAt(closer)) this.advance();
    else if (!this.stopped) {
      const values = { bracket: open, closer };
      this.diagnostics.push(diagnostic('style/unclosed-bracket', { span: opener.span, values }));
    }
    return args;
  }
}

function plainValue(token: Token): CssValue {
  const { span, raw, text } = token;
  switch (token.type) {
    case 'ident':
      return { kind: 'ident', name: text, span };
    case 'at':
      return { kind: 'at', name: text, span };
    case 'hash':
      return { kind: 'hash', text, span };
    case 'string':
      return { kind: 'string', text, span };
    case 'url':
      return { kind: 'url', url: text, span };
    case 'number':
      return { kind: 'number', value: finite(raw), raw, span };
    case 'percentage':
      return { kind: 'percentage', value: finite(raw.slice(0, -1)), raw, span };
    case 'dimension': {
      const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i.exec(raw)?.[0] ?? '0';
      return { kind: 'dimension', value: finite(number), unit: raw.slice(number.length).toLowerCase(), raw, span };
    }
    case 'space':
      return { kind: 'space', span };
    case 'function':
    case 'delim':
      return { kind: 'delim', text, span };
  }
}

/** css-values §5.1: a number out of range is the nearest in range. */
const finite = (text: string): number => Math.min(1e9, Math.max(-1e9, Number(text)));
