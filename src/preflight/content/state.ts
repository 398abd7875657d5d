import type { Affine } from '../../base/matrix.ts';
import type { Pt, Rect } from '../../base/measure.ts';
import type { PathCommand } from '../../document/graphic.ts';
import type { DamageKind, ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import type { ColorSpace } from './color-space.ts';
import { deviceGray } from './color-space.ts';
import type { OpenFont } from './font.ts';
import type { Clip, Group, Mark, SoftMask, TextMark } from './mark.ts';

/** A colour as set: its space, its numbers, and the pattern that `scn` named. */
export interface SetColor {
  readonly space: ColorSpace;
  readonly components: readonly number[];
  readonly pattern: PdfObject;
}

export interface TextState {
  characterSpace: number;
  wordSpace: number;
  /** 1 = 100 % */
  scale: number;
  leading: number;
  font: OpenFont | undefined;
  fontObject: number;
  size: number;
  mode: TextMark['mode'];
  rise: number;
}

/** What `q` keeps and `Q` brings back (ISO 32000-1, 8.4). */
export interface State {
  ctm: Affine;
  clips: readonly Clip[];
  clipBox: Rect;
  fill: SetColor;
  stroke: SetColor;
  lineWidth: number;
  cap: 0 | 1 | 2;
  join: 0 | 1 | 2;
  miterLimit: number;
  dash: readonly number[];
  dashOffset: number;
  fillOverprint: boolean;
  strokeOverprint: boolean;
  overprintMode: 0 | 1;
  fillAlpha: number;
  strokeAlpha: number;
  blend: string;
  masked: boolean;
  mask: SoftMask | undefined;
  text: TextState;
}

const gray: SetColor = { space: deviceGray, components: [0], pattern: null };

export const initialState = (ctm: Affine, box: Rect): State => ({
  ctm,
  clips: [],
  clipBox: box,
  fill: gray,
  stroke: gray,
  lineWidth: 1,
  cap: 0,
  join: 0,
  miterLimit: 10,
  dash: [],
  dashOffset: 0,
  fillOverprint: false,
  strokeOverprint: false,
  overprintMode: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: 'Normal',
  masked: false,
  mask: undefined,
  text: {
    characterSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    font: undefined,
    fontObject: 0,
    size: 0,
    mode: 0,
    rise: 0,
  },
});

export const copyState = (state: State): State => ({ ...state, text: { ...state.text } });

/** What is shared by all streams of a page. */
export interface PageRun {
  readonly pdf: ReadPdf;
  readonly box: Rect;
  /** Said once a page and kind. */
  damage(kind: DamageKind): void;
  /** False when the file has spent its operators: then all stops. */
  spend(): boolean;
  /** False when the page has spent what it may hold. */
  hold(size: number): boolean;
  readonly fonts: Map<PdfObject, OpenFont>;
  readonly spaces: Map<PdfObject, ColorSpace | undefined>;
  /** Streams that are being run: none runs inside itself. */
  readonly active: Set<PdfObject>;
  /** Layers that are off. */
  off(group: PdfObject): boolean;
  run(run: Stream): void;
}

/** A content stream about to run. */
export interface Stream {
  readonly bytes: Uint8Array;
  readonly resources: PdfObject;
  readonly state: State;
  readonly marks: Mark[];
  readonly groups: readonly Group[];
  readonly hidden: boolean;
  readonly depth: number;
  /** An uncoloured pattern or glyph: colour operators are passed over. */
  readonly uncolored: boolean;
}

/** A content stream that runs. */
export interface Run {
  readonly page: PageRun;
  readonly resources: PdfObject;
  /** Matrix at the start of the stream: what patterns lean on. */
  readonly base: Affine;
  readonly marks: Mark[];
  readonly groups: readonly Group[];
  readonly depth: number;
  uncolored: boolean;
  state: State;
  readonly stack: State[];
  /** On the page already. */
  path: PathCommand[];
  penX: number;
  penY: number;
  startX: number;
  startY: number;
  pendingClip: Clip['rule'] | undefined;
  textMatrix: Affine;
  lineMatrix: Affine;
  textClips: TextMark[];
  /** For each open marked content: whether it is off. */
  readonly content: boolean[];
  hidden: boolean;
  /** `BX … EX`: unknown operators are no fault. */
  compatible: number;
}

/** Length on the page of a length in the user space. */
export const scaleOf = ([a, b, c, d]: Affine): number => Math.sqrt(Math.abs(a * d - b * c));

export const around = (commands: readonly PathCommand[], by: Pt): Rect => {
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const command of commands) {
    for (let i = 1; i + 1 < command.length; i += 2) {
      const x = Number(command[i]);
      const y = Number(command[i + 1]);
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      if (y > y1) y1 = y;
    }
  }
  return x0 > x1
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: x0 - by, y: y0 - by, width: x1 - x0 + by * 2, height: y1 - y0 + by * 2 };
};
