// Opens every font here with fontkit and reports coverage and metrics: `node fonts/check.mjs [text files]`.
// Exits 1 when a font is not what the layout code relies on.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';

const here = fileURLToPath(new URL('.', import.meta.url));
const families = {
  NotoSerifSC: 'Noto Serif SC',
  NotoSansSC: 'Noto Sans SC',
  BanxinKai: 'Banxin Kai',
  SourceSerif4: 'Source Serif 4',
  SourceCodePro: 'Source Code Pro',
};

const lines = readFileSync(`${here}characters.txt`, 'utf8').split('\n').filter((l) => l && !l.startsWith('#'));
const han = [...lines.filter((l) => !l.startsWith('U+')).join('')].map((c) => c.codePointAt(0));
const others = lines.filter((l) => l.startsWith('U+')).flatMap((l) => {
  const [a, b = a] = l.slice(2).split('-').map((x) => Number.parseInt(x, 16));
  return Array.from({ length: b - a + 1 }, (_, i) => a + i);
});
// The bytes GB 2312 assigns; the decoder itself is the wider GBK.
const assigned =
  'A1A1-FE A2B1-E2 A2E5-EE A2F1-FC A3A1-FE A4A1-F3 A5A1-F6 A6A1-B8 A6C1-D8 A7A1-C1 A7D1-F1 A8A1-BA A8C5-E9 A9A4-EF';
const rows = assigned.split(' ').map((r) => [r.slice(0, 2), r.slice(2, 4), r.slice(5)].map((x) => Number.parseInt(x, 16)));
for (let row = 0xb0; row <= 0xf7; row++) rows.push([row, 0xa1, row === 0xd7 ? 0xf9 : 0xfe]);
const decoder = new TextDecoder('gb2312', { fatal: true });
const gb2312 = rows.flatMap(([row, from, to]) =>
  Array.from({ length: to - from + 1 }, (_, i) => decoder.decode(Uint8Array.of(row, from + i)).codePointAt(0)),
);
const text = process.argv.slice(2).map((f) => readFileSync(f, 'utf8')).join('');
const seed = [...new Set(text)].map((c) => c.codePointAt(0)).filter((c) => c > 0x20);

let failed = 0;
function expect(file, what, ok) {
  if (ok) return;
  failed++;
  console.error(`${file}: ${what}`);
}

for (const file of readdirSync(here).filter((f) => f.endsWith('.ttf')).sort()) {
  const font = create(readFileSync(here + file));
  const os2 = font['OS/2'];
  const [stem, style] = file.replace('.ttf', '').split('-');
  const has = (list) => list.filter((c) => font.hasGlyphForCodePoint(c)).length;
  const advance = (s) => font.glyphForCodePoint(s.codePointAt(0)).advanceWidth;
  const zhs = (s, features) => font.layout(s, features, 'hani', 'ZHS ').advanceWidth;
  const digits = [...'0123456789'].map(advance);
  const features = [...new Set(font.availableFeatures)].sort();

  console.log(`\n${file}: ${font.familyName} / ${font.subfamilyName} / ${font.postscriptName}, ${font.numGlyphs} glyphs, weight ${os2.usWeightClass}`);
  console.log(`  Han ${has(han)}/${han.length}, GB 2312 ${has(gb2312)}/${gb2312.length}, other ${has(others)}/${others.length}, given text ${has(seed)}/${seed.length}`);
  console.log(`  upm ${font.unitsPerEm} hhea ${font.ascent}/${font.descent}/${font.lineGap} typo ${os2.typoAscender}/${os2.typoDescender}/${os2.typoLineGap} win ${os2.winAscent}/${os2.winDescent} cap ${font.capHeight} x ${font.xHeight}`);
  console.log(`  digits ${digits.join(' ')}`);
  console.log(`  ${[...' “”‘’·—…–%,.，。、：；（）《》Ⅰ①'].map((c) => `${c === ' ' ? 'space' : c} ${font.hasGlyphForCodePoint(c.codePointAt(0)) ? advance(c) : '—none—'}`).join('  ')}`);
  console.log(`  —— ${zhs('——')}  …… ${zhs('……')}  （ halt ${zhs('（', ['halt'])}  hwid 0 ${zhs('0', ['hwid'])}  fwid “ ${zhs('“', ['fwid'])}  tnum 1 ${font.layout('1', ['tnum']).advanceWidth}`);
  console.log(`  features ${features.join(' ')}`);

  expect(file, `family is ${font.familyName}`, font.familyName === families[stem]);
  expect(file, `style is ${font.subfamilyName}`, font.subfamilyName === style);
  expect(file, `weight is ${os2.usWeightClass}`, os2.usWeightClass === { Regular: 400, Bold: 700 }[style]);
  expect(file, 'not a TrueType outline font', font.directory.tables.glyf && !font.directory.tables.fvar);
  const type = os2.fsType;
  expect(file, `embedding is restricted: ${JSON.stringify(type)}`, !type.noEmbedding && !type.viewOnly && !type.bitmapOnly && !type.noSubsetting);
  if (stem === 'SourceSerif4') {
    expect(file, 'digits differ in width', new Set(digits).size === 1);
    continue;
  }
  if (stem === 'SourceCodePro') {
    expect(file, 'not monospaced', new Set([...'iMW.0 —é'].map(advance)).size === 1);
    continue;
  }
  expect(file, 'Han characters missing', has(han) === han.length);
  expect(file, 'GB 2312 characters missing', has(gb2312) === gb2312.length);
  expect(file, 'characters of the text missing', has(seed) === seed.length);
  expect(file, 'no vert', features.includes('vert'));
  if (stem === 'BanxinKai') continue;
  expect(file, 'no halt', features.includes('halt'));
  expect(file, `—— is ${zhs('——')} wide`, zhs('——') === 2 * font.unitsPerEm);
}
process.exit(failed ? 1 : 0);
