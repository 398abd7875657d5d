import { describe, expect, it } from 'vitest';
import { lexiconWords } from '../../../src/layout/inline/phrases/lexicon.ts';
import { headings } from '../../support/headings.ts';
import { type Case, checkCases, printCases, textOf } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';

requirePrograms(['mutool']);

const head = (id: string, text: string, measure: number, lines?: readonly string[]): Case => ({
  id,
  text,
  measure,
  css: 'text-wrap: balance',
  ...(lines === undefined ? {} : { lines }),
});

const cases: readonly Case[] = [
  head('E01', '坚持以人民为中心服务保障高质量发展', 12, ['坚持以人民为中心', '服务保障高质量发展']),
  head('E02', '坚持党的绝对领导，以筑魂之力提升政治建设的水平', 16, [
    '坚持党的绝对领导，',
    '以筑魂之力提升政治建设的水平',
  ]),
  head('E03', '浙江省高级人民法院关于优化法治化营商环境的实施意见', 18),
];

const measures = Array.from({ length: 13 }, (_, at) => at + 8);
const all: readonly Case[] = headings.flatMap((text) =>
  measures.map((measure) => head(`E04 ${measure} ${text}`, text, measure)),
);
const pages = printCases([...cases, ...all]);

describe('E: headings (§1.10)', () => {
  checkCases(cases, pages);

  it('E03 breaks after 法院 or 优化', () => {
    const lines = pages.lines('E03').map(textOf);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/(?:法院|优化)$/);
  });

  it(`E04 ${headings.length} headings at 8 to 20 em: no word broken, three Han on the last line, none before 的了着`, () => {
    expect(headings.length).toBeGreaterThan(50);
    const faults = all.flatMap(({ id, text }) => {
      const lines = pages.lines(id).map(textOf);
      const words = lexiconWords(text);
      const shown = `${id}: ${lines.join(' ⏎ ')}`;
      const last = [...(lines.at(-1) ?? '')].filter((character) => /[㐀-鿿]/.test(character));
      let at = 0;
      return [
        ...(lines.join('') === text.replaceAll(/\s/g, '') ? [] : [`text ${shown}`]),
        ...(lines.length > 1 && last.length < 3 ? [`last ${shown}`] : []),
        ...lines.slice(0, -1).flatMap((line) => {
          at += line.length;
          const inside = words.some(({ from, to }) => from < at && at < to);
          return [
            ...(inside && !/\s/.test(text) ? [`word ${shown}`] : []),
            ...(/^[的了着]/.test(text.slice(at)) ? [`weak ${shown}`] : []),
          ];
        }),
      ];
    });
    expect(faults).toEqual([]);
  });
});
