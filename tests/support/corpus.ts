import { readFileSync } from 'node:fs';

const figureForm = /^\s+(\w+): \{ value: (?:&\w+ )?"?([\d.,]+)"?, unit: "?([^",}]+)"?/gm;
const sentence = /^[㐀-鿿\d“]/;

/** Prose of the flagship brochure with its figures put in, a paragraph an entry: the text that R01–R03 are measured on. */
export const corpus = (): readonly string[] =>
  ['court', 'procuratorate'].flatMap((name) => {
    const text = readFileSync(new URL(`../../data/pinghu-2017-2021/${name}.yaml`, import.meta.url), 'utf8');
    const figures = new Map([...text.matchAll(figureForm)].map(([, key, value, unit]) => [key, `${value}${unit}`]));
    return text
      .split('\n')
      .map((line) => line.replace(/^\s*(- |[a-zA-Z]+: )+/, ''))
      .filter((line) => line.length > 60 && sentence.test(line) && line.includes('。') && !line.includes(' # '))
      .map((line) => line.replaceAll(/\{\{num figures\.(\w+)[^}]*\}\}/g, (_, key) => figures.get(key) ?? '12件'))
      .map((line) => line.replaceAll(/\{\{[^}]*\}\}/g, '12.5%'));
  });
