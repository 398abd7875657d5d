import { inflateUpTo } from '../base/inflate.ts';
import type { ImageSource } from '../document/graphic.ts';
import { jpegPixels, type Pixels } from '../images/codec.ts';
import type { Placement } from './placements.ts';
import { type Png, readPng } from './png.ts';
import { splitPng } from './png-image.ts';
import { type Darkroom, largestProfile, printedShare, shrunk } from './press-image.ts';
import { pressPixels } from './press-pixels.ts';

/** A picture's process inks, four samples a pixel (255 is full ink), and its opacity. */
export interface InkPicture {
  readonly width: number;
  readonly height: number;
  readonly inks: Uint8Array;
  readonly alpha: Uint8Array | undefined;
}

/** Grey pictures are black ink alone. */
const fourInks = ({ channels, samples }: Pixels): Uint8Array => {
  if (channels === 4) return samples;
  const inks = new Uint8Array(samples.length * 4);
  for (let i = 0; i < samples.length; i++) inks[i * 4 + 3] = 255 - (samples[i] ?? 255);
  return inks;
};

/** Pixels of a palette in its colours. */
const throughPalette = (entries: Uint8Array, palette: Uint8Array): Uint8Array => {
  const samples = new Uint8Array(entries.length * 3);
  for (let i = 0; i < entries.length; i++) samples.set(palette.subarray((entries[i] ?? 0) * 3).subarray(0, 3), i * 3);
  return samples;
};

type Conversion = Pick<Darkroom, 'inks' | 'condition'>;

const fromPng = (png: Png, share: number, { inks, condition }: Conversion): InkPicture | undefined => {
  const parts = splitPng(png);
  if (parts === undefined) return undefined;
  const { width, height } = png;
  const icc = png.profile === undefined ? undefined : inflateUpTo(png.profile, largestProfile);
  const read: Pixels =
    png.kind === 'indexed'
      ? { width, height, channels: 3, samples: throughPalette(parts.color, png.palette) }
      : { width, height, channels: parts.channels, samples: parts.color };
  const color = shrunk(read, share);
  const alpha = parts.alpha && shrunk({ width, height, channels: 1, samples: parts.alpha }, share).samples;
  const printed = pressPixels({ ...color, icc }, inks, condition);
  return { width: printed.width, height: printed.height, inks: fourInks(printed), alpha };
};

/** A picture in inks, as large as it is printed; undefined where its data are broken. */
export const inkPicture = async (
  image: ImageSource,
  placement: Placement,
  conversion: Conversion,
): Promise<InkPicture | undefined> => {
  try {
    const share = printedShare(placement);
    if (image.format === 'png') {
      const png = readPng(image.bytes);
      return png && fromPng(png, share, conversion);
    }
    const decoded = await jpegPixels(image.bytes);
    const pixels = { ...shrunk(decoded, share), icc: decoded.icc };
    const printed = pressPixels(pixels, conversion.inks, conversion.condition);
    return { width: printed.width, height: printed.height, inks: fourInks(printed), alpha: undefined };
  } catch {
    return undefined;
  }
};
