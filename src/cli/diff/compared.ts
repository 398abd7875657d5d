import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { isJsonObject, type Json, plainJson, readJson } from '../../base/json.ts';
import { type PrintedFigure, readFigures } from '../../edition/compare/figures.ts';
import { contentOf } from '../../edition/store/version.ts';
import { findEdition } from '../archive/read.ts';

/** One side of a comparison, its PDFs by profile. */
export interface ComparedSide {
  readonly name: string;
  readonly edition: string | undefined;
  readonly date: string | undefined;
  readonly pdfs: ReadonlyMap<string, () => Uint8Array>;
  readonly figures: readonly PrintedFigure[] | undefined;
}

/** Opens what was named: a PDF, an output folder, or `STORE/ID@EDITION`. */
export function openSide(named: string, workingDirectory: string): ComparedSide | Diagnostic {
  const path = resolve(workingDirectory, named);
  if (existsSync(path) && statSync(path).isFile())
    return {
      name: named,
      edition: undefined,
      date: undefined,
      figures: undefined,
      pdfs: new Map([['pdf', () => readFileSync(path)]]),
    };
  if (existsSync(join(path, 'manifest.json'))) return outputFolder(named, path);
  const store = dirname(path);
  if (existsSync(join(store, '0=ocfl_1.1'))) {
    const found = findEdition(store, basename(path), workingDirectory);
    if ('code' in found) return found;
    const files = new Map(
      [...contentOf(found.inventory, found.edition.version)].flatMap(([logical, place]) => {
        const file = found.object.files.get(place);
        return file === undefined ? [] : [[logical.replace(/^output\//, ''), () => file.bytes()] as const];
      }),
    );
    return sideOf(named, files);
  }
  return diagnostic('usage/not-comparable', { values: { named }, hints: [hint('usage/comparable')] });
}

function outputFolder(named: string, path: string): ComparedSide {
  const files = readdirSync(path)
    .filter((name) => /\.(pdf|json)$/.test(name))
    .map((name) => [name, () => readFileSync(join(path, name))] as const);
  return sideOf(named, new Map(files));
}

function sideOf(name: string, files: ReadonlyMap<string, () => Uint8Array>): ComparedSide {
  const manifest = jsonOf(files.get('manifest.json'));
  const text = (key: string): string | undefined => {
    const value = isJsonObject(manifest) ? manifest[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const pdfs = [...files].flatMap(([path, bytes]) => {
    const profile = /\.([a-z0-9-]+)\.pdf$/.exec(path)?.[1];
    return profile === undefined ? [] : [[profile, bytes] as const];
  });
  return {
    name,
    edition: text('edition'),
    date: text('date'),
    figures: readFigures(jsonOf(files.get('provenance.json'))),
    pdfs: new Map(pdfs),
  };
}

function jsonOf(bytes: (() => Uint8Array) | undefined): Json | undefined {
  if (bytes === undefined) return undefined;
  const read = readJson(new TextDecoder().decode(bytes()));
  return read.ok ? plainJson(read.root) : undefined;
}

/** The PDFs that are held against each other: of the same profile where both have one. */
export function comparablePdfs(old: ComparedSide, now: ComparedSide): readonly [Uint8Array, Uint8Array] | undefined {
  const shared = ['screen', 'archive', 'press', 'press-x1a', 'pdf'].find(
    (name) => old.pdfs.has(name) && now.pdfs.has(name),
  );
  const left = old.pdfs.get(shared ?? '') ?? [...old.pdfs.values()][0];
  const right = now.pdfs.get(shared ?? '') ?? [...now.pdfs.values()][0];
  return left === undefined || right === undefined ? undefined : [left(), right()];
}
