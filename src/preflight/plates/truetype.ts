import type { PathCommand } from '../../document/graphic.ts';

/** Outlines of a font program: em square, y up. Undefined: there is no such glyph. */
export interface GlyphOutlines {
  readonly glyphs: number;
  outline(glyph: number): readonly PathCommand[] | undefined;
  /** In em; undefined where the program does not tell. */
  width(glyph: number): number | undefined;
  /** Of a character, by the font's own map; undefined where it has none. */
  readonly cmap: CharacterMaps;
  /** Of a CID (CID-keyed CFF). */
  glyphOfCid?(cid: number): number;
  /** Of a glyph's name. */
  glyphNamed?(name: string): number | undefined;
  /** Every glyph has a name that `glyphNamed` knows: what it does not know is not there. */
  readonly allNamed?: boolean;
  /** Of a code, by the font's own encoding. */
  glyphOfCode?(code: number): number | undefined;
}

/** `platform,encoding` → map. */
export type CharacterMaps = ReadonlyMap<string, (code: number) => number>;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes of the tables of an sfnt; those that reach past its end are left out. */
export const sfntTables = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const view = viewOf(bytes);
  const tables = new Map<string, Uint8Array>();
  if (bytes.length < 12) return tables;
  const start = view.getUint32(0) === 0x74746366 && bytes.length >= 16 ? view.getUint32(12) : 0;
  if (start + 12 > bytes.length) return tables;
  const count = view.getUint16(start + 4);
  for (let i = 0; i < count; i++) {
    const at = start + 12 + i * 16;
    if (at + 16 > bytes.length) break;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    if (offset < bytes.length) tables.set(tag, bytes.subarray(offset, offset + view.getUint32(at + 12)));
  }
  return tables;
};

/** Numbers of a table; past its end they are 0. */
const reader = (bytes: Uint8Array) => {
  const u8 = (at: number): number => bytes[at] ?? 0;
  const u16 = (at: number): number => (u8(at) << 8) | u8(at + 1);
  const i16 = (at: number): number => (u16(at) << 16) >> 16;
  return { u8, u16, i16, u32: (at: number): number => u16(at) * 65_536 + u16(at + 2) };
};

const partsLimit = 64;
const depthLimit = 6;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/** A contour of quadratic curves as cubic ones. */
const contour = (points: readonly Point[], out: PathCommand[]): void => {
  const count = points.length;
  const [first] = points;
  if (first === undefined || count < 2) return;
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  const last = points[count - 1] ?? first;
  const start = first.on ? first : last.on ? last : middle(first, last);
  let pen = start;
  out.push(['M', start.x, start.y]);
  const curve = (control: Point, to: Point): void => {
    out.push([
      'C',
      pen.x + ((control.x - pen.x) * 2) / 3,
      pen.y + ((control.y - pen.y) * 2) / 3,
      to.x + ((control.x - to.x) * 2) / 3,
      to.y + ((control.y - to.y) * 2) / 3,
      to.x,
      to.y,
    ]);
    pen = to;
  };
  let control: Point | undefined;
  for (let i = first.on ? 1 : 0; i < count; i++) {
    const point = points[i] ?? first;
    if (control === undefined) {
      if (point.on) {
        out.push(['L', point.x, point.y]);
        pen = point;
      } else control = point;
    } else if (point.on) {
      curve(control, point);
      control = undefined;
    } else {
      curve(control, middle(control, point));
      control = point;
    }
  }
  if (control !== undefined) curve(control, start);
  out.push(['Z']);
};

/** Reads `glyf`. */
export const trueTypeOutlines = (tables: ReadonlyMap<string, Uint8Array>): GlyphOutlines | undefined => {
  const glyf = tables.get('glyf');
  const loca = tables.get('loca');
  const head = tables.get('head');
  if (glyf === undefined || loca === undefined || head === undefined) return undefined;
  const places = reader(loca);
  const long = reader(head).u16(50) === 1;
  const em = reader(head).u16(18) || 1000;
  const held = Math.max(0, (long ? loca.length / 4 : loca.length / 2) - 1);
  const maxp = tables.get('maxp');
  const glyphs = Math.min(Math.floor(held), maxp === undefined ? 65_535 : reader(maxp).u16(4));
  const at = reader(glyf);
  const place = (glyph: number): number => (long ? places.u32(glyph * 4) : places.u16(glyph * 2) * 2);

  const simple = (start: number, contours: number, out: Point[][]): void => {
    const ends = Array.from({ length: contours }, (_, i) => at.u16(start + 10 + i * 2));
    const count = (ends.at(-1) ?? -1) + 1;
    let next = start + 10 + contours * 2;
    next += 2 + at.u16(next);
    const flags: number[] = [];
    while (flags.length < count && next < glyf.length) {
      const flag = at.u8(next++);
      flags.push(flag);
      if ((flag & 8) !== 0)
        for (let again = at.u8(next++); again > 0 && flags.length < count; again--) flags.push(flag);
    }
    const along = (short: number, same: number): number[] => {
      let value = 0;
      return flags.map((flag) => {
        if ((flag & short) !== 0) value += (flag & same) !== 0 ? at.u8(next++) : -at.u8(next++);
        else if ((flag & same) === 0) {
          value += at.i16(next);
          next += 2;
        }
        return value;
      });
    };
    const xs = along(2, 16);
    const ys = along(4, 32);
    let from = 0;
    for (const end of ends) {
      out.push(
        flags
          .slice(from, end + 1)
          .map((flag, i) => ({ x: xs[from + i] ?? 0, y: ys[from + i] ?? 0, on: (flag & 1) !== 0 })),
      );
      from = end + 1;
    }
  };

  const composite = (start: number, out: Point[][], depth: number): void => {
    let next = start + 10;
    for (let part = 0; part < partsLimit; part++) {
      const flags = at.u16(next);
      const glyph = at.u16(next + 2);
      const words = (flags & 1) !== 0;
      const byValue = (flags & 2) !== 0;
      const dx = byValue ? (words ? at.i16(next + 4) : (at.u8(next + 4) << 24) >> 24) : 0;
      const dy = byValue ? (words ? at.i16(next + 6) : (at.u8(next + 5) << 24) >> 24) : 0;
      next += words ? 8 : 6;
      let [a, b, c, d] = [1, 0, 0, 1];
      const fraction = (place: number): number => at.i16(place) / 16_384;
      if ((flags & 8) !== 0) {
        a = d = fraction(next);
        next += 2;
      } else if ((flags & 64) !== 0) {
        [a, d] = [fraction(next), fraction(next + 2)];
        next += 4;
      } else if ((flags & 128) !== 0) {
        [a, b, c, d] = [fraction(next), fraction(next + 2), fraction(next + 4), fraction(next + 6)];
        next += 8;
      }
      const inner: Point[][] = [];
      contours(glyph, inner, depth + 1);
      for (const points of inner) {
        out.push(points.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })));
      }
      if ((flags & 32) === 0) return;
    }
  };

  const contours = (glyph: number, out: Point[][], depth: number): void => {
    if (glyph >= glyphs || depth > depthLimit) return;
    const start = place(glyph);
    if (place(glyph + 1) <= start || start >= glyf.length) return;
    const count = at.i16(start);
    if (count >= 0) simple(start, count, out);
    else composite(start, out, depth);
  };

  return {
    glyphs,
    outline: (glyph) => {
      if (glyph >= glyphs) return undefined;
      const found: Point[][] = [];
      contours(glyph, found, 0);
      const path: PathCommand[] = [];
      for (const points of found)
        contour(
          points.map(({ x, y, on }) => ({ x: x / em, y: y / em, on })),
          path,
        );
      return path;
    },
    cmap: characterMaps(tables.get('cmap')),
    width: advances(tables, glyphs, em),
  };
};

/** `hmtx`: the last width holds for all glyphs after it. */
const advances = (
  tables: ReadonlyMap<string, Uint8Array>,
  glyphs: number,
  em: number,
): ((glyph: number) => number | undefined) => {
  const [hhea, hmtx] = [tables.get('hhea'), tables.get('hmtx')];
  if (hhea === undefined || hmtx === undefined) return () => undefined;
  const measured = reader(hhea).u16(34);
  if (measured === 0 || hmtx.length < measured * 4) return () => undefined;
  const at = reader(hmtx);
  return (glyph) => (glyph < glyphs ? at.u16(Math.min(glyph, measured - 1) * 4) / em : undefined);
};

/** Formats 0, 4, 6 and 12, each read when asked. */
export const characterMaps = (table: Uint8Array | undefined): CharacterMaps => {
  const maps = new Map<string, (code: number) => number>();
  if (table === undefined) return maps;
  const at = reader(table);
  for (let i = 0; i < Math.min(at.u16(2), 64); i++) {
    const entry = 4 + i * 8;
    const start = at.u32(entry + 4);
    const map = mapAt(at, start);
    if (map !== undefined) maps.set(`${at.u16(entry)},${at.u16(entry + 2)}`, map);
  }
  return maps;
};

const mapAt = (at: ReturnType<typeof reader>, start: number): ((code: number) => number) | undefined => {
  switch (at.u16(start)) {
    case 0:
      return (code) => (code < 256 ? at.u8(start + 6 + code) : 0);
    case 6:
      return (code) => {
        const index = code - at.u16(start + 6);
        return index >= 0 && index < at.u16(start + 8) ? at.u16(start + 10 + index * 2) : 0;
      };
    case 4:
      return (code) => {
        const twice = at.u16(start + 6);
        for (let i = 0; i < twice; i += 2) {
          if (code > at.u16(start + 14 + i)) continue;
          const low = at.u16(start + 16 + twice + i);
          if (code < low) return 0;
          const delta = at.u16(start + 16 + twice * 2 + i);
          const place = start + 16 + twice * 3 + i;
          const offset = at.u16(place);
          if (offset === 0) return (code + delta) & 65_535;
          const glyph = at.u16(place + offset + (code - low) * 2);
          return glyph === 0 ? 0 : (glyph + delta) & 65_535;
        }
        return 0;
      };
    case 12:
      return (code) => {
        const groups = Math.min(at.u32(start + 12), 100_000);
        for (let i = 0; i < groups; i++) {
          const group = start + 16 + i * 12;
          if (code <= at.u32(group + 4)) return code < at.u32(group) ? 0 : at.u32(group + 8) + code - at.u32(group);
        }
        return 0;
      };
    default:
      return undefined;
  }
};
