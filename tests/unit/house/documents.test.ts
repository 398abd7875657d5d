import { describe, expect, test } from 'vitest';
import { pathsNamed } from '../../support/documents.ts';
import { exists, filesUnder, foldersIn, readText } from '../../support/repository.ts';

describe('ARCHITECTURE.md', () => {
  const map = readText('ARCHITECTURE.md');

  test('is at most 150 lines', () => expect(map.split('\n').length - 1).toBeLessThanOrEqual(150));

  test('names every folder of src/', () =>
    expect(foldersIn('src').filter((folder) => !map.includes(`\`src/${folder}/\``))).toEqual([]));

  test('names every file at the top of src/', () =>
    expect(filesUnder('src').filter((path) => /^src\/[^/]+$/.test(path) && !map.includes(`\`${path}\``))).toEqual([]));
});

describe.each(['ARCHITECTURE.md', 'README.md', 'README.en.md', 'docs/templates.md'])('%s', (document) => {
  test('names only paths that exist', () =>
    expect(pathsNamed(readText(document)).filter((path) => !exists(path))).toEqual([]));
});

test('pathsNamed', () =>
  expect(
    pathsNamed('`src/a.ts`, [x](README.md#y), `src/base/`, `npm ci`, `--json`, `manifest.json`, `src/<id>`, `.ci/run`'),
  ).toEqual(['src/a.ts', 'README.md', 'src/base/', '.ci/run']));
