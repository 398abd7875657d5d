import type { Diagnostic } from '../../base/diagnostic.ts';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Content, ElementRule } from './elements.ts';

/** An element where it stands. */
export interface Place {
  readonly tag: string;
  /** Absent on what is no element of ours: everything may stand in it. */
  readonly rule: ElementRule | undefined;
  readonly parent: Place | null;
  readonly span: SourceSpan;
}

/** What a place may hold; `a` may hold what its parent may. */
const contentOf = (place: Place): { readonly content: Content; readonly owner: Place } => {
  let owner = place;
  while (owner.rule?.content === 'inherit' && owner.parent !== null) owner = owner.parent;
  return { content: owner.rule?.content ?? 'flow', owner };
};

const isAllowed = (child: Place, parent: Place, rule: ElementRule): boolean => {
  if (parent.rule === undefined && parent.tag !== '#document') return true;
  if (rule.parents !== undefined) {
    if (!rule.parents.includes(parent.tag)) return false;
    return !(parent.tag === 'div' && (child.tag === 'dt' || child.tag === 'dd')) || parent.parent?.tag === 'dl';
  }
  const { content } = contentOf(parent);
  switch (content) {
    case 'flow':
    case 'inherit':
      return true;
    case 'phrasing':
      return rule.kind === 'phrasing';
    case 'text':
    case 'nothing':
      return false;
    default:
      return content.includes(child.tag);
  }
};

const insideItself = (child: Place): Place | null => {
  for (let above = child.parent; above !== null; above = above.parent) if (above.tag === child.tag) return above;
  return null;
};

/** Complains of an element that may not stand where it stands. */
export const checkChild = (child: Place, report: (found: Diagnostic) => void): void => {
  const { rule, parent, tag, span } = child;
  if (rule === undefined || parent === null) return;
  const nested = tag === 'a' ? insideItself(child) : null;
  if (nested === null && isAllowed(child, parent, rule)) return;
  const holder = nested ?? (rule.parents === undefined ? contentOf(parent).owner : parent);
  const named = holder.tag === '#document' ? 'body' : holder.tag;
  const hints = [
    ...(rule.parents === undefined || nested !== null
      ? []
      : [
          hint('template/stands-in', {
            tag,
            ...listed(
              'parents',
              rule.parents.filter((name) => name !== '#document').map((name) => `<${name}>`),
            ),
          }),
        ]),
    ...(holder.tag === '#document' ? [] : [hint('template/opened-here', { tag: named }, holder.span)]),
  ];
  report(diagnostic('template/wrong-parent', { span, values: { tag, parent: named }, hints }));
};

const takesText = (place: Place): boolean => {
  const { content } = contentOf(place);
  return content === 'flow' || content === 'phrasing' || content === 'text' || content === 'inherit';
};

/** White space between rows, items and the like means nothing. */
export const dropsSpace = (place: Place): boolean => place.rule !== undefined && !takesText(place);

/** Complains of text where only elements may stand. */
export const checkText = (place: Place, text: string, span: SourceSpan, report: (found: Diagnostic) => void): void => {
  if (place.rule === undefined || takesText(place) || text.trim() === '') return;
  report(diagnostic('template/text-not-allowed', { span, values: { parent: place.tag } }));
};
