import type { PathCommand } from '../../document/graphic.ts';
import { type Charstring, charstringOf, type Subroutines } from './charstring.ts';
import { standardName, standardNames } from './glyph-names.ts';
import type { GlyphOutlines } from './truetype.ts';

type Dict = ReadonlyMap<number, readonly number[]>;

interface Index {
  readonly items: readonly Uint8Array[];
  readonly end: number;
}

const itemsLimit = 70_000;

const big = (bytes: Uint8Array, at: number, size: number): number => {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
};

const index = (bytes: Uint8Array, at: number): Index => {
  const count = big(bytes, at, 2);
  if (count === 0 || count > itemsLimit) return { items: [], end: at + 2 };
  const size = bytes[at + 2] ?? 1;
  const offset = (i: number): number => big(bytes, at + 3 + i * size, size);
  const base = at + 2 + (count + 1) * size;
  const items = Array.from({ length: count }, (_, i) => bytes.subarray(base + offset(i), base + offset(i + 1)));
  return { items, end: base + offset(count) };
};

const realText = '0123456789.EE -';

const dict = (bytes: Uint8Array): Dict => {
  const found = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const b = bytes[at++] ?? 0;
    if (b <= 21) {
      found.set(b === 12 ? 1200 + (bytes[at++] ?? 0) : b, operands);
      operands = [];
    } else if (b === 28) {
      operands.push((big(bytes, at, 2) << 16) >> 16);
      at += 2;
    } else if (b === 29) {
      operands.push(big(bytes, at, 4) | 0);
      at += 4;
    } else if (b === 30) {
      let text = '';
      for (let done = false; !done && at < bytes.length; ) {
        const pair = bytes[at++] ?? 255;
        for (const nibble of [pair >> 4, pair & 15]) {
          if (nibble === 15) done = true;
          else if (!done) text += nibble === 12 ? 'E-' : (realText[nibble] ?? '');
        }
      }
      operands.push(Number(text) || 0);
    } else if (b < 247) operands.push(b - 139);
    else if (b < 251) operands.push((b - 247) * 256 + (bytes[at++] ?? 0) + 108);
    else operands.push(-(b - 251) * 256 - (bytes[at++] ?? 0) - 108);
  }
  return found;
};

/** String ids of glyphs (names, or CIDs), from glyph 0. */
const charset = (bytes: Uint8Array, at: number, glyphs: number): readonly number[] => {
  const ids = [0];
  if (at <= 2) return Array.from({ length: glyphs }, (_, i) => i);
  const format = bytes[at] ?? 0;
  let next = at + 1;
  while (ids.length < glyphs && next < bytes.length) {
    const first = big(bytes, next, 2);
    next += 2;
    const left = format === 0 ? 0 : big(bytes, next, format === 1 ? 1 : 2);
    next += format === 0 ? 0 : format === 1 ? 1 : 2;
    for (let i = 0; i <= left && ids.length < glyphs; i++) ids.push(first + i);
  }
  return ids;
};

const encoding = (bytes: Uint8Array, at: number): ReadonlyMap<number, number> | undefined => {
  if (at <= 1) return undefined;
  const codes = new Map<number, number>();
  const format = (bytes[at] ?? 0) & 127;
  const count = bytes[at + 1] ?? 0;
  let glyph = 1;
  for (let i = 0; i < count; i++) {
    if (format === 0) codes.set(bytes[at + 2 + i] ?? 0, glyph++);
    else {
      const first = bytes[at + 2 + i * 2] ?? 0;
      for (let more = bytes[at + 3 + i * 2] ?? 0, code = first; more >= 0; more--) codes.set(code++, glyph++);
    }
  }
  return codes;
};

const picker = (bytes: Uint8Array, at: number): ((glyph: number) => number) => {
  if (bytes[at] === 0) return (glyph) => bytes[at + 1 + glyph] ?? 0;
  const ranges = big(bytes, at + 1, 2);
  return (glyph) => {
    let chosen = 0;
    for (let i = 0; i < ranges && big(bytes, at + 3 + i * 3, 2) <= glyph; i++) chosen = bytes[at + 5 + i * 3] ?? 0;
    return chosen;
  };
};

interface Private {
  readonly local: readonly Uint8Array[];
  /** Of glyphs that say no width, and what others' are counted from. */
  readonly usual: number;
  readonly nominal: number;
}

const privateOf = (bytes: Uint8Array, top: Dict): Private => {
  const [size = 0, offset = 0] = top.get(18) ?? [];
  const own = dict(bytes.subarray(offset, offset + size));
  const [local] = own.get(19) ?? [];
  return {
    local: local === undefined ? [] : index(bytes, offset + local).items,
    usual: own.get(20)?.[0] ?? 0,
    nominal: own.get(21)?.[0] ?? 0,
  };
};

/** How many units make an em, by the font's matrix. */
const unit = (top: Dict): number => {
  const [a = 0.001] = top.get(1207) ?? [];
  return a;
};

/** Reads a bare CFF, or the table of an OpenType file. */
export const cffOutlines = (bytes: Uint8Array): GlyphOutlines | undefined => {
  if (bytes.length < 8 || bytes[0] !== 1) return undefined;
  const names = index(bytes, bytes[2] ?? 4);
  const tops = index(bytes, names.end);
  const strings = index(bytes, tops.end);
  const global = index(bytes, strings.end).items;
  const [topBytes] = tops.items;
  if (topBytes === undefined) return undefined;
  const top = dict(topBytes);
  const [charstrings = 0] = top.get(17) ?? [];
  if (charstrings === 0) return undefined;
  const codes = index(bytes, charstrings).items;
  const keyed = top.has(1230);
  const ids = charset(bytes, top.get(15)?.[0] ?? 0, codes.length);
  const fonts = keyed ? index(bytes, top.get(1236)?.[0] ?? 0).items.map(dict) : [];
  const pick = keyed ? picker(bytes, top.get(1237)?.[0] ?? 0) : () => 0;
  const privates = keyed ? fonts.map((font) => privateOf(bytes, font)) : [privateOf(bytes, top)];
  const scaleOf = (glyph: number): number => {
    const own = fonts[pick(glyph)];
    if (own === undefined || !own.has(1207)) return unit(top);
    return top.has(1207) ? unit(top) * unit(own) : unit(own);
  };
  const glyphs = new Map(ids.map((id, glyph) => [id, glyph] as const).reverse());
  const drawn = (glyph: number): Charstring | undefined => {
    const code = codes[glyph];
    const subroutines: Subroutines = { global, local: privates[pick(glyph)]?.local ?? [] };
    return code === undefined ? undefined : charstringOf(code, subroutines);
  };
  return {
    glyphs: codes.length,
    cmap: new Map(),
    outline: (glyph) => {
      const scale = scaleOf(glyph);
      return drawn(glyph)?.path.map((command) => scaled(command, scale));
    },
    width: (glyph) => {
      const found = drawn(glyph);
      const own = privates[pick(glyph)];
      if (found === undefined || own === undefined) return undefined;
      return (found.width === undefined ? own.usual : own.nominal + found.width) * scaleOf(glyph);
    },
    ...(keyed ? { glyphOfCid: (cid: number) => glyphs.get(cid) ?? 0 } : named(bytes, top, strings.items, ids)),
  };
};

const standardStrings = 391;

/** Names of glyphs, as far as they are ASCII's or the font's own. */
const named = (
  bytes: Uint8Array,
  top: Dict,
  strings: readonly Uint8Array[],
  ids: readonly number[],
): Pick<GlyphOutlines, 'glyphNamed' | 'glyphOfCode' | 'allNamed'> => {
  const byName = new Map<string, number>();
  for (const [glyph, id] of ids.entries()) {
    const own = strings[id - standardStrings];
    const name = own === undefined ? standardNames[id - 1] : String.fromCharCode(...own);
    if (name !== undefined && !byName.has(name)) byName.set(name, glyph);
  }
  const own = encoding(bytes, top.get(16)?.[0] ?? 0);
  const ofCode = (code: number): number | undefined =>
    own === undefined ? byName.get(standardName(code) ?? '') : own.get(code);
  const allNamed = ids.every((id) => id >= standardStrings || id <= standardNames.length);
  byName.set('.notdef', 0);
  return { glyphNamed: (name) => byName.get(name), glyphOfCode: ofCode, allNamed };
};

const scaled = (command: PathCommand, by: number): PathCommand => {
  switch (command[0]) {
    case 'M':
    case 'L':
      return [command[0], command[1] * by, command[2] * by];
    case 'C': {
      const [, a, b, c, d, e, f] = command;
      return ['C', a * by, b * by, c * by, d * by, e * by, f * by];
    }
    case 'Z':
      return command;
  }
};
