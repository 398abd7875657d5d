import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { nearest } from '../../base/nearest.ts';
import { type CssValue, everyValue, isDelim, printCss } from '../css-value.ts';
import type { Declaration } from '../declaration.ts';
import { expandProperty, hasVariable, isKnownProperty, longhandsOf } from '../expand.ts';
import { heavyInks } from '../heavy-inks.ts';
import { asksForMore, isNotYet, notYetProperties } from '../not-yet.ts';
import { longhandNames, longhands, shorthands } from '../properties/index.ts';
import { type SyntaxDeclaration, type SyntaxItem, shorten } from '../syntax.ts';
import { knownUnits } from '../values/calc.ts';

/** Where a declaration stands decides which properties mean something. */
export type Place = 'element' | 'page' | 'margin-box';

type Report = (diagnostic: Diagnostic) => void;

/** Reads the declarations of a block; what else stands in it goes to `other`. */
export function readDeclarations(
  block: readonly SyntaxItem[],
  place: Place,
  report: Report,
  other: (item: Exclude<SyntaxItem, SyntaxDeclaration>) => void,
): readonly Declaration[] {
  const declarations: Declaration[] = [];
  for (const item of block) {
    if (item.kind !== 'declaration') {
      other(item);
      continue;
    }
    const declaration = readDeclaration(item, place, report);
    if (declaration !== undefined) declarations.push(declaration);
  }
  return declarations;
}

function readDeclaration(item: SyntaxDeclaration, place: Place, report: Report): Declaration | undefined {
  const { values, important, span } = item;
  heavyInks(values, report);
  if (item.name.startsWith('--')) return { property: item.name, important, span, values, body: { kind: 'custom' } };
  const property = item.name.toLowerCase();
  const declaration = { property, important, span, values };
  if (asksForMore(property, values)) report(diagnostic('style/not-yet', { span, values: { property } }));
  if (!isKnownProperty(property)) {
    if (!isNotYet(property)) report(unknownProperty(item.name, item));
    return undefined;
  }
  if (!belongs(property, place)) {
    report(diagnostic(place === 'page' ? 'style/not-on-page' : 'style/page-only', { span, values: { property } }));
    return undefined;
  }
  if (place === 'page' && property === 'counter-reset' && !resetsFootnotes(values)) {
    report(diagnostic('style/not-on-page', { span, values: { property } }));
    return undefined;
  }
  const next = swallowed(values);
  if (next !== undefined) {
    report(diagnostic('style/missing-semicolon', { span: next.span, values: { property, next: next.name } }));
    return undefined;
  }
  if (hasVariable(values)) return { ...declaration, body: { kind: 'pending' } };
  const assignments = expandProperty(property, values);
  if (assignments !== undefined) return { ...declaration, body: { kind: 'assigned', assignments } };
  // Floats are no part of banxin; only css-gcpm's footnotes are.
  report(property === 'float' ? unknownProperty(item.name, item) : unknownValue(property, values, item));
  return undefined;
}

/** The property that was read as part of a value because the semicolon before it is missing. */
function swallowed(values: readonly CssValue[]): Extract<CssValue, { kind: 'ident' }> | undefined {
  const colon = values.findIndex((value) => isDelim(value, ':'));
  const name = values[colon - 1];
  const known = name?.kind === 'ident' && (isKnownProperty(name.name.toLowerCase()) || name.name.startsWith('--'));
  return known ? name : undefined;
}

/** The one counter that a page may reset. */
const resetsFootnotes = (values: readonly CssValue[]): boolean =>
  values.every((value) => value.kind !== 'ident' || value.name === 'footnote' || value.name === 'none');

/** A page has a box, a background and what its margin boxes inherit. */
const belongs = (property: string, place: Place): boolean =>
  longhandsOf(property).every((name) => {
    const { pageOnly, inherited } = longhands[name];
    if (place !== 'page') return !pageOnly;
    return pageOnly || inherited || /^(?:margin|padding|border|background)-|^counter-reset$/.test(name);
  });

const everyProperty = [...longhandNames, ...Object.keys(shorthands), ...notYetProperties];

/** Well-known names of the web that are no slips of the pen: no hint is better than a far-fetched one. */
const elsewhere = new Set(
  `float clear flex flex-direction flex-wrap flex-flow flex-grow order cursor transition animation overflow z-index visibility filter
  zoom resize outline clip rotate scale translate all direction contain mask appearance column-width quotes font-display font-stretch font-synthesis font-kerning
  text-transform text-shadow box-shadow word-spacing word-wrap overflow-wrap content-visibility pointer-events user-select
  grid-template-rows grid-template-areas grid-area grid-auto-flow justify-content align-items align-content align-self
  justify-items place-items object-position`.split(/\s+/),
);

/** `known`: what may stand where it stands. */
export function unknownProperty(
  name: string,
  { span }: SyntaxDeclaration,
  known: readonly string[] = everyProperty,
): Diagnostic {
  const near = elsewhere.has(name.toLowerCase()) ? null : nearest(name, known);
  const hints = near === null ? [] : [hint('style/nearest-property', { name: near })];
  return diagnostic('style/unsupported-property', { span, values: { property: name }, hints });
}

/** Names the unit where that is the fault, else the whole value. */
export function unknownValue(
  property: string,
  values: readonly CssValue[],
  where: Pick<Declaration, 'span'>,
): Diagnostic {
  for (const value of everyValue(values)) {
    if (value.kind === 'dimension' && !knownUnits.includes(value.unit)) {
      return diagnostic('style/unsupported-unit', {
        span: value.span,
        values: { property, unit: value.unit, value: value.raw },
      });
    }
  }
  const [first] = values;
  if (first === undefined) return diagnostic('style/empty-value', { span: where.span, values: { property } });
  return diagnostic('style/unsupported-value', {
    span: first.span,
    values: { property, value: shorten(printCss(values)) },
  });
}
