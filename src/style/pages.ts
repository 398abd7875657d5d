import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { type Edges, type LengthPercentage, type Pt, resolveLength } from '../base/measure.ts';
import type { SourceSpan } from '../base/span.ts';
import { backgroundOf, bordersOf, edges } from './assemble.ts';
import type { Computed, Computer } from './compute.ts';
import type { Auto, MarginBox, PageFacts, PageStyle, PageStyles } from './computed.ts';
import type { Declaration, Draft } from './declaration.ts';
import { inCascadeOrder } from './order.ts';
import { footnoteArea, marginBoxNames } from './rules/page.ts';
import type { PageRule, PageSelector, Stylesheet } from './stylesheet.ts';
import { typeAreaMargin } from './type-area.ts';

interface RankedPage {
  readonly selector: PageSelector;
  readonly rule: PageRule;
  readonly rank: number;
}

/** What pages inherit from, and whether their lines run down (css-writing-modes §8). */
interface PageOrigin {
  readonly root: Computed;
  readonly vertical: boolean;
}

/** Margin boxes are horizontal unless they ask for more; notes stand as the pages do. */
const inMode = (computed: Computed, vertical: boolean): Computed => ({
  ...computed,
  draft: { ...computed.draft, 'writing-mode': vertical ? 'vertical-rl' : 'horizontal-tb' },
});

/** Resolves `@page` for every kind of page; what is inherited comes from the root element. */
export function makePageStyles(
  sheets: readonly Stylesheet[],
  origin: PageOrigin,
  computer: Computer,
  report: (fault: Diagnostic) => void,
  bleed?: Pt,
): PageStyles {
  const ranked = rankPages(sheets);
  const byRules = new Map<string, PageStyle>();
  const byFacts = new Map<string, PageStyle>();

  const pages: PageStyles = (facts) => {
    const key = `${facts.first}|${facts.side}|${facts.blank}|${facts.name}`;
    const known = byFacts.get(key);
    if (known !== undefined) return known;
    const matching = ranked.filter(({ selector }) => applies(selector, facts));
    const rules = matching.map(({ rank }) => rank).join(',');
    const styled = (): PageStyle => {
      const own = pageStyle(
        matching.map(({ rule }) => rule),
        origin,
        computer,
        report,
      );
      return bleed === undefined ? own : { ...own, bleed };
    };
    const style = byRules.get(rules) ?? styled();
    byRules.set(rules, style);
    byFacts.set(key, style);
    return style;
  };

  // Once over all kinds, so that a fault in any is told now and not by a page.
  for (const name of new Set(['', ...ranked.map(({ selector }) => selector.name ?? '')])) {
    for (const first of [false, true]) {
      for (const side of ['right', 'left'] as const)
        for (const blank of [false, true]) pages({ name, first, side, blank });
    }
  }
  return pages;
}

const applies = ({ name, pseudos }: PageSelector, facts: PageFacts): boolean =>
  (name === undefined || name === facts.name) &&
  pseudos.every((pseudo) =>
    pseudo === 'first' ? facts.first : pseudo === 'blank' ? facts.blank : pseudo === facts.side,
  );

/** css-page §6.1: names, then `:first` and `:blank`, then sides; banxin's own sheet yields to all. */
function rankPages(sheets: readonly Stylesheet[]): readonly RankedPage[] {
  const all = sheets.flatMap(({ pages }, sheet) =>
    pages.flatMap((rule) =>
      rule.selectors.map((selector) => ({ selector, rule, weight: weightOf(selector, sheet === 0) })),
    ),
  );
  return all
    .map((page, order) => ({ ...page, order }))
    .sort((a, b) => compare(a.weight, b.weight) || a.order - b.order)
    .map(({ selector, rule }, rank) => ({ selector, rule, rank }));
}

function weightOf({ name, pseudos }: PageSelector, own: boolean): readonly number[] {
  const sides = pseudos.filter((pseudo) => pseudo === 'left' || pseudo === 'right').length;
  return [own ? 0 : 1, name === undefined ? 0 : 1, pseudos.length - sides, sides];
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

function pageStyle(
  rules: readonly PageRule[],
  { root, vertical }: PageOrigin,
  computer: Computer,
  report: (fault: Diagnostic) => void,
): PageStyle {
  const context = computer.compute(
    inMode(root, false),
    inCascadeOrder(rules.map(({ declarations }) => declarations)),
    root.language,
    'box',
  );
  const { draft } = context;
  const [width, height] = draft.size;
  const written = {
    width,
    height,
    margin: resolved(draft, ['margin-top', 'margin-right', 'margin-bottom', 'margin-left']),
    padding: resolved(draft, ['padding-top', 'padding-right', 'padding-bottom', 'padding-left']),
    border: bordersOf(draft),
  };
  const asked = draft['-banxin-type-area'];
  const margin = asked === 'auto' ? written.margin : typeAreaMargin(written, asked, root.style.text, vertical);
  if (margin === undefined) report(tooLarge(asked, rules));
  return {
    ...written,
    margin: margin ?? written.margin,
    background: backgroundOf(draft),
    bleed: draft.bleed,
    marks: draft.marks,
    ...footnotesOf(rules, inMode(context, vertical), computer),
    marginBoxes: marginBoxNames.flatMap((name) => marginBox(name, rules, context, computer)),
    ...spanOf(rules),
  };
}

const spanOf = (rules: readonly { readonly span: SourceSpan }[]): { readonly span?: SourceSpan } => {
  const span = rules.at(-1)?.span;
  return span === undefined ? {} : { span };
};

const tooLarge = (asked: Draft['-banxin-type-area'], rules: readonly PageRule[]): Diagnostic => {
  const [characters, lines] = asked === 'auto' ? [] : asked;
  const span = rules
    .flatMap(({ declarations }) => declarations)
    .findLast(({ property }) => property === '-banxin-type-area')?.span;
  return diagnostic('style/type-area-too-large', {
    span,
    values: { characters: String(characters ?? ''), lines: String(lines ?? '') },
  });
};

type Side = `${'margin' | 'padding'}-${'top' | 'right' | 'bottom' | 'left'}`;

/** css-page §7.1: percentages are of the page's height above and below, of its width at the sides. */
function resolved(draft: Draft, [top, right, bottom, left]: readonly [Side, Side, Side, Side]): Edges<Pt> {
  const [width, height] = draft.size;
  const of = (value: LengthPercentage | Auto, whole: Pt): Pt => (value === 'auto' ? 0 : resolveLength(value, whole));
  return edges(of(draft[top], height), of(draft[right], width), of(draft[bottom], height), of(draft[left], width));
}

function footnotesOf(
  rules: readonly PageRule[],
  context: Computed,
  computer: Computer,
): Pick<PageStyle, 'footnotes' | 'footnoteReset'> {
  const reset = context.draft['counter-reset'].find(({ name }) => name === 'footnote')?.value;
  const { style } = computer.compute(context, blocksOf(footnoteArea, rules), context.language, 'box');
  return { footnotes: style, ...(reset === undefined ? {} : { footnoteReset: reset }) };
}

const blocksOf = (name: string, rules: readonly PageRule[]): readonly Declaration[] =>
  inCascadeOrder(
    rules.flatMap(({ marginBoxes }) => marginBoxes.filter((box) => box.name === name).map((box) => box.declarations)),
  );

function marginBox(
  name: string,
  rules: readonly PageRule[],
  context: Computed,
  computer: Computer,
): readonly MarginBox[] {
  const blocks = rules.flatMap(({ marginBoxes }) => marginBoxes.filter((box) => box.name === name));
  if (blocks.length === 0) return [];
  const declarations = inCascadeOrder(blocks.map((box) => box.declarations));
  const { style } = computer.compute(context, declarations, context.language, 'box');
  return style.content === 'none' || style.content === 'normal' || style.display === 'none'
    ? []
    : [{ name, style, ...spanOf(blocks) }];
}
