// Makes every file in this folder again: `node fonts/build.mjs [folder with the npm tarballs]`.
// Needs Debian 12 `fonttools` (4.38.0) and `unicode-data` (15.0.0): apt-get install fonttools unicode-data
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('build.py', import.meta.url));
// Debian's own Python by path: another python3 earlier in PATH would not see Debian's fontTools.
const { status, error } = spawnSync('/usr/bin/python3', [script, ...process.argv.slice(2)], { stdio: 'inherit' });
if (error) console.error(error.message);
process.exit(status ?? 1);
