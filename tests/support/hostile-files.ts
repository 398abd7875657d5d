import { packedPdf, smallPdf } from './fuzzed.ts';
import { form, type HostileStream, hostileFile, many, megabytes, packed, plain, twice } from './hostile-file.ts';
import { hostilePages } from './hostile-pages.ts';

const replaced = (bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');

/** Files that attack whoever reads them, each with its name. */
export const hostileFiles: Readonly<Record<string, () => Uint8Array>> = {
  'zero bytes': () => new Uint8Array(),
  'only a header': () => Buffer.from('%PDF-1.7\n'),
  'a million brackets': () => Buffer.from(`%PDF-1.7\n${'['.repeat(1_000_000)}`),
  'a million dictionaries': () => Buffer.from(`%PDF-1.7\n1 0 obj ${'<</A'.repeat(1_000_000)}`),
  'a million words obj': () => Buffer.from(`%PDF-1.7\n${'1 0 obj '.repeat(1_000_000)}`),
  'a million words trailer': () => Buffer.from(`%PDF-1.7\n${'trailer<<'.repeat(1_000_000)}`),
  'a million words stream': () => Buffer.from(`%PDF-1.7\n${many(300_000, (index) => `${index} 0 obj<<>>stream `)}`),
  'content of 255 MB': () => hostileFile({ contents: twice(megabytes(255)) }),
  'content of 1 GB': () => hostileFile({ contents: twice(megabytes(1024)) }),
  'content of 100 MB, 40 times': () =>
    hostileFile({
      kids: many(40, () => '3 0 R'),
      contents: twice(megabytes(100)),
      page: `/Contents [${many(40, () => '4 0 R')}]`,
    }),
  'a hundred streams of 60 MB': () => {
    const stream = twice(megabytes(60));
    return hostileFile({ more: Array.from({ length: 100 }, () => stream) });
  },
  'metadata of 255 MB': () =>
    hostileFile({ catalog: '/Metadata 5 0 R', more: [twice(megabytes(255), '/Type /Metadata /Subtype /XML')] }),
  'metadata of a million elements': () =>
    hostileFile({
      catalog: '/Metadata 5 0 R',
      more: [packed(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${'<a>'.repeat(1_000_000)}`, '/Type /Metadata /Subtype /XML')],
    }),
  'metadata with entities': () =>
    hostileFile({
      catalog: '/Metadata 5 0 R',
      more: [
        packed(
          `<!DOCTYPE x [<!ENTITY a0 "lol">${many(30, (index) => `<!ENTITY a${index + 1} "&a${index};&a${index};&a${index};">`)}]><x>&a30;</x>`,
          '/Type /Metadata /Subtype /XML',
        ),
      ],
    }),
  'an object stream of 255 MB': () =>
    hostileFile({ more: [twice(megabytes(255, 48), '/Type /ObjStm /N 1000000 /First 100000000')] }),
  'an object stream that extends itself': () =>
    hostileFile({ more: [packed('9 0 << >>', '/Type /ObjStm /N 1 /First 4 /Extends 5 0 R')] }),
  'a cross-reference stream of 255 MB': () => {
    const [entries, body] = twice(megabytes(255, 1), '/Type /XRef /Size 60000000 /W [1 2 1] /Root 1 0 R');
    return Buffer.concat([
      Buffer.from(`%PDF-1.6\n1 0 obj << ${entries} >> stream\n`, 'latin1'),
      typeof body === 'string' ? Buffer.from(body) : body,
      Buffer.from('\nendstream endobj startxref\n9\n%%EOF\n'),
    ]);
  },
  'a cross-reference that claims 4 billion': () => replaced(smallPdf(), /xref\n0 9/, 'xref\n0 4294967295'),
  'a cross-reference stream with wide fields': () => replaced(packedPdf(), '/W [1 2 1]', '/W [1 2147483647 1]'),
  'Prev that goes in a circle': () => {
    const good = hostileFile({});
    const start = Buffer.from(good).toString('latin1').indexOf('xref\n0');
    return hostileFile({ trailer: `/Prev ${start}` });
  },
  'XRefStm that goes in a circle': () => {
    const start = Buffer.from(hostileFile({})).toString('latin1').indexOf('xref\n0');
    return hostileFile({ trailer: `/XRefStm ${start} /Prev ${start}` });
  },
  'ten thousand updates': () => {
    let text = Buffer.from(smallPdf()).toString('latin1');
    let last = text.indexOf('xref\n0');
    for (let index = 0; index < 10_000; index += 1) {
      const start = text.length;
      text += `xref\n0 0\ntrailer << /Size 9 /Root 1 0 R /Prev ${last} >>\nstartxref\n${start}\n%%EOF\n`;
      last = start;
    }
    return Buffer.from(text, 'latin1');
  },
  'a page tree in a circle': () => hostileFile({ kids: many(1000, () => '2 0 R') }),
  'a page a hundred thousand times': () => hostileFile({ kids: many(100_001, () => '3 0 R') }),
  'a page tree of 2^30 leaves': () =>
    hostileFile({
      kids: '5 0 R 5 0 R',
      more: Array.from(
        { length: 30 },
        (_, index) =>
          `<< /Type /Pages /Count 2 /Kids [${index === 29 ? 3 : index + 6} 0 R ${index === 29 ? 3 : index + 6} 0 R] >>`,
      ),
    }),
  'Parent that goes in a circle': () => hostileFile({ page: '/Parent 3 0 R' }),
  'forty thousand pages': () =>
    hostileFile({
      kids: many(40_000, (index) => `${index + 5} 0 R`),
      more: Array.from({ length: 40_000 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>'),
    }),
  'a hundred filters': () => hostileFile({ contents: plain('>', `/Filter [${'/ASCIIHexDecode '.repeat(100)}]`) }),
  'a million filters': () => hostileFile({ contents: plain('>', `/Filter [${'/AHx '.repeat(1_000_000)}]`) }),
  'a predictor of 67 MB rows': () =>
    hostileFile({ contents: packed(megabytes(50, 1), '/DecodeParms << /Predictor 15 /Columns 67000000 >>') }),
  'a predictor of one byte': () =>
    hostileFile({ contents: twice(megabytes(120, 2), '/DecodeParms [null << /Predictor 15 /Columns 1 >>]') }),
  'Length of itself': () => hostileFile({ contents: ['/Length 4 0 R', 'n'] }),
  'Lengths that wait for each other': () =>
    hostileFile({
      contents: ['/Length 5 0 R', 'n'],
      more: Array.from(
        { length: 5000 },
        (_, index): HostileStream => [`/Length ${index === 4999 ? 4 : index + 6} 0 R`, 'n'],
      ),
    }),
  'a negative Length': () => hostileFile({ contents: ['/Length -2147483648', 'n'] }),
  'a huge Length': () => hostileFile({ contents: ['/Length 99999999999999999999', 'n'] }),
  'an encrypted file': () => hostileFile({ trailer: '/Encrypt << /Filter /Standard /V 5 /R 6 /Length 256 >>' }),
  'an array of 10 million': () => hostileFile({ more: [`[${'0 '.repeat(10_000_000)}]`] }),
  'a dictionary of a million': () => hostileFile({ more: [`<< ${many(1_000_000, (index) => `/K${index} 0`)} >>`] }),
  'a million objects': () => hostileFile({ more: Array.from({ length: 1_000_000 }, () => '<<>>') }),
  'arrays a hundred thousand deep': () => hostileFile({ more: [`${'['.repeat(100_000)}${']'.repeat(100_000)}`] }),
  'references that go in a circle': () =>
    hostileFile({
      catalog: '/Names 5 0 R',
      more: Array.from({ length: 1000 }, (_, index) => `${index === 999 ? 5 : index + 6} 0 R`),
    }),
  'a name tree in a circle': () =>
    hostileFile({
      catalog: '/Names << /EmbeddedFiles 5 0 R /JavaScript 5 0 R /Dests 5 0 R >>',
      more: [`<< /Kids [${many(1000, () => '5 0 R')}] >>`],
    }),
  'an outline in a circle': () =>
    hostileFile({ catalog: '/Outlines 5 0 R', more: ['<< /First 5 0 R /Last 5 0 R /Next 5 0 R >>'] }),
  'tags in a circle': () =>
    hostileFile({
      catalog: '/StructTreeRoot 5 0 R /MarkInfo << /Marked true >>',
      more: [
        '<< /Type /StructTreeRoot /K [6 0 R 6 0 R] >>',
        '<< /Type /StructElem /S /P /P 5 0 R /K [6 0 R 6 0 R 5 0 R] >>',
      ],
    }),
  'an annotation that looks like itself': () =>
    hostileFile({
      page: '/Annots [5 0 R 5 0 R]',
      more: [
        '<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << /N 6 0 R >> /Parent 5 0 R >>',
        form('/X Do', '/XObject << /X 6 0 R >>'),
      ],
    }),
  'a field tree in a circle': () =>
    hostileFile({
      catalog: '/AcroForm << /Fields [5 0 R] >>',
      more: ['<< /T (a) /Kids [5 0 R 5 0 R] /Parent 5 0 R >>'],
    }),
  'actions in a circle': () =>
    hostileFile({ catalog: '/OpenAction 5 0 R', more: ['<< /S /URI /URI (a) /Next [5 0 R 5 0 R] >>'] }),
  'a million saved states': () =>
    hostileFile({ contents: packed(`${'q '.repeat(1_000_000)}0 0 9 9 re f ${'Q '.repeat(1_000_000)}`) }),
  ...hostilePages,
};
