import { within } from '../../base/matrix.ts';
import type { PathCommand } from '../../document/graphic.ts';
import { face } from './face.ts';
import type { Clip, PathMark } from './mark.ts';
import { number, type Operators } from './operator.ts';
import { currentColor, isTiling, paintTiling } from './patterns.ts';
import { around, overlap, type Run, scaleOf } from './state.ts';

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
  run.state.clipBox = overlap(run.state.clipBox, around(clip.commands, 0));
};

const strokeOf = (run: Run): NonNullable<PathMark['stroke']> => {
  const { state } = run;
  const scale = scaleOf(state.ctm);
  const dash = state.dash.some((length) => length > 0) ? state.dash.map((length) => length * scale) : [];
  return {
    color: currentColor(run, state.stroke),
    width: state.lineWidth * scale,
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
