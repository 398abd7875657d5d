import { decimalsWritten, roundTo } from '../../base/decimal.ts';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { Scalar } from '../../data/dataset.ts';
import { printNumber } from '../printing/number.ts';
import type { Fault } from '../value.ts';
import { fault } from '../value.ts';
import { digitsOption, isFault, oneValue } from './arguments.ts';
import { computed, scalars } from './computed.ts';
import type { Helper } from './helper.ts';

/** 上升, 下降, 持平, 基本持平. */
const inWords = (changed: Scalar, digits: number): string => {
  const { number, change: ends } = changed;
  if (number === undefined) return changed.lexeme;
  if (ends === undefined ? number.isZero() : ends.from.equals(ends.to)) return '持平';
  if (roundTo(number, digits).isZero()) return '基本持平';
  return `${number.isNegative() ? '下降' : '上升'}${printNumber(number.abs(), digits)}%`;
};

/** The change from A to B, or a derived change, in words. */
export const change: Helper = {
  least: 1,
  most: 2,
  options: ['digits'],
  usage: '{{change A B digits=2}}',
  run: (call) => {
    const [first, second] = call.parameters;
    const digits = digitsOption(call);
    const inputs = scalars(call.parameters.map((argument) => oneValue(call, argument)));
    if (isFault(inputs)) return inputs;
    if (isFault(digits)) return digits;
    const [from, to] = inputs;
    if (first === undefined || from === undefined) return fault();
    let changed: Scalar | Fault = from;
    if (second !== undefined && to !== undefined) changed = computed(call, 'change', [[from], [to]], undefined);
    else if (from.change === undefined) {
      const hints = [hint('template/usage', { usage: change.usage })];
      return fault(diagnostic('template/not-a-change', { span: first.place(), hints }));
    }
    if (isFault(changed)) return changed;
    const lexeme = inWords(changed, digits ?? decimalsWritten(changed.lexeme));
    return { kind: 'scalar', type: 'text', lexeme, origin: changed.origin };
  },
};
