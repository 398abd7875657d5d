import type { PathItem } from '../document/graphic.ts';
import { Content } from './content.ts';
import { type Gradient, gradientPattern } from './gradient.ts';
import type { Scene } from './studio.ts';
import { pathBounds } from './trace.ts';

/** Makes what comes next as opaque as the gradient's stops are, place by place: a soft mask of their opacity. */
export const setFade = (gradient: Gradient, item: PathItem, { canvas, studio }: Scene): void => {
  const { body } = studio;
  const bounds = pathBounds(item.commands);
  const margin = item.stroke === undefined ? 0 : item.stroke.width * Math.max(2, item.stroke.miterLimit);
  const box = [
    bounds.x - margin,
    bounds.y - margin,
    bounds.x + bounds.width + margin,
    bounds.y + bounds.height + margin,
  ] as const;
  const content = new Content().text('/Pattern cs /P scn ');
  content
    .number(box[0])
    .number(box[1])
    .number(box[2] - box[0])
    .number(box[3] - box[1])
    .operator('re f');
  const opacity = body.add(
    gradientPattern(gradient, { space: 'DeviceGray', inks: [], componentsOf: (ink) => [ink.alpha] }),
  );
  const form = body.add(
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: box,
      Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceGray', I: true },
      Resources: { Pattern: { P: opacity } },
    },
    content.take(),
  );
  const mask = body.add({ Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: form } });
  const name = `M${studio.next()}`;
  canvas.blends();
  canvas.use('ExtGState', name, mask);
  canvas.content.operator(`/${name} gs`);
};
