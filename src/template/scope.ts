import type { Value } from './value.ts';

/** What a template can name at one point. */
export interface Scope {
  readonly context: Value;
  /** Names that lie over the context: a partial's hash, or the own file of a prose. */
  readonly names: ReadonlyMap<string, Value> | null;
  /** What `../` reaches. */
  readonly outer: Scope | null;
  readonly blockNames: BlockNames | null;
  readonly loop: Loop | null;
}

/** Names given by `as |row i|`, innermost first. */
export interface BlockNames {
  readonly names: ReadonlyMap<string, Value>;
  readonly outer: BlockNames | null;
}

/** The `@` names of a loop, and the loop around it. */
export interface Loop {
  /** `index`, `key`, `first`, `last` */
  readonly marks: ReadonlyMap<string, Value>;
  readonly outer: Loop | null;
}

/** Where a template begins: the whole data set. */
export const rootScope = (root: Value): Scope => ({
  context: root,
  names: null,
  outer: null,
  blockNames: null,
  loop: null,
});

/** A scope inside another with its own context; the same context makes no step for `../`. */
export const within = (
  scope: Scope,
  context: Value,
  names: ReadonlyMap<string, Value> | null,
  blockNames: ReadonlyMap<string, Value> | null,
  marks: ReadonlyMap<string, Value> | null,
): Scope => ({
  context,
  names: names ?? (context === scope.context ? scope.names : null),
  outer: context === scope.context && names === null && marks === null ? scope.outer : scope,
  blockNames: blockNames === null ? scope.blockNames : { names: blockNames, outer: scope.blockNames },
  loop: marks === null ? scope.loop : { marks, outer: scope.loop },
});
