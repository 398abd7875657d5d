import { prepareParagraph } from '../../src/layout/inline/prepare.ts';
import { request } from './paragraph.ts';

/** Where a line of English may end, as indices in the text: after the spaces that stand there. */
export const breakPlaces = (text: string): ReadonlySet<number> => {
  const { passages } = prepareParagraph(
    request(text, { style: { lineBreak: 'normal' }, text: { language: 'en', families: ['Source Serif 4', 'serif'] } }),
  );
  const places = new Set<number>();
  for (const { boxes, gaps } of passages) {
    for (let box = 0; box < boxes.count - 1; box++) {
      if (gaps.penalty[box] !== Infinity) places.add(boxes.at[box + 1] ?? 0);
    }
  }
  return places;
};
