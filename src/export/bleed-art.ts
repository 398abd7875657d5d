import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { intersection } from '../base/intersection.ts';
import { boxWithin, identity, within } from '../base/matrix.ts';
import { mmToPt, type Pt, ptToMm, type Rect } from '../base/measure.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Matrix } from '../document/graphic.ts';
import type { Page, PagedDocument, PageItem } from '../layout/page.ts';
import { evenAlpha } from './path.ts';
import { pathBounds } from './trace.ts';

/** As near to the trim as this, art is meant to end on it: no knife cuts closer. */
const near: Pt = mmToPt(0.5);

/** Numbers of the layout are rounded. */
const slack: Pt = 0.1;

/** Rules that end on the trim are no art that is cut off. */
const thin: Pt = mmToPt(1);

interface Art {
  readonly box: Rect;
  readonly span?: SourceSpan | undefined;
}

const artOf = (item: PageItem, toPage: Matrix, seen: Rect): readonly Art[] => {
  switch (item.kind) {
    case 'glyphs':
    case 'link':
      return [];
    case 'image':
      return [{ box: intersection(seen, boxWithin(toPage, item)), span: item.image.span }];
    case 'path':
      return item.fill === undefined || evenAlpha(item.fill) === 0
        ? []
        : [{ box: intersection(seen, boxWithin(toPage, pathBounds(item.commands))) }];
    case 'group': {
      const inner = within(toPage, item.transform ?? identity);
      const kept = item.clip === undefined ? seen : intersection(seen, boxWithin(inner, pathBounds(item.clip)));
      return item.items.flatMap((part) => artOf(part, inner, kept));
    }
  }
};

type Side = 'left' | 'top' | 'right' | 'bottom';

/** How far art reaches past the trim at each side; negative where it ends inside. */
const reach = ({ x, y, width, height }: Rect, page: Page): readonly (readonly [Side, Pt])[] => [
  ['left', -x],
  ['top', -y],
  ['right', x + width - page.width],
  ['bottom', y + height - page.height],
];

const millimetres = (value: Pt): string => (Math.round(ptToMm(value) * 10) / 10).toString();

const fault = ({ box, span }: Art, side: Side, past: Pt, page: Page): Diagnostic => {
  const place = [box.x, box.y, box.width, box.height].map(millimetres).join(', ');
  return diagnostic('export/short-of-bleed', {
    span,
    values: {
      page: `${page.number}`,
      box: place,
      reach: millimetres(Math.max(0, past)),
      bleed: millimetres(page.bleed),
    },
    hints: [hint(`export/bleed-${side}`)],
  });
};

/** Grounds and pictures that end on the trim, or between it and the edge of the bleed: a cut a hair off shows paper. */
export const shortOfBleed = (document: PagedDocument): readonly Diagnostic[] =>
  document.pages.flatMap((page) => {
    const { bleed, width, height } = page;
    if (bleed <= 0) return [];
    const sheet = { x: -bleed, y: -bleed, width: width + 2 * bleed, height: height + 2 * bleed };
    return page.items
      .flatMap((item) => artOf(item, identity, sheet))
      .filter(({ box }) => box.width > thin && box.height > thin)
      .flatMap((art) =>
        reach(art.box, page)
          .filter(([, past]) => past >= -near && past < bleed - slack)
          .map(([side, past]) => fault(art, side, past, page)),
      );
  });
