import { solid } from '../base/ink.ts';
import { mmToPt, type Pt } from '../base/measure.ts';
import type { PathCommand, PathItem } from '../document/graphic.ts';
import type { Page } from '../layout/page.ts';
import { registration } from './registration.ts';

const hairline: Pt = 0.25;
const length: Pt = mmToPt(5);
const radius: Pt = mmToPt(1.5);
const arm: Pt = mmToPt(2.5);

/** Marks stand clear of the bleed, and three millimetres off the trim at least. */
export const clearOf = (bleed: Pt): Pt => Math.max(bleed, mmToPt(3));

/** The strip around the page in which marks and the slug line stand, beyond what is kept clear. */
export const markRoom: Pt = mmToPt(8);

const drawn = (commands: readonly PathCommand[], dash: readonly Pt[] = []): PathItem => ({
  kind: 'path',
  commands,
  fillRule: 'nonzero',
  stroke: {
    paint: solid(registration),
    width: hairline,
    cap: 'butt',
    join: 'miter',
    miterLimit: 10,
    dash,
    dashOffset: 0,
  },
});

const segment = (x1: Pt, y1: Pt, x2: Pt, y2: Pt): readonly PathCommand[] => [
  ['M', x1, y1],
  ['L', x2, y2],
];

/** 裁切线: two at each corner, on the lines of the trim, so that a knife laid along them cuts the page out. */
const cropMarks = ({ width, height }: Page, clear: Pt): readonly PathCommand[] =>
  [0, width].flatMap((x) =>
    [0, height].flatMap((y) => {
      const outX = x === 0 ? -1 : 1;
      const outY = y === 0 ? -1 : 1;
      return [
        ...segment(x + outX * clear, y, x + outX * (clear + length), y),
        ...segment(x, y + outY * clear, x, y + outY * (clear + length)),
      ];
    }),
  );

/** How far the handles of a quarter circle reach. */
const kappa = 0.552_284_75;

const circle = (x: Pt, y: Pt): readonly PathCommand[] => {
  const handle = radius * kappa;
  return [
    ['M', x + radius, y],
    ['C', x + radius, y + handle, x + handle, y + radius, x, y + radius],
    ['C', x - handle, y + radius, x - radius, y + handle, x - radius, y],
    ['C', x - radius, y - handle, x - handle, y - radius, x, y - radius],
    ['C', x + handle, y - radius, x + radius, y - handle, x + radius, y],
    ['Z'],
  ];
};

/** Along the head and foot a cross stands in the middle, or where no fold is in its way. */
const crossAcross = ({ width, folds = [] }: Page): Pt =>
  folds.some((fold) => Math.abs(fold - width / 2) < 2 * arm) ? (width * 3) / 4 : width / 2;

/** 套准线: a circle with a cross at the middle of each side. */
const crosses = (page: Page, clear: Pt): readonly PathCommand[] => {
  const { width, height } = page;
  const off = clear + length / 2;
  const across = crossAcross(page);
  const centres = [
    [across, -off],
    [across, height + off],
    [-off, height / 2],
    [width + off, height / 2],
  ] as const;
  return centres.flatMap(([x, y]) => [
    ...segment(x - arm, y, x + arm, y),
    ...segment(x, y - arm, x, y + arm),
    ...circle(x, y),
  ]);
};

const dashes: readonly Pt[] = [mmToPt(1), mmToPt(0.5)];

/** 折线: dashed, above and below each fold. */
const foldMarks = ({ height, folds = [] }: Page, clear: Pt): readonly PathCommand[] =>
  folds.flatMap((x) => [
    ...segment(x, -clear, x, -clear - length),
    ...segment(x, height + clear, x, height + clear + length),
  ]);

/** The marks that the page asks for, in its own coordinates, all outside the bleed. */
export const marksOf = (page: Page): readonly PathItem[] => {
  const clear = clearOf(page.bleed);
  return [
    ...(page.marks.includes('crop') ? [drawn(cropMarks(page, clear))] : []),
    ...(page.marks.includes('cross') ? [drawn(crosses(page, clear))] : []),
    ...(page.folds === undefined ? [] : [drawn(foldMarks(page, clear), dashes)]),
  ];
};

/** Where the slug line may stand: below the page, between the corner's mark and the next one. */
export const slugPlace = (page: Page): { readonly x: Pt; readonly y: Pt; readonly width: Pt } => {
  const gap = mmToPt(2);
  const end = page.marks.includes('cross') ? crossAcross(page) - arm : page.width;
  return {
    x: gap,
    y: page.height + clearOf(page.bleed) + mmToPt(4),
    width: Math.min(end, ...(page.folds ?? [])) - 2 * gap,
  };
};
