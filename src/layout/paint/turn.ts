import type { Paint } from '../../base/ink.ts';
import type { Pt } from '../../base/measure.ts';
import type { PathCommand, PathItem } from '../../document/graphic.ts';
import { bodyMiddle } from '../han-body.ts';
import type { GlyphRun, PageItem } from '../page.ts';
import { type Axes, onPage } from '../vertical/axes.ts';
import { times } from './matrix.ts';

/** Height of a face's capitals, in em. */
export type CapHeight = (face: string) => number;

const turnedCommands = (commands: readonly PathCommand[], { x, y }: Axes): readonly PathCommand[] =>
  commands.map((command): PathCommand => {
    switch (command[0]) {
      case 'M':
      case 'L':
        return [command[0], x - command[2], y + command[1]];
      case 'C':
        return ['C', x - command[2], y + command[1], x - command[4], y + command[3], x - command[6], y + command[5]];
      case 'Z':
        return command;
      default:
        return command satisfies never;
    }
  });

const turnedPaint = (paint: Paint, { x, y }: Axes): Paint => {
  switch (paint.kind) {
    case 'ink':
      return paint;
    case 'linear':
      return { ...paint, x1: x - paint.y1, y1: y + paint.x1, x2: x - paint.y2, y2: y + paint.x2 };
    case 'radial':
      return { ...paint, cx: x - paint.cy, cy: y + paint.cx };
    default:
      return paint satisfies never;
  }
};

const turnedPath = (item: PathItem, axes: Axes): PathItem => ({
  ...item,
  commands: turnedCommands(item.commands, axes),
  ...(item.fill === undefined ? {} : { fill: turnedPaint(item.fill, axes) }),
  ...(item.stroke === undefined ? {} : { stroke: { ...item.stroke, paint: turnedPaint(item.stroke.paint, axes) } }),
});

const turnedRun = (run: GlyphRun, axes: Axes, capHeight: CapHeight): GlyphRun => {
  const { stance, ...rest } = run;
  const [x, y]: readonly [Pt, Pt] = [axes.x - run.y, axes.y + run.x];
  switch (stance) {
    case undefined:
      return { ...rest, x, y, stance: 'turned' };
    case 'upright':
      return { ...rest, x, y, stance: 'down' };
    case 'across':
      return { ...rest, x: x + bodyMiddle * run.size, y: y + (0.5 + capHeight(run.face) / 2) * run.size };
    case 'down':
    case 'turned':
      throw new Error('a run was turned twice');
    default:
      return stance satisfies never;
  }
};

/** An item of a vertical frame where it stands on the page; pictures, which are groups, bring their own turn back. */
export const turnedItem = (item: PageItem, axes: Axes, capHeight: CapHeight): PageItem => {
  switch (item.kind) {
    case 'glyphs':
      return turnedRun(item, axes, capHeight);
    case 'path':
      return turnedPath(item, axes);
    case 'image':
      return { ...item, ...onPage(axes, item) };
    case 'group':
      return { ...item, transform: times([0, 1, -1, 0, axes.x, axes.y], item.transform ?? [1, 0, 0, 1, 0, 0]) };
    case 'link':
      return { ...item, box: onPage(axes, item.box) };
    default:
      return item satisfies never;
  }
};
