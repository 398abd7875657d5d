// Makes the golden store of this version: the editions of the newest one there is, restored, built and kept again.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const target = join(here, version, 'store');
if (existsSync(target)) throw new Error(`${target} is there already, and is never changed`);

const made = readdirSync(here)
  .filter((name) => /^\d+\.\d+\.\d+$/.test(name))
  .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
const newest = join(here, made.at(-1) ?? '', 'store');
const work = mkdtempSync(join(tmpdir(), 'banxin-golden-'));
const banxin = (...words) =>
  execFileSync(process.execPath, [join(root, 'banxin.mjs'), 'archive', ...words], { cwd: work, encoding: 'utf8' });

for (const object of readdirSync(newest).filter((name) => existsSync(join(newest, name, 'inventory.json')))) {
  const { versions } = JSON.parse(readFileSync(join(newest, object, 'inventory.json'), 'utf8'));
  for (const [name, { message, user }] of Object.entries(versions)) {
    banxin('restore', newest, `${object}@${name}`, name);
    rmSync(join(work, name, 'output'), { recursive: true, force: true });
    banxin('add', target, name, '-m', message, '--by', user.name);
  }
}
rmSync(work, { recursive: true });
