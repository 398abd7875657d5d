import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from './broker.ts';

const lockName = '.banxin-lock';

/** Runs `work` alone in a folder; returns the holder's process id where somebody else has it. */
export function alone<T>(folder: string, work: () => T): { readonly done: T } | { readonly heldBy: string } {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, lockName);
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(path, mine, { flag: 'wx' });
      try {
        return { done: work() };
      } finally {
        rmSync(path, { force: true });
      }
    } catch (error) {
      if (systemCode(error) !== 'EEXIST' || !existsSync(path)) throw error;
      const holder = readFileSync(path, 'utf8');
      const [pid = '', start = ''] = holder.split(' ');
      if (isAlive(Number(pid), start)) return { heldBy: pid };
      rmSync(path, { force: true });
    }
  }
  return { heldBy: '?' };
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
