import { standardName } from './glyph-names.ts';
import type { GlyphOutlines } from './truetype.ts';
import { type Type1Glyph, type1Glyph } from './type1-charstring.ts';

const latin = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
};

/** Type 1's cipher (Adobe Type 1 Font Format, 7.1); the first bytes are noise. */
const decrypted = (bytes: Uint8Array, key: number, noise: number): Uint8Array => {
  const out = new Uint8Array(Math.max(0, bytes.length - noise));
  let r = key;
  for (const [at, cipher] of bytes.entries()) {
    if (at >= noise) out[at - noise] = cipher ^ (r >> 8);
    r = ((cipher + r) * 52_845 + 22_719) & 65_535;
  }
  return out;
};

const exec = 55_665;
const charstring = 4330;

/** The encrypted part may be written in hexadecimal digits. */
const privatePart = (bytes: Uint8Array, text: string): Uint8Array | undefined => {
  const at = text.indexOf('eexec');
  if (at < 0) return undefined;
  let start = at + 5;
  while (start < bytes.length && [32, 9, 10, 13].includes(bytes[start] ?? 0)) start += 1;
  const part = bytes.subarray(start);
  const hex = /^[0-9a-fA-F\s]{8}/.test(text.slice(start, start + 8));
  if (!hex) return decrypted(part, exec, 4);
  const digits = text.slice(start).replace(/[^0-9a-fA-F]/g, '');
  const packed = Uint8Array.from({ length: digits.length >> 1 }, (_, i) =>
    Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16),
  );
  return decrypted(packed, exec, 4);
};

/** Segments of a PFB are headed by 0x80; embedded programs should have none. */
const withoutSegments = (bytes: Uint8Array): Uint8Array => {
  if (bytes[0] !== 0x80) return bytes;
  const parts: number[] = [];
  for (let at = 0; bytes[at] === 0x80 && (bytes[at + 1] === 1 || bytes[at + 1] === 2); ) {
    const length = (bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8) | ((bytes[at + 4] ?? 0) << 16);
    for (const byte of bytes.subarray(at + 6, at + 6 + length)) parts.push(byte);
    at += 6 + length;
  }
  return Uint8Array.from(parts);
};

const glyphsLimit = 20_000;

/** Reads a Type 1 program; undefined where it is none. */
export const type1Outlines = (given: Uint8Array): GlyphOutlines | undefined => {
  const bytes = withoutSegments(given);
  const text = latin(bytes);
  if (!/^%!/.test(text)) return undefined;
  const hidden = privatePart(bytes, text);
  if (hidden === undefined) return undefined;
  const body = latin(hidden);
  const noise = Number(/\/lenIV\s+(\d+)/.exec(body)?.[1] ?? 4);
  const code = (start: number, length: number): Uint8Array =>
    decrypted(hidden.subarray(start, start + length), charstring, noise);
  const subroutines = new Map<number, Uint8Array>();
  for (const found of body.matchAll(/dup\s+(\d+)\s+(\d+)\s+(?:RD|-\|)\s/g)) {
    if (subroutines.size > glyphsLimit) break;
    subroutines.set(Number(found[1]), code(found.index + found[0].length, Number(found[2])));
  }
  const names: string[] = [];
  const codes: Uint8Array[] = [];
  for (const found of body.matchAll(/\/([^\s/{}[\]()<>]+)\s+(\d+)\s+(?:RD|-\|)\s/g)) {
    if (names.length > glyphsLimit) break;
    names.push(found[1] ?? '');
    codes.push(code(found.index + found[0].length, Number(found[2])));
  }
  if (names.length === 0) return undefined;
  const glyphs = new Map(names.map((name, glyph) => [name, glyph] as const));
  const own = new Map(
    [...text.matchAll(/dup\s+(\d+)\s*\/([^\s/]+)\s+put/g)].map(([, at, name]) => [Number(at), name ?? ''] as const),
  );
  const scale = Number(/\/FontMatrix\s*\[\s*([-\d.eE]+)/.exec(text)?.[1] ?? 0.001) || 0.001;
  const named = (name: string): Uint8Array | undefined => codes[glyphs.get(name) ?? -1];
  const drawn = (glyph: number): Type1Glyph | undefined => {
    const found = codes[glyph];
    if (found === undefined) return undefined;
    return type1Glyph(found, { subroutines, scale, accented: (at) => named(standardName(at) ?? '') });
  };
  return {
    glyphs: names.length,
    cmap: new Map(),
    glyphNamed: (name) => glyphs.get(name),
    glyphOfCode: (at) => glyphs.get(own.size > 0 ? (own.get(at) ?? '.notdef') : (standardName(at) ?? '.notdef')),
    allNamed: true,
    outline: (glyph) => drawn(glyph)?.path,
    width: (glyph) => drawn(glyph)?.width,
  };
};
