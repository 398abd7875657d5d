import type { DocumentTree, ElementNode } from '../document/tree.ts';
import { attribute } from '../document/walk.ts';
import type { Styling } from './styled.ts';

/** Ids of what `display: none` takes off the pages. */
export function hiddenIds(tree: DocumentTree, styling: Styling): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (element: ElementNode, outside: boolean): void => {
    const hidden = outside || styling.style(element).display === 'none';
    const id = attribute(element, 'id');
    if (hidden && id !== undefined) ids.add(id);
    for (const child of element.children) if (child.kind === 'element') visit(child, hidden);
  };
  visit(tree.root, false);
  return ids;
}

/** An entry of `<toc>` whose heading is not shown. */
export function leadsNowhere(entry: ElementNode, hidden: ReadonlySet<string>): boolean {
  const [link] = entry.children;
  if (hidden.size === 0 || attribute(entry, 'class')?.startsWith('toc-entry ') !== true) return false;
  const target = link?.kind === 'element' ? attribute(link, 'href') : undefined;
  return target?.startsWith('#') === true && hidden.has(target.slice(1));
}
