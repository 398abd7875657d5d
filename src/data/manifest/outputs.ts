import { diagnostic } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import { nearestHints } from '../../base/nearest-hints.ts';
import { placeOf } from '../figure.ts';
import { type ArchiveFacts, type ManifestProfile, type Placed, profileNames } from './facts.ts';
import { type Form, textOf } from './form.ts';

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
