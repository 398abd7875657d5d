import type { PathCommand } from '../../document/graphic.ts';

/** Type 2 charstrings (Adobe Technical Note 5177): hints are passed over, outlines kept. */
export interface Subroutines {
  readonly global: readonly Uint8Array[];
  readonly local: readonly Uint8Array[];
}

const depthLimit = 10;
const stepsLimit = 100_000;

const bias = (count: number): number => (count < 1240 ? 107 : count < 33_900 ? 1131 : 32_768);

/** A glyph in the units of the font; `width`: what it says beyond the usual width, undefined where it has that. */
export interface Charstring {
  readonly path: readonly PathCommand[];
  readonly width: number | undefined;
}

export const charstringOf = (code: Uint8Array, subroutines: Subroutines): Charstring => {
  const path: PathCommand[] = [];
  const stack: number[] = [];
  let [x, y, hints, steps] = [0, 0, 0, 0];
  let open = false;
  let width: number | undefined;
  let told = false;
  /** The first operator that clears the stack may find one number more than it takes: the width. */
  const tell = (extra: boolean): void => {
    if (!told && extra) width = stack[0];
    told = true;
  };

  const close = (): void => {
    if (open) path.push(['Z']);
    open = false;
  };
  const move = (dx: number, dy: number): void => {
    close();
    x += dx;
    y += dy;
    path.push(['M', x, y]);
    open = true;
  };
  const line = (dx: number, dy: number): void => {
    x += dx;
    y += dy;
    path.push(['L', x, y]);
  };
  const curve = (a: number, b: number, c: number, d: number, e: number, f: number): void => {
    const [x1, y1] = [x + a, y + b];
    const [x2, y2] = [x1 + c, y1 + d];
    x = x2 + e;
    y = y2 + f;
    path.push(['C', x1, y1, x2, y2, x, y]);
  };
  const s = (at: number): number => stack[at] ?? 0;
  const stems = (): void => {
    tell(stack.length % 2 === 1);
    hints += stack.length >> 1;
    stack.length = 0;
  };
  /** Lines that lie and stand by turns. */
  const alternating = (lying: boolean): void => {
    for (const [index, value] of stack.entries()) {
      if ((index % 2 === 0) === lying) line(value, 0);
      else line(0, value);
    }
  };
  const curves = (from: number, to: number): void => {
    for (let i = from; i + 6 <= to; i += 6) curve(s(i), s(i + 1), s(i + 2), s(i + 3), s(i + 4), s(i + 5));
  };
  /** vhcurveto and hvcurveto. */
  const turning = (first: boolean): void => {
    let lying = first;
    for (let i = 0; i + 4 <= stack.length; i += 4) {
      const extra = stack.length - i === 5 ? s(i + 4) : 0;
      if (lying) curve(s(i), 0, s(i + 1), s(i + 2), extra, s(i + 3));
      else curve(0, s(i), s(i + 1), s(i + 2), s(i + 3), extra);
      lying = !lying;
    }
  };
  const flex = (operator: number): void => {
    if (operator === 35) curves(0, 12);
    else if (operator === 34) {
      curve(s(0), 0, s(1), s(2), s(3), 0);
      curve(s(4), 0, s(5), -s(2), s(6), 0);
    } else if (operator === 36) {
      curve(s(0), s(1), s(2), s(3), s(4), 0);
      curve(s(5), 0, s(6), s(7), s(8), -(s(1) + s(3) + s(7)));
    } else if (operator === 37) {
      const [dx, dy] = [s(0) + s(2) + s(4) + s(6) + s(8), s(1) + s(3) + s(5) + s(7) + s(9)];
      const wide = Math.abs(dx) > Math.abs(dy);
      curves(0, 6);
      curve(s(6), s(7), s(8), s(9), wide ? s(10) : -dx, wide ? -dy : s(10));
    }
  };

  /** True when the glyph has ended. */
  const run = (bytes: Uint8Array, depth: number): boolean => {
    for (let at = 0; at < bytes.length; ) {
      const b = bytes[at++] ?? 0;
      steps += 1;
      if (steps > stepsLimit) return true;
      if (b >= 32 || b === 28) {
        if (stack.length > 192) stack.length = 0;
        if (b === 28) {
          stack.push((((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16)) >> 16);
          at += 2;
        } else if (b < 247) stack.push(b - 139);
        else if (b < 251) stack.push((b - 247) * 256 + (bytes[at++] ?? 0) + 108);
        else if (b < 255) stack.push(-(b - 251) * 256 - (bytes[at++] ?? 0) - 108);
        else {
          const whole =
            ((bytes[at] ?? 0) << 24) |
            ((bytes[at + 1] ?? 0) << 16) |
            ((bytes[at + 2] ?? 0) << 8) |
            (bytes[at + 3] ?? 0);
          stack.push(whole / 65_536);
          at += 4;
        }
        continue;
      }
      switch (b) {
        case 1:
        case 3:
        case 18:
        case 23:
          stems();
          continue;
        case 19:
        case 20:
          stems();
          at += (hints + 7) >> 3;
          continue;
        case 10:
        case 29: {
          const list = b === 10 ? subroutines.local : subroutines.global;
          const called = list[(stack.pop() ?? 0) + bias(list.length)];
          if (called === undefined || depth >= depthLimit) return true;
          if (run(called, depth + 1)) return true;
          continue;
        }
        case 11:
          return false;
        case 14:
          tell(stack.length === 1 || stack.length === 5);
          close();
          return true;
        case 21:
          tell(stack.length > 2);
          move(s(stack.length - 2), s(stack.length - 1));
          break;
        case 22:
          tell(stack.length > 1);
          move(s(stack.length - 1), 0);
          break;
        case 4:
          tell(stack.length > 1);
          move(0, s(stack.length - 1));
          break;
        case 5:
          for (let i = 0; i + 2 <= stack.length; i += 2) line(s(i), s(i + 1));
          break;
        case 6:
        case 7:
          alternating(b === 6);
          break;
        case 8:
          curves(0, stack.length);
          break;
        case 24:
          curves(0, stack.length - 2);
          line(s(stack.length - 2), s(stack.length - 1));
          break;
        case 25: {
          const lines = stack.length - 6;
          for (let i = 0; i + 2 <= lines; i += 2) line(s(i), s(i + 1));
          curves(lines, stack.length);
          break;
        }
        case 26:
        case 27: {
          let from = stack.length % 4 === 1 ? 1 : 0;
          let aside = from === 1 ? s(0) : 0;
          for (; from + 4 <= stack.length; from += 4) {
            if (b === 26) curve(aside, s(from), s(from + 1), s(from + 2), 0, s(from + 3));
            else curve(s(from), aside, s(from + 1), s(from + 2), s(from + 3), 0);
            aside = 0;
          }
          break;
        }
        case 30:
          turning(false);
          break;
        case 31:
          turning(true);
          break;
        case 12:
          flex(bytes[at++] ?? 0);
          break;
      }
      stack.length = 0;
    }
    return false;
  };

  run(code, 0);
  close();
  return { path, width };
};
