// The text of a PDF as pdf.js finds it, in the order of the content: node pdfjs-text.mjs file.pdf
// A program of its own, so that tests call it as they call MuPDF and poppler.
import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [file = ''] = process.argv.slice(2);
const document = await getDocument({
  data: new Uint8Array(await readFile(file)),
  isEvalSupported: false,
  useSystemFonts: false,
  verbosity: 0,
}).promise;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent({ disableNormalization: true });
  process.stdout.write(`${items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('')}\n`);
}
await document.destroy();
