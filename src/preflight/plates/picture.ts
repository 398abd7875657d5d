import { type ColorSpace, channelsOf, indexedValues, openSpace } from '../content/color-space.ts';
import { entry, isArray, isStream, numberIn, numbersIn, numbersOf, unresolved } from '../content/values.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfObject, PdfStream } from '../object.ts';
import { processInks, processOf } from './inks.ts';
import type { JpegSamples } from './jpegs.ts';

/** A picture in inks. `samples`: 255 is full; pixel by pixel in the order of `inks`. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly inks: readonly string[];
  readonly samples: Uint8Array;
  readonly opacity?: Opacity;
}

/** 255 is opaque. */
export interface Opacity {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** More pixels than a page of plates can show are passed over. */
const pixelsLimit = 4_000_000;
const sideLimit = 100_000;

interface Raw {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly bits: number;
  readonly bytes: Uint8Array;
}

/** Samples as stored. Undefined: they cannot be unpacked here. */
const rawOf = (pdf: ReadPdf, image: PdfStream, channels: number, jpegs: JpegSamples): Raw | undefined => {
  const decoded = pdf.decoded(image);
  if (decoded.kind !== 'bytes') return undefined;
  const filter = decoded.pictureFilter;
  if (filter !== undefined) {
    const jpeg = jpegs.get(image);
    return jpeg === undefined ? undefined : { ...jpeg, bits: 8 };
  }
  const width = numberIn(pdf, image, 'Width') ?? 0;
  const height = numberIn(pdf, image, 'Height') ?? 0;
  const stencil = entry(pdf, image, 'ImageMask') === true;
  const bits = stencil ? 1 : (numberIn(pdf, image, 'BitsPerComponent') ?? 8);
  const sane = width > 0 && height > 0 && width <= sideLimit && height <= sideLimit && [1, 2, 4, 8, 16].includes(bits);
  return sane ? { width, height, channels, bits, bytes: decoded.bytes } : undefined;
};

const sampleAt = ({ width, channels, bits, bytes }: Raw, x: number, y: number, channel: number): number => {
  const row = y * Math.ceil((width * channels * bits) / 8);
  const index = x * channels + channel;
  if (bits === 8) return bytes[row + index] ?? 0;
  if (bits === 16) return (bytes[row + index * 2] ?? 0) * 256 + (bytes[row + index * 2 + 1] ?? 0);
  const bit = index * bits;
  return ((bytes[row + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
};

/** Every how many-th pixel is taken. */
const strideOf = ({ width, height }: Raw): number => Math.max(1, Math.ceil(Math.sqrt((width * height) / pixelsLimit)));

/** Names of the inks that a space prints with, and how its numbers become their tints. */
export const inking = (
  space: ColorSpace,
): { readonly inks: readonly string[]; readonly tints: (values: readonly number[]) => readonly number[] } => {
  switch (space.kind) {
    case 'device':
    case 'calibrated':
      return { inks: processInks, tints: (values) => processOf(space.space, values) };
    case 'inks':
      if (space.inks.includes('All')) return { inks: processInks, tints: ([all = 0]) => [all, all, all, all] };
      return { inks: space.inks, tints: (values) => values };
    case 'indexed': {
      const base = inking(space.base);
      return { inks: base.inks, tints: ([index = 0]) => base.tints(indexedValues(space, index)) };
    }
    case 'pattern':
      return { inks: [], tints: () => [] };
  }
};

const decodeOf = (pdf: ReadPdf, image: PdfStream, space: ColorSpace, bits: number): readonly number[] => {
  const given = numbersIn(pdf, image, 'Decode');
  const channels = channelsOf(space);
  if (given.length >= channels * 2) return given;
  if (space.kind === 'indexed') return [0, 2 ** bits - 1];
  if (space.kind === 'calibrated' && space.space === 'Lab') return [0, 100, ...space.range];
  return Array.from({ length: channels }, () => [0, 1]).flat();
};

const colors = (raw: Raw, space: ColorSpace, decode: readonly number[]): Omit<Picture, 'opacity'> => {
  const stride = strideOf(raw);
  const width = Math.ceil(raw.width / stride);
  const height = Math.ceil(raw.height / stride);
  const { inks, tints } = inking(space);
  const most = 2 ** raw.bits - 1;
  const { channels } = raw;
  const samples = new Uint8Array(width * height * inks.length);
  const values: number[] = Array.from({ length: channels }, () => 0);
  const known = new Map<number, readonly number[]>();
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let key = 0;
      for (let channel = 0; channel < channels; channel++) {
        const sample = sampleAt(raw, x * stride, y * stride, channel);
        key = key * (most + 1) + sample;
        const low = decode[channel * 2] ?? 0;
        values[channel] = low + (sample / most) * ((decode[channel * 2 + 1] ?? 1) - low);
      }
      let made = channels === 1 ? known.get(key) : undefined;
      if (made === undefined) {
        made = tints(values);
        if (channels === 1) known.set(key, [...made]);
      }
      for (let ink = 0; ink < inks.length; ink++) samples[at++] = Math.round((made[ink] ?? 0) * 255);
    }
  }
  return { width, height, inks, samples };
};

const greys = (pdf: ReadPdf, mask: PdfStream, jpegs: JpegSamples, stencil: boolean): Opacity | undefined => {
  const raw = rawOf(pdf, mask, 1, jpegs);
  if (raw === undefined) return undefined;
  const [low = 0, high = 1] = numbersIn(pdf, mask, 'Decode');
  const most = 2 ** raw.bits - 1;
  const stride = strideOf(raw);
  const width = Math.ceil(raw.width / stride);
  const height = Math.ceil(raw.height / stride);
  const values = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = low + (sampleAt(raw, x * stride, y * stride, 0) / most) * (high - low);
      values[at++] = Math.round((stencil ? 1 - value : value) * 255);
    }
  }
  return { width, height, values };
};

/** Where samples lie in all ranges of a colour-key mask, nothing is painted. */
const keyed = (raw: Raw, ranges: readonly number[]): Opacity => {
  const stride = strideOf(raw);
  const width = Math.ceil(raw.width / stride);
  const height = Math.ceil(raw.height / stride);
  const values = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let inside = true;
      for (let channel = 0; channel < raw.channels && inside; channel++) {
        const sample = sampleAt(raw, x * stride, y * stride, channel);
        inside = sample >= (ranges[channel * 2] ?? 0) && sample <= (ranges[channel * 2 + 1] ?? 0);
      }
      values[at++] = inside ? 0 : 255;
    }
  }
  return { width, height, values };
};

const opacityOf = (pdf: ReadPdf, image: PdfStream, raw: Raw, jpegs: JpegSamples): Opacity | undefined => {
  const soft = entry(pdf, image, 'SMask');
  if (isStream(soft)) return greys(pdf, soft, jpegs, false);
  const mask = entry(pdf, image, 'Mask');
  if (isStream(mask)) return greys(pdf, mask, jpegs, true);
  return isArray(mask) ? keyed(raw, numbersOf(pdf, mask)) : undefined;
};

/** The part of a stencil that paints. Undefined: it cannot be unpacked here. */
export const stencilOpacity = (pdf: ReadPdf, image: PdfStream, jpegs: JpegSamples): Opacity | undefined =>
  greys(pdf, image, jpegs, true);

/** A picture in inks. Undefined: it cannot be unpacked here. */
export const openPicture = (
  pdf: ReadPdf,
  image: PdfStream,
  resources: PdfObject | undefined,
  jpegs: JpegSamples,
): Picture | undefined => {
  const space = openSpace(pdf, unresolved(image, 'ColorSpace'), resources);
  if (space === undefined || space.kind === 'pattern') return undefined;
  const raw = rawOf(pdf, image, channelsOf(space), jpegs);
  if (raw === undefined || raw.channels !== channelsOf(space)) return undefined;
  const opacity = opacityOf(pdf, image, raw, jpegs);
  const made = colors(raw, space, decodeOf(pdf, image, space, raw.bits));
  return opacity === undefined ? made : { ...made, opacity };
};
