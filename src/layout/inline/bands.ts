import { moved } from '../paint/translate.ts';
import type { Filling } from './fit.ts';
import type { ComposedLine, LineBand } from './paragraph.ts';

/** How each line with a band of its own is filled, and last how all the others are. */
export const perLine = (filling: Filling): readonly Filling[] => {
  const { bands } = filling;
  if (bands === undefined || bands.length === 0) return [filling];
  const plain = { ...filling, bands: undefined };
  return [...bands.map(({ length }) => ({ ...plain, measure: length })), plain];
};

/** The same passage as it is filled in line `index`. */
export const inLine = (filling: Filling, index: number): Filling => {
  const band = filling.bands?.[index];
  return band === undefined ? filling : { ...filling, bands: undefined, measure: band.length };
};

/** A line that was set by itself, at the place of its band. */
export const inBand = (line: ComposedLine, band: LineBand | undefined): ComposedLine => {
  if (band === undefined) return line;
  const { start, length } = band;
  return {
    ...line,
    items: line.items.map((item) => moved(item, start, 0)),
    width: line.width + start,
    anchors: line.anchors.map((anchor) => ({ ...anchor, x: anchor.x + start })),
    ...(line.marks === undefined
      ? {}
      : { marks: line.marks.map((mark) => ({ ...mark, from: mark.from + start, to: mark.to + start })) }),
    end: start + length,
  };
};
