import type { Face } from '../fontbook.ts';
import type { Piece } from './collect.ts';

/**
 * The boxes of one passage: a Han character, the body of a mark, a word, a number, a picture. Parallel arrays, so that
 * a page of Chinese makes no object per character. Lengths in pt.
 */
export interface Boxes {
  count: number;
  readonly cls: number[];
  /** Width of the body. */
  readonly width: number[];
  /** Blank that belongs to the mark, before and after its body. */
  readonly before: number[];
  readonly after: number[];
  /** Em of the box's text. */
  readonly size: number[];
  /** First and last code point, which kinsoku and autospace look at. */
  readonly first: number[];
  readonly last: number[];
  readonly flags: number[];
  readonly piece: number[];
  /** Index in the text. */
  readonly at: number[];
  /** Its glyphs run up to the next box's first. */
  readonly glyphs: number[];
  /** Word space after the box; 0 where there is none. */
  readonly space: number[];
  readonly glyph: Glyphs;
  readonly pieces: readonly Piece[];
  /** What stands in an object's or a leader's box. */
  readonly objects: Map<number, number>;
}

/** Glyphs in boxes; x from the start of the body. */
export interface Glyphs {
  readonly face: Face[];
  readonly id: number[];
  readonly text: string[];
  readonly x: number[];
  readonly y: number[];
  readonly advance: number[];
  readonly piece: number[];
  readonly at: number[];
}

/** A letter or a digit (with its prefix) stands first: Han before it wants autospace. */
export const alphanumericStart = 1;
export const alphanumericEnd = 2;
/** The line may not start with this box, whatever its class. */
export const clings = 4;
/** The line may not end with it. */
export const holds = 8;
/** The word was cut here; it may break after the box without a space. */
export const cut = 16;
/** A number, with what belongs to it. */
export const numeral = 32;
/** A number up to and including its range sign: 10– */
export const rangeEnd = 64;
/** The line may break after the box because `<wbr>`, U+200B or a hyphen says so. */
export const opportunity = 128;
/** A soft hyphen stands after the box. */
export const softHyphen = 256;
/** The space after it does not break. */
export const tied = 512;
/** Second, fourth … of a run of ？！, which shares its body with the one before. */
export const paired = 1024;
/** A space that `white-space` keeps: it hangs at the end of a line. */
export const keptSpace = 2048;

/** A sign of arithmetic that stands alone: × between its spaces. */
export const operator = 4096;

/** 纵中横: stands upright in one body of a vertical line. */
export const across = 8192;

/** It clings to what stands before it, but may begin a line after a space. */
export const looseStart = 16384;

/** It holds what follows at once, but may end a line before a space. */
export const looseEnd = 32768;

export const newBoxes = (pieces: readonly Piece[]): Boxes => ({
  count: 0,
  cls: [],
  width: [],
  before: [],
  after: [],
  size: [],
  first: [],
  last: [],
  flags: [],
  piece: [],
  at: [],
  glyphs: [],
  space: [],
  glyph: { face: [], id: [], text: [], x: [], y: [], advance: [], piece: [], at: [] },
  pieces,
  objects: new Map(),
});

export interface BoxFacts {
  readonly cls: number;
  readonly width: number;
  readonly before: number;
  readonly after: number;
  readonly first: number;
  readonly last: number;
  readonly flags: number;
}

/** Opens a box; the glyphs that are pushed next are its own. */
export const pushBox = (boxes: Boxes, facts: BoxFacts, size: number, piece: number, at: number): void => {
  boxes.cls.push(facts.cls);
  boxes.width.push(facts.width);
  boxes.before.push(facts.before);
  boxes.after.push(facts.after);
  boxes.size.push(size);
  boxes.first.push(facts.first);
  boxes.last.push(facts.last);
  boxes.flags.push(facts.flags);
  boxes.piece.push(piece);
  boxes.at.push(at);
  boxes.space.push(0);
  boxes.glyphs.push(boxes.glyph.id.length);
  boxes.count++;
};

export const pushGlyph = (
  boxes: Boxes,
  face: Face,
  id: number,
  text: string,
  x: number,
  y: number,
  advance: number,
  piece: number,
  at: number,
): void => {
  const { glyph } = boxes;
  glyph.face.push(face);
  glyph.id.push(id);
  glyph.text.push(text);
  glyph.x.push(x);
  glyph.y.push(y);
  glyph.advance.push(advance);
  glyph.piece.push(piece);
  glyph.at.push(at);
};

/** Marks the last box; nothing where there is none. */
export const flagLast = (boxes: Boxes, flag: number): void => {
  const last = boxes.count - 1;
  if (last >= 0) boxes.flags[last] = (boxes.flags[last] ?? 0) | flag;
};

export const has = (boxes: Boxes, index: number, flag: number): boolean => ((boxes.flags[index] ?? 0) & flag) !== 0;
