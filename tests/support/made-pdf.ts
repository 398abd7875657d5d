/** A PDF object as tests write it: `/Name`, `(string)`, `7 R` for a reference; a stream has `data`. */
export type Made =
  | null
  | boolean
  | number
  | string
  | readonly Made[]
  | MadeStream
  | { readonly [key: string]: Made | undefined };

export interface MadeStream {
  readonly entries: MadeDictionary;
  readonly data: Uint8Array;
}

export type MadeDictionary = Readonly<Record<string, Made | undefined>>;

/** The parts of a one-page document; what is not given is as in a good one, `undefined` takes an entry out. */
export interface MadeParts {
  readonly header?: string;
  readonly trailer?: MadeDictionary;
  readonly catalog?: MadeDictionary;
  readonly info?: MadeDictionary;
  readonly page?: MadeDictionary;
  readonly content?: string;
  readonly metadata?: MadeDictionary;
  readonly xmp?: string;
  readonly intents?: Made;
  readonly icc?: MadeStream;
  /** Further objects, from 20. */
  readonly objects?: Readonly<Record<number, Made>>;
  /** After `%%EOF`. */
  readonly tail?: string;
  /** With a cross-reference stream (PDF 1.5) for its table. */
  readonly packed?: true;
}

export const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);

export const stream = (entries: MadeDictionary, data: Uint8Array | string): MadeStream => ({
  entries,
  data: typeof data === 'string' ? latin1(data) : data,
});

const isStream = (value: object): value is MadeStream => 'data' in value && value.data instanceof Uint8Array;
const isList = (value: object): value is readonly Made[] => Array.isArray(value);

const escapedName = (name: string): string =>
  name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (char) => `#${(char.charCodeAt(0) & 0xff).toString(16).padStart(2, '0')}`);

const dictionaryText = (entries: MadeDictionary): string =>
  `<< ${Object.entries(entries)
    .flatMap(([key, value]) => (value === undefined ? [] : [`/${escapedName(key)} ${written(value)}`]))
    .join(' ')} >>`;

/** Everything but a stream; characters stand for bytes. */
const written = (value: Made): string => {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return `${value}`;
  if (typeof value === 'string') {
    if (value.startsWith('/')) return `/${escapedName(value.slice(1))}`;
    if (/^\d+ R$/.test(value)) return value.replace(' R', ' 0 R');
    return `(${value.slice(1, -1).replace(/[\\()]/g, '\\$&')})`;
  }
  if (isList(value)) return `[${value.map(written).join(' ')}]`;
  if (isStream(value)) throw new Error('a stream stands by itself');
  return dictionaryText(value);
};

/** A PDF that a test made. */
export interface MadePdf {
  readonly bytes: Uint8Array;
}

/** Writes a PDF with a cross-reference table, or a stream of them. */
export const writtenPdf = (
  objects: Readonly<Record<number, Made>>,
  trailer: MadeDictionary,
  header: string,
  tail: string,
  packed = false,
): MadePdf => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? latin1(part) : part;
    parts.push(bytes);
    length += bytes.length;
  };
  put(header);
  const offsets = new Map<number, number>();
  for (const [number, value] of Object.entries(objects)) {
    offsets.set(Number(number), length);
    put(`${number} 0 obj\n`);
    if (value !== null && typeof value === 'object' && !isList(value) && isStream(value)) {
      put(`${dictionaryText({ ...value.entries, Length: value.data.length })}\nstream\n`);
      put(value.data);
      put('\nendstream');
    } else put(written(value));
    put('\nendobj\n');
  }
  const start = length;
  const size = Math.max(...offsets.keys()) + 1;
  if (packed) {
    const places = Array.from({ length: size + 1 }, (_, number) =>
      number === size ? start : (offsets.get(number) ?? 0),
    );
    const rows = places.flatMap((place) => [
      place === 0 ? 0 : 1,
      (place >> 16) & 255,
      (place >> 8) & 255,
      place & 255,
      0,
    ]);
    put(`${size} 0 obj\n`);
    put(dictionaryText({ Type: '/XRef', Size: size + 1, W: [1, 3, 1], Length: rows.length, ...trailer }));
    put('\nstream\n');
    put(Uint8Array.from(rows));
    put(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF${tail}`);
    return { bytes: joined(parts, length) };
  }
  put(`xref\n0 ${size}\n0000000000 65535 f \n`);
  for (let number = 1; number < size; number += 1) {
    const offset = offsets.get(number);
    put(offset === undefined ? '0000000000 00001 f \n' : `${`${offset}`.padStart(10, '0')} 00000 n \n`);
  }
  put(`trailer\n${dictionaryText({ Size: size, ...trailer })}\nstartxref\n${start}\n%%EOF${tail}`);
  return { bytes: joined(parts, length) };
};

const joined = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};

/** An ICC profile that is all head: enough for what is said of it. */
export const iccHead = (kind = 'prtr', space = 'CMYK', version = 2): Uint8Array => {
  const bytes = new Uint8Array(132);
  bytes.set(latin1(kind), 12);
  bytes.set(latin1(space.padEnd(4)), 16);
  bytes.set(latin1('acsp'), 36);
  bytes[3] = bytes.length;
  bytes[8] = version;
  return bytes;
};
