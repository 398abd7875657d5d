import type { Claims } from './profiles/profile.ts';

interface Schema {
  readonly name: string;
  readonly uri: string;
  readonly prefix: string;
  readonly property: string;
  readonly type: string;
  readonly description: string;
}

const pdfx: readonly Schema[] = [
  {
    name: 'PDF/X ID Schema',
    uri: 'http://www.npes.org/pdfx/ns/id/',
    prefix: 'pdfxid',
    property: 'GTS_PDFXVersion',
    type: 'Text',
    description: 'ID of PDF/X standard',
  },
  {
    name: 'Adobe PDF Schema',
    uri: 'http://ns.adobe.com/pdf/1.3/',
    prefix: 'pdf',
    property: 'Trapped',
    type: 'Text',
    description: 'Whether the document has been trapped',
  },
];

const pdfua: readonly Schema[] = [
  {
    name: 'PDF/UA Universal Accessibility Schema',
    uri: 'http://www.aiim.org/pdfua/ns/id/',
    prefix: 'pdfuaid',
    property: 'part',
    type: 'Integer',
    description: 'Part of ISO 14289 that the document keeps',
  },
];

const described = ({ name, uri, prefix, property, type, description }: Schema): string =>
  [
    '     <rdf:li rdf:parseType="Resource">\n',
    `      <pdfaSchema:schema>${name}</pdfaSchema:schema>\n`,
    `      <pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI>\n`,
    `      <pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>\n`,
    '      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\n',
    `       <pdfaProperty:name>${property}</pdfaProperty:name>\n`,
    `       <pdfaProperty:valueType>${type}</pdfaProperty:valueType>\n`,
    '       <pdfaProperty:category>internal</pdfaProperty:category>\n',
    `       <pdfaProperty:description>${description}</pdfaProperty:description>\n`,
    '      </rdf:li></rdf:Seq></pdfaSchema:property>\n',
    '     </rdf:li>\n',
  ].join('');

/** PDF/A wants every property that it does not know itself described (ISO 19005-2, 6.6.2.3). */
export const extensionSchemas = (claims: Claims): string => {
  const own = [...(claims.pdfx === undefined ? [] : pdfx), ...(claims.pdfua === undefined ? [] : pdfua)];
  return claims.pdfa === undefined || own.length === 0
    ? ''
    : [
        '  <rdf:Description rdf:about=""\n',
        '    xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\n',
        '    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"\n',
        '    xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\n',
        '   <pdfaExtension:schemas>\n    <rdf:Bag>\n',
        ...own.map(described),
        '    </rdf:Bag>\n   </pdfaExtension:schemas>\n',
        '  </rdf:Description>\n',
      ].join('');
};
