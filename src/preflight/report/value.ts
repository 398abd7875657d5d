import type { Severity } from '../../base/diagnostic.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import { ptToMm } from '../../base/measure.ts';
import { hintOf, messageOf, severityOf } from '../../base/sentence.ts';
import type { Judged, Verdict } from '../judge.ts';

/** How many findings of a verdict are so grave. */
export const countOf = ({ findings }: Verdict, severity: Severity): number =>
  findings.filter(({ diagnostic }) => severityOf(diagnostic) === severity).length;

/** A verdict as `preflight.<profile>.json` has it. */
export const verdictValue = (verdict: Verdict): JsonObject => ({
  file: verdict.file,
  profile: verdict.profile,
  standards: verdict.standards,
  pages: verdict.pages,
  verdict: verdict.verdict,
  errors: countOf(verdict, 'error'),
  warnings: countOf(verdict, 'warning'),
  notes: countOf(verdict, 'note'),
  findings: verdict.findings.map(findingValue),
});

/** The rule first, then as `--json` gives a diagnostic; boxes in pt, and in mm for people. */
export const findingValue = ({ rules, diagnostic, object }: Judged): JsonObject => ({
  rules,
  code: diagnostic.code,
  severity: severityOf(diagnostic),
  message: { ...messageOf(diagnostic) },
  hints: diagnostic.hints.map((hint) => ({ ...hintOf(hint) })),
  ...place(diagnostic.span),
  ...(object === undefined ? {} : { object }),
});

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;

function place(span: Judged['diagnostic']['span']): Readonly<Record<string, Json>> {
  if (span?.kind !== 'page') return {};
  const { x, y, width, height } = span.box;
  const box = [x, y, width, height];
  return {
    place: { file: span.file, page: span.page, box: box.map(hundredths) },
    boxMm: box.map((pt) => hundredths(ptToMm(pt))),
  };
}
