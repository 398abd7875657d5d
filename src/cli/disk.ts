import { closeSync, constants, existsSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { systemHints } from '../base/system-hints.ts';
import { isSystemFault, systemCode } from '../world/broker.ts';
import { recover } from '../world/commit.ts';

/** The largest PDF that is opened. */
const fileSizeLimit = 256 * 1024 * 1024;

/** The disk would not take `file`, in words. Any error that is not the disk's goes on. */
export function unwritable(error: unknown, file: string): Diagnostic {
  if (!isSystemFault(error)) throw error;
  const reason = systemCode(error);
  return diagnostic('world/unwritable', { values: { file, reason }, hints: systemHints(reason) });
}

/** The path that the operating system complained of, else `otherwise`, as people see it. */
export function pathNamedBy(error: unknown, otherwise: string, workingDirectory: string): string {
  const named = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : otherwise;
  return relative(workingDirectory, named) || '.';
}

/** A PDF that the user named, whole; or why it is not read. */
export function readNamedPdf(file: string, workingDirectory: string): Uint8Array | Diagnostic {
  let opened: number | undefined;
  try {
    opened = openSync(resolve(workingDirectory, file), constants.O_RDONLY | constants.O_NONBLOCK);
    const facts = fstatSync(opened);
    if (!facts.isFile() && !facts.isDirectory())
      return diagnostic('world/unreadable', { values: { file, reason: 'EINVAL' } });
    const { size } = facts;
    if (size > fileSizeLimit)
      return diagnostic('world/limit-file-size', {
        values: { file, size: String(Math.ceil(size / 1_048_576)), limit: String(fileSizeLimit / 1_048_576) },
      });
    return readFileSync(opened);
  } catch (error) {
    if (!isSystemFault(error)) throw error;
    const reason = systemCode(error);
    const hints = reason === 'ENOENT' ? [hint('preflight/check-path')] : systemHints(reason);
    return diagnostic('world/unreadable', { values: { file, reason }, hints });
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** A place that has something in it already, which is never written over; what a crash left half written there does not count. */
export function occupied(target: string, workingDirectory: string): Diagnostic | undefined {
  const folder = resolve(workingDirectory, target);
  recover(folder);
  const free = !existsSync(folder) || (statSync(folder).isDirectory() && readdirSync(folder).length === 0);
  return free ? undefined : diagnostic('usage/target-not-empty', { values: { target } });
}
