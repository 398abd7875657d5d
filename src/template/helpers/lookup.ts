import { diagnostic } from '../../base/diagnostic.ts';
import { nearHints } from '../resolve.ts';
import { step } from '../step.ts';
import { fault } from '../value.ts';
import { oneValue } from './arguments.ts';
import type { Helper } from './helper.ts';

/** What a list, a mapping or a series holds under a computed name. */
export const lookup: Helper = {
  least: 2,
  most: 2,
  options: [],
  usage: '{{lookup LIST "NAME"}}',
  run: (call) => {
    const [from, key] = call.parameters;
    if (from === undefined || key === undefined) return fault();
    const name = oneValue(call, key);
    if (name.kind === 'fault') return name;
    const found = step(from.value, name.lexeme);
    if (found.kind !== 'missing') return found;
    const values = { name: name.lexeme };
    return fault(
      diagnostic('data/unknown-figure', { span: key.place(), values, hints: nearHints(name.lexeme, found) }),
    );
  },
};
