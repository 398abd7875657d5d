import { deflateSync } from 'node:zlib';
import { paintPages } from '../../src/preflight/content/paint.ts';
import type { Damage } from '../../src/preflight/file.ts';
import { readPdf } from '../../src/preflight/reader/document.ts';
import { asStream } from '../../src/preflight/reader/values.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const joined = (parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin(part) : part)));

const stream = (entries: string, body: Uint8Array): readonly (string | Uint8Array)[] => [
  `<< ${entries} /Length ${body.length} >>\nstream\n`,
  body,
  '\nendstream',
];

const content = deflateSync(latin('BT /F1 12 Tf 10 20 Td (Hello) Tj ET\n1 0 0 rg 10 10 30 30 re f\n'.repeat(5)));

const objects: readonly (readonly (string | Uint8Array)[])[] = [
  ['<< /Type /Catalog /Pages 2 0 R >>'],
  ['<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 /MediaBox [0 0 100 200] >>'],
  ['<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 6 0 R >> >> >>'],
  stream('/Filter /FlateDecode', content),
  ['<< /Type /Page /Parent 2 0 R /Contents [4 0 R 7 0 R] /Resources << /Font << /F1 6 0 R >> >> /Rotate 90 >>'],
  ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  stream('', latin('q 1 0 0 1 0 0 cm 0 0 m 10 10 l S Q')),
  ['<< /Title (A \\(small\\) file) /Producer <48656c6c6f> >>'],
];

/** Two pages, with a cross-reference table. */
export const smallPdf = (): Uint8Array => {
  const parts: (string | Uint8Array)[] = ['%PDF-1.6\n%âãÏÓ\n'];
  const length = (): number => joined(parts).length;
  const offsets = objects.map((body, index) => {
    const offset = length();
    parts.push(`${index + 1} 0 obj\n`, ...body, '\nendobj\n');
    return offset;
  });
  const start = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n`);
  parts.push(
    `<< /Size ${objects.length + 1} /Root 1 0 R /Info 8 0 R /ID [<0123> <4567>] >>\nstartxref\n${start}\n%%EOF\n`,
  );
  return joined(parts);
};

/** The same pages, with an object stream and a cross-reference stream. */
export const packedPdf = (): Uint8Array => {
  const parts: (string | Uint8Array)[] = ['%PDF-1.6\n%âãÏÓ\n'];
  const length = (): number => joined(parts).length;
  const isLoose = (body: readonly (string | Uint8Array)[]): boolean => body.length > 1;
  const rows: (readonly [number, number, number])[] = [[0, 0, 255]];
  let heads = '';
  let packed = '';
  let index = 0;
  for (const [at, body] of objects.entries()) {
    if (isLoose(body)) {
      rows.push([1, length(), 0]);
      parts.push(`${at + 1} 0 obj\n`, ...body, '\nendobj\n');
    } else {
      rows.push([2, objects.length + 1, index]);
      heads += `${at + 1} ${packed.length} `;
      packed += `${String(body[0])}\n`;
      index += 1;
    }
  }
  const container = deflateSync(latin(heads + packed));
  rows.push([1, length(), 0]);
  const entries = `/Type /ObjStm /N ${index} /First ${heads.length} /Filter /FlateDecode`;
  parts.push(`${objects.length + 1} 0 obj\n`, ...stream(entries, container), '\nendobj\n');
  const start = length();
  rows.push([1, start, 0]);
  const table = deflateSync(
    Uint8Array.from(rows.flatMap(([kind, value, extra]) => [kind, value >> 8, value & 255, extra])),
  );
  const xref = `/Type /XRef /Size ${rows.length} /W [1 2 1] /Root 1 0 R /Info 8 0 R /ID [<0123> <4567>] /Filter /FlateDecode`;
  parts.push(`${objects.length + 2} 0 obj\n`, ...stream(xref, table), `\nendobj\nstartxref\n${start}\n%%EOF\n`);
  return joined(parts);
};

/** Everything that a file holds is read and painted. */
export const readWhole = (bytes: Uint8Array): readonly Damage[] => {
  const pdf = readPdf(bytes);
  for (const number of pdf.numbers) {
    const found = asStream(pdf.object(number));
    if (found !== undefined) pdf.decoded(found);
  }
  const pages = paintPages(pdf);
  return [...pdf.damages, ...pages.flatMap(({ damages }) => damages)];
};
