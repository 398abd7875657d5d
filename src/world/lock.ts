import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from './broker.ts';
import { makeFolder } from './folder.ts';

const lockName = '.banxin-lock';

/** Runs `work` alone in a folder; returns the holder's process id where somebody else has it. */
export function alone<T>(folder: string, work: () => T): { readonly done: T } | { readonly heldBy: string } {
  makeFolder(folder);
  const path = join(folder, lockName);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (take(path)) {
      try {
        return { done: work() };
      } finally {
        rmSync(path, { force: true });
      }
    }
    const [pid = '', start = ''] = holderOf(path).split(' ');
    if (isAlive(Number(pid), start)) return { heldBy: pid };
    clear(path, `${pid} ${start}`.trim());
  }
  return { heldBy: '?' };
}

/** The lock appears with its holder in it or not at all; false where somebody has it. */
function take(path: string): boolean {
  const mine = `${path}.${process.pid}`;
  const holder = `${process.pid} ${startOf(process.pid)}`;
  writeFileSync(mine, holder);
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK'].includes(systemCode(error))) throw error;
    return takeWithoutLinks(path, holder);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** For file systems that have no hard links. */
function takeWithoutLinks(path: string, holder: string): boolean {
  try {
    writeFileSync(path, holder, { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

const holderOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Takes a dead holder's lock away, and gives it back where somebody else had taken it meanwhile. */
function clear(path: string, dead: string): void {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
    if (holderOf(aside).trim() !== dead && !existsSync(path)) linkSync(aside, path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
  rmSync(aside, { force: true });
}

/** A process id may be used again, so its start time must agree as well (Linux tells; elsewhere the id alone counts). */
function isAlive(pid: number, start: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
  const now = startOf(pid);
  return now === '' || start === '' || now === start;
}

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
