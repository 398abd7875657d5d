import { type Diagnostic, diagnostic, hint } from '../../../base/diagnostic.ts';
import type { ImageMark, Mark, PaintedPage } from '../../content/mark.ts';
import { type Check, fault, onPage } from '../fault.ts';
import { bleedOf, gathered, meets, type Seen } from './gathered.ts';

/** Pixels an inch; half of one is rounding. */
const rounding = 0.5;
const limits = {
  tone: { warned: 300 - rounding, refused: 200 - rounding },
  line: { warned: 800 - rounding, refused: 550 - rounding },
} as const;

/** The fewer of its pixels an inch across and down, as it is placed. */
const resolutionOf = ({ matrix: [a, b, c, d], pixels }: ImageMark): number => {
  const across = Math.hypot(a, b);
  const down = Math.hypot(c, d);
  if (across === 0 || down === 0) return Number.POSITIVE_INFINITY;
  return Math.min((pixels.width * 72) / across, (pixels.height * 72) / down);
};

/** One pixel or one row of them is a colour or a gradient, no picture. */
const isPicture = ({ pixels }: ImageMark): boolean => pixels.width > 1 && pixels.height > 1;

type Kind = 'tone-soft' | 'tone-coarse' | 'line-soft' | 'line-coarse';

const judge = (mark: Mark, page: PaintedPage): Seen<Kind> | undefined => {
  if (mark.kind !== 'image' || !isPicture(mark) || !meets(mark.box, bleedOf(page))) return undefined;
  const art = mark.pixels.bits === 1 ? 'line' : 'tone';
  const { warned, refused } = limits[art];
  const figure = resolutionOf(mark);
  if (figure >= warned) return undefined;
  return { kind: figure < refused ? `${art}-coarse` : `${art}-soft`, figure };
};

const said = (kind: Kind, details: Parameters<typeof diagnostic>[1]): Diagnostic => {
  switch (kind) {
    case 'tone-soft':
      return diagnostic('preflight/picture-soft', details);
    case 'tone-coarse':
      return diagnostic('preflight/picture-coarse', details);
    case 'line-soft':
      return diagnostic('preflight/line-art-soft', details);
    case 'line-coarse':
      return diagnostic('preflight/line-art-coarse', details);
  }
};

/** Effective resolution (GWG R0031, R0032), by what a Chinese house asks. */
export const picturesSharpEnough: Check = (inspection) =>
  gathered(inspection, judge).map(({ page, kind, count, mark, figure }) => {
    const span = onPage(inspection, page.number, mark.box);
    const values = { page: `${page.number}`, count: `${count}`, ppi: `${Math.floor(figure + rounding)}` };
    const object = mark.kind === 'image' ? mark.object : 0;
    return fault(said(kind, { span, values, hints: [hint('preflight/more-pixels')] }), object);
  });
