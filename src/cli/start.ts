import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// V8 optimizes a function once so many bytes of its code have run, by default so soon that a short run pays for more
// than it gains (docs/performance.md). Tried on Node 20 alone; another V8 may not know these words, and says so aloud.
if (process.versions.node.startsWith('20.')) {
  setFlagsFromString('--interrupt-budget=400000');
  setFlagsFromString('--no-flush-bytecode');
}

const program = fileURLToPath(new URL('./program.cjs', import.meta.url));
const keptCode = `${program}.cache`;

/** The program as one script. V8 takes its compiled code from the file beside it where this same V8 made it; else it compiles the text. */
const script = new Script(readFileSync(program, 'latin1'), {
  filename: program,
  ...(existsSync(keptCode) ? { cachedData: readFileSync(keptCode) } : {}),
});

// The bundler's first run: by its end V8 has compiled every function that a publication calls.
if (process.env['BANXIN_KEEP_CODE'] === '1') {
  process.on('exit', () => {
    writeFileSync(`${keptCode}.new`, script.createCachedData());
    renameSync(`${keptCode}.new`, keptCode);
  });
}

const start: unknown = script.runInThisContext();
if (typeof start === 'function') start(createRequire(import.meta.url), { exports: {} }, import.meta.url);
