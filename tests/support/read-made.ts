import type { Mark, PaintedPage } from '../../src/preflight/content/mark.ts';
import type { ReadPage, ReadPdf } from '../../src/preflight/file.ts';
import type { Inspection } from '../../src/preflight/inspection.ts';
import type { PdfDictionary, PdfObject, PdfStream } from '../../src/preflight/object.ts';
import { latin1, type Made, type MadeDictionary, type MadePdf, type MadeStream } from './made-pdf.ts';

const isList = (value: object): value is readonly Made[] => Array.isArray(value);
const isStream = (value: object): value is MadeStream => 'data' in value && value.data instanceof Uint8Array;

const dictionary = (entries: MadeDictionary): PdfDictionary => ({
  kind: 'dictionary',
  entries: new Map(
    Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, read(value)] as const])),
  ),
});

const read = (value: Made): PdfObject => {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') return { kind: 'number', value, integer: Number.isInteger(value) };
  if (typeof value === 'string') {
    if (value.startsWith('/')) return { kind: 'name', value: value.slice(1) };
    if (/^\d+ R$/.test(value)) return { kind: 'reference', number: Number.parseInt(value, 10), generation: 0 };
    return { kind: 'string', bytes: latin1(value.slice(1, -1)) };
  }
  if (isList(value)) return { kind: 'array', items: value.map(read) };
  if (isStream(value)) return { kind: 'stream', dictionary: dictionary(value.entries), raw: value.data };
  return dictionary(value);
};

const isDictionary = (value: PdfObject): value is PdfDictionary =>
  value !== null && typeof value === 'object' && value.kind === 'dictionary';

/** A made PDF as the reader gives it: one page, its page tree flat. */
const readMade = ({ objects, trailer, version }: MadePdf): ReadPdf => {
  const held = new Map(Object.entries(objects).map(([number, value]) => [Number(number), read(value)] as const));
  const resolve = (object: PdfObject | undefined): PdfObject =>
    object !== null && typeof object === 'object' && object.kind === 'reference'
      ? (held.get(object.number) ?? null)
      : (object ?? null);
  const find = (number: number): PdfDictionary => {
    const found = held.get(number) ?? null;
    return isDictionary(found) ? found : dictionary({});
  };
  const kids = find(2).entries.get('Kids') ?? null;
  const items = kids !== null && typeof kids === 'object' && kids.kind === 'array' ? kids.items : [];
  const pages = items.flatMap((item, index): readonly ReadPage[] =>
    item !== null && typeof item === 'object' && item.kind === 'reference'
      ? [{ number: index + 1, object: item.number, dictionary: find(item.number) }]
      : [],
  );
  return {
    header: version,
    trailer: dictionary(trailer),
    catalog: find(1),
    info: find(5),
    pages,
    numbers: [...held.keys()],
    resolve,
    object: (number) => held.get(number) ?? null,
    decoded: (stream: PdfStream) => ({ kind: 'bytes', bytes: stream.raw }),
    damages: [],
  };
};

/** What rules look at, for a made PDF whose page paints these marks. */
export const inspectionOf = (made: MadePdf, marks: readonly Mark[]): Inspection => {
  const boxes = {
    media: { x: 0, y: 0, width: 240, height: 240 },
    crop: undefined,
    bleed: undefined,
    trim: undefined,
    art: undefined,
  };
  const page: PaintedPage = { number: 1, width: 240, height: 240, boxes, marks, damages: [] };
  return { file: 'made.pdf', bytes: made.bytes, pdf: readMade(made), pages: [page] };
};
