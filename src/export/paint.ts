import { boxWithin, identity, within } from '../base/matrix.ts';
import type { Rect } from '../base/measure.ts';
import type { Page, PagedDocument, PageItem } from '../layout/page.ts';
import { Canvas } from './canvas.ts';
import type { Content } from './content.ts';
import { paintGroup } from './group.ts';
import { paintImage } from './image.ts';
import { linkAnnotation } from './links.ts';
import { marksOf } from './marks.ts';
import { paintPath } from './path.ts';
import type { PdfDictionary, PdfReference } from './pdf.ts';
import { runParts } from './run-parts.ts';
import { boxes, sheetOf, shownOf } from './sheet.ts';
import type { Scene, Studio } from './studio.ts';
import { paintRun } from './text.ts';

/** Paints a page and ends it; `content` is lent, so that all pages share one buffer. */
export const paintPage = (page: Page, document: PagedDocument, studio: Studio, content: Content): void => {
  const { body, profile, tags } = studio;
  const canvas = new Canvas(content);
  const annotations: PdfReference[] = [];

  const onSheet = ({ x, y, width, height }: Rect): Rect => ({ x, y: page.height - y - height, width, height });
  const paintItem = (item: PageItem, scene: Scene): void => {
    if (item.kind === 'glyphs' && item.parts !== undefined && scene.marks !== undefined) {
      for (const run of runParts(item)) paintItem(run, scene);
      return;
    }
    scene.marks?.begin(item);
    switch (item.kind) {
      case 'glyphs':
        paintRun(item, scene);
        break;
      case 'path':
        paintPath(item, scene);
        break;
      case 'image':
        if (item.node !== undefined) scene.marks?.figure(item.node, onSheet(boxWithin(scene.toPage, item)));
        paintImage(item, scene);
        break;
      case 'group':
        if (item.figure === undefined) paintGroup(item, scene, paintItems);
        else {
          scene.marks?.figure(
            item.figure.node,
            onSheet(boxWithin(within(scene.toPage, item.transform ?? identity), item.figure.box)),
          );
          paintGroup(item, { ...scene, marks: undefined }, paintItems);
        }
        break;
      case 'link': {
        const annotation = profile.links ? linkAnnotation(item, page.height, document, scene) : undefined;
        if (annotation !== undefined) annotations.push(annotation);
      }
    }
  };
  const paintItems = (items: readonly PageItem[], scene: Scene): void => {
    for (const item of items) paintItem(item, scene);
    scene.marks?.close();
  };

  const sheet = sheetOf(page, profile);
  const { margin } = sheet;
  const paper = shownOf(page, sheet);
  const leaf = body.page(page.width + 2 * margin, page.height + 2 * margin);
  if (margin > 0) content.text('1 0 0 1 ').number(margin).number(margin).operator('cm');
  if (sheet.marked) {
    canvas.save();
    content.numbers([paper.x, paper.y, paper.width, paper.height]).operator('re W n');
  }
  const scene: Scene = {
    studio,
    canvas,
    page: page.number,
    paper,
    toStream: [1, 0, 0, -1, margin, page.height + margin],
    toPage: identity,
    opacity: 1,
    marks: tags?.marks(canvas, leaf.reference),
  };
  paintItems(page.items, scene);
  canvas.leaveText();
  if (sheet.marked) {
    canvas.restore();
    paintItems([...marksOf(page), ...studio.slug(page, canvas.plates)], scene);
    canvas.leaveText();
  }
  if (canvas.translucent && !profile.transparency) throw new Error(`something shows through on page ${page.number}`);
  const entries: PdfDictionary = {
    ...boxes(page, sheet, profile),
    Group: canvas.translucent
      ? { Type: 'Group', S: 'Transparency', CS: profile.blendSpace, I: true, K: false }
      : undefined,
    Annots: annotations.length > 0 ? annotations : undefined,
    Tabs: annotations.length > 0 && tags !== undefined ? 'S' : undefined,
    StructParents: scene.marks?.key,
  };
  leaf.end(content.take(), canvas.resources, entries);
};
