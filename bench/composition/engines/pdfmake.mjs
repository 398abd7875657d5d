import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { font, leading, margin, measures, pageHeight, pageWidth, size, versionOf } from '../settings.mjs';
import { peer, peerFile } from './peers.mjs';

/** What the font asks for a line by itself (hhea), which pdfmake multiplies. */
const ownLeading = 1.437;

const definition = (paragraphs) => ({
  pageSize: { width: pageWidth, height: pageHeight },
  pageMargins: margin,
  defaultStyle: { font: 'bench', fontSize: size, alignment: 'justify', lineHeight: leading / (size * ownLeading) },
  content: measures.flatMap((em, column) =>
    paragraphs.map((text, at) => ({
      text,
      margin: [0, 0, pageWidth - 2 * margin - em * size, 0],
      ...(column + at === 0 ? {} : { pageBreak: 'before' }),
    })),
  ),
});

export const pdfmake = {
  name: 'pdfmake',
  available: () => undefined,
  about: () => ({ version: versionOf(peerFile('pdfmake', 'package.json')), settings: '`alignment: "justify"`' }),
  async set(paragraphs, folder) {
    const maker = peer('pdfmake');
    maker.setFonts({ bench: { normal: font, bold: font, italics: font, bolditalics: font } });
    maker.setUrlAccessPolicy(() => false);
    maker.setLocalAccessPolicy((path) => path === font);
    const file = join(folder, 'pdfmake.pdf');
    writeFileSync(file, await maker.createPdf(definition(paragraphs)).getBuffer());
    return file;
  },
};
