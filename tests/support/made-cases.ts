import type { DiagnosticCode } from '../../src/base/catalogue/index.ts';
import { paintPages } from '../../src/preflight/content/paint.ts';
import type { Standard } from '../../src/preflight/finding.ts';
import { readPdf } from '../../src/preflight/reader/document.ts';
import { documentRules } from '../../src/preflight/rules/index.ts';
import type { MadeParts, MadePdf } from './made-pdf.ts';

/** One fault: every rule that speaks of it, and how it is called. */
export type Failing = readonly [rules: string, code: DiagnosticCode, parts: MadeParts];

/** Something that looks like a fault, and is none. */
export type Passing = readonly [name: string, parts: MadeParts];

export const expected = (rules: string, code: string): readonly string[] =>
  rules.split(' ').map((rule) => `${rule} ${code}`);

/** What all rules of these standards say of a made PDF, read and painted as any other. */
export const rulesSaid = ({ bytes }: MadePdf, standards: readonly Standard[]): readonly string[] => {
  const pdf = readPdf(bytes);
  const inspection = { file: 'made.pdf', bytes, pdf, pages: paintPages(pdf) };
  return documentRules
    .filter((rule) => rule.standards.some((standard) => standards.includes(standard)))
    .flatMap((rule) => rule.examine(inspection))
    .map(({ rule, diagnostic }) => `${rule} ${diagnostic.code}`);
};
