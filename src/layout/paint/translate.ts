import type { Paint } from '../../base/ink.ts';
import type { Pt } from '../../base/measure.ts';
import type { Matrix, PathCommand, PathItem } from '../../document/graphic.ts';
import type { PageItem } from '../page.ts';

export const movedPath = (commands: readonly PathCommand[], dx: Pt, dy: Pt): readonly PathCommand[] =>
  commands.map((command): PathCommand => {
    switch (command[0]) {
      case 'M':
      case 'L':
        return [command[0], command[1] + dx, command[2] + dy];
      case 'C':
        return [
          'C',
          command[1] + dx,
          command[2] + dy,
          command[3] + dx,
          command[4] + dy,
          command[5] + dx,
          command[6] + dy,
        ];
      case 'Z':
        return command;
      default:
        return command satisfies never;
    }
  });

const movedPaint = (paint: Paint, dx: Pt, dy: Pt): Paint => {
  switch (paint.kind) {
    case 'ink':
      return paint;
    case 'linear':
      return { ...paint, x1: paint.x1 + dx, y1: paint.y1 + dy, x2: paint.x2 + dx, y2: paint.y2 + dy };
    case 'radial':
      return { ...paint, cx: paint.cx + dx, cy: paint.cy + dy };
    default:
      return paint satisfies never;
  }
};

const movedPathItem = (item: PathItem, dx: Pt, dy: Pt): PathItem => ({
  ...item,
  commands: movedPath(item.commands, dx, dy),
  ...(item.fill === undefined ? {} : { fill: movedPaint(item.fill, dx, dy) }),
  ...(item.stroke === undefined ? {} : { stroke: { ...item.stroke, paint: movedPaint(item.stroke.paint, dx, dy) } }),
});

const movedMatrix = (matrix: Matrix | undefined, dx: Pt, dy: Pt): Matrix =>
  matrix === undefined
    ? [1, 0, 0, 1, dx, dy]
    : [matrix[0], matrix[1], matrix[2], matrix[3], matrix[4] + dx, matrix[5] + dy];

/** The same item elsewhere; glyphs are shared, not copied. */
export const moved = (item: PageItem, dx: Pt, dy: Pt): PageItem => {
  switch (item.kind) {
    case 'glyphs':
      return {
        kind: 'glyphs',
        face: item.face,
        size: item.size,
        ink: item.ink,
        x: item.x + dx,
        y: item.y + dy,
        glyphs: item.glyphs,
        origins: item.origins,
        language: item.language,
        tag: item.tag,
        artifact: item.artifact,
        ...(item.node === undefined ? {} : { node: item.node }),
        ...(item.parts === undefined ? {} : { parts: item.parts }),
        ...(item.beside === undefined ? {} : { beside: item.beside }),
        ...(item.stance === undefined ? {} : { stance: item.stance }),
      };
    case 'path':
      return movedPathItem(item, dx, dy);
    case 'image':
      return { ...item, x: item.x + dx, y: item.y + dy };
    case 'group':
      return { ...item, transform: movedMatrix(item.transform, dx, dy) };
    case 'link':
      return { ...item, box: { ...item.box, x: item.box.x + dx, y: item.box.y + dy } };
    default:
      return item satisfies never;
  }
};
