import { basename, dirname, relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { nearestHints } from '../base/nearest-hints.ts';
import { paintPages } from '../preflight/content/paint.ts';
import { pagePictures } from '../preflight/page-pictures.ts';
import { preflightInked, type Verdict } from '../preflight/preflight.ts';
import { verdictHtml } from '../preflight/report/html.ts';
import { counted } from '../preflight/report/json.ts';
import { type Purpose, purposes } from '../preflight/standards.ts';
import { commit, recover } from '../world/commit.ts';
import { type Answer, complaints } from './answer.ts';
import { pathNamedBy, readNamedPdf, unwritable } from './disk.ts';
import { heldAlone } from './held.ts';
import { type Asked, type Command, readWords, wrongWords } from './request.ts';

/** What a line that begins with `banxin preflight` asks for. */
export interface PreflightRequest {
  readonly file: string;
  readonly purpose: Purpose;
  readonly report: string | undefined;
}

/** `banxin preflight` */
export const preflightCommand: Command<PreflightRequest> = {
  ask: preflightRequest,
  answer: (request, _, workingDirectory) => preflightFile(request, workingDirectory),
};

/** Reads the words after `preflight`. */
function preflightRequest(words: readonly string[]): Asked<PreflightRequest> | Diagnostic {
  const read = readWords(words, ['profile', 'report']);
  if ('code' in read) return read;
  const { positionals, value, options } = read;
  const [file, ...more] = positionals;
  if (file === undefined) return wrongWords('缺少要预检的 PDF 文件', 'the PDF to examine is missing');
  if (more.length > 0) return wrongWords('一次只预检一个文件', 'one file is examined at a time');
  const asked = value('profile') ?? 'press';
  const purpose = purposes.find((each) => each === (asked === 'press-x1a' ? 'press' : asked));
  if (purpose === undefined)
    return diagnostic('usage/unknown-profile', {
      values: { name: asked },
      hints: nearestHints('usage/nearest-command', asked, purposes),
    });
  return { request: { file, purpose, report: value('report') }, options };
}

/** Judges a PDF and, where asked, writes a page that shows the places. */
async function preflightFile(request: PreflightRequest, workingDirectory: string): Promise<Answer> {
  const { file, purpose, report } = request;
  if (report !== undefined && resolve(workingDirectory, report) === resolve(workingDirectory, file))
    return complaints(diagnostic('usage/output-over-input', { values: { folder: report } }));
  const bytes = readNamedPdf(file, workingDirectory);
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
    const folder = dirname(path);
    const result = heldAlone(folder, relative(workingDirectory, folder) || '.', false, (check) => {
      recover(folder);
      commit(folder, [{ path: basename(path), bytes: html }], [], check);
    });
    if ('code' in result) return complaints(result);
    return { ...answer, diagnostics: [...result.notes, ...answer.diagnostics] };
  } catch (error) {
    return complaints(unwritable(error, pathNamedBy(error, report, workingDirectory)));
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
