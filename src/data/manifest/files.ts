import { diagnostic } from '../../base/diagnostic.ts';
import type { Datum } from '../dataset.ts';
import { placeOf } from '../figure.ts';
import { dataFormatOf } from '../format.ts';
import { joinPath } from '../path.ts';
import { addressOf, rangeOf } from '../readers/workbook/address.ts';
import type { DataFile, Placed } from './facts.ts';
import { type Form, formOf, textOf } from './form.ts';

/** A name that a workbook can define. */
const nameForm = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** `A1:F20`, or a name, which no cell has. */
const isRange = (text: string): boolean =>
  text.includes(':') ? rangeOf(text) !== null : nameForm.test(text) && addressOf(text) === null;

/** Names that the root has anyway. */
const takenNames: ReadonlySet<string> = new Set(['publication', 'this', 'length']);

const checkWorkbookPart = (form: Form, file: Placed<string>, part: Placed<string> | undefined, key: string): void => {
  if (part === undefined || dataFormatOf(file.value) === 'xlsx') return;
  form.report(diagnostic('usage/manifest-not-a-workbook', { span: part.span, values: { key, file: file.value } }));
};

const longFile = (form: Form, name: string): DataFile | null => {
  const file = form.text('file');
  if (file === undefined) {
    if (form.datum('file') === undefined) {
      form.report(diagnostic('usage/manifest-missing-key', { span: form.span, values: { key: 'file' } }));
    }
    return null;
  }
  const sheet = form.text('sheet');
  const range = form.text('range');
  checkWorkbookPart(form, file, sheet, 'sheet');
  checkWorkbookPart(form, file, range, 'range');
  if (range !== undefined && !isRange(range.value)) {
    form.report(diagnostic('usage/manifest-range', { span: range.span, values: { text: range.value } }));
  }
  return {
    name,
    file,
    ...(sheet === undefined ? {} : { sheet }),
    ...(range === undefined ? {} : { range }),
  };
};

const dataFile = (form: Form, name: string, datum: Datum): DataFile | null => {
  const span = placeOf(datum);
  if (takenNames.has(name)) {
    form.report(diagnostic('usage/manifest-taken-name', { span, values: { name } }));
    return null;
  }
  const text = textOf(datum);
  if (datum.kind !== 'mapping' && text === null) {
    form.wrong(joinPath('data', name), span, 'data');
    return null;
  }
  const keys = ['file', 'sheet', 'range'];
  const file: DataFile | null =
    datum.kind === 'mapping'
      ? longFile(formOf(datum, keys, form.report), name)
      : { name, file: { value: text ?? '', span } };
  if (file === null || dataFormatOf(file.file.value) !== null) return file;
  const values = { file: file.file.value };
  form.report(diagnostic('usage/manifest-data-format', { span: file.file.span, values }));
  return null;
};

/** The names under `data`, whatever stands there; those that the root has anyway left out. */
export const namesIn = (form: Form): readonly string[] => {
  const data = form.datum('data');
  return data?.kind === 'mapping' ? [...data.entries.keys()].filter((name) => !takenNames.has(name)) : [];
};

/** The data files, in the manifest's order; a bad entry is reported and left out. */
export const dataFilesIn = (form: Form): readonly DataFile[] => {
  const data = form.datum('data');
  if (data === undefined) return [];
  if (data.kind !== 'mapping') {
    form.wrong('data', placeOf(data), 'mapping');
    return [];
  }
  return [...data.entries].map(([name, datum]) => dataFile(form, name, datum)).filter((file) => file !== null);
};
