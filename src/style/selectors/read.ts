import { type Checked, checked, type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import type { SourceSpan } from '../../base/span.ts';
import { type CssValue, isDelim, printSpaced, splitAt, withoutSpace } from '../css-value.ts';
import { shorten } from '../syntax.ts';
import { nthOf } from './nth.ts';
import {
  type AttributeOperator,
  addSpecificity,
  type Complex,
  type Condition,
  everyPseudoElement,
  highest,
  type PseudoElement,
  type Selector,
  type Specificity,
} from './selector.ts';

/** A fault at a value of the selector: either no CSS at all, or CSS that banxin does not have. */
class Fault {
  readonly code: 'style/bad-selector' | 'style/unsupported-selector';
  readonly value: CssValue | undefined;
  constructor(code: Fault['code'], value: CssValue | undefined) {
    this.code = code;
    this.value = value;
  }
}

const bad = (value: CssValue | undefined): Fault => new Fault('style/bad-selector', value);
const unsupported = (value: CssValue | undefined): Fault => new Fault('style/unsupported-selector', value);

/** Reads a selector list; a selector that cannot be read falls out of it, with a word. */
export function readSelectors(prelude: readonly CssValue[], span: SourceSpan): Checked<readonly Selector[]> {
  const selectors: Selector[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const part of splitAt(prelude, ',')) {
    const trimmed = trim(part);
    const read = readComplex(trimmed, true);
    if (read instanceof Fault) {
      const place = read.value?.span ?? trimmed[0]?.span ?? span;
      diagnostics.push(diagnostic(read.code, { span: place, values: { selector: shorten(printSpaced(trimmed)) } }));
    } else selectors.push({ ...read, span: trimmed[0]?.span ?? span });
  }
  return checked(selectors, diagnostics);
}

function trim(values: readonly CssValue[]): readonly CssValue[] {
  const from = values.findIndex((value) => value.kind !== 'space');
  const to = values.findLastIndex((value) => value.kind !== 'space');
  return from < 0 ? [] : values.slice(from, to + 1);
}

type Read = Complex & { readonly pseudo?: PseudoElement };
type Combinator = ' ' | '>' | '+' | '~';

const combinatorOf = (value: CssValue | undefined): Combinator | undefined => {
  if (value?.kind === 'space') return ' ';
  return (['>', '+', '~'] as const).find((sign) => isDelim(value, sign));
};

function readComplex(values: readonly CssValue[], pseudoElements: boolean): Read | Fault {
  const compounds: Condition[][] = [];
  const combinators: Combinator[] = [];
  let specificity: Specificity = [0, 0, 0];
  let pseudo: PseudoElement | undefined;
  let at = 0;
  while (at < values.length) {
    if (pseudo !== undefined) return bad(values[at]);
    const compound: Condition[] = [];
    const start = at;
    while (at < values.length && combinatorOf(values[at]) === undefined && pseudo === undefined) {
      const step = readSimple(values, at);
      if (step instanceof Fault) return step;
      if (step.pseudo !== undefined && !pseudoElements) return unsupported(values[at]);
      pseudo = step.pseudo;
      compound.push(...step.conditions);
      specificity = addSpecificity(specificity, step.specificity);
      at += step.length;
    }
    if (at === start) return bad(values[at]);
    compounds.unshift(compound);
    if (at >= values.length) break;
    const signs: Combinator[] = [];
    for (let sign = combinatorOf(values[at]); sign !== undefined; sign = combinatorOf(values[at])) {
      if (sign !== ' ') signs.push(sign);
      at += 1;
    }
    const [sign = ' ', second] = signs;
    if (second !== undefined || at >= values.length) return bad(values[at - 1]);
    combinators.unshift(sign);
  }
  const [subject, ...others] = compounds;
  if (subject === undefined) return bad(values[0]);
  const steps = others.map((compound, index) => ({ combinator: combinators[index] ?? ' ', compound }));
  return { subject, steps, specificity, ...(pseudo === undefined ? {} : { pseudo }) };
}

interface Simple {
  readonly conditions: readonly Condition[];
  readonly specificity: Specificity;
  readonly length: number;
  readonly pseudo?: PseudoElement;
}

const ofClass = (condition: Condition, length: number): Simple => ({
  conditions: [condition],
  specificity: [0, 1, 0],
  length,
});

function readSimple(values: readonly CssValue[], at: number): Simple | Fault {
  const value = values[at];
  const next = values[at + 1];
  if (value?.kind === 'ident')
    return { conditions: [{ kind: 'tag', name: value.name.toLowerCase() }], specificity: [0, 0, 1], length: 1 };
  if (value?.kind === 'hash')
    return { conditions: [{ kind: 'id', name: value.text }], specificity: [1, 0, 0], length: 1 };
  if (isDelim(value, '*')) return { conditions: [], specificity: [0, 0, 0], length: 1 };
  if (isDelim(value, '.')) return next?.kind === 'ident' ? ofClass({ kind: 'class', name: next.name }, 2) : bad(value);
  if (value?.kind === 'block' && value.open === '[') return attribute(value.args, value);
  if (isDelim(value, ':')) return pseudoAfter(values, at);
  return isDelim(value, '|') || isDelim(value, '&') ? unsupported(value) : bad(value);
}

function attribute(args: readonly CssValue[], block: CssValue): Simple | Fault {
  const [name, ...rest] = withoutSpace(args);
  if (name?.kind !== 'ident') return bad(block);
  const base = { kind: 'attribute', name: name.name.toLowerCase() } as const;
  if (rest.length === 0) return ofClass({ ...base, value: '', ignoreCase: false }, 1);
  const signs = rest.findIndex((value) => value.kind !== 'delim');
  const written = rest
    .slice(0, signs)
    .map((value) => (value.kind === 'delim' ? value.text : ''))
    .join('');
  const operator = (['=', '~=', '|=', '^=', '$=', '*='] as const satisfies readonly AttributeOperator[]).find(
    (sign) => sign === written,
  );
  const [value, flag, extra] = rest.slice(signs);
  const text = value?.kind === 'string' ? value.text : value?.kind === 'ident' ? value.name : undefined;
  const flagName = flag?.kind === 'ident' ? flag.name.toLowerCase() : undefined;
  if (
    operator === undefined ||
    text === undefined ||
    extra !== undefined ||
    (flag !== undefined && flagName !== 'i' && flagName !== 's')
  )
    return bad(block);
  return ofClass({ ...base, operator, value: text, ignoreCase: flagName === 'i' }, 1);
}

const nth = (step: number, offset: number, fromEnd: boolean, ofType: boolean): Condition => ({
  kind: 'nth',
  step,
  offset,
  fromEnd,
  ofType,
});

const pseudoClasses: Readonly<Record<string, readonly Condition[]>> = {
  root: [{ kind: 'root' }],
  empty: [{ kind: 'empty' }],
  'first-child': [nth(0, 1, false, false)],
  'last-child': [nth(0, 1, true, false)],
  'only-child': [nth(0, 1, false, false), nth(0, 1, true, false)],
  'first-of-type': [nth(0, 1, false, true)],
  'last-of-type': [nth(0, 1, true, true)],
  'only-of-type': [nth(0, 1, false, true), nth(0, 1, true, true)],
};

function pseudoAfter(values: readonly CssValue[], at: number): Simple | Fault {
  const colon = values[at];
  const double = isDelim(values[at + 1], ':');
  const name = values[at + (double ? 2 : 1)];
  const length = double ? 3 : 2;
  if (name?.kind === 'ident') {
    const word = name.name.toLowerCase();
    // CSS 2 wrote its pseudo-elements with one colon.
    const pseudo = everyPseudoElement.find(
      (known) => known === word && (double || known === 'before' || known === 'after'),
    );
    if (pseudo !== undefined) return { conditions: [], specificity: [0, 0, 1], length, pseudo };
    const conditions = double || !Object.hasOwn(pseudoClasses, word) ? undefined : pseudoClasses[word];
    return conditions === undefined ? unsupported(colon) : { conditions, specificity: [0, 1, 0], length };
  }
  if (name?.kind !== 'function') return bad(colon);
  if (double) return unsupported(colon);
  const counted = /^nth-(last-)?(child|of-type)$/.exec(name.name);
  if (counted !== null) {
    const formula = nthOf(name.args);
    return formula === undefined
      ? unsupported(colon)
      : ofClass(nth(formula.step, formula.offset, counted[1] !== undefined, counted[2] === 'of-type'), length);
  }
  if (name.name !== 'not' && name.name !== 'is' && name.name !== 'where') return unsupported(colon);
  const selectors: Complex[] = [];
  for (const part of splitAt(name.args, ',')) {
    const read = readComplex(trim(part), false);
    if (read instanceof Fault) return read;
    selectors.push(read);
  }
  const specificity: Specificity = name.name === 'where' ? [0, 0, 0] : highest(selectors);
  return { conditions: [{ kind: 'matches', selectors, wanted: name.name !== 'not' }], specificity, length };
}
