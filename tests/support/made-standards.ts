import {
  iccHead,
  latin1,
  type Made,
  type MadeDictionary,
  type MadeParts,
  type MadePdf,
  stream,
  writtenPdf,
} from './made-pdf.ts';

const date = '(D:20220110120000Z)';
const stamp = '2022-01-10T12:00:00Z';

const namespaces = [
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xmp', 'http://ns.adobe.com/xap/1.0/'],
  ['xmpMM', 'http://ns.adobe.com/xap/1.0/mm/'],
  ['pdf', 'http://ns.adobe.com/pdf/1.3/'],
  ['pdfxid', 'http://www.npes.org/pdfx/ns/id/'],
  ['pdfaid', 'http://www.aiim.org/pdfa/ns/id/'],
  ['pdfuaid', 'http://www.aiim.org/pdfua/ns/id/'],
  ['pdfaExtension', 'http://www.aiim.org/pdfa/ns/extension/'],
  ['pdfaSchema', 'http://www.aiim.org/pdfa/ns/schema#'],
  ['pdfaProperty', 'http://www.aiim.org/pdfa/ns/property#'],
  ['my', 'http://example.org/my/'],
].map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);

/** Declares one property of a namespace, as PDF/A wants it. */
export const extension = (uri: string, prefix: string, property: string): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>s</pdfaSchema:schema><pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>${property}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>d</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

const title = '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; B</rdf:li></rdf:Alt></dc:title>';

/** The properties that every good file has, by name, so that a test can take one out or change it. */
export const properties: Readonly<Record<string, string>> = {
  'dc:title': title,
  'xmp:CreatorTool': 'tests',
  'xmp:CreateDate': stamp,
  'xmp:ModifyDate': stamp,
  'xmp:MetadataDate': stamp,
  'pdf:Producer': 'tests',
  'pdf:Trapped': 'False',
  'pdfxid:GTS_PDFXVersion': 'PDF/X-4',
  'xmpMM:DocumentID': 'uuid:1',
  'xmpMM:VersionID': '1',
  'xmpMM:RenditionClass': 'default',
  'pdfaid:part': '2',
  'pdfaid:conformance': 'B',
};

const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/** A packet of these properties, changed; with the extension schemas of PDF/X and whatever is added. */
export const packet = (
  changes: Readonly<Record<string, string | undefined>> = {},
  schemas = '',
  head = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
): string => {
  const written = Object.entries({ ...properties, ...changes })
    .map(([name, value]) => (value === undefined ? '' : value.startsWith('<') ? value : `<${name}>${value}</${name}>`))
    .join('\n');
  const declared = [
    extension('http://www.npes.org/pdfx/ns/id/', 'pdfxid', 'GTS_PDFXVersion'),
    extension('http://ns.adobe.com/pdf/1.3/', 'pdf', 'Trapped'),
    extension('http://www.aiim.org/pdfua/ns/id/', 'pdfuaid', 'part'),
  ].join('');
  return utf8(
    `${head}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${namespaces.join(' ')}>${written}<pdfaExtension:schemas><rdf:Bag>${declared}${schemas}</rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
  );
};

const info: MadeDictionary = {
  Title: '(A & B)',
  Creator: '(tests)',
  Producer: '(tests)',
  CreationDate: date,
  ModDate: date,
  Trapped: '/False',
};

export const intent = (standard: string, more: MadeDictionary = {}): Made => ({
  Type: '/OutputIntent',
  S: `/${standard}`,
  OutputConditionIdentifier: '(FOGRA39)',
  RegistryName: '(http://www.color.org)',
  Info: '(ISO Coated v2)',
  DestOutputProfile: '8 R',
  ...more,
});

const page: MadeDictionary = {
  Type: '/Page',
  Parent: '2 R',
  MediaBox: [0, 0, 240, 240],
  BleedBox: [12, 12, 228, 228],
  TrimBox: [20, 20, 220, 220],
  Resources: {},
  Contents: '4 R',
};

const objectsOf = (base: MadeParts, parts: MadeParts): Readonly<Record<number, Made>> => {
  const intents = parts.intents === undefined ? base.intents : parts.intents;
  const catalog: MadeDictionary = {
    Type: '/Catalog',
    Pages: '2 R',
    Metadata: '6 R',
    OutputIntents: intents,
    ...base.catalog,
    ...parts.catalog,
  };
  const xmp = parts.xmp ?? base.xmp ?? packet();
  return {
    1: catalog,
    2: { Type: '/Pages', Kids: ['3 R'], Count: 1 },
    3: { ...page, ...base.page, ...parts.page },
    4: stream({}, parts.content ?? base.content ?? '0 0 0 1 k 40 40 60 60 re f'),
    5: { ...info, ...base.info, ...parts.info },
    ...(xmp === '' ? {} : { 6: stream({ Type: '/Metadata', Subtype: '/XML', ...parts.metadata }, xmp) }),
    8: parts.icc ?? base.icc ?? stream({ N: 4 }, iccHead()),
    ...base.objects,
    ...parts.objects,
  };
};

const madeOf = (base: MadeParts, parts: MadeParts): MadePdf =>
  writtenPdf(
    objectsOf(base, parts),
    { Root: '1 R', Info: '5 R', ID: ['(0123456789abcdef)', '(0123456789abcdef)'], ...base.trailer, ...parts.trailer },
    parts.header ?? base.header ?? '%PDF-1.6\n%\u00e2\u00e3\u00cf\u00d3\n',
    parts.tail ?? '\n',
    parts.packed,
  );

/** PDF/X-4 and PDF/A-2b at once, and clean for a sheetfed press. */
export const madeX4 = (parts: MadeParts = {}): MadePdf =>
  madeOf({ intents: [intent('GTS_PDFX'), intent('GTS_PDFA1')], info: { GTS_PDFXVersion: '(PDF/X-4)' } }, parts);

/** PDF/X-1a:2001. */
export const madeX1a = (parts: MadeParts = {}): MadePdf =>
  madeOf(
    {
      header: '%PDF-1.3\n%\u00e2\u00e3\u00cf\u00d3\n',
      intents: [intent('GTS_PDFX', { DestOutputProfile: undefined })],
      info: { GTS_PDFXVersion: '(PDF/X-1:2001)', GTS_PDFXConformance: '(PDF/X-1a:2001)' },
      catalog: { Metadata: undefined },
      xmp: '',
    },
    parts,
  );

/** PDF/A-2a and PDF/UA-1 at once, for a screen. */
export const madeUa = (parts: MadeParts = {}): MadePdf =>
  madeOf(
    {
      header: '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n',
      intents: [intent('GTS_PDFA1')],
      icc: stream({ N: 3 }, iccHead('mntr', 'RGB')),
      content: '/P <</MCID 0>> BDC 0 0 1 rg 40 40 60 60 re f EMC',
      catalog: {
        MarkInfo: { Marked: true },
        StructTreeRoot: '10 R',
        Lang: '(zh-CN)',
        ViewerPreferences: { DisplayDocTitle: true },
      },
      page: { StructParents: 0, TrimBox: undefined, BleedBox: undefined },
      xmp: packet({ 'pdfaid:conformance': 'A', 'pdfuaid:part': '1', 'pdfxid:GTS_PDFXVersion': undefined }),
      objects: {
        10: { Type: '/StructTreeRoot', K: '11 R', ParentTree: { Nums: [0, ['11 R']] } },
        11: { Type: '/StructElem', S: '/P', P: '10 R', Pg: '3 R', K: 0 },
      },
    },
    parts,
  );

const attachment: Made = stream(
  { Type: '/EmbeddedFile', Subtype: '/text/plain', Params: { ModDate: date } },
  latin1('1,2'),
);

/** What an attachment of PDF/A-3 is. */
export const fileSpec: MadeDictionary = {
  Type: '/Filespec',
  F: '(data.csv)',
  UF: '(data.csv)',
  AFRelationship: '/Source',
  EF: { F: '21 R' },
};

/** PDF/A-3b with its data attached. */
export const madeA3 = (parts: MadeParts = {}, spec: MadeDictionary = fileSpec): MadePdf =>
  madeOf(
    {
      header: '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n',
      intents: [intent('GTS_PDFA1')],
      xmp: packet({ 'pdfaid:part': '3', 'pdfxid:GTS_PDFXVersion': undefined }),
      catalog: { AF: ['20 R'], Names: { EmbeddedFiles: { Names: ['(data.csv)', '20 R'] } } },
      objects: { 20: spec, 21: attachment },
    },
    parts,
  );
