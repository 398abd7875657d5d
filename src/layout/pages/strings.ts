import type { TracedText } from '../../base/origin.ts';
import type { NamedText } from '../../document/flow.ts';
import type { ContentItem } from '../../style/computed.ts';

export interface Assignment extends NamedText {
  /** Nothing stands before it on its page. */
  readonly leads: boolean;
}

/** Named strings as one page sees them. */
export interface PageStringValues {
  read(name: string, which: Extract<ContentItem, { kind: 'named-string' }>['which']): TracedText;
}

const nothing: TracedText = { text: '', origins: [] };

const traced = ({ text, origins = [] }: NamedText): TracedText => ({ text, origins });

/** css-gcpm §1.1: each page starts with what the page before ended with. */
export const pageStrings = (
  entry: ReadonlyMap<string, TracedText>,
  assignments: readonly Assignment[],
): PageStringValues => {
  const own = new Map<string, Assignment[]>();
  for (const one of assignments) own.set(one.name, [...(own.get(one.name) ?? []), one]);
  return {
    read: (name, which) => {
      const before = entry.get(name) ?? nothing;
      const first = own.get(name)?.[0];
      if (first === undefined) return before;
      switch (which) {
        case 'first':
          return traced(first);
        case 'last':
          return traced(own.get(name)?.at(-1) ?? first);
        case 'start':
          return first.leads ? traced(first) : before;
        case 'first-except':
          return nothing;
        default:
          return which satisfies never;
      }
    },
  };
};

export const carryStrings = (
  entry: ReadonlyMap<string, TracedText>,
  assignments: readonly Assignment[],
): ReadonlyMap<string, TracedText> =>
  assignments.length === 0
    ? entry
    : new Map([...entry, ...assignments.map((one): [string, TracedText] => [one.name, traced(one)])]);
