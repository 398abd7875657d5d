// The brochure's text, repeated: how the time grows with the number of pages.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const brochure = join(root, 'data/pinghu-2017-2021');

const manifest = (id) => `id: ${id}
title: 正文的重复
language: zh-Hans
template: long
edition: 1.0.0
date: 2022-01-10
data:
  court: court.yaml
  procuratorate: procuratorate.yaml
  repeats: repeats.json
profiles: [screen]
`;

/** Writes a publication with the text and two charts `repeats` times over, and returns its folder. */
export function writeLong(parent, id, repeats) {
  const folder = join(parent, id);
  mkdirSync(join(folder, 'templates'), { recursive: true });
  cpSync(join(root, 'bench/long'), join(folder, 'templates/long'), { recursive: true });
  for (const file of ['court.yaml', 'procuratorate.yaml']) cpSync(join(brochure, file), join(folder, file));
  writeFileSync(join(folder, 'publication.yaml'), manifest(id));
  const rows = Array.from({ length: repeats }, (_, index) => index + 1);
  writeFileSync(join(folder, 'repeats.json'), JSON.stringify({ rows }));
  return folder;
}

/** The publication of a size: S is the brochure as it stands. */
export function publicationOf(size, parent) {
  if (size === 'S') return brochure;
  const repeats = { M: 10, L: 100 }[size] ?? Number(/^x(\d+)$/.exec(size)?.[1] ?? Number.NaN);
  if (!Number.isInteger(repeats)) throw new Error(`Unknown size ${size}: S, M, L, or x and a number of repeats.`);
  return writeLong(parent, `long-${repeats}`, repeats);
}
