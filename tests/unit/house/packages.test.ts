import { describe, expect, test } from 'vitest';
import { importsOf, packageOf } from '../../support/imports.ts';
import { carried, licenceOf, notices, shipped } from '../../support/notices.ts';
import { declared, lockedPackages } from '../../support/packages.ts';
import { typescriptUnder } from '../../support/repository.ts';

const exact = /^\d+\.\d+\.\d+$/;

/** Licences under which a free program may ship the package or, for libvips, install it beside itself. */
const accepted = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'CC0-1.0', 'Unlicense']);
const besideUs = /^@img\/sharp-/;

describe('package.json', () => {
  const dependencies = declared('dependencies');

  test.each(Object.entries({ ...dependencies, ...declared('devDependencies') }))('%s %s is exact', (_, version) =>
    expect(version).toMatch(exact),
  );

  test.each(['^1.0.0', '~1.0.0', '1.x', '*', 'latest', '>=1.0.0', ''])('%o would not be', (version) =>
    expect(version).not.toMatch(exact),
  );

  test('src/ imports every dependency, what the bundle alone carries, and nothing else', () => {
    const imported = typescriptUnder('src')
      .flatMap(importsOf)
      .flatMap(({ specifier }) => packageOf(specifier) ?? []);
    expect([...new Set(imported)].sort()).toEqual([...Object.keys(dependencies), ...carried].sort());
  });
});

describe('package-lock.json', () => {
  const packages = lockedPackages();

  test.each(['pdfkit', 'fontkit', 'vega', 'handlebars', 'css-tree'])('has one copy of %s', (library) =>
    expect(packages.filter(({ name }) => name === library).map(({ path }) => path)).toEqual([
      `node_modules/${library}`,
    ]),
  );

  test('pins every package by its hash', () =>
    expect(packages.filter(({ integrity }) => !integrity.startsWith('sha512-'))).toEqual([]));

  test('holds what package.json asks for', () => {
    const locked = new Map(packages.map(({ path, version }) => [path, version]));
    for (const [name, version] of Object.entries({ ...declared('dependencies'), ...declared('devDependencies') })) {
      expect(`${name} ${locked.get(`node_modules/${name}`)}`).toBe(`${name} ${version}`);
    }
  });
});

describe('NOTICE.md', () => {
  test('is what `npm run update` makes of the lockfile', async () => {
    await expect(notices()).toMatchFileSnapshot('../../../NOTICE.md');
  });

  test('names a licence for every shipped package, one that we accept', () =>
    expect(
      shipped()
        .filter(({ name }) => !besideUs.test(name))
        .filter((entry) => !accepted.has(licenceOf(entry)))
        .map((entry) => `${entry.name} ${licenceOf(entry)}`),
    ).toEqual([]));
});
