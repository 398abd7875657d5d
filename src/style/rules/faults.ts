import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { printSpaced } from '../css-value.ts';
import { type SyntaxItem, shorten } from '../syntax.ts';

export const unsupportedAtRule = (item: Extract<SyntaxItem, { kind: 'at-rule' }>): Diagnostic =>
  diagnostic('style/unsupported-at-rule', { span: item.span, values: { rule: item.name } });

/** A rule inside a rule: nesting, or a closing bracket that was forgotten before it. */
export const misplaced = (item: Exclude<SyntaxItem, { kind: 'declaration' }>): Diagnostic =>
  item.kind === 'at-rule'
    ? unsupportedAtRule(item)
    : diagnostic('style/nested-rule', { span: item.span, values: { selector: shorten(printSpaced(item.prelude)) } });
