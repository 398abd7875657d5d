import { inOrder } from '../base/order.ts';
import { severityOf } from '../base/sentence.ts';
import { containerFindings, isUnexamined } from './container.ts';
import type { Finding, Rule, Standard } from './finding.ts';
import type { Inspection } from './inspection.ts';
import { documentRules } from './rules/index.ts';
import { look, textOf } from './rules/look.ts';
import { xmpOf } from './rules/xmp.ts';

/** What a file is to be used for; it chooses the standards. */
export const preflightProfiles = ['press', 'screen', 'archive'] as const;
export type PreflightProfile = (typeof preflightProfiles)[number];

/** A finding, with every rule that says the same of the same place. */
export interface Judged extends Omit<Finding, 'rule'> {
  readonly rules: readonly string[];
}

export interface Verdict {
  readonly file: string;
  readonly profile: PreflightProfile;
  readonly standards: readonly Standard[];
  readonly pages: number;
  /** `unexamined`: nothing wrong was found, but not everything could be looked at. */
  readonly verdict: 'pass' | 'fail' | 'unexamined';
  /** Errors first, then by page. */
  readonly findings: readonly Judged[];
}

const rules: readonly Rule[] = documentRules;

/** Judges what was read by the standards of a profile. */
export function judge(inspection: Inspection, profile: PreflightProfile): Verdict {
  const standards = standardsOf(inspection, profile);
  const asked = rules.filter((rule) => rule.standards.some((standard) => standards.includes(standard)));
  const ruled = asked.flatMap((rule) => rule.examine(inspection));
  // Last: what the rules unpacked may have shown more damage.
  const findings = merged([...containerFindings(inspection), ...ruled]);
  const failed = findings.some(({ diagnostic }) => severityOf(diagnostic) === 'error');
  const verdict = failed ? 'fail' : isUnexamined(inspection) ? 'unexamined' : 'pass';
  const { file, pdf } = inspection;
  return { file, profile, standards, pages: pdf.pages.length, verdict, findings };
}

/** For print, the standard that the file claims, PDF/X-4 where it claims none; PDF/A-2 too where it claims that. */
function standardsOf(inspection: Inspection, profile: PreflightProfile): readonly Standard[] {
  switch (profile) {
    case 'press': {
      const { pdf } = inspection;
      const xmp = xmpOf(pdf);
      const claimed = xmp?.text('pdfxid', 'GTS_PDFXVersion') ?? textOf(look(pdf, pdf.info, 'GTS_PDFXVersion')) ?? '';
      const x = /^PDF\/X-1/.test(claimed) ? 'PDF/X-1a' : 'PDF/X-4';
      return xmp?.text('pdfaid', 'part') === '2' ? [x, 'PDF/A-2', 'cn-sheetfed'] : [x, 'cn-sheetfed'];
    }
    case 'screen':
      return ['PDF/A-2', 'PDF/UA-1'];
    case 'archive':
      return ['PDF/A-3', 'PDF/UA-1'];
    default:
      return profile satisfies never;
  }
}

const grave = { error: 0, warning: 1, note: 2 } as const;

/** The same said by rules of several standards is said once. */
function merged(findings: readonly Finding[]): readonly Judged[] {
  const known = new Map<string, Judged>();
  for (const { rule, diagnostic, object } of findings) {
    const { code, span, values } = diagnostic;
    const key = JSON.stringify([code, span, values, object]);
    const before = known.get(key);
    const names = before === undefined ? [rule] : [...before.rules.filter((name) => name !== rule), rule];
    known.set(key, { rules: names, diagnostic, ...(object === undefined ? {} : { object }) });
  }
  const sorted = new Map(
    inOrder([...known.values()].map(({ diagnostic }) => diagnostic)).map((each, at) => [each, at]),
  );
  const place = ({ diagnostic }: Judged): number => sorted.get(diagnostic) ?? 0;
  return [...known.values()].sort(
    (a, b) => grave[severityOf(a.diagnostic)] - grave[severityOf(b.diagnostic)] || place(a) - place(b),
  );
}
