// The texts, as lists of paragraphs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { here, root } from './settings.mjs';

/** The given report: paragraphs of prose, lines joined, spaces beside Han dropped (as tests/support/corpus.ts does). */
function seed() {
  return readFileSync(join(root, 'tests/reference/seed/pinghu-2017-2021.txt'), 'utf8')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ''))
    .map((paragraph) => paragraph.replaceAll(/(?<=[㐀-鿿，。]) +| +(?=[㐀-鿿，。])/g, ''))
    .filter((paragraph) => paragraph.length > 60 && paragraph.includes('。'));
}

const own = (name) =>
  readFileSync(join(here, 'corpora', `${name}.txt`), 'utf8')
    .trim()
    .split(/\n\n+/);

/** `heldOut`: the search for the composer's costs did not see it. */
export const corpora = [
  { name: 'seed', title: 'Report 报告', what: 'the given report, 34 paragraphs', paragraphs: seed() },
  { name: 'dialogue', title: 'Narrative 叙事', what: 'a story with dialogue', paragraphs: own('dialogue') },
  { name: 'technical', title: 'Technical 技术', what: 'units and formulae', paragraphs: own('technical') },
  { name: 'guide', title: 'Guide 指南', what: 'a service guide, held out', heldOut: true, paragraphs: own('guide') },
];
