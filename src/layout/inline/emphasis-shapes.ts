import type { Pt } from '../../base/measure.ts';
import type { PathCommand } from '../../document/graphic.ts';
import type { EmphasisMark } from '../../style/computed.ts';

type Shape = Extract<EmphasisMark, { kind: 'shape' }>;

/** A path to fill, or to stroke with a pen of this width. */
export interface MarkPath {
  readonly commands: readonly PathCommand[];
  readonly stroke: Pt;
}

/** Outer height in em; the dot is §1.11's. */
const heights = { dot: 0.19, circle: 0.28, 'double-circle': 0.34, triangle: 0.26, sesame: 0.26 } as const;
/** Pen of open shapes, in em. */
const pen = 0.035;

export const markHeight = ({ shape }: Shape): number => heights[shape];

/** The same mark at every centre, as one or two paths. */
export const drawMark = (mark: Shape, centres: readonly Pt[], y: Pt, em: Pt): readonly MarkPath[] => {
  const stroke = pen * em;
  const outer = (heights[mark.shape] * em) / 2;
  const inner = outer - stroke / 2;
  const all = (draw: (x: Pt) => readonly PathCommand[]): readonly PathCommand[] => centres.flatMap(draw);
  switch (mark.shape) {
    case 'dot':
    case 'circle':
      return mark.filled
        ? [{ commands: all((x) => circle(x, y, outer)), stroke: 0 }]
        : [{ commands: all((x) => circle(x, y, inner)), stroke }];
    case 'double-circle': {
      const ring = { commands: all((x) => circle(x, y, inner)), stroke };
      const core = mark.filled
        ? { commands: all((x) => circle(x, y, outer * 0.55)), stroke: 0 }
        : { commands: all((x) => circle(x, y, outer * 0.5)), stroke };
      return [ring, core];
    }
    case 'triangle': {
      const inset = mark.filled ? 0 : stroke;
      return [{ commands: all((x) => triangle(x, y + inset / 2, outer - inset)), stroke: mark.filled ? 0 : stroke }];
    }
    case 'sesame':
      return [
        {
          commands: all((x) => sesame(x, y, mark.filled ? outer : inner)),
          stroke: mark.filled ? 0 : stroke,
        },
      ];
    default: {
      const never: never = mark.shape;
      return never;
    }
  }
};

/** Control points of a quarter circle. */
const bend = 0.5523;

const circle = (x: Pt, y: Pt, r: Pt): readonly PathCommand[] => {
  const k = r * bend;
  return [
    ['M', x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['Z'],
  ];
};

/** Equal sides, `r` half its height. */
const triangle = (x: Pt, y: Pt, r: Pt): readonly PathCommand[] => {
  const half = (2 * r) / Math.sqrt(3);
  return [['M', x, y - r], ['L', x + half, y + r], ['L', x - half, y + r], ['Z']];
};

/** 、 in small: thin at the upper left, round at the lower right. */
const sesame = (x: Pt, y: Pt, r: Pt): readonly PathCommand[] => [
  ['M', x - 0.72 * r, y - r],
  ['C', x + 0.05 * r, y - 0.75 * r, x + 0.78 * r, y - 0.1 * r, x + 0.78 * r, y + 0.55 * r],
  ['C', x + 0.78 * r, y + 0.9 * r, x + 0.4 * r, y + 1.1 * r, x + 0.12 * r, y + 0.82 * r],
  ['C', x - 0.22 * r, y + 0.48 * r, x - 0.28 * r, y - 0.3 * r, x - 0.72 * r, y - r],
  ['Z'],
];
