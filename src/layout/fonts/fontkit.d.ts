declare module 'fontkit' {
  /** Only what the shaper uses. */
  export interface Font {
    readonly unitsPerEm: number;
    layout(
      text: string,
      features: Readonly<Record<string, boolean>>,
      script: string,
      language: string,
    ): {
      readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[] }[];
      readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
    };
  }
  export function create(bytes: Uint8Array): Font;
}
