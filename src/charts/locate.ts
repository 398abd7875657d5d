import type { SourceSpan } from '../base/span.ts';
import type { ChartSpec } from './spec/read.ts';
import { membersOf } from './spec/walk.ts';

/** Where in the spec a message of Vega's points to: the longest key or text of the spec that the message repeats, else one that holds what the message ends with; else its start. */
export const locate = (spec: ChartSpec, message: string): SourceSpan => {
  const last = /: (\S.*)$/.exec(message)?.[1]?.replace(/^"(.*)"$/, '$1');
  let best = { length: 1, at: spec.root.at };
  let holder: typeof spec.root.at | undefined;
  for (const { key, member } of membersOf(spec.root)) {
    const { value } = member;
    if (value.kind === 'string' && value.value.length > best.length && message.includes(value.value)) {
      best = { length: value.value.length, at: value.at };
    }
    if (key.length > best.length && message.includes(`"${key}"`)) best = { length: key.length, at: member.keyAt };
    if (value.kind === 'string' && last !== undefined && value.value.includes(last)) holder ??= value.at;
  }
  return spec.at(best.length > 1 ? best.at : (holder ?? best.at));
};
