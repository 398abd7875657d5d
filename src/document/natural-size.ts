import type { Size } from '../base/measure.ts';
import type { Picture } from './flow.ts';

/** The size of a picture that nobody gave one. */
export const naturalSize = (picture: Picture): Size => {
  switch (picture.kind) {
    case 'image':
      return { width: picture.width, height: picture.height };
    case 'graphic':
      return { width: picture.graphic.width, height: picture.graphic.height };
    case 'chart':
      return picture.natural;
    default:
      return picture satisfies never;
  }
};
