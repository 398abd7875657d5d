import type { Pt, Rect } from '../../base/measure.ts';
import type { BoxBlock, Flow } from '../../document/flow.ts';
import type { ComputedStyle, PageFacts, PageStyle } from '../../style/computed.ts';
import { marginAbove } from '../flow/box.ts';
import type { Engine } from '../flow/engine.ts';
import type { Forced, Placed, Token } from '../flow/fragment.ts';
import { type Axes, inFrame } from '../vertical/axes.ts';
import { pageMode } from '../vertical/flow.ts';
import { turnedStyle } from '../vertical/style.ts';
import { fillPage } from './fill.ts';
import { type Foot, layFoot, type Waiting } from './foot.ts';

/** One page that is laid out but not yet painted. */
export interface LaidPage {
  readonly number: number;
  /** What `counter(page)` is. */
  readonly counter: number;
  readonly facts: PageFacts;
  readonly style: PageStyle;
  readonly typeArea: TypeArea;
  /** Where the frame of content and foot stands; absent: it is the page. */
  readonly axes?: Axes;
  /** Undefined: a blank page, or one with the rest of notes only. */
  readonly content: Placed | undefined;
  /** Notes at the foot. */
  readonly foot?: Placed;
  /** Serial numbers of the notes that are called here. */
  readonly notes?: readonly number[];
}

export interface TypeArea {
  readonly x: Pt;
  readonly y: Pt;
  readonly width: Pt;
  readonly height: Pt;
  /** The margins leave nothing: the whole page stands in. */
  readonly failed: boolean;
}

const shown = (border: { readonly style: string; readonly width: Pt }): Pt =>
  border.style === 'none' ? 0 : border.width;

export const typeAreaOf = ({ width, height, margin, padding, border }: PageStyle): TypeArea => {
  const x = margin.left + shown(border.left) + padding.left;
  const y = margin.top + shown(border.top) + padding.top;
  const inner = width - x - margin.right - shown(border.right) - padding.right;
  const high = height - y - margin.bottom - shown(border.bottom) - padding.bottom;
  return inner > 0 && high > 0
    ? { x, y, width: inner, height: high, failed: false }
    : { x: 0, y: 0, width, height, failed: true };
};

/** What starts at a token: the name of its page, and a page counter that is set there. */
const startOf = (
  engine: Engine,
  root: BoxBlock,
  token: Token | undefined,
): { readonly page: string; readonly counter: number | undefined } => {
  if (token === undefined) {
    const survey = engine.survey(root);
    return { page: survey.startPage, counter: survey.pageCounter };
  }
  const own = engine.survey(token.block);
  if (token.kind === 'columns')
    return token.flow === undefined ? { page: own.startPage, counter: undefined } : startOf(engine, root, token.flow);
  if (token.kind !== 'box' || token.block.kind !== 'box') return { page: own.startPage, counter: undefined };
  if (token.child !== undefined) return startOf(engine, root, token.child);
  const child = token.block.children[token.index];
  if (child === undefined) return { page: own.endPage, counter: undefined };
  const survey = engine.survey(child);
  return { page: survey.startPage, counter: survey.pageCounter };
};

type Side = PageFacts['side'];

/** Vertical pages are turned from left to right, so that the first one is a left page. */
const sideOf = (number: number, vertical: boolean): Side => ((number % 2 === 1) === vertical ? 'left' : 'right');

/** A vertical frame begins at the type area's right edge. */
const axesOf = ({ x, y, width }: TypeArea, vertical: boolean): Pick<LaidPage, 'axes'> =>
  vertical ? { axes: { x: x + width, y } } : {};

/** `@footnote` in the frame of the pages. */
const notesStyle = ({ footnotes }: PageStyle, root: BoxBlock, vertical: boolean): ComputedStyle => {
  if (footnotes === undefined) return root.style;
  return vertical ? turnedStyle(footnotes) : footnotes;
};

/** Called with each page as soon as it is laid out, before the next one is begun. */
export interface PageTurner {
  /** Before a page is laid out: its number is known from here on. */
  open(counter: number): void;
  close(page: LaidPage): void;
}

/** Lays the flow out page by page. */
export const layPages = (engine: Engine, flow: Flow, turner: PageTurner): void => {
  const { root, pages, annotated = false } = flow;
  const vertical = pageMode(root) === 'down';
  let waiting: readonly Waiting[] = [];
  let token: Token | undefined;
  let counter = 0;
  let number = 0;
  const before = engine.survey(root).before;
  let forced: Forced | undefined = before === 'left' || before === 'right' ? before : undefined;
  const open = (name: string, blank: boolean): Omit<LaidPage, 'content' | 'foot' | 'notes'> => {
    number += 1;
    const facts: PageFacts = { name, first: number === 1, side: sideOf(number, vertical), blank };
    const style = pages(facts);
    const typeArea = typeAreaOf(style);
    return { number, counter, facts, style, typeArea, ...axesOf(typeArea, vertical) };
  };
  for (;;) {
    const start = startOf(engine, root, token);
    if ((forced === 'left' || forced === 'right') && sideOf(number + 1, vertical) !== forced) {
      counter += 1;
      turner.open(counter);
      turner.close({ ...open(start.page, true), content: undefined });
    }
    counter = start.counter ?? counter + 1;
    turner.open(counter);
    const page = open(start.page, false);
    const frame = inFrame(page.axes, page.typeArea);
    const above = token === undefined ? marginAbove(root, frame.width) : 0;
    const { outcome, foot, notes } = fillPage({
      engine,
      root,
      token,
      width: frame.width,
      height: frame.height,
      above,
      notes: annotated ? notesStyle(page.style, root, vertical) : undefined,
      waiting,
    });
    turner.close({
      ...page,
      content: { x: frame.x + outcome.fragment.frame.margin.left, y: frame.y + above, content: outcome.fragment },
      ...footOn(frame, foot),
      notes: notes.map(({ serial }) => serial),
    });
    waiting = foot.waiting;
    if (outcome.token === undefined) break;
    if (outcome.token === token) throw new Error('a page was laid out without taking anything');
    token = outcome.token;
    forced = outcome.forced;
  }
  while (waiting.length > 0) {
    counter += 1;
    turner.open(counter);
    const page = open(engine.survey(root).endPage, false);
    const frame = inFrame(page.axes, page.typeArea);
    const { width, height } = frame;
    const foot = layFoot(
      engine,
      notesStyle(page.style, root, vertical),
      { width, room: height, height, alone: true },
      waiting,
    );
    turner.close({ ...page, content: undefined, ...footOn(frame, foot) });
    waiting = foot.waiting;
  }
};

/** The notes stand at the end of the type area: its lower edge, or its left where lines run down. */
const footOn = (frame: Rect, { fragment, height }: Foot): Pick<LaidPage, 'foot'> => {
  if (fragment === undefined) return {};
  const { margin } = fragment.frame;
  const y = frame.y + frame.height - height + margin.top;
  return { foot: { x: frame.x + margin.left, y, content: fragment } };
};
