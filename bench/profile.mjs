// Reads a .cpuprofile: which functions, and which files, the time went to.
import { readFileSync } from 'node:fs';

/** Self times in ms, greatest first, by function and by file of the source. */
export function hotSpots(file, top) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8'));
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const byFunction = new Map();
  let total = 0;
  samples.forEach((id, index) => {
    const { functionName, url, lineNumber } = frames.get(id);
    const milliseconds = timeDeltas[index] / 1000;
    const where = url.split('/').slice(-2).join('/');
    const name = `${functionName || '(anonymous)'} ${where}${where === '' ? '' : `:${lineNumber + 1}`}`;
    if (functionName === '(idle)') return;
    total += milliseconds;
    byFunction.set(name, (byFunction.get(name) ?? 0) + milliseconds);
  });
  const ranked = [...byFunction].sort(([, a], [, b]) => b - a).slice(0, top);
  return { total, functions: ranked.map(([name, milliseconds]) => ({ name, milliseconds })) };
}
