import { exactInteger } from '../base/decimal.ts';
import type { Diagnostic } from '../base/diagnostic.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Datum, Figure, Mapping, Scalar } from '../data/dataset.ts';
import type { TreeNode } from '../document/tree.ts';

/** Prose after its references and marks were read. */
export interface Prose {
  readonly kind: 'prose';
  readonly nodes: readonly TreeNode[];
  readonly text: string;
}

/** What an expression of a template stands for. */
export type Value = Datum | Prose;

/** An expression that stands for nothing; what was wrong is in the diagnostics, or was said before. */
export interface Fault {
  readonly kind: 'fault';
  readonly diagnostics: readonly Diagnostic[];
}

/** A value, or why there is none. */
export type Result = Value | Fault;

/** A fault that carries what is to be said; nothing where it has been said. */
export const fault = (...diagnostics: readonly Diagnostic[]): Fault => ({ kind: 'fault', diagnostics });

/** What a name holds whose value was faulty, which was said: `resolve` finds nothing in it, in silence. */
export const unknownValue = (place: SourceSpan): Mapping => ({
  kind: 'mapping',
  entries: new Map(),
  unread: true,
  path: '',
  place,
});

/** A value that the template itself makes; it is traced to no data. */
export const madeScalar = (type: 'text' | 'boolean', lexeme: string, place: SourceSpan): Scalar => ({
  kind: 'scalar',
  type,
  lexeme,
  origin: { figure: '', place, inputs: [] },
});

/** A number that the template itself makes, such as an index. */
export const madeNumber = (value: number, place: SourceSpan, figure = ''): Scalar => ({
  kind: 'scalar',
  type: 'number',
  lexeme: String(value),
  number: exactInteger(value),
  origin: { figure, place, inputs: [] },
});

/** A truth value that the template itself makes. */
export const madeBoolean = (value: boolean, place: SourceSpan): Scalar => madeScalar('boolean', String(value), place);

/** The one value that a value stands for: a figure's point, a scalar itself; null for lists, mappings, series and prose. */
export const scalarOf = (value: Value): Scalar | null => {
  if (value.kind === 'scalar') return value;
  return value.kind === 'figure' ? (value.value ?? null) : null;
};

const trueForm = /^true$/i;

const scalarHolds = (scalar: Scalar, includeZero: boolean): boolean => {
  switch (scalar.type) {
    case 'empty':
      return false;
    case 'boolean':
      return trueForm.test(scalar.lexeme);
    case 'number':
      return includeZero || scalar.number?.isZero() !== true;
    case 'text':
      return scalar.lexeme !== '';
  }
};

/** Handlebars' truth: 0, empty text, false, nothing and an empty list are false. */
export const holds = (value: Value, includeZero = false): boolean => {
  switch (value.kind) {
    case 'scalar':
      return scalarHolds(value, includeZero);
    case 'figure':
      return value.value === undefined ? (value.series?.entries.size ?? 0) > 0 : scalarHolds(value.value, includeZero);
    case 'sequence':
      return value.items.length > 0;
    case 'mapping':
      return true;
    case 'prose':
      return value.text !== '';
  }
};

/** A point of a series seen as a figure, so that it prints as written, without the unit that stands at the series. */
export const pointFigure = (point: Datum): Datum => {
  if (point.kind !== 'scalar') return point;
  const made: Figure = {
    kind: 'figure',
    value: point,
    members: new Map(),
    path: point.origin.figure,
    place: point.origin.place,
  };
  return made;
};
