import * as c from './clreq.ts';
import { costs } from './costs.ts';
import { type Filling, naturalWidth } from './fit.ts';

/** What a paragraph's last line from box `start` on costs for holding too little: one Han (孤字), or a stub (8件。). */
export const lastLineCost = ({ passage, em, justified }: Filling, start: number): number => {
  if (start === 0) return 0;
  const { boxes, sums } = passage;
  const { cls, count } = boxes;
  if ((sums.weight[count] ?? 0) - (sums.weight[start] ?? 0) <= 1) return costs.stranded;
  const width = naturalWidth(passage, start, count - 1);
  if (width > costs.fullEnough * em) return 0;
  let hans = 0;
  for (let at = start; at < count; at++) if (cls[at] === c.han) hans++;
  if (hans > 1) return 0;
  if (width <= costs.stubWidth * em) return costs.stub;
  // A long figure or word after Han is a line, though a thin one; in Western text it is a line like any other.
  const before = cls[start - 1] ?? c.han;
  return !justified || before === c.word || before === c.number ? 0 : costs.thinLast;
};
