import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { inflateUpTo } from '../base/inflate.ts';
import type { ImageSource } from '../document/graphic.ts';
import { jpegPixels, type Pixels, packedJpeg } from '../images/codec.ts';
import { embedJpeg } from './jpeg-image.ts';
import type { PdfBody, PdfReference } from './pdf.ts';
import { effectivePpi, type Placement } from './placements.ts';
import { readPng } from './png.ts';
import { embedPng, imageDictionary, splitPng } from './png-image.ts';
import { pressPixels } from './press-pixels.ts';
import type { Inks } from './profiles/profile.ts';
import { shrink } from './shrink.ts';
import type { EmbeddedImage } from './studio.ts';

/** What pictures are made into inks for. */
export interface Darkroom {
  readonly body: PdfBody;
  readonly inks: Inks;
  readonly condition: Uint8Array;
  /** False where no picture may let through what lies below: those that do are left to be mixed with it. */
  readonly transparency: boolean;
}

/** Above the first a picture holds more than a press can show, and is brought down to the second. */
const finest = 450;
const fine = 300;

/** Profiles of pictures are far smaller, but for those of presses. */
export const largestProfile = 8 << 20;

/** The share of its pixels along each side at which a picture is printed. */
export const printedShare = (placement: Placement): number => {
  const ppi = effectivePpi(placement);
  return ppi > finest ? fine / ppi : 1;
};

export const shrunk = (pixels: Pixels, share: number): Pixels =>
  share === 1
    ? pixels
    : shrink(pixels, Math.max(1, Math.round(pixels.width * share)), Math.max(1, Math.round(pixels.height * share)));

const spaces = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' } as const;

const addPixels = (pixels: Pixels, mask: PdfReference | undefined, body: PdfBody): PdfReference =>
  body.add(
    imageDictionary(pixels, 8, {
      ColorSpace: spaces[pixels.channels],
      ...(mask === undefined ? {} : { SMask: mask }),
    }),
    pixels.samples,
  );

const jpeg = async (placement: Placement, { body, inks, condition }: Darkroom): Promise<EmbeddedImage | undefined> => {
  const { bytes } = placement.image;
  const decoded = await jpegPixels(bytes);
  const share = printedShare(placement);
  const pixels = shrunk(decoded, share);
  const printed = pressPixels({ ...pixels, icc: decoded.icc }, inks, condition);
  const kept = printed.samples === decoded.samples ? bytes : await packedJpeg(printed);
  const reference = embedJpeg(kept, body);
  return reference && { reference, translucent: false };
};

const png = (placement: Placement, { body, inks, condition }: Darkroom): EmbeddedImage | undefined => {
  const read = readPng(placement.image.bytes);
  if (read === undefined) return undefined;
  const bare = read.transparency === undefined && !read.interlaced;
  if (read.kind === 'gray' && read.depth === 1 && bare) return embedPng(read, body);
  if (read.kind === 'indexed') {
    const entries = read.palette.length / 3;
    const picture = { width: entries, height: 1, channels: 3, samples: read.palette, icc: undefined } as const;
    const { channels, samples } = pressPixels(picture, inks, condition);
    return embedPng(read, body, { space: spaces[channels], entries: samples, channels });
  }
  const parts = splitPng(read);
  if (parts === undefined) return undefined;
  const share = printedShare(placement);
  const { width, height } = read;
  const icc = read.profile === undefined ? undefined : inflateUpTo(read.profile, largestProfile);
  const color = shrunk({ width, height, channels: parts.channels, samples: parts.color }, share);
  const alpha = parts.alpha && shrunk({ width, height, channels: 1, samples: parts.alpha }, share);
  const mask = alpha && body.add(imageDictionary(alpha, 8, { ColorSpace: 'DeviceGray' }), alpha.samples);
  const printed = pressPixels({ ...color, icc }, inks, condition);
  return { reference: addPixels(printed, mask, body), translucent: mask !== undefined };
};

const develop = async (placement: Placement, darkroom: Darkroom): Promise<EmbeddedImage | undefined> => {
  try {
    return placement.image.format === 'jpeg' ? await jpeg(placement, darkroom) : png(placement, darkroom);
  } catch {
    return undefined;
  }
};

/** Warned of below the second, which shows to the naked eye; between the two only as a note of quality. */
const enough = 300;
const coarse = 200;

const tooCoarse = (placement: Placement): Diagnostic | undefined => {
  const ppi = Math.round(effectivePpi(placement));
  if (ppi >= enough) return undefined;
  const { image, page } = placement;
  const values = { image: image.path, page: `${page}`, ppi: `${ppi}`, enough: `${enough}` };
  const code = ppi < coarse ? 'export/image-coarse' : 'export/image-soft';
  return diagnostic(code, { span: image.span, values, hints: [hint('export/larger-image')] });
};

/** True where a picture may let through what lies below it. */
export const letsThrough = ({ format, bytes }: ImageSource): boolean => {
  const read = format === 'png' ? readPng(bytes) : undefined;
  return read?.kind === 'gray-alpha' || read?.kind === 'rgb-alpha' || read?.transparency !== undefined;
};

/** Makes every picture of the pages into inks, one after the other, and embeds it. */
export const developPictures = async (
  all: readonly Placement[],
  darkroom: Darkroom,
  report: (diagnostic: Diagnostic) => void,
): Promise<Map<string, EmbeddedImage | undefined>> => {
  const developed = new Map<string, EmbeddedImage | undefined>();
  for (const placement of all) {
    if (darkroom.transparency || !letsThrough(placement.image))
      developed.set(placement.image.path, await develop(placement, darkroom));
    const fault = tooCoarse(placement);
    if (fault !== undefined) report(fault);
  }
  return developed;
};
