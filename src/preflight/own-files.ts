import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { severityOf } from '../base/sentence.ts';
import type { PdfFile } from '../export/file.ts';
import { paintPages } from './content/paint.ts';
import type { Job } from './inspection.ts';
import { pagePictures } from './page-pictures.ts';
import { preflightInked, type Verdict } from './preflight.ts';
import { type PagePicture, verdictHtml } from './report/html.ts';
import { counted, verdictJson } from './report/json.ts';
import type { Purpose } from './standards.ts';

/** A report beside the PDFs that it judges. */
export interface ReportFile {
  readonly path: string;
  readonly text: string;
}

const purposes = {
  press: 'press',
  'press-x1a': 'press',
  screen: 'screen',
  archive: 'archive',
} as const satisfies Readonly<Record<PdfFile['profile'], Purpose>>;

const picturePpi = 60;

/** A file of ours and what is to be said of it. */
export interface JudgedFile {
  /** Between the publication's id and `.pdf`: its profile, or what else is made of the same pages. */
  readonly name: string;
  readonly pdf: PdfFile;
  readonly verdict: Verdict;
}

/** A file beside the press file: the same pages, laid out for the sheet. */
interface Extra {
  readonly name: string;
  readonly pdf: PdfFile;
}

/** Judges the files of one edition by what each is for: the same reading as a print shop's, of the bytes that are sent. */
export async function judgeOwn(
  id: string,
  pdfs: readonly PdfFile[],
  job: Job,
  extras: readonly Extra[] = [],
): Promise<readonly JudgedFile[]> {
  const judge = async (name: string, pdf: PdfFile, about: Job): Promise<JudgedFile> => {
    const question = { file: `${id}.${name}.pdf`, purpose: purposes[pdf.profile], paint: paintPages, job: about };
    return { name, pdf, verdict: await preflightInked(pdf.bytes, question) };
  };
  const judged: JudgedFile[] = [];
  for (const pdf of pdfs) judged.push(await judge(pdf.profile, pdf, job));
  // What a binding asks of the number of pages is not asked of sheets.
  for (const { name, pdf } of extras) judged.push(await judge(`press-${name}`, pdf, {}));
  return judged;
}

/** What a build says of all verdicts. Warnings that were given of the single pages are not given of their sheets again. */
export const complaintsOf = (judged: readonly JudgedFile[]): readonly Diagnostic[] => {
  const told = judged.filter(({ name, pdf }) => name === pdf.profile).flatMap(({ verdict }) => complained(verdict));
  const codes = new Set(told.map(({ code }) => code));
  const sheets = judged.filter(({ name, pdf }) => name !== pdf.profile).flatMap(({ verdict }) => complained(verdict));
  return [...told, ...sheets.filter((each) => severityOf(each) === 'error' || !codes.has(each.code))];
};

/** What a build says of a verdict: all that is wrong with a file for print; of others, where it stands. Notes are in the report alone. */
export const complained = (verdict: Verdict): readonly Diagnostic[] => {
  const { file, purpose, passed, findings } = verdict;
  if (purpose === 'press')
    return findings.map(({ diagnostic: said }) => said).filter((each) => severityOf(each) !== 'note');
  const values = { file, count: `${counted(verdict).errors}` };
  return passed ? [] : [diagnostic('preflight/own-file-failed', { values, hints: [hint('preflight/see-report')] })];
};

/** `preflight.<name>.json` for each file, and `preflight.html` of all, with pictures of the pages that something is said of. */
export async function ownReports(judged: readonly JudgedFile[]): Promise<readonly ReportFile[]> {
  if (judged.length === 0) return [];
  const shown: { readonly verdict: Verdict; readonly pictures: readonly PagePicture[] }[] = [];
  for (const { pdf, verdict } of judged) {
    const numbers = new Set(
      verdict.findings.flatMap(({ diagnostic: { span } }) => (span?.kind === 'page' ? [span.page] : [])),
    );
    shown.push({
      verdict,
      pictures: await pagePictures(
        pdf.bytes,
        [...numbers].sort((a, b) => a - b),
        picturePpi,
      ),
    });
  }
  return [
    ...judged.map(({ name, verdict }) => ({ path: `preflight.${name}.json`, text: verdictJson(verdict) })),
    { path: 'preflight.html', text: verdictHtml(shown) },
  ];
}
