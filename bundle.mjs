// src/ → dist/: one file for the command line and one for the library, heavy libraries in chunks that load when called.
// With --readable DIR: there instead, with white space, so that a profile's lines say which source they come from.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const readable = process.argv[2] === '--readable' ? process.argv[3] : undefined;
const outdir = readable ?? `${root}dist`;

// css-tree's own entry reads its grammar from node_modules with require(); this build of it carries the grammar.
const wholeCssTree = {
  name: 'whole-css-tree',
  setup(bundle) {
    bundle.onResolve({ filter: /^css-tree$/ }, ({ kind, resolveDir }) =>
      bundle.resolve('css-tree/dist/csstree.esm', { kind, resolveDir }),
    );
  },
};

// CommonJS packages inside an ES module still call require().
const requireForCommonJs = [
  "import { createRequire as makeRequire } from 'node:module';",
  'const require = makeRequire(import.meta.url);',
].join('\n');

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: readable === undefined,
  minifyWhitespace: readable === undefined,
  legalComments: 'none',
  external: ['sharp', 'canvas'],
  plugins: [wholeCssTree],
  banner: { js: requireForCommonJs },
  logLevel: 'warning',
  write: false,
}).catch(() => process.exit(1));

// Only a whole bundle takes the place of the last one.
await rm(outdir, { recursive: true, force: true });
for (const { path, contents } of outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}
