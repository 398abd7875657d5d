import type { Pt, Rect } from '../../base/measure.ts';
import type { PathCommand } from '../../document/graphic.ts';
import type { Mark } from '../content/mark.ts';

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const around = (points: readonly (readonly [Pt, Pt])[], beyond: Pt): Rect => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs) - beyond, Math.min(...ys) - beyond];
  return { x: left, y: top, width: Math.max(...xs) + beyond - left, height: Math.max(...ys) + beyond - top };
};

/** The end of a command, with the handles before it. */
const pointsOf = (command: PathCommand): readonly (readonly [Pt, Pt])[] => {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [[command[1], command[2]]];
    case 'C':
      return [
        [command[1], command[2]],
        [command[3], command[4]],
        [command[5], command[6]],
      ];
    case 'Z':
      return [];
  }
};

/** Boxes of the pieces of a path: of whole figures where it is filled, of single strokes where it is only drawn. */
const pieces = (commands: readonly PathCommand[], filled: boolean, beyond: Pt): readonly Rect[] => {
  const boxes: Rect[] = [];
  let points: (readonly [Pt, Pt])[] = [];
  const finish = (): void => {
    if (points.length > 1) boxes.push(around(points, beyond));
  };
  for (const command of commands) {
    const [first] = points;
    const last = points.at(-1);
    if (command[0] === 'M') {
      if (filled) finish();
      points = [];
    } else if (!filled && last !== undefined) {
      const reached = command[0] === 'Z' && first !== undefined ? [first] : pointsOf(command);
      boxes.push(around([last, ...reached], beyond));
    }
    points.push(...pointsOf(command));
  }
  if (filled) finish();
  return boxes;
};

/** Something of the mark lies in the area; a path that only stands around it does not. */
export const reaches = (mark: Mark, area: Rect): boolean => {
  if (!overlap(mark.box, area)) return false;
  if (mark.kind !== 'path') return true;
  const beyond = (mark.stroke?.width ?? 0) / 2;
  return pieces(mark.commands, mark.fill !== undefined, beyond).some((box) => overlap(box, area));
};
