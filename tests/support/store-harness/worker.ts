import { readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { commit, recover } from '../../../src/world/commit.ts';
import { alone } from '../../../src/world/lock/lock.ts';
import { keepEdition } from '../../../src/world/store/keep.ts';
import { recoverStore } from '../../../src/world/store/write.ts';
import { faultsOf } from './judge.ts';
import { editionFiles, object, outputFiles, wholeOutput } from './made.ts';
import { keepNaively, writeNaively } from './naive.ts';

/** Says a line with one write, past any buffer: what was said counts as acknowledged. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const [task = '', place = '', label = '', times = '1', manner = ''] = process.argv.slice(2);
const isNaive = manner === 'naive';
const labels = Array.from({ length: Number(times) }, (_, index) => `${label}-${index + 1}`);
const patience = 60_000;

/** Keeps editions, each said when it is kept. */
const keep = (): void => {
  for (const mine of labels) {
    const version = isNaive ? keepNaively(place, mine) : kept(mine);
    say(version === undefined ? `busy ${mine}` : `ack ${mine} ${version}`);
    if (manner === 'resting') rest();
  }
};

/** With nothing going on, what was not synced stays unsynced. */
const rest = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40);
};

const kept = (message: string): string | undefined => {
  const about = { created: '2024-03-05T12:00:00Z', program: 'test', user: 'test' };
  const keeping = { object, files: editionFiles(message), edition: message, message, ...about };
  const result = alone(
    place,
    (check) => {
      recoverStore(place);
      return keepEdition(place, keeping, check);
    },
    { patience },
  );
  if ('heldBy' in result) return undefined;
  if (result.done.kind === 'damaged') throw new Error('damaged');
  return result.done.version;
};

/** Puts sets of outputs into one folder. */
const build = (): void => {
  for (const mine of labels) say(built(mine) ? `ack ${mine}` : `busy ${mine}`);
};

const built = (mine: string): boolean => {
  const files = outputFiles(mine);
  if (isNaive) {
    writeNaively(place, files);
    return true;
  }
  const result = alone(
    place,
    (check) => {
      recover(place);
      commit(place, files, [], check);
    },
    { patience },
  );
  return !('heldBy' in result);
};

/** Reads the outputs again and again, and says how many were whole and which was not. */
const read = (): void => {
  let whole = 0;
  while (whole < Number(times))
    for (const name of readdirSync(place).filter((entry) => entry.endsWith('.out'))) {
      if (wholeOutput(readFileSync(join(place, name))) === undefined) say(`torn ${name}`);
      whole += 1;
    }
  say(`read ${whole}`);
};

/** Judges the store again and again while others write; what they make ready to ask for the lock is no fault. */
const verify = (): void => {
  for (const _ of labels) {
    for (const fault of faultsOf(place, new Map())) if (!fault.includes('.banxin-lock.')) say(`fault ${fault}`);
    rest();
  }
};

/** Goes in again and again; only one may ever be inside. The last time it dies there, for others to follow. */
const enter = (): void => {
  for (const mine of labels) {
    const result = alone(place, () => passThrough(mine), { patience });
    say('heldBy' in result ? `busy ${mine}` : result.done);
  }
  alone(place, () => process.kill(process.pid, 'SIGKILL'), { patience });
};

const passThrough = (mine: string): string => {
  const inside = join(place, 'inside');
  const before = readFileSync(inside, 'utf8');
  writeFileSync(inside, mine);
  const after = readFileSync(inside, 'utf8');
  writeFileSync(inside, '');
  return before === '' && after === mine ? `alone ${mine}` : `crowded ${mine} with ${before}${after}`;
};

const tasks: Readonly<Record<string, () => void>> = { keep, build, read, verify, enter };
tasks[task]?.();
