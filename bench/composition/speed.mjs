// How long the composer takes over five thousand characters at 22 em, warm, shaping excluded.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './settings.mjs';

const entry = `
export { openFontBook } from './src/layout/fonts.ts';
export { composeParagraph } from './src/layout/inline/compose.ts';
export { request, spots } from './tests/support/paragraph.ts';
export { figuresOf } from './tests/composition/figures.ts';
`;

/** The composer from its sources, in node_modules so that it finds its packages. */
export async function composer() {
  const folder = join(root, 'node_modules/.cache/banxin-composition');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `composer-${process.pid}.mjs`);
  await build({
    stdin: { contents: entry, resolveDir: root },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  const made = await import(pathToFileURL(outfile).href);
  execFileSync('rm', ['-f', outfile]);
  const files = readdirSync(join(root, 'fonts'))
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => ({ path: `fonts/${name}`, bytes: new Uint8Array(readFileSync(join(root, 'fonts', name))) }));
  return { ...made, book: made.openFontBook(files, []).value };
}

const median = (values) => values.toSorted((one, two) => one - two)[values.length >> 1];

/**
 * ms. The paragraphs were collected and shaped before and are kept (prepareParagraph remembers them); what is timed is
 * composeParagraph: breaking, justification, and laying the glyphs of each line.
 */
export async function timeComposer(paragraphs, { composeParagraph, request, book }) {
  const text = [...paragraphs];
  while (text.join('').length < 5000) text.push(paragraphs[text.length - paragraphs.length]);
  const requests = text.map((paragraph) => request(paragraph, { measure: 22, book }));
  const once = () => {
    const start = performance.now();
    for (const one of requests) composeParagraph(one);
    return performance.now() - start;
  };
  const runs = Array.from({ length: 60 }, once);
  const warm = runs.slice(20);
  return {
    characters: text.join('').length,
    first: runs[0],
    median: median(warm),
    least: Math.min(...warm),
    runs: warm.length,
  };
}
