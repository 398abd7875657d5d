import { joinTraced, sliceTraced, type TracedText } from '../base/origin.ts';
import type { ElementNode, TreeNode } from './tree.ts';

/** Every element at and below `element`, in document order. */
export function* elements(element: ElementNode): Generator<ElementNode> {
  yield element;
  for (const child of element.children) if (child.kind === 'element') yield* elements(child);
}

/** An attribute's value; undefined where it was not written. */
export const attribute = (element: ElementNode, name: string): string | undefined =>
  element.attributes.get(name)?.value;

/** The text of an element as one line: white space collapsed, `br` and readings left out. */
export const plainText = (element: ElementNode): string =>
  rawTexts(element.children)
    .map(({ text }) => text)
    .join('')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();

/** `rt` and `rp`: what is said of a text, not the text. */
export const isReading = (tag: string): boolean => tag === 'rt' || tag === 'rp';

/** The same, with what of it came from data. */
export const tracedText = (element: ElementNode): TracedText => {
  const raw = joinTraced(rawTexts(element.children));
  const words = [...raw.text.matchAll(/[^ \t\n\r\f]+/g)];
  const line = joinTraced(
    words.flatMap(({ index, 0: word }, at) => [
      ...(at === 0 ? [] : [{ text: ' ', origins: sliceTraced(raw, index - 1, index).origins }]),
      sliceTraced(raw, index, index + word.length),
    ]),
  );
  const end = line.text.trimEnd().length;
  return sliceTraced(line, Math.min(end, line.text.length - line.text.trimStart().length), end);
};

const rawTexts = (nodes: readonly TreeNode[]): readonly TracedText[] =>
  nodes.flatMap((node): readonly TracedText[] => {
    if (node.kind === 'text') return [node];
    if (isReading(node.tag)) return [];
    return node.tag === 'ruby' ? node.children.flatMap(baseTexts) : rawTexts(node.children);
  });

/** White space round the bases of a `ruby` is the markup's own. */
function baseTexts(node: TreeNode): readonly TracedText[] {
  if (node.kind !== 'text') return rawTexts([node]);
  const start = node.text.length - node.text.trimStart().length;
  return [sliceTraced(node, start, Math.max(start, node.text.trimEnd().length))];
}

/** 1 … 6 for h1 … h6. */
export function headingLevel(tag: string): number | undefined {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : undefined;
}
