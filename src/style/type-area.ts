import type { Edges, Pt } from '../base/measure.ts';
import type { Border, PageStyle, TextStyle } from './computed.ts';

type Sheet = Pick<PageStyle, 'width' | 'height' | 'margin' | 'padding' | 'border'>;

const shown = ({ style, width }: Border): Pt => (style === 'none' ? 0 : width);

/** What is left over goes to the two margins in their proportion; undefined where there is not that much room. */
const share = (free: Pt, start: Pt, end: Pt): readonly [Pt, Pt] | undefined => {
  if (free < 0) return undefined;
  const first = start + end > 0 ? start / (start + end) : 0.5;
  return [free * first, free * (1 - first)];
};

/** Margins that leave exactly n characters × m lines (§1.16), the lines down the page where it is `vertical`; undefined where the page is too small. */
export const typeAreaMargin = (
  { width, height, margin, padding, border }: Sheet,
  [characters, lines]: readonly [number, number],
  { size, lineHeight }: TextStyle,
  vertical: boolean,
): Edges<Pt> | undefined => {
  const [along, over] = [characters * size, lines * lineHeight];
  const [wide, high] = vertical ? [over, along] : [along, over];
  const across = shown(border.left) + padding.left + wide + padding.right + shown(border.right);
  const down = shown(border.top) + padding.top + high + padding.bottom + shown(border.bottom);
  const sides = share(width - across, margin.left, margin.right);
  const ends = share(height - down, margin.top, margin.bottom);
  return sides === undefined || ends === undefined
    ? undefined
    : { top: ends[0], right: sides[1], bottom: ends[1], left: sides[0] };
};
