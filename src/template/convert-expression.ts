import { exact } from '../base/decimal.ts';
import { diagnostic, hint } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
import { nearestHints } from '../base/nearest-hints.ts';
import type { Scalar } from '../data/dataset.ts';
import type { Conversion } from './conversion.ts';
import { helperNamed, helperNames } from './helpers/index.ts';
import type { CallExpression, Expression, Options, PathExpression } from './program.ts';
import { noOptions } from './program.ts';
import type { SyntaxExpression, SyntaxHash, SyntaxLiteral, SyntaxPath, SyntaxPlace } from './syntax-tree.ts';

interface Invoked {
  readonly path: SyntaxExpression;
  readonly params: readonly SyntaxExpression[];
  readonly hash?: SyntaxHash | undefined;
  readonly loc: SyntaxPlace;
}

const scopedForm = /^(this|\.)([./]|$)/;

const path = (work: Conversion, syntax: SyntaxPath): PathExpression => {
  const offset = work.offsetOf(syntax.loc.start);
  const end = work.offsetOf(syntax.loc.end);
  return {
    kind: 'path',
    loop: syntax.data,
    up: syntax.depth,
    scoped: scopedForm.test(work.text.text.slice(offset, end)),
    parts: syntax.parts,
    offset,
    end,
  };
};

/** A literal has no origin: its figure is empty, and nothing printed from it is traced. */
const literal = (work: Conversion, syntax: SyntaxLiteral): Scalar => {
  const offset = work.offsetOf(syntax.loc.start);
  const written = work.text.text.slice(offset, work.offsetOf(syntax.loc.end));
  const place = work.text.spanAt(offset);
  const origin = { figure: '', place, inputs: [] };
  switch (syntax.type) {
    case 'StringLiteral': {
      const runs = place.kind === 'text' ? [{ at: 0, line: place.start.line, column: place.start.column + 1 }] : [];
      return { kind: 'scalar', type: 'text', lexeme: String(syntax.value), origin, runs };
    }
    case 'NumberLiteral': {
      const number = exact(written);
      if (number === null) return { kind: 'scalar', type: 'text', lexeme: written, origin };
      return { kind: 'scalar', type: 'number', lexeme: written, number, origin };
    }
    case 'BooleanLiteral':
      return { kind: 'scalar', type: 'boolean', lexeme: String(syntax.value), origin };
    case 'UndefinedLiteral':
    case 'NullLiteral':
      return { kind: 'scalar', type: 'empty', lexeme: '', origin };
  }
};

/** An expression where a value stands: a path, a literal, a call in parentheses. */
export const convertExpression = (work: Conversion, syntax: SyntaxExpression): Expression => {
  switch (syntax.type) {
    case 'PathExpression':
      return path(work, syntax);
    case 'SubExpression':
      return invocation(work, syntax, 'call');
    default:
      return {
        kind: 'literal',
        value: literal(work, syntax),
        offset: work.offsetOf(syntax.loc.start),
        end: work.offsetOf(syntax.loc.end),
      };
  }
};

/** The `name=value` pairs of a call. */
export const convertOptions = (work: Conversion, hash: SyntaxHash | undefined): Options => {
  if (hash === undefined) return noOptions;
  const options = new Map<string, { value: Expression; offset: number }>();
  for (const pair of hash.pairs) {
    const offset = work.offsetOf(pair.loc.start);
    if (options.has(pair.key)) {
      work.report(
        diagnostic('template/option-twice', { span: work.text.spanAt(offset), values: { option: pair.key } }),
      );
    }
    options.set(pair.key, { value: convertExpression(work, pair.value), offset });
  }
  return options;
};

const checkCall = (work: Conversion, call: CallExpression): void => {
  const { name } = call;
  const helper = helperNamed(name);
  if (helper === null) {
    work.report(
      diagnostic('template/unknown-helper', {
        span: work.text.spanAt(call.offset),
        values: { name },
        hints: nearestHints('template/nearest-helper', name, helperNames),
      }),
    );
    return;
  }
  const { least, most, options, usage } = helper;
  const count = call.parameters.length;
  if (count < least || count > most) {
    const extra = call.parameters[most];
    const offset = extra === undefined ? call.offset : extra.offset;
    work.report(
      diagnostic('template/wrong-arguments', {
        span: work.text.spanAt(offset),
        values: { name, count: String(count) },
        hints: [hint('template/usage', { usage })],
      }),
    );
  }
  for (const [option, { offset }] of call.options) {
    if (options.includes(option)) continue;
    const near = nearest(option, options);
    const first = near === null ? hint('template/usage', { usage }) : hint('template/nearest-option', { name: near });
    const values = { name, option };
    work.report(diagnostic('template/unknown-option', { span: work.text.spanAt(offset), values, hints: [first] }));
  }
};

/** `name`, `name a b x=1`: a path when nothing follows the name, else a helper's call. */
export const invocation = (work: Conversion, invoked: Invoked, form: 'inline' | 'block' | 'call'): Expression => {
  const { path: name } = invoked;
  const bare = invoked.params.length === 0 && (invoked.hash?.pairs.length ?? 0) === 0;
  if (bare && form !== 'call') {
    if (name.type === 'PathExpression') return path(work, name);
    if (name.type === 'SubExpression') return convertExpression(work, name);
    // `{{2017}}` and `{{"odd key"}}` are names to Handlebars.
    const offset = work.offsetOf(name.loc.start);
    const end = work.offsetOf(name.loc.end);
    return { kind: 'path', loop: false, up: 0, scoped: true, parts: [literal(work, name).lexeme], offset, end };
  }
  const offset = work.offsetOf(name.loc.start);
  const nameEnd = work.offsetOf(name.loc.end);
  const last = invoked.hash?.pairs.at(-1)?.loc.end ?? invoked.params.at(-1)?.loc.end ?? name.loc.end;
  const call: CallExpression = {
    kind: 'call',
    name: name.type === 'PathExpression' ? name.original : work.text.text.slice(offset, nameEnd),
    parameters: invoked.params.map((parameter) => convertExpression(work, parameter)),
    options: convertOptions(work, invoked.hash),
    offset,
    end: work.offsetOf(last),
  };
  checkCall(work, call);
  return call;
};
