import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { nearest } from '../base/nearest.ts';
import { placeholder } from '../data/formulas/compute.ts';
import type { DocumentTree } from '../document/tree.ts';
import { elements } from '../document/walk.ts';

/** Ids are unique, and every `page-ref` and link leads somewhere. */
export function checkReferences(tree: DocumentTree): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const ids = new Map<string, NonNullable<Diagnostic['span']>>();
  for (const element of elements(tree.root)) {
    const id = element.attributes.get('id');
    if (id === undefined || id.value.includes(placeholder)) continue;
    const first = ids.get(id.value);
    if (first === undefined) ids.set(id.value, id.span);
    else
      diagnostics.push(
        diagnostic('realize/duplicate-id', {
          span: id.span,
          values: { id: id.value },
          hints: [hint('realize/first-use', {}, first)],
        }),
      );
  }
  for (const element of elements(tree.root)) {
    const target = element.attributes.get(element.tag === 'page-ref' ? 'to' : 'href');
    if (target === undefined || (element.tag !== 'page-ref' && element.tag !== 'a')) continue;
    if (target.value.includes(placeholder)) continue;
    const inside = element.tag === 'page-ref' || target.value.startsWith('#');
    if (!inside) {
      if (!/^(https?:\/\/|mailto:)\S+$/i.test(target.value))
        diagnostics.push(diagnostic('realize/unsafe-link', { span: target.span, values: { target: target.value } }));
      continue;
    }
    const id = target.value.replace(/^#/, '');
    if (ids.has(id)) continue;
    const close = nearest(id, ids.keys());
    diagnostics.push(
      diagnostic('realize/unknown-reference', {
        span: target.span,
        values: { id, element: `<${element.tag}>` },
        hints: close === null ? [] : [hint('realize/nearest-id', { id: close }, ids.get(close))],
      }),
    );
  }
  return diagnostics;
}
