import type { StructureNode } from '../document/structure.ts';
import { type PdfBody, type PdfDictionary, type PdfReference, type PdfValue, pdfText } from './pdf.ts';
import type { FigurePlace } from './tags.ts';

/** What a part consists of, in the order of painting. */
export type Kid =
  | {
      readonly kind: 'content';
      readonly page: PdfReference;
      readonly form: PdfReference | undefined;
      readonly mcid: number;
    }
  | { readonly kind: 'annotation'; readonly page: PdfReference; readonly annotation: PdfReference }
  | { readonly kind: 'part'; readonly node: StructureNode };

export interface TaggedContent {
  readonly root: StructureNode;
  readonly kids: ReadonlyMap<StructureNode, readonly Kid[]>;
  readonly figures: ReadonlyMap<StructureNode, FigurePlace>;
  /** By key of the parent tree: the parts of a stream's marked content, or the part of an annotation. */
  readonly tree: readonly (readonly StructureNode[] | StructureNode)[];
  readonly language: string;
}

/** Parts that stand even where they are empty: the cells of a table. */
const kept: ReadonlySet<string> = new Set(['THead', 'TBody', 'TFoot', 'TR', 'TH', 'TD']);

const isPart = (kid: Kid): boolean => kid.kind === 'part';

/** Whether anything of a part is there to be read. */
const isThere = (node: StructureNode, { kids }: TaggedContent, inTable: boolean): boolean =>
  kids.has(node) || node.text !== undefined || (inTable && kept.has(node.role));

/**
 * A part with text of its own is read as it was painted, with the notes that it calls after it; one of other parts, as
 * they stand in the document.
 */
const inOrder = (node: StructureNode, content: TaggedContent, inTable: boolean): readonly Kid[] => {
  const painted = content.kids.get(node) ?? [];
  if (!painted.every(isPart)) {
    const isNote = (kid: Kid): boolean => kid.kind === 'part' && kid.node.role === 'Note';
    return [...painted.filter((kid) => !isNote(kid)), ...painted.filter(isNote)];
  }
  return node.children
    .filter((child) => isThere(child, content, inTable) || hasText(child))
    .map((child): Kid => ({ kind: 'part', node: child }));
};

/** A table that is read and not seen. */
const hasText = (node: StructureNode): boolean => node.text !== undefined || node.children.some(hasText);

const tableOf = ({ scope, columnSpan = 1, rowSpan = 1 }: StructureNode): PdfDictionary | undefined =>
  scope === undefined && columnSpan === 1 && rowSpan === 1
    ? undefined
    : {
        O: 'Table',
        Scope: scope,
        ColSpan: columnSpan === 1 ? undefined : columnSpan,
        RowSpan: rowSpan === 1 ? undefined : rowSpan,
      };

const attributesOf = (
  node: StructureNode,
  figure: FigurePlace | undefined,
  labelled: boolean,
): PdfDictionary | undefined => {
  switch (node.role) {
    case 'Figure':
      if (figure === undefined) return undefined;
      return {
        O: 'Layout',
        Placement: 'Block',
        BBox: [figure.box.x, figure.box.y, figure.box.x + figure.box.width, figure.box.y + figure.box.height],
      };
    case 'TH':
    case 'TD':
      return tableOf(node);
    case 'L':
      return labelled && node.numbering !== undefined ? { O: 'List', ListNumbering: node.numbering } : undefined;
    default:
      return undefined;
  }
};

/** PDF takes no other form of language tags (ISO 32000-1, 14.9.2). */
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

const given = (text: string | undefined): PdfValue | undefined =>
  text === undefined || text === '' ? undefined : pdfText(text);

/** Writes the parts that are there, with the trees that lead from content and ids back to them. */
export const writeStructure = (content: TaggedContent, body: PdfBody): PdfReference => {
  const { kids, figures, tree } = content;
  const references = new Map<StructureNode, PdfReference>();
  const ids: [string, PdfReference][] = [];
  const root = body.reserve();

  const write = (node: StructureNode, parent: PdfReference, around: string, inTable: boolean): PdfReference => {
    const reference = body.reserve();
    references.set(node, reference);
    const ordered = inOrder(node, content, inTable || node.role === 'Table');
    const figure = figures.get(node);
    const page = figure?.page ?? ordered.find((kid) => kid.kind !== 'part')?.page;
    const language =
      node.language !== undefined && languageTag.test(node.language) && node.language !== around
        ? node.language
        : undefined;
    const inside = language ?? around;
    const items = ordered.map((kid): PdfValue => {
      switch (kid.kind) {
        case 'content':
          if (kid.form !== undefined) return { Type: 'MCR', Pg: kid.page, Stm: kid.form, MCID: kid.mcid };
          return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
        case 'annotation':
          return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation };
        case 'part':
          return write(kid.node, reference, inside, inTable || kid.node.role === 'Table');
        default:
          return kid satisfies never;
      }
    });
    const labelled = node.children.some((item) => item.children.some((part) => part.role === 'Lbl' && kids.has(part)));
    const id = node.role === 'Note' ? `note-${String(ids.length + 1).padStart(6, '0')}` : undefined;
    if (id !== undefined) ids.push([id, reference]);
    const [only] = items;
    body.end(reference, {
      Type: 'StructElem',
      S: node.role,
      P: parent,
      K: items.length === 0 ? undefined : items.length === 1 && only !== undefined ? only : items,
      Pg: page,
      Lang: language === undefined ? undefined : pdfText(language),
      Alt: given(node.alt),
      ActualText: node.text === undefined ? undefined : pdfText(node.text),
      E: given(node.expansion),
      ID: id === undefined ? undefined : pdfText(id),
      A: attributesOf(node, figure, labelled),
    });
    return reference;
  };

  const document = write(content.root, root, content.language, false);
  const placeOf = (node: StructureNode): PdfValue => references.get(node) ?? null;
  const nums = tree.flatMap((entry, key): readonly PdfValue[] => [
    key,
    isStream(entry) ? entry.map(placeOf) : placeOf(entry),
  ]);
  body.end(root, {
    Type: 'StructTreeRoot',
    K: document,
    ParentTree: body.add({ Nums: nums }),
    ParentTreeNextKey: tree.length,
    IDTree:
      ids.length === 0 ? undefined : body.add({ Names: ids.flatMap(([id, reference]) => [pdfText(id), reference]) }),
  });
  return root;
};

const isStream = (entry: readonly StructureNode[] | StructureNode): entry is readonly StructureNode[] =>
  Array.isArray(entry);
