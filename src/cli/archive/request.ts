import { parseArgs } from 'node:util';
import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { nearestHints } from '../../base/nearest-hints.ts';

/** What a line that begins with `banxin archive` asks for. */
export type ArchiveRequest =
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
  | { readonly kind: 'export'; readonly store: string; readonly edition: string; readonly bag: string };

/** How the answer is to be given. */
export interface AnswerOptions {
  readonly strict: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
}

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
export function archiveRequest(
  words: readonly string[],
): { readonly request: ArchiveRequest; readonly options: AnswerOptions } | Diagnostic {
  let parsed: ReturnType<typeof parsedWords>;
  try {
    parsed = parsedWords(words);
  } catch (error) {
    return wrong(error instanceof Error ? (/'(-[^'\s]+)/.exec(error.message)?.[1] ?? '') : '');
  }
  const { values, positionals } = parsed;
  const [name = '', ...rest] = positionals;
  const kind = kinds.find((each) => each === name);
  if (kind === undefined)
    return diagnostic('usage/unknown-command', {
      values: { name: `archive ${name}`.trim() },
      hints: name === '' ? [hint('usage/see-help')] : nearestHints('usage/nearest-command', name, kinds),
    });
  const options = {
    strict: values.strict === true,
    json: values.json === true,
    quiet: values.quiet === true,
    color: values['no-color'] !== true,
  };
  const pdf = values['from-pdf'];
  if (kind === 'restore' && pdf !== undefined) {
    const [folder, ...more] = rest;
    if (folder === undefined || more.length > 0) return arguments_('要写一个文件夹', 'one folder is wanted');
    return { request: { kind: 'from-pdf', file: pdf, folder }, options };
  }
  const [least, most] = counts[kind];
  if (rest.length < least) return arguments_('少写了参数', 'an argument is missing');
  if (rest.length > most) return arguments_('写了多余的参数', 'there are too many arguments');
  const [store = '', second, third = ''] = rest;
  switch (kind) {
    case 'add':
      return { request: { kind, store, publication: second, message: values.message, by: values.by }, options };
    case 'list':
      return { request: { kind, store }, options };
    case 'show':
      return { request: { kind, store, edition: second ?? '' }, options };
    case 'verify':
      return { request: { kind, store, id: second }, options };
    case 'restore':
      return { request: { kind, store, edition: second ?? '', folder: third }, options };
    case 'export':
      if (values.bagit === undefined) return arguments_('缺少 --bagit 文件夹', '--bagit FOLDER is missing');
      return { request: { kind, store, edition: second ?? '', bag: values.bagit }, options };
    default:
      return kind satisfies never;
  }
}

const parsedWords = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      message: { type: 'string', short: 'm' },
      by: { type: 'string' },
      bagit: { type: 'string' },
      'from-pdf': { type: 'string' },
      strict: { type: 'boolean' },
      json: { type: 'boolean' },
      quiet: { type: 'boolean' },
      'no-color': { type: 'boolean' },
      lang: { type: 'string' },
    },
  });

const wrong = (option: string): Diagnostic =>
  arguments_(`选项 ${option} 不认得或少了值`, `the option ${option} is unknown or lacks its value`);

const arguments_ = (reason: string, reasonEn: string): Diagnostic =>
  diagnostic('usage/arguments', { values: { reason, reasonEn }, hints: [hint('usage/see-help')] });
