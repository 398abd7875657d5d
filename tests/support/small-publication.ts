import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A publication of one page, its files by path; tests change one of them to make one fault. */
export const smallFiles: Readonly<Record<string, string>> = {
  'publication.yaml': `id: willow-creek
title: 柳溪镇便民服务简报
language: zh-Hans
template: plain
edition: 1.0.0
date: 2024-03-05
data:
  town: town.yaml
profiles: [screen]
`,
  'town.yaml': `figures:
  visits: { value: 13705, unit: 件, period: 2023 }
prose: 全年办理{{num figures.visits}}，群众满意。
`,
  'templates/plain/layout.hbs': `<h1 id="top">{{publication.title}}</h1>
<p>{{prose town.prose}}</p>
`,
  'templates/plain/style.css': `@page { size: 148mm 210mm; margin: 20mm }
body { font-family: serif; font-size: 10.5pt }
`,
};

/** Writes files by path into a folder, in their order; an undefined one is left out. */
export const writeFiles = (
  folder: string,
  files: Iterable<readonly [path: string, contents: string | Uint8Array | undefined]>,
): void => {
  for (const [path, contents] of files) {
    if (contents === undefined) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
};

/** Writes the small publication into a folder, with some files changed; an undefined one is left out. */
export const writeSmall = (folder: string, changes: Readonly<Record<string, string | undefined>> = {}): string => {
  writeFiles(folder, Object.entries({ ...smallFiles, ...changes }));
  return folder;
};
