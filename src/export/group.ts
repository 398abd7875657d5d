import { boxWithin, identity, inverse, within } from '../base/matrix.ts';
import type { GroupItem } from '../document/graphic.ts';
import type { PageItem } from '../layout/page.ts';
import { Canvas } from './canvas.ts';
import { Content } from './content.ts';
import { setOpacity } from './opacity.ts';
import { setOverprint } from './overprint.ts';
import type { Scene } from './studio.ts';
import { tracePath } from './trace.ts';

type Group = GroupItem<PageItem>;
type PaintItems = (items: readonly PageItem[], scene: Scene) => void;

/** True where nothing in it can lie over another part, so that each part may simply take the group's opacity. */
export const single = ({ items }: Group): boolean => {
  const [item, ...more] = items;
  if (item === undefined) return true;
  if (more.length > 0) return false;
  if (item.kind === 'path') return item.fill === undefined || item.stroke === undefined;
  return item.kind !== 'group' || single(item);
};

const enter = (group: Group, scene: Scene): Scene => {
  const { canvas } = scene;
  const matrix = group.transform ?? identity;
  canvas.save();
  if (group.transform !== undefined) {
    canvas.content.numbers(matrix.slice(0, 4), 6).numbers(matrix.slice(4)).operator('cm');
  }
  if (group.clip !== undefined) {
    if (group.clip.length === 0) canvas.content.operator('0 0 0 0 re');
    tracePath(group.clip, canvas.content);
    canvas.content.operator(group.clipRule === 'evenodd' ? 'W* n' : 'W n');
  }
  return { ...scene, toStream: within(scene.toStream, matrix), toPage: within(scene.toPage, matrix) };
};

/** A transparency group: its parts cover each other first, then all together fade. */
const paintAsOne = (group: Group, scene: Scene, paintItems: PaintItems): void => {
  const { canvas, studio } = scene;
  const back = inverse(scene.toPage);
  if (back === undefined) return;
  const { x, y, width, height } = boxWithin(back, scene.paper);
  const inner = new Canvas(new Content());
  const form = studio.body.reserve();
  const marks = scene.marks?.inside(inner, form);
  paintItems(group.items, { ...scene, canvas: inner, toStream: identity, opacity: 1, marks });
  inner.leaveText();
  studio.body.end(
    form,
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [x, y, x + width, y + height],
      Group: { Type: 'Group', S: 'Transparency', CS: studio.profile.blendSpace, I: true },
      Resources: inner.resources,
      StructParents: marks?.key,
    },
    inner.content.take(),
  );
  setOpacity(scene, group.opacity, group.opacity);
  setOverprint(scene, false, false);
  const name = `X${studio.next()}`;
  canvas.blends();
  canvas.include(inner);
  canvas.use('XObject', name, form);
  canvas.leaveText();
  canvas.content.operator(`/${name} Do`);
};

/** Paints a group: moved, clipped and faded as a whole. */
export const paintGroup = (group: Group, scene: Scene, paintItems: PaintItems): void => {
  const framed = group.transform !== undefined || group.clip !== undefined;
  const inside = framed ? enter(group, scene) : scene;
  if (group.opacity === 1 || single(group)) {
    paintItems(group.items, { ...inside, opacity: inside.opacity * group.opacity });
  } else paintAsOne(group, inside, paintItems);
  if (framed) scene.canvas.restore();
};
