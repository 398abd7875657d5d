import { diagnostic, hint } from '../base/diagnostic.ts';
import { evaluated } from './evaluate.ts';
import type { PlacedText } from './placed-text.ts';
import type { Block, Statement } from './program.ts';
import type { Run } from './run.ts';
import type { Scope } from './scope.ts';
import { within } from './scope.ts';
import { seriesView } from './step.ts';
import type { Value } from './value.ts';
import { holds, madeBoolean, madeNumber, madeScalar } from './value.ts';

type ExpandBody = (run: Run, text: PlacedText, body: readonly Statement[], scope: Scope) => void;

type Round = readonly [key: Value | null, value: Value];

/** What a loop walks; null for what is no list. */
const roundsOf = (value: Value, made: (key: string) => Value): readonly Round[] | null => {
  switch (value.kind) {
    case 'sequence':
      return value.items.map((item) => [null, item]);
    case 'mapping':
      return Array.from(value.entries, ([key, entry]) => [made(key), entry]);
    case 'figure':
      return value.series === undefined ? null : roundsOf(seriesView(value.series), made);
    case 'scalar':
      return value.type === 'empty' || (value.type === 'boolean' && !holds(value)) ? [] : null;
    case 'prose':
      return null;
  }
};

const namesOf = (block: Block, values: readonly Value[]): ReadonlyMap<string, Value> | null => {
  if (block.names.length === 0) return null;
  return new Map(
    block.names.flatMap((name, index) => {
      const value = values[index];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
};

const loop = (run: Run, text: PlacedText, block: Block, subject: Value, scope: Scope, expandBody: ExpandBody): void => {
  const span = text.spanAt(block.subject.offset);
  const rounds = roundsOf(subject, (key) => madeScalar('text', key, span));
  if (rounds === null) {
    const hints = subject.kind === 'figure' ? [hint('template/figure-no-series')] : [];
    run.report(diagnostic('template/not-a-list', { span, hints }));
    return;
  }
  if (rounds.length === 0) expandBody(run, text, block.otherwise, scope);
  rounds.forEach(([key, value], index) => {
    if (!run.round(text, block.offset)) return;
    const number = madeNumber(index, span);
    const marks = new Map<string, Value>([
      ['index', number],
      ['key', key ?? number],
      ['first', madeBoolean(index === 0, span)],
      ['last', madeBoolean(index === rounds.length - 1, span)],
    ]);
    expandBody(run, text, block.body, within(scope, value, null, namesOf(block, [value, key ?? number]), marks));
  });
};

const includesZero = (run: Run, text: PlacedText, block: Block, scope: Scope): boolean => {
  const option = block.options.get('includeZero');
  const value = option === undefined ? null : evaluated(run, text, option.value, scope);
  return value !== null && holds(value);
};

/** `with` and sections take 0 for something. */
const isSomething = (value: Value): boolean => holds(value, true);

const enter = (
  run: Run,
  text: PlacedText,
  block: Block,
  subject: Value,
  scope: Scope,
  expandBody: ExpandBody,
): void => {
  if (isSomething(subject))
    expandBody(run, text, block.body, within(scope, subject, null, namesOf(block, [subject]), null));
  else expandBody(run, text, block.otherwise, scope);
};

const section = (
  run: Run,
  text: PlacedText,
  block: Block,
  subject: Value,
  scope: Scope,
  expandBody: ExpandBody,
): void => {
  const series = subject.kind === 'figure' && subject.value === undefined;
  if (subject.kind === 'sequence' || series) loop(run, text, block, subject, scope, expandBody);
  else if (subject.kind === 'scalar' && subject.type === 'boolean') {
    expandBody(run, text, holds(subject) ? block.body : block.otherwise, scope);
  } else enter(run, text, block, subject, scope, expandBody);
};

/** The `else if` that is all that an `else` holds. */
const chainedBlock = (body: readonly Statement[]): Block | null => {
  const [only, ...rest] = body;
  return only?.kind === 'block' && only.chained && rest.length === 0 ? only : null;
};

/** `if`, `unless`, `each`, `with`, and a section on a plain name; a chain of `else if` is walked without going deeper. */
export const expandBlock = (run: Run, text: PlacedText, first: Block, scope: Scope, expandBody: ExpandBody): void => {
  for (let block: Block | null = first; block !== null; ) {
    const subject = evaluated(run, text, block.subject, scope);
    if (subject === null) return;
    if (block.word !== 'if' && block.word !== 'unless') {
      if (block.word === 'each') loop(run, text, block, subject, scope, expandBody);
      else if (block.word === 'with') enter(run, text, block, subject, scope, expandBody);
      else section(run, text, block, subject, scope, expandBody);
      return;
    }
    const taken: boolean = holds(subject, includesZero(run, text, block, scope)) === (block.word === 'if');
    const next: Block | null = taken ? null : chainedBlock(block.otherwise);
    if (next === null) expandBody(run, text, taken ? block.body : block.otherwise, scope);
    block = next;
  }
};
