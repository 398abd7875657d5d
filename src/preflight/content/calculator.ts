/** A PostScript calculator function (ISO 32000-1, 7.10.5), read once and run for each colour. */
type Step = number | boolean | string | readonly Step[];

const stepsLimit = 100_000;
const stackLimit = 1000;

const words = (bytes: Uint8Array): readonly string[] => {
  let text = '';
  for (const byte of bytes.subarray(0, 1 << 20)) text += String.fromCharCode(byte);
  return text.replace(/%[^\r\n]*/g, ' ').match(/[{}]|[^\s{}]+/g) ?? [];
};

const parse = (bytes: Uint8Array): readonly Step[] => {
  const open: Step[][] = [[]];
  for (const word of words(bytes)) {
    const top = open.at(-1);
    if (top === undefined) break;
    if (word === '{') {
      if (open.length > 100) break;
      open.push([]);
    } else if (word === '}') {
      const done = open.pop();
      if (done !== undefined) open.at(-1)?.push(done);
    } else if (word === 'true' || word === 'false') top.push(word === 'true');
    else top.push(/^[-+.\d]/.test(word) && Number.isFinite(Number(word)) ? Number(word) : word);
  }
  const [program] = open[0] ?? [];
  return isProcedure(program) ? program : [];
};

const isProcedure = (step: Step | undefined): step is readonly Step[] => typeof step === 'object';

const degrees = 180 / Math.PI;

const unary: Readonly<Record<string, (a: number) => number>> = {
  abs: Math.abs,
  ceiling: Math.ceil,
  cos: (a) => Math.cos(a / degrees),
  cvi: Math.trunc,
  cvr: (a) => a,
  floor: Math.floor,
  ln: Math.log,
  log: Math.log10,
  neg: (a) => -a,
  not: (a) => (a === 0 ? 1 : a === 1 ? 0 : ~a),
  round: Math.round,
  sin: (a) => Math.sin(a / degrees),
  sqrt: (a) => Math.sqrt(Math.max(0, a)),
  truncate: Math.trunc,
};

const binary: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  and: (a, b) => a & b,
  atan: (a, b) => (Math.atan2(a, b) * degrees + 360) % 360,
  bitshift: (a, b) => (b >= 0 ? a << b : a >> -b),
  div: (a, b) => (b === 0 ? 0 : a / b),
  exp: (a, b) => a ** b,
  idiv: (a, b) => (b === 0 ? 0 : Math.trunc(a / b)),
  mod: (a, b) => (b === 0 ? 0 : a % b),
  mul: (a, b) => a * b,
  or: (a, b) => a | b,
  sub: (a, b) => a - b,
  xor: (a, b) => a ^ b,
  eq: (a, b) => Number(a === b),
  ge: (a, b) => Number(a >= b),
  gt: (a, b) => Number(a > b),
  le: (a, b) => Number(a <= b),
  lt: (a, b) => Number(a < b),
  ne: (a, b) => Number(a !== b),
};

const roll = (stack: number[]): void => {
  const by = stack.pop() ?? 0;
  const count = stack.pop() ?? 0;
  if (count <= 0 || count > stack.length) return;
  const part = stack.splice(stack.length - count, count);
  const turn = ((by % count) + count) % count;
  stack.push(...part.slice(count - turn), ...part.slice(0, count - turn));
};

const moves: Readonly<Record<string, (stack: number[]) => void>> = {
  copy: (stack) => {
    const count = stack.pop() ?? 0;
    if (count > 0 && count <= stack.length && stack.length + count <= stackLimit) stack.push(...stack.slice(-count));
  },
  dup: (stack) => {
    stack.push(stack.at(-1) ?? 0);
  },
  exch: (stack) => {
    const top = stack.pop() ?? 0;
    const under = stack.pop() ?? 0;
    stack.push(top, under);
  },
  index: (stack) => {
    const place = stack.pop() ?? 0;
    stack.push(stack[stack.length - 1 - place] ?? 0);
  },
  pop: (stack) => {
    stack.pop();
  },
  roll,
};

const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

const run = (program: readonly Step[], stack: number[], spent: { steps: number }): void => {
  for (const [index, step] of program.entries()) {
    spent.steps += 1;
    if (spent.steps > stepsLimit || stack.length > stackLimit) return;
    if (typeof step === 'number') stack.push(step);
    else if (typeof step === 'boolean') stack.push(Number(step));
    else if (typeof step === 'string') word(step, index, program, stack, spent);
  }
};

const word = (
  step: string,
  index: number,
  program: readonly Step[],
  stack: number[],
  spent: { steps: number },
): void => {
  const one = own(unary, step);
  const two = own(binary, step);
  if (one !== undefined) stack.push(one(stack.pop() ?? 0));
  else if (two !== undefined) {
    const b = stack.pop() ?? 0;
    stack.push(two(stack.pop() ?? 0, b));
  } else if (step === 'if' || step === 'ifelse') {
    const last = program[index - 1];
    const first = step === 'ifelse' ? program[index - 2] : last;
    const chosen = (stack.pop() ?? 0) !== 0 ? first : step === 'ifelse' ? last : undefined;
    if (isProcedure(chosen)) run(chosen, stack, spent);
  } else own(moves, step)?.(stack);
};

/** The whole stack is the result. Truth is 1 and 0. */
export const calculator = (bytes: Uint8Array): ((inputs: readonly number[]) => readonly number[]) => {
  const program = parse(bytes);
  return (inputs) => {
    const stack = [...inputs];
    run(program, stack, { steps: 0 });
    return stack;
  };
};
