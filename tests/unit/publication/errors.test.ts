import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { badSentences, buildBroken, type Changes, layoutFile, soundFiles, styleFile, withLine } from '../../support/broken.ts';

const yaml = (from: string, to: string): Changes => ({ 'town.yaml': (soundFiles['town.yaml'] ?? '').replace(from, to) });
const manifest = (from: string, to: string): Changes => ({ 'publication.yaml': (soundFiles['publication.yaml'] ?? '').replace(from, to) });
const chartFile = 'templates/plain/charts/cases.vl.json';
const chartLine = '<chart src="charts/cases.vl.json" data="cases" alt="各年件数"></chart>';
const chart = (spec: string, more: Changes = {}): Changes => ({ ...withLine(chartLine), [chartFile]: spec, ...more });
const bars = (field: string): string =>
  `{ "mark": "bar", "encoding": {\n  "x": { "field": "年份", "type": "ordinal" },\n  "y": { "field": ${field}, "type": "quantitative" } } }\n`;

/** GB 18030, as a spreadsheet program of Windows saves it: 名字: 中. */
const gbk = Uint8Array.from([0xc3, 0xfb, 0xd7, 0xd6, 0x3a, 0x20, 0xd6, 0xd0, 0x0a]);

/** What is wrong, the files, the code; ‸ stands where the error must. */
const table: readonly (readonly [string, Changes, string, number?])[] = [
  ['no such figure', withLine('<p>数：{{num town.figures.‸visit}}</p>'), 'data/unknown-figure'],
  ['no such name in prose', yaml('{{num figures.visits}}', '{{num figures.‸visit}}'), 'data/unknown-figure'],
];

describe('a broken publication', () => {
  test('the sound one is sound', async () => {
    expect(await buildBroken({})).toMatchObject({ exit: 0, errors: [], warnings: [], wroteNothing: false });
  });

  test.each(table)('%s', async (_, changes, code, exit = 1) => {
    const outcome = await buildBroken(changes);
    expect({ exit: outcome.exit, errors: outcome.errors }).toEqual({ exit, errors: [`${code} ${outcome.marked}`] });
    expect(outcome.wroteNothing).toBe(true);
    expect(badSentences(outcome.diagnostics)).toEqual([]);
  });
});
