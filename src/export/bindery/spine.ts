import type { Ink, Paint } from '../../base/ink.ts';
import { mmToPt, type Pt, type Rect } from '../../base/measure.ts';
import type { FontBook } from '../../layout/fontbook.ts';
import type { GlyphRun, Page, PageItem } from '../../layout/page.ts';
import { isFinishing } from '../finishing.ts';
import { screenColor } from '../screen-color.ts';
import { pathBounds, rectangle } from '../trace.ts';

/** Thinner spines carry nothing (GB/T 11668: from 5 mm on a spine names its book). */
export const leastLettered: Pt = mmToPt(5);

/** Numbers of the layout are rounded. */
const slack: Pt = 0.5;

/** Everything that is painted where it stands, without what is turned, cut or seen through. */
const plainItems = (items: readonly PageItem[]): readonly PageItem[] =>
  items.flatMap((item) =>
    item.kind === 'group' && item.transform === undefined && item.clip === undefined && item.opacity === 1
      ? plainItems(item.items)
      : [item],
  );

const coversEdge = ({ x, y, width, height }: Rect, page: Page, edge: 'left' | 'right'): boolean => {
  const tall = y <= slack - page.bleed && y + height >= page.height + page.bleed - slack;
  return tall && (edge === 'left' ? x <= slack : x + width >= page.width - slack) && width > slack * 4;
};

/** Can be laid beside where it was made for. */
const isEven = (paint: Paint): boolean => {
  switch (paint.kind) {
    case 'ink':
      return paint.ink.alpha === 1;
    case 'linear':
      return paint.x1 === paint.x2 && paint.stops.every(({ ink }) => ink.alpha === 1);
    case 'radial':
      return false;
  }
};

/** What covers an edge of a page from head to foot and can go on beyond it; undefined for paper and for pictures. */
export const groundAt = (page: Page, edge: 'left' | 'right'): Paint | undefined => {
  let ground: Paint | undefined;
  for (const item of plainItems(page.items)) {
    if (item.kind === 'image' && coversEdge(item, page, edge)) ground = undefined;
    if (item.kind !== 'path' || item.fill === undefined || rectangle(item.commands) === undefined) continue;
    if (coversEdge(pathBounds(item.commands), page, edge)) ground = isEven(item.fill) ? item.fill : undefined;
  }
  return ground;
};

/** What a page's largest line is set in. */
export interface Lettering {
  readonly families: readonly string[];
  readonly weight: number;
  readonly ink: Ink | undefined;
}

/** Every line of text among what is painted. */
export const runsOf = (items: readonly PageItem[]): readonly GlyphRun[] =>
  items.flatMap((item) => (item.kind === 'glyphs' ? [item] : item.kind === 'group' ? runsOf(item.items) : []));

const isFoil = ({ color }: Ink): boolean => color.space === 'spot' && isFinishing(color.name);

/** Faces and ink of the front's title: what the spine is lettered in. Foil is left to those who ask for it. */
export const titleLettering = ({ items }: Page, book: FontBook): Lettering => {
  const runs = runsOf(items).filter(({ glyphs }) => glyphs.length > 1);
  const largest = runs.reduce((most, { size }) => Math.max(most, size), 0);
  // A companion of the Han face stands a little larger than it.
  const title = runs.filter(({ size }) => size >= largest / 1.1);
  const faces = [...new Set(title.map(({ face }) => face))].map((key) => book.face(key));
  const han = faces.find((face) => face.han);
  return {
    families: [...faces.filter((face) => !face.han), ...faces.filter((face) => face.han)].map(({ family }) => family),
    weight: (han ?? faces[0])?.weight ?? 400,
    ink: title.find(({ ink }) => ink.alpha === 1 && !isFoil(ink))?.ink,
  };
};

const light = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

/** Relative luminance of sRGB. */
const luminance = (ink: Ink): number => {
  const { r, g, b } = screenColor(ink.color);
  return 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
};

const contrast = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

const black: Ink = { color: { space: 'cmyk', c: 0, m: 0, y: 0, k: 1 }, alpha: 1 };
const paper: Ink = { color: { space: 'cmyk', c: 0, m: 0, y: 0, k: 0 }, alpha: 1 };

const readable = 3;

const inksIn = (paint: Paint): readonly Ink[] =>
  paint.kind === 'ink' ? [paint.ink] : paint.stops.map(({ ink }) => ink);

/** The title's ink where it is read on the ground, else black or paper, whichever is read better. */
export const readableInk = (wanted: Ink | undefined, ground: Paint | undefined): Ink => {
  const grounds = (ground === undefined ? [paper] : inksIn(ground)).map(luminance);
  const worst = (ink: Ink): number => Math.min(...grounds.map((under) => contrast(luminance(ink), under)));
  if (wanted !== undefined && worst(wanted) >= readable) return wanted;
  return worst(black) >= worst(paper) ? black : paper;
};
