/** The part of lcms-wasm that `lcms.ts` uses. Handles are addresses in its memory; 0 is none. */
declare module 'lcms-wasm' {
  interface Lcms {
    cmsOpenProfileFromMem(bytes: Uint8Array, size: number): number;
    cmsCreate_sRGBProfile(): number;
    cmsCreateLab4Profile(): number;
    cmsCreateTransform(
      input: number,
      inputFormat: number,
      output: number,
      outputFormat: number,
      intent: number,
      flags: number,
    ): number;
    cmsDoTransform<T extends Uint8Array | Uint16Array>(transform: number, samples: T, pixels: number): T;
  }
  export function instantiate(options?: { wasmBinary?: Uint8Array }): Promise<Lcms>;
  export const TYPE_GRAY_8: number;
  export const TYPE_RGB_8: number;
  export const TYPE_RGB_16: number;
  export const TYPE_CMYK_8: number;
  export const TYPE_CMYK_16: number;
  export const TYPE_Lab_16: number;
  export const INTENT_RELATIVE_COLORIMETRIC: number;
  export const cmsFLAGS_BLACKPOINTCOMPENSATION: number;
  export const cmsFLAGS_NOOPTIMIZE: number;
}
