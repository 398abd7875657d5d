import { type Budget, type Evaluate, type ExpressionNode, interpret, type Scope } from './interpret.ts';

type FunctionTable = { readonly functions: Record<string, (...values: readonly unknown[]) => unknown> };
type Coded = { readonly ast: ExpressionNode };

/** Vega's hook for running expressions without making code of them. */
export const interpreter = (budget: Budget) => {
  const compile = ({ functions }: FunctionTable, { ast }: Coded): Evaluate =>
    interpret(ast, (name, values) => functions[name]?.(...values), budget);
  return {
    operator: (context: FunctionTable, code: Coded) => {
      const run = compile(context, code);
      return (parameters: Scope['parameters']) => run({ datum: null, item: null, parameters });
    },
    parameter: (context: FunctionTable, code: Coded) => {
      const run = compile(context, code);
      return (datum: unknown, parameters: Scope['parameters']) => run({ datum, item: null, parameters });
    },
    event: () => () => null,
    handler: () => () => null,
    encode: (
      context: FunctionTable,
      encoding: { readonly marktype: string; readonly channels: Readonly<Record<string, Coded>> },
    ) => {
      const channels = Object.entries(encoding.channels).map(([name, code]): readonly [string, Evaluate] => [
        name,
        compile(context, code),
      ]);
      const settle = spatial(encoding.marktype, new Set(Object.keys(encoding.channels)));
      return (item: Record<string, unknown>, parameters: Scope['parameters']) => {
        let changed = false;
        const datum = item['datum'];
        for (const [name, run] of channels) {
          const value = run({ datum, item, parameters });
          if (item[name] !== value) {
            item[name] = value;
            changed = true;
          }
        }
        settle(item);
        return changed ? 1 : 0;
      };
    },
  };
};

const boxMarks = new Set(['group', 'image', 'rect']);

/** x2, xc and their like become x and width, as Vega's own encoder leaves them. */
const spatial = (marktype: string, channels: ReadonlySet<string>) => {
  const axes = [
    { near: 'x', far: 'x2', centre: 'xc', extent: 'width' },
    { near: 'y', far: 'y2', centre: 'yc', extent: 'height' },
  ] as const;
  const number = (value: unknown): number => Number(value ?? 0);
  return (item: Record<string, unknown>): void => {
    if (marktype === 'rule') return;
    for (const { near, far, centre, extent } of axes) {
      if (channels.has(far)) {
        if (!channels.has(near)) {
          item[near] = number(item[far]) - number(item[extent]);
        } else {
          const [from, to] = [number(item[near]), number(item[far])];
          const swap = boxMarks.has(marktype) && from > to;
          item[near] = swap ? to : from;
          item[far] = swap ? from : to;
          item[extent] = number(item[far]) - number(item[near]);
        }
      }
      if (channels.has(centre)) item[near] = number(item[centre]) - number(item[extent]) / 2;
    }
  };
};
