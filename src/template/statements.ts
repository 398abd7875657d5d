import { diagnostic, hint } from '../base/diagnostic.ts';
import { listed } from '../base/listed.ts';
import { nearest } from '../base/nearest.ts';
import { expandBlock } from './blocks.ts';
import { evaluated } from './evaluate.ts';
import type { PlacedText } from './placed-text.ts';
import { missingText, printed } from './print.ts';
import type { Mustache, Partial, Program, Statement } from './program.ts';
import type { Run } from './run.ts';
import type { Scope } from './scope.ts';
import { within } from './scope.ts';
import { unknownValue, type Value } from './value.ts';

const sizeOf = (nodes: readonly { readonly kind: string; readonly text?: string }[]): number =>
  nodes.reduce((size, node) => size + (node.text?.length ?? 0), 0);

const expandMustache = (run: Run, text: PlacedText, mustache: Mustache, scope: Scope): void => {
  const span = text.spanAt(mustache.offset);
  const value = evaluated(run, text, mustache.expression, scope);
  const nodes = value === null ? null : printed(value, span);
  if (nodes === null || 'kind' in nodes) {
    const place = text.spanAt(mustache.expression.offset);
    for (const found of nodes?.diagnostics ?? []) run.report({ ...found, span: place });
    run.emit({ kind: 'value', nodes: [missingText(span)], span }, 1);
    return;
  }
  if (value?.kind === 'scalar' && value.type === 'text' && value.lexeme.includes('{{')) {
    const place = text.spanAt(mustache.expression.offset);
    run.report(diagnostic('template/prose-not-read', { span: place, trace: [value.origin.place] }));
  }
  run.emit({ kind: 'value', nodes, span }, sizeOf(nodes));
};

const outsideForm = /(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\\|:\/\//;

const unknownPartial = (run: Run, text: PlacedText, partial: Partial): void => {
  const span = text.spanAt(partial.nameOffset);
  const values = { name: partial.name };
  if (outsideForm.test(partial.name)) {
    run.report(diagnostic('template/partial-name', { span, values }));
    return;
  }
  const near = nearest(partial.name, run.partialNames);
  const hints =
    near !== null
      ? [hint('template/nearest-partial', { name: near })]
      : run.partialNames.length > 0
        ? [hint('template/known-partials', listed('names', run.partialNames, 8))]
        : [];
  run.report(diagnostic('template/unknown-partial', { span, values, hints }));
};

const expandPartial = (run: Run, text: PlacedText, partial: Partial, scope: Scope): void => {
  const context = partial.context === null ? scope.context : evaluated(run, text, partial.context, scope);
  const names = new Map<string, Value>();
  for (const [name, { value }] of partial.options) {
    names.set(name, evaluated(run, text, value, scope) ?? unknownValue(text.spanAt(partial.offset)));
  }
  const again = run.calls.findIndex(({ name }) => name === partial.name);
  if (again !== -1) {
    const cycle = [...run.calls.slice(again).map(({ name }) => name), partial.name].join(' → ');
    const span = text.spanAt(partial.nameOffset);
    run.report(diagnostic('template/limit-recursion', { span, values: { name: partial.name, cycle } }));
    return;
  }
  const program = run.partial(partial.name);
  if (program === null) {
    unknownPartial(run, text, partial);
    return;
  }
  // Without its context a partial would only complain of names that it cannot have.
  if (context === null) return;
  // A hash lies over the names of the partial that calls, while the context stays the same.
  const inherited = partial.context === null ? scope.names : null;
  const over = names.size === 0 ? inherited : new Map([...(inherited ?? []), ...names]);
  const inner = partial.context === null && names.size === 0 ? scope : within(scope, context, over, null, null);
  if (!run.enter(text, partial.offset)) return;
  run.calls.push({ name: partial.name, span: text.spanAt(partial.offset) });
  expandBody(run, program.text, program.body, inner);
  run.calls.pop();
  run.leave();
};

/** Expands statements one after another. */
export const expandBody = (run: Run, text: PlacedText, body: readonly Statement[], scope: Scope): void => {
  for (const statement of body) {
    if (run.stopped()) return;
    switch (statement.kind) {
      case 'content':
        run.emit(
          { kind: 'markup', text: statement.text, source: text, offset: statement.offset },
          statement.text.length,
        );
        break;
      case 'mustache':
        expandMustache(run, text, statement, scope);
        break;
      case 'block':
        if (!run.enter(text, statement.offset)) break;
        expandBlock(run, text, statement, scope, expandBody);
        run.leave();
        break;
      case 'partial':
        expandPartial(run, text, statement, scope);
        break;
    }
  }
};

/** Expands a whole program. */
export const expandProgram = (run: Run, program: Program, scope: Scope): void =>
  expandBody(run, program.text, program.body, scope);
