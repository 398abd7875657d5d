import { inflate } from '../base/inflate.ts';
import type { PdfBody, PdfDictionary, PdfReference, PdfValue } from './pdf.ts';
import { channels, type Png } from './png.ts';
import { filteredSize, pngSamples } from './png-pixels.ts';
import type { EmbeddedImage } from './studio.ts';

const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** What every picture says of itself. */
export const imageDictionary = (
  { width, height }: { readonly width: number; readonly height: number },
  bits: number,
  more: PdfDictionary,
): PdfDictionary => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  BitsPerComponent: bits,
  ...more,
});

/** The colours of a palette, where they are not the file's own. */
export interface Palette {
  readonly space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  readonly channels: number;
  readonly entries: Uint8Array;
}

const colorSpace = (png: Png, body: PdfBody, palette: Palette): PdfValue => {
  switch (png.kind) {
    case 'gray':
    case 'gray-alpha':
      return 'DeviceGray';
    case 'rgb':
    case 'rgb-alpha':
      return 'DeviceRGB';
    case 'indexed': {
      const { space, channels: each, entries: colors } = palette;
      const entries = Math.min(Math.floor(colors.length / each), 2 ** png.depth);
      return ['Indexed', space, entries - 1, body.add({}, colors.slice(0, entries * each))];
    }
  }
};

/** `tRNS` of a picture without a palette: the one colour that is not painted. */
const colorKey = ({ kind, transparency }: Png): PdfDictionary => {
  if (transparency === undefined) return {};
  const keys = kind === 'gray' ? [0] : [0, 2, 4];
  return { Mask: keys.flatMap((at) => [uint16(transparency, at), uint16(transparency, at)]) };
};

/** PNG's rows are what PDF calls predictor 15: they go in as they are. */
const asItIs = (png: Png, body: PdfBody, palette: Palette): PdfReference =>
  body.add(
    imageDictionary(png, png.depth, {
      ColorSpace: colorSpace(png, body, palette),
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: channels[png.kind], BitsPerComponent: png.depth, Columns: png.width },
      ...colorKey(png),
    }),
    png.data,
  );

/** Every `of`-th sample from `from`, `count` at a time. */
const pick = (samples: Uint8Array, from: number, count: number, of: number): Uint8Array => {
  const picked = new Uint8Array((samples.length / of) * count);
  for (let at = from, to = 0; at < samples.length; at += of) {
    for (let c = 0; c < count; c++) picked[to++] = samples[at + c] ?? 0;
  }
  return picked;
};

/** Opacity where one colour is not painted; samples of 16 bits are told apart by their upper eight. */
const keyed = ({ kind, depth, transparency }: Png, samples: Uint8Array): Uint8Array | undefined => {
  if (transparency === undefined) return undefined;
  const key = (kind === 'gray' ? [0] : [0, 2, 4]).map((at) => uint16(transparency, at) >> (depth === 16 ? 8 : 0));
  const alpha = new Uint8Array(samples.length / key.length);
  for (let i = 0; i < alpha.length; i++)
    alpha[i] = key.every((value, c) => samples[i * key.length + c] === value) ? 0 : 255;
  return alpha;
};

const split = (png: Png, samples: Uint8Array): { color: Uint8Array; alpha: Uint8Array | undefined } => {
  const perPixel = channels[png.kind];
  switch (png.kind) {
    case 'gray-alpha':
    case 'rgb-alpha':
      return {
        color: full(png, pick(samples, 0, perPixel - 1, perPixel)),
        alpha: full(png, pick(samples, perPixel - 1, 1, perPixel)),
      };
    case 'indexed':
      return { color: samples, alpha: png.transparency && samples.map((entry) => png.transparency?.[entry] ?? 255) };
    case 'gray':
    case 'rgb':
      return { color: full(png, samples), alpha: keyed(png, samples) };
  }
};

/** Samples of fewer than eight bits are stretched, palette entries are not. */
const full = (png: Png, samples: Uint8Array): Uint8Array => {
  if (png.kind === 'indexed' || png.depth >= 8) return samples;
  const scale = 255 / (2 ** png.depth - 1);
  return samples.map((value) => value * scale);
};

/** A picture taken apart; undefined where its data are broken. */
export const splitPng = (png: Png) => {
  const filtered = inflate(png.data, filteredSize(png));
  const samples = filtered && pngSamples(png, filtered);
  if (samples === undefined) return undefined;
  return { ...split(png, samples), channels: png.kind === 'rgb' || png.kind === 'rgb-alpha' ? 3 : 1 } as const;
};

/** A picture with opacity, or interlaced, is unpacked: colours in one image, opacity in its soft mask. */
const unpacked = (png: Png, body: PdfBody, palette: Palette): EmbeddedImage | undefined => {
  const parts = splitPng(png);
  if (parts === undefined) return undefined;
  const { color, alpha } = parts;
  const mask =
    alpha === undefined ? {} : { SMask: body.add(imageDictionary(png, 8, { ColorSpace: 'DeviceGray' }), alpha) };
  const reference = body.add(imageDictionary(png, 8, { ColorSpace: colorSpace(png, body, palette), ...mask }), color);
  return { reference, translucent: alpha !== undefined };
};

/** Embeds a PNG, with other colours in its palette where they are given; undefined where its data are broken. */
export const embedPng = (
  png: Png,
  body: PdfBody,
  palette: Palette = { space: 'DeviceRGB', channels: 3, entries: png.palette },
): EmbeddedImage | undefined => {
  const translucent =
    png.kind === 'gray-alpha' ||
    png.kind === 'rgb-alpha' ||
    (png.kind === 'indexed' && png.transparency?.some((alpha) => alpha < 255) === true);
  if (translucent || png.interlaced) return unpacked(png, body, palette);
  if (inflate(png.data, filteredSize(png)) === undefined) return undefined;
  return { reference: asItIs(png, body, palette), translucent: false };
};
