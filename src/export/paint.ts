import { identity } from '../base/matrix.ts';
import type { Page, PagedDocument, PageItem } from '../layout/page.ts';
import { Canvas } from './canvas.ts';
import type { Content } from './content.ts';
import { paintGroup } from './group.ts';
import { paintImage } from './image.ts';
import { linkAnnotation } from './links.ts';
import { paintPath } from './path.ts';
import type { PdfDictionary, PdfReference } from './pdf.ts';
import type { Scene, Studio } from './studio.ts';
import { paintRun } from './text.ts';

/** Paints a page and ends it; `content` is lent, so that all pages share one buffer. */
export const paintPage = (page: Page, document: PagedDocument, studio: Studio, content: Content): void => {
  const { body, profile } = studio;
  const canvas = new Canvas(content);
  const annotations: PdfReference[] = [];

  const paintItem = (item: PageItem, scene: Scene): void => {
    switch (item.kind) {
      case 'glyphs':
        paintRun(item, scene);
        break;
      case 'path':
        paintPath(item, scene);
        break;
      case 'image':
        paintImage(item, scene);
        break;
      case 'group':
        paintGroup(item, scene, paintItems);
        break;
      case 'link': {
        const annotation = profile.links ? linkAnnotation(item, page.height, document, scene) : undefined;
        if (annotation !== undefined) annotations.push(body.add(annotation));
      }
    }
  };
  const paintItems = (items: readonly PageItem[], scene: Scene): void => {
    for (const item of items) paintItem(item, scene);
  };

  const sheet = body.page(page.width, page.height);
  paintItems(page.items, {
    studio,
    canvas,
    page: page.number,
    paper: { x: 0, y: 0, width: page.width, height: page.height },
    toStream: [1, 0, 0, -1, 0, page.height],
    toPage: identity,
    opacity: 1,
  });
  canvas.leaveText();
  const entries: PdfDictionary = {
    TrimBox: [0, 0, page.width, page.height],
    Group: canvas.translucent
      ? { Type: 'Group', S: 'Transparency', CS: profile.blendSpace, I: true, K: false }
      : undefined,
    Annots: annotations.length > 0 ? annotations : undefined,
  };
  sheet.end(content.take(), canvas.resources, entries);
};
