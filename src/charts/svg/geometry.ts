import { identity, within } from '../../base/matrix.ts';
import type { Rect } from '../../base/measure.ts';
import type { Matrix, PathCommand } from '../../document/graphic.ts';

/** The arguments of each transform function, and its matrix (SVG 2 §8.5). */
const functionCall = /\s*,?\s*([a-zA-Z]+)\s*\(([^)]*)\)\s*/y;

/** Undefined where the text is no transform list. */
export const parseTransform = (text: string): Matrix | undefined => {
  let matrix: Matrix = identity;
  functionCall.lastIndex = 0;
  while (functionCall.lastIndex < text.length) {
    const found = functionCall.exec(text);
    if (found === null) return text.trim() === '' || text.trim() === 'none' ? matrix : undefined;
    const step = transformMatrix(found[1] ?? '', parseNumbers(found[2] ?? ''));
    if (step === undefined) return undefined;
    matrix = within(matrix, step);
  }
  return matrix;
};

/** Numbers separated by space and commas; NaN stands where one cannot be read. */
export const parseNumbers = (text: string): readonly number[] => {
  const words = text.trim();
  if (words === '') return [];
  return words.split(/\s*,\s*|\s+|(?<=[\d.])(?=-)/).map((word) => (word === '' ? Number.NaN : Number(word)));
};

const transformMatrix = (name: string, values: readonly number[]): Matrix | undefined => {
  if (values.length === 0 || !values.every(Number.isFinite)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
  switch (name) {
    case 'matrix':
      return values.length === 6 ? [a, b, c, d, e, f] : undefined;
    case 'translate':
      return [1, 0, 0, 1, a, b];
    case 'scale':
      return [a, 0, 0, values.length > 1 ? b : a, 0, 0];
    case 'rotate':
      return within([1, 0, 0, 1, b, c], within(rotation(a), [1, 0, 0, 1, -b, -c]));
    case 'skewX':
      return [1, 0, Math.tan((a * Math.PI) / 180), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan((a * Math.PI) / 180), 0, 1, 0, 0];
    default:
      return undefined;
  }
};

const rotation = (degrees: number): Matrix => {
  const quarter = ((degrees % 360) + 360) % 360;
  // Right angles exactly: an axis stays an axis.
  if (quarter === 90) return [0, 1, -1, 0, 0, 0];
  if (quarter === 180) return [-1, 0, 0, -1, 0, 0];
  if (quarter === 270) return [0, -1, 1, 0, 0, 0];
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
};

/** The scale of a matrix that only moves and scales alike in both directions; undefined for any other. */
export const plainScale = ([a, b, c, d]: Matrix): number | undefined =>
  b === 0 && c === 0 && a > 0 && Math.abs(a - d) < 1e-9 * a ? a : undefined;

/** The box of a path's points and handles: exact for straight paths, never too small. */
export const pathBox = (commands: readonly PathCommand[]): Rect => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const command of commands) {
    for (let i = 1; i < command.length; i += 2) {
      const px = Number(command[i]);
      const py = Number(command[i + 1]);
      left = Math.min(left, px);
      right = Math.max(right, px);
      top = Math.min(top, py);
      bottom = Math.max(bottom, py);
    }
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
};
