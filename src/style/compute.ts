import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { InkColor } from '../base/ink.ts';
import type { SourceSpan } from '../base/span.ts';
import { assemble, type Interned, makeInterned } from './assemble.ts';
import type { ComputedStyle } from './computed.ts';
import type { Assignment, Declaration, Draft } from './declaration.ts';
import { assignWide, expandProperty, longhandsOf } from './expand.ts';
import { flowRelative } from './flow-relative.ts';
import { type LonghandName, longhandNames, longhands } from './properties/index.ts';
import type { Context } from './property.ts';
import { unknownValue } from './rules/declarations.ts';
import type { Stylesheet } from './stylesheet.ts';
import { resolveVariables, substitute, type Variables } from './variables.ts';

/** An element's style with what its children need of it. */
export interface Computed {
  readonly style: ComputedStyle;
  readonly draft: Draft;
  readonly variables: Variables;
  readonly language: string;
  /** Tells parents apart in cache keys. */
  readonly serial: number;
}

export interface Computer {
  /** Declarations come weakest first, the important ones last; `kind` decides how the box is forced into shape. */
  compute(
    parent: Computed | undefined,
    declarations: readonly Declaration[],
    language: string,
    kind: 'element' | 'box',
  ): Computed;
  /** What all styles made so far ask for from outside. */
  readonly wanted: { families(): readonly FamilyUse[]; pictures(): readonly PictureUse[] };
}

/** A font stack that some text is set in, and where it was declared. */
export interface FamilyUse {
  readonly families: readonly string[];
  readonly span: SourceSpan;
}

/** A background picture that some box is painted with. */
export interface PictureUse {
  readonly reference: string;
  readonly span: SourceSpan;
}

/** `own` is banxin's own sheet, whose sides turn with the lines. */
export function makeComputer(
  spots: ReadonlyMap<string, InkColor>,
  report: (fault: Diagnostic) => void,
  own?: Stylesheet,
): Computer {
  const turned = flowRelative(own);
  const interned: Interned = makeInterned();
  const initial = initialDraft();
  let serial = 0;
  let rootSize: number | undefined;
  const families = new Map<SourceSpan, FamilyUse>();
  const pictures = new Map<SourceSpan, PictureUse>();
  return {
    wanted: { families: () => [...families.values()], pictures: () => [...pictures.values()] },
    compute(parent, declarations, language, kind) {
      const above = parent?.draft ?? initial;
      const variables = resolveVariables(parent?.variables ?? new Map(), declarations, report);
      const winners = new Map<LonghandName, Assignment>();
      let familySpan: SourceSpan | undefined;
      const draft = inheritingDraft(initial, above);
      const rem = rootSize ?? initial['font-size'];
      const before: Context = {
        em: above['font-size'],
        rem,
        ink: above.color,
        parentWeight: above['font-weight'],
        spots,
      };
      for (const declaration of declarations) {
        if (declaration.property !== 'writing-mode') continue;
        for (const assignment of assignmentsOf(declaration, variables, report)) assignment.apply(draft, above, before);
      }
      const vertical = draft['writing-mode'] === 'vertical-rl';
      for (const declaration of declarations) {
        const assignments =
          (vertical ? turned(declaration) : undefined) ?? assignmentsOf(declaration, variables, report);
        for (const assignment of assignments) {
          winners.set(assignment.name, assignment);
          if (assignment.name === 'font-family') familySpan = declaration.values[0]?.span;
        }
      }
      // Others lean on the type size (em) and the colour (currentColor).
      winners.get('font-size')?.apply(draft, above, before);
      winners.get('color')?.apply(draft, above, before);
      if (parent === undefined) rootSize = draft['font-size'];
      const own: Context = { ...before, em: draft['font-size'], rem: rootSize ?? rem, ink: draft.color };
      for (const [name, assignment] of winners) {
        if (name !== 'font-size' && name !== 'color') assignment.apply(draft, above, own);
      }
      if (familySpan !== undefined) families.set(familySpan, { families: draft['font-family'], span: familySpan });
      for (const image of draft['background-image']) {
        if (image.kind === 'url') pictures.set(image.span, { reference: image.url, span: image.span });
      }
      draft.display = usedDisplay(draft, parent, kind);
      if (draft.display === 'inline' && parent !== undefined && draft['writing-mode'] !== above['writing-mode']) {
        draft['writing-mode'] = above['writing-mode'];
        const asked = declarations.findLast((declaration) => declaration.property === 'writing-mode');
        report(diagnostic('style/inline-writing-mode', { span: asked?.span, hints: [hint('style/make-it-a-block')] }));
      }
      serial += 1;
      return { style: assemble(draft, language, interned), draft, variables, language, serial };
    },
  };
}

function assignmentsOf(
  declaration: Declaration,
  variables: Variables,
  report: (fault: Diagnostic) => void,
): readonly Assignment[] {
  const { body, property } = declaration;
  switch (body.kind) {
    case 'custom':
      return [];
    case 'assigned':
      return body.assignments;
    case 'pending': {
      const values = substitute(declaration.values, (name) => variables.get(name), variables.keys(), report);
      const assignments = values === undefined ? undefined : expandProperty(property, values);
      if (assignments !== undefined) return assignments;
      if (values !== undefined) report(unknownValue(property, values, declaration));
      // css-variables §3.1: invalid at computed-value time is as good as unset.
      return longhandsOf(property).map((name) => assignWide(name, 'unset'));
    }
  }
}

/** css-display §2.7: what is out of flow, the root and grid items are blocks. */
function usedDisplay(draft: Draft, parent: Computed | undefined, kind: 'element' | 'box'): Draft['display'] {
  if (draft.display === 'none') return 'none';
  const lifted = draft.position === 'absolute' || draft.float === 'footnote' || kind === 'box' || parent === undefined;
  if (draft.display === 'inline') return lifted || parent?.draft.display === 'grid' ? 'block' : 'inline';
  return lifted && /^table-/.test(draft.display) ? 'block' : draft.display;
}

const inheritedNames = longhandNames.filter((name) => longhands[name].inherited);

function inheritingDraft(initial: Draft, parent: Draft): Draft {
  const draft = { ...initial };
  for (const name of inheritedNames) copy(name, parent, draft);
  return draft;
}

const copy = <Name extends LonghandName>(name: Name, from: Draft, to: Draft): void => {
  to[name] = from[name];
};

const setInitial = <Name extends LonghandName>(name: Name, draft: Partial<Draft>): void => {
  draft[name] = longhands[name].initial;
};

const isWhole = (draft: Partial<Draft>): draft is Draft => longhandNames.every((name) => name in draft);

export function initialDraft(): Draft {
  const draft: Partial<Draft> = {};
  for (const name of longhandNames) setInitial(name, draft);
  if (!isWhole(draft)) throw new Error('a property has no initial value');
  return draft;
}
