import { hint } from '../../base/diagnostic.ts';
import type { XmlElement } from '../../base/xml.ts';
import { elementsOf, type SvgContext, textOf } from './context.ts';
import { localName } from './stylesheet.ts';

const refused = new Set('script foreignObject iframe embed object audio video canvas handler listener'.split(' '));
const embedded = /^data:image\/(png|jpe?g);base64,/i;
const reference = /url\(\s*(['"]?)([^'")]*)\1\s*\)/gi;

/** Finds whatever could run or reach outside the file, before anything is drawn. */
export const inspect = (root: XmlElement, context: SvgContext): void => {
  for (const element of elementsOf(root)) {
    const name = localName(element.name);
    if (refused.has(name)) context.report('svg/refused-element', element.offset, { name }, [hint('svg/save-plain')]);
    if (name === 'style') inspectCss(textOf(element), element.offset, context);
    for (const [key, { value, offset }] of element.attributes) {
      if (/^on[a-z]/i.test(key)) context.report('svg/refused-element', offset, { name: key });
      else if (localName(key) === 'href') inspectHref(name, value, offset, context);
      else inspectUrls(value, offset, context);
    }
  }
};

const inspectHref = (name: string, value: string, offset: number, context: SvgContext): void => {
  const target = value.trim();
  if (target === '' || target.startsWith('#') || (name === 'image' && embedded.test(target))) return;
  if (name === 'a') context.report('svg/unsupported', offset, { name: 'a href' });
  else context.report('svg/external-link', offset, { target: target.slice(0, 80) });
};

const inspectCss = (css: string, offset: number, context: SvgContext): void => {
  if (/@import/i.test(css)) context.report('svg/external-link', offset, { target: '@import' });
  inspectUrls(css, offset, context);
};

const inspectUrls = (value: string, offset: number, context: SvgContext): void => {
  if (!value.includes('(')) return;
  for (const [, , target = ''] of value.matchAll(reference)) {
    if (!target.trim().startsWith('#')) context.report('svg/external-link', offset, { target: target.slice(0, 80) });
  }
};
