import type { Diagnostic, Severity } from '../base/diagnostic.ts';
import { ptToMm, type Rect } from '../base/measure.ts';
import { placeValue } from '../base/place-value.ts';
import { hintOf, messageOf, severityOf } from '../base/sentence.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Language } from './language.ts';

const severityNames: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '说明', en: 'note' },
};

const colors: Readonly<Record<Severity, string>> = { error: '\u001b[31m', warning: '\u001b[33m', note: '\u001b[36m' };
const plain = '\u001b[0m';

/** How diagnostics are printed. */
export interface ReportStyle {
  readonly language: Language;
  readonly color: boolean;
  readonly strict: boolean;
}

/** A diagnostic as a person reads it in a terminal. */
export function printDiagnostic(diagnostic: Diagnostic, { language, color, strict }: ReportStyle): string {
  const severity = severityOf(diagnostic, strict);
  const name = severityNames[severity][language];
  const head = color ? `${colors[severity]}${name}${plain}` : name;
  const place = diagnostic.span === undefined ? '' : `   ${printPlace(diagnostic.span)}`;
  const lines = [`${head} ${diagnostic.code}${place}`, `  ${messageOf(diagnostic)[language]}`];
  for (const hint of diagnostic.hints) {
    const where =
      hint.span === undefined ? '' : language === 'zh' ? `（${printPlace(hint.span)}）` : ` (${printPlace(hint.span)})`;
    lines.push(`  ${language === 'zh' ? '提示：' : 'hint: '}${hintOf(hint)[language]}${where}`);
  }
  if (diagnostic.trace.length > 0) {
    lines.push(`  ${language === 'zh' ? '经由：' : 'via: '}${diagnostic.trace.map(printPlace).join(' ← ')}`);
  }
  return lines.join('\n');
}

/** `file:line:column`, `file › sheet › cell`, `file p. 3`. */
function printPlace(span: SourceSpan): string {
  switch (span.kind) {
    case 'text':
      return `${span.file}:${span.start.line}:${span.start.column}`;
    case 'cell':
      return `${span.file} › ${span.sheet} › ${span.cell}`;
    case 'page':
      return `${span.file} p. ${span.page}${printBox(span.box)}`;
    default:
      return span satisfies never;
  }
}

/** From the page's top left, in mm; nothing for a whole page. */
function printBox({ x, y, width, height }: Rect): string {
  const mm = (pt: number): string => ptToMm(pt).toFixed(1);
  return x === 0 && y === 0 ? '' : ` (${mm(x)}, ${mm(y)}; ${mm(width)} × ${mm(height)} mm)`;
}

/** A diagnostic as `--json` gives it. */
export const diagnosticValue = (diagnostic: Diagnostic, strict: boolean): Readonly<Record<string, unknown>> => ({
  code: diagnostic.code,
  severity: severityOf(diagnostic, strict),
  message: messageOf(diagnostic),
  hints: diagnostic.hints.map((hint) => ({
    ...hintOf(hint),
    ...(hint.span === undefined ? {} : { place: placeValue(hint.span) }),
  })),
  ...(diagnostic.span === undefined ? {} : { place: placeValue(diagnostic.span) }),
  ...(diagnostic.trace.length === 0 ? {} : { trace: diagnostic.trace.map((span) => placeValue(span)) }),
});
