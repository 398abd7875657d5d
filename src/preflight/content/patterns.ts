import { intersection } from '../../base/intersection.ts';
import { type Affine, boxWithin, identity, inverse, within } from '../../base/matrix.ts';
import type { PdfObject } from '../object.ts';
import { openSpace, paintedColor, type SpaceWords, spaceWords } from './color-space.ts';
import type { Clip, PaintedColor } from './mark.ts';
import { around, copyState, initialState, type Run, type SetColor } from './state.ts';
import { entry, isStream, matrixIn, numberIn, numbersIn, unresolved } from './values.ts';

const kindOf = (run: Run, { space, pattern }: SetColor): number | undefined =>
  space.kind === 'pattern' ? numberIn(run.page.pdf, pattern, 'PatternType') : undefined;

export const isTiling = (run: Run, color: SetColor): boolean => kindOf(run, color) === 1;

/** What a shading is coloured with. */
export const shadingSpace = (run: Run, shading: PdfObject): SpaceWords => {
  const space = openSpace(run.page.pdf, unresolved(shading, 'ColorSpace'), run.resources);
  if (space !== undefined) return spaceWords(space);
  run.page.damage('content');
  return { space: '' };
};

/** The colour as it paints now. */
export const currentColor = (run: Run, color: SetColor): PaintedColor => {
  if (color.space.kind !== 'pattern') return paintedColor(color.space, color.components);
  if (kindOf(run, color) === 2) {
    const shading = entry(run.page.pdf, color.pattern, 'Shading');
    const matrix = within(run.base, matrixIn(run.page.pdf, color.pattern, 'Matrix') ?? identity);
    const { space: inside, inks } = shadingSpace(run, shading);
    return {
      space: 'Pattern',
      pattern: 'shading',
      shading,
      matrix,
      inside,
      ...(inks === undefined ? {} : { inks }),
    };
  }
  if (kindOf(run, color) === undefined) run.page.damage('content');
  return { space: 'Pattern', pattern: 'tiling' };
};

const cellsLimit = 4000;
const depthLimit = 20;

interface Cells {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Columns and rows whose cells touch the box. */
const cellsOver = (
  box: ReturnType<typeof boxWithin>,
  [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[],
  stepX: number,
  stepY: number,
): Cells => {
  const [wide, tall] = [Math.abs(stepX), Math.abs(stepY)];
  return {
    left: Math.floor((box.x - Math.max(x0, x1)) / wide),
    right: Math.ceil((box.x + box.width - Math.min(x0, x1)) / wide),
    low: Math.floor((box.y - Math.max(y0, y1)) / tall),
    high: Math.ceil((box.y + box.height - Math.min(y0, y1)) / tall),
  };
};

/** Paints the cells of a tiling where the clip lets them be seen. */
export const paintTiling = (run: Run, color: SetColor, clip: Clip): void => {
  const { page, state } = run;
  const { pdf } = page;
  const { pattern } = color;
  const decoded = isStream(pattern) ? pdf.decoded(pattern) : undefined;
  const matrix = within(run.base, matrixIn(pdf, pattern, 'Matrix') ?? identity);
  const back = inverse(matrix);
  const bounds = numbersIn(pdf, pattern, 'BBox');
  const stepX = numberIn(pdf, pattern, 'XStep') ?? 0;
  const stepY = numberIn(pdf, pattern, 'YStep') ?? 0;
  const box = intersection(state.clipBox, around(clip.commands, 0));
  if (box.width === 0 || box.height === 0) return;
  const unusable = back === undefined || stepX === 0 || stepY === 0 || bounds.length < 4;
  if (unusable || decoded?.kind !== 'bytes' || run.depth > depthLimit || page.active.has(pattern)) {
    page.damage('content');
    return;
  }
  const { left, right, low, high } = cellsOver(boxWithin(back, box), bounds, stepX, stepY);
  if (!((right - left + 1) * (high - low + 1) <= cellsLimit)) {
    page.damage('content');
    return;
  }
  page.active.add(pattern);
  const uncolored = numberIn(pdf, pattern, 'PaintType') === 2;
  for (let row = low; row <= high; row++) {
    for (let column = left; column <= right; column++) {
      const ctm = within(matrix, [1, 0, 0, 1, column * Math.abs(stepX), row * Math.abs(stepY)]);
      const cell = cellBox(ctm, bounds);
      const cellClip = intersection(box, around(cell.commands, 0));
      if (cellClip.width === 0 || cellClip.height === 0) continue;
      const fresh = { ...initialState(ctm, cellClip), clips: [...state.clips, clip, cell] };
      const { fillOverprint, strokeOverprint, overprintMode, fillAlpha, blend, masked, mask } = state;
      Object.assign(fresh, { fillOverprint, strokeOverprint, overprintMode, fillAlpha, strokeAlpha: fillAlpha });
      Object.assign(fresh, { blend, masked, mask });
      if (uncolored && color.space.kind === 'pattern' && color.space.base !== undefined) {
        fresh.fill = { space: color.space.base, components: color.components, pattern: null };
        fresh.stroke = fresh.fill;
      }
      page.run({
        bytes: decoded.bytes,
        resources: entry(pdf, pattern, 'Resources'),
        state: copyState(fresh),
        marks: run.marks,
        groups: run.groups,
        hidden: run.hidden,
        depth: run.depth + 1,
        uncolored,
      });
    }
  }
  page.active.delete(pattern);
};

/** A box of the user space as a clip on the page. */
export const cellBox = (ctm: Affine, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Clip => {
  const at = (x: number, y: number): readonly [number, number] => [
    ctm[0] * x + ctm[2] * y + ctm[4],
    ctm[1] * x + ctm[3] * y + ctm[5],
  ];
  return {
    commands: [['M', ...at(x0, y0)], ['L', ...at(x1, y0)], ['L', ...at(x1, y1)], ['L', ...at(x0, y1)], ['Z']],
    rule: 'nonzero',
  };
};
