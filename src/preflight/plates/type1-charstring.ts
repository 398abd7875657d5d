import type { PathCommand } from '../../document/graphic.ts';

export interface Type1Font {
  readonly subroutines: ReadonlyMap<number, Uint8Array>;
  readonly scale: number;
  /** The glyph of a code of the standard encoding: accented letters are put together of two. */
  accented(code: number): Uint8Array | undefined;
}

const depthLimit = 12;
const stepsLimit = 50_000;

/** A glyph in em. */
export interface Type1Glyph {
  readonly path: readonly PathCommand[];
  readonly width: number | undefined;
}

/** Runs a Type 1 charstring (Adobe Type 1 Font Format, 6). */
export const type1Glyph = (code: Uint8Array, font: Type1Font): Type1Glyph => {
  const path: PathCommand[] = [];
  const { scale } = font;
  const stack: number[] = [];
  const postscript: number[] = [];
  let flexed: number[] | undefined;
  let width: number | undefined;
  let [x, y, steps, open] = [0, 0, 0, false];

  const close = (): void => {
    if (open) path.push(['Z']);
    open = false;
  };
  const move = (dx: number, dy: number): void => {
    x += dx;
    y += dy;
    if (flexed !== undefined) {
      flexed.push(x, y);
      return;
    }
    close();
    path.push(['M', x * scale, y * scale]);
    open = true;
  };
  const line = (dx: number, dy: number): void => {
    x += dx;
    y += dy;
    path.push(['L', x * scale, y * scale]);
  };
  const curve = (a: number, b: number, c: number, d: number, e: number, f: number): void => {
    const [x1, y1] = [x + a, y + b];
    const [x2, y2] = [x1 + c, y1 + d];
    x = x2 + e;
    y = y2 + f;
    path.push(['C', x1 * scale, y1 * scale, x2 * scale, y2 * scale, x * scale, y * scale]);
  };
  const s = (at: number): number => stack[at] ?? 0;

  /** The seven points of a flex: the first is only where they are counted from. */
  const endFlex = (): void => {
    const points = flexed ?? [];
    flexed = undefined;
    for (let i = 2; i + 6 <= points.length; i += 6) {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = points.slice(i, i + 6).map((value) => value * scale);
      path.push(['C', a, b, c, d, e, f]);
    }
  };

  const other = (): void => {
    const which = stack.pop() ?? 0;
    const count = Math.max(0, Math.min(stack.length, stack.pop() ?? 0));
    const given = stack.splice(stack.length - count, count);
    postscript.length = 0;
    if (which === 1) flexed = [];
    else if (which === 0) {
      endFlex();
      postscript.push(given[2] ?? y, given[1] ?? x);
    } else if (which === 3) postscript.push(3);
    else if (which !== 2) postscript.push(...given.reverse());
  };

  const accented = (depth: number): void => {
    const [asb, adx, ady, base, accent] = [s(0), s(1), s(2), s(3), s(4)];
    stack.length = 0;
    const sidebearing = x;
    const letter = font.accented(base);
    if (letter !== undefined) run(letter, depth + 1);
    close();
    const sign = font.accented(accent);
    if (sign === undefined) return;
    shift = [sidebearing - asb + adx, ady];
    run(sign, depth + 1);
    close();
  };
  let shift: readonly [number, number] = [0, 0];

  const escaped = (operator: number, depth: number): boolean => {
    switch (operator) {
      case 6:
        accented(depth);
        return true;
      case 7:
        width ??= s(2) * scale;
        [x, y] = [s(0) + shift[0], s(1) + shift[1]];
        break;
      case 12: {
        const by = stack.pop() ?? 1;
        stack.push((stack.pop() ?? 0) / (by === 0 ? 1 : by));
        return false;
      }
      case 16:
        other();
        return false;
      case 17:
        stack.push(postscript.pop() ?? 0);
        return false;
      case 33:
        [x, y] = [s(0), s(1)];
        break;
    }
    stack.length = 0;
    return false;
  };

  const run = (bytes: Uint8Array, depth: number): boolean => {
    for (let at = 0; at < bytes.length; ) {
      const b = bytes[at++] ?? 0;
      steps += 1;
      if (steps > stepsLimit) return true;
      if (b >= 32) {
        if (stack.length > 48) stack.length = 0;
        if (b < 247) stack.push(b - 139);
        else if (b < 251) stack.push((b - 247) * 256 + (bytes[at++] ?? 0) + 108);
        else if (b < 255) stack.push(-(b - 251) * 256 - (bytes[at++] ?? 0) - 108);
        else {
          stack.push(
            ((bytes[at] ?? 0) << 24) |
              ((bytes[at + 1] ?? 0) << 16) |
              ((bytes[at + 2] ?? 0) << 8) |
              (bytes[at + 3] ?? 0),
          );
          at += 4;
        }
        continue;
      }
      if (b === 10) {
        const called = font.subroutines.get(stack.pop() ?? -1);
        if (called === undefined || depth >= depthLimit) return true;
        if (run(called, depth + 1)) return true;
        continue;
      }
      if (b === 11) return false;
      if (b === 12) {
        if (escaped(bytes[at++] ?? 0, depth)) return true;
        continue;
      }
      if (b === 14) {
        close();
        return true;
      }
      if (b === 13) {
        width ??= s(1) * scale;
        [x, y] = [s(0) + shift[0], shift[1]];
      } else if (b === 21) move(s(0), s(1));
      else if (b === 22) move(s(0), 0);
      else if (b === 4) move(0, s(0));
      else if (b === 5) line(s(0), s(1));
      else if (b === 6) line(s(0), 0);
      else if (b === 7) line(0, s(0));
      else if (b === 8) curve(s(0), s(1), s(2), s(3), s(4), s(5));
      else if (b === 30) curve(0, s(0), s(1), s(2), s(3), 0);
      else if (b === 31) curve(s(0), 0, s(1), s(2), 0, s(3));
      else if (b === 9) close();
      stack.length = 0;
    }
    return false;
  };

  run(code, 0);
  close();
  return { path, width };
};
