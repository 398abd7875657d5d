import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { nearestHints } from '../base/nearest-hints.ts';
import { systemHints } from '../base/system-hints.ts';
import { paintPages } from '../preflight/content/paint.ts';
import { pagePictures } from '../preflight/page-pictures.ts';
import { preflightInked, type Verdict } from '../preflight/preflight.ts';
import { verdictHtml } from '../preflight/report/html.ts';
import { counted } from '../preflight/report/json.ts';
import { type Purpose, purposes } from '../preflight/standards.ts';
import { isSystemFault, systemCode } from '../world/broker.ts';
import { commit } from '../world/commit.ts';
import { type Answer, complaints } from './answer.ts';
import type { AnswerOptions } from './archive/request.ts';

/** What a line that begins with `banxin preflight` asks for. */
export interface PreflightRequest {
  readonly file: string;
  readonly purpose: Purpose;
  readonly report: string | undefined;
}

/** The largest PDF that is opened. */
const fileSizeLimit = 256 * 1024 * 1024;

/** Reads the words after `preflight`. */
export function preflightRequest(
  words: readonly string[],
): { readonly request: PreflightRequest; readonly options: AnswerOptions } | Diagnostic {
  let parsed: ReturnType<typeof parsedWords>;
  try {
    parsed = parsedWords(words);
  } catch (error) {
    const option = error instanceof Error ? (/'(-[^'\s]+)/.exec(error.message)?.[1] ?? '') : '';
    return wrong(`选项 ${option} 不认得或少了值`, `the option ${option} is unknown or lacks its value`);
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (file === undefined) return wrong('缺少要预检的 PDF 文件', 'the PDF to examine is missing');
  if (more.length > 0) return wrong('一次只预检一个文件', 'one file is examined at a time');
  const asked = values.profile ?? 'press';
  const purpose = purposes.find((each) => each === (asked === 'press-x1a' ? 'press' : asked));
  if (purpose === undefined)
    return diagnostic('usage/unknown-profile', {
      values: { name: asked },
      hints: nearestHints('usage/nearest-command', asked, purposes),
    });
  return {
    request: { file, purpose, report: values.report },
    options: {
      strict: values.strict === true,
      json: values.json === true,
      quiet: values.quiet === true,
      color: values['no-color'] !== true,
    },
  };
}

const parsedWords = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      profile: { type: 'string' },
      report: { type: 'string' },
      strict: { type: 'boolean' },
      json: { type: 'boolean' },
      quiet: { type: 'boolean' },
      'no-color': { type: 'boolean' },
      lang: { type: 'string' },
    },
  });

const wrong = (reason: string, reasonEn: string): Diagnostic =>
  diagnostic('usage/arguments', { values: { reason, reasonEn }, hints: [hint('usage/see-help')] });

/** `banxin preflight`: judges a PDF and, where asked, writes a page that shows the places. */
export async function preflightFile(request: PreflightRequest, workingDirectory: string): Promise<Answer> {
  const { file, purpose, report } = request;
  if (report !== undefined && resolve(workingDirectory, report) === resolve(workingDirectory, file))
    return complaints(diagnostic('usage/output-over-input', { values: { folder: report } }));
  const bytes = readWhole(resolve(workingDirectory, file), file);
  if ('code' in bytes) return complaints(bytes);
  const verdict = await preflightInked(bytes, { file, purpose, paint: paintPages });
  const answer = answerOf(verdict);
  if (report === undefined) return answer;
  const pictures = await pagePictures(
    bytes,
    verdict.pages.map((_, index) => index + 1),
    72,
  );
  const html = new TextEncoder().encode(verdictHtml([{ verdict, pictures }]));
  const path = resolve(workingDirectory, report);
  try {
    commit(dirname(path), [{ path: basename(path), bytes: html }], []);
  } catch (error) {
    if (!isSystemFault(error)) throw error;
    const reason = systemCode(error);
    return complaints(diagnostic('world/unwritable', { values: { file: report, reason }, hints: systemHints(reason) }));
  }
  return answer;
}

function readWhole(path: string, shown: string): Uint8Array | Diagnostic {
  let opened: number | undefined;
  try {
    opened = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const facts = fstatSync(opened);
    if (!facts.isFile() && !facts.isDirectory())
      return diagnostic('world/unreadable', { values: { file: shown, reason: 'EINVAL' } });
    const { size } = facts;
    if (size > fileSizeLimit)
      return diagnostic('world/limit-file-size', {
        values: { file: shown, size: String(Math.ceil(size / 1_048_576)), limit: String(fileSizeLimit / 1_048_576) },
      });
    return readFileSync(opened);
  } catch (error) {
    if (!isSystemFault(error)) throw error;
    const reason = systemCode(error);
    const hints = reason === 'ENOENT' ? [hint('preflight/check-path')] : systemHints(reason);
    return diagnostic('world/unreadable', { values: { file: shown, reason }, hints });
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

function answerOf(verdict: Verdict): Answer {
  const { errors, warnings } = counted(verdict);
  const by = verdict.standards.join('、');
  return {
    outputs: [],
    diagnostics: verdict.findings.map(({ diagnostic: found }) => found),
    lines: [
      verdict.passed
        ? {
            zh: `通过预检（${by}），警告 ${warnings} 处。`,
            en: `Passed (${verdict.standards.join(', ')}), warnings: ${warnings}.`,
          }
        : {
            zh: `没有通过预检（${by}）：错误 ${errors} 处，警告 ${warnings} 处。`,
            en: `Not passed (${verdict.standards.join(', ')}): errors ${errors}, warnings ${warnings}.`,
          },
    ],
    facts: {
      passed: verdict.passed,
      profile: verdict.purpose,
      standards: verdict.standards,
      rules: verdict.findings.map(({ rule, diagnostic: { code }, object }) => ({ rule, code, object })),
    },
  };
}
