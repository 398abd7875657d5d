import type { JsonMember, JsonNode } from '../../base/json.ts';

/** A member of an object in the spec, with the keys that lead to the object. */
export interface Visit {
  readonly key: string;
  readonly member: JsonMember;
  /** Keys from the root to the object that holds the member; lists add nothing. */
  readonly path: readonly string[];
}

const holdsRows = (key: string, path: readonly string[]): boolean =>
  (key === 'values' && path.at(-1) === 'data') || key === 'datasets';

/** Every member of every object in the spec, in order, but not the data rows that it brings. */
export function* membersOf(node: JsonNode, path: readonly string[] = []): Generator<Visit> {
  if (node.kind === 'list') for (const item of node.items) yield* membersOf(item, path);
  if (node.kind !== 'object') return;
  for (const [key, member] of node.members) {
    yield { key, member, path };
    if (!holdsRows(key, path)) yield* membersOf(member.value, [...path, key]);
  }
}
