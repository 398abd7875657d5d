import { type Import, importsOf, packageOf } from './imports.ts';
import type { SourceFile } from './tokens.ts';

export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** The folders of src/, lowest first: a folder may import those of lower ranks, not its neighbours. */
const ranks: readonly (readonly string[])[] = [
  ['base'],
  ['data', 'document'],
  ['images'],
  ['template', 'style', 'charts'],
  ['realize'],
  ['layout'],
  ['export'],
  ['preflight'],
];
const stages = [...ranks.flat(), 'edition'];

/** The files at the top of src/ that put the stages together. */
const top = ['pipeline.ts', 'gather.ts', 'facts.ts', 'handover.ts'];

/** What each folder (or top file) of src/ may import besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ranks.flatMap((folders, rank) => folders.map((folder) => [folder, ranks.slice(0, rank).flat()] as const)),
  ),
  edition: ['base', 'data'],
  ...Object.fromEntries(top.map((file) => [file, [...stages, ...top]] as const)),
  world: ['base', 'data', 'edition'],
  'index.ts': [...stages, ...top, 'world'],
  cli: [...stages, ...top, 'world', 'index.ts'],
  preview: [...stages, ...top, 'world', 'index.ts'],
};

/** Files of plain types that stand above their folder: these may be imported against the direction, as types. */
const sharedTypes: Readonly<Record<string, readonly string[]>> = {
  'src/style/computed.ts': ['document', 'charts'],
  'src/layout/fontbook.ts': ['charts', 'style', 'realize'],
  'src/layout/page.ts': ['edition'],
};

const edge = new Set(['world', 'cli', 'preview']);

/** Node's pure modules: allowed inside a stage, each in one file. */
const pureNodeModules = new Set(['node:zlib', 'node:crypto', 'node:buffer']);

/** src/data/readers/csv.ts → data; src/pipeline.ts → pipeline.ts */
export const unitOf = (path: string): string => path.split('/')[1] ?? path;

export const checkDirections = (files: readonly SourceFile[]): readonly Finding[] =>
  files.flatMap(importsOf).flatMap((entry) => {
    if (entry.file === undefined) return [];
    const from = unitOf(entry.from);
    const to = unitOf(entry.file);
    const allowed = mayImport[from];
    if (allowed === undefined) return [finding(entry, `${from} has no place in the import order`)];
    if (from === to || allowed.includes(to)) return [];
    if (entry.typeOnly && sharedTypes[entry.file]?.includes(from)) return [];
    return [finding(entry, `${from} must not import ${to} (${entry.specifier})`)];
  });

/** Type-only imports are erased, so they make no cycle; their direction is checked all the same. */
export const checkCycles = (files: readonly SourceFile[]): readonly Finding[] => {
  const edges = new Map<string, readonly Import[]>(
    files.map((file) => [file.path, importsOf(file).filter(({ typeOnly }) => !typeOnly)]),
  );
  const done = new Set<string>();
  const findings: Finding[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (done.has(path)) return;
    for (const entry of edges.get(path) ?? []) {
      if (entry.file === undefined) continue;
      const loop = [...trail, path].indexOf(entry.file);
      if (loop >= 0) {
        findings.push(finding(entry, `import cycle: ${[...trail, path].slice(loop).join(' → ')} → ${entry.file}`));
      } else visit(entry.file, [...trail, path]);
    }
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return findings;
};

export const checkOneImporter = (files: readonly SourceFile[]): readonly Finding[] => {
  const importers = new Map<string, Map<string, Import>>();
  for (const entry of files.flatMap(importsOf)) {
    const library = pureNodeModules.has(entry.specifier) ? entry.specifier : packageOf(entry.specifier);
    if (library === undefined || (edge.has(unitOf(entry.from)) && library.startsWith('node:'))) continue;
    const known = importers.get(library) ?? new Map<string, Import>();
    importers.set(library, known.set(entry.from, known.get(entry.from) ?? entry));
  }
  return [...importers].flatMap(([library, at]) =>
    at.size < 2
      ? []
      : [...at.values()].map((entry) => finding(entry, `${library} is imported by ${at.size} files; one may`)),
  );
};

export const checkEdge = (files: readonly SourceFile[]): readonly Finding[] =>
  files
    .filter(({ path }) => !edge.has(unitOf(path)))
    .flatMap(importsOf)
    .filter(({ specifier }) => specifier.startsWith('node:') && !pureNodeModules.has(specifier))
    .map((entry) => finding(entry, `only world, cli and preview may import ${entry.specifier}`));

/** Bare `fs` is Node's too: without the prefix it would pass for a library. */
export const checkNodePrefix = (files: readonly SourceFile[], builtins: readonly string[]): readonly Finding[] =>
  files
    .flatMap(importsOf)
    .filter(({ specifier }) => builtins.includes(packageOf(specifier) ?? ''))
    .map((entry) => finding(entry, `write node:${entry.specifier}`));

/** Files that meet a third-party library, where `as` may be needed. */
export const libraryFiles = (files: readonly SourceFile[]): ReadonlySet<string> =>
  new Set(
    files
      .flatMap(importsOf)
      .filter(({ specifier }) => packageOf(specifier) !== undefined)
      .map(({ from }) => from),
  );

const finding = ({ from, line }: Import, message: string): Finding => ({ file: from, line, message });
