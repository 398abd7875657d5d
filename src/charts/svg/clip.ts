import { identity, within } from '../../base/matrix.ts';
import type { XmlElement } from '../../base/xml.ts';
import type { Matrix, PathCommand } from '../../document/graphic.ts';
import { movePath } from '../../document/move-path.ts';
import { hrefOf, localReference, type SvgContext } from './context.ts';
import { parseTransform } from './geometry.ts';
import { type Declared, declaredOf } from './properties.ts';
import { shapeNames, shapePath, type Viewport } from './shapes.ts';
import { localName } from './stylesheet.ts';

/** Elements that draw nothing where they stand. */
export const silent = new Set(
  'defs title desc metadata style symbol linearGradient radialGradient clipPath pattern marker mask filter namedview'.split(
    ' ',
  ),
);

interface ClipPlace {
  readonly matrix: Matrix;
  readonly viewport: Viewport;
}

/** An element's own transform. */
export const transformOf = (element: XmlElement, declared: Declared, context: SvgContext): Matrix => {
  const text = element.attributes.get('transform')?.value ?? declared('transform');
  if (text === undefined) return identity;
  const matrix = parseTransform(text.replace(/px|deg/g, ''));
  if (matrix === undefined)
    context.report('svg/bad-value', element.offset, { attribute: 'transform', value: text.slice(0, 60) });
  return matrix ?? identity;
};

/** The shapes of a `clipPath`, in the coordinates of the items that it clips. */
export const clipOf = (
  declared: Declared,
  inside: ClipPlace,
  context: SvgContext,
): readonly PathCommand[] | undefined => {
  const value = declared('clip-path');
  if (value === undefined || value === 'none') return undefined;
  const id = localReference(value);
  const target = id === undefined ? undefined : context.ids.get(id);
  if (target === undefined || localName(target.name) !== 'clipPath') {
    context.report('svg/unknown-reference', 0, { id: id ?? value.slice(0, 60) });
    return undefined;
  }
  if (target.attributes.get('clipPathUnits')?.value === 'objectBoundingBox') {
    context.report('svg/unsupported', target.offset, { name: 'clipPathUnits' });
    return undefined;
  }
  const own = transformOf(target, declaredOf(target, context), context);
  return target.children.flatMap((child) =>
    child.kind === 'element' ? clipShape(child, within(inside.matrix, own), inside, context) : [],
  );
};

const clipShape = (
  element: XmlElement,
  matrix: Matrix,
  inside: ClipPlace,
  context: SvgContext,
): readonly PathCommand[] => {
  const declared = declaredOf(element, context);
  const whole = within(matrix, transformOf(element, declared, context));
  const name = localName(element.name);
  if (shapeNames.has(name)) return movePath(shapePath(element, inside.viewport, context), whole);
  const target = name === 'use' ? context.ids.get(localReference(hrefOf(element) ?? '') ?? '') : undefined;
  if (target !== undefined && shapeNames.has(localName(target.name))) return clipShape(target, whole, inside, context);
  if (!silent.has(name)) context.report('svg/unsupported', element.offset, { name: `clipPath ${name}` });
  return [];
};
