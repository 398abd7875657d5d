import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { InkColor } from '../base/ink.ts';
import { nearest } from '../base/nearest.ts';
import { everyValue } from './css-value.ts';
import type { Declaration } from './declaration.ts';
import type { Stylesheet } from './stylesheet.ts';

/** The spot inks that the sheets define, by name; says which are used and not there, and which are there twice. */
export function spotInks(
  sheets: readonly Stylesheet[],
  report: (fault: Diagnostic) => void,
): ReadonlyMap<string, InkColor> {
  const inks = new Map<string, InkColor>();
  for (const { name, alternate, span } of sheets.flatMap((sheet) => sheet.spots)) {
    const earlier = inks.get(name);
    // One plate has one alternate colour (ISO 15930-7 §6.2.4).
    if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(alternate)) {
      report(diagnostic('style/spot-twice', { span, values: { name } }));
    }
    inks.set(name, alternate);
  }
  for (const sheet of sheets) {
    for (const { values } of declarationsOf(sheet)) {
      for (const value of everyValue(values)) {
        const [name] = value.kind === 'function' && value.name === '-banxin-spot' ? value.args : [];
        if (name?.kind !== 'string' || inks.has(name.text)) continue;
        const near = nearest(name.text, inks.keys());
        const hints = near === null ? [] : [hint('style/nearest-spot', { name: near })];
        report(diagnostic('style/unknown-spot', { span: name.span, values: { name: name.text }, hints }));
      }
    }
  }
  return inks;
}

function* declarationsOf({ rules, pages }: Stylesheet): Generator<Declaration> {
  for (const rule of rules) yield* rule.declarations;
  for (const page of pages) {
    yield* page.declarations;
    for (const box of page.marginBoxes) yield* box.declarations;
  }
}
