import { type Checked, checked, type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { printSpaced } from '../css-value.ts';
import { readSelectors } from '../selectors/read.ts';
import type { FontFaceRule, PageRule, SpotColorRule, StyleRule, Stylesheet } from '../stylesheet.ts';
import { type SyntaxItem, shorten } from '../syntax.ts';
import { readDeclarations } from './declarations.ts';
import { misplaced, unsupportedAtRule } from './faults.ts';
import { readFontFace } from './font-face.ts';
import { holdsForPrint } from './media.ts';
import { readPageRule } from './page.ts';
import { readSpotColor } from './spot-color.ts';

type AtRule = Extract<SyntaxItem, { kind: 'at-rule' }>;

/** Gives the rules of a sheet their meaning. */
export function readSheet(items: readonly SyntaxItem[], file: string): Checked<Stylesheet> {
  const rules: StyleRule[] = [];
  const pages: PageRule[] = [];
  const fontFaces: FontFaceRule[] = [];
  const spots: SpotColorRule[] = [];
  const diagnostics: Diagnostic[] = [];
  const report = (fault: Diagnostic): void => {
    diagnostics.push(fault);
  };

  function styleRule(item: Extract<SyntaxItem, { kind: 'rule' }>): void {
    const selectors = readSelectors(item.prelude, item.span);
    diagnostics.push(...selectors.diagnostics);
    const declarations = readDeclarations(item.block, 'element', report, (inner) => report(misplaced(inner)));
    if (selectors.value.length > 0 && declarations.length > 0) rules.push({ selectors: selectors.value, declarations });
  }

  function atRule(item: AtRule): void {
    switch (item.name) {
      case 'charset':
        if (!/^"utf-?8"$/i.test(printSpaced(item.prelude))) report(unsupportedAtRule(item));
        return;
      case 'media': {
        const holds = holdsForPrint(item.prelude);
        if (holds === undefined || item.block === undefined) {
          report(
            diagnostic('style/unsupported-media', {
              span: item.span,
              values: { query: shorten(printSpaced(item.prelude)) },
            }),
          );
        } else if (holds) walk(item.block);
        return;
      }
      case 'page': {
        const page = readPageRule(item, report);
        if (page !== undefined) pages.push(page);
        return;
      }
      case 'font-face': {
        const face = readFontFace(item, report);
        if (face !== undefined) fontFaces.push(face);
        return;
      }
      case 'spot-color': {
        const spot = readSpotColor(item, report);
        if (spot !== undefined) spots.push(spot);
        return;
      }
      default:
        report(unsupportedAtRule(item));
    }
  }

  function walk(list: readonly SyntaxItem[]): void {
    for (const item of list) {
      if (item.kind === 'rule') styleRule(item);
      else if (item.kind === 'at-rule') atRule(item);
      else report(diagnostic('style/no-rule', { span: item.span, values: { text: item.name } }));
    }
  }

  walk(items);
  return checked({ file, rules, pages, fontFaces, spots }, diagnostics);
}
