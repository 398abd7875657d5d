import type { Pt } from '../../base/measure.ts';
import type { ContentItem } from '../../style/computed.ts';

export interface Assignment {
  readonly name: string;
  readonly text: string;
  readonly y: Pt;
}

/** Named strings as one page sees them. */
export interface PageStringValues {
  read(name: string, which: Extract<ContentItem, { kind: 'named-string' }>['which']): string;
}

/** css-gcpm §1.1: each page starts with what the page before ended with. */
export const pageStrings = (
  entry: ReadonlyMap<string, string>,
  assignments: readonly Assignment[],
  top: Pt,
): PageStringValues => {
  const own = new Map<string, Assignment[]>();
  for (const one of assignments) own.set(one.name, [...(own.get(one.name) ?? []), one]);
  return {
    read: (name, which) => {
      const before = entry.get(name) ?? '';
      const first = own.get(name)?.[0];
      if (first === undefined) return before;
      switch (which) {
        case 'first':
          return first.text;
        case 'last':
          return own.get(name)?.at(-1)?.text ?? before;
        case 'start':
          return first.y <= top + 1 ? first.text : before;
        case 'first-except':
          return '';
        default:
          return which satisfies never;
      }
    },
  };
};

export const carryStrings = (
  entry: ReadonlyMap<string, string>,
  assignments: readonly Assignment[],
): ReadonlyMap<string, string> =>
  assignments.length === 0
    ? entry
    : new Map([...entry, ...assignments.map((one): [string, string] => [one.name, one.text])]);
