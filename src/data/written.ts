import type { Position } from '../base/span.ts';
import type { TextRun } from './dataset.ts';

/** What a YAML or JSON file holds, before it has names: the form that both readers give. An alias is the anchor's own object. */
export type Written = WrittenScalar | WrittenList | WrittenMap;

export interface WrittenScalar {
  readonly kind: 'scalar';
  /** `plain`: unquoted, so that numbers, true, false and null are meant. */
  readonly form: 'plain' | 'quoted';
  readonly text: string;
  readonly place: Position;
  /** Empty when the text runs straight on from its place. */
  readonly runs: readonly TextRun[];
}

export interface WrittenList {
  readonly kind: 'list';
  readonly items: readonly Written[];
  readonly place: Position;
}

export interface WrittenMap {
  readonly kind: 'map';
  readonly entries: readonly WrittenEntry[];
  readonly place: Position;
}

export interface WrittenEntry {
  readonly key: string;
  readonly keyPlace: Position;
  readonly value: Written;
}

/** Names that mean something to JavaScript itself. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export const deepestNesting = 64;
