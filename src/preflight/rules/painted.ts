import type { Values } from '../../base/diagnostic.ts';
import type { Rect } from '../../base/measure.ts';
import type { Mark, PaintedColor, PaintedPage, SoftMask } from '../content/mark.ts';

/** A colour that a mark is painted with, or the words for the space of a picture or shading. */
export type Paint =
  | { readonly kind: 'color'; readonly color: PaintedColor }
  | { readonly kind: 'space'; readonly words: string; readonly inks?: readonly string[] };

/** Everything that a mark is coloured with. */
export const paintsOf = (mark: Mark): readonly Paint[] => {
  switch (mark.kind) {
    case 'path':
      return [
        ...(mark.fill === undefined ? [] : [{ kind: 'color' as const, color: mark.fill.color }]),
        ...(mark.stroke === undefined ? [] : [{ kind: 'color' as const, color: mark.stroke.color }]),
      ];
    case 'text':
      return [
        ...(mark.fill === undefined ? [] : [{ kind: 'color' as const, color: mark.fill }]),
        ...(mark.stroke === undefined ? [] : [{ kind: 'color' as const, color: mark.stroke.color }]),
      ];
    case 'image':
      if (!mark.stencil) return [{ kind: 'space', words: mark.space, inks: mark.inks ?? [] }];
      return mark.fill === undefined ? [] : [{ kind: 'color', color: mark.fill }];
    case 'shading':
      return [{ kind: 'space', words: mark.space, inks: mark.inks ?? [] }];
  }
};

/** A paint's space, with what is under it: `Indexed`, `ICCBased`, `3`. */
export const wordsOf = (paint: Paint): readonly string[] => {
  if (paint.kind === 'space') return paint.words.split('/');
  const { color } = paint;
  switch (color.space) {
    case 'Pattern':
      return color.pattern === 'shading' ? [color.space, ...color.inside.split('/')] : [color.space];
    case 'Separation':
    case 'DeviceN':
      return [color.space, ...color.alternateSpace.split('/')];
    case 'ICCBased':
      return [color.space, `${color.components.length}`];
    default:
      return [color.space];
  }
};

/** The spaces that a paint goes through: `Separation`, `DeviceRGB` prints in the one, or shows in the other. */
export const spacesOf = (paint: Paint): readonly string[] => wordsOf(paint).filter((word) => !/^\d*$/.test(word));

/** Channels of an ICC-based paint: 1, 3, 4; undefined for others, and for spots that are only shown by one. */
export const iccChannels = (paint: Paint): number | undefined => {
  const found = /^(?:Pattern\/|Indexed\/)*ICCBased\/(\d)/.exec(wordsOf(paint).join('/'))?.[1];
  return found === undefined ? undefined : Number(found);
};

const words: Readonly<Record<Mark['kind'], readonly [string, string]>> = {
  path: ['图形', 'drawing'],
  text: ['文字', 'text'],
  image: ['图片', 'picture'],
  shading: ['渐变', 'gradient'],
};

/** Everything that is drawn: on the page, and in the masks that hide parts of it. */
export const marksOf = ({ marks }: PaintedPage): readonly Mark[] => {
  const masks = new Set<SoftMask>();
  const all: Mark[] = [];
  const add = (mark: Mark): void => {
    all.push(mark);
    for (const mask of [mark.mask, ...(mark.groups ?? []).map((group) => group.mask)]) {
      if (mask === undefined || masks.has(mask)) continue;
      masks.add(mask);
      mask.marks.forEach(add);
    }
  };
  marks.forEach(add);
  return all;
};

/** Marks of one page that share a fault: told once, at the first, with their number. */
export interface Gathered {
  readonly page: PaintedPage;
  readonly box: Rect;
  readonly values: Values;
}

/** For each page and kind of mark, those that `wrong` names; it says what with. */
export const gather = (pages: readonly PaintedPage[], wrong: (mark: Mark) => string | undefined): readonly Gathered[] =>
  pages.flatMap((page) => {
    const groups = new Map<string, { readonly mark: Mark; readonly what: string; count: number }>();
    for (const mark of marksOf(page)) {
      const what = wrong(mark);
      if (what === undefined) continue;
      const key = `${mark.kind} ${what}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { mark, what, count: 1 });
      else group.count += 1;
    }
    return [...groups.values()].map(({ mark, what, count }) => {
      const [kind, kindEn] = words[mark.kind];
      return { page, box: mark.box, values: { page: `${page.number}`, count: `${count}`, kind, kindEn, space: what } };
    });
  });
