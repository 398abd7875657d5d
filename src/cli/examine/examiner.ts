import { diagnostic } from '../../base/diagnostic.ts';
import { paintPages } from '../../preflight/content/paint.ts';
import { pagePictures } from '../../preflight/page-pictures.ts';
import { preflightInked, type Verdict } from '../../preflight/preflight.ts';
import { verdictHtml } from '../../preflight/report/html.ts';
import { counted } from '../../preflight/report/json.ts';
import type { Purpose } from '../../preflight/standards.ts';
import { type Answer, complaints } from '../answer.ts';
import { readNamedPdf } from '../disk.ts';

/** A file to be judged, and whether a report with pictures is wanted. */
export interface Examination {
  readonly file: string;
  readonly purpose: Purpose;
  readonly pictured: boolean;
  readonly workingDirectory: string;
}

/** What came of it. */
export interface Examined {
  readonly answer: Answer;
  readonly html?: string;
}

/** What the process that examines tells the one that asked. */
export type Told =
  | { readonly kind: 'examined'; readonly examined: Examined }
  /** The same, while the pictures of the report are still to come: it holds where they would take too much. */
  | { readonly kind: 'judged'; readonly examined: Examined }
  /** The engine refused: a stack, an array or a text grew beyond what it takes. */
  | { readonly kind: 'too-much' }
  | { readonly kind: 'fault'; readonly detail: string };

/** Waits for one question, answers it, and ends. */
export async function examineAsked(): Promise<number> {
  const question = await new Promise<Examination>((asked) => process.once('message', asked));
  const told = await answered(question);
  await tell(told);
  process.disconnect();
  return 0;
}

const tell = (told: Told): Promise<unknown> => new Promise((sent) => process.send?.(told, sent));

async function answered(question: Examination): Promise<Told> {
  try {
    return { kind: 'examined', examined: await examine(question) };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'too-much' };
    return { kind: 'fault', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function examine({ file, purpose, pictured, workingDirectory }: Examination): Promise<Examined> {
  const bytes = readNamedPdf(file, workingDirectory);
  if ('code' in bytes) return { answer: complaints(bytes) };
  const verdict = await preflightInked(bytes, { file, purpose, paint: paintPages });
  const answer = answerOf(verdict);
  if (!pictured) return { answer };
  const unpictured = diagnostic('preflight/report-without-pictures', { values: { file } });
  await tell({
    kind: 'judged',
    examined: {
      answer: { ...answer, diagnostics: [...answer.diagnostics, unpictured] },
      html: verdictHtml([{ verdict, pictures: [] }]),
    },
  });
  const numbers = verdict.pages.map((_, index) => index + 1);
  return { answer, html: verdictHtml([{ verdict, pictures: await pagePictures(bytes, numbers, 72) }]) };
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
