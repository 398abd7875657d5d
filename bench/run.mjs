// npm run bench -- [--sizes S,M,L] [--runs N] [--cpu-prof]: the whole program, cold, at three sizes.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './measure.mjs';
import { bundleReadable, hotSpots } from './profile.mjs';
import { publicationOf } from './publication.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked } = parseArgs({
  options: {
    sizes: { type: 'string', default: 'S,M,L' },
    runs: { type: 'string', default: '3' },
    'cpu-prof': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const sizes = asked.sizes.split(',');
const runs = Number(asked.runs);
const scratch = mkdtempSync(join(tmpdir(), 'banxin-bench-'));

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)];

async function benchSize(size) {
  const publication = publicationOf(size, scratch);
  const out = join(scratch, `out-${size}`);
  const words = ['build', publication, '--profile', 'screen', '--out', out, '--json', '--quiet'];
  const taken = [];
  for (let run = 0; run < runs; run++) taken.push(await measure([join(root, 'banxin.mjs'), ...words], { cwd: root }));
  const { pages, bytes, sha256 } = taken[0];
  const stages = taken[0].stages.map(({ name }, index) => ({
    name,
    wall: median(taken.map((each) => each.stages[index].wall)),
    cpu: median(taken.map((each) => each.stages[index].cpu)),
  }));
  const result = {
    size,
    pages,
    bytes,
    sameBytes: taken.every((each) => each.sha256 === sha256),
    wall: median(taken.map((each) => each.wall)),
    wallMin: Math.min(...taken.map((each) => each.wall)),
    cpu: median(taken.map((each) => each.cpu)),
    cpuMin: Math.min(...taken.map((each) => each.cpu)),
    peakMiB: Math.max(...taken.map((each) => each.peakMiB)),
    stages,
  };
  if (!asked['cpu-prof']) return result;
  const folder = join(scratch, `profile-${size}`);
  await measure(['--cpu-prof', `--cpu-prof-dir=${folder}`, bundleReadable(), ...words], { cwd: root });
  return { ...result, profile: hotSpots(join(folder, readdirSync(folder)[0]), 40) };
}

const seconds = (value) => value.toFixed(2);
const table = (head, rows) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const results = [];
for (const size of sizes) {
  const result = await benchSize(size);
  results.push(result);
  console.error(
    `${size}: ${seconds(result.wall)} s wall, ${seconds(result.cpu)} s CPU, ${result.peakMiB.toFixed(0)} MiB, ${result.pages} pages`,
  );
}

const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).trim();
const about = {
  date: new Date().toISOString().slice(0, 16).replace('T', ' '),
  commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src') === '' ? '' : ' with changes'),
  node: process.version,
  machine: `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
  load: loadavg()
    .map((value) => value.toFixed(1))
    .join(' '),
  runs,
};

const main = table(
  ['', 'pages', 'wall s (min)', 'CPU s (min)', 'peak MiB', 'PDF kB', 'ms CPU a page', 'same bytes'],
  results.map((r) => [
    r.size,
    r.pages,
    `${seconds(r.wall)} (${seconds(r.wallMin)})`,
    `${seconds(r.cpu)} (${seconds(r.cpuMin)})`,
    r.peakMiB.toFixed(0),
    (r.bytes / 1000).toFixed(0),
    ((r.cpuMin * 1000) / r.pages).toFixed(1),
    r.sameBytes ? 'yes' : 'NO',
  ]),
);
const stages = table(
  ['stage', ...results.map((r) => `${r.size} wall (CPU) ms`)],
  (results[0]?.stages ?? []).map(({ name }, index) => [
    name,
    ...results.map((r) => `${r.stages[index].wall} (${r.stages[index].cpu})`),
  ]),
);
const [small, middle, large] = ['x1', 'M', 'L'].map((size) => results.find((r) => r.size === size));
const growth =
  middle === undefined || large === undefined
    ? ''
    : `\nFrom M to L: ${(((large.cpuMin - middle.cpuMin) * 1000) / (large.pages - middle.pages)).toFixed(1)} ms CPU and ${(((large.peakMiB - middle.peakMiB) * 1024) / (large.pages - middle.pages)).toFixed(0)} KiB a page${small === undefined ? '' : `; excess exponent ${Math.log10((large.cpuMin - small.cpuMin) / (middle.cpuMin - small.cpuMin)).toFixed(2)} (1 is linear)`}.\n`;
const ranking = (what, spots, total) =>
  table(
    [what, 'self ms', '%'],
    spots.map(({ name, milliseconds }) => [
      `\`${name}\``,
      milliseconds.toFixed(0),
      ((milliseconds * 100) / total).toFixed(1),
    ]),
  );
const profiles = results
  .filter((r) => r.profile !== undefined)
  .map(({ size, profile: { total, sources, functions } }) =>
    [
      '',
      `## Where the time goes: ${size}`,
      '',
      ranking('source', sources, total),
      '',
      ranking('function', functions, total),
      '',
    ].join('\n'),
  );

const page = `# Bench

\`npm run bench\`. The whole program, cold, \`--profile screen\`; the median of ${runs} runs (the least in brackets). S is the brochure;
M and L are its text 10 and 100 times over in two columns of 22 em, two Vega-Lite charts drawn in every repeat. Aims: S ≤ 1.5 s, L ≤ 5 s and ≤ 400 MiB.

${Object.entries(about)
  .map(([name, value]) => `- ${name}: ${value}`)
  .join('\n')}

${main}
${growth}
\`start\` is Node, the modules and the command line, up to the first stage.

${stages}
${profiles.join('')}`;

console.log(page);
writeFileSync(join(root, 'bench/last.json'), `${JSON.stringify({ about, results }, null, 2)}\n`);
writeFileSync(join(root, 'bench/RESULTS.md'), page);
if (asked.keep) console.error(scratch);
else rmSync(scratch, { recursive: true, force: true });
