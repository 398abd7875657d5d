import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  escaped,
  family,
  leading,
  margin,
  measures,
  pageHeight,
  pageWidth,
  root,
  size,
  versionOf,
} from '../settings.mjs';

const publication = `id: bench
title: 排版
language: zh-Hans
template: bench
edition: 1.0.0
date: 2024-03-05
data:
  none: none.yaml
profiles: [screen]
`;

export const banxin = {
  name: 'banxin',
  available: () => undefined,
  about: () => ({
    version: versionOf(join(root, 'package.json')),
    settings: '`text-align: justify`; all else as it is by default',
  }),
  set(paragraphs, folder) {
    const place = join(folder, 'banxin');
    mkdirSync(join(place, 'templates/bench'), { recursive: true });
    const write = (path, text) => writeFileSync(join(place, path), text);
    write('publication.yaml', publication);
    write('none.yaml', 'text: 无\n');
    write(
      'templates/bench/layout.hbs',
      measures.flatMap((em) => paragraphs.map((text) => `<p class="m${em}">${escaped(text)}</p>`)).join('\n'),
    );
    write(
      'templates/bench/style.css',
      [
        `@page { size: ${pageWidth}pt ${pageHeight}pt; margin: ${margin}pt }`,
        `p { font-family: "${family}"; font-size: ${size}pt; line-height: ${leading}pt; text-align: justify; break-after: page }`,
        ...measures.map((em) => `.m${em} { width: ${em}em }`),
      ].join('\n'),
    );
    execFileSync(process.execPath, [join(root, 'banxin.mjs'), 'build', place, '--out', join(place, 'out'), '--quiet'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return join(place, 'out/bench.screen.pdf');
  },
};
