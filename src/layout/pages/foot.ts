import { length, type Pt } from '../../base/measure.ts';
import type { BlockFace, BoxBlock, Footnote } from '../../document/flow.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import type { Engine } from '../flow/engine.ts';
import type { BoxFragment, Placed, Token } from '../flow/fragment.ts';
import { definite, frameOf } from '../flow/frame.ts';

/** Notes that want a place at a page's foot; with a token, what is left of them from the page before. */
export interface Waiting {
  readonly block: BoxBlock;
  readonly token: Token | undefined;
}

/** The notes at one page's foot. */
export interface Foot {
  /** Undefined: nothing stands there. */
  readonly fragment: BoxFragment | undefined;
  /** With the margin above it. */
  readonly height: Pt;
  readonly waiting: readonly Waiting[];
  /** As high as `max-height` lets it be: what waits has to. */
  readonly full: boolean;
}

interface FootSpace {
  readonly width: Pt;
  /** From the foot upwards. */
  readonly room: Pt;
  /** Of the type area. */
  readonly height: Pt;
  /** Nothing else stands on the page, so that the notes have to make progress. */
  readonly alone: boolean;
}

const inner = new WeakMap<ComputedStyle, ComputedStyle>();

/** The area's style for what is in it: text, and no box of its own. */
const plainStyle = (style: ComputedStyle): ComputedStyle => {
  const known = inner.get(style);
  if (known !== undefined) return known;
  const zero = length(0);
  const edges = { top: zero, right: zero, bottom: zero, left: zero };
  const none = { ...style.border.top, width: 0, style: 'none' as const };
  const { written: _, ...bare } = style;
  const made: ComputedStyle = {
    ...bare,
    display: 'block',
    position: 'static',
    margin: edges,
    padding: edges,
    border: { top: none, right: none, bottom: none, left: none },
    background: { images: [], size: 'auto', position: [zero, zero], repeat: 'no-repeat' },
    width: 'auto',
    height: 'auto',
    minHeight: zero,
    maxHeight: 'none',
    columnCount: 'auto',
    opacity: 1,
    rotate: 0,
  };
  inner.set(style, made);
  return made;
};

const face = (style: ComputedStyle, { span }: BlockFace): BlockFace => ({
  style,
  span,
  tag: 'footnotes',
  ids: [],
  strings: [],
});

/** The notes of a page as one block. */
export const waitingNotes = (style: ComputedStyle, notes: readonly Footnote[]): readonly Waiting[] => {
  const [first] = notes;
  if (first === undefined) return [];
  const children = notes.map(({ block }) => block);
  return [{ block: { kind: 'box', ...face(plainStyle(style), first.block), children }, token: undefined }];
};

const independent = { independent: true };

/** As many of the notes as have room, one under the other, in the area that `@footnote` dresses. */
export const layFoot = (
  engine: Engine,
  style: ComputedStyle,
  { width, room, height, alone }: FootSpace,
  waiting: readonly Waiting[],
): Foot => {
  const frame = frameOf(style, { width, height });
  const { edge, margin } = frame;
  const around = margin.top + edge.top + edge.bottom + margin.bottom;
  const most = definite(style.maxHeight, height);
  const cap = most === undefined ? Infinity : most - (style.boxSizing === 'border-box' ? edge.top + edge.bottom : 0);
  const available = Math.min(room - around, cap);
  const children: Placed[] = [];
  const left: Waiting[] = [];
  let y = 0;
  for (const one of waiting) {
    const space = { width: frame.inner, height: undefined, room: available - y, columns: false, force: independent };
    const outcome =
      left.length > 0
        ? undefined
        : engine.lay(one.block, { ...space, atTop: alone && children.length === 0 }, one.token);
    if (outcome === undefined) {
      left.push(one);
      continue;
    }
    children.push({ x: edge.left + outcome.fragment.frame.margin.left, y: edge.top + y, content: outcome.fragment });
    y += outcome.used;
    if (outcome.token !== undefined) left.push({ block: one.block, token: outcome.token });
  }
  const [first] = waiting;
  const full = left.length > 0 && cap <= room - around;
  if (children.length === 0 || first === undefined) return { fragment: undefined, height: 0, waiting: left, full };
  const fragment: BoxFragment = {
    kind: 'box',
    face: face(style, first.block),
    frame,
    width: frame.width,
    height: edge.top + y + edge.bottom,
    children,
    first: true,
    last: true,
    shift: undefined,
    overflow: undefined,
  };
  return { fragment, height: around + y, waiting: left, full };
};
