import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../support/repository.ts';
import { output, requirePrograms, run } from '../support/run.ts';
import { writeSmall } from '../support/small-publication.ts';

requirePrograms(['git', 'npm']);

const scratch = mkdtempSync(join(tmpdir(), 'banxin-clone-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const onPath = (program: string): string =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync) ?? program;

/** A machine that has Node and npm and a shell, and nothing else to find. */
const bare = join(scratch, 'bin');
mkdirSync(bare);
for (const program of ['node', 'npm', 'npx', 'sh']) symlinkSync(onPath(program), join(bare, program));

/** What this run put into the environment of its scripts is not the clone's. */
const outerScript = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^npm_(package|lifecycle|command)|^INIT_CWD$/.test(name))
    .map((name) => [name, undefined]),
);
const env = { ...outerScript, PATH: bare };

describe('a clean clone, on a machine with Node and npm alone', () => {
  const clone = join(scratch, 'banxin');

  test('npm ci', () => {
    output('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
    output('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: clone, env });
  });

  test('npm run build makes the brochure', () => {
    output('npm', ['run', 'build'], { cwd: clone, env });
    expect(readdirSync(join(clone, 'output/pinghu-2017-2021'))).toEqual(
      expect.arrayContaining([
        'charts',
        'manifest.json',
        'pinghu-2017-2021.press.pdf',
        'pinghu-2017-2021.screen.pdf',
        'provenance.json',
      ]),
    );
  });

  test('npm test passes', () => {
    output('npm', ['test'], { cwd: clone, env });
  });

  test('nothing that git would see was left behind', () =>
    expect(output('git', ['status', '--porcelain'], { cwd: clone })).toBe(''));

  test('npx banxin works', () =>
    expect(run('npx', ['banxin', 'check', 'data/pinghu-2017-2021'], { cwd: clone, env })).toMatchObject({ code: 0 }));

  test('npm pack gives a package that works where it is installed', () => {
    const elsewhere = join(scratch, 'elsewhere');
    mkdirSync(elsewhere);
    const name = output('npm', ['pack', '--silent', '--pack-destination', elsewhere], { cwd: clone, env }).trim();
    const tarball = name.split('\n').at(-1) ?? '';
    output('npm', ['init', '--yes'], { cwd: elsewhere, env });
    output('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], { cwd: elsewhere, env });
    writeSmall(join(elsewhere, 'data/willow-creek'));
    const build = ['banxin', 'build', '--profile', 'screen,press'];
    expect(run('npx', build, { cwd: elsewhere, env })).toMatchObject({ code: 0 });
    for (const profile of ['screen', 'press']) {
      expect(existsSync(join(elsewhere, `output/willow-creek/willow-creek.${profile}.pdf`))).toBe(true);
    }
  });
});
