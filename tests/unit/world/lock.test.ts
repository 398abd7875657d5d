import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Holder, holderIn, type Standing, standingOf, thisProcess } from '../../../src/world/lock/holder.ts';
import { type Alone, alone, LockLost } from '../../../src/world/lock/lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banxin-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (): string => join(folder, '.banxin-lock');
const lay = (holder: Holder, path = place()): void => writeFileSync(path, JSON.stringify(holder));
const claim = (on: Holder): string => `${place()}.after-${on.token}`;

/** A holder that differs from this process in some way. */
const holder = (changes: Partial<Holder>): Holder => ({ ...thisProcess(), ...changes });
const gone = (): Holder => holder({ pid: spawnSync(process.execPath, ['-e', '']).pid });
const linux = process.platform === 'linux';
/** `npm test` needs Node alone. */
const shell = linux && spawnSync('sh', ['-c', 'sleep 0']).status === 0;

const deadOnes: readonly (readonly [string, () => Holder])[] = [
  ['that is gone', gone],
  ...(linux
    ? ([
        ['of before the machine was started again', () => holder({ boot: 'another' })],
        ['whose id went to another process', () => holder({ start: '1' })],
      ] as const)
    : []),
];
const standing = (result: Alone<unknown>): string => ('heldBy' in result ? result.heldBy.standing : 'done');

describe('a lock', () => {
  it('lets one in at a time, says who, and leaves nothing behind', () => {
    alone(folder, () => {
      expect(alone(folder, () => 'both')).toMatchObject({
        heldBy: { standing: 'alive', holder: { pid: process.pid } },
      });
      expect(readdirSync(folder)).toEqual(['.banxin-lock']);
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('records machine, start of the machine, process and its start', () => {
    const read = alone(folder, () => holderIn(readFileSync(place(), 'utf8')));
    const { token: _, ...me } = thisProcess();
    expect(read).toMatchObject({ done: me });
    if (linux) expect(Object.values(me).slice(2)).not.toContain('');
  });

  it('is let go when the work fails', () => {
    const fail = () => {
      throw new Error('no');
    };
    expect(() => alone(folder, fail)).toThrow('no');
    expect(existsSync(place())).toBe(false);
  });

  it('is waited for a while', () => {
    lay(thisProcess());
    const begun = performance.now();
    expect(standing(alone(folder, () => 1, { patience: 60 }))).toBe('alive');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(60);
  });
});

describe('a holder', () => {
  it.each(deadOnes)('%s is followed at once', (_, make) => {
    const dead = make();
    lay(dead);
    expect(alone(folder, () => 1)).toEqual({ done: 1, followed: dead });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!shell)('that ended and was not waited for is followed', async () => {
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 5']);
    const pid = await new Promise<number>((done) => parent.stdout.once('data', (text) => done(Number(text))));
    const start = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    while (start()[0] !== 'Z') await new Promise((done) => setTimeout(done, 5));
    lay(holder({ pid, start: start()[19] ?? '' }));
    expect(standing(alone(folder, () => 1))).toBe('done');
    parent.kill();
  });

  it('that lives is not robbed in 10,000 tries, whatever is asked', () => {
    const living = thisProcess();
    lay(living);
    const came = new Set<string>();
    for (let count = 0; count < 10_000; count += 1)
      came.add(standing(alone(folder, () => 1, { breakLock: count % 2 === 1 })));
    expect([...came]).toEqual(['alive']);
    expect(holderIn(readFileSync(place(), 'utf8'))).toEqual(living);
  });

  const hidden: readonly (readonly [string, Standing, Partial<Holder>])[] = [
    ['on another machine', 'elsewhere', { host: 'elsewhere', pid: 999_999_999 }],
    ['on a machine of the same name', 'elsewhere', { machine: 'another', boot: 'another' }],
    ...(linux ? ([['in another container', 'elsewhere', { namespace: 'pid:[1]', pid: 999_999_999 }]] as const) : []),
  ];
  it.each(hidden)('%s is followed only where that is asked for', (_, expected, changes) => {
    lay(holder(changes));
    for (let count = 0; count < 100; count += 1) expect(standing(alone(folder, () => 1))).toBe(expected);
    expect(standing(alone(folder, () => 1, { breakLock: true }))).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', '12345 678', '{"pid":1}', '[]', `${JSON.stringify(thisProcess()).slice(0, -9)}`])(
    'of whom the lock tells nothing (%j) is followed only where that is asked for',
    (text) => {
      writeFileSync(place(), text);
      expect(standing(alone(folder, () => 1))).toBe('unknown');
      expect(standing(alone(folder, () => 1, { breakLock: true }))).toBe('done');
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('whose process may not be asked counts as living', () => {
    expect(standingOf(holder({ pid: 1, start: '' }), thisProcess())).toBe('alive');
  });
});

describe('following a dead holder', () => {
  it('waits for who claimed to follow it and lives', () => {
    const dead = gone();
    lay(dead);
    lay(thisProcess(), claim(dead));
    expect(standing(alone(folder, () => 1))).toBe('alive');
    expect(standing(alone(folder, () => 1, { breakLock: true }))).toBe('alive');
    expect(holderIn(readFileSync(place(), 'utf8'))).toEqual(dead);
  });

  it('goes past one that claimed it and died, and another after that', () => {
    const [dead, second, third] = [gone(), gone(), gone()];
    lay(dead);
    lay(second, claim(dead));
    lay(third, claim(second));
    expect(alone(folder, () => 1)).toEqual({ done: 1, followed: dead });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('clears away what was staged and claimed before', () => {
    lay(gone(), `${place()}.after-someone`);
    writeFileSync(`${place()}.0000`, '');
    mkdirSync(join(folder, 'mine'));
    expect(standing(alone(folder, () => 1))).toBe('done');
    expect(readdirSync(folder)).toEqual(['mine']);
  });
});

describe('a lock that was broken while it was held', () => {
  it('stops the work before it is put in place, and the other keeps its lock', () => {
    const other = holder({ host: 'elsewhere' });
    const result = alone(folder, (check) => {
      check();
      lay(other);
      check();
      return 'put in place';
    });
    expect(result).toMatchObject({ heldBy: { holder: other } });
    expect(holderIn(readFileSync(place(), 'utf8'))).toEqual(other);
    expect(new LockLost()).toBeInstanceOf(Error);
  });
});
