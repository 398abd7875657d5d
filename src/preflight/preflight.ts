import { severityOf } from '../base/sentence.ts';
import type { PaintedPage } from './content/mark.ts';
import { damageFinding } from './damages.ts';
import type { ReadPdf } from './file.ts';
import type { Finding, Standard } from './finding.ts';
import type { Inspection, Job } from './inspection.ts';
import { openInked } from './plates/inked.ts';
import { readPdf } from './reader/document.ts';
import { asStream } from './reader/values.ts';
import { contentRules } from './rules/content/index.ts';
import { documentRules } from './rules/index.ts';
import { type Purpose, standardsFor } from './standards.ts';

/** What preflight found out about a file. */
export interface Verdict {
  readonly file: string;
  readonly purpose: Purpose;
  readonly standards: readonly Standard[];
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** Gravest first, then by page. */
  readonly findings: readonly Finding[];
  /** No error. A file that could not be read whole has one. */
  readonly passed: boolean;
}

/** Opens a page's content; a stand-in serves where only the document is looked at. */
export type Paint = (pdf: ReadPdf) => readonly PaintedPage[];

interface Question {
  readonly file: string;
  readonly purpose: Purpose;
  readonly paint: Paint;
  readonly job?: Job;
}

/** Judges a PDF, ours or not, from its bytes alone, but for its ink. Total: a hostile file gets a verdict too. */
export function preflight(bytes: Uint8Array, question: Question): Verdict {
  return judged(opened(bytes, question), question);
}

/** Judges a PDF with its pages as plates, where they are to be printed. */
export async function preflightInked(bytes: Uint8Array, question: Question): Promise<Verdict> {
  const inspection = opened(bytes, question);
  const { pdf, pages } = inspection;
  if (question.purpose !== 'press') return judged(inspection, question);
  return judged({ ...inspection, inked: await openInked(pdf, pages) }, question);
}

function opened(bytes: Uint8Array, { file, paint, job }: Question): Inspection {
  const pdf = readPdf(bytes);
  openEverything(pdf);
  const pages = pdf.damages.some(({ kind }) => kind === 'encrypted') ? [] : paint(pdf);
  return { file, bytes, pdf, pages, ...(job === undefined ? {} : { job }) };
}

function judged(inspection: Inspection, { file, purpose }: Question): Verdict {
  const { pdf, pages, inked } = inspection;
  const standards = standardsFor(purpose, pdf);
  const found = [...documentRules, ...contentRules]
    .filter((rule) => rule.standards.some((standard) => standards.includes(standard)))
    .flatMap((rule) => rule.examine(inspection));
  const damages = [...pdf.damages, ...pages.flatMap((page) => page.damages), ...(inked?.damages() ?? [])].map(
    (damage) =>
      damageFinding(
        damage,
        file,
        pages.find(({ number }) => number === damage.page),
      ),
  );
  const findings = inOrder(once([...found, ...damages]));
  return {
    file,
    purpose,
    standards,
    pages: pages.map(({ width, height }) => ({ width, height })),
    findings,
    passed: findings.every(({ diagnostic }) => severityOf(diagnostic) !== 'error'),
  };
}

/** What no page asks for is looked at too: a part that cannot be opened is no sound part. */
function openEverything(pdf: ReadPdf): void {
  for (const number of pdf.numbers) {
    const stream = asStream(pdf.object(number));
    if (stream !== undefined) pdf.decoded(stream);
  }
}

const ranks = { error: 0, warning: 1, note: 2 } as const;

const pageOf = ({ diagnostic }: Finding): number => (diagnostic.span?.kind === 'page' ? diagnostic.span.page : 0);

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (a, b) => ranks[severityOf(a.diagnostic)] - ranks[severityOf(b.diagnostic)] || pageOf(a) - pageOf(b),
  );

/** Rules of several standards may say the same of the same place. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ diagnostic: { code, span, values }, object }) => {
    const key = JSON.stringify([code, span, values, object]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
