import type { DiagnosticCode } from '../../../src/base/catalogue/index.ts';
import { severityOf } from '../../../src/base/sentence.ts';
import { paintPages } from '../../../src/preflight/content/paint.ts';
import type { Job } from '../../../src/preflight/inspection.ts';
import { openInked } from '../../../src/preflight/plates/inked.ts';
import { preflightInked } from '../../../src/preflight/preflight.ts';
import { readPdf } from '../../../src/preflight/reader/document.ts';
import { contentRules } from '../../../src/preflight/rules/content/index.ts';
import { documentRules } from '../../../src/preflight/rules/index.ts';
import type { Made, MadeDictionary, MadeParts, MadePdf } from '../made-pdf.ts';
import { intent, madeA3, madeUa, madeX1a, madeX4, packet } from '../made-standards.ts';

/** A good file to start from. `x4` claims PDF/X-4 alone, `a2` PDF/A-2b as well. */
export type Base = 'x1a' | 'x4' | 'a2' | 'a3' | 'ua';

/** What a rule says: `X1-12 preflight/transparency`. */
export type Saying = `${string} ${DiagnosticCode}`;

/** Two files that differ in one thing, of which one is wrong. */
export interface Pair {
  readonly base: Base;
  /** What is tried. */
  readonly name: string;
  /** All that is said of the failing file, notes aside; of the passing one nothing is said. */
  readonly says: readonly Saying[];
  readonly failing: MadeParts;
  readonly passing: MadeParts;
  readonly job?: Job;
}

/** `[name, says, failing, passing]`, said of one base. */
export type Row = readonly [name: string, says: readonly Saying[], failing: MadeParts, passing?: MadeParts, job?: Job];

export const pairs = (base: Base, rows: readonly Row[]): readonly Pair[] =>
  rows.map(([name, says, failing, passing = {}, job]) => ({
    base,
    name,
    says,
    failing,
    passing,
    ...(job === undefined ? {} : { job }),
  }));

const notA = { 'pdfaid:part': undefined, 'pdfaid:conformance': undefined };

/** The metadata of a file that claims PDF/X-4 alone, changed. */
export const x4Packet = (changes: Readonly<Record<string, string | undefined>> = {}): string =>
  packet({ ...notA, ...changes });

const bases: Readonly<Record<Base, (parts: MadeParts) => MadePdf>> = {
  x1a: madeX1a,
  x4: (parts) => madeX4({ intents: [intent('GTS_PDFX')], xmp: x4Packet(), ...parts }),
  a2: madeX4,
  a3: (parts) => madeA3(parts),
  ua: madeUa,
};

const purposes = { x1a: 'press', x4: 'press', a2: 'press', a3: 'archive', ua: 'screen' } as const;

export const madeOn = (base: Base, parts: MadeParts): MadePdf => bases[base](parts);

/** Every rule that speaks of a file, of whatever standard and whoever says the same: `X4-19 preflight/layers`. */
export const spokenOf = async ({ bytes }: MadePdf, job?: Job): Promise<readonly string[]> => {
  const pdf = readPdf(bytes);
  const pages = pdf.damages.some(({ kind }) => kind === 'encrypted') ? [] : paintPages(pdf);
  const inspection = { file: 'made.pdf', bytes, pdf, pages, inked: await openInked(pdf, pages) };
  const whole = job === undefined ? inspection : { ...inspection, job };
  return [...documentRules, ...contentRules]
    .flatMap((rule) => rule.examine(whole))
    .map(({ rule, diagnostic }) => `${rule} ${diagnostic.code}`);
};

/** The whole verdict on a file, as `banxin preflight` gives it, without notes but for those named. */
export const saidOf = async (
  base: Base,
  { bytes }: MadePdf,
  { job, notes = [] }: { readonly job?: Job | undefined; readonly notes?: readonly string[] } = {},
): Promise<readonly string[]> => {
  const { findings, passed } = await preflightInked(bytes, {
    file: 'made.pdf',
    purpose: purposes[base],
    paint: paintPages,
    ...(job === undefined ? {} : { job }),
  });
  const heard = findings.filter(({ rule, diagnostic }) => {
    // An archive file that is made here is not tagged: only what PDF/A-3 says of it is heard.
    const deaf = base === 'a3' && rule.startsWith('UA1');
    return !deaf && (severityOf(diagnostic) !== 'note' || notes.includes(`${rule} ${diagnostic.code}`));
  });
  const wrong = heard.some(({ diagnostic }) => severityOf(diagnostic) === 'error');
  if (base !== 'a3' && wrong === passed) throw new Error('passed, and has an error');
  return [...new Set(heard.map(({ rule, diagnostic }) => `${rule} ${diagnostic.code}`))].sort();
};

const square = '40 40 60 60 re f';

/** A page painted with `content`, and whatever it names. */
export const painted = (
  content: string,
  Resources: MadeDictionary = {},
  objects: Readonly<Record<number, Made>> = {},
): MadeParts => ({ content, page: { Resources }, objects });

/** A black square painted in a graphics state. */
export const inState = (state: MadeDictionary, objects: Readonly<Record<number, Made>> = {}): MadeParts =>
  painted(`/G gs 0 0 0 1 k ${square}`, { ExtGState: { G: state } }, objects);

export { square };
