import { type Checked, checked, type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Source } from '../base/sources.ts';
import { textSpan } from '../base/span.ts';
import type { Datum, Mapping } from './dataset.ts';
import { interpret } from './interpret.ts';
import type { Manifest, Placed } from './manifest/facts.ts';
import { dataFilesIn, namesIn } from './manifest/files.ts';
import { formOf } from './manifest/form.ts';
import { archiveIn, profilesIn, textsIn } from './manifest/outputs.ts';
import { pressIn } from './manifest/press.ts';
import { dateIn, idIn, languageIn, needed, templateIn } from './manifest/words.ts';
import { joinPath } from './path.ts';
import { readYaml } from './readers/yaml.ts';
import { textScalar } from './scalar.ts';

export type { DataFile, Manifest, ManifestProfile, Placed } from './manifest/facts.ts';

const keys = [
  'id',
  'title',
  'language',
  'template',
  'edition',
  'date',
  'author',
  'subject',
  'keywords',
  'data',
  'profiles',
  'press',
  'archive',
] as const;

const neededKeys = ['id', 'title', 'template', 'edition', 'date'] as const;

/** Keys that are settings of the build rather than facts of the publication. */
const settings: ReadonlySet<string> = new Set(['data', 'profiles', 'press', 'archive']);

const factsOf = (root: Mapping, language: Placed<string>): Mapping => {
  const entries = new Map<string, Datum>();
  for (const [key, datum] of root.entries) if (!settings.has(key)) entries.set(key, datum);
  for (const key of neededKeys) {
    const path = joinPath(root.path, key);
    if (!entries.has(key))
      entries.set(key, { kind: 'mapping', entries: new Map(), unread: true, path, place: root.place });
  }
  if (!entries.has('language')) {
    entries.set('language', textScalar(language.value, joinPath(root.path, 'language'), language.span));
  }
  return { ...root, entries };
};

const manifestFrom = (root: Mapping, report: (fault: Diagnostic) => void): Manifest => {
  const form = formOf(root, keys, report);
  const author = form.text('author');
  const subject = form.text('subject');
  const language = languageIn(form);
  const data = dataFilesIn(form);
  return {
    id: idIn(form),
    title: needed(form, 'title'),
    template: templateIn(form),
    edition: needed(form, 'edition'),
    date: dateIn(form),
    language,
    ...(author === undefined ? {} : { author }),
    ...(subject === undefined ? {} : { subject }),
    keywords: textsIn(form, 'keywords') ?? [],
    data,
    faultyData: namesIn(form).filter((name) => !data.some((file) => file.name === name)),
    profiles: profilesIn(form),
    press: pressIn(form),
    archive: archiveIn(form),
    facts: factsOf(root, language),
  };
};

/** Reads publication.yaml; null when it cannot be read at all. With errors the rest is still usable. */
export const parseManifest = (source: Source): Checked<Manifest | null> => {
  const { value: written, diagnostics } = readYaml(source);
  const read = written === null ? null : interpret(written, 'publication', source.shown, { keyPlaces: true });
  const faults = [...diagnostics, ...(read?.diagnostics ?? [])];
  const root = read?.value ?? null;
  const unreadable = root === null || root.kind !== 'mapping' || faults.length > 0;
  if (unreadable) {
    const span = faults[0]?.span ?? textSpan(source.shown, 1, 1);
    faults.unshift(diagnostic('usage/manifest-unreadable', { span }));
  }
  if (root === null || root.kind !== 'mapping' || faults.some(({ code }) => code === 'data/not-structured')) {
    return checked(null, faults);
  }
  const found: Diagnostic[] = [];
  const manifest = manifestFrom(root, (fault) => found.push(fault));
  return checked(manifest, [...faults, ...found]);
};
