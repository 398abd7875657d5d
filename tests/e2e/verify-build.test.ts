import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { keepEdition } from '../../src/world/store/keep.ts';
import { banxin, output } from '../support/run.ts';
import { smallFiles, writeSmall } from '../support/small-publication.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-verify-build-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const cwd = join(scratch, 'work');
mkdirSync(cwd);
writeSmall(join(cwd, 'town'));
banxin(['archive', 'add', 'store', 'town', '-m', '第一版', '--by', '李校对'], { cwd });
const id = /^id: (.*)$/m.exec(smallFiles['publication.yaml'] ?? '')?.[1] ?? '';

const json = (words: readonly string[]) => {
  const { code, stdout } = banxin([...words, '--json'], { cwd });
  const value = JSON.parse(stdout);
  return { code, value, codes: value.diagnostics.map((each: { readonly code: string }) => each.code) };
};

const filesIn = (folder: string): readonly { readonly path: string; readonly bytes: Uint8Array }[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path), bytes: readFileSync(path) }));

const kept = filesIn(join(cwd, 'store', id, 'v1/content')).filter(({ path }) => path !== 'premis.xml');

/** A second store that keeps something else as this edition; its own digests are right. */
const keepOther = (store: string, change: (path: string, text: string) => string | undefined): void => {
  const files = kept.flatMap(({ path, bytes }) => {
    const text = change(path, new TextDecoder('latin1').decode(bytes));
    return text === undefined ? [] : [{ path, bytes: path.endsWith('.json') ? Buffer.from(text, 'latin1') : bytes }];
  });
  const facts = { edition: '1.0.0', created: '2024-01-01T12:00:00Z', program: 'x', user: 'x', message: 'x' };
  keepEdition(join(cwd, store), { object: id, files, ...facts }, () => undefined);
};

describe('verify-build', () => {
  test('an edition that builds to what was kept, named in either way', () => {
    for (const words of [['store', `${id}@v1`], [`store/${id}@1.0.0`]]) {
      const { code, value, codes } = json(['verify-build', ...words]);
      expect([code, codes, value.same]).toEqual([0, [], true]);
      expect(value.files).toBe(kept.filter(({ path }) => path.startsWith('output/')).length);
    }
    expect(readdirSync(cwd).sort()).toEqual(['store', 'town']);
  });

  test('what differs, is lacking or comes in addition is named, and whose work it was', () => {
    keepOther('other', (path, text) => {
      if (path === 'output/provenance.json') return `${text} `;
      if (path === 'output/preflight.screen.json') return undefined;
      return path === 'output/manifest.json' ? text.replace(/"banxin": "[^"]*"/, '"banxin": "0.0.9"') : text;
    });
    const { code, value, codes } = json(['verify-build', 'other', id]);
    expect([code, value.same]).toEqual([4, false]);
    expect(codes).toEqual(['store/other-program', 'store/build-differs', 'store/build-adds', 'store/build-differs']);
    expect(value.diagnostics[3].message.zh).toContain('provenance.json');
  });

  test('a font that is not the one of then is named', () => {
    keepOther('refonted', (path, text) =>
      path === 'output/manifest.json'
        ? text.replace(/("file": "fonts\/NotoSerifSC-Regular.ttf",\s*"sha256": ")[^"]*/, `$1${'0'.repeat(64)}`)
        : text,
    );
    const { code, value, codes } = json(['verify-build', 'refonted', id]);
    expect([code, codes]).toEqual([4, ['store/other-own-file', 'store/build-differs']]);
    expect(value.diagnostics[0].message.zh).toContain('fonts/NotoSerifSC-Regular.ttf');
  });

  test('an edition that does not build, or makes less, is told', () => {
    keepOther('faulty', (path, text) => (path === 'publication/publication.yaml' ? undefined : text));
    expect(json(['verify-build', 'faulty', id])).toMatchObject({ code: 2 });
    expect(json(['verify-build', 'faulty', id]).codes).toContain('store/not-rebuilt');
    const more = [...kept, { path: 'output/more.json', bytes: Buffer.from('{}') }];
    const facts = { edition: '1.0.0', created: '2024-01-01T12:00:00Z', program: 'x', user: 'x', message: 'x' };
    keepEdition(join(cwd, 'more'), { object: id, files: more, ...facts }, () => undefined);
    expect(json(['verify-build', 'more', id]).codes).toEqual(['store/build-lacks']);
  });

  test('wrong words, and no store', () => {
    expect(json(['verify-build']).code).toBe(2);
    expect(json(['verify-build', 'town', id]).codes).toEqual(['usage/no-store']);
  });
});

describe('archive export --zip', () => {
  test('one file that others open, the same bytes each time', () => {
    expect(json(['archive', 'export', 'store', id, '--zip', 'bag.zip']).code).toBe(0);
    expect(json(['archive', 'export', 'store', id, '--zip', 'again.zip']).code).toBe(0);
    const bytes = readFileSync(join(cwd, 'bag.zip'));
    expect(bytes.equals(readFileSync(join(cwd, 'again.zip')))).toBe(true);
    const names = execFileSync('python3', [
      '-c',
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print("\\n".join(z.namelist()))',
      join(cwd, 'bag.zip'),
    ])
      .toString()
      .trim()
      .split('\n');
    expect(names.filter((name) => !name.includes('/data/')).sort()).toEqual(
      ['bag-info.txt', 'bagit.txt', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'].map((name) => `${id}-v1/${name}`),
    );
    expect(names).toContain(`${id}-v1/data/output/${id}.screen.pdf`);
    expect(json(['archive', 'export', 'store', id, '--zip', 'bag.zip']).codes).toEqual(['usage/target-not-empty']);
    expect(json(['archive', 'export', 'store', id]).code).toBe(2);
  });

  test('unpacked by another program, it is sound and builds to the same bytes', () => {
    expect(json(['archive', 'export', 'store', id, '--zip', 'moved.zip']).code).toBe(0);
    expect(output('unzip', ['-t', 'moved.zip'], { cwd })).toContain('No errors detected');
    output('unzip', ['-q', 'moved.zip', '-d', 'moved'], { cwd });
    const bag = join(cwd, 'moved', `${id}-v1`);
    for (const list of ['manifest-sha512.txt', 'tagmanifest-sha512.txt'])
      output('sha512sum', ['--check', '--strict', '--quiet', list], { cwd: bag });
    expect(filesIn(join(bag, 'data'))).toEqual(filesIn(join(cwd, 'store', id, 'v1/content')));
    expect(banxin(['build', 'data/publication', '--out', 'again'], { cwd: bag }).code).toBe(0);
    const again = new Map(filesIn(join(bag, 'again')).map(({ path, bytes }) => [path, bytes]));
    const then = filesIn(join(bag, 'data/output'));
    expect([...again.keys()].sort()).toEqual(then.map(({ path }) => path).sort());
    for (const { path, bytes } of then) expect(again.get(path), path).toEqual(bytes);
  });
});
