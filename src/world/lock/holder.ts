import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from '../broker.ts';

/** Who holds a lock, so that another process can tell whether it still lives. An empty text is what the system does not tell. */
export interface Holder {
  readonly host: string;
  /** The installation's id: two machines may bear one name. */
  readonly machine: string;
  /** Changes with each start of the machine. */
  readonly boot: string;
  /** Process ids count within it: a container has its own. */
  readonly namespace: string;
  readonly pid: number;
  /** When the process began, in ticks since the machine's start: ids are used again. */
  readonly start: string;
  /** Of this one holding. */
  readonly token: string;
}

/** What can be said of a holder: only a dead one may be followed without being asked. */
export type Standing = 'alive' | 'dead' | 'elsewhere' | 'unknown';

/** This process as the holder of a lock, each time with another token. */
export function thisProcess(): Holder {
  known ??= {
    host: hostname(),
    machine: told(() => readFileSync('/etc/machine-id', 'utf8').trim()),
    boot: told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    namespace: told(() => readlinkSync('/proc/self/ns/pid')),
    pid: process.pid,
    start: processOf(process.pid).start,
  };
  return { ...known, token: randomUUID() };
}

let known: Omit<Holder, 'token'> | undefined;

/** Reads a lock's text; undefined where it names no holder. */
export function holderIn(text: string): Holder | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...read };
  const word = (name: string): string | undefined => {
    const value = fields[name];
    return typeof value === 'string' ? value : undefined;
  };
  const [host, machine, boot, namespace, start, token] = [
    word('host'),
    word('machine'),
    word('boot'),
    word('namespace'),
    word('start'),
    word('token'),
  ];
  const pid = fields['pid'];
  if (host === undefined || machine === undefined || boot === undefined || namespace === undefined) return undefined;
  if (start === undefined || token === undefined || !/^[\w-]{1,64}$/.test(token)) return undefined;
  if (typeof pid !== 'number' || !Number.isInteger(pid) || pid <= 0) return undefined;
  return { host, machine, boot, namespace, pid, start, token };
}

/** Dead only where it is proven: this machine was started again, or the process is gone, or its id went to another. */
export function standingOf(holder: Holder, me: Holder): Standing {
  if (holder.host !== me.host || holder.machine !== me.machine) return 'elsewhere';
  if (differ(holder.boot, me.boot)) return 'dead';
  if (differ(holder.namespace, me.namespace)) return 'elsewhere';
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return 'dead';
  }
  const { start, ended } = processOf(holder.pid);
  return ended || differ(start, holder.start) ? 'dead' : 'alive';
}

const differ = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;

/** Fields 3 and 22 of proc_pid_stat(5); a process that ended and was not yet waited for is a Z. */
function processOf(pid: number): { readonly start: string; readonly ended: boolean } {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { start: fields[19] ?? '', ended: /^[ZX]/.test(fields[0] ?? '') };
}

function told(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
