import type { Ink } from '../base/ink.ts';
import type { Background } from './computed.ts';
import type { Draft } from './declaration.ts';

/** An ink with what the element says of printing over others. */
export const printing = (ink: Ink, d: Draft): Ink => {
  const overprint = d['-banxin-overprint'];
  return overprint === 'auto' ? ink : { ...ink, overprint };
};

/** Background images whose inks print as the element says. */
export const printingImages = (images: Background['images'], d: Draft): Background['images'] =>
  d['-banxin-overprint'] === 'auto'
    ? images
    : images.map((image) =>
        image.kind === 'url'
          ? image
          : { ...image, stops: image.stops.map((stop) => ({ ...stop, ink: printing(stop.ink, d) })) },
      );
