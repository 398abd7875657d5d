// The closing line of .ci/run: `count.mjs FOLDER [FAILED-STEP…]` adds up vitest's JSON reports in FOLDER, each named
// after its step; a step that failed without a failing test (a crash, lint, types) counts as one failure.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [folder = '.', ...failedSteps] = process.argv.slice(2);

const reports = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
);
const sum = (key) => [...reports.values()].reduce((total, report) => total + report[key], 0);
const otherFailures = failedSteps.filter((step) => (reports.get(step)?.numFailedTests ?? 0) === 0).length;

console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests') + otherFailures} failed`);
