import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { nearestHints } from '../../base/nearest-hints.ts';
import { type Asked, readWords, wrongWords } from '../request.ts';

/** What a line that begins with `banxin archive` asks for, and whether it may go past a lock of another machine. */
export type ArchiveRequest = Task & { readonly breakLock: boolean };

type Task =
  | {
      readonly kind: 'add';
      readonly store: string;
      readonly publication: string | undefined;
      readonly message: string | undefined;
      readonly by: string | undefined;
    }
  | { readonly kind: 'list'; readonly store: string }
  | { readonly kind: 'show'; readonly store: string; readonly edition: string }
  | { readonly kind: 'verify'; readonly store: string; readonly id: string | undefined }
  | { readonly kind: 'restore'; readonly store: string; readonly edition: string; readonly folder: string }
  | { readonly kind: 'from-pdf'; readonly file: string; readonly folder: string }
  | {
      readonly kind: 'export';
      readonly store: string;
      readonly edition: string;
      /** A folder, or a ZIP file. */
      readonly target: string;
      readonly zipped: boolean;
    };

const kinds = ['add', 'list', 'show', 'verify', 'restore', 'export'] as const;
type Kind = (typeof kinds)[number];

/** How many words each takes after its name: at least, at most. */
const counts: Readonly<Record<Kind, readonly [number, number]>> = {
  add: [1, 2],
  list: [1, 1],
  show: [2, 2],
  verify: [1, 2],
  restore: [3, 3],
  export: [2, 2],
};

/** Reads the words after `archive`. */
export function archiveRequest(words: readonly string[]): Asked<ArchiveRequest> | Diagnostic {
  const read = readWords(words, ['message', 'by', 'bagit', 'zip', 'from-pdf'], { message: 'm' }, ['break-lock']);
  if ('code' in read) return read;
  const { positionals, value, isOn, options } = read;
  const [name = '', ...rest] = positionals;
  const kind = kinds.find((each) => each === name);
  if (kind === undefined)
    return diagnostic('usage/unknown-command', {
      values: { name: `archive ${name}`.trim() },
      hints: name === '' ? [hint('usage/see-help')] : nearestHints('usage/nearest-command', name, kinds),
    });
  const breakLock = isOn('break-lock');
  const pdf = value('from-pdf');
  if (kind === 'restore' && pdf !== undefined) {
    const [folder, ...more] = rest;
    if (folder === undefined || more.length > 0) return wrongWords('要写一个文件夹', 'one folder is wanted');
    return { request: { breakLock, kind: 'from-pdf', file: pdf, folder }, options };
  }
  const [least, most] = counts[kind];
  if (rest.length < least) return wrongWords('少写了参数', 'an argument is missing');
  if (rest.length > most) return wrongWords('写了多余的参数', 'there are too many arguments');
  const [store = '', second, third = ''] = rest;
  const bag = value('bagit');
  const file = value('zip');
  const target = bag ?? file;
  switch (kind) {
    case 'add':
      return {
        request: { breakLock, kind, store, publication: second, message: value('message'), by: value('by') },
        options,
      };
    case 'list':
      return { request: { breakLock, kind, store }, options };
    case 'show':
      return { request: { breakLock, kind, store, edition: second ?? '' }, options };
    case 'verify':
      return { request: { breakLock, kind, store, id: second }, options };
    case 'restore':
      return { request: { breakLock, kind, store, edition: second ?? '', folder: third }, options };
    case 'export':
      if (target === undefined || (bag !== undefined && file !== undefined))
        return wrongWords('要写 --bagit 文件夹，或者 --zip 文件', 'either --bagit FOLDER or --zip FILE is wanted');
      return {
        request: { breakLock, kind, store, edition: second ?? '', target, zipped: file !== undefined },
        options,
      };
    default:
      return kind satisfies never;
  }
}
