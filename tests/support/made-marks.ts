import type { ImageMark, Mark, Overprint, PaintedColor, PathMark, TextMark } from '../../src/preflight/content/mark.ts';
import type { PdfDictionary, PdfStream } from '../../src/preflight/object.ts';

const face = {
  box: { x: 50, y: 50, width: 60, height: 60 },
  clips: [],
  overprint: { on: false, mode: 0 },
  alpha: 1,
  blend: 'Normal',
  softMask: false,
  grouped: false,
  hidden: false,
} as const;

const black: PaintedColor = { space: 'DeviceCMYK', components: [0, 0, 0, 1] };

/** A filled path. */
export const path = (color: PaintedColor = black, more: Partial<PathMark> = {}): Mark => ({
  ...face,
  kind: 'path',
  commands: [],
  fill: { color, rule: 'nonzero' },
  ...more,
});

/** Text of these codes; the font is the object of this number. */
export const text = (
  font: PdfDictionary,
  fontObject: number,
  codes: readonly number[],
  mode: TextMark['mode'] = 0,
): Mark => ({
  ...face,
  kind: 'text',
  mode,
  font,
  fontObject,
  size: 10,
  fill: black,
  glyphs: codes.map((code) => ({ code, cid: code, matrix: [1, 0, 0, 1, 0, 0], advance: 10 })),
});

const noPixels: PdfStream = {
  kind: 'stream',
  dictionary: { kind: 'dictionary', entries: new Map() },
  raw: new Uint8Array(),
};

export const image = (space: string, more: Partial<ImageMark> = {}): Mark => ({
  ...face,
  kind: 'image',
  image: noPixels,
  object: 30,
  matrix: [60, 0, 0, 60, 50, 50],
  pixels: { width: 1, height: 1, bits: 8 },
  stencil: false,
  space,
  inline: false,
  ...more,
});

export const modeOne: Overprint = { on: true, mode: 1 };
