import type { Srgb } from '../../base/ink.ts';

/** Samples of 8 bits, pixel by pixel, in the one space and in the other. */
export type ConvertPixels = (samples: Uint8Array) => Uint8Array;

/** Colour management towards one printing condition: relative colorimetric, with black-point compensation. */
export interface ColorManagement {
  /** Inks from 0 to 1. */
  inks(color: Srgb): readonly number[];
  /** Lightness (L*, 0 … 100) of inks on the paper of the condition. */
  lightness(inks: readonly number[]): number;
  /** Lightness (L*, 0 … 100) of a colour of sRGB. */
  srgbLightness(color: Srgb): number;
  /** Undefined where the profile that comes with the pixels cannot be used. */
  pixels(from: 'sRGB' | Uint8Array, channels: 1 | 3 | 4): ConvertPixels | undefined;
}

const full = 65_535;
/** Lab in 16 bits: 100 is 0xffff (ICC version 4). */
const fullLightness = 65_535;
/** Pixels that go through the converter's memory at once. */
const portion = 1 << 16;

/** Opens Little CMS for a press profile; undefined where it cannot print with it. */
export const openColorManagement = async (condition: Uint8Array): Promise<ColorManagement | undefined> => {
  const library = await import('lcms-wasm');
  const lcms = await library.instantiate();
  const press = lcms.cmsOpenProfileFromMem(condition, condition.length);
  if (press === 0) return undefined;
  const srgb = lcms.cmsCreate_sRGBProfile();
  const lab = lcms.cmsCreateLab4Profile();
  const compensated = library.cmsFLAGS_BLACKPOINTCOMPENSATION;
  const exact = compensated | library.cmsFLAGS_NOOPTIMIZE;
  const between = (from: number, fromFormat: number, to: number, toFormat: number, flags: number): number =>
    lcms.cmsCreateTransform(from, fromFormat, to, toFormat, library.INTENT_RELATIVE_COLORIMETRIC, flags);

  const toInks = between(srgb, library.TYPE_RGB_16, press, library.TYPE_CMYK_16, exact);
  const toLab = between(press, library.TYPE_CMYK_16, lab, library.TYPE_Lab_16, library.cmsFLAGS_NOOPTIMIZE);
  const srgbToLab = between(srgb, library.TYPE_RGB_16, lab, library.TYPE_Lab_16, library.cmsFLAGS_NOOPTIMIZE);
  if (toInks === 0 || toLab === 0) return undefined;

  const sixteen = (values: readonly number[]): Uint16Array =>
    Uint16Array.from(values, (value) => Math.round(Math.min(1, Math.max(0, value)) * full));
  const one = (transform: number, values: readonly number[]): readonly number[] => [
    ...lcms.cmsDoTransform(transform, sixteen(values), 1),
  ];
  const formats = { 1: library.TYPE_GRAY_8, 3: library.TYPE_RGB_8, 4: library.TYPE_CMYK_8 } as const;

  return {
    inks: ({ r, g, b }) => one(toInks, [r, g, b]).map((value) => value / full),
    lightness: (inks) => ((one(toLab, inks)[0] ?? 0) / fullLightness) * 100,
    srgbLightness: ({ r, g, b }) => ((one(srgbToLab, [r, g, b])[0] ?? 0) / fullLightness) * 100,
    pixels(from, channels) {
      const source = from === 'sRGB' ? srgb : lcms.cmsOpenProfileFromMem(from, from.length);
      const transform = source === 0 ? 0 : between(source, formats[channels], press, library.TYPE_CMYK_8, compensated);
      if (transform === 0) return undefined;
      return (samples) => {
        const pixels = samples.length / channels;
        const inks = new Uint8Array(pixels * 4);
        for (let at = 0; at < pixels; at += portion) {
          const some = Math.min(portion, pixels - at);
          const part = samples.subarray(at * channels, (at + some) * channels);
          inks.set(lcms.cmsDoTransform(transform, part, some).subarray(0, some * 4), at * 4);
        }
        return inks;
      };
    },
  };
};
