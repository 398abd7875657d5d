import type { Rect } from '../base/measure.ts';
import type { StructureNode } from '../document/structure.ts';
import type { PageItem } from '../layout/page.ts';
import type { Canvas } from './canvas.ts';
import type { PdfBody, PdfReference } from './pdf.ts';
import { type Kid, writeStructure } from './structure-tree.ts';

type Artifact = 'layout' | 'pagination';

/** What an item is: a part of the document, or none of it; groups say it of what is in them. */
const partOf = (item: PageItem): StructureNode | Artifact | undefined => {
  switch (item.kind) {
    case 'glyphs':
      if (item.node !== undefined && !item.artifact) return item.node;
      return item.tag === 'margin-box' ? 'pagination' : 'layout';
    case 'image':
      return item.node ?? 'layout';
    case 'path':
      return 'layout';
    case 'group':
      return item.figure?.node;
    case 'link':
      return undefined;
    default:
      return item satisfies never;
  }
};

const artifacts = { layout: '/Artifact BMC', pagination: '/Artifact <</Type /Pagination>> BDC' } as const;

/** Marked content of one stream: what is painted one after the other for one part is one sequence. */
export class Marks {
  readonly #tags: Tags;
  readonly #canvas: Canvas;
  readonly #page: PdfReference;
  readonly #form: PdfReference | undefined;
  readonly #content: StructureNode[] = [];
  #open: StructureNode | Artifact | undefined;
  /** The stream's place in the parent tree. */
  readonly key: number;

  constructor(tags: Tags, canvas: Canvas, page: PdfReference, form: PdfReference | undefined) {
    this.#tags = tags;
    this.#canvas = canvas;
    this.#page = page;
    this.#form = form;
    this.key = tags.register(this.#content);
  }

  /** Before an item is painted; a group that is no figure opens its own inside. */
  begin(item: PageItem): void {
    const part = partOf(item);
    if (item.kind === 'link' || (part === this.#open && part !== undefined)) return;
    this.close();
    if (part === undefined) return;
    this.#canvas.leaveText();
    this.#open = part;
    const { content } = this.#canvas;
    if (typeof part === 'string') {
      content.operator(artifacts[part]);
      return;
    }
    const mcid = this.#content.push(part) - 1;
    content.operator(`/${part.role} <</MCID ${mcid}>> BDC`);
    this.#tags.add(part, { kind: 'content', page: this.#page, form: this.#form, mcid });
  }

  close(): void {
    if (this.#open === undefined) return;
    this.#canvas.leaveText();
    this.#canvas.content.operator('EMC');
    this.#open = undefined;
  }

  /** Of a stream that this one paints. */
  inside(canvas: Canvas, form: PdfReference): Marks {
    return new Marks(this.#tags, canvas, this.#page, form);
  }

  /** Where a figure stands on the page, y down. */
  figure(node: StructureNode, box: Rect): void {
    this.#tags.figure(node, this.#page, box);
  }

  /** The parent tree's key for a link, which is an object of the link around `node`. */
  link(node: StructureNode | undefined, annotation: PdfReference): number | undefined {
    return this.#tags.link(node, this.#page, annotation);
  }
}

/** Where a figure is. */
export interface FigurePlace {
  readonly page: PdfReference;
  readonly box: Rect;
}

/** The tags of one file, gathered while its pages are painted. */
export class Tags {
  readonly #root: StructureNode;
  readonly #parents = new Map<StructureNode, StructureNode>();
  readonly #kids = new Map<StructureNode, Kid[]>();
  readonly #figures = new Map<StructureNode, FigurePlace>();
  readonly #tree: (readonly StructureNode[] | StructureNode)[] = [];

  constructor(root: StructureNode) {
    this.#root = root;
    const visit = (node: StructureNode): void => {
      for (const child of node.children) {
        this.#parents.set(child, node);
        visit(child);
      }
    };
    visit(root);
  }

  marks(canvas: Canvas, page: PdfReference): Marks {
    return new Marks(this, canvas, page, undefined);
  }

  register(entry: readonly StructureNode[] | StructureNode): number {
    return this.#tree.push(entry) - 1;
  }

  /** What is first painted of a part also says where the part stands in the one around it. */
  add(node: StructureNode, kid: Kid): void {
    const known = this.#kids.get(node);
    if (known !== undefined) {
      known.push(kid);
      return;
    }
    this.#kids.set(node, [kid]);
    const parent = this.#parents.get(node);
    if (parent !== undefined) this.add(parent, { kind: 'part', node });
  }

  figure(node: StructureNode, page: PdfReference, box: Rect): void {
    if (!this.#figures.has(node)) this.#figures.set(node, { page, box });
  }

  link(node: StructureNode | undefined, page: PdfReference, annotation: PdfReference): number | undefined {
    let at = node;
    while (at !== undefined && at.role !== 'Link') at = this.#parents.get(at);
    if (at === undefined) return undefined;
    this.add(at, { kind: 'annotation', page, annotation });
    return this.register(at);
  }

  /** Writes the structure tree. */
  finish(body: PdfBody, language: string): PdfReference {
    return writeStructure(
      { root: this.#root, kids: this.#kids, figures: this.#figures, tree: this.#tree, language },
      body,
    );
  }
}
