import type { Pt } from '../../base/measure.ts';
import type { BoxBlock, Flow } from '../../document/flow.ts';
import type { PageFacts, PageStyle } from '../../style/computed.ts';
import { marginAbove } from '../flow/box.ts';
import type { Engine } from '../flow/engine.ts';
import type { Forced, Placed, Token } from '../flow/fragment.ts';
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

const sideOf = (number: number): 'left' | 'right' => (number % 2 === 1 ? 'right' : 'left');

/** Called with each page as soon as it is laid out, before the next one is begun. */
export interface PageTurner {
  /** Before a page is laid out: its number is known from here on. */
  open(counter: number): void;
  close(page: LaidPage): void;
}

/** Lays the flow out page by page. */
export const layPages = (engine: Engine, flow: Flow, turner: PageTurner): void => {
  const { root, pages, annotated = false } = flow;
  let waiting: readonly Waiting[] = [];
  let token: Token | undefined;
  let counter = 0;
  let number = 0;
  const before = engine.survey(root).before;
  let forced: Forced | undefined = before === 'left' || before === 'right' ? before : undefined;
  const open = (name: string, blank: boolean): Omit<LaidPage, 'content' | 'foot' | 'notes'> => {
    number += 1;
    const facts: PageFacts = { name, first: number === 1, side: sideOf(number), blank };
    const style = pages(facts);
    return { number, counter, facts, style, typeArea: typeAreaOf(style) };
  };
  for (;;) {
    const start = startOf(engine, root, token);
    if ((forced === 'left' || forced === 'right') && sideOf(number + 1) !== forced) {
      counter += 1;
      turner.open(counter);
      turner.close({ ...open(start.page, true), content: undefined });
    }
    counter = start.counter ?? counter + 1;
    turner.open(counter);
    const page = open(start.page, false);
    const { typeArea } = page;
    const above = token === undefined ? marginAbove(root, typeArea.width) : 0;
    const { outcome, foot, notes } = fillPage({
      engine,
      root,
      token,
      width: typeArea.width,
      height: typeArea.height,
      above,
      notes: annotated ? (page.style.footnotes ?? root.style) : undefined,
      waiting,
    });
    turner.close({
      ...page,
      content: { x: typeArea.x + outcome.fragment.frame.margin.left, y: typeArea.y + above, content: outcome.fragment },
      ...footOn(page, foot),
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
    const { width, height } = page.typeArea;
    const foot = layFoot(
      engine,
      page.style.footnotes ?? root.style,
      { width, room: height, height, alone: true },
      waiting,
    );
    turner.close({ ...page, content: undefined, ...footOn(page, foot) });
    waiting = foot.waiting;
  }
};

/** The notes stand on the type area's lower edge. */
const footOn = ({ typeArea }: Pick<LaidPage, 'typeArea'>, { fragment, height }: Foot): Pick<LaidPage, 'foot'> => {
  if (fragment === undefined) return {};
  const { margin } = fragment.frame;
  const y = typeArea.y + typeArea.height - height + margin.top;
  return { foot: { x: typeArea.x + margin.left, y, content: fragment } };
};
