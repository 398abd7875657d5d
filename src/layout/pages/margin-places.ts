import { type Pt, type Rect, resolveLength } from '../../base/measure.ts';
import type { PageStyle } from '../../style/computed.ts';
import { definite } from '../flow/frame.ts';
import type { FilledBox } from './margin-boxes.ts';

interface Measures {
  widthOf(box: FilledBox): Pt;
  heightOf(box: FilledBox): Pt;
  /** Border-box width that is asked for. */
  sized(box: FilledBox, container: Pt): Pt | undefined;
}

export interface PlacedBox {
  readonly box: FilledBox;
  readonly area: Rect;
}

/**
 * Lengths of the three boxes on one side (css-page §5.3.2, simply): the middle one is centred and the outer two share
 * what is left; without a middle one the outer two share all, by what they need.
 */
export const shareSide = (
  length: Pt,
  wants: readonly [Pt | undefined, Pt | undefined, Pt | undefined],
): readonly [Pt, Pt, Pt] => {
  const [first, middle, last] = wants;
  if (middle !== undefined) {
    const side = Math.max(first ?? 0, last ?? 0);
    const most = Math.max(0, length - 2 * side);
    const centre =
      first === undefined && last === undefined ? length : Math.max(Math.min(middle, length), Math.min(middle, most));
    const fitted = centre + 2 * side > length && side > 0 ? (length * centre) / (centre + 2 * side) : centre;
    const rest = (length - fitted) / 2;
    return [rest, fitted, rest];
  }
  if (first !== undefined && last !== undefined) {
    const sum = first + last;
    if (sum > length) return [(length * first) / sum, 0, (length * last) / sum];
    const spare = (length - sum) / 2;
    return [first + spare, 0, last + spare];
  }
  return first === undefined ? [0, 0, length] : [length, 0, 0];
};

const inset = (area: Rect, box: FilledBox): Rect => {
  const side = (value: FilledBox['style']['margin']['top']): Pt =>
    value === 'auto' ? 0 : resolveLength(value, area.width);
  const { margin } = box.style;
  return {
    x: area.x + side(margin.left),
    y: area.y + side(margin.top),
    width: Math.max(0, area.width - side(margin.left) - side(margin.right)),
    height: Math.max(0, area.height - side(margin.top) - side(margin.bottom)),
  };
};

const corners = ['top-left-corner', 'top-right-corner', 'bottom-left-corner', 'bottom-right-corner'] as const;

/** Where each margin box stands on the page. */
export const placeMarginBoxes = (
  page: PageStyle,
  filled: readonly FilledBox[],
  measures: Measures,
): readonly PlacedBox[] => {
  const { width, height, margin } = page;
  const byName = new Map(filled.map((box) => [box.name, box]));
  const across = Math.max(0, width - margin.left - margin.right);
  const down = Math.max(0, height - margin.top - margin.bottom);
  const found: PlacedBox[] = [];
  const put = (box: FilledBox | undefined, area: Rect): void => {
    if (box !== undefined) found.push({ box, area: inset(area, box) });
  };
  const [rightEdge, bottomEdge] = [width - margin.right, height - margin.bottom];
  for (const name of corners) {
    const left = name.includes('left');
    const top = name.startsWith('top');
    put(byName.get(name), {
      x: left ? 0 : rightEdge,
      y: top ? 0 : bottomEdge,
      width: left ? margin.left : margin.right,
      height: top ? margin.top : margin.bottom,
    });
  }
  const level = (side: 'top' | 'bottom'): void => {
    const boxes = [byName.get(`${side}-left`), byName.get(`${side}-center`), byName.get(`${side}-right`)] as const;
    const want = (box: FilledBox | undefined): Pt | undefined =>
      box === undefined ? undefined : (measures.sized(box, across) ?? measures.widthOf(box));
    const widths = shareSide(across, [want(boxes[0]), want(boxes[1]), want(boxes[2])]);
    const lefts = [margin.left, margin.left + widths[0], rightEdge - widths[2]] as const;
    boxes.forEach((box, at) => {
      put(box, {
        x: lefts[at] ?? 0,
        y: side === 'top' ? 0 : bottomEdge,
        width: widths[at] ?? 0,
        height: side === 'top' ? margin.top : margin.bottom,
      });
    });
  };
  const upright = (side: 'left' | 'right'): void => {
    const boxes = [byName.get(`${side}-top`), byName.get(`${side}-middle`), byName.get(`${side}-bottom`)] as const;
    const want = (box: FilledBox | undefined): Pt | undefined =>
      box === undefined ? undefined : (definite(box.style.height, down) ?? measures.heightOf(box));
    const heights = shareSide(down, [want(boxes[0]), want(boxes[1]), want(boxes[2])]);
    const tops = [margin.top, margin.top + heights[0], bottomEdge - heights[2]] as const;
    boxes.forEach((box, at) => {
      put(box, {
        x: side === 'left' ? 0 : rightEdge,
        y: tops[at] ?? 0,
        width: side === 'left' ? margin.left : margin.right,
        height: heights[at] ?? 0,
      });
    });
  };
  level('top');
  upright('right');
  level('bottom');
  upright('left');
  return found;
};
