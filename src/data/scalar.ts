import type { Origin } from '../base/origin.ts';
import type { SourceSpan } from '../base/span.ts';
import { textSpan } from '../base/span.ts';
import type { Scalar } from './dataset.ts';
import { decoratedNumber, type NumberForm, numberForm } from './number-form.ts';
import type { WrittenScalar } from './written.ts';

const emptyForm = /^(~|null|Null|NULL)?$/;
const booleanForm = /^(true|True|TRUE|false|False|FALSE)$/;

const noInputs: readonly Origin[] = [];

const originOf = (text: string, path: string, place: SourceSpan): Origin => ({
  figure: path,
  place,
  inputs: noInputs,
  ...(/[0-9０-９]/.test(text) ? { digits: true } : {}),
});

const numberScalar = ({ lexeme, number, unit }: NumberForm, path: string, place: SourceSpan): Scalar => ({
  kind: 'scalar',
  type: 'number',
  lexeme,
  number,
  ...(unit === undefined ? {} : { unit }),
  origin: originOf(lexeme, path, place),
});

/** A value that holds nothing: YAML's null, an empty cell. */
const emptyScalar = (path: string, place: SourceSpan): Scalar => ({
  kind: 'scalar',
  type: 'empty',
  lexeme: '',
  origin: originOf('', path, place),
});

/** A text that is no number, whatever it looks like. */
export const textScalar = (text: string, path: string, place: SourceSpan): Scalar => ({
  kind: 'scalar',
  type: 'text',
  lexeme: text,
  origin: originOf(text, path, place),
});

/** What a workbook says that a cell is. */
export type CellForm = NumberForm | 'text' | 'boolean';

/** A cell of a table: what its file says, else empty, a number where it can be one, or text. White space round a number is no part of it. */
export const cellScalar = (text: string, path: string, place: SourceSpan, as?: CellForm): Scalar => {
  const trimmed = text.trim();
  if (trimmed === '') return emptyScalar(path, place);
  if (as === 'text') return textScalar(text, path, place);
  if (as === 'boolean') return { kind: 'scalar', type: 'boolean', lexeme: text, origin: originOf(text, path, place) };
  if (as !== undefined) return numberScalar(as, path, place);
  const form = numberForm(trimmed);
  return form === null ? textScalar(text, path, place) : numberScalar(form, path, place);
};

/** A scalar of YAML or JSON. Unquoted it is typed by the core schema; `13,705` and `50.68%` are numbers, quoted or not. */
export const writtenScalarAt = (written: WrittenScalar, path: string, file: string): Scalar => {
  const { text, form } = written;
  const place = textSpan(file, written.place.line, written.place.column);
  if (form === 'plain' && emptyForm.test(text)) return emptyScalar(path, place);
  const number = form === 'plain' ? numberForm(text) : decoratedNumber(text);
  if (number !== null) return numberScalar(number, path, place);
  if (form === 'plain' && booleanForm.test(text)) {
    return { kind: 'scalar', type: 'boolean', lexeme: text, origin: originOf(text, path, place) };
  }
  const scalar = textScalar(text, path, place);
  return written.runs.length === 0 ? scalar : { ...scalar, runs: written.runs };
};

/** A number typed into a formula: it has no figure to trace. */
export const literalScalar = (text: string, place: SourceSpan): Scalar => {
  const form = numberForm(text);
  return form === null ? textScalar(text, '', place) : numberScalar(form, '', place);
};
