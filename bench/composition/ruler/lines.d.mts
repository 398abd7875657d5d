import type { Sort } from './ruler.mjs';

export interface PlacedGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly advance: number;
}

export function rowsOf(glyphs: readonly PlacedGlyph[], size: number): readonly (readonly PlacedGlyph[])[];
export function linesOf(
  glyphs: readonly PlacedGlyph[],
  source: string,
  place: { readonly size: number; readonly left: number },
): { readonly lines: readonly (readonly Sort[])[]; readonly unfaithful: number };
export function leftEdge(pages: readonly (readonly PlacedGlyph[])[], size: number): number;
