import type { XmlElement } from '../../base/xml.ts';
import type { GraphicItem, Matrix } from '../../document/graphic.ts';
import { movePath } from '../../document/move-path.ts';
import { imageHeader } from '../../images/header.ts';
import { hrefOf, type SvgContext } from './context.ts';
import { lengthOf, rectPath, type Viewport } from './shapes.ts';
import { fitInto } from './viewport.ts';

const pixelLimit = 60_000_000;
const dataUri = /^data:image\/(?:png|jpe?g);base64,([\s\S]*)$/i;

/** An `image` that holds its own PNG or JPEG. `matrix` only moves and scales. */
export const imageItems = (
  element: XmlElement,
  viewport: Viewport,
  matrix: Matrix,
  opacity: number,
  context: SvgContext,
): readonly GraphicItem[] => {
  const href = hrefOf(element)?.trim() ?? '';
  if (href === '') return [];
  const bytes = decodeBase64(dataUri.exec(href)?.[1] ?? '');
  const header = bytes === undefined ? null : imageHeader(bytes);
  const sound = header !== null && header !== 'truncated' && (header.format === 'png' || header.format === 'jpeg');
  if (
    bytes === undefined ||
    !sound ||
    header.width * header.height === 0 ||
    header.width * header.height > pixelLimit
  ) {
    context.report('svg/bad-image', element.offset);
    return [];
  }
  const { width: pixelWidth, height: pixelHeight, format, turn } = header;
  const turned = turn === undefined ? {} : { turn };
  const frame = {
    x: lengthOf(element, 'x', viewport.width, context),
    y: lengthOf(element, 'y', viewport.height, context),
    width: lengthOf(element, 'width', viewport.width, context, pixelWidth),
    height: lengthOf(element, 'height', viewport.height, context, pixelHeight),
  };
  if (!(frame.width > 0 && frame.height > 0) || (format !== 'png' && format !== 'jpeg')) return [];
  const preserve = element.attributes.get('preserveAspectRatio')?.value;
  const {
    matrix: [sx, , , sy, left, top],
    overhangs,
  } = fitInto({ x: 0, y: 0, width: pixelWidth, height: pixelHeight }, frame, preserve);
  const [scale, , , , e, f] = matrix;
  const item: GraphicItem = {
    kind: 'image',
    image: { path: `${context.path}#${element.offset}`, format, bytes, pixelWidth, pixelHeight, ...turned },
    x: scale * left + e,
    y: scale * top + f,
    width: scale * sx * pixelWidth,
    height: scale * sy * pixelHeight,
  };
  if (!overhangs && opacity === 1) return [item];
  const clip = overhangs ? { clip: movePath(rectPath(frame.x, frame.y, frame.width, frame.height), matrix) } : {};
  return [{ kind: 'group', opacity, items: [item], ...clip }];
};

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const digits: ReadonlyMap<string, number> = new Map([...alphabet].map((letter, index) => [letter, index]));

/** Undefined where it is not base64. */
const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const bare = text.replace(/\s/g, '').replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((bare.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of bare) {
    const digit = digits.get(letter);
    if (digit === undefined) return undefined;
    bits = ((bits << 6) | digit) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 255;
    at += 1;
  }
  return bytes;
};
