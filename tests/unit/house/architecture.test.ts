import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import {
  checkCycles,
  checkDirections,
  checkEdge,
  checkNodePrefix,
  checkOneImporter,
  type Finding,
  libraryFiles,
} from '../../support/architecture.ts';
import { typescriptUnder } from '../../support/repository.ts';
import type { SourceFile } from '../../support/tokens.ts';

const source = typescriptUnder('src');

const files = (texts: Readonly<Record<string, string>>): readonly SourceFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, text }));

const shown = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('imports point one way', () => {
  test('in src/', () => expect(shown(checkDirections(source))).toEqual([]));

  test.each([
    ['src/base/a.ts', '../data/b.ts', 'base must not import data (../data/b.ts)'],
    ['src/data/a.ts', '../document/b.ts', 'data must not import document (../document/b.ts)'],
    ['src/style/a.ts', '../charts/b.ts', 'style must not import charts (../charts/b.ts)'],
    ['src/style/a.ts', '../layout/page.ts', 'style must not import layout (../layout/page.ts)'],
    ['src/layout/inline/a.ts', '../../export/b.ts', 'layout must not import export (../../export/b.ts)'],
    ['src/edition/a.ts', '../layout/paint.ts', 'edition must not import layout (../layout/paint.ts)'],
    ['src/export/a.ts', '../world/b.ts', 'export must not import world (../world/b.ts)'],
    ['src/world/a.ts', '../pipeline.ts', 'world must not import pipeline.ts (../pipeline.ts)'],
    ['src/pipeline.ts', './cli/main.ts', 'pipeline.ts must not import cli (./cli/main.ts)'],
    ['src/helpers/a.ts', '../base/b.ts', 'helpers has no place in the import order'],
  ])('%s with %s', (path, specifier, message) => {
    for (const line of [
      `import { b } from '${specifier}';`,
      `import type { B } from '${specifier}';`,
      `export { b } from '${specifier}';`,
      `export * from '${specifier}';`,
      `const b = await import('${specifier}');`,
      `import '${specifier}';`,
    ]) {
      expect(shown(checkDirections(files({ [path]: `// a comment\n${line}\n` })))).toEqual([`${path}:2 ${message}`]);
    }
  });

  test.each([
    ['src/layout/a.ts', "import { b } from '../realize/b.ts';"],
    ['src/data/readers/a.ts', "import { b } from '../dataset.ts';"],
    ['src/pipeline.ts', "import { b } from './preflight/b.ts';"],
    ['src/edition/a.ts', "import type { Page } from '../layout/page.ts';"],
    ['src/base/a.ts', "export const a = ', from \\'../data/b.ts\\'';"],
    ['src/base/a.ts', "// import { b } from '../data/b.ts';\nexport const a = 1;\nconst from = '../data/b.ts';"],
  ])('%s may: %s', (path, line) => expect(checkDirections(files({ [path]: line }))).toEqual([]));

  test('shared types are types', () =>
    expect(checkDirections(files({ 'src/edition/a.ts': "import { noEdges } from '../layout/page.ts';" }))).toHaveLength(
      1,
    ));
});

describe('no import cycles', () => {
  test('in src/', () => expect(shown(checkCycles(source))).toEqual([]));

  test('a cycle of three is named once', () =>
    expect(
      shown(
        checkCycles(
          files({
            'src/base/a.ts': "import { b } from './b.ts';",
            'src/base/b.ts': "import { c } from './c.ts';",
            'src/base/c.ts': "import { a } from './a.ts';",
          }),
        ),
      ),
    ).toEqual(['src/base/c.ts:1 import cycle: src/base/a.ts → src/base/b.ts → src/base/c.ts → src/base/a.ts']));

  test('a file that imports itself', () =>
    expect(checkCycles(files({ 'src/base/a.ts': "export { b } from './a.ts';" }))).toHaveLength(1));

  test('type-only imports make none', () =>
    expect(
      checkCycles(
        files({
          'src/base/a.ts': "import type { B } from './b.ts';",
          'src/base/b.ts': "import { a } from './a.ts';",
        }),
      ),
    ).toEqual([]));
});

describe('each library is imported by one file', () => {
  test('in src/', () => expect(shown(checkOneImporter(source))).toEqual([]));

  test('both importers are named, subpaths and types included', () =>
    expect(
      shown(
        checkOneImporter(
          files({
            'src/data/a.ts': "import { parse } from 'csv-parse/sync';",
            'src/data/b.ts': "\nimport type { Options } from 'csv-parse';",
          }),
        ),
      ),
    ).toEqual([
      'src/data/a.ts:1 csv-parse is imported by 2 files; one may',
      'src/data/b.ts:2 csv-parse is imported by 2 files; one may',
    ]));

  test("Node's pure modules too", () =>
    expect(
      checkOneImporter(files({ 'src/export/a.ts': "import 'node:zlib';", 'src/edition/b.ts': "import 'node:zlib';" })),
    ).toHaveLength(2));

  test('libraryFiles are those that import one', () =>
    expect([
      ...libraryFiles(
        files({ 'src/a.ts': "import 'yaml';", 'src/b.ts': "import './a.ts';", 'src/c.ts': "import 'node:fs';" }),
      ),
    ]).toEqual(['src/a.ts']));
});

describe('only the edge touches the world', () => {
  test('in src/', () => expect(shown([...checkEdge(source), ...checkNodePrefix(source, builtinModules)])).toEqual([]));

  test.each(['node:fs', 'node:path', 'node:os', 'node:fs/promises'])('%s', (specifier) => {
    const line = `import { x } from '${specifier}';`;
    expect(shown(checkEdge(files({ 'src/data/a.ts': line })))).toEqual([
      `src/data/a.ts:1 only world, cli and preview may import ${specifier}`,
    ]);
    expect(checkEdge(files({ 'src/world/a.ts': line }))).toEqual([]);
  });

  test('fs without its prefix', () =>
    expect(
      shown(checkNodePrefix(files({ 'src/data/a.ts': "import { x } from 'fs/promises';" }), builtinModules)),
    ).toEqual(['src/data/a.ts:1 write node:fs/promises']));
});
