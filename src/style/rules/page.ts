import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { nearest } from '../../base/nearest.ts';
import { type CssValue, isDelim, keywordOf, printSpaced, splitAt, withoutSpace } from '../css-value.ts';
import type { PagePseudo, PageRule, PageSelector } from '../stylesheet.ts';
import type { SyntaxItem } from '../syntax.ts';
import { readDeclarations } from './declarations.ts';
import { misplaced } from './faults.ts';

/** css-page §5.1, clockwise from the top left. */
export const marginBoxNames: readonly string[] = [
  'top-left-corner',
  'top-left',
  'top-center',
  'top-right',
  'top-right-corner',
  'right-top',
  'right-middle',
  'right-bottom',
  'bottom-right-corner',
  'bottom-right',
  'bottom-center',
  'bottom-left',
  'bottom-left-corner',
  'left-bottom',
  'left-middle',
  'left-top',
];

/** `@footnote`: css-gcpm §2.3. */
export const footnoteArea = 'footnote';

/** Reads `@page`, its margin boxes included. */
export function readPageRule(
  item: Extract<SyntaxItem, { kind: 'at-rule' }>,
  report: (fault: Diagnostic) => void,
): PageRule | undefined {
  const selectors: PageSelector[] = [];
  for (const part of splitAt(withoutSpace(item.prelude), ',')) {
    const selector = selectorOf(part);
    if (selector !== undefined) selectors.push(selector);
    else
      report(
        diagnostic('style/unsupported-selector', {
          span: part[0]?.span ?? item.span,
          values: { selector: `@page ${printSpaced(part)}` },
        }),
      );
  }
  if (item.block === undefined) {
    report(diagnostic('style/no-block', { span: item.span, values: { text: '@page' } }));
    return undefined;
  }
  const marginBoxes: PageRule['marginBoxes'][number][] = [];
  const declarations = readDeclarations(item.block, 'page', report, (inner) => {
    if (inner.kind !== 'at-rule') return report(misplaced(inner));
    if (!marginBoxNames.includes(inner.name) && inner.name !== footnoteArea) {
      const near = nearest(inner.name, [...marginBoxNames, footnoteArea]);
      const hints = near === null ? [] : [hint('style/nearest-at-rule', { name: near })];
      return report(diagnostic('style/unsupported-at-rule', { span: inner.span, values: { rule: inner.name }, hints }));
    }
    if (inner.block === undefined)
      return report(diagnostic('style/no-block', { span: inner.span, values: { text: `@${inner.name}` } }));
    const own = readDeclarations(inner.block, 'margin-box', report, (deeper) => report(misplaced(deeper)));
    marginBoxes.push({ name: inner.name, declarations: own, span: inner.span });
  });
  return selectors.length === 0 ? undefined : { selectors, declarations, marginBoxes, span: item.span };
}

const pseudoOf = (value: CssValue | undefined): PagePseudo | undefined =>
  (['first', 'left', 'right', 'blank'] as const).find((name) => name === keywordOf(value));

function selectorOf(values: readonly CssValue[]): PageSelector | undefined {
  const [first] = values;
  const name = first?.kind === 'ident' ? first.name : undefined;
  const rest = name === undefined ? values : values.slice(1);
  const pseudos: PagePseudo[] = [];
  for (let at = 0; at < rest.length; at += 2) {
    const pseudo = isDelim(rest[at], ':') ? pseudoOf(rest[at + 1]) : undefined;
    if (pseudo === undefined) return undefined;
    pseudos.push(pseudo);
  }
  return { ...(name === undefined ? {} : { name }), pseudos };
}
