import type { PagedDocument } from '../../layout/page.ts';
import { placements } from '../placements.ts';
import { letsThrough } from '../press-image.ts';
import type { OutputProfile } from '../profiles/profile.ts';
import { sheetOf } from '../sheet.ts';
import type { Studio } from '../studio.ts';
import { type Materials, openDarkroom } from './darkroom.ts';
import type { Bench } from './leaf.ts';
import { flattenPage } from './page.ts';

/** The pages with everything mixed beforehand that shows through (ISO 15930-1 allows no transparency). */
export const flattenDocument = async (
  document: PagedDocument,
  materials: Omit<Materials, 'bench' | 'placements'> & Pick<Studio, 'shapes'> & { readonly profile: OutputProfile },
): Promise<PagedDocument> => {
  const { inks, profile, shapes } = materials;
  const all = new Map(placements(document).map((placement) => [placement.image.path, placement]));
  const known = new Map<string, boolean>();
  const masked = (path: string): boolean => {
    const image = all.get(path)?.image;
    const through = known.get(path) ?? (image !== undefined && letsThrough(image));
    known.set(path, through);
    return through;
  };
  const bench: Bench = { inks, profile, shapes, masked };
  const darkroom = openDarkroom({ ...materials, bench, placements: all });
  const pages = [];
  for (const page of document.pages) pages.push(await flattenPage(page, sheetOf(page, profile), bench, darkroom));
  return { ...document, pages };
};
