import type { Pt } from '../../base/measure.ts';
import type { BoxBlock, Footnote } from '../../document/flow.ts';
import type { ComputedStyle } from '../../style/computed.ts';
import type { Engine } from '../flow/engine.ts';
import { type Outcome, type Token, tolerance } from '../flow/fragment.ts';
import { calledNotes } from './called-notes.ts';
import { type Foot, layFoot, type Waiting, waitingNotes } from './foot.ts';

/** What is to go on one page. */
export interface PageFill {
  readonly engine: Engine;
  readonly root: BoxBlock;
  readonly token: Token | undefined;
  readonly width: Pt;
  readonly height: Pt;
  /** The root's margin at the start. */
  readonly above: Pt;
  /** `@footnote`; undefined where the document has no notes. */
  readonly notes: ComputedStyle | undefined;
  /** Notes from the page before. */
  readonly waiting: readonly Waiting[];
}

export interface FilledPage {
  readonly outcome: Outcome;
  readonly foot: Foot;
  /** Called on this page. */
  readonly notes: readonly Footnote[];
}

const noFoot: Foot = { fragment: undefined, height: 0, waiting: [], full: false };

/** Notes from the page before leave at least a quarter of the page to the text. */
const mostCarried = 0.75;

const bisections = 12;

/**
 * Text and notes of one page: as much text as leaves room for all the notes that it calls. A line whose note finds no
 * room goes to the next page; only a note that is too high for any page goes on on the next one.
 */
export const fillPage = (fill: PageFill): FilledPage => {
  const { height, notes: style, waiting, engine, width } = fill;
  if (style === undefined) return { outcome: layText(fill, height), foot: noFoot, notes: [] };
  const footOf = (room: Pt, wanted: readonly Waiting[]): Foot =>
    wanted.length === 0 ? noFoot : layFoot(engine, style, { width, room, height, alone: false }, wanted);
  const carried = footOf(height * mostCarried, waiting);
  const most = height - carried.height;
  const attempt = (room: Pt) => {
    const outcome = layText(fill, room);
    const notes = calledNotes({ x: 0, y: 0, content: outcome.fragment });
    const used = fill.above + outcome.used;
    const foot = notes.length === 0 ? carried : footOf(height - used, [...waiting, ...waitingNotes(style, notes)]);
    const fits =
      !outcome.overflowed && used + foot.height <= height + tolerance && (foot.waiting.length === 0 || foot.full);
    return { outcome, notes, foot, fits: fits || (notes.length === 0 && used <= most + tolerance), used };
  };
  const whole = attempt(most);
  if (whole.fits || whole.notes.length === 0) return whole;
  const all = footOf(Infinity, [...waiting, ...waitingNotes(style, whole.notes)]);
  let [low, high] = [Math.max(0, height - all.height), most];
  let best = attempt(low);
  // With all the notes there is no more text to be had.
  if (best.fits && best.notes.length === whole.notes.length) return best;
  if (!best.fits) low = 0;
  for (let trial = 0; trial < bisections && high - low > 1; trial += 1) {
    const room = (low + high) / 2;
    const tried = attempt(room);
    if (tried.fits) [best, low] = [tried, room];
    else high = room;
  }
  return best.fits ? best : split(fill, attempt, whole);
};

interface Attempt extends FilledPage {
  readonly fits: boolean;
  readonly used: Pt;
}

/** The last resort: the text up to half of the page, or what it cannot do without, and as much of its notes as fits under it. */
const split = ({ height }: PageFill, attempt: (room: Pt) => Attempt, whole: Attempt): FilledPage => {
  const half = attempt(height / 2);
  return half.notes.length > 0 && !half.outcome.overflowed ? half : whole;
};

const layText = ({ engine, root, token, width, height, above }: PageFill, end: Pt): Outcome => {
  const outcome = engine.lay(
    root,
    { width, height, room: end - above, atTop: true, columns: false, down: above, mend: true },
    token,
  );
  if (outcome === undefined) throw new Error('the top of a page refused its content');
  return outcome;
};
