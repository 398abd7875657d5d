import { intersection } from '../../base/intersection.ts';
import { type Affine, within } from '../../base/matrix.ts';
import type { PathCommand } from '../../document/graphic.ts';
import { face } from './face.ts';
import type { Clip, PathMark } from './mark.ts';
import { number, type Operators } from './operator.ts';
import { currentColor, isTiling, paintTiling } from './patterns.ts';
import { around, type Run, scaleOf } from './state.ts';

const x = ({ state: { ctm } }: Run, px: number, py: number): number => ctm[0] * px + ctm[2] * py + ctm[4];
const y = ({ state: { ctm } }: Run, px: number, py: number): number => ctm[1] * px + ctm[3] * py + ctm[5];

const move = (run: Run, px: number, py: number): void => {
  run.penX = px;
  run.penY = py;
  run.startX = px;
  run.startY = py;
  run.path.push(['M', x(run, px, py), y(run, px, py)]);
};

/** A path may begin with a line in broken files. */
const begun = (run: Run, px: number, py: number): void => {
  if (run.path.length === 0) move(run, px, py);
};

const line = (run: Run, px: number, py: number): void => {
  begun(run, px, py);
  run.penX = px;
  run.penY = py;
  run.path.push(['L', x(run, px, py), y(run, px, py)]);
};

const curve = (run: Run, [a, b, c, d, e, f]: readonly [number, number, number, number, number, number]): void => {
  begun(run, a, b);
  run.penX = e;
  run.penY = f;
  run.path.push(['C', x(run, a, b), y(run, a, b), x(run, c, d), y(run, c, d), x(run, e, f), y(run, e, f)]);
};

const close = (run: Run): void => {
  if (run.path.length === 0) return;
  run.penX = run.startX;
  run.penY = run.startY;
  run.path.push(['Z']);
};

/** The path becomes part of the clip, now that it is painted. */
const finish = (run: Run): void => {
  if (run.pendingClip !== undefined) addClip(run, { commands: run.path, rule: run.pendingClip });
  run.pendingClip = undefined;
  run.path = [];
};

export const addClip = (run: Run, clip: Clip): void => {
  run.state.clips = [...run.state.clips, clip];
  run.state.clipBox = intersection(run.state.clipBox, around(clip.commands, 0));
};

const alikeIn = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * (Math.abs(a) + Math.abs(b));

/** The pen is round before the matrix is applied: across each piece of the path it is as thick as the matrix makes it. */
const thinnestOf = (commands: readonly PathCommand[], [a, b, c, d]: Affine, width: number): number => {
  const size = Math.abs(a * d - b * c);
  if (size === 0) return 0;
  if (alikeIn(a * a + b * b, c * c + d * d) && Math.abs(a * c + b * d) <= 1e-6 * size) return width * Math.sqrt(size);
  let thinnest = Number.POSITIVE_INFINITY;
  let [x0, y0] = [0, 0];
  for (const command of commands) {
    if (command[0] === 'Z') continue;
    const [x1, y1] = command[0] === 'C' ? [command[5], command[6]] : [command[1], command[2]];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (command[0] !== 'M' && length > 0) {
      const before = Math.hypot(d * (x1 - x0) - c * (y1 - y0), a * (y1 - y0) - b * (x1 - x0)) / length;
      thinnest = Math.min(thinnest, width * before);
    }
    [x0, y0] = [x1, y1];
  }
  return Number.isFinite(thinnest) ? thinnest : width * Math.sqrt(size);
};

const strokeOf = (run: Run): NonNullable<PathMark['stroke']> => {
  const { state } = run;
  const scale = scaleOf(state.ctm);
  const dash = state.dash.some((length) => length > 0) ? state.dash.map((length) => length * scale) : [];
  return {
    color: currentColor(run, state.stroke),
    width: state.lineWidth * scale,
    thinnest: thinnestOf(run.path, state.ctm, state.lineWidth),
    dashed: dash.length > 0,
    dash,
    dashOffset: state.dashOffset * scale,
    cap: state.cap,
    join: state.join,
    miterLimit: state.miterLimit,
    alpha: state.strokeAlpha,
    overprint: { on: state.strokeOverprint, mode: state.overprintMode },
  };
};

const paint = (run: Run, rule: Clip['rule'] | undefined, stroked: boolean): void => {
  const commands: readonly PathCommand[] = run.path;
  if (commands.length > 0 && run.page.hold(commands.length)) {
    const { state } = run;
    const stroke = stroked ? strokeOf(run) : undefined;
    run.marks.push({
      ...face(run, around(commands, (stroke?.width ?? 0) / 2)),
      kind: 'path',
      commands,
      ...(rule === undefined ? {} : { fill: { color: currentColor(run, state.fill), rule } }),
      ...(stroke === undefined ? {} : { stroke }),
    });
    if (rule !== undefined && isTiling(run, state.fill)) paintTiling(run, state.fill, { commands, rule });
    if (stroked && isTiling(run, state.stroke)) run.page.damage('content');
  }
  finish(run);
};

export const pathOperators: Operators = {
  m: (run, o) => move(run, number(o, 0), number(o, 1)),
  l: (run, o) => line(run, number(o, 0), number(o, 1)),
  c: (run, o) => curve(run, [number(o, 0), number(o, 1), number(o, 2), number(o, 3), number(o, 4), number(o, 5)]),
  v: (run, o) => curve(run, [run.penX, run.penY, number(o, 0), number(o, 1), number(o, 2), number(o, 3)]),
  y: (run, o) => curve(run, [number(o, 0), number(o, 1), number(o, 2), number(o, 3), number(o, 2), number(o, 3)]),
  h: close,
  re: (run, o) => {
    const [left, low, width, height] = [number(o, 0), number(o, 1), number(o, 2), number(o, 3)];
    move(run, left, low);
    line(run, left + width, low);
    line(run, left + width, low + height);
    line(run, left, low + height);
    close(run);
  },
  S: (run) => paint(run, undefined, true),
  s: (run) => {
    close(run);
    paint(run, undefined, true);
  },
  f: (run) => paint(run, 'nonzero', false),
  F: (run) => paint(run, 'nonzero', false),
  'f*': (run) => paint(run, 'evenodd', false),
  B: (run) => paint(run, 'nonzero', true),
  'B*': (run) => paint(run, 'evenodd', true),
  b: (run) => {
    close(run);
    paint(run, 'nonzero', true);
  },
  'b*': (run) => {
    close(run);
    paint(run, 'evenodd', true);
  },
  n: finish,
  W: (run) => {
    run.pendingClip = 'nonzero';
  },
  'W*': (run) => {
    run.pendingClip = 'evenodd';
  },
  cm: (run, o) => {
    run.state.ctm = within(run.state.ctm, [
      number(o, 0),
      number(o, 1),
      number(o, 2),
      number(o, 3),
      number(o, 4),
      number(o, 5),
    ]);
  },
};
