import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readText } from '../support/repository.ts';
import { banxin } from '../support/run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-readme-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The example's files by their names in the README: a code word, then its block. */
const exampleFiles = (readme: string): ReadonlyMap<string, string> =>
  new Map(
    [...readme.matchAll(/^`([\w.]+)`[^\n]*\n\n```\w+\n([\s\S]*?)```/gm)].map(([, name, text]) => [
      name ?? '',
      text ?? '',
    ]),
  );

const places: Readonly<Record<string, string>> = {
  'layout.hbs': 'templates/plain/layout.hbs',
  'style.css': 'templates/plain/style.css',
};

/** The code block that shows an error. */
const shownError = (readme: string): string => /```\n((?:错误|error) [\s\S]*?)```/.exec(readme)?.[1] ?? '';

describe.each([
  ['README.md', 'zh'],
  ['README.en.md', 'en'],
])('the example of %s', (name, language) => {
  const readme = readText(name);
  const files = exampleFiles(readme);
  const cwd = join(scratch, name);

  const write = (changes: ReadonlyMap<string, string>): void => {
    for (const [file, text] of [...files, ...changes]) {
      const path = join(cwd, 'data/willow-creek', places[file] ?? file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  };

  test('is whole', () =>
    expect([...files.keys()]).toEqual(['publication.yaml', 'town.yaml', 'layout.hbs', 'style.css']));

  test('builds without a word of complaint', () => {
    write(new Map());
    const { code, stdout } = banxin(['build', 'data/willow-creek', '--json'], { cwd });
    expect({ code, diagnostics: JSON.parse(stdout).diagnostics }).toEqual({ code: 0, diagnostics: [] });
  });

  test('its error is what banxin says', () => {
    write(new Map([['layout.hbs', '<h1 id="top">{{publication.title}}</h1>\n<p>{{num town.figures.visit}}</p>\n']]));
    const { stderr } = banxin(['check', 'data/willow-creek', '--lang', language, '--no-color'], { cwd });
    expect(stderr).toContain(shownError(readme));
    expect(shownError(readme)).not.toBe('');
  });
});
