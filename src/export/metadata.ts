import { sha256Hex } from '../base/digest.ts';
import { extensionSchemas } from './extension-schemas.ts';
import type { PublicationFacts } from './file.ts';
import { type PdfDictionary, pdfText } from './pdf.ts';
import type { Claims } from './profiles/profile.ts';

const creator = 'banxin';

/** Characters that XML 1.0 has no way to write are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const keywordsOf = (facts: PublicationFacts): string | undefined =>
  facts.keywords === undefined || facts.keywords.length === 0 ? undefined : facts.keywords.join(', ');

const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

const textOf = (value: string | undefined) => (given(value) === undefined ? undefined : pdfText(value ?? ''));

/** ISO 15930-1, 6.2 and 6.7: the part, and how far a file conforms to it, in the first part only. */
const pdfxKeys = ({ pdfx }: Claims): PdfDictionary => {
  if (pdfx === undefined) return {};
  if (pdfx === 'PDF/X-4') return { Trapped: 'False', GTS_PDFXVersion: pdfText(pdfx) };
  return { Trapped: 'False', GTS_PDFXVersion: pdfText('PDF/X-1:2001'), GTS_PDFXConformance: pdfText(pdfx) };
};

/** The document information dictionary. Both dates are noon UTC of the issue date. */
export const information = (facts: PublicationFacts, claims: Claims): PdfDictionary => {
  const date = pdfText(`D:${facts.date.replaceAll('-', '')}120000Z`);
  return {
    Title: textOf(facts.title),
    Author: textOf(facts.author),
    Subject: textOf(facts.subject),
    Keywords: textOf(keywordsOf(facts)),
    Creator: pdfText(creator),
    Producer: textOf(facts.producer),
    CreationDate: date,
    ModDate: date,
    ...pdfxKeys(claims),
  };
};

const element = (name: string, value: string | undefined): string =>
  given(value) === undefined ? '' : `   <${name}>${escaped(value ?? '')}</${name}>\n`;

const list = (name: string, kind: 'Alt' | 'Seq' | 'Bag', values: readonly string[]): string => {
  if (values.length === 0) return '';
  const language = kind === 'Alt' ? ' xml:lang="x-default"' : '';
  const items = values.map((value) => `<rdf:li${language}>${escaped(value)}</rdf:li>`).join('');
  return `   <${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>\n`;
};

const present = (value: string | undefined): readonly string[] => (given(value) === undefined ? [] : [value ?? '']);

/** The same for every building of one edition: a UUID's form, its bits from what the document is. */
const documentId = ({ title, edition, date, language }: PublicationFacts): string => {
  const digits = sha256Hex(new TextEncoder().encode(JSON.stringify([title, edition, date, language])));
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `8${digits.slice(13, 16)}`, `a${digits.slice(17, 20)}`];
  return `uuid:${[...parts, digits.slice(20, 32)].join('-')}`;
};

/** PDF/X-4 wants these (ISO 15930-7, 6.2); PDF/A its part and letter. */
const standards = (facts: PublicationFacts, { pdfx, pdfa, pdfua }: Claims): string =>
  [
    pdfx === undefined
      ? ''
      : [
          element('pdf:Trapped', 'False'),
          element('pdfxid:GTS_PDFXVersion', pdfx),
          element('xmpMM:DocumentID', documentId(facts)),
          element('xmpMM:VersionID', '1'),
          element('xmpMM:RenditionClass', 'default'),
        ].join(''),
    element('pdfaid:part', pdfa?.part),
    element('pdfaid:conformance', pdfa?.conformance),
    element('pdfuaid:part', pdfua),
  ].join('');

const namespaces = ({ pdfx, pdfa, pdfua }: Claims): string =>
  [
    ...(pdfx === undefined
      ? []
      : [
          '\n    xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"',
          '\n    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"',
        ]),
    ...(pdfa === undefined ? [] : ['\n    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"']),
    ...(pdfua === undefined ? [] : ['\n    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"']),
  ].join('');

/** The XMP packet: the same facts for machines. */
export const xmp = (facts: PublicationFacts, claims: Claims): string => {
  const date = `${facts.date}T12:00:00Z`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n',
    ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n',
    '  <rdf:Description rdf:about=""\n',
    '    xmlns:dc="http://purl.org/dc/elements/1.1/"\n',
    '    xmlns:xmp="http://ns.adobe.com/xap/1.0/"\n',
    `    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"${namespaces(claims)}>\n`,
    '   <dc:format>application/pdf</dc:format>\n',
    list('dc:title', 'Alt', present(facts.title)),
    list('dc:creator', 'Seq', present(facts.author)),
    list('dc:description', 'Alt', present(facts.subject)),
    list('dc:subject', 'Bag', facts.keywords ?? []),
    list('dc:language', 'Bag', present(facts.language)),
    element('xmp:CreatorTool', creator),
    element('xmp:CreateDate', date),
    element('xmp:ModifyDate', date),
    element('xmp:MetadataDate', date),
    element('pdf:Producer', facts.producer),
    element('pdf:Keywords', keywordsOf(facts)),
    standards(facts, claims),
    '  </rdf:Description>\n',
    extensionSchemas(claims),
    ' </rdf:RDF>\n',
    '</x:xmpmeta>\n',
    '<?xpacket end="w"?>',
  ].join('');
};
