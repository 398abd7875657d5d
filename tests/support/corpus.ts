import { readText } from './repository.ts';

/** Prose of the text that was given, a paragraph an entry: what R01–R03 of typesetting.md were measured on. */
export const seedProse = (): readonly string[] =>
  readText('tests/reference/seed/pinghu-2017-2021.txt')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ''))
    .map((paragraph) => paragraph.replaceAll(/(?<=[㐀-鿿，。]) +| +(?=[㐀-鿿，。])/g, ''))
    .filter((paragraph) => paragraph.length > 60 && paragraph.includes('。'));
