import type { PressFacts } from '../../data/manifest/facts.ts';
import type { PagedDocument, PageItem } from '../../layout/page.ts';
import { booklet } from './booklet.ts';
import { spineWidth, wrapCover } from './cover.ts';

/** A file beside the press file: the same pages, laid out for the sheet. */
export interface PressExtra {
  /** After `press-` in the file's name. */
  readonly name: 'imposed' | 'cover';
  readonly document: PagedDocument;
}

/** What the manifest asks for beside the single pages: an imposed booklet, a cover in one piece with its spine. */
export const pressExtras = (
  document: PagedDocument,
  press: PressFacts,
  lettering: readonly PageItem[],
): readonly PressExtra[] => {
  const imposed = press.imposition === undefined ? undefined : booklet(document, press.paper?.value.thickness ?? 0);
  const spine = press.cover === undefined ? undefined : spineWidth(press, document.pages.length);
  const cover = spine === undefined ? undefined : wrapCover(document, spine, lettering);
  return [
    ...(imposed === undefined ? [] : [{ name: 'imposed' as const, document: imposed }]),
    ...(cover === undefined ? [] : [{ name: 'cover' as const, document: cover }]),
  ];
};
