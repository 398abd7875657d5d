import { diagnostic, hint } from '../../../base/diagnostic.ts';
import { mmToPt, ptToMm } from '../../../base/measure.ts';
import type { Mark, PaintedColor, PaintedPage, PathMark } from '../../content/mark.ts';
import { type Check, fault, onPage } from '../fault.ts';
import { gathered, grown, hundredth, meets, type Seen, trimOf } from './gathered.ts';
import { inksOf, isWhite } from './tints.ts';

const grain = 0.002;
const thinnest = mmToPt(0.05) - grain;
const thinnestOfSeveral = mmToPt(0.1) - grain;

const corners = ({ commands }: PathMark): readonly (readonly [number, number])[] =>
  commands.flatMap((command) => (command[0] === 'M' || command[0] === 'L' ? [[command[1], command[2]] as const] : []));

/** Rectangles and the like, however they lie, are as thick as they are narrow; of other shapes nothing is said. */
const thicknessOf = (mark: PathMark): number | undefined => {
  const { commands, box } = mark;
  const straight =
    commands.length <= 6 && commands.every(([kind], index) => kind !== 'C' && (kind !== 'M' || index === 0));
  const points = corners(mark);
  if (!straight || points.length < 2) return undefined;
  const across = points.flatMap(([x0, y0], index) => {
    const [x1, y1] = points[(index + 1) % points.length] ?? [x0, y0];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length === 0) return [];
    const away = points.map(([x, y]) => ((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) / length);
    return [Math.max(...away) - Math.min(...away)];
  });
  const whole = across.length === 0 ? 0 : Math.min(...across);
  // A clip may leave less of it.
  return box.width > 0 && box.height > 0 ? Math.min(whole, box.width, box.height) : whole;
};

interface Use {
  readonly width: number;
  readonly color: PaintedColor;
}

/** Letters that are only drawn around are lines. */
const usesOf = (mark: Mark): readonly Use[] => {
  if (mark.kind === 'text') {
    const { fill, stroke } = mark;
    return fill === undefined && stroke !== undefined ? [{ width: stroke.width, color: stroke.color }] : [];
  }
  if (mark.kind !== 'path') return [];
  const { fill, stroke } = mark;
  const filled = fill === undefined || stroke !== undefined ? undefined : thicknessOf(mark);
  return [
    ...(stroke === undefined ? [] : [{ width: stroke.thinnest, color: stroke.color }]),
    ...(filled === undefined || fill === undefined ? [] : [{ width: filled, color: fill.color }]),
  ];
};

const judge = (mark: Mark, page: PaintedPage): Seen<'thin' | 'inks'> | undefined => {
  if (!meets(grown(mark.box), trimOf(page))) return undefined;
  const [thin] = usesOf(mark)
    .filter(({ color }) => !isWhite(color))
    .toSorted((a, b) => a.width - b.width);
  if (thin === undefined) return undefined;
  if (thin.width < thinnest) return { kind: 'thin', figure: thin.width };
  const several = (inksOf(thin.color)?.size ?? 0) > 1;
  return several && thin.width < thinnestOfSeveral ? { kind: 'inks', figure: thin.width } : undefined;
};

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
