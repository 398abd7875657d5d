import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { recover } from '../../src/world/commit.ts';
import { alone } from '../../src/world/lock/lock.ts';
import { recoverStore } from '../../src/world/store/write.ts';
import { root } from '../support/repository.ts';
import { banxin, requirePrograms, run } from '../support/run.ts';
import { smallFiles, writeSmall } from '../support/small-publication.ts';
import { contentIn, isNamed, leftIn, type Point, pointsIn, strike } from '../support/store-harness/faults.ts';
import { harness, isWhole, note } from '../support/store-harness/run.ts';

requirePrograms(['strace']);

const { scratch } = harness('faults');
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const made = join(scratch, 'made');
const town = (edition: string): void => {
  writeSmall(join(made, `town-${edition}`), {
    'publication.yaml': (smallFiles['publication.yaml'] ?? '').replace('1.0.0', edition),
    'town.yaml': (smallFiles['town.yaml'] ?? '').replace('13705', edition.replaceAll('.', '')),
  });
};
town('1.0.0');
town('2.0.0');
banxin(['archive', 'add', 'store', 'town-1.0.0'], { cwd: made });
banxin(['build', 'town-1.0.0', '--out', 'out'], { cwd: made });
mkdirSync(join(made, 'reports'));
writeFileSync(join(made, 'reports/report.html'), 'the report before');

interface Command {
  readonly name: string;
  readonly words: readonly string[];
  /** The folder that it writes into, or reads. */
  readonly target: string;
  /** What the next run does first. */
  readonly mend: (folder: string) => void;
}

const mendOutputs = (folder: string): void => {
  alone(folder, () => recover(folder));
};
const mendStore = (folder: string): void => {
  alone(folder, () => recoverStore(folder));
};

const commands: readonly Command[] = [
  { name: 'archive add', words: ['archive', 'add', 'store', 'town-2.0.0'], target: 'store', mend: mendStore },
  { name: 'archive verify', words: ['archive', 'verify', 'store'], target: 'store', mend: mendStore },
  { name: 'build', words: ['build', 'town-2.0.0', '--out', 'out'], target: 'out', mend: mendOutputs },
  {
    name: 'preflight --report',
    words: ['preflight', 'out/willow-creek.screen.pdf', '--profile', 'screen', '--report', 'reports/report.html'],
    target: 'reports',
    mend: mendOutputs,
  },
];

const work = join(scratch, 'work');
const anew = (): void => {
  rmSync(work, { recursive: true, force: true });
  cpSync(made, work, { recursive: true });
};

/** A call after which the new state stands, though not all is done or known to last. */
const isLate = (line: string): boolean => /^(fsync|rename)\(/.test(line);

/** One failing call of a command: whatever is not as it should be. */
const faultsOf = (
  command: Command,
  point: Point,
  states: readonly unknown[],
  late: string[],
  unreached: string[],
): readonly string[] => {
  anew();
  const target = join(work, command.target);
  const { code, stdout, line } = strike(work, command.words, point);
  const where = `${point.call} ${point.nth} ${point.answer}`;
  if (line === undefined) {
    unreached.push(where);
    return [];
  }
  const faults: string[] = [];
  const [before, after] = states.map((state) => JSON.stringify(state));
  const now = JSON.stringify(contentIn(target));
  if (point.answer !== 'KILL') {
    if (code !== 0 && code !== 7) faults.push(`exit ${code}`);
    if (code === 7 && !isNamed(stdout, line)) faults.push('the place is not named');
    if (code === 0 && now !== after) faults.push('exit 0, but not done');
    if (code === 7 && now !== before) {
      if (isLate(line)) late.push(where);
      else faults.push('exit 7, but what was there before has changed');
    }
  }
  command.mend(target);
  const mended = JSON.stringify(contentIn(target));
  if (mended !== before && mended !== after) faults.push('neither the old state nor the new');
  if (leftIn(target).length > 0) faults.push(`left behind: ${leftIn(target).join(' ')}`);
  return faults.map((fault) => `${where}: ${fault} | ${line}`);
};

describe.each(commands)('$name', (command) => {
  test('with any one call failing ends as exit 7 or done, the old state or the new, and leaves nothing', () => {
    anew();
    const before = contentIn(join(work, command.target));
    const all = pointsIn(work, command.words);
    const states = [before, contentIn(join(work, command.target))];
    const stride = isWhole ? Number(process.env['BANXIN_STRIDE'] ?? 1) : Math.ceil(all.length / 3);
    const points = all.filter((_, index) => index % stride === Math.floor(stride / 2));
    const late: string[] = [];
    const unreached: string[] = [];
    const bad = points.flatMap((point) => faultsOf(command, point, states, late, unreached));
    note(
      `R2 ${command.name}: ${bad.length} bad of ${points.length} (of ${all.length}); new state in spite of exit 7: ${late.length} (${late.join(', ')}); not reached: ${unreached.length} (${unreached.join(', ')})`,
    );
    expect(points.length - unreached.length).toBeGreaterThan(0.9 * points.length - 1);
    expect(bad).toEqual([]);
  }, 7_200_000);
});

describe('a disk that takes no more', () => {
  const limited = (limit: string, words: readonly string[]) =>
    run(
      'sh',
      ['-c', `${limit} exec "$@"`, 'sh', process.execPath, join(root, 'banxin.mjs'), ...words, '--lang', 'zh'],
      {
        cwd: work,
      },
    );

  test('a file that may not grow is exit 7, names itself, and nothing stays behind', () => {
    anew();
    const before = [contentIn(join(work, 'store')), contentIn(join(work, 'out'))];
    for (const words of [
      ['archive', 'add', 'store', 'town-2.0.0'],
      ['build', 'town-2.0.0', '--out', 'out'],
    ]) {
      const { code, stderr } = limited('ulimit -f 8;', words);
      expect({ code, named: /写不了“(store|out)\/.*”：EFBIG/.test(stderr) }).toEqual({ code: 7, named: true });
    }
    expect([contentIn(join(work, 'store')), contentIn(join(work, 'out'))]).toEqual(before);
    expect([...leftIn(join(work, 'store')), ...leftIn(join(work, 'out'))]).toEqual([]);
  });

  test('an answer that cannot be written is exit 7', () => {
    const { code, stderr } = limited('exec > /dev/full;', ['archive', 'list', 'store', '--json']);
    expect(code).toBe(7);
    expect(stderr).toContain('ENOSPC');
  });
});
