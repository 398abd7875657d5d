import Handlebars from 'handlebars';
import { farTooDeep } from './far-too-deep.ts';
import { limits } from './limits.ts';
import type { SyntaxExpression, SyntaxPlace, SyntaxProgram } from './syntax-tree.ts';

/** What Handlebars made of a template, or why it could not. */
export type Parsed =
  | { readonly ok: true; readonly program: SyntaxProgram }
  | { readonly ok: false; readonly fault: 'syntax'; readonly message: string }
  | { readonly ok: false; readonly fault: 'nesting' | 'branches'; readonly place: SyntaxPlace }
  | { readonly ok: false; readonly fault: 'nesting' | 'branches'; readonly offset: number };

type Load =
  | { readonly kind: 'program'; readonly program: SyntaxProgram; readonly depth: number; readonly branches: number }
  | { readonly kind: 'expression'; readonly expression: SyntaxExpression; readonly depth: number };

/** Walks without recursion, since Handlebars' own walks recurse and a deep template would overflow them. */
const tooDeep = (program: SyntaxProgram): Parsed | null => {
  const loads: Load[] = [{ kind: 'program', program, depth: 0, branches: 0 }];
  for (let load = loads.pop(); load !== undefined; load = loads.pop()) {
    if (load.kind === 'expression') {
      if (load.expression.type !== 'SubExpression') continue;
      const depth = load.depth + 1;
      if (depth > limits.nesting) return { ok: false, fault: 'nesting', place: load.expression.loc };
      for (const expression of load.expression.params) loads.push({ kind: 'expression', expression, depth });
      for (const pair of load.expression.hash?.pairs ?? []) {
        loads.push({ kind: 'expression', expression: pair.value, depth });
      }
      continue;
    }
    const { depth, branches } = load;
    for (const statement of load.program.body) {
      if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') continue;
      for (const expression of statement.params) loads.push({ kind: 'expression', expression, depth: 0 });
      for (const pair of statement.hash?.pairs ?? []) {
        loads.push({ kind: 'expression', expression: pair.value, depth: 0 });
      }
      if (!('program' in statement)) continue;
      const chained = load.program.chained === true;
      const inner = chained ? depth : depth + 1;
      if (inner > limits.nesting) return { ok: false, fault: 'nesting', place: statement.loc };
      if (branches > limits.branches) return { ok: false, fault: 'branches', place: statement.loc };
      const next = chained ? branches + 1 : branches;
      if (statement.program !== undefined) {
        loads.push({ kind: 'program', program: statement.program, depth: inner, branches });
      }
      if ('inverse' in statement && statement.inverse !== undefined) {
        loads.push({ kind: 'program', program: statement.inverse, depth: inner, branches: next });
      }
    }
  }
  return null;
};

/** Parses a template; white space round standalone tags and `~` is already taken out. Nothing is ever compiled or run. */
export const parseHandlebars = (text: string): Parsed => {
  const far = farTooDeep(text);
  if (far !== null) return { ok: false, ...far };
  const engine = Handlebars.create();
  let raw: ReturnType<typeof engine.parseWithoutProcessing>;
  try {
    raw = engine.parseWithoutProcessing(text);
  } catch (error) {
    return { ok: false, fault: 'syntax', message: error instanceof Error ? error.message : String(error) };
  }
  // The library's types leave the tree's nodes open; syntax-tree.ts says what they are.
  const deep = tooDeep(raw as unknown as SyntaxProgram);
  if (deep !== null) return deep;
  // `parse` takes a tree that it made itself and only strips white space from it.
  return { ok: true, program: engine.parse(raw as unknown as string) as unknown as SyntaxProgram };
};
