import type { TextStyle } from '../../style/computed.ts';
import type { Face, FontBook } from '../fontbook.ts';
import { slimFace } from '../fonts/scale.ts';
import { figureBody, isFigure } from './tabular.ts';

/** A character's glyph in the face that serves it. Metrics in em. */
export interface Found {
  readonly face: Face;
  readonly id: number;
  readonly advance: number;
  readonly missing: boolean;
}

/** A word shaped whole, over as many faces as it needs. */
export interface ShapedWord {
  readonly width: number;
  readonly glyphs: readonly WordGlyph[];
  /** Code points that no face of the stack has. */
  readonly missing: readonly number[];
}

export interface WordGlyph {
  readonly face: Face;
  readonly id: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly advance: number;
}

/** How one text style finds glyphs: who sets Han, marks and Latin of its stack. */
export interface Setting {
  readonly faces: readonly Face[];
  /** The first face on the Han body that has the character. */
  han(codePoint: number): Found;
  /** As `han`, but a face where the mark fills the whole body goes first (Banxin Kai's quotes are narrow). */
  mark(codePoint: number): Found;
  /** As `mark`, in the form for vertical lines (OpenType `vert`): 。 in the corner, “ as ﹃. */
  upright(codePoint: number): Found;
  /** ‧ ・ • ∙ ⋅ by their own glyphs where a face has them, else by that of · (§1.1). */
  interpunct(codePoint: number): Found;
  /** The first face of the stack that has it. */
  latin(codePoint: number): Found;
  word(text: string): ShapedWord;
  /** A lone sign by its neighbours: ± × ÷ on the Han body, or slim between figures and letters. */
  sign(text: string, wide: boolean): ShapedWord;
  /** 一字线, of one em at the height of ——: the face's mainland form, which the cmap alone does not give. */
  rule(codePoint: number): Found;
  /** —— as one unit. */
  dash(text: string): ShapedWord;
}

const settings = new WeakMap<FontBook, WeakMap<TextStyle, Setting>>();
const shared = new WeakMap<FontBook, Map<string, Setting>>();

/** Kept per style object, and shared by styles that differ only in size and ink. */
export const settingOf = (book: FontBook, style: TextStyle): Setting => {
  const byStyle = settings.get(book) ?? new WeakMap<TextStyle, Setting>();
  settings.set(book, byStyle);
  const known = byStyle.get(style);
  if (known !== undefined) return known;
  const byName = shared.get(book) ?? new Map<string, Setting>();
  shared.set(book, byName);
  const name = [style.weight, style.italic, style.features.join(','), ...style.families].join('\n');
  const setting = byName.get(name) ?? makeSetting(book, style);
  byName.set(name, setting);
  byStyle.set(style, setting);
  return setting;
};

const makeSetting = (book: FontBook, style: TextStyle): Setting => {
  const faces = book.stack(style.families, style.weight, style.italic);
  const hanFaces = faces.filter((face) => face.han);
  const orders = hanFaces.length > 0 ? [...hanFaces, ...faces.filter((face) => !face.han)] : faces;
  const serif = (): readonly Face[] => book.stack(['serif'], style.weight, style.italic);
  const latin = remember((codePoint) => search(faces, codePoint));
  const slim = remember((codePoint) => slimSign(book, style, latin(codePoint), codePoint));
  const han = remember((codePoint) => reshape(search(orders, codePoint), codePoint, style.features));
  const filling = (features: readonly string[]) =>
    remember((codePoint) => {
      const fills = (face: Face): boolean => (face.glyph(codePoint)?.advance ?? 0) > 0.99;
      const whole = hanFaces.find(fills) ?? serif().find(fills);
      return reshape(search(whole === undefined ? orders : [whole], codePoint), codePoint, features);
    });
  const mark = filling(style.features);
  const upright = filling([...style.features, 'vert']);
  const rule = remember((codePoint) => shaped(search(orders, codePoint), codePoint, style.features));
  const interpunct = (codePoint: number): Found => {
    const own = mark(codePoint);
    return own.missing ? mark(0xb7) : own;
  };
  const words = new Map<string, ShapedWord>();
  const word = (text: string): ShapedWord => {
    const known = words.get(text);
    if (known !== undefined) return known;
    const made = shapeWord(text, oneHand(faces, text) ?? (text.length > 1 ? slim : latin), style.features);
    words.set(text, made);
    return made;
  };
  const sign = (text: string, wide: boolean): ShapedWord => shapeWord(text, wide ? mark : slim, style.features);
  return { faces, han, mark, upright, interpunct, rule, latin, word, sign, dash: dashShaper(hanFaces, serif, orders) };
};

const accented = /^[\p{L}\p{M}’'-]*[^\p{ASCII}’][\p{L}\p{M}’'-]*$/u;

/** A word with letters that the first face lacks is set whole in the first that has them all: no pinyin in two hands. */
const oneHand = (faces: readonly Face[], text: string): ((codePoint: number) => Found) | undefined => {
  if (!accented.test(text)) return undefined;
  const codePoints = [...text].map((character) => character.codePointAt(0) ?? 0);
  const face = faces.find((candidate) => codePoints.every((codePoint) => candidate.glyph(codePoint) !== undefined));
  return face === undefined ? undefined : (codePoint) => search([face], codePoint);
};

const remember = (find: (codePoint: number) => Found): ((codePoint: number) => Found) => {
  const cache = new Map<number, Found>();
  return (codePoint) => {
    const known = cache.get(codePoint);
    if (known !== undefined) return known;
    const found = find(codePoint);
    cache.set(codePoint, found);
    return found;
  };
};

const search = (faces: readonly Face[], codePoint: number): Found => {
  for (const face of faces) {
    const glyph = face.glyph(codePoint);
    if (glyph !== undefined) return { face, id: glyph.id, advance: glyph.advance, missing: false };
  }
  return placeholder(faces);
};

const signs = new Set([0xb1, 0xd7, 0xf7]);
const quotes = new Set([0x2018, 0x2019, 0x201c, 0x201d]);

/** Strokes of Source Serif 4's signs are 0.067 em here, of + in Noto Sans SC 0.068, in Noto Serif SC 0.042. */
const borrows = 'Noto Sans SC';

/**
 * ± × ÷ and quotes fill the Han body in a Han face (§1.13): between figures and letters the quotes are its narrow
 * ones, or come from a Latin face, and the signs too where its strokes are as heavy as the figures'; else they are the face's own, smaller.
 */
const slimSign = (book: FontBook, style: TextStyle, found: Found, codePoint: number): Found => {
  const sign = signs.has(codePoint);
  if ((!sign && !quotes.has(codePoint)) || !found.face.han || found.advance < 0.9) return found;
  if (sign && found.face.family !== borrows) {
    const face = slimFace(found.face);
    return { ...found, face, advance: face.glyph(codePoint)?.advance ?? found.advance };
  }
  // A face with narrow quotes of its own keeps them beside its own letters: “isn’t” in one hand.
  if (quotes.has(codePoint) && narrowed(found.face, codePoint) < 0.9) return found;
  const stack = book.stack([...style.families, latinCompanion], style.weight, style.italic);
  const faces = stack.filter((face) => !face.han);
  const slim = faces.length === 0 ? found : search(faces, codePoint);
  return slim.missing ? found : slim;
};

const narrowed = (face: Face, codePoint: number): number =>
  face.shape(String.fromCodePoint(codePoint), ['pwid'])[0]?.advance ?? 1;

const latinCompanion = 'Source Serif 4';

/** 〓 (geta) where a face has it: what a printer sets for a sort that is not in the case. */
const placeholder = (faces: readonly Face[]): Found => {
  for (const face of faces) {
    const geta = face.glyph(0x3013);
    if (geta !== undefined) return { face, id: geta.id, advance: geta.advance, missing: true };
  }
  const [face] = faces;
  if (face === undefined) throw new Error('a font book without any face was given to the composer');
  return { face, id: 0, advance: 1, missing: true };
};

/** Features that change Latin and figures only need no shaping of single Han. */
const latinOnly = new Set(['tnum', 'pnum', 'lnum', 'onum', 'kern', 'liga', 'smcp', 'c2sc', 'zero', 'ordn', 'frac']);

const reshape = (found: Found, codePoint: number, features: readonly string[]): Found =>
  features.every((feature) => latinOnly.has(feature.replace('-', ''))) ? found : shaped(found, codePoint, features);

const shaped = (found: Found, codePoint: number, features: readonly string[]): Found => {
  if (found.missing) return found;
  const [glyph] = found.face.shape(String.fromCodePoint(codePoint), features);
  return glyph === undefined ? found : { ...found, id: glyph.id, advance: glyph.advance };
};

/** A Latin word's marks that a Han face draws on the Han body unless it is asked for proportional ones. */
const sharedMarks = /[‘’“”…]/;

const shapeWord = (text: string, find: (codePoint: number) => Found, features: readonly string[]): ShapedWord => {
  const glyphs: WordGlyph[] = [];
  const missing: number[] = [];
  let x = 0;
  let run = '';
  let runFace: Face | undefined;
  const flush = (): void => {
    if (runFace === undefined || run === '') return;
    const narrow = runFace.han && sharedMarks.test(run) ? [...features, 'pwid'] : features;
    const figures = figureBody(runFace, features);
    for (const glyph of runFace.shape(run, narrow)) {
      const { id, text: own, xOffset, yOffset, advance } = glyph;
      const body = figures > 0 && isFigure(own) ? figures : advance;
      const inset = body === advance ? 0 : (body - (runFace.shape(own, narrow)[0]?.advance ?? body)) / 2;
      glyphs.push({ face: runFace, id, text: own, x: x + xOffset + inset, y: yOffset, advance });
      x += body;
    }
    run = '';
  };
  for (const character of text) {
    const found = find(character.codePointAt(0) ?? 0);
    if (found.missing || found.face !== runFace) flush();
    if (found.missing) {
      missing.push(character.codePointAt(0) ?? 0);
      glyphs.push({ face: found.face, id: found.id, text: character, x, y: 0, advance: found.advance });
      x += found.advance;
      runFace = undefined;
    } else {
      runFace = found.face;
      run += character;
    }
  }
  flush();
  return { width: x, glyphs, missing };
};

/** GB/T 15834 5.1.4: one stroke of 2 em. A face whose —— falls short gives way to one whose does not. */
const dashShaper = (
  liked: readonly Face[],
  serif: () => readonly Face[],
  any: readonly Face[],
): ((text: string) => ShapedWord) => {
  let shaped: ShapedWord | undefined;
  return (text) => {
    shaped ??= wholeDash(liked) ?? wholeDash(serif()) ?? twoDashes(any);
    const [first, ...rest] = shaped.glyphs;
    if (first === undefined) return shaped;
    const texts = [...text];
    const glyphs =
      rest.length === 0
        ? [{ ...first, text }]
        : [
            { ...first, text: texts[0] ?? '' },
            ...rest.map((glyph, index) => ({ ...glyph, text: texts[index + 1] ?? '' })),
          ];
    return { ...shaped, glyphs };
  };
};

const wholeDash = (faces: readonly Face[]): ShapedWord | undefined => {
  for (const face of faces) {
    if (face.glyph(0x2014) === undefined) continue;
    const word = shapeWord('——', () => ({ face, id: 0, advance: 0, missing: false }), []);
    if (Math.abs(word.width - 2) < 0.02) return word;
  }
  return undefined;
};

/** The outer ends of the two strokes stand at the ends of the 2 em. */
const twoDashes = (faces: readonly Face[]): ShapedWord => {
  const { face, id, advance, missing } = search(faces, 0x2014);
  const glyphs = [
    { face, id, text: '—', x: 0, y: 0, advance },
    { face, id, text: '—', x: 2 - advance, y: 0, advance },
  ];
  return { width: 2, glyphs, missing: missing ? [0x2014] : [] };
};
