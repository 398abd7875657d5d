import { deflateSync } from 'node:zlib';

type Bytes = string | Uint8Array;
/** The entries of a stream's dictionary, and what follows. */
export type HostileStream = readonly [entries: string, body: Bytes];

interface Parts {
  /** Of the one page. */
  readonly contents?: HostileStream;
  /** Entries of the page and of its resources. */
  readonly page?: string;
  readonly resources?: string;
  readonly kids?: string;
  readonly catalog?: string;
  readonly trailer?: string;
  /** Objects from number 5. */
  readonly more?: readonly (string | HostileStream)[];
}

const bytesOf = (part: Bytes): Uint8Array => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part);

/** A stream that unpacks to `body`. */
export const packed = (body: Bytes, entries = ''): HostileStream => {
  const deflated = deflateSync(bytesOf(body));
  return [`/Filter /FlateDecode /Length ${deflated.length} ${entries}`, deflated];
};

/** A stream as it is. */
export const plain = (body: Bytes, entries = ''): HostileStream => [`/Length ${body.length} ${entries}`, body];

/** A PDF with one page and a sound cross-reference, but for what is asked to be in it. */
export const hostileFile = ({
  contents = plain('0 g 1 1 5 5 re f'),
  page = '',
  resources = '',
  kids = '3 0 R',
  catalog = '',
  trailer = '',
  more = [],
}: Parts): Uint8Array => {
  const objects: readonly (string | HostileStream)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${kids.split('R').length - 1} >>`,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R /Resources << ${resources} >> ${page} >>`,
    contents,
    ...more,
  ];
  const parts: Uint8Array[] = [];
  let length = 0;
  const put = (part: Bytes): void => {
    const bytes = bytesOf(part);
    parts.push(bytes);
    length += bytes.length;
  };
  put('%PDF-1.6\n%\xe2\xe3\xcf\xd3\n');
  const offsets = objects.map((object, index) => {
    const offset = length;
    put(`${index + 1} 0 obj\n`);
    if (typeof object === 'string') put(object);
    else {
      put(`<< ${object[0]} >>\nstream\n`);
      put(object[1]);
      put('\nendstream');
    }
    put('\nendobj\n');
    return offset;
  });
  const start = length;
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  put(offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join(''));
  put(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
};

/** So many MB of one byte. */
export const megabytes = (count: number, byte = 32): Uint8Array => new Uint8Array(count * 1_048_576).fill(byte);

/** The same, packed twice over: a hundred-thousandth of its size. */
export const twice = (bytes: Uint8Array, entries = ''): HostileStream => {
  const both = deflateSync(deflateSync(bytes, { level: 1 }));
  return [`/Filter [/FlateDecode /FlateDecode] /Length ${both.length} ${entries}`, both];
};

export const many = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ');

export const form = (body: string, resources = '', entries = ''): HostileStream =>
  plain(body, `/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << ${resources} >> ${entries}`);
