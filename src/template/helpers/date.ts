import { diagnostic, hint } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import type { Scalar } from '../../data/dataset.ts';
import { isPossible, printDate, readDate } from '../printing/date.ts';
import { fault } from '../value.ts';
import { oneValue, valueFault } from './arguments.ts';
import type { Helper } from './helper.ts';

const usualPattern = 'YYYY年M月D日';

/** A date in the form that the pattern asks for. */
export const date: Helper = {
  least: 1,
  most: 2,
  options: [],
  usage: '{{date D "YYYY年M月D日"}}',
  run: (call) => {
    const [argument, form] = call.parameters;
    if (argument === undefined) return fault();
    const scalar = oneValue(call, argument);
    const pattern = form === undefined ? null : oneValue(call, form);
    if (scalar.kind === 'fault') return scalar;
    if (pattern?.kind === 'fault') return pattern;
    if (scalar.type === 'empty') return valueFault(call, scalar, 'template/no-value', argument);
    const read = readDate(scalar.lexeme);
    if (read === null) return valueFault(call, scalar, 'template/not-a-date', argument);
    if (!isPossible(read)) return valueFault(call, scalar, 'template/impossible-date', argument);
    const { text, unknown, absent } = printDate(read, pattern?.lexeme ?? usualPattern);
    const place = (form ?? argument).place();
    if (unknown.length > 0) {
      const hints = [hint('template/usage', { usage: date.usage })];
      return fault(diagnostic('template/date-pattern', { span: place, values: listed('letters', unknown), hints }));
    }
    if (absent.length > 0) {
      const values = { value: scalar.lexeme, ...listed('letters', absent) };
      return fault(diagnostic('template/date-part', { span: place, values, trace: [scalar.origin.place] }));
    }
    const printed: Scalar = { kind: 'scalar', type: 'text', lexeme: text, origin: scalar.origin };
    return printed;
  },
};
