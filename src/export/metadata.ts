import type { PublicationFacts } from './file.ts';
import { type PdfDictionary, pdfText } from './pdf.ts';

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

/** The document information dictionary. Both dates are noon UTC of the issue date. */
export const information = (facts: PublicationFacts): PdfDictionary => {
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

/** The XMP packet: the same facts for machines. */
export const xmp = (facts: PublicationFacts): string => {
  const date = `${facts.date}T12:00:00Z`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">\n',
    ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n',
    '  <rdf:Description rdf:about=""\n',
    '    xmlns:dc="http://purl.org/dc/elements/1.1/"\n',
    '    xmlns:xmp="http://ns.adobe.com/xap/1.0/"\n',
    '    xmlns:pdf="http://ns.adobe.com/pdf/1.3/">\n',
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
    '  </rdf:Description>\n',
    ' </rdf:RDF>\n',
    '</x:xmpmeta>\n',
    '<?xpacket end="w"?>',
  ].join('');
};
