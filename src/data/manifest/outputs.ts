import { exact } from '../../base/decimal.ts';
import { diagnostic } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import { type Mm, ptToMm } from '../../base/measure.ts';
import { nearestHints } from '../../base/nearest-hints.ts';
import { placeOf } from '../figure.ts';
import {
  type ArchiveFacts,
  type ManifestProfile,
  type Placed,
  type PressCondition,
  type PressFacts,
  profileNames,
} from './facts.ts';
import { type Form, formOf, textOf } from './form.ts';

/** A list of texts, or one text; null, reported, for anything else. */
export const textsIn = (form: Form, key: string): readonly Placed<string>[] | undefined => {
  const datum = form.datum(key);
  if (datum === undefined) return undefined;
  const items = datum.kind === 'sequence' ? datum.items : [datum];
  return items.flatMap((item) => {
    const value = textOf(item);
    if (value !== null) return [{ value, span: placeOf(item) }];
    form.wrong(key, placeOf(item), 'text-list');
    return [];
  });
};

const isProfile = (name: string): name is ManifestProfile => profileNames.some((profile) => profile === name);

/** The profiles asked for; the contract's three where the manifest does not say. */
export const profilesIn = (form: Form): readonly Placed<ManifestProfile>[] => {
  const named = textsIn(form, 'profiles');
  const usual = ['press', 'screen', 'archive'] as const;
  if (named === undefined) return usual.map((value) => ({ value, span: form.span }));
  const seen = new Set<string>();
  return named.flatMap(({ value, span }) => {
    if (!isProfile(value)) {
      const hints = nearestHints('usage/nearest-key', value, profileNames);
      const values = { name: value, ...listed('names', profileNames) };
      form.report(diagnostic('usage/manifest-profile', { span, values, hints }));
      return [];
    }
    if (seen.has(value)) return [];
    seen.add(value);
    return [{ value, span }];
  });
};

const lengthForm = /^([-+]?(?:\d+(?:\.\d+)?|\.\d+))\s*(mm|cm|pt)?$/;
const mmPer: Readonly<Record<string, number>> = { mm: 1, cm: 10, pt: ptToMm(1) };
const widestBleed: Mm = 50;

const bleedIn = (form: Form): Placed<Mm> | undefined => {
  const written = form.text('bleed');
  if (written === undefined) return undefined;
  const [, digits = '', unit] = lengthForm.exec(written.value) ?? [];
  const number = exact(digits);
  const factor = number?.isZero() === true ? 1 : mmPer[unit ?? ''];
  const value = number === null || factor === undefined ? null : number.toNumber() * factor;
  if (value !== null && value >= 0 && value <= widestBleed) return { value, span: written.span };
  const values = { text: written.value, most: String(widestBleed) };
  form.report(diagnostic('usage/manifest-bleed', { span: written.span, values }));
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

/** What the manifest says of the press file. */
export const pressIn = (form: Form): PressFacts => {
  const press = form.section('press', ['condition', 'icc', 'bleed', 'spots', 'outline', 'richBlack', 'imposition']);
  if (press === undefined) return {};
  const condition = conditionIn(press);
  const icc = press.text('icc');
  const bleed = bleedIn(press);
  const spots = press.truth('spots');
  const outline = press.truth('outline');
  const richBlack = press.truth('richBlack');
  const imposition = press.text('imposition');
  return {
    ...(condition === undefined ? {} : { condition }),
    ...(icc === undefined ? {} : { icc }),
    ...(bleed === undefined ? {} : { bleed }),
    ...(spots === undefined ? {} : { spots }),
    ...(outline === undefined ? {} : { outline }),
    ...(richBlack === undefined ? {} : { richBlack }),
    ...(imposition === undefined ? {} : { imposition }),
  };
};

/** What the manifest says of the archive file. */
export const archiveIn = (form: Form): ArchiveFacts => {
  const archive = form.section('archive', ['attachments']);
  const datum = archive?.datum('attachments');
  if (archive === undefined || datum === undefined) return {};
  const span = placeOf(datum);
  if (datum.kind === 'sequence') {
    return { attachments: { value: textsIn(archive, 'attachments') ?? [], span } };
  }
  if (textOf(datum) === 'none') return { attachments: { value: false, span } };
  if (datum.kind !== 'scalar' || datum.type !== 'boolean') {
    archive.wrong('attachments', span, 'attachments');
    return {};
  }
  const truth = archive.truth('attachments');
  return truth === undefined ? {} : { attachments: truth };
};
