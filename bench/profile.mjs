// A CPU profile of a readable bundle: which functions and which sources the time went to.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles src/ once more, unminified, inside node_modules so that banxin finds its home and its packages. */
export function bundleReadable() {
  const folder = join(root, 'node_modules/.cache/banxin-profile');
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [join(root, 'bundle.mjs'), '--readable', folder]);
  return join(folder, 'cli.js');
}

/** Self times in ms, greatest first. */
export function hotSpots(file, top) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8'));
  const frames = new Map(nodes.map((node) => [node.id, frameName(node.callFrame)]));
  const tallies = { functions: new Map(), sources: new Map() };
  let total = 0;
  samples.forEach((id, index) => {
    const { name, source } = frames.get(id);
    if (name === '(idle)') return;
    const milliseconds = timeDeltas[index] / 1000;
    total += milliseconds;
    add(tallies.functions, source === name ? name : `${name} – ${source}`, milliseconds);
    add(tallies.sources, source, milliseconds);
  });
  const ranked = (tally) =>
    [...tally]
      .sort(([, a], [, b]) => b - a)
      .slice(0, top)
      .map(([name, milliseconds]) => ({ name, milliseconds }));
  return { total, functions: ranked(tallies.functions), sources: ranked(tallies.sources) };
}

const add = (tally, name, milliseconds) => tally.set(name, (tally.get(name) ?? 0) + milliseconds);

function frameName({ functionName, url, lineNumber }) {
  const name = functionName || '(anonymous)';
  if (!url.startsWith('file:')) return { name, source: url === '' ? name : url };
  return { name, source: sourceOf(fileURLToPath(url), lineNumber) };
}

const chunks = new Map();

/** esbuild writes `// src/base/xml.ts` above what it took from there. A package counts as one source. */
function sourceOf(file, line) {
  if (!chunks.has(file)) {
    let source = file.split('/').at(-1);
    const sources = readFileSync(file, 'utf8')
      .split('\n')
      .map((text) => {
        const path = /^(?:\s*)\/\/ ((?:src|node_modules)\/\S+)$/.exec(text)?.[1];
        source = path?.replace(/^node_modules\/((?:@[^/]+\/)?[^/]+)\/.*/, '$1') ?? source;
        return source;
      });
    chunks.set(file, sources);
  }
  return chunks.get(file)[line] ?? file;
}
