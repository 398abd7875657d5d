import { type ExpressionFunction, plainFunctions, vegaFunctions } from './functions.ts';
import { binary, unary } from './operators.ts';
import { RefusedExpression } from './refused.ts';

/** Vega's expression tree. Vega parses; nothing is ever compiled to JavaScript. */
export type ExpressionNode =
  | { readonly type: 'Literal'; readonly value: unknown; readonly regex?: unknown }
  | { readonly type: 'Identifier'; readonly name: string }
  | {
      readonly type: 'MemberExpression';
      readonly object: ExpressionNode;
      readonly property: ExpressionNode;
      readonly computed?: boolean;
    }
  | { readonly type: 'CallExpression'; readonly callee: ExpressionNode; readonly arguments: readonly ExpressionNode[] }
  | { readonly type: 'ArrayExpression'; readonly elements: readonly ExpressionNode[] }
  | {
      readonly type: 'ObjectExpression';
      readonly properties: readonly { readonly key: ExpressionNode; readonly value: ExpressionNode }[];
    }
  | {
      readonly type: 'BinaryExpression' | 'LogicalExpression';
      readonly operator: string;
      readonly left: ExpressionNode;
      readonly right: ExpressionNode;
    }
  | { readonly type: 'UnaryExpression'; readonly operator: string; readonly argument: ExpressionNode }
  | {
      readonly type: 'ConditionalExpression';
      readonly test: ExpressionNode;
      readonly consequent: ExpressionNode;
      readonly alternate: ExpressionNode;
    };

/** What an expression may see while it runs. */
export interface Scope {
  readonly datum: unknown;
  readonly item: unknown;
  /** Signals under `$name`, scales under `%name`. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

export type Evaluate = (scope: Scope) => unknown;

/** How Vega's own functions are reached; undefined where there is none of that name. */
export type VegaCall = (name: string, values: readonly unknown[]) => unknown;

/** Counts down with every function call; a chart that asks for more is stopped. */
export interface Budget {
  left: number;
}

export { RefusedExpression } from './refused.ts';

export class BudgetSpent extends Error {}

const longestSequence = 50_000;

const constants: Readonly<Record<string, unknown>> = {
  NaN: Number.NaN,
  E: Math.E,
  LN2: Math.LN2,
  LN10: Math.LN10,
  LOG2E: Math.LOG2E,
  LOG10E: Math.LOG10E,
  PI: Math.PI,
  SQRT1_2: Math.SQRT1_2,
  SQRT2: Math.SQRT2,
  MIN_VALUE: Number.MIN_VALUE,
  MAX_VALUE: Number.MAX_VALUE,
};

const forbiddenKeys = new Set([
  'constructor',
  '__proto__',
  'prototype',
  '__defineGetter__',
  '__defineSetter__',
  'dataflow',
  'context',
]);

const own = (table: Readonly<Record<string, unknown>>, name: string): boolean => Object.hasOwn(table, name);

/** Turns an expression tree into a function over its scope. Refused functions are found here, before anything runs. */
export const interpret = (node: ExpressionNode, call: VegaCall, budget: Budget): Evaluate => {
  const walk = (part: ExpressionNode): Evaluate => {
    switch (part.type) {
      case 'Literal': {
        if (part.value instanceof RegExp || part.regex !== undefined) throw new RefusedExpression('regexp');
        const { value } = part;
        return () => value;
      }
      case 'Identifier':
        return identifier(part.name);
      case 'MemberExpression':
        return member(walk(part.object), memberKey(part.property, part.computed === true, walk));
      case 'CallExpression':
        return functionCall(part.callee, part.arguments, walk, call, budget);
      case 'ArrayExpression': {
        const elements = part.elements.map(walk);
        return (scope) => elements.map((element) => element(scope));
      }
      case 'ObjectExpression': {
        const entries = part.properties.map(({ key, value }): readonly [string, Evaluate] => [
          literalKey(key),
          walk(value),
        ]);
        return (scope) => Object.fromEntries(entries.map(([key, value]) => [key, value(scope)]));
      }
      case 'LogicalExpression': {
        const left = walk(part.left);
        const right = walk(part.right);
        return part.operator === '&&' ? (scope) => left(scope) && right(scope) : (scope) => left(scope) || right(scope);
      }
      case 'BinaryExpression': {
        const left = walk(part.left);
        const right = walk(part.right);
        const apply = binary(part.operator);
        return (scope) => apply(left(scope), right(scope));
      }
      case 'UnaryExpression': {
        const argument = walk(part.argument);
        const apply = unary(part.operator);
        return (scope) => apply(argument(scope));
      }
      case 'ConditionalExpression': {
        const test = walk(part.test);
        const consequent = walk(part.consequent);
        const alternate = walk(part.alternate);
        return (scope) => (test(scope) ? consequent(scope) : alternate(scope));
      }
    }
  };
  return walk(node);
};

const identifier = (name: string): Evaluate => {
  if (own(constants, name)) return () => constants[name];
  switch (name) {
    case 'datum':
      return (scope) => scope.datum;
    case 'item':
      return (scope) => scope.item;
    case 'event':
      return () => null;
    default:
      return (scope) => scope.parameters[`$${name}`];
  }
};

const literalKey = (node: ExpressionNode): string => {
  const key = node.type === 'Identifier' ? node.name : node.type === 'Literal' ? String(node.value) : '';
  if (forbiddenKeys.has(key)) throw new RefusedExpression(key);
  return key;
};

const memberKey = (node: ExpressionNode, computed: boolean, walk: (part: ExpressionNode) => Evaluate): Evaluate => {
  if (computed) return walk(node);
  const key = literalKey(node);
  return () => key;
};

const member =
  (object: Evaluate, key: Evaluate): Evaluate =>
  (scope) => {
    const holder = object(scope);
    const name = String(key(scope));
    if (forbiddenKeys.has(name)) throw new RefusedExpression(name);
    if (typeof holder === 'string') return name === 'length' ? holder.length : holder[Number(name)];
    if (typeof holder !== 'object' || holder === null) return undefined;
    const value: unknown = Reflect.get(holder, name);
    return typeof value === 'function' ? undefined : value;
  };

const functionCall = (
  callee: ExpressionNode,
  values: readonly ExpressionNode[],
  walk: (part: ExpressionNode) => Evaluate,
  call: VegaCall,
  budget: Budget,
): Evaluate => {
  const name = callee.type === 'Identifier' ? callee.name : '';
  const parts = values.map(walk);
  const spend = (): void => {
    budget.left -= 1;
    if (budget.left < 0) throw new BudgetSpent();
  };
  switch (name) {
    case 'if': {
      const [test, yes, no] = parts;
      return (scope) => (test?.(scope) ? yes?.(scope) : no?.(scope));
    }
    case '_scale':
      return scaleCall(parts, (scale, [value]) => (typeof scale === 'function' ? scale(value) : undefined));
    case '_range':
      return scaleCall(parts, (scale) => methodOf(scale, 'range') ?? []);
    case '_bandwidth':
      return scaleCall(parts, (scale) => methodOf(scale, 'bandwidth') ?? 0);
    case 'sequence':
      return (scope) =>
        sequence(
          parts.map((part) => Number(part(scope))),
          budget,
        );
    case 'warn':
    case 'info':
    case 'debug':
      return (scope) => parts.map((part) => part(scope)).at(-1);
  }
  const plain = own(plainFunctions, name) ? plainFunctions[name] : undefined;
  const run: ExpressionFunction | undefined = plain ?? vegaCall(name, call);
  if (run === undefined) throw new RefusedExpression(name);
  return (scope) => {
    spend();
    return run(...parts.map((part) => part(scope)));
  };
};

const vegaCall = (name: string, call: VegaCall): ExpressionFunction | undefined => {
  const target = own(vegaFunctions, name) ? vegaFunctions[name] : name.startsWith('ease') ? name : undefined;
  return target === undefined ? undefined : (...values) => call(target, values);
};

/** Mark encodings name their scale; Vega has put it among the parameters. */
const scaleCall = (
  parts: readonly Evaluate[],
  use: (scale: unknown, values: readonly unknown[]) => unknown,
): Evaluate => {
  const [name, ...rest] = parts;
  return (scope) =>
    use(
      scope.parameters[`%${String(name?.(scope))}`],
      rest.map((part) => part(scope)),
    );
};

const methodOf = (holder: unknown, name: string): unknown => {
  if (typeof holder !== 'function' && (typeof holder !== 'object' || holder === null)) return undefined;
  const method: unknown = Reflect.get(holder, name);
  return typeof method === 'function' ? Reflect.apply(method, holder, []) : undefined;
};

const sequence = (values: readonly number[], budget: Budget): readonly number[] => {
  const [first = 0, second, step = 1] = values;
  const start = second === undefined ? 0 : first;
  const stop = second ?? first;
  const count = Math.max(0, Math.ceil((stop - start) / step)) || 0;
  budget.left -= count;
  if (count > longestSequence || budget.left < 0) throw new BudgetSpent();
  return Array.from({ length: count }, (_, index) => start + index * step);
};
