import { type Checked, checked, type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Attribute, DocumentTree, ElementNode, TreeNode } from '../document/tree.ts';
import { attribute, elements, headingLevel, isReading, plainText } from '../document/walk.ts';

/**
 * Fills each `<toc>` with an entry per heading, before the cascade, so that the stylesheet dresses the entries:
 * `div.toc-entry.toc-level-N > a > span.toc-title, span.toc-leader, span.toc-page`. Headings without an id get one.
 */
export function fillContents(tree: DocumentTree): Checked<DocumentTree> {
  const all = [...elements(tree.root)];
  if (!all.some((element) => element.tag === 'toc')) return checked(tree);
  const diagnostics: Diagnostic[] = [];
  const taken = new Set(all.map((element) => attribute(element, 'id')).filter((id) => id !== undefined));
  const headings: { readonly level: number; readonly id: string; readonly element: ElementNode }[] = [];
  const ids = new Map<ElementNode, string>();
  let next = 1;
  for (const element of all) {
    const level = headingLevel(element.tag);
    if (level === undefined || plainText(element) === '') continue;
    let id = attribute(element, 'id');
    while (id === undefined || (attribute(element, 'id') === undefined && taken.has(id))) {
      id = `heading-${next}`;
      next += 1;
    }
    taken.add(id);
    ids.set(element, id);
    headings.push({ level, id, element });
  }
  const rebuild = (element: ElementNode): ElementNode => {
    if (element.tag === 'toc') {
      const [from, to] = levels(element, diagnostics);
      const children = headings
        .filter((heading) => heading.level >= from && heading.level <= to)
        .map((heading) => entry(element, heading.level, heading.id, heading.element));
      return { ...element, children };
    }
    const id = ids.get(element);
    const children = element.children.map((child) => (child.kind === 'element' ? rebuild(child) : child));
    if (id === undefined) return { ...element, children };
    return {
      ...element,
      children,
      attributes: new Map([...element.attributes, ['id', { value: id, span: element.span }]]),
    };
  };
  return checked({ root: rebuild(tree.root) }, diagnostics);
}

function levels(toc: ElementNode, diagnostics: Diagnostic[]): readonly [number, number] {
  const written = toc.attributes.get('levels');
  if (written === undefined) return [1, 3];
  const match = /^\s*([1-6])(?:\s*[-–—]\s*([1-6]))?\s*$/.exec(written.value);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (match !== null && from <= to) return [from, to];
  diagnostics.push(
    diagnostic('realize/bad-attribute', {
      span: written.span,
      values: {
        attribute: 'levels',
        value: written.value,
        expected: '“1-3”这样的一到六级',
        expectedEn: 'levels from 1 to 6, such as “1-3”',
      },
    }),
  );
  return [1, 3];
}

function entry(toc: ElementNode, level: number, id: string, heading: ElementNode): ElementNode {
  const make = (
    tag: string,
    attributes: Readonly<Record<string, string>>,
    children: readonly TreeNode[],
  ): ElementNode => ({
    kind: 'element',
    tag,
    attributes: new Map(
      Object.entries(attributes).map(([name, value]): [string, Attribute] => [name, { value, span: toc.span }]),
    ),
    children,
    span: toc.span,
  });
  const page = make('page-ref', { to: id }, []);
  return make('div', { class: `toc-entry toc-level-${level}` }, [
    make('a', { href: `#${id}` }, [
      make('span', { class: 'toc-title' }, withoutBreaks(heading.children)),
      make('span', { class: 'toc-leader' }, []),
      make('span', { class: 'toc-page' }, [page]),
    ]),
  ]);
}

/** A heading's inline content, its ids, links, readings and forced line ends taken out. */
function withoutBreaks(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node): readonly TreeNode[] => {
    if (node.kind === 'text') return [node];
    if (node.tag === 'br' || node.tag === 'img' || isReading(node.tag)) return [];
    const children = withoutBreaks(node.children);
    if (node.tag === 'a') return children;
    const attributes = new Map([...node.attributes].filter(([name]) => name !== 'id'));
    return [{ ...node, attributes, children }];
  });
}
