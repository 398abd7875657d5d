import { inflate } from './inflate.ts';
import type { PdfBody, PdfDictionary, PdfReference, PdfValue } from './pdf.ts';
import { channels, type Png } from './png.ts';
import { filteredSize, pngSamples } from './png-pixels.ts';

const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

const image = ({ width, height }: Png, bits: number, more: PdfDictionary): PdfDictionary => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  BitsPerComponent: bits,
  ...more,
});

const colorSpace = (png: Png, body: PdfBody): PdfValue => {
  switch (png.kind) {
    case 'gray':
    case 'gray-alpha':
      return 'DeviceGray';
    case 'rgb':
    case 'rgb-alpha':
      return 'DeviceRGB';
    case 'indexed': {
      const entries = Math.min(Math.floor(png.palette.length / 3), 2 ** png.depth);
      return ['Indexed', 'DeviceRGB', entries - 1, body.add({}, png.palette.slice(0, entries * 3))];
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
const asItIs = (png: Png, body: PdfBody): PdfReference =>
  body.add(
    image(png, png.depth, {
      ColorSpace: colorSpace(png, body),
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

const split = (png: Png, samples: Uint8Array): { color: Uint8Array; alpha: Uint8Array | undefined } => {
  const perPixel = channels[png.kind];
  switch (png.kind) {
    case 'gray-alpha':
    case 'rgb-alpha':
      return {
        color: pick(samples, 0, perPixel - 1, perPixel),
        alpha: pick(samples, perPixel - 1, 1, perPixel),
      };
    case 'indexed':
      return { color: samples, alpha: png.transparency && samples.map((entry) => png.transparency?.[entry] ?? 255) };
    case 'gray':
    case 'rgb':
      return { color: samples, alpha: undefined };
  }
};

/** Samples of fewer than eight bits are stretched, palette entries are not. */
const full = (png: Png, samples: Uint8Array): Uint8Array => {
  if (png.kind === 'indexed' || png.depth >= 8) return samples;
  const scale = 255 / (2 ** png.depth - 1);
  return samples.map((value) => value * scale);
};

/** A picture with opacity, or interlaced, is unpacked: colours in one image, opacity in its soft mask. */
const unpacked = (png: Png, filtered: Uint8Array, body: PdfBody): PdfReference | undefined => {
  const samples = pngSamples(png, filtered);
  if (samples === undefined) return undefined;
  const { color, alpha } = split(png, full(png, samples));
  const mask = alpha === undefined ? {} : { SMask: body.add(image(png, 8, { ColorSpace: 'DeviceGray' }), alpha) };
  return body.add(image(png, 8, { ColorSpace: colorSpace(png, body), ...mask }), color);
};

/** Embeds a PNG; undefined where its data is broken. */
export const embedPng = (png: Png, body: PdfBody): PdfReference | undefined => {
  const filtered = inflate(png.data, filteredSize(png));
  if (filtered === undefined) return undefined;
  const translucent =
    png.kind === 'gray-alpha' ||
    png.kind === 'rgb-alpha' ||
    (png.kind === 'indexed' && png.transparency?.some((alpha) => alpha < 255) === true);
  return translucent || png.interlaced ? unpacked(png, filtered, body) : asItIs(png, body);
};
