import type { InlineStyle } from '../document/flow.ts';
import type { StructureNode } from '../document/structure.ts';
import type { Background, ComputedStyle } from '../style/computed.ts';

/** What text directly inside a block looks like. */
export const blockInlineStyle = (style: ComputedStyle, tag: string, context: InlineContext): InlineStyle => ({
  text: style.text,
  paragraph: style.paragraph,
  shift: 0,
  decorations: [...context.decorations, ...decorationsOf(style)],
  boxes: [],
  ...(context.link === undefined ? {} : { link: context.link }),
  node: context.node,
  tag,
});

/** What an ancestor block hands down that CSS inheritance does not: its underline, its link, and what part it is. */
export interface InlineContext {
  readonly decorations: InlineStyle['decorations'];
  readonly link?: string;
  readonly node: StructureNode;
}

/** Outside everything that is underlined or a link. */
export const plainContext = (node: StructureNode): InlineContext => ({ decorations: [], node });

/** What an element hands down, its own underline and link added to what it was given. */
export const contextInside = (
  context: InlineContext,
  style: ComputedStyle,
  link: string | undefined,
  node: StructureNode,
): InlineContext => {
  const decorations = decorationsOf(style);
  if (decorations.length === 0 && link === undefined) return node === context.node ? context : { ...context, node };
  const lines = [...context.decorations, ...decorations];
  return { ...context, node, decorations: lines, ...(link === undefined ? {} : { link }) };
};

/** What text inside an inline element looks like, given what surrounds it. */
export function inlineStyle(
  outer: InlineStyle,
  style: ComputedStyle,
  tag: string,
  link: string | undefined,
  node = outer.node,
): InlineStyle {
  const target = link ?? outer.link;
  return {
    text: style.text,
    paragraph: style.paragraph,
    shift: outer.shift + shiftOf(style, outer.text.size),
    decorations: [...outer.decorations, ...decorationsOf(style)],
    boxes: isDressed(style) ? [...outer.boxes, { style }] : outer.boxes,
    ...(target === undefined ? {} : { link: target }),
    ...(outer.ruby === undefined ? {} : { ruby: outer.ruby }),
    ...(node === undefined ? {} : { node }),
    tag,
  };
}

/** Superiors and inferiors as Word and InDesign raise them: a third up, a fifth down, of the text around them. */
function shiftOf(style: ComputedStyle, outerSize: number): number {
  const align = style.verticalAlign;
  if (align === 'super') return outerSize * 0.33;
  if (align === 'sub') return outerSize * -0.2;
  if (typeof align === 'object') return align.pt + align.fraction * style.text.lineHeight;
  return 0;
}

const decorationsOf = (style: ComputedStyle): InlineStyle['decorations'] =>
  style.decoration.lines.map((line) => ({
    line,
    ink: style.decoration.ink ?? style.text.ink,
    style: style.decoration.style,
    ...(style.decoration.thickness === undefined ? {} : { thickness: style.decoration.thickness }),
  }));

const isDressed = ({ background, border, padding, margin }: ComputedStyle): boolean =>
  hasBackground(background) ||
  [border.top, border.right, border.bottom, border.left].some((side) => side.width > 0) ||
  [padding.top, padding.right, padding.bottom, padding.left].some((side) => side.pt > 0 || side.fraction > 0) ||
  [margin.left, margin.right].some((side) => side !== 'auto' && side.pt !== 0);

const hasBackground = (background: Background): boolean =>
  background.color !== undefined || background.images.length > 0;
