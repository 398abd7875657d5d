import { inflateSync } from 'node:zlib';

/** A PDF as text: its objects, streams unpacked. Reads what banxin writes, nothing more. */
export interface ReadPdf {
  readonly whole: string;
  /** Dictionary or value of an object. */
  object(id: number): string;
  stream(id: number): string;
  /** Ids of objects whose dictionary holds the text. */
  find(needle: string): number[];
  /** Content of each page. */
  readonly contents: readonly string[];
  /** Dictionary of each page. */
  readonly pages: readonly string[];
}

export const readPdf = (bytes: Uint8Array): ReadPdf => {
  const whole = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, { head: string; data: Uint8Array | undefined }>();
  for (const match of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const stream = whole.indexOf('\nstream\n', start);
    const end = whole.indexOf('\nendobj', start);
    const hasStream = stream >= 0 && stream < end;
    const head = whole.slice(start, hasStream ? stream : end);
    const size = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    objects.set(Number(match[1]), {
      head,
      data: hasStream ? bytes.slice(stream + 8, stream + 8 + size) : undefined,
    });
  }
  const object = (id: number): string => objects.get(id)?.head ?? '';
  const stream = (id: number): string => {
    const { head, data } = objects.get(id) ?? { head: '', data: undefined };
    if (data === undefined) return '';
    const raw = head.includes('/FlateDecode') ? inflateSync(data) : Buffer.from(data);
    return raw.toString('latin1');
  };
  const root = Number(/\/Pages (\d+) 0 R/.exec(whole)?.[1] ?? 0);
  const kids = [...(/\/Kids \[([^\]]*)\]/.exec(object(root))?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id]) =>
    Number(id),
  );
  return {
    whole,
    object,
    stream,
    find: (needle) => [...objects].filter(([, { head }]) => head.includes(needle)).map(([id]) => id),
    pages: kids.map(object),
    contents: kids.map((id) => stream(Number(/\/Contents (\d+)/.exec(object(id))?.[1] ?? 0))),
  };
};

const hexText = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What a reader extracts from a page: codes through each font's ToUnicode map, in painting order. */
export const extractText = (pdf: ReadPdf, page: number): string => {
  const resources = pdf.object(Number(/\/Resources (\d+)/.exec(pdf.pages[page] ?? '')?.[1] ?? 0));
  const maps = new Map(
    [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const cmap = pdf.stream(Number(/\/ToUnicode (\d+)/.exec(pdf.object(Number(id)))?.[1] ?? 0));
      return [
        name,
        new Map(
          [...cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]+)>\n/g)].map(([, code, hex]) => [code, hexText(hex ?? '')]),
        ),
      ];
    }),
  );
  let font = '';
  let text = '';
  for (const [, name, shown] of (pdf.contents[page] ?? '').matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\]TJ/g)) {
    if (name !== undefined) font = name;
    for (const [, hex] of (shown ?? '').matchAll(/<([0-9a-f]*)>/g)) {
      for (const code of (hex ?? '').match(/.{4}/g) ?? []) text += maps.get(font)?.get(code) ?? '\ufffd';
    }
  }
  return text;
};
