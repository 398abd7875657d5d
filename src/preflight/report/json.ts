import { ptToMm } from '../../base/measure.ts';
import { hintOf, messageOf, severityOf } from '../../base/sentence.ts';
import { version } from '../../base/version.ts';
import type { Finding } from '../finding.ts';
import type { Verdict } from '../preflight.ts';

const inMm = (pt: number): number => Math.round(ptToMm(pt) * 10) / 10;

/** How many findings of each gravity. */
export const counted = (verdict: Verdict): { readonly errors: number; readonly warnings: number } => ({
  errors: verdict.findings.filter(({ diagnostic }) => severityOf(diagnostic) === 'error').length,
  warnings: verdict.findings.filter(({ diagnostic }) => severityOf(diagnostic) === 'warning').length,
});

const findingValue = ({ rule, diagnostic, object }: Finding): Readonly<Record<string, unknown>> => {
  const { span } = diagnostic;
  return {
    rule,
    code: diagnostic.code,
    severity: severityOf(diagnostic),
    message: messageOf(diagnostic),
    hints: diagnostic.hints.map(hintOf),
    ...(object === undefined ? {} : { object }),
    ...(span?.kind !== 'page'
      ? {}
      : {
          page: span.page,
          box: [span.box.x, span.box.y, span.box.width, span.box.height].map((pt) => Math.round(pt * 100) / 100),
          millimetres: [span.box.x, span.box.y, span.box.width, span.box.height].map(inMm),
        }),
  };
};

/** `preflight.<profile>.json`: the verdict with every finding; `file` without its folder, so that the bytes are the same anywhere. */
export const verdictJson = (verdict: Verdict): string => {
  const { file, purpose, standards, passed, pages, findings } = verdict;
  const value = {
    file: file.slice(file.lastIndexOf('/') + 1),
    profile: purpose,
    standards,
    banxin: version,
    passed,
    ...counted(verdict),
    pages: pages.length,
    findings: findings.map(findingValue),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
};
