import type { DocumentTree, TreeNode } from '../../src/document/tree.ts';
import { shownPlace } from './shown.ts';

const inText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const inQuotes = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const html = (node: TreeNode): string => {
  if (node.kind === 'text') return inText(node.text);
  const attributes = [...node.attributes].map(([name, { value }]) => ` ${name}="${inQuotes(value)}"`).join('');
  return `<${node.tag}${attributes}>${node.children.map(html).join('')}</${node.tag}>`;
};

/** What stands in the body, as HTML. */
export const dumpHtml = ({ root }: DocumentTree): string => {
  const [body] = root.children;
  return body?.kind === 'element' ? body.children.map(html).join('') : '';
};

const lines = (node: TreeNode, indent: string): readonly string[] => {
  if (node.kind === 'text') {
    const origins = node.origins.map(({ start, end, origin }) => {
      const inputs = origin.inputs.map(({ figure }) => figure).join(', ');
      const part = start === 0 && end === node.text.length ? '' : `${start}–${end} `;
      return ` {${part}${origin.figure} ${shownPlace(origin.place)}${inputs === '' ? '' : ` ← ${inputs}`}}`;
    });
    return [`${indent}${JSON.stringify(node.text)} @${shownPlace(node.span)}${origins.join('')}`];
  }
  const attributes = [...node.attributes].map(([name, { value }]) => ` ${name}=${JSON.stringify(value)}`).join('');
  return [
    `${indent}${node.tag}${attributes} @${shownPlace(node.span)}`,
    ...node.children.flatMap((child) => lines(child, `${indent}  `)),
  ];
};

/** One line a node: text, attributes, template place, and what data it came from. */
export const dumpTree = ({ root }: DocumentTree): string => lines(root, '').join('\n');
