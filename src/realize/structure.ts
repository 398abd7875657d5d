import type { ChartData, Picture } from '../document/flow.ts';
import type { Role, StructureFacts, StructureNode } from '../document/structure.ts';
import type { ElementNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { ComputedStyle } from '../style/computed.ts';

type Draft = { role: Role; children: StructureNode[]; parent: Draft | undefined } & StructureFacts;

/** What HTML's elements are called; any other block is a Div. */
const blockRoles: Readonly<Record<string, Role>> = {
  main: 'Part',
  article: 'Art',
  section: 'Sect',
  blockquote: 'BlockQuote',
  p: 'P',
  ul: 'L',
  ol: 'L',
  dl: 'L',
  li: 'LI',
  toc: 'TOC',
  table: 'Table',
  caption: 'Caption',
  figcaption: 'Caption',
  a: 'Link',
};

const inlineRoles: Readonly<Record<string, Role>> = {
  code: 'Code',
  q: 'Quote',
  strong: 'Span',
  b: 'Span',
  em: 'Span',
  i: 'Span',
};

/** Roles that hold text only in parts of their own. */
const groups: ReadonlySet<Role> = new Set([
  'Document',
  'Part',
  'Art',
  'Sect',
  'BlockQuote',
  'TOC',
  'TOCI',
  'L',
  'Table',
]);

const inList: ReadonlySet<Role> = new Set(['L', 'LI', 'Caption']);
const inContents: ReadonlySet<Role> = new Set(['TOC', 'TOCI', 'Caption']);
const inEntry: ReadonlySet<Role> = new Set(['Lbl', 'Reference', 'P', 'TOC']);

const headingRoles = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const;

/** The structure in the making: parts come in as the document is walked, so that each stands in its place. */
export class Structure {
  readonly #drafts = new Map<StructureNode, Draft>();
  readonly root: StructureNode;
  /** Headings above where the walk stands: their levels as written. */
  readonly #headings: number[] = [];

  constructor(facts: StructureFacts) {
    this.root = this.#draft('Document', facts);
  }

  /** A new last part of `parent`, or of what has to stand between them. */
  add(parent: StructureNode, role: Role, facts: StructureFacts = {}): StructureNode {
    const made = this.#draft(role, facts);
    this.#attach(made, this.#between(parent, role));
    return made;
  }

  /** The part that a block-level element is. */
  block(element: ElementNode, style: ComputedStyle, parent: StructureNode): StructureNode {
    const { tag, span } = element;
    const facts = { span, language: style.text.language };
    const level = headingRoles.findIndex((role) => role.toLowerCase() === tag) + 1;
    if (level > 0) return this.add(parent, this.#headingRole(level), { ...facts, level });
    if (tag === 'body') return parent;
    if (tag === 'dt') return this.add(this.add(parent, 'LI'), 'Lbl', facts);
    if (tag === 'dd') return this.add(this.#lastItem(parent), 'LBody', facts);
    if (tag === 'div' && parent.role === 'TOC') return this.add(parent, 'TOCI', facts);
    const role = blockRoles[tag] ?? 'Div';
    return this.add(parent, role, role === 'L' ? { ...facts, numbering: tag === 'ol' ? 'Decimal' : 'Disc' } : facts);
  }

  /** The part that an inline element is; most are none of their own. */
  inline(element: ElementNode, style: ComputedStyle, parent: StructureNode | undefined): StructureNode | undefined {
    if (parent === undefined) return undefined;
    const { tag, span } = element;
    const facts = { span, language: style.text.language };
    const expansion = tag === 'abbr' ? attribute(element, 'title') : undefined;
    if (expansion !== undefined && expansion !== '') return this.add(parent, 'Span', { ...facts, expansion });
    const role = inlineRoles[tag];
    if (role !== undefined) return this.add(parent, role, facts);
    const around = this.#language(parent);
    return around === undefined || around === style.text.language ? parent : this.add(parent, 'Span', facts);
  }

  /** A picture; one with an empty `alt` is decoration, and none of the document. */
  picture(
    element: ElementNode,
    style: ComputedStyle,
    parent: StructureNode | undefined,
    picture: Picture,
  ): StructureNode | undefined {
    const alt = attribute(element, 'alt') ?? '';
    if (parent === undefined || alt.trim() === '') return undefined;
    const figure = this.add(parent, 'Figure', { span: element.span, language: style.text.language, alt });
    if (picture.kind === 'chart' && picture.data !== undefined) this.#data(parent, picture.data, alt);
    return figure;
  }

  /** A chart's data as a table that is read and not seen. */
  #data(parent: StructureNode, { columns, rows }: ChartData, title: string): void {
    const table = this.add(parent, 'Table');
    this.add(table, 'Caption', { text: title });
    const head = this.add(table, 'TR');
    for (const text of columns) this.add(head, 'TH', { scope: 'Column', text });
    for (const cells of rows) {
      const row = this.add(table, 'TR');
      for (const text of cells) this.add(row, 'TD', { text });
    }
  }

  /** Running text inside `around`, until it is known what holds it. */
  text(around: StructureNode): StructureNode {
    const made = this.#draft('P', {});
    const own = this.#drafts.get(made);
    if (own !== undefined) own.parent = this.#drafts.get(around);
    return made;
  }

  /** The text is all that `holder` has: it takes its place, or is a paragraph of it. */
  fill(holder: StructureNode, text: StructureNode): void {
    const outer = this.#drafts.get(holder);
    const own = this.#drafts.get(text);
    if (outer === undefined || own === undefined) return;
    if (groups.has(holder.role)) {
      this.paragraph(holder, text);
      return;
    }
    const { role, children, parent, ...facts } = outer;
    Object.assign(own, facts, { role: role === 'Div' ? 'P' : role, parent });
    own.children.unshift(...children);
    const at = parent?.children.indexOf(holder) ?? -1;
    if (at >= 0) parent?.children.splice(at, 1, text);
  }

  /** The text is a paragraph of its own among other parts. */
  paragraph(holder: StructureNode, text: StructureNode): void {
    const own = this.#drafts.get(text);
    if (own === undefined) return;
    if (holder.role === 'TOCI') own.role = 'Reference';
    this.#attach(text, this.#between(holder, own.role));
  }

  /** Levels without gaps, the first of them 1 (ISO 14289-1, 7.4.2), however they were written. */
  #headingRole(level: number): Role {
    while ((this.#headings.at(-1) ?? 0) >= level) this.#headings.pop();
    this.#headings.push(level);
    return headingRoles[this.#headings.length - 1] ?? 'H6';
  }

  #lastItem(parent: StructureNode): StructureNode {
    const last = parent.children.at(-1);
    return last?.role === 'LI' ? last : this.add(parent, 'LI');
  }

  #between(parent: StructureNode, role: Role): StructureNode {
    if (parent.role === 'L' && !inList.has(role)) return this.add(this.add(parent, 'LI'), 'LBody');
    if (parent.role === 'TOC' && !inContents.has(role)) return this.#between(this.add(parent, 'TOCI'), role);
    if (parent.role === 'TOCI' && !inEntry.has(role)) return this.add(parent, 'Reference');
    return parent;
  }

  #language(node: StructureNode): string | undefined {
    let at = this.#drafts.get(node);
    while (at !== undefined && at.language === undefined) at = at.parent;
    return at?.language;
  }

  #draft(role: Role, facts: StructureFacts): StructureNode {
    const made: Draft = { role, children: [], parent: undefined, ...facts };
    this.#drafts.set(made, made);
    return made;
  }

  #attach(node: StructureNode, parent: StructureNode): void {
    const own = this.#drafts.get(node);
    const around = this.#drafts.get(parent);
    if (own === undefined || around === undefined) return;
    own.parent = around;
    around.children.push(node);
  }
}
