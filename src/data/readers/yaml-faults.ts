import type { DiagnosticCode, HintCode } from '../../base/catalogue/index.ts';
import { type Diagnostic, diagnostic, type Hint, hint, type Values } from '../../base/diagnostic.ts';
import { textSpan } from '../../base/span.ts';
import type { SourceText } from '../decode.ts';

/** What the YAML parser found, in its own words. */
export interface YamlFault {
  readonly code: string;
  readonly offset: number;
  readonly message: string;
}

/** Where quotes and brackets open, by offset: the parser reports them where it gave up. */
export interface Openers {
  readonly quotes: readonly number[];
  readonly unclosedBrackets: readonly number[];
}

interface Reading {
  readonly code: DiagnosticCode;
  readonly offset: number;
  readonly values?: Values;
  readonly hint?: HintCode;
}

const fullWidthColon = /^(\s*(?:- +)*)([^\s:：#"'{[&*|>]{1,40})：/u;
const otherFullWidth = /[，｛｝［］＂＇＃]/;

const lineStartOf = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const lineOf = (text: string, start: number): string => {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end);
};

/** `金额：50.68` where a key was due, on the line of the fault: the offset of the colon. */
const fullWidthColonAt = (text: string, offset: number): number | null => {
  const start = lineStartOf(text, offset);
  const match = fullWidthColon.exec(lineOf(text, start));
  return match === null ? null : start + match[0].length - 1;
};

const tabIn = (text: string, offset: number): number | null => {
  const start = lineStartOf(text, offset);
  const indent = /^\s*/.exec(lineOf(text, start))?.[0] ?? '';
  const tab = indent.indexOf('\t');
  return tab < 0 ? null : start + tab;
};

const byCode: Readonly<Record<string, { readonly code: DiagnosticCode; readonly hint?: HintCode }>> = {
  MULTILINE_IMPLICIT_KEY: { code: 'data/yaml-missing-colon', hint: 'data/key-colon-value' },
  BLOCK_AS_IMPLICIT_KEY: { code: 'data/yaml-colon-in-text', hint: 'data/quote-the-text' },
  BAD_INDENT: { code: 'data/yaml-indent', hint: 'data/align-keys' },
  BAD_SCALAR_START: { code: 'data/yaml-reserved-start', hint: 'data/quote-the-text' },
  BAD_DQ_ESCAPE: { code: 'data/yaml-escape', hint: 'data/single-quotes' },
};

const read = (source: SourceText, openers: Openers, fault: YamlFault): Reading => {
  const { offset } = fault;
  const tab = tabIn(source.text, offset);
  if (fault.code === 'TAB_AS_INDENT' || tab !== null) {
    return { code: 'data/yaml-tab', offset: tab ?? offset, hint: 'data/use-spaces' };
  }
  const colon = fullWidthColonAt(source.text, offset);
  if (colon !== null) return { code: 'data/yaml-full-width-colon', offset: colon };
  if (fault.code === 'MISSING_CHAR' && fault.message.includes('quote')) {
    const opener = openers.quotes.findLast((quote) => quote < offset);
    return { code: 'data/yaml-unclosed-quote', offset: opener ?? offset };
  }
  if (fault.message.includes('must be sufficiently indented and end with') || fault.message.includes('end with a')) {
    return { code: 'data/yaml-unclosed-bracket', offset: openers.unclosedBrackets[0] ?? offset };
  }
  if (fault.code === 'MISSING_CHAR' && fault.message.includes('map values')) {
    return { code: 'data/yaml-missing-colon', offset, hint: 'data/key-colon-value' };
  }
  const known = byCode[fault.code];
  return known === undefined
    ? { code: 'data/yaml-syntax', offset, values: { detail: fault.message } }
    : { ...known, offset };
};

/** The parser's findings in a clerk's terms, one for each line, since one slip makes several. */
export const syntaxFaults = (
  source: SourceText,
  openers: Openers,
  faults: readonly YamlFault[],
): readonly Diagnostic[] => {
  const byLine = new Map<number, Diagnostic>();
  for (const fault of faults) {
    const reading = read(source, openers, fault);
    const { line, column } = source.positionAt(reading.offset);
    if (byLine.has(line) || byLine.has(source.positionAt(fault.offset).line)) continue;
    const hints: Hint[] = reading.hint === undefined ? [] : [hint(reading.hint)];
    const wide = otherFullWidth.exec(lineOf(source.text, lineStartOf(source.text, fault.offset)));
    if (wide !== null) hints.push(hint('data/full-width-on-line', { character: wide[0] }));
    const span = textSpan(source.file, line, column);
    byLine.set(line, diagnostic(reading.code, { span, values: reading.values ?? {}, hints }));
  }
  return withoutSequels([...byLine.values()]);
};

/** After a slip that is known for what it is, the parser's other findings are mostly its sequels. */
const withoutSequels = (found: readonly Diagnostic[]): readonly Diagnostic[] => {
  const first = found.findIndex(isKnownSlip);
  return first < 0 ? found : found.filter((fault, index) => index < first || isKnownSlip(fault));
};

const isKnownSlip = ({ code }: Diagnostic): boolean =>
  code === 'data/yaml-full-width-colon' || code === 'data/yaml-tab';
