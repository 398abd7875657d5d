/** One row of pixels: ink on each plate, premultiplied, and how much is covered. */
export interface Row {
  readonly plates: readonly Float32Array[];
  readonly alpha: Float32Array;
}

export const emptyRow = (plates: number, width: number): Row => ({
  plates: Array.from({ length: plates }, () => new Float32Array(width)),
  alpha: new Float32Array(width),
});

export const clear = ({ plates, alpha }: Row): void => {
  for (const plate of plates) plate.fill(0);
  alpha.fill(0);
};

/** What is printed at each pixel of a row: ink by plate, premultiplied by `alpha`. */
export type Source = (plate: number, x: number) => number;

/**
 * Prints on a row. Where `touches` is false the plate keeps what it has, as an overprint leaves it; `weight` is how much
 * of each pixel is covered.
 */
export const print = (onto: Row, ink: Source, weight: Float32Array, touches: (plate: number) => boolean): void => {
  for (const [i, plate] of onto.plates.entries()) {
    if (!touches(i)) continue;
    for (let x = 0; x < plate.length; x++) {
      const share = weight[x] ?? 0;
      if (share > 0) plate[x] = (plate[x] ?? 0) * (1 - share) + ink(i, x) * share;
    }
  }
  const { alpha } = onto;
  for (let x = 0; x < alpha.length; x++) {
    const share = weight[x] ?? 0;
    if (share > 0) alpha[x] = (alpha[x] ?? 0) * (1 - share) + share;
  }
};
