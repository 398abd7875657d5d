import type { Position, SourceSpan } from '../base/span.ts';
import type { ChartSpec } from './spec/read.ts';
import { membersOf } from './spec/walk.ts';

/**
 * Where in the spec a message of Vega's points to: the channel that it begins with; else the longest key or text of the spec
 * that it repeats; else the text that holds its last words; else the start.
 */
export const locate = (spec: ChartSpec, message: string): SourceSpan => {
  const channel = /^(\w+?)(?:-(?:encoding|scale)|Offset| dropped)\b/.exec(message)?.[1];
  const last = /: (\S.*)$/.exec(message)?.[1]?.replace(/^"(.*)"$/, '$1');
  let longest = 1;
  let repeated: Position | undefined;
  let holder: Position | undefined;
  for (const { key, member, path } of membersOf(spec.root)) {
    const { value, keyAt } = member;
    if (key === channel && path.at(-1) === 'encoding') return spec.at(keyAt);
    if (key.length > longest && message.includes(`"${key}"`)) {
      longest = key.length;
      repeated = keyAt;
    }
    if (value.kind !== 'string') continue;
    if (value.value.length > longest && message.includes(value.value)) {
      longest = value.value.length;
      repeated = value.at;
    }
    if (last !== undefined && value.value.includes(last)) holder ??= value.at;
  }
  return spec.at(repeated ?? holder ?? spec.root.at);
};
