import { identity, within } from '../base/matrix.ts';
import type { Pt } from '../base/measure.ts';
import type { ImageSource, Matrix } from '../document/graphic.ts';
import type { PagedDocument, PageItem } from '../layout/page.ts';

/** A picture where it stands largest. */
export interface Placement {
  readonly image: ImageSource;
  readonly page: number;
  readonly width: Pt;
  readonly height: Pt;
}

/** Every picture of the pages once, in the order of its first use. */
export const placements = (document: PagedDocument): readonly Placement[] => {
  const found = new Map<string, Placement>();
  const visit = (items: readonly PageItem[], page: number, toPage: Matrix): void => {
    for (const item of items) {
      if (item.kind === 'group') visit(item.items, page, within(toPage, item.transform ?? identity));
      if (item.kind !== 'image') continue;
      const [a, b, c, d] = toPage;
      const width = item.width * Math.hypot(a, b);
      const height = item.height * Math.hypot(c, d);
      const before = found.get(item.image.path);
      if (before === undefined || width > before.width)
        found.set(item.image.path, { image: item.image, page, width, height });
    }
  };
  for (const page of document.pages) visit(page.items, page.number, identity);
  return [...found.values()];
};

/** Pixels to the inch where the picture stands largest, along the coarser of its sides. */
export const effectivePpi = ({ image, width, height }: Placement): number =>
  Math.min((image.pixelWidth / width) * 72, (image.pixelHeight / height) * 72);
