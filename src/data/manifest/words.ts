import { diagnostic } from '../../base/diagnostic.ts';
import type { Placed } from './facts.ts';
import type { Form } from './form.ts';

const idForm = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_-])?$/u;
const languageForm = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;
const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Whether `YYYY-MM-DD` names a day of the calendar. */
const isRealDate = (text: string): boolean => {
  const [, year, month, day] = (dateForm.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

const absent = (form: Form): Placed<string> => ({ value: '', span: form.span });

/** A key that a manifest cannot do without; an empty text, reported, where it is missing. */
export const needed = (form: Form, key: string): Placed<string> => {
  const datum = form.datum(key);
  if (datum === undefined) form.report(diagnostic('usage/manifest-missing-key', { span: form.span, values: { key } }));
  return form.text(key) ?? absent(form);
};

const checkedWord = (
  form: Form,
  word: Placed<string>,
  fits: boolean,
  code: 'usage/manifest-id' | 'usage/manifest-date' | 'usage/manifest-language' | 'usage/manifest-template',
): Placed<string> => {
  if (!fits && word.value !== '') form.report(diagnostic(code, { span: word.span, values: { text: word.value } }));
  return word;
};

/** The id names files and folders, so it has no slash, no space and no dot at its ends. */
export const idIn = (form: Form): Placed<string> => {
  const word = needed(form, 'id');
  return checkedWord(form, word, idForm.test(word.value) && word.value.length <= 100, 'usage/manifest-id');
};

/** The template's name: a folder, not a path. */
export const templateIn = (form: Form): Placed<string> => {
  const word = needed(form, 'template');
  return checkedWord(form, word, idForm.test(word.value), 'usage/manifest-template');
};

/** A real day, year first. */
export const dateIn = (form: Form): Placed<string> => {
  const word = needed(form, 'date');
  return checkedWord(form, word, isRealDate(word.value), 'usage/manifest-date');
};

/** A language tag such as zh-Hans. */
export const languageIn = (form: Form): Placed<string> => {
  const word = form.text('language') ?? { value: 'zh-Hans', span: form.span };
  return checkedWord(form, word, languageForm.test(word.value), 'usage/manifest-language');
};
