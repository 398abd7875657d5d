import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { family, font, leading, margin, measures, pageHeight, pageWidth, size, versionOf } from '../settings.mjs';
import { peer, peerFile } from './peers.mjs';

const packageName = '@myriaddreamin/typst-ts-node-compiler';

const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const source = (paragraphs) => `
#set page(width: ${pageWidth}pt, height: ${pageHeight}pt, margin: ${margin}pt)
#set text(font: ${quoted(family)}, size: ${size}pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, linebreaks: "optimized", leading: ${leading - size}pt)
${measures
  .flatMap((em) => paragraphs.map((text) => `#block(width: ${em * size}pt, text(${quoted(text)}))`))
  .join('\n#pagebreak()\n')}
`;

/** One at a time: compilers in one process share what they know of files. */
let compiler;

export const typst = {
  name: 'Typst',
  available: () => undefined,
  about: () => ({
    version: `0.14.2 (${packageName} ${versionOf(peerFile(packageName, 'package.json'))})`,
    settings: '`set par(justify: true, linebreaks: "optimized")`, `set text(lang: "zh", region: "cn")`',
  }),
  set(paragraphs, folder) {
    const { NodeCompiler } = peer(packageName);
    compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [font] }] });
    const file = join(folder, 'typst.pdf');
    writeFileSync(file, compiler.pdf({ mainFileContent: source(paragraphs) }));
    return file;
  },
};
