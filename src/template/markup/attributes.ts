import type { Diagnostic } from '../../base/diagnostic.ts';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import { nearestHints } from '../../base/nearest-hints.ts';
import type { Attribute } from '../../document/tree.ts';
import { ruleOf } from './elements.ts';

const known: ReadonlySet<string> = new Set(
  (
    'id class lang dir title alt src href start value rowspan colspan scope datetime width height levels to data type ' +
    'role reversed headers cite'
  ).split(' '),
);

const freeForm = /^(data|aria)-/;
const handlerForm = /^on[a-z]/;
/** What `head` holds is left out of the pages, attributes and all. */
const inHead: ReadonlySet<string> = new Set(['meta', 'link', 'base', 'html']);

/** Complains of attributes that are refused, unknown or missing on an element. */
export const checkAttributes = (
  tag: string,
  attributes: ReadonlyMap<string, Attribute>,
  span: Attribute['span'],
  report: (found: Diagnostic) => void,
): void => {
  if (inHead.has(tag) && tag !== 'html') return;
  for (const [name, attribute] of attributes) {
    const values = { name, tag };
    if (name === 'style') {
      report(
        diagnostic('template/style-attribute', { span: attribute.span, values, hints: [hint('template/use-class')] }),
      );
    } else if (handlerForm.test(name)) {
      report(diagnostic('template/event-attribute', { span: attribute.span, values }));
    } else if (!known.has(name) && !freeForm.test(name) && !(tag === 'html' && name.startsWith('xmlns'))) {
      const hints = nearestHints('template/nearest-attribute', name, known);
      report(diagnostic('template/unknown-attribute', { span: attribute.span, values, hints }));
    }
  }
  for (const name of ruleOf(tag)?.needs ?? []) {
    const attribute = attributes.get(name);
    // An empty alt says that the picture is decorative; an empty path says nothing.
    if (attribute !== undefined && (name === 'alt' || attribute.value.trim() !== '')) continue;
    const hints = name === 'alt' ? [hint('template/describe-picture')] : [];
    report(diagnostic('template/missing-attribute', { span: attribute?.span ?? span, values: { name, tag }, hints }));
  }
};
