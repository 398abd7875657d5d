import { exact } from '../../base/decimal.ts';
import { diagnostic } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import { type Mm, ptToMm } from '../../base/measure.ts';
import { nearestHints } from '../../base/nearest-hints.ts';
import { placeOf } from '../figure.ts';
import {
  bindings,
  folds,
  impositions,
  type Paper,
  type Placed,
  type PressCondition,
  type PressFacts,
} from './facts.ts';
import { type Form, formOf } from './form.ts';
import { textsIn } from './outputs.ts';

const lengthForm = /^([-+]?(?:\d+(?:\.\d+)?|\.\d+))\s*(mm|cm|pt)?$/;
const mmPer: Readonly<Record<string, number>> = { mm: 1, cm: 10, pt: ptToMm(1) };
const widestBleed: Mm = 50;
/** Board of 1000 g/m² is about 1.5 mm thick. */
const thickestSheet: Mm = 5;

const lengthIn = (
  form: Form,
  key: string,
  most: Mm,
  code: 'usage/manifest-bleed' | 'usage/manifest-thickness',
): Placed<Mm> | undefined => {
  const written = form.text(key);
  if (written === undefined) return undefined;
  const [, digits = '', unit] = lengthForm.exec(written.value) ?? [];
  const number = exact(digits);
  const factor = number?.isZero() === true ? 1 : mmPer[unit ?? ''];
  const value = number === null || factor === undefined ? null : number.toNumber() * factor;
  if (value !== null && value >= 0 && value <= most) return { value, span: written.span };
  form.report(diagnostic(code, { span: written.span, values: { text: written.value, most: String(most) } }));
  return undefined;
};

const conditionIn = (form: Form): Placed<PressCondition> | undefined => {
  const datum = form.datum('condition');
  if (datum?.kind !== 'mapping') {
    const name = form.text('condition');
    return name === undefined ? undefined : { value: { identifier: name.value }, span: name.span };
  }
  const parts = formOf(datum, ['identifier', 'registry', 'info'], form.report);
  const identifier = parts.text('identifier');
  const registry = parts.text('registry');
  const info = parts.text('info');
  if (identifier === undefined) {
    form.report(diagnostic('usage/manifest-missing-key', { span: datum.place, values: { key: 'identifier' } }));
    return undefined;
  }
  const value: PressCondition = {
    identifier: identifier.value,
    ...(registry === undefined ? {} : { registry: registry.value }),
    ...(info === undefined ? {} : { info: info.value }),
  };
  return { value, span: datum.place };
};

/** Grams for a square metre, as people write it into the name: 157g, 157 克. */
const weightForm = /(\d{2,4}(?:\.\d+)?)\s*(?:g|克)/i;

const weightOf = (text: string): number | undefined => {
  const digits = weightForm.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** A paper: its name, or its parts written out. */
const paperIn = (form: Form, key: 'paper' | 'cover'): Placed<Paper> | undefined => {
  const datum = form.datum(key);
  if (datum?.kind !== 'mapping') {
    const name = form.text(key);
    const weight = weightOf(name?.value ?? '');
    return name && { value: { name: name.value, ...(weight === undefined ? {} : { weight }) }, span: name.span };
  }
  const parts = formOf(datum, ['name', 'thickness'], form.report);
  const name = parts.text('name');
  const thickness = lengthIn(parts, 'thickness', thickestSheet, 'usage/manifest-thickness');
  if (name === undefined) {
    form.report(diagnostic('usage/manifest-missing-key', { span: datum.place, values: { key: 'name' } }));
    return undefined;
  }
  const weight = weightOf(name.value);
  const value: Paper = {
    name: name.value,
    ...(weight === undefined ? {} : { weight }),
    ...(thickness === undefined ? {} : { thickness: thickness.value }),
  };
  return { value, span: datum.place };
};

/** Head, middle and foot. */
const placesOnSpine = 3;

const spineIn = (form: Form): Placed<readonly string[]> | undefined => {
  const datum = form.datum('spine');
  if (datum === undefined) return undefined;
  const span = placeOf(datum);
  if (datum.kind === 'scalar' && datum.type === 'boolean')
    return form.truth('spine')?.value === false ? { value: [], span } : undefined;
  const texts = textsIn(form, 'spine') ?? [];
  if (texts.length > placesOnSpine) form.wrong('spine', span, 'spine');
  return { value: texts.slice(0, placesOnSpine).map(({ value }) => value), span };
};

/** One of a few words. */
const choiceIn = <Word extends string>(form: Form, key: string, words: readonly Word[]): Placed<Word> | undefined => {
  const written = form.text(key);
  if (written === undefined) return undefined;
  const value = words.find((word) => word === written.value);
  if (value !== undefined) return { value, span: written.span };
  const hints = nearestHints('usage/nearest-key', written.value, words);
  const values = { key, text: written.value, ...listed('words', words) };
  form.report(diagnostic('usage/manifest-choice', { span: written.span, values, hints }));
  return undefined;
};

const present = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } => {
  const one: { [K in Key]?: Value } = {};
  if (value !== undefined) one[key] = value;
  return one;
};

const keys = [
  'condition',
  'icc',
  'bleed',
  'spots',
  'outline',
  'richBlack',
  'binding',
  'fold',
  'paper',
  'cover',
  'spine',
  'imposition',
  'quantity',
  'finishing',
  'kit',
] as const;

/** What the manifest says of the press file, and of the work that the print shop is to do. */
export const pressIn = (form: Form): PressFacts => {
  const press = form.section('press', keys);
  if (press === undefined) return {};
  return {
    ...present('condition', conditionIn(press)),
    ...present('icc', press.text('icc')),
    ...present('bleed', lengthIn(press, 'bleed', widestBleed, 'usage/manifest-bleed')),
    ...present('spots', press.truth('spots')),
    ...present('outline', press.truth('outline')),
    ...present('richBlack', press.truth('richBlack')),
    ...present('binding', choiceIn(press, 'binding', bindings)),
    ...present('fold', choiceIn(press, 'fold', folds)),
    ...present('paper', paperIn(press, 'paper')),
    ...present('cover', paperIn(press, 'cover')),
    ...present('spine', spineIn(press)),
    ...present('imposition', choiceIn(press, 'imposition', impositions)),
    ...present('quantity', press.text('quantity')),
    ...present('finishing', textsIn(press, 'finishing')),
    ...present('kit', press.truth('kit')),
  };
};
