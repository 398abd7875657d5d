import { diagnostic, hint } from '../../../base/diagnostic.ts';
import { mmToPt, ptToMm } from '../../../base/measure.ts';
import type { Mark, PaintedColor, PaintedPage, PathMark } from '../../content/mark.ts';
import { type Check, fault, onPage } from '../fault.ts';
import { gathered, hundredth, meets, type Seen, trimOf } from './gathered.ts';
import { inksOf, isWhite } from './tints.ts';

const grain = 0.002;
const thinnest = mmToPt(0.05) - grain;
const thinnestOfSeveral = mmToPt(0.1) - grain;

/** A rectangle or a line is as thick as its shorter side; of other shapes the box tells nothing. */
const thicknessOf = ({ commands, box }: PathMark): number | undefined => {
  const straight = commands.length <= 6 && commands.every(([kind]) => kind !== 'C');
  const thickness = Math.min(box.width, box.height);
  return straight && thickness > 0 ? thickness : undefined;
};

const usesOf = (mark: PathMark): readonly { readonly width: number; readonly color: PaintedColor }[] => {
  const { fill, stroke } = mark;
  const filled = fill === undefined || stroke !== undefined ? undefined : thicknessOf(mark);
  return [
    ...(stroke === undefined ? [] : [{ width: stroke.width, color: stroke.color }]),
    ...(filled === undefined || fill === undefined ? [] : [{ width: filled, color: fill.color }]),
  ];
};

const judge = (mark: Mark, page: PaintedPage): Seen<'thin' | 'inks'> | undefined => {
  if (mark.kind !== 'path' || !meets(grown(mark), trimOf(page))) return undefined;
  const [thin] = usesOf(mark)
    .filter(({ color }) => !isWhite(color))
    .toSorted((a, b) => a.width - b.width);
  if (thin === undefined) return undefined;
  if (thin.width < thinnest) return { kind: 'thin', figure: thin.width };
  const several = (inksOf(thin.color)?.size ?? 0) > 1;
  return several && thin.width < thinnestOfSeveral ? { kind: 'inks', figure: thin.width } : undefined;
};

/** A line without width has a box without height. */
const grown = ({ box: { x, y, width, height } }: Mark): Mark['box'] => ({
  x,
  y,
  width: Math.max(width, 0.01),
  height: Math.max(height, 0.01),
});

/** A line thinner than a plate can hold breaks up; of several inks it doubles (cn-sheetfed). */
export const linesThickEnough: Check = (inspection) =>
  gathered(inspection, judge).map(({ page, kind, count, mark, figure }) => {
    const details = {
      span: onPage(inspection, page.number, mark.box),
      values: { page: `${page.number}`, count: `${count}`, width: hundredth(ptToMm(figure)) },
      hints: [hint('preflight/thicker-lines')],
    };
    return fault(
      kind === 'thin' ? diagnostic('preflight/hairline', details) : diagnostic('preflight/hairline-inks', details),
    );
  });
