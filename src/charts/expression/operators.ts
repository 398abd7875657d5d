import { RefusedExpression } from './refused.ts';

const primitive = (value: unknown): unknown => (typeof value === 'object' && value !== null ? String(value) : value);

const plus = (left: unknown, right: unknown): unknown => {
  const a = primitive(left);
  const b = primitive(right);
  return typeof a === 'string' || typeof b === 'string' ? `${String(a)}${String(b)}` : Number(a) + Number(b);
};

/** Negative, zero or positive as left comes before, with or after right; NaN where they have no order. */
const order = (left: unknown, right: unknown): number => {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  const a = Number(left);
  const b = Number(right);
  return a === b ? 0 : a - b;
};

const arithmetic =
  (compute: (left: number, right: number) => number) =>
  (left: unknown, right: unknown): unknown =>
    compute(Number(left), Number(right));

/** The operators mean what they mean in JavaScript: the expression language is defined by them. */
const binaryOperators: Readonly<Record<string, (left: unknown, right: unknown) => unknown>> = {
  '+': plus,
  '-': arithmetic((left, right) => left - right),
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => left / right),
  '%': arithmetic((left, right) => left % right),
  '|': arithmetic((left, right) => left | right),
  '&': arithmetic((left, right) => left & right),
  '^': arithmetic((left, right) => left ^ right),
  '<<': arithmetic((left, right) => left << right),
  '>>': arithmetic((left, right) => left >> right),
  '>>>': arithmetic((left, right) => left >>> right),
  '<': (left, right) => order(left, right) < 0,
  '>': (left, right) => order(left, right) > 0,
  '<=': (left, right) => order(left, right) <= 0,
  '>=': (left, right) => order(left, right) >= 0,
  // biome-ignore lint/suspicious/noDoubleEquals: the expression language's own ==
  '==': (left, right) => left == right,
  // biome-ignore lint/suspicious/noDoubleEquals: the expression language's own !=
  '!=': (left, right) => left != right,
  '===': (left, right) => left === right,
  '!==': (left, right) => left !== right,
};

/** What a binary operator computes. */
export const binary = (operator: string): ((left: unknown, right: unknown) => unknown) => {
  const apply = Object.hasOwn(binaryOperators, operator) ? binaryOperators[operator] : undefined;
  if (apply === undefined) throw new RefusedExpression(operator);
  return apply;
};

/** What a unary operator computes. */
export const unary = (operator: string): ((value: unknown) => unknown) => {
  switch (operator) {
    case '!':
      return (value) => !value;
    case '-':
      return (value) => -Number(value);
    case '+':
      return (value) => Number(value);
    case '~':
      return (value) => ~Number(value);
    default:
      throw new RefusedExpression(operator);
  }
};
