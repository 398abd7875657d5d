import type { SpotColor } from '../base/ink.ts';
import type { PdfBody, PdfReference } from './pdf.ts';
import { imageDictionary } from './png-image.ts';
import type { Inks, PlateColor } from './profiles/profile.ts';
import type { Studio } from './studio.ts';

/** Pixels on plates: four process inks, then the spots, pixel by pixel; 255 is full ink. */
export interface PlateImage {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly SpotColor[];
  readonly samples: Uint8Array;
}

/** True where nothing but black is on the plates. */
const blackAlone = ({ samples, spots }: PlateImage): boolean => {
  if (spots.length > 0) return false;
  for (let at = 0; at < samples.length; at += 4) {
    if (samples[at] !== 0 || samples[at + 1] !== 0 || samples[at + 2] !== 0) return false;
  }
  return true;
};

const inGrey = ({ samples }: PlateImage): Uint8Array => {
  const grey = new Uint8Array(samples.length / 4);
  for (let i = 0; i < grey.length; i++) grey[i] = 255 - (samples[i * 4 + 3] ?? 0);
  return grey;
};

/** Leaves out spot inks of which no pixel has any. */
export const withoutIdle = ({ samples, spots, ...size }: PlateImage): PlateImage => {
  const channels = 4 + spots.length;
  const busy = spots.map((_, i) => {
    for (let at = 4 + i; at < samples.length; at += channels) if (samples[at] !== 0) return true;
    return false;
  });
  if (!busy.includes(false)) return { ...size, samples, spots };
  const kept = [0, 1, 2, 3, ...spots.flatMap((_, i) => (busy[i] === true ? [4 + i] : []))];
  const fewer = new Uint8Array((samples.length / channels) * kept.length);
  for (let from = 0, to = 0; from < samples.length; from += channels) {
    for (const channel of kept) fewer[to++] = samples[from + channel] ?? 0;
  }
  return { ...size, samples: fewer, spots: spots.filter((_, i) => busy[i]) };
};

/** Embeds pixels on plates; black alone goes in as grey, so that no colour plate is made for it. */
export const embedPlateImage = (image: PlateImage, body: PdfBody, inks: Inks, plate: Studio['plate']): PdfReference => {
  if (blackAlone(image)) return body.add(imageDictionary(image, 8, { ColorSpace: 'DeviceGray' }), inGrey(image));
  const colors = image.spots.map((spot) => inks.color(spot));
  const spots = colors.filter((color): color is PlateColor => color.space === 'Separation');
  const space = spots.length === 0 ? 'DeviceCMYK' : plate({ space: 'DeviceN', spots, components: [] }).space;
  return body.add(imageDictionary(image, 8, { ColorSpace: space }), image.samples);
};
