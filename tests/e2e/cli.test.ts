import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { thisProcess } from '../../src/world/lock/holder.ts';
import { banxin } from '../support/run.ts';
import { smallFiles, writeSmall } from '../support/small-publication.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-cli-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let count = 0;
const fresh = (): string => {
  count += 1;
  const folder = join(scratch, String(count));
  mkdirSync(folder);
  return folder;
};

/** Path → hash of every file under a folder. */
const hashes = (folder: string, under = ''): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
      const path = join(under, entry.name);
      return entry.isDirectory()
        ? Object.entries(hashes(folder, path))
        : [
            [
              path,
              createHash('sha256')
                .update(readFileSync(join(folder, path)))
                .digest('hex'),
            ],
          ];
    }),
  );

const paths = (folder: string): readonly string[] => readdirSync(folder, { recursive: true }).map(String).sort();

interface Answer {
  readonly ok: boolean;
  readonly outputs: readonly { readonly profile: string; readonly file: string; readonly sha256: string }[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: { readonly zh: string; readonly en: string };
    readonly place?: { readonly file: string; readonly line: number; readonly column: number };
  }[];
}

const layout = smallFiles['templates/plain/layout.hbs'] ?? '';

describe('build', () => {
  test('writes the files of the contract, under the output folder of its working directory', () => {
    const cwd = fresh();
    writeSmall(join(cwd, 'data/willow-creek'));
    expect(banxin(['build'], { cwd })).toMatchObject({ code: 0 });
    expect(Object.keys(hashes(join(cwd, 'output/willow-creek'))).sort()).toEqual([
      'manifest.json',
      'preflight.html',
      'preflight.screen.json',
      'provenance.json',
      'willow-creek.screen.pdf',
    ]);
  });

  test('gives the same bytes under any TZ, LANG and folder', () => {
    const worlds = [
      { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
      { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
      { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    ];
    const [first, ...others] = worlds.map((env) => {
      const cwd = fresh();
      writeSmall(join(cwd, 'data/willow-creek'));
      expect(banxin(['build', 'data/willow-creek', '--out', 'out'], { cwd, env })).toMatchObject({ code: 0 });
      return hashes(join(cwd, 'out'));
    });
    for (const other of others) expect(other).toEqual(first);
  });

  test('builds the brochure to the same bytes twice', () => {
    const [a, b] = [fresh(), fresh()];
    expect(banxin(['build', 'data/pinghu-2017-2021', '--out', a], { env: { TZ: 'UTC' } })).toMatchObject({ code: 0 });
    expect(banxin(['build', 'data/pinghu-2017-2021', '--out', b], { env: { TZ: 'Asia/Tokyo' } })).toMatchObject({
      code: 0,
    });
    expect(hashes(a)).toEqual(hashes(b));
  });

  test('with --json prints one object, whose hashes are those of the files', () => {
    const cwd = fresh();
    writeSmall(join(cwd, 'data/willow-creek'));
    const { code, stdout } = banxin(['build', '--json'], { cwd });
    const answer: Answer = JSON.parse(stdout);
    expect({ code, ok: answer.ok }).toEqual({ code: 0, ok: true });
    expect(answer.outputs.map(({ profile }) => profile)).toEqual(['screen']);
    for (const { file, sha256 } of answer.outputs) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(cwd, file)))
          .digest('hex'),
      ).toBe(sha256);
    }
  });
});

describe('check', () => {
  test('writes nothing', () => {
    const cwd = fresh();
    writeSmall(join(cwd, 'data/willow-creek'));
    expect(banxin(['check'], { cwd })).toMatchObject({ code: 0 });
    expect(readdirSync(cwd)).toEqual(['data']);
  });
});

describe('exit codes', () => {
  test.each([
    ['an unknown figure', { 'templates/plain/layout.hbs': '<p>{{num town.figures.visit}}</p>\n' }, 1],
    ['an unclosed element', { 'templates/plain/layout.hbs': `${layout}<p>` }, 1],
    ['a character without a glyph', { 'templates/plain/layout.hbs': '<p>\u{12000}</p>\n' }, 1],
    ['broken YAML in the data', { 'town.yaml': 'figures: {' }, 1],
    ['no manifest', { 'publication.yaml': undefined }, 2],
    [
      'a key that the manifest does not know',
      { 'publication.yaml': `${smallFiles['publication.yaml']}colour: red\n` },
      2,
    ],
    ['a data file that is not there', { 'town.yaml': undefined }, 2],
    [
      'a template that is not there',
      { 'templates/plain/layout.hbs': undefined, 'templates/plain/style.css': undefined },
      2,
    ],
  ])('%s', (_, changes, expected) => {
    const cwd = fresh();
    writeSmall(join(cwd, 'data/willow-creek'), changes);
    const { code, stdout } = banxin(['build', 'data/willow-creek', '--json'], { cwd });
    const answer: Answer = JSON.parse(stdout);
    expect({ code, ok: answer.ok, outputs: answer.outputs }).toEqual({ code: expected, ok: false, outputs: [] });
    const errors = answer.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).not.toEqual([]);
    for (const { message } of errors) {
      expect(message.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(message.en).toMatch(/[A-Za-z].*\.$/);
    }
    expect(existsSync(join(cwd, 'output'))).toBe(false);
  });

  test('an error has its place', () => {
    const cwd = fresh();
    writeSmall(join(cwd, 'data/willow-creek'), {
      'templates/plain/layout.hbs': `${layout}<p>数：{{num town.figures.visit}}</p>\n`,
    });
    const answer: Answer = JSON.parse(banxin(['check', '--json'], { cwd }).stdout);
    expect(answer.diagnostics).toMatchObject([
      { severity: 'error', place: { file: 'data/willow-creek/templates/plain/layout.hbs', line: 3, column: 25 } },
    ]);
  });

  const manifest = smallFiles['publication.yaml'] ?? '';
  const nothing = (): void => {};
  const publication = 'data/willow-creek';

  test.each<readonly [string, readonly string[], number, (cwd: string) => void]>([
    ['usage/unknown-command', ['bild'], 2, nothing],
    ['usage/arguments', ['build', '--profil', 'screen'], 2, nothing],
    ['usage/no-publication', ['build', 'nowhere'], 2, nothing],
    ['usage/unknown-profile', ['build', '--profile', 'print'], 2, nothing],
    ['usage/command-not-yet', ['preview'], 2, nothing],
    ['usage/none-here', ['build'], 2, (cwd) => rmSync(join(cwd, 'data'), { recursive: true })],
    ['usage/which-publication', ['build'], 2, (cwd) => writeSmall(join(cwd, 'data/other'))],
    [
      'usage/unknown-attachment',
      ['build'],
      2,
      (cwd) =>
        writeSmall(join(cwd, publication), {
          'publication.yaml': `${manifest.replace('[screen]', '[archive]')}archive: { attachments: [town.yaml, twon.yaml] }\n`,
        }),
    ],
    [
      'usage/refused-path',
      ['build'],
      2,
      (cwd) =>
        writeSmall(join(cwd, publication), { 'publication.yaml': manifest.replace('town.yaml', '../town.yaml') }),
    ],
    ['usage/missing-data-file', ['build'], 2, (cwd) => rmSync(join(cwd, publication, 'town.yaml'))],
    ['usage/missing-template', ['build'], 2, (cwd) => rmSync(join(cwd, publication, 'templates'), { recursive: true })],
    ['usage/output-over-input', ['build', '--out', publication], 2, nothing],
    ['usage/output-not-folder', ['build', '--out', 'mine'], 2, (cwd) => writeFileSync(join(cwd, 'mine'), '')],
    ['world/unwritable', ['build', '--out', 'mine/out'], 7, (cwd) => writeFileSync(join(cwd, 'mine'), '')],
    [
      'world/unreadable',
      ['build'],
      7,
      (cwd) =>
        writeSmall(join(cwd, publication), {
          'publication.yaml': manifest.replace('town.yaml', `${'long'.repeat(80)}.yaml`),
        }),
    ],
    ['world/limit-file-size', ['build'], 5, (cwd) => truncateSync(join(cwd, publication, 'town.yaml'), 65 * 2 ** 20)],
    [
      'world/busy',
      ['build', '--out', 'out'],
      6,
      (cwd) => {
        mkdirSync(join(cwd, 'out'));
        writeFileSync(join(cwd, 'out/.banxin-lock'), JSON.stringify(thisProcess()));
      },
    ],
    [
      'world/busy-elsewhere',
      ['build', '--out', 'out'],
      6,
      (cwd) => {
        mkdirSync(join(cwd, 'out'));
        writeFileSync(join(cwd, 'out/.banxin-lock'), JSON.stringify({ ...thisProcess(), host: 'elsewhere' }));
      },
    ],
    [
      'world/busy-unknown',
      ['build', '--out', 'out'],
      6,
      (cwd) => {
        mkdirSync(join(cwd, 'out'));
        writeFileSync(join(cwd, 'out/.banxin-lock'), '');
      },
    ],
  ])('%s', (expected, words, code, spoil) => {
    const cwd = fresh();
    writeSmall(join(cwd, publication));
    spoil(cwd);
    const before = paths(cwd);
    const run = banxin([...words, '--json'], { cwd });
    const answer: Answer = JSON.parse(run.stdout);
    expect({ code: run.code, diagnostics: answer.diagnostics.map((each) => each.code) }).toEqual({
      code,
      diagnostics: [expected],
    });
    expect(paths(cwd)).toEqual(before);
  });

  test.each([
    ['world/lock-followed', ['build', '--out', 'out'], { start: '1' }],
    ['world/lock-followed', ['build', '--out', 'out', '--break-lock'], { host: 'elsewhere' }],
  ])('%s is a note: %j', (expected, words, changes) => {
    const cwd = fresh();
    writeSmall(join(cwd, publication));
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/.banxin-lock'), JSON.stringify({ ...thisProcess(), ...changes }));
    const { code, stdout } = banxin([...words, '--json'], { cwd });
    const answer: Answer = JSON.parse(stdout);
    expect({ code, said: answer.diagnostics.map((each) => each.code) }).toEqual({ code: 0, said: [expected] });
    expect(readdirSync(join(cwd, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('after a fault the outputs of the last good build stand as they were', () => {
    const cwd = fresh();
    const publication = writeSmall(join(cwd, 'data/willow-creek'));
    expect(banxin(['build'], { cwd })).toMatchObject({ code: 0 });
    const before = hashes(join(cwd, 'output'));
    writeSmall(publication, { 'templates/plain/layout.hbs': '<p>' });
    expect(banxin(['build'], { cwd })).toMatchObject({ code: 1 });
    expect(hashes(join(cwd, 'output'))).toEqual(before);
  });

  test('--strict makes a warning an error', () => {
    const cwd = fresh();
    writeSmall(join(cwd, 'data/willow-creek'), { 'templates/plain/style.css': 'p { float: left }' });
    expect(banxin(['check'], { cwd })).toMatchObject({ code: 0 });
    expect(banxin(['check', '--strict'], { cwd })).toMatchObject({ code: 1 });
  });
});
