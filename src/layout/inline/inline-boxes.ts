import type { InlineBox, Picture } from '../../document/flow.ts';
import type { PathCommand, PathItem } from '../../document/graphic.ts';
import type { Border } from '../../style/computed.ts';
import type { PageItem } from '../page.ts';
import { paintBackground } from '../paint/background.ts';
import { stroked } from '../paint/stroke.ts';
import { pen } from './adorn.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import type { Places } from './place.ts';
import { type Stretch, stretches } from './stretches.ts';

/** The Han em box above the baseline. */
const above = 0.88;

/** Backgrounds and borders of inline boxes on one line; painted under everything else. */
export const inlineBoxes = (filling: Filling, line: SetLine, places: Places): readonly PageItem[] =>
  stretches(
    filling,
    line,
    places,
    (style) => style.boxes,
    (one, two) => one === two,
  ).flatMap((stretch) => dress(filling, stretch));

/** Pictures stand behind blocks only. */
const noPictures: ReadonlyMap<string, Picture> = new Map();

const dress = (filling: Filling, stretch: Stretch<InlineBox>): readonly PageItem[] => {
  const { style } = stretch.key;
  const { size } = style.text;
  const opens = !neighbourHas(filling, stretch.first - 1, stretch.key);
  const closes = !neighbourHas(filling, stretch.last + 1, stretch.key);
  // Where an element is cut by the line's end, its sides stay open (box-decoration-break: slice).
  const whole = style.boxDecorationBreak === 'clone';
  const left = opens || whole ? style.padding.left.pt + style.border.left.width : 0;
  const right = closes || whole ? style.padding.right.pt + style.border.right.width : 0;
  const shift = stretch.piece.style.shift;
  const x = stretch.from - left;
  const y = -above * size - shift - style.padding.top.pt - style.border.top.width;
  const width = stretch.to - stretch.from + left + right;
  const height =
    size + style.padding.top.pt + style.padding.bottom.pt + style.border.top.width + style.border.bottom.width;
  const [corner] = style.radius;
  const radius = Math.min(corner.pt + corner.fraction * height, width / 2, height / 2);
  const area = roundRect(x, y, width, height, radius);
  const bounds = { x, y, width, height };
  return [
    ...paintBackground(style.background, { box: bounds, area, bounds }, noPictures, () => []),
    ...borders(style.border, x, y, width, height, radius, { left: opens || whole, right: closes || whole }),
  ];
};

const neighbourHas = (filling: Filling, at: number, box: InlineBox): boolean => {
  const { boxes } = filling.passage;
  if (at < 0 || at >= boxes.count) return false;
  return boxes.pieces[boxes.piece[at] ?? 0]?.style.boxes.includes(box) ?? false;
};

const borders = (
  border: { readonly top: Border; readonly right: Border; readonly bottom: Border; readonly left: Border },
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  sides: { readonly left: boolean; readonly right: boolean },
): readonly PathItem[] => {
  const { top, right, bottom, left } = border;
  const drawn = (side: Border): boolean => side.style !== 'none' && side.width > 0;
  if (radius > 0 && drawn(top) && drawn(left) && top.width === left.width && sides.left && sides.right) {
    const half = top.width / 2;
    const commands = roundRect(x + half, y + half, width - top.width, height - top.width, Math.max(0, radius - half));
    return [{ kind: 'path', commands, fillRule: 'nonzero', stroke: pen(top.ink, top.width, []) }];
  }
  return [
    ...stroked(top, x, y + top.width / 2, x + width, y + top.width / 2),
    ...stroked(bottom, x, y + height - bottom.width / 2, x + width, y + height - bottom.width / 2),
    ...(sides.left ? stroked(left, x + left.width / 2, y, x + left.width / 2, y + height) : []),
    ...(sides.right ? stroked(right, x + width - right.width / 2, y, x + width - right.width / 2, y + height) : []),
  ];
};

/** Control points of a quarter circle. */
const bend = 0.5523;

const roundRect = (x: number, y: number, w: number, h: number, r: number): readonly PathCommand[] => {
  if (r <= 0) return [['M', x, y], ['L', x + w, y], ['L', x + w, y + h], ['L', x, y + h], ['Z']];
  const k = r * (1 - bend);
  return [
    ['M', x + r, y],
    ['L', x + w - r, y],
    ['C', x + w - k, y, x + w, y + k, x + w, y + r],
    ['L', x + w, y + h - r],
    ['C', x + w, y + h - k, x + w - k, y + h, x + w - r, y + h],
    ['L', x + r, y + h],
    ['C', x + k, y + h, x, y + h - k, x, y + h - r],
    ['L', x, y + r],
    ['C', x, y + k, x + k, y, x + r, y],
    ['Z'],
  ];
};
