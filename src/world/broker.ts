import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, normalize, relative, sep } from 'node:path';
import type { Opened, Source } from '../base/sources.ts';

/** A folder that may be read from, and the name that its files get in the manifest. */
export interface Root {
  readonly folder: string;
  /** `''` for the publication, `templates/brochure`, `fonts`. */
  readonly name: string;
  /** What is in it comes with banxin. */
  readonly own?: true;
}

const fileSizeLimit = 64 * 1024 * 1024;

/** The one way by which bytes come in: plain files under a declared root, each remembered. No sockets anywhere. */
export class Broker {
  readonly workingDirectory: string;
  readonly #read = new Map<string, Source>();

  constructor(workingDirectory: string) {
    this.workingDirectory = workingDirectory;
  }

  /** Every file that was read, in order of reading. */
  get sources(): readonly Source[] {
    return [...this.#read.values()];
  }

  /** Looks for `reference` under each root in turn; the first root that has it wins. */
  open(reference: string, roots: readonly Root[]): Opened {
    if (isUnsafe(reference)) return { kind: 'refused' };
    for (const root of roots) {
      const opened = this.#openUnder(normalize(reference), root);
      if (opened.kind !== 'missing') return opened;
    }
    return { kind: 'missing' };
  }

  #openUnder(reference: string, root: Root): Opened {
    const path = join(root.folder, reference);
    let real: string;
    try {
      real = realpathSync(path);
      const inside = relative(realpathSync(root.folder), real);
      if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return { kind: 'refused' };
    } catch (error) {
      return failure(error);
    }
    const known = this.#read.get(real);
    if (known !== undefined) return { kind: 'read', source: known };
    let file: number | undefined;
    try {
      file = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
      const facts = fstatSync(file);
      if (!facts.isFile()) return { kind: 'refused' };
      if (facts.size > fileSizeLimit) return { kind: 'too-large', bytes: facts.size };
      const source = {
        path: [root.name, slashes(reference)].filter((part) => part !== '').join('/'),
        shown: slashes(relative(this.workingDirectory, path)) || reference,
        bytes: readFileSync(file),
        ...(root.own === undefined ? {} : { own: root.own }),
      };
      this.#read.set(real, source);
      return { kind: 'read', source };
    } catch (error) {
      return failure(error);
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }
}

/** Absolute paths, addresses, ways out (`..`), back slashes and NUL are never followed, encoded or not. */
export function isUnsafe(reference: string): boolean {
  let decoded = reference;
  try {
    decoded = decodeURIComponent(reference);
  } catch {
    decoded = reference;
  }
  return [reference, decoded].some(
    (text) =>
      text === '' ||
      text.startsWith('/') ||
      /^[a-z][a-z0-9+.-]*:/i.test(text) ||
      text.includes('\\') ||
      text.includes('\0') ||
      text.split('/').includes('..'),
  );
}

const slashes = (path: string): string => path.split(sep).join('/');

function failure(error: unknown): Opened {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' };
  if (code === 'ELOOP' || code === 'ENXIO') return { kind: 'refused' };
  return { kind: 'unreadable', reason: code };
}

/** A fault of the disk, not of ours: Node's own complaints about wrong calls have codes too, ERR_…. */
export const isSystemFault = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && !error.code.startsWith('ERR_');

/** The operating system's name for what went wrong (`ENOSPC`), else the message. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
