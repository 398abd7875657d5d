import type { Matrix, PathCommand } from './graphic.ts';

/** A path with every point moved. */
export const movePath = (commands: readonly PathCommand[], [a, b, c, d, e, f]: Matrix): readonly PathCommand[] => {
  if (a === 1 && b === 0 && c === 0 && d === 1 && e === 0 && f === 0) return commands;
  const x = (px: number, py: number): number => a * px + c * py + e;
  const y = (px: number, py: number): number => b * px + d * py + f;
  return commands.map((command): PathCommand => {
    switch (command[0]) {
      case 'M':
      case 'L':
        return [command[0], x(command[1], command[2]), y(command[1], command[2])];
      case 'C':
        return [
          'C',
          x(command[1], command[2]),
          y(command[1], command[2]),
          x(command[3], command[4]),
          y(command[3], command[4]),
          x(command[5], command[6]),
          y(command[5], command[6]),
        ];
      default:
        return command;
    }
  });
};
