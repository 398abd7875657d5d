import { type Checked, checked, type Diagnostic } from '../base/diagnostic.ts';
import type { Pt } from '../base/measure.ts';
import type { DocumentTree, ElementNode } from '../document/tree.ts';
import { anonymousStyle } from './anonymous.ts';
import { type Computed, type Computer, type FamilyUse, makeComputer, type PictureUse } from './compute.ts';
import type { ComputedStyle, PageStyles } from './computed.ts';
import type { Declaration } from './declaration.ts';
import { inCascadeOrder } from './order.ts';
import { makePageStyles } from './pages.ts';
import { type RankedRule, RuleIndex, rankRules } from './selectors/rule-index.ts';
import { childrenOf, Family, type Scope } from './selectors/scope.ts';
import type { PseudoElement } from './selectors/selector.ts';
import { spotInks } from './spots.ts';
import type { FontFaceRule, SpotColorRule, Stylesheet } from './stylesheet.ts';

/** The computed style of every element of a tree, and what the stylesheets say besides. */
export interface StyledTree {
  style(element: ElementNode): ComputedStyle;
  /** `::before` and `::after`, where they have content. */
  before(element: ElementNode): ComputedStyle | undefined;
  after(element: ElementNode): ComputedStyle | undefined;
  /** What stands for a footnote in the line, inheriting from the text around it, and before the note itself. */
  footnoteCall(element: ElementNode): ComputedStyle | undefined;
  footnoteMarker(element: ElementNode): ComputedStyle | undefined;
  /** Initial values, and what is inherited from `parent`. */
  anonymous(parent: ComputedStyle): ComputedStyle;
  readonly pages: PageStyles;
  readonly fontFaces: readonly FontFaceRule[];
  readonly spots: readonly SpotColorRule[];
  /** Every font stack in use. */
  readonly families: readonly FamilyUse[];
  /** Every `background-image: url()` in use. */
  readonly backgroundWishes: readonly PictureUse[];
}

export interface CascadeOptions {
  /** Where no `lang` stands above: BCP 47. */
  readonly language: string;
  /** The manifest's, which wins over `@page`'s. */
  readonly bleed?: Pt | undefined;
}

interface ElementStyles {
  readonly own: ComputedStyle;
  readonly before: ComputedStyle | undefined;
  readonly after: ComputedStyle | undefined;
  readonly note?: { readonly call: ComputedStyle | undefined; readonly marker: ComputedStyle | undefined };
}

/** Computes all styles. The first sheet is banxin's own and yields to every other whatever its selectors. */
export function cascade(
  tree: DocumentTree,
  sheets: readonly Stylesheet[],
  options: CascadeOptions,
): Checked<StyledTree> {
  const faults = new Map<string, Diagnostic>();
  const report = (fault: Diagnostic): void => {
    faults.set(JSON.stringify([fault.code, fault.span, fault.values]), fault);
  };
  const computer = makeComputer(spotInks(sheets, report), report, sheets[0]);
  const styler = makeStyler(computer, sheets);
  const styles = new Map<ElementNode, ElementStyles>();

  const visit = (scope: Scope, parent: Computed | undefined): void => {
    const language = scope.element.attributes.get('lang')?.value ?? parent?.language ?? options.language;
    const own = styler.element(scope, parent, language);
    styles.set(scope.element, {
      own: own.style,
      before: styler.generated(scope, own, 'before'),
      after: styler.generated(scope, own, 'after'),
      ...(own.style.float === 'footnote'
        ? {
            note: {
              call: styler.generated(scope, parent ?? own, 'footnote-call'),
              marker: styler.generated(scope, own, 'footnote-marker'),
            },
          }
        : {}),
    });
    for (const child of childrenOf(scope)) visit(child, own);
  };

  const [root] = new Family([tree.root], undefined).members;
  if (root === undefined) throw new Error('a family of one has a member');
  visit(root, undefined);
  // The cache answers: the root was visited first.
  const rootComputed = styler.element(root, undefined, tree.root.attributes.get('lang')?.value ?? options.language);
  const body = tree.root.children.find((node) => node.kind === 'element' && node.tag === 'body');
  const principal = body?.kind === 'element' ? (styles.get(body)?.own ?? rootComputed.style) : rootComputed.style;
  const vertical = principal.writingMode === 'vertical-rl';
  const pages = makePageStyles(sheets, { root: rootComputed, vertical }, computer, report, options.bleed);

  const stylesOf = (element: ElementNode): ElementStyles => {
    const found = styles.get(element);
    if (found === undefined) throw new Error(`<${element.tag}> is not in the tree that was styled`);
    return found;
  };
  const styled: StyledTree = {
    style: (element) => stylesOf(element).own,
    before: (element) => stylesOf(element).before,
    after: (element) => stylesOf(element).after,
    footnoteCall: (element) => stylesOf(element).note?.call,
    footnoteMarker: (element) => stylesOf(element).note?.marker,
    anonymous: anonymousStyle,
    pages,
    fontFaces: sheets.flatMap((sheet) => sheet.fontFaces),
    spots: sheets.flatMap((sheet) => sheet.spots),
    families: computer.wanted.families(),
    backgroundWishes: computer.wanted.pictures(),
  };
  return checked(styled, [...faults.values()]);
}

interface Styler {
  element(scope: Scope, parent: Computed | undefined, language: string): Computed;
  generated(scope: Scope, origin: Computed, which: PseudoElement): ComputedStyle | undefined;
}

/** Elements that match the same rules under the same parent style share one style. */
function makeStyler(computer: Computer, sheets: readonly Stylesheet[]): Styler {
  const ranked = rankRules(
    sheets.flatMap(({ rules }, index) =>
      rules.flatMap(({ selectors, declarations }) =>
        selectors.map((selector) => ({ own: index === 0, selector, declarations })),
      ),
    ),
  );
  const indexOf = (pseudo: PseudoElement | undefined): RuleIndex =>
    new RuleIndex(ranked.filter(({ selector }) => selector.pseudo === pseudo));
  const plain = indexOf(undefined);
  const generatedIndex = {
    before: indexOf('before'),
    after: indexOf('after'),
    'footnote-call': indexOf('footnote-call'),
    'footnote-marker': indexOf('footnote-marker'),
  };
  const shared = new Map<string, Computed>();
  const orders = new Map<string, readonly Declaration[]>();

  const computeShared = (rules: readonly RankedRule[], parent: Computed | undefined, language: string): Computed => {
    const matched = rules.map(({ rank }) => rank).join(',');
    const key = `${parent?.serial ?? 'root'}|${language}|${matched}`;
    const known = shared.get(key);
    if (known !== undefined) return known;
    const declarations = orders.get(matched) ?? inCascadeOrder(rules.map((rule) => rule.declarations));
    orders.set(matched, declarations);
    const computed = computer.compute(parent, declarations, language, 'element');
    shared.set(key, computed);
    return computed;
  };

  return {
    element: (scope, parent, language) => computeShared(plain.rulesFor(scope), parent, language),
    generated: (scope, origin, which) => {
      const rules = generatedIndex[which].rulesFor(scope);
      if (rules.length === 0) return undefined;
      const { style } = computeShared(rules, origin, origin.language);
      return style.content === 'none' || style.content === 'normal' || style.display === 'none' ? undefined : style;
    },
  };
}
