import type { Checked, Diagnostic } from '../base/diagnostic.ts';
import { checked, diagnostic } from '../base/diagnostic.ts';
import { conversion } from './conversion.ts';
import { convert } from './convert.ts';
import { parseHandlebars } from './handlebars.ts';
import { limits } from './limits.ts';
import type { PlacedText } from './placed-text.ts';
import type { Expression, Program } from './program.ts';
import { syntaxFaults } from './syntax-fault.ts';

/** A template's text into a program. */
export const parse = (text: PlacedText): Checked<Program> => {
  const parsed = parseHandlebars(text.text);
  if (!parsed.ok) {
    const empty: Program = { text, body: [] };
    if (parsed.fault === 'syntax') return checked(empty, syntaxFaults(text, parsed.message));
    const offset = 'offset' in parsed ? parsed.offset : conversion(text, () => {}).offsetOf(parsed.place.start);
    const limit = parsed.fault === 'nesting' ? limits.nesting : limits.branches;
    const code = parsed.fault === 'nesting' ? 'template/limit-nesting' : 'template/limit-branches';
    return checked(empty, [diagnostic(code, { span: text.spanAt(offset), values: { limit: String(limit) } })]);
  }
  const diagnostics: Diagnostic[] = [];
  const body = convert(text, parsed.program, (found) => diagnostics.push(found));
  return checked({ text, body }, diagnostics);
};

/** A reference in prose: one inline expression in braces. */
export const parseReference = (text: PlacedText): Checked<Expression | null> => {
  const { value, diagnostics } = parse(text);
  const [statement, ...rest] = value.body;
  if (diagnostics.length > 0) return checked(null, diagnostics);
  if (statement?.kind === 'mustache' && rest.length === 0) return checked(statement.expression);
  return checked(null, [diagnostic('template/reference-form', { span: text.spanAt(0) })]);
};
