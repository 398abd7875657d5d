import { type Affine, identity, inverse, within } from '../../base/matrix.ts';
import { openSpace } from '../content/color-space.ts';
import { functionOf, type PdfFunction } from '../content/functions.ts';
import { entry, itemsOf, matrixIn, numberIn, numbersIn, unresolved } from '../content/values.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import type { Grid } from './coverage.ts';
import type { Painting } from './layer.ts';
import { inking } from './picture.ts';

/** Where along its way a gradient is at a place; undefined: it is not there. */
type Way = (x: number, y: number) => number | undefined;

const linear = (coords: readonly number[], before: boolean, after: boolean): Way => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = coords;
  const [dx, dy] = [x1 - x0, y1 - y0];
  const square = dx * dx + dy * dy;
  return (x, y) => {
    if (square === 0) return undefined;
    const s = ((x - x0) * dx + (y - y0) * dy) / square;
    if ((s < 0 && !before) || (s > 1 && !after)) return undefined;
    return Math.min(1, Math.max(0, s));
  };
};

/** The last of the circles that goes through the place (ISO 32000-1, 8.7.4.5.4). */
const radial = (coords: readonly number[], before: boolean, after: boolean): Way => {
  const [x0 = 0, y0 = 0, r0 = 0, x1 = 0, y1 = 0, r1 = 0] = coords;
  const [dx, dy, dr] = [x1 - x0, y1 - y0, r1 - r0];
  const a = dx * dx + dy * dy - dr * dr;
  const allowed = (s: number): boolean => (s >= 0 || before) && (s <= 1 || after) && r0 + s * dr >= 0;
  return (x, y) => {
    const [px, py] = [x - x0, y - y0];
    const b = px * dx + py * dy + r0 * dr;
    const c = px * px + py * py - r0 * r0;
    const found: number[] = [];
    if (Math.abs(a) < 1e-9) {
      if (b !== 0) found.push(c / (2 * b));
    } else {
      const root = b * b - a * c;
      if (root < 0) return undefined;
      const wide = Math.sqrt(root);
      found.push(...[(b + wide) / a, (b - wide) / a].sort((p, q) => q - p));
    }
    const s = found.find(allowed);
    return s === undefined ? undefined : Math.min(1, Math.max(0, s));
  };
};

const shades = 256;

/** A gradient over the plates, kinds 1 to 3. Undefined: of another kind, or not to be understood. */
export const shadingPainting = (
  pdf: ReadPdf,
  shading: PdfObject,
  matrix: Affine,
  grid: Grid,
  others: Painting['others'],
): Painting | undefined => {
  const kind = numberIn(pdf, shading, 'ShadingType');
  const space = openSpace(pdf, unresolved(shading, 'ColorSpace'), null);
  const color = functionOf(pdf, unresolved(shading, 'Function'));
  const own = kind === 1 ? (matrixIn(pdf, shading, 'Matrix') ?? identity) : identity;
  const back = inverse(within(matrix, own));
  if (space === undefined || color === undefined || back === undefined) return undefined;
  const onto = within(back, [1 / grid.scale, 0, 0, 1 / grid.scale, grid.x, grid.y]);
  const { inks, tints } = inking(space);
  const background = numbersIn(pdf, shading, 'Background');
  const outside = background.length === 0 ? undefined : tints(background);
  const put = (values: readonly number[] | undefined, into: Float32Array): number => {
    if (values === undefined) return 0;
    for (let ink = 0; ink < into.length; ink++) into[ink] = Math.min(1, Math.max(0, values[ink] ?? 0));
    return 1;
  };
  const place = (x: number, y: number): readonly [number, number] => [
    onto[0] * (x + 0.5) + onto[2] * (y + 0.5) + onto[4],
    onto[1] * (x + 0.5) + onto[3] * (y + 0.5) + onto[5],
  ];
  if (kind === 1) {
    const given = numbersIn(pdf, shading, 'Domain');
    const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = given;
    return {
      inks,
      others,
      at: (x, y, into) => {
        const [u, v] = place(x, y);
        return put(u < x0 || u > x1 || v < y0 || v > y1 ? outside : tints(color([u, v])), into);
      },
    };
  }
  const way = wayOf(pdf, shading, kind);
  if (way === undefined) return undefined;
  const ramp = rampOf(pdf, shading, color).map(tints);
  return {
    inks,
    others,
    at: (x, y, into) => {
      const s = way(...place(x, y));
      return put(s === undefined ? outside : ramp[Math.round(s * (shades - 1))], into);
    },
  };
};

const wayOf = (pdf: ReadPdf, shading: PdfObject, kind: number | undefined): Way | undefined => {
  const coords = numbersIn(pdf, shading, 'Coords');
  const [before, after] = itemsOf(pdf, entry(pdf, shading, 'Extend')).map((item) => pdf.resolve(item) === true);
  if (kind === 2) return linear(coords, before ?? false, after ?? false);
  return kind === 3 ? radial(coords, before ?? false, after ?? false) : undefined;
};

const rampOf = (pdf: ReadPdf, shading: PdfObject, color: PdfFunction): readonly (readonly number[])[] => {
  const [t0 = 0, t1 = 1] = numbersIn(pdf, shading, 'Domain');
  return Array.from({ length: shades }, (_, i) => color([t0 + (i / (shades - 1)) * (t1 - t0)]));
};
