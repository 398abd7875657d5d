import { basename, dirname, relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { nearestHints } from '../base/nearest-hints.ts';
import { type Purpose, purposes } from '../preflight/standards.ts';
import { commit, recover } from '../world/commit.ts';
import { type Answer, complaints } from './answer.ts';
import { pathNamedBy, unwritable } from './disk.ts';
import { type Allowance, allowed, defaultAllowance } from './examine/allowance.ts';
import { examineApart } from './examine/apart.ts';
import { heldAlone } from './held.ts';
import { type Asked, type Command, readWords, wrongWords } from './request.ts';

/** What a line that begins with `banxin preflight` asks for. */
export interface PreflightRequest {
  readonly file: string;
  readonly purpose: Purpose;
  readonly report: string | undefined;
  readonly allowance: Allowance;
}

/** `banxin preflight` */
export const preflightCommand: Command<PreflightRequest> = {
  ask: preflightRequest,
  answer: (request, _, workingDirectory) => preflightFile(request, workingDirectory),
};

/** Reads the words after `preflight`. */
function preflightRequest(words: readonly string[]): Asked<PreflightRequest> | Diagnostic {
  const read = readWords(words, ['profile', 'report', 'max-seconds', 'max-memory']);
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
  const seconds = allowed(value('max-seconds'), defaultAllowance.seconds);
  if (seconds === undefined)
    return wrongWords('--max-seconds 要写 1 到 86400 的整数', '--max-seconds takes 1 to 86400');
  const megabytes = allowed(value('max-memory'), defaultAllowance.megabytes);
  if (megabytes === undefined || megabytes < 128)
    return wrongWords('--max-memory 要写 128 到 86400 的整数（MB）', '--max-memory takes 128 to 86400 (MB)');
  return { request: { file, purpose, report: value('report'), allowance: { seconds, megabytes } }, options };
}

/** Judges a PDF and, where asked, writes a page that shows the places. */
async function preflightFile(request: PreflightRequest, workingDirectory: string): Promise<Answer> {
  const { file, purpose, report, allowance } = request;
  if (report !== undefined && resolve(workingDirectory, report) === resolve(workingDirectory, file))
    return complaints(diagnostic('usage/output-over-input', { values: { folder: report } }));
  const { answer, html } = await examineApart(
    { file, purpose, pictured: report !== undefined, workingDirectory },
    allowance,
  );
  if (report === undefined || html === undefined) return answer;
  const path = resolve(workingDirectory, report);
  try {
    const bytes = new TextEncoder().encode(html);
    const folder = dirname(path);
    const result = heldAlone(folder, relative(workingDirectory, folder) || '.', false, (check) => {
      recover(folder);
      commit(folder, [{ path: basename(path), bytes }], [], check);
    });
    if ('code' in result) return complaints(result);
    return { ...answer, diagnostics: [...result.notes, ...answer.diagnostics] };
  } catch (error) {
    return complaints(unwritable(error, pathNamedBy(error, report, workingDirectory)));
  }
}
