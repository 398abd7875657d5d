/** Lengths carry their unit in their type's name; 1 pt = 1/72 inch, the unit of every stage from ③ on. */
export type Pt = number;
export type Mm = number;
/** A multiple of the font size of the text it belongs to. */
export type Em = number;

/** 72 pt and 25.4 mm make an inch. */
export const ptPerMm = 72 / 25.4;

export const mmToPt = (mm: Mm): Pt => mm * ptPerMm;
export const ptToMm = (pt: Pt): Mm => pt / ptPerMm;

/** Width and height in pt. */
export interface Size {
  readonly width: Pt;
  readonly height: Pt;
}

/** x, y of the top left corner; y grows downwards, as on the page. */
export interface Rect extends Size {
  readonly x: Pt;
  readonly y: Pt;
}

/** One value for each side of a box. */
export interface Edges<T> {
  readonly top: T;
  readonly right: T;
  readonly bottom: T;
  readonly left: T;
}

/** A length that may lean on its container: `pt + fraction × container`. `calc()` of lengths and percentages always has this form. */
export interface LengthPercentage {
  readonly pt: Pt;
  /** 1 = 100 % */
  readonly fraction: number;
}

/** An absolute length. */
export const length = (pt: Pt): LengthPercentage => ({ pt, fraction: 0 });

/** A length in pt, once its container is known. */
export const resolveLength = (value: LengthPercentage, container: Pt): Pt => value.pt + value.fraction * container;
