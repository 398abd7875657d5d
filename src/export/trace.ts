import type { Rect } from '../base/measure.ts';
import type { PathCommand } from '../document/graphic.ts';
import type { Content } from './content.ts';

type Rectangle = readonly [x: number, y: number, width: number, height: number];

/** An upright rectangle drawn corner by corner. */
export const rectangle = ([move, first, second, third, close, ...more]: readonly PathCommand[]):
  | Rectangle
  | undefined => {
  if (more.length > 0 || move?.[0] !== 'M' || close?.[0] !== 'Z') return undefined;
  if (first?.[0] !== 'L' || second?.[0] !== 'L' || third?.[0] !== 'L') return undefined;
  const [, x0, y0] = move;
  const [, x1, y1] = first;
  const [, x2, y2] = second;
  const [, x3, y3] = third;
  const across = y0 === y1 && x1 === x2 && y2 === y3 && x3 === x0;
  const down = x0 === x1 && y1 === y2 && x2 === x3 && y3 === y0;
  return across || down ? [x0, y0, x2 - x0, y2 - y0] : undefined;
};

/** Says a path, without painting it. */
export const tracePath = (commands: readonly PathCommand[], content: Content, decimals = 3): void => {
  const box = rectangle(commands);
  if (box !== undefined) {
    content.numbers(box, decimals).operator('re');
    return;
  }
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
        content.number(command[1], decimals).number(command[2], decimals).operator('m');
        break;
      case 'L':
        content.number(command[1], decimals).number(command[2], decimals).operator('l');
        break;
      case 'C':
        content
          .numbers([command[1], command[2], command[3], command[4], command[5], command[6]], decimals)
          .operator('c');
        break;
      case 'Z':
        content.operator('h');
        break;
    }
  }
};

/** The box around all points of a path, control points too. */
export const pathBounds = (commands: readonly PathCommand[]): Rect => {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, ...numbers] of commands) {
    for (const [i, value] of numbers.entries()) {
      if (i % 2 === 0) [x0, x1] = [Math.min(x0, value), Math.max(x1, value)];
      else [y0, y1] = [Math.min(y0, value), Math.max(y1, value)];
    }
  }
  return x0 > x1 ? { x: 0, y: 0, width: 0, height: 0 } : { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
};
