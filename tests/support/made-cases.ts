import type { DiagnosticCode } from '../../src/base/catalogue/index.ts';
import type { Mark } from '../../src/preflight/content/mark.ts';
import type { Standard } from '../../src/preflight/finding.ts';
import type { PdfDictionary } from '../../src/preflight/object.ts';
import { documentRules } from '../../src/preflight/rules/index.ts';
import { path } from './made-marks.ts';
import type { MadeParts, MadePdf } from './made-pdf.ts';
import { inspectionOf } from './read-made.ts';

/** The marks of a made page; a font by its object's number. */
export type Marks = (font: (number: number) => PdfDictionary) => readonly Mark[];

/** One fault: every rule that speaks of it, and how it is called. */
export type Failing = readonly [rules: string, code: DiagnosticCode, parts: MadeParts];

/** Something that looks like a fault, and is none. */
export type Passing = readonly [name: string, parts: MadeParts];

export const expected = (rules: string, code: string): readonly string[] =>
  rules.split(' ').map((rule) => `${rule} ${code}`);

const oneBlack: Marks = () => [path()];

/** What all rules of these standards say of a made PDF. */
export const rulesSaid = (
  made: MadePdf,
  standards: readonly Standard[],
  marks: Marks = oneBlack,
): readonly string[] => {
  const { pdf } = inspectionOf(made, []);
  const font = (number: number): PdfDictionary => {
    const found = pdf.object(number);
    if (found !== null && typeof found === 'object' && found.kind === 'dictionary') return found;
    throw new Error(`no font ${number}`);
  };
  const inspection = inspectionOf(made, marks(font));
  return documentRules
    .filter((rule) => rule.standards.some((standard) => standards.includes(standard)))
    .flatMap((rule) => rule.examine(inspection))
    .map(({ rule, diagnostic }) => `${rule} ${diagnostic.code}`);
};
