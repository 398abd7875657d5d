import type { Pt } from '../../base/measure.ts';
import type { Ruby } from '../../document/flow.ts';
import type { GlyphRun, PageItem } from '../page.ts';
import { moved } from '../paint/translate.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import { lineDepth } from './line-depth.ts';
import type { ComposedLine, MarkSpan } from './paragraph.ts';
import type { Places } from './place.ts';
import { type RubyPair, rubyEm } from './ruby.ts';

/** Sets a reading on one line: natural, or spread to a width; the composer itself. */
export type SetReading = (ruby: Ruby, width: Pt | undefined) => ComposedLine | undefined;

/** The readings of one line. */
export interface Readings {
  /** By the last box of the base, so that extraction gives the base, then its reading. */
  readonly runs: ReadonlyMap<number, readonly GlyphRun[]>;
  readonly others: readonly PageItem[];
  readonly spans: readonly MarkSpan[];
}

/** Between the em boxes of base and reading, in em of the base: Latin descenders come down into it. */
const gap = 0.06;
const above = 0.88;
const below = 0.12;

const none: Readings = { runs: new Map(), others: [], spans: [] };

/** Room that a reading takes outside its base's em box. */
export const readingDepth = (ruby: Ruby, em: Pt): Pt => gap * em + ruby.text.size;

interface Laid {
  readonly pair: RubyPair;
  readonly line: ComposedLine;
  readonly width: Pt;
  /** Of the base, or of what the reading makes of it. */
  readonly unbroken: Pt;
  /** Last box of the base that stands on this line. */
  readonly last: number;
  x: Pt;
}

/** Readings over or under their bases, from body edge to body edge. */
export const readings = (filling: Filling, line: SetLine, places: Places, set: SetReading): Readings => {
  const { start, end } = line.range;
  const pairs = filling.passage.ruby.filter((pair) => pair.first >= start && pair.first <= end);
  if (pairs.length === 0) return none;
  const laid = pairs.flatMap((pair) => lay(pair, start, end, places, set));
  keepInside(laid, filling, end);
  const runs = new Map<number, readonly GlyphRun[]>();
  const others: PageItem[] = [];
  const spans: MarkSpan[] = [];
  for (const { pair, line: own, width, unbroken, last, x } of laid) {
    const y = baselineOf(filling, pair);
    const items = own.items.map((item) => moved(item, x, y));
    runs.set(
      last,
      items.flatMap((item) => (item.kind === 'glyphs' ? [besideBase(item, pair.ruby)] : [])),
    );
    others.push(...items.filter((item) => item.kind !== 'glyphs'));
    const em = rubyEm(pair);
    spans.push({ from: x, to: x + width, top: above * em - y, bottom: below * em + y, unbroken });
  }
  return { runs, others, spans };
};

/** Equal readings are set once: what part each is, its ruby knows. */
const besideBase = ({ node: _, parts: __, ...run }: GlyphRun, { node }: Ruby): GlyphRun => ({
  ...run,
  ...(node === undefined ? {} : { node }),
  beside: true,
});

const baselineOf = ({ passage: { boxes } }: Filling, pair: RubyPair): Pt => {
  const style = boxes.pieces[boxes.piece[pair.first] ?? 0]?.style;
  const lines = style === undefined ? 0 : lineDepth(style, pair.side);
  const y =
    pair.side === 'over'
      ? -(above + gap) * pair.em - lines - below * rubyEm(pair)
      : (below + gap) * pair.em + lines + above * rubyEm(pair);
  return y - (style?.shift ?? 0);
};

const lay = (pair: RubyPair, start: number, end: number, places: Places, set: SetReading): readonly Laid[] => {
  const last = Math.min(pair.last, end);
  const from = places.left[pair.first - start] ?? 0;
  const to = places.right[last - start] ?? 0;
  const { width: natural, parts } = pair.reading;
  const spare = to - from - natural;
  const spreads = spare > 0 && parts > 1 && (pair.align === 'space-around' || pair.align === 'space-between');
  const inset = spreads && pair.align === 'space-around' ? spare / parts / 2 : 0;
  const width = spreads ? to - from - 2 * inset : natural;
  const line = set(pair.ruby, spreads ? width : undefined);
  if (line === undefined) return [];
  const x = pair.align === 'start' ? from : (from + to - width) / 2;
  return [{ pair, line, width, unbroken: Math.max(to - from, natural - rubyEm(pair)), last, x }];
};

/** At the ends of the measure a reading moves in from the margin as far as its neighbour lets it. */
const keepInside = (laid: readonly Laid[], filling: Filling, end: number): void => {
  const [first, second] = laid;
  const last = laid.at(-1);
  if (first === undefined || last === undefined) return;
  if (first.x < 0) first.x += Math.min(-first.x, room(first, first, second));
  const over = last.x + last.width - filling.measure;
  if (over > 0 && last.pair.last >= end) last.x -= Math.min(over, room(last, laid.at(-2), last));
};

/** What lies between two readings and may be taken; over bare text, half an em of the reading. */
const room = (mover: Laid, left: Laid | undefined, right: Laid | undefined): Pt => {
  const em = rubyEm(mover.pair);
  if (left === undefined || right === undefined) return em / 2;
  return Math.max(0, Math.min(em / 2, right.x - left.x - left.width - em / 4));
};
