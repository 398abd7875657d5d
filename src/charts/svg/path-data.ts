import type { PathCommand } from '../../document/graphic.ts';
import { arcToCubics } from './arc.ts';

const letter = /[\s,]*([MmLlHhVvCcSsQqTtAaZz])/y;
const numberToken = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/y;
const flagToken = /[\s,]*([01])/y;

const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Path data (SVG 2 §9.3) as absolute lines and cubics; undefined where it is broken. */
export const parsePathData = (data: string): readonly PathCommand[] | undefined => {
  const pen = new Pen();
  let at = 0;
  const read = (token: RegExp): string | undefined => {
    token.lastIndex = at;
    const found = token.exec(data);
    if (found === null) return undefined;
    at = token.lastIndex;
    return found[1];
  };
  let command: string | undefined;
  for (;;) {
    const next = read(letter);
    if (next === undefined) {
      if (/^[\s,]*$/.test(data.slice(at))) return pen.commands;
      // Numbers without a letter repeat the command; after a move they draw lines.
      if (command === undefined || command === 'Z' || command === 'z') return undefined;
      command = command === 'M' ? 'L' : command === 'm' ? 'l' : command;
    } else {
      command = next;
    }
    const values = readValues(command, read);
    if (values === undefined) return undefined;
    if (pen.commands.length === 0 && command.toUpperCase() !== 'M') return undefined;
    pen.draw(command, values);
  }
};

const readValues = (command: string, read: (token: RegExp) => string | undefined): readonly number[] | undefined => {
  const arc = command.toUpperCase() === 'A';
  const count = counts[command.toUpperCase()] ?? 0;
  const values: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const value = read(arc && (i === 3 || i === 4) ? flagToken : numberToken);
    if (value === undefined) return undefined;
    values.push(Number(value));
  }
  return values;
};

/** Follows the current point, the start of the subpath and the last handle. */
class Pen {
  readonly commands: PathCommand[] = [];
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;
  #handle: { readonly kind: 'C' | 'Q'; readonly x: number; readonly y: number } | undefined;
  #closed = false;

  draw(command: string, values: readonly number[]): void {
    const upper = command.toUpperCase();
    const relative = command !== upper;
    const dx = relative ? this.#x : 0;
    const dy = relative ? this.#y : 0;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = values;
    if (this.#closed && upper !== 'M' && upper !== 'Z') this.commands.push(['M', this.#x, this.#y]);
    this.#closed = false;
    switch (upper) {
      case 'M':
        this.#startX = a + dx;
        this.#startY = b + dy;
        this.#go(['M', this.#startX, this.#startY]);
        return;
      case 'L':
        this.#go(['L', a + dx, b + dy]);
        return;
      case 'H':
        this.#go(['L', a + dx, this.#y]);
        return;
      case 'V':
        this.#go(['L', this.#x, a + dy]);
        return;
      case 'C':
        this.#curve(a + dx, b + dy, c + dx, d + dy, e + dx, f + dy);
        return;
      case 'S': {
        const [hx, hy] = this.#reflected('C');
        this.#curve(hx, hy, a + dx, b + dy, c + dx, d + dy);
        return;
      }
      case 'Q':
        this.#quadratic(a + dx, b + dy, c + dx, d + dy);
        return;
      case 'T': {
        const [hx, hy] = this.#reflected('Q');
        this.#quadratic(hx, hy, a + dx, b + dy);
        return;
      }
      case 'A': {
        const arc = {
          x1: this.#x,
          y1: this.#y,
          rx: a,
          ry: b,
          rotation: c,
          large: d === 1,
          sweep: e === 1,
          x2: f + dx,
          y2: g + dy,
        };
        for (const piece of arcToCubics(arc)) this.#go(piece);
        this.#x = arc.x2;
        this.#y = arc.y2;
        return;
      }
      default:
        this.commands.push(['Z']);
        this.#x = this.#startX;
        this.#y = this.#startY;
        this.#handle = undefined;
        this.#closed = true;
    }
  }

  #go(command: PathCommand): void {
    this.commands.push(command);
    this.#x = Number(command.at(-2));
    this.#y = Number(command.at(-1));
    this.#handle = undefined;
  }

  #curve(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.#go(['C', ax, ay, bx, by, x, y]);
    this.#handle = { kind: 'C', x: bx, y: by };
  }

  #quadratic(hx: number, hy: number, x: number, y: number): void {
    const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
    this.#go(['C', third(this.#x, hx), third(this.#y, hy), third(x, hx), third(y, hy), x, y]);
    this.#handle = { kind: 'Q', x: hx, y: hy };
  }

  #reflected(kind: 'C' | 'Q'): readonly [number, number] {
    return this.#handle?.kind === kind
      ? [2 * this.#x - this.#handle.x, 2 * this.#y - this.#handle.y]
      : [this.#x, this.#y];
  }
}
