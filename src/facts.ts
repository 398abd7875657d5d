import { version } from './base/version.ts';
import type { Manifest } from './data/manifest.ts';
import type { PublicationFacts } from './export/file.ts';

/** What the manifest says, as a PDF's metadata wants it. */
export const factsOf = (manifest: Manifest): PublicationFacts => ({
  title: manifest.title.value,
  ...(manifest.author === undefined ? {} : { author: manifest.author.value }),
  ...(manifest.subject === undefined ? {} : { subject: manifest.subject.value }),
  ...(manifest.keywords.length === 0 ? {} : { keywords: manifest.keywords.map(({ value }) => value) }),
  date: manifest.date.value,
  language: manifest.language.value,
  edition: manifest.edition.value,
  producer: `banxin ${version}`,
});
