// npm run bench:composition: Chinese paragraphs set by banxin and by others, compared by what stands in the PDFs.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkRuler } from './check-ruler.mjs';
import { corpora } from './corpora.mjs';
import { engines } from './engines/engines.mjs';
import { installPeers } from './engines/peers.mjs';
import { measureEngine } from './measure.mjs';
import { drawPictures } from './pictures/pictures.mjs';
import { report } from './report.mjs';
import { here, measures, root } from './settings.mjs';
import { composer, timeComposer } from './speed.mjs';

const { values: asked } = parseArgs({
  options: { keep: { type: 'boolean', default: false }, only: { type: 'string' }, 'no-pictures': { type: 'boolean' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'banxin-composition-'));

const missing = [];
const ready = engines.filter((engine) => {
  const why =
    asked.only === undefined || asked.only.split(',').includes(engine.name) ? engine.available() : 'not asked for';
  if (why !== undefined) {
    missing.push({ name: engine.name, why });
    console.error(`bench: ${engine.name} is not run: ${why}`);
  }
  return why === undefined;
});
installPeers();

const about = ready.map((engine) => ({ name: engine.name, ...engine.about() }));
const results = [];
const read = new Map();
for (const corpus of corpora) {
  const folder = join(scratch, corpus.name);
  mkdirSync(folder);
  for (const engine of ready) {
    const found = await measureEngine(engine, corpus.paragraphs, folder);
    read.set(`${corpus.name} ${engine.name}`, found);
    for (const { em, figures } of found) results.push({ corpus: corpus.name, engine: engine.name, em, ...figures });
    console.error(
      `bench: ${corpus.name}, ${engine.name}: MM ${found.map(({ figures }) => figures.mm.toFixed(1)).join(' ')}`,
    );
  }
}

const [seed] = corpora;
const own = await composer();
const ruler = checkRuler(seed.paragraphs, read.get('seed banxin'), own);
const speed = await timeComposer(seed.paragraphs, own);
console.error(`bench: ${speed.characters} characters at 22 em in ${speed.median.toFixed(1)} ms, warm`);

if (!asked['no-pictures'] && missing.length === 0) await drawPictures({ read, results, corpora, scratch });
const made = { about, missing, measures, ruler, speed, results };
if (asked.only === undefined) {
  writeFileSync(join(here, 'last.json'), `${JSON.stringify(made, null, 1)}\n`);
  writeFileSync(join(root, 'docs/composition.md'), report({ ...made, corpora }));
}
if (asked.keep) console.error(`bench: kept in ${scratch}`);
else rmSync(scratch, { recursive: true, force: true });
