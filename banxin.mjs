#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cli = new URL('./dist/cli.js', import.meta.url);
const bundle = fileURLToPath(new URL('./bundle.mjs', import.meta.url));

if (!existsSync(cli)) {
  const bundled = existsSync(bundle) && spawnSync(process.execPath, [bundle], { stdio: 'ignore' }).status === 0;
  if (!bundled) {
    console.error('dist/ 还没有生成。请在 banxin 的文件夹里运行 npm ci，再运行 npm run bundle。');
    console.error('dist/ has not been made. Run npm ci, then npm run bundle, in the folder of banxin.');
    process.exit(70);
  }
}

await import(cli.href);
