import type { Picture } from '../../document/flow.ts';
import type { Graphic, GraphicItem, GraphicText } from '../../document/graphic.ts';
import type { TextStyle } from '../../style/computed.ts';
import { asFigure } from '../figure.ts';
import type { PageItem } from '../page.ts';
import * as c from './clreq.ts';
import type { Filling } from './fit.ts';
import type { SetLine } from './justify.ts';
import type { Places } from './place.ts';

/** Sets one line of text, natural width; the composer itself. */
export type SetLabel = (
  text: string,
  style: TextStyle,
) => { readonly items: readonly PageItem[]; readonly width: number };

/** Pictures that stand in a line, their foot on the baseline. */
export const pictures = (filling: Filling, line: SetLine, places: Places, label: SetLabel): readonly PageItem[] => {
  const { boxes, passage } = filling.passage;
  const { start, end } = line.range;
  const items: PageItem[] = [];
  for (let at = start; at <= end; at++) {
    if (boxes.cls[at] !== c.object) continue;
    const item = passage.objects.get(boxes.objects.get(at) ?? -1);
    if (item?.kind !== 'picture') continue;
    const x = places.left[at - start] ?? 0;
    const y = -item.height - item.style.shift;
    const { picture, width, height, style } = item;
    const drawn =
      style.text.vertical === undefined || picture.kind === 'image'
        ? drawPicture(picture, x, y, width, height, label)
        : drawUpright(picture, x, y, width, height, label);
    items.push(asFigure(drawn, style.node, { x, y, width, height }));
  }
  return items;
};

const drawPicture = (
  picture: Picture,
  x: number,
  y: number,
  width: number,
  height: number,
  label: SetLabel,
): PageItem => {
  switch (picture.kind) {
    case 'image':
      return { kind: 'image', image: picture.image, x, y, width, height };
    case 'graphic':
      return drawGraphic(picture.graphic, x, y, width, height, label);
    case 'chart':
      return drawGraphic(picture.draw(width, height), x, y, width, height, label);
    default: {
      const never: never = picture;
      return never;
    }
  }
};

/** A drawing in a line that runs down: turned against the line, so that it stands upright once that is turned. */
const drawUpright = (
  picture: Exclude<Picture, { kind: 'image' }>,
  x: number,
  y: number,
  along: number,
  across: number,
  label: SetLabel,
): PageItem => {
  const graphic = picture.kind === 'graphic' ? picture.graphic : picture.draw(across, along);
  const [sx, sy] = [graphic.width > 0 ? across / graphic.width : 1, graphic.height > 0 ? along / graphic.height : 1];
  return {
    kind: 'group',
    transform: [0, -sx, sy, 0, x, y + across],
    opacity: 1,
    items: graphic.items.flatMap((item) => drawItem(item, label)),
  };
};

const drawGraphic = (
  graphic: Graphic,
  x: number,
  y: number,
  width: number,
  height: number,
  label: SetLabel,
): PageItem => ({
  kind: 'group',
  transform: [
    graphic.width > 0 ? width / graphic.width : 1,
    0,
    0,
    graphic.height > 0 ? height / graphic.height : 1,
    x,
    y,
  ],
  opacity: 1,
  items: graphic.items.flatMap((item) => drawItem(item, label)),
});

const drawItem = (item: GraphicItem, label: SetLabel): readonly PageItem[] => {
  switch (item.kind) {
    case 'path':
    case 'image':
      return [item];
    case 'text':
      return drawText(item, label);
    case 'group':
      return [{ ...item, items: item.items.flatMap((one) => drawItem(one, label)) }];
    default: {
      const never: never = item;
      return never;
    }
  }
};

const drawText = (text: GraphicText, label: SetLabel): readonly PageItem[] => {
  const { items, width } = label(text.text, {
    families: text.families,
    size: text.size,
    weight: text.weight,
    italic: text.italic,
    ink: text.ink,
    letterSpacing: 0,
    features: [],
    lineHeight: text.size,
    language: 'zh-Hans',
    autospace: true,
    spacingTrim: 'auto',
    overprint: 'auto',
  });
  const x = text.x - (text.anchor === 'start' ? 0 : text.anchor === 'middle' ? width / 2 : width);
  return items.flatMap((item) => (item.kind === 'glyphs' ? [{ ...item, x: item.x + x, y: item.y + text.y }] : []));
};
