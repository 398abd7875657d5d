// src/ → dist/: cli.js starts program.cjs, one script, so that V8's compiled code of it can be kept beside it;
// index.js is the library, heavy libraries in chunks that load when called.
// With --readable DIR: there instead, with white space, so that a profile's lines say which source they come from.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const readable = process.argv[2] === '--readable' ? process.argv[3] : undefined;
const outdir = readable ?? `${root}dist`;

// fontkit and pdfkit unpack a dozen tables of Unicode when they load; most are never asked.
const lateTrie = `
const Trie = require('unicode-trie');
module.exports = class {
  constructor(packed) {
    this.packed = packed;
  }
  get(codePoint) {
    this.trie ??= new Trie(this.packed);
    return this.trie.get(codePoint);
  }
};`;

// Little CMS looks for its machine code beside itself; in the bundle it brings it along.
const carriesItsCode = (machineCode) => `
import { inflateRawSync } from 'node:zlib';
import { instantiate as ask } from 'lcms-wasm';
export * from 'lcms-wasm';
const packed = '${deflateRawSync(machineCode, { level: 9 }).toString('base64')}';
export const instantiate = () => ask({ wasmBinary: inflateRawSync(Buffer.from(packed, 'base64')) });`;

const otherBuilds = {
  name: 'other-builds',
  setup(bundle) {
    // css-tree's own entry reads its grammar from node_modules with require(); this build of it carries the grammar.
    bundle.onResolve({ filter: /^css-tree$/ }, ({ kind, resolveDir }) =>
      bundle.resolve('css-tree/dist/csstree.esm', { kind, resolveDir }),
    );
    // The build for Node waits for the package canvas when it loads; banxin writes SVG and measures with its own fonts.
    bundle.onResolve({ filter: /^vega-canvas$/ }, () => ({
      path: join(root, 'node_modules/vega-canvas/build/vega-canvas.browser.js'),
    }));
    bundle.onResolve({ filter: /^unicode-trie$/ }, ({ namespace, resolveDir }) =>
      namespace === 'late' ? undefined : { path: 'unicode-trie', namespace: 'late', pluginData: resolveDir },
    );
    bundle.onResolve({ filter: /^lcms-wasm$/ }, ({ namespace, resolveDir }) =>
      namespace === 'whole' ? undefined : { path: 'lcms-wasm', namespace: 'whole', pluginData: resolveDir },
    );
    bundle.onLoad({ filter: /^lcms-wasm$/, namespace: 'whole' }, async ({ pluginData }) => ({
      contents: carriesItsCode(await readFile(join(root, 'node_modules/lcms-wasm/dist/lcms.wasm'))),
      resolveDir: pluginData,
    }));
    bundle.onLoad({ filter: /^unicode-trie$/, namespace: 'late' }, ({ pluginData }) => ({
      contents: lateTrie,
      resolveDir: pluginData,
    }));
  },
};

const common = {
  absWorkingDir: root,
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'ascii',
  minifySyntax: readable === undefined,
  minifyWhitespace: readable === undefined,
  legalComments: 'none',
  external: ['sharp', '@hyzyla/pdfium'],
  plugins: [otherBuilds],
  logLevel: 'warning',
  write: false,
};

// CommonJS packages inside an ES module still call require().
const requireForCommonJs = [
  "import { createRequire as makeRequire } from 'node:module';",
  'const require = makeRequire(import.meta.url);',
].join('\n');

const made = await Promise.all([
  build({ ...common, entryPoints: { cli: 'src/cli/start.ts' }, format: 'esm' }),
  build({
    ...common,
    entryPoints: { program: 'src/cli/main.ts' },
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    // The script is a function of what src/cli/start.ts lends it.
    banner: { js: '(function (require, module, address) {' },
    footer: { js: '})' },
    define: { 'import.meta.url': 'address' },
    supported: { 'dynamic-import': false },
  }),
  build({
    ...common,
    entryPoints: { index: 'src/index.ts' },
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    format: 'esm',
    banner: { js: requireForCommonJs },
  }),
]).catch(() => process.exit(1));

// esbuild leaves regular expressions as they are written; src/cli/start.ts reads one byte a character.
const escaped = (text) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all that is not ASCII.
  text.replaceAll(/[^\u0000-\u007f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

// Only a whole bundle takes the place of the last one.
await rm(outdir, { recursive: true, force: true });
for (const { path, text } of made.flatMap(({ outputFiles }) => outputFiles)) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, escaped(text));
}

// A first run leaves V8's code of what a publication calls. Without it banxin does the same, later.
const sample = `${root}data/pinghu-2017-2021`;
if (existsSync(sample)) {
  const scratch = await mkdtemp(join(tmpdir(), 'banxin-first-run-'));
  const words = ['build', sample, '--profile', 'press,screen', '--out', scratch, '--quiet'];
  spawnSync(process.execPath, [join(outdir, 'cli.js'), ...words], {
    cwd: root,
    env: { ...process.env, BANXIN_KEEP_CODE: '1' },
    stdio: 'ignore',
  });
  await rm(scratch, { recursive: true, force: true });
}
