import { solid } from '../../base/ink.ts';
import type { Pt } from '../../base/measure.ts';
import type { PathCommand, PathItem, Stroke } from '../../document/graphic.ts';
import type { Border } from '../../style/computed.ts';

/** A filled path. */
export const filled = (commands: readonly PathCommand[], fill: PathItem['fill']): PathItem => ({
  kind: 'path',
  commands,
  ...(fill === undefined ? {} : { fill }),
  fillRule: 'nonzero',
});

export const rectPath = (x: Pt, y: Pt, width: Pt, height: Pt): readonly PathCommand[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
];

/** Dashes that begin and end whole on a line of this length. */
export const strokeOf = (border: Border, length: Pt): Stroke => {
  const { width } = border;
  const base = { paint: solid(border.ink), width, join: 'miter' as const, miterLimit: 10, dashOffset: 0 };
  if (border.style === 'dashed') {
    const count = Math.max(1, Math.round((length / width + 2) / 5));
    const unit = length / (count * 5 - 2);
    return { ...base, cap: 'butt', dash: length > width * 3 ? [unit * 3, unit * 2] : [] };
  }
  if (border.style === 'dotted') {
    const count = Math.max(1, Math.round(length / width / 2));
    return { ...base, cap: 'round', dash: [0, length / count] };
  }
  return { ...base, cap: 'butt', dash: [] };
};

const line = (x1: Pt, y1: Pt, x2: Pt, y2: Pt): readonly PathCommand[] => [
  ['M', x1, y1],
  ['L', x2, y2],
];

/** A straight rule along its centre line, upright or level, in a border's style. */
export const stroked = (border: Border, x1: Pt, y1: Pt, x2: Pt, y2: Pt): readonly PathItem[] => {
  const { width } = border;
  if (border.style === 'none' || width <= 0) return [];
  const level = y1 === y2;
  if (border.style === 'double') {
    const third = width / 3;
    return [-third, third].map((shift) => {
      const single: Border = { ...border, style: 'solid', width: third };
      return stroke(
        single,
        x1 + (level ? 0 : shift),
        y1 + (level ? shift : 0),
        x2 + (level ? 0 : shift),
        y2 + (level ? shift : 0),
      );
    });
  }
  return [stroke(border, x1, y1, x2, y2)];
};

const stroke = (border: Border, x1: Pt, y1: Pt, x2: Pt, y2: Pt): PathItem => {
  // Round dots stand inside the line's ends.
  const inset = border.style === 'dotted' ? border.width / 2 : 0;
  const level = y1 === y2;
  const [ax, bx] = level ? [x1 + inset, x2 - inset] : [x1, x2];
  const [ay, by] = level ? [y1, y2] : [y1 + inset, y2 - inset];
  return {
    kind: 'path',
    commands: line(ax, ay, bx, by),
    fillRule: 'nonzero',
    stroke: strokeOf(border, Math.max(border.width, level ? bx - ax : by - ay)),
  };
};
