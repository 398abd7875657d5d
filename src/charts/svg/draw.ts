import { identity, within } from '../../base/matrix.ts';
import type { XmlElement } from '../../base/xml.ts';
import type { GraphicItem, Matrix, PathItem, Stroke } from '../../document/graphic.ts';
import { movePath } from '../../document/move-path.ts';
import { clipOf, silent, transformOf } from './clip.ts';
import { hrefOf, localReference, type SvgContext } from './context.ts';
import { pathBox, plainScale } from './geometry.ts';
import { imageItems } from './image.ts';
import { parseLength } from './length.ts';
import { resolvePaint } from './paint.ts';
import { type Declared, declaredOf, inheritStyle, type SvgStyle } from './properties.ts';
import { lengthOf, rectPath, shapeNames, shapePath, type Viewport } from './shapes.ts';
import { localName } from './stylesheet.ts';
import { textItems } from './text.ts';
import { fitInto, viewBoxOf } from './viewport.ts';

/** What surrounds an element. `matrix` only moves and scales alike: anything else becomes a group of the graphic. */
export interface Surroundings {
  readonly style: SvgStyle;
  readonly matrix: Matrix;
  readonly viewport: Viewport;
  /** Ids of the `use` elements that led here. */
  readonly uses: readonly string[];
}

const containers = new Set(['g', 'a', 'switch', 'svg', 'symbol', 'use']);

/** An element and all below it as items of the graphic. */
const drawElement = (element: XmlElement, around: Surroundings, context: SvgContext): readonly GraphicItem[] => {
  const name = localName(element.name);
  if (silent.has(name) || isForeign(element) || !context.spend(element.offset)) return [];
  const drawable = containers.has(name) || shapeNames.has(name) || name === 'text' || name === 'image';
  if (!drawable) {
    context.report('svg/unsupported', element.offset, { name });
    return [];
  }
  return drawWith(element, name, around, context);
};

/** Elements of editors' own namespaces say nothing that is seen. */
const isForeign = ({ name }: XmlElement): boolean => name.includes(':') && !name.startsWith('svg:');

const drawWith = (
  element: XmlElement,
  name: string,
  around: Surroundings,
  context: SvgContext,
): readonly GraphicItem[] => {
  const declared = declaredOf(element, context);
  if (declared('display') === 'none') return [];
  const style = inheritStyle(around.style, element, declared, context);
  const own = transformOf(element, declared, context);
  const whole = within(around.matrix, own);
  const kept = plainScale(own) === undefined ? whole : undefined;
  const inside: Surroundings = { ...around, style, matrix: kept === undefined ? whole : identity };
  const opacity = portion(declared('opacity'));
  if (opacity === 0) return [];
  for (const effect of ['mask', 'filter', 'mix-blend-mode']) {
    const value = declared(effect);
    if (value !== undefined && value !== 'none' && value !== 'normal')
      context.report('svg/unsupported', element.offset, { name: effect });
  }
  const clip = clipOf(declared, inside, context);

  // A leaf with one paint carries its opacity in its ink; only overlapping paint needs a group.
  const leaf =
    name === 'text' || name === 'image' || (shapeNames.has(name) && !(paints(style.fill) && paints(style.stroke)));
  const items = drawContent(element, name, declared, leaf ? opacity : 1, inside, context);
  const faded = leaf ? 1 : opacity;
  if (items.length === 0 || (kept === undefined && clip === undefined && faded === 1)) return items;
  return [
    {
      kind: 'group',
      opacity: faded,
      items,
      ...(kept === undefined ? {} : { transform: kept }),
      ...(clip === undefined ? {} : { clip }),
    },
  ];
};

const paints = (paint: string): boolean => paint !== 'none' && paint !== 'transparent';

const portion = (value: string | undefined): number =>
  Math.max(0, Math.min(1, value === undefined ? 1 : (parseLength(value, 1) ?? 1)));

const drawContent = (
  element: XmlElement,
  name: string,
  declared: Declared,
  opacity: number,
  inside: Surroundings,
  context: SvgContext,
): readonly GraphicItem[] => {
  if (shapeNames.has(name)) return shapeItems(element, opacity, inside, context);
  switch (name) {
    case 'text':
      return textItems(element, inside.style, declared, inside.matrix, opacity, context);
    case 'image':
      return imageItems(element, inside.viewport, inside.matrix, opacity, context);
    case 'use':
      return useItems(element, inside, context);
    case 'svg':
    case 'symbol':
      return frameItems(element, inside, context);
    case 'switch':
      return element.children
        .filter((child) => child.kind === 'element')
        .slice(0, 1)
        .flatMap((child) => drawElement(child, inside, context));
    default:
      return childItems(element, inside, context);
  }
};

export const childItems = (element: XmlElement, inside: Surroundings, context: SvgContext): readonly GraphicItem[] =>
  element.children.flatMap((child) => (child.kind === 'element' ? drawElement(child, inside, context) : []));

const shapeItems = (
  element: XmlElement,
  opacity: number,
  { style, matrix, viewport }: Surroundings,
  context: SvgContext,
): readonly PathItem[] => {
  const path = shapePath(element, viewport, context);
  if (path.length === 0 || !style.visible) return [];
  const target = { color: style.color, box: pathBox(path), matrix, offset: element.offset };
  const fill = resolvePaint(style.fill, { ...target, opacity: style.fillOpacity * opacity }, context);
  const stroke = strokeOf(style, { ...target, opacity: style.strokeOpacity * opacity }, context);
  if (declaresMarkers(element)) context.report('svg/unsupported', element.offset, { name: 'marker' });
  if (fill === undefined && stroke === undefined) return [];
  return [
    {
      kind: 'path',
      commands: movePath(path, matrix),
      fillRule: style.fillRule,
      ...(fill === undefined ? {} : { fill }),
      ...(stroke === undefined ? {} : { stroke }),
    },
  ];
};

const declaresMarkers = ({ attributes }: XmlElement): boolean =>
  ['marker', 'marker-start', 'marker-mid', 'marker-end'].some(
    (name) => (attributes.get(name)?.value ?? 'none') !== 'none',
  );

const strokeOf = (
  style: SvgStyle,
  target: Parameters<typeof resolvePaint>[1],
  context: SvgContext,
): Stroke | undefined => {
  const scale = target.matrix[0];
  if (!(style.strokeWidth > 0)) return undefined;
  const paint = resolvePaint(style.stroke, target, context);
  if (paint === undefined) return undefined;
  return {
    paint,
    width: style.strokeWidth * scale,
    cap: style.cap,
    join: style.join,
    miterLimit: style.miterLimit,
    dash: style.dash.map((length) => length * scale),
    dashOffset: style.dashOffset * scale,
  };
};

const useItems = (element: XmlElement, inside: Surroundings, context: SvgContext): readonly GraphicItem[] => {
  const id = localReference(hrefOf(element) ?? '');
  const target = id === undefined ? undefined : context.ids.get(id);
  if (id === undefined || target === undefined) {
    context.report('svg/unknown-reference', element.offset, { id: id ?? '' });
    return [];
  }
  if (inside.uses.includes(id)) {
    context.report('svg/reference-loop', element.offset, { id });
    return [];
  }
  const [x, y] = [
    lengthOf(element, 'x', inside.viewport.width, context),
    lengthOf(element, 'y', inside.viewport.height, context),
  ];
  const moved = { ...inside, matrix: within(inside.matrix, [1, 0, 0, 1, x, y]), uses: [...inside.uses, id] };
  const name = localName(target.name);
  // A symbol is drawn only here, in the size that the use gives.
  if (name !== 'symbol' && name !== 'svg') return drawElement(target, moved, context);
  const sized = new Map(target.attributes);
  for (const side of ['width', 'height']) {
    const given = element.attributes.get(side);
    if (given !== undefined) sized.set(side, given);
  }
  return context.spend(element.offset) ? drawWith({ ...target, attributes: sized }, name, moved, context) : [];
};

/** A nested `svg` or a used symbol: its own viewport, clipped to it. */
const frameItems = (element: XmlElement, inside: Surroundings, context: SvgContext): readonly GraphicItem[] => {
  const frame = {
    x: lengthOf(element, 'x', inside.viewport.width, context),
    y: lengthOf(element, 'y', inside.viewport.height, context),
    width: lengthOf(element, 'width', inside.viewport.width, context, inside.viewport.width),
    height: lengthOf(element, 'height', inside.viewport.height, context, inside.viewport.height),
  };
  if (!(frame.width > 0 && frame.height > 0)) return [];
  const box = viewBoxOf(element, context);
  const fitted: Matrix =
    box === undefined
      ? [1, 0, 0, 1, frame.x, frame.y]
      : fitInto(box, frame, element.attributes.get('preserveAspectRatio')?.value).matrix;
  const whole = within(inside.matrix, fitted);
  const even = plainScale(whole) !== undefined;
  const items = childItems(element, { ...inside, matrix: even ? whole : identity, viewport: box ?? frame }, context);
  if (items.length === 0) return [];
  const scaled: readonly GraphicItem[] = even ? items : [{ kind: 'group', transform: whole, opacity: 1, items }];
  if (declaredOf(element, context)('overflow') === 'visible') return scaled;
  return [
    {
      kind: 'group',
      clip: movePath(rectPath(frame.x, frame.y, frame.width, frame.height), inside.matrix),
      opacity: 1,
      items: scaled,
    },
  ];
};
