import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../support/repository.ts';
import { banxin } from '../support/run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-golden-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const golden = join(root, 'tests/golden');
const versions = readdirSync(golden).filter((name) => /^\d+\.\d+\.\d+$/.test(name));

const json = (words: readonly string[]) => {
  const { code, stdout } = banxin(['archive', ...words, '--json'], { cwd: scratch });
  return { code, value: JSON.parse(stdout) };
};

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

interface Listed {
  readonly file: string;
  readonly sha256: string;
}

const isListed = (value: unknown): value is { readonly outputs: readonly Listed[] } =>
  typeof value === 'object' && value !== null && 'outputs' in value;

/** What the edition's own manifest says of its outputs, against the files that came out. */
const wrongIn = (folder: string): readonly string[] => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (!isListed(manifest)) return ['manifest.json'];
  return manifest.outputs.flatMap(({ file, sha256: kept }) => (sha256(join(folder, file)) === kept ? [] : [file]));
};

test('this version has its golden store, or that of the last release', () => expect(versions).toContain('0.1.0'));

describe.each(versions)('the store of banxin %s', (version) => {
  const store = join(scratch, version);
  cpSync(join(golden, version, 'store'), store, { recursive: true });
  const { editions } = json(['list', version]).value.objects[0];
  const names: readonly string[] = editions.map((each: { readonly version: string }) => each.version);

  test('is sound, and verifying changes nothing', () => {
    const { code, value } = json(['verify', version]);
    expect([code, value.diagnostics, names]).toEqual([0, [], ['v1', 'v2', 'v3']]);
    expect(readdirSync(store).sort()).toEqual(readdirSync(join(golden, version, 'store')).sort());
  });

  test.each(names)('%s comes out as its manifest says, and from its archive PDF', (name) => {
    const folder = `${version}-${name}`;
    expect(json(['restore', version, `willow-creek@${name}`, folder]).code).toBe(0);
    const output = join(scratch, folder, 'output/willow-creek');
    expect(wrongIn(output)).toEqual([]);
    const again = `${folder}-pdf`;
    const pdf = join(output, 'willow-creek.archive.pdf');
    expect(json(['restore', '--from-pdf', pdf, again]).code).toBe(0);
    for (const file of ['publication.yaml', 'town.yaml', 'book.xlsx', 'templates/plain/layout.hbs'])
      expect(sha256(join(scratch, again, file))).toBe(sha256(join(scratch, folder, file)));
  });

  test('a changed byte of it is found', () => {
    const hurt = join(scratch, `${version}-hurt`);
    cpSync(join(golden, version, 'store'), hurt, { recursive: true });
    const file = join(hurt, 'willow-creek/v2/content/output/willow-creek.screen.pdf');
    expect(existsSync(file)).toBe(true);
    const bytes = readFileSync(file);
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { code, value } = json(['verify', `${version}-hurt`]);
    expect(code).toBe(4);
    expect(JSON.stringify(value.diagnostics)).toContain('willow-creek.screen.pdf');
  });
});
