// Other people's compositors are installed on first use, beside the bench and not in banxin's own dependencies.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { here } from '../settings.mjs';

const place = join(here, 'peers');
const load = createRequire(join(place, 'package.json'));

export function installPeers() {
  if (existsSync(join(place, 'node_modules/.package-lock.json'))) return;
  console.error('bench: installs Typst and pdfmake into bench/composition/peers (npm ci), once');
  execFileSync('npm', ['ci', '--prefix', place, '--no-audit', '--no-fund'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

export const peer = (name) => load(name);
export const peerFile = (name, file) => join(place, 'node_modules', name, file);
