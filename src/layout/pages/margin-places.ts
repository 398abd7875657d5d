import { type Pt, type Rect, resolveLength } from '../../base/measure.ts';
import type { Auto, ComputedStyle, PageStyle } from '../../style/computed.ts';
import { clampWidth, definite, edgesOf } from '../flow/frame.ts';
import type { FilledBox } from './margin-boxes.ts';

interface Measures {
  /** Border-box size of the text on its own lines. */
  widthOf(box: FilledBox): Pt;
  heightOf(box: FilledBox): Pt;
}

export interface PlacedBox {
  readonly box: FilledBox;
  readonly area: Rect;
}

/** What a box asks of its side, margins included; a fixed one is not stretched. */
interface Want {
  readonly length: Pt;
  readonly fixed: boolean;
}

/**
 * Lengths of the three boxes on one side (css-page §5.3.2, simply): the middle one is centred and the outer two share
 * what is left; without a middle one the outer two share all, by what they need.
 */
export const shareSide = (
  length: Pt,
  [first, middle, last]: readonly [Want | undefined, Want | undefined, Want | undefined],
): readonly [Pt, Pt, Pt] => {
  if (middle !== undefined) {
    const side = Math.max(first?.length ?? 0, last?.length ?? 0);
    const most = Math.max(0, length - 2 * side);
    const alone = first === undefined && last === undefined && !middle.fixed;
    const wanted = Math.min(middle.length, length);
    const centre = alone ? length : middle.fixed ? wanted : Math.max(wanted, Math.min(middle.length, most));
    const pressed = centre + 2 * side > length && side > 0 && !middle.fixed;
    const fitted = pressed ? (length * centre) / (centre + 2 * side) : centre;
    const rest = (length - fitted) / 2;
    return [rest, fitted, rest];
  }
  if (first !== undefined && last !== undefined) {
    const sum = first.length + last.length;
    if (first.fixed && last.fixed) return [first.length, 0, last.length];
    if (first.fixed) return [first.length, 0, Math.max(0, length - first.length)];
    if (last.fixed) return [Math.max(0, length - last.length), 0, last.length];
    if (sum > length) return [(length * first.length) / sum, 0, (length * last.length) / sum];
    const spare = (length - sum) / 2;
    return [first.length + spare, 0, last.length + spare];
  }
  return first === undefined ? [0, 0, length] : [length, 0, 0];
};

type Size = Pick<Rect, 'width' | 'height'>;
type Stand = 'start' | 'center' | 'end';

/** One axis of a box in its slot: css-page §5.3.1 lets an over-constrained box keep to the page area. */
const settled = (
  slot: { readonly at: Pt; readonly length: Pt },
  margins: readonly [Pt | Auto, Pt | Auto],
  own: Pt | undefined,
  stand: Stand,
): readonly [Pt, Pt] => {
  const [before, after] = margins;
  const [fixedBefore, fixedAfter] = [before === 'auto' ? 0 : before, after === 'auto' ? 0 : after];
  if (own === undefined) return [slot.at + fixedBefore, Math.max(0, slot.length - fixedBefore - fixedAfter)];
  const free = slot.length - own - fixedBefore - fixedAfter;
  const asked: Stand = before === 'auto' ? (after === 'auto' ? 'center' : 'end') : after === 'auto' ? 'start' : stand;
  return [slot.at + fixedBefore + (asked === 'start' ? 0 : asked === 'end' ? free : free / 2), own];
};

/** Border-box sizes that the stylesheet asks for. */
const ownWidth = (style: ComputedStyle, container: Pt): Pt | undefined => {
  const wanted = definite(style.width, container);
  const { edge } = edgesOf(style, container);
  const extra = edge.left + edge.right;
  const limited = style.maxWidth !== 'none' && wanted === undefined ? container : wanted;
  if (limited === undefined) return undefined;
  const add = style.boxSizing === 'border-box' || wanted === undefined ? 0 : extra;
  return clampWidth(style, limited + add, container, extra);
};

const ownHeight = (style: ComputedStyle, container: Pt, width: Pt): Pt | undefined => {
  const { edge } = edgesOf(style, width);
  const extra = edge.top + edge.bottom;
  const add = style.boxSizing === 'border-box' ? 0 : extra;
  const wanted = definite(style.height, container);
  const min = definite(style.minHeight, container) ?? 0;
  const max = definite(style.maxHeight, container);
  if (wanted === undefined && max === undefined) return undefined;
  const top = max === undefined ? Number.POSITIVE_INFINITY : max + add;
  return Math.max(Math.min(wanted === undefined ? container : wanted + add, top), min === 0 ? 0 : min + add, extra);
};

/** Percentages lean on the whole side, `whole`, of which the slot is a share. */
const place = (box: FilledBox, slot: Rect, whole: Size, across: Stand, down: Stand): PlacedBox => {
  const { style } = box;
  const side = (value: ComputedStyle['margin']['top'], length: Pt): Pt | Auto =>
    value === 'auto' ? 'auto' : resolveLength(value, length);
  const { left, right, top, bottom } = style.margin;
  const [x, width] = settled(
    { at: slot.x, length: slot.width },
    [side(left, whole.width), side(right, whole.width)],
    ownWidth(style, whole.width),
    across,
  );
  const [y, height] = settled(
    { at: slot.y, length: slot.height },
    [side(top, whole.height), side(bottom, whole.height)],
    ownHeight(style, whole.height, whole.width),
    down,
  );
  return { box, area: { x, y, width, height } };
};

const fixedMargin = (value: ComputedStyle['margin']['top'], whole: Pt): Pt =>
  value === 'auto' ? 0 : resolveLength(value, whole);

const corners = ['top-left-corner', 'top-right-corner', 'bottom-left-corner', 'bottom-right-corner'] as const;
const stands = ['start', 'center', 'end'] as const;

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
  const [rightEdge, bottomEdge] = [width - margin.right, height - margin.bottom];
  const found: PlacedBox[] = [];
  for (const name of corners) {
    const box = byName.get(name);
    if (box === undefined) continue;
    const left = name.includes('left');
    const top = name.startsWith('top');
    const slot = {
      x: left ? 0 : rightEdge,
      y: top ? 0 : bottomEdge,
      width: left ? margin.left : margin.right,
      height: top ? margin.top : margin.bottom,
    };
    found.push(place(box, slot, slot, left ? 'end' : 'start', top ? 'end' : 'start'));
  }
  const wideWant = (box: FilledBox | undefined): Want | undefined => {
    if (box === undefined) return undefined;
    const own = ownWidth(box.style, across);
    const { left, right } = box.style.margin;
    const around = fixedMargin(left, across) + fixedMargin(right, across);
    return { length: (own ?? measures.widthOf(box)) + around, fixed: own !== undefined };
  };
  const highWant = (box: FilledBox | undefined): Want | undefined => {
    if (box === undefined) return undefined;
    const own = ownHeight(box.style, down, across);
    const { top, bottom } = box.style.margin;
    const around = fixedMargin(top, down) + fixedMargin(bottom, down);
    return { length: (own ?? measures.heightOf(box)) + around, fixed: own !== undefined };
  };
  const level = (side: 'top' | 'bottom'): void => {
    const boxes = [byName.get(`${side}-left`), byName.get(`${side}-center`), byName.get(`${side}-right`)] as const;
    const shares = shareSide(across, [wideWant(boxes[0]), wideWant(boxes[1]), wideWant(boxes[2])]);
    const lefts = [margin.left, margin.left + shares[0], rightEdge - shares[2]] as const;
    const [y, high] = side === 'top' ? [0, margin.top] : [bottomEdge, margin.bottom];
    for (const at of [0, 1, 2] as const) {
      const [box, slot] = [boxes[at], { x: lefts[at], y, width: shares[at], height: high }];
      if (box !== undefined)
        found.push(place(box, slot, { width: across, height: high }, stands[at], side === 'top' ? 'end' : 'start'));
    }
  };
  const upright = (side: 'left' | 'right'): void => {
    const boxes = [byName.get(`${side}-top`), byName.get(`${side}-middle`), byName.get(`${side}-bottom`)] as const;
    const shares = shareSide(down, [highWant(boxes[0]), highWant(boxes[1]), highWant(boxes[2])]);
    const tops = [margin.top, margin.top + shares[0], bottomEdge - shares[2]] as const;
    const [x, wide] = side === 'left' ? [0, margin.left] : [rightEdge, margin.right];
    for (const at of [0, 1, 2] as const) {
      const [box, slot] = [boxes[at], { x, y: tops[at], width: wide, height: shares[at] }];
      if (box !== undefined)
        found.push(place(box, slot, { width: wide, height: down }, side === 'left' ? 'end' : 'start', stands[at]));
    }
  };
  level('top');
  upright('right');
  level('bottom');
  upright('left');
  return found;
};
