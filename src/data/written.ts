import type { Position } from '../base/span.ts';
import type { TextRun } from './dataset.ts';

/** What a YAML or JSON file holds, before it has names: the form that both readers give. An alias is the anchor's own object. */
export type Written = WrittenScalar | WrittenList | WrittenMap;

/** One value as a file has it, its lexeme kept. */
export interface WrittenScalar {
  readonly kind: 'scalar';
  /** `plain`: unquoted, so that numbers, true, false and null are meant. */
  readonly form: 'plain' | 'quoted';
  readonly text: string;
  readonly place: Position;
  /** Empty when the text runs straight on from its place. */
  readonly runs: readonly TextRun[];
}

/** A list as a file has it. */
export interface WrittenList {
  readonly kind: 'list';
  readonly items: readonly Written[];
  readonly place: Position;
}

/** Keys and values as a file has them. */
export interface WrittenMap {
  readonly kind: 'map';
  readonly entries: readonly WrittenEntry[];
  readonly place: Position;
}

/** A key, where it stands, and its value. */
export interface WrittenEntry {
  readonly key: string;
  readonly keyPlace: Position;
  readonly value: Written;
}

/** Names that mean something to JavaScript itself. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Levels of lists and mappings that a data file may have. */
export const deepestNesting = 64;
