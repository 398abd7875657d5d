/** Where the tables of a TrueType or OpenType file stand. */
export interface Tables {
  readonly view: DataView;
  readonly flavor: 'glyf' | 'cff';
  readonly at: ReadonlyMap<string, TableRange>;
}

export interface TableRange {
  readonly offset: number;
  readonly length: number;
}

export type FontFault =
  | 'not-a-font'
  | 'woff'
  | 'woff2'
  | 'collection'
  | 'variable'
  | 'truncated'
  | 'missing-table'
  | 'restricted';

const required = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2'];

const tagAt = (view: DataView, offset: number): string =>
  String.fromCharCode(
    view.getUint8(offset),
    view.getUint8(offset + 1),
    view.getUint8(offset + 2),
    view.getUint8(offset + 3),
  );

const byteView = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const flavors: Readonly<Record<string, Tables['flavor'] | FontFault>> = {
  '\0\x01\0\0': 'glyf',
  true: 'glyf',
  OTTO: 'cff',
  wOFF: 'woff',
  wOF2: 'woff2',
  ttcf: 'collection',
};

/** Reads the table directory and checks that each table lies inside the file. Nothing else is read. */
export const openTables = (bytes: Uint8Array): Tables | { readonly fault: FontFault; readonly detail: string } => {
  const view = byteView(bytes);
  if (view.byteLength < 12) return { fault: 'not-a-font', detail: '' };
  const flavor = flavors[tagAt(view, 0)] ?? 'not-a-font';
  if (flavor !== 'glyf' && flavor !== 'cff') return { fault: flavor, detail: '' };
  const count = view.getUint16(4);
  if (12 + count * 16 > view.byteLength) return { fault: 'truncated', detail: 'directory' };
  const at = new Map<string, TableRange>();
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16;
    const tag = tagAt(view, entry);
    const offset = view.getUint32(entry + 8);
    const length = view.getUint32(entry + 12);
    if (offset + length > view.byteLength) return { fault: 'truncated', detail: tag.trim() };
    at.set(tag, { offset, length });
  }
  if (at.has('fvar')) return { fault: 'variable', detail: 'fvar' };
  const outlines = flavor === 'glyf' ? ['glyf', 'loca'] : ['CFF '];
  const missing = [...required, ...outlines].find((tag) => !at.has(tag));
  if (missing !== undefined) return { fault: 'missing-table', detail: missing.trim() };
  return { view, flavor, at };
};

/** The bytes of one table; empty where the font has none. */
export const table = (tables: Tables, tag: string): DataView => {
  const range = tables.at.get(tag);
  if (range === undefined) return new DataView(new ArrayBuffer(0));
  return new DataView(tables.view.buffer, tables.view.byteOffset + range.offset, range.length);
};
