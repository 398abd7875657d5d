import type { Inline } from '../../src/document/flow.ts';
import { prepareParagraph } from '../../src/layout/inline/prepare.ts';
import { request, type Setup } from './paragraph.ts';

const placesOf = (setup: Setup, text = ''): ReadonlySet<number> => {
  const { passages } = prepareParagraph(request(text, setup));
  const places = new Set<number>();
  for (const { boxes, gaps } of passages) {
    for (let box = 0; box < boxes.count - 1; box++) {
      if (gaps.penalty[box] !== Infinity) places.add(boxes.at[box + 1] ?? 0);
    }
  }
  return places;
};

/** Where a line of English may end, as indices in the text: after the spaces that stand there. */
export const breakPlaces = (text: string): ReadonlySet<number> =>
  placesOf({ style: { lineBreak: 'normal' }, text: { language: 'en', families: ['Source Serif 4', 'serif'] } }, text);

/** Where a line of a Chinese paragraph may end. */
export const chinesePlaces = (items: readonly Inline[]): ReadonlySet<number> => placesOf({ items });
