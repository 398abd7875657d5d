import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingCharacters, withoutSpace } from '../support/conservation.ts';
import { extractors, pageBoxes } from '../support/pdf-programs.ts';
import { readText } from '../support/repository.ts';
import { banxin, output, requirePrograms } from '../support/run.ts';

requirePrograms(['pdfinfo', 'pdftotext', 'mutool']);

describe('the 2017–2021 brochure', () => {
  const out = mkdtempSync(join(tmpdir(), 'banxin-brochure-'));
  const screen = join(out, 'pinghu-2017-2021.screen.pdf');
  beforeAll(() => {
    const { code, stdout, stderr } = banxin(['build', 'data/pinghu-2017-2021', '--out', out]);
    if (code !== 0) throw new Error(`code ${code}\n${stdout}${stderr}`);
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('has pages of 210 × 285 mm, in fours', () => {
    const boxes = pageBoxes(screen);
    expect(boxes.length % 4).toBe(0);
    expect(boxes.length).toBeGreaterThanOrEqual(8);
    for (const { media } of boxes) {
      expect(media[2] - media[0]).toBeCloseTo(595.28, 1);
      expect(media[3] - media[1]).toBeCloseTo(807.87, 1);
    }
  });

  test('has at least eight charts whose SVG has text', () => {
    const charts = readdirSync(join(out, 'charts')).filter((name) => name.endsWith('.svg'));
    const withText = charts.filter((name) => /<text[\s>]/.test(readFileSync(join(out, 'charts', name), 'utf8')));
    expect(withText.length).toBeGreaterThanOrEqual(8);
  });

  test('has its title and bookmarks', () => {
    expect(output('pdfinfo', [screen])).toMatch(/^Title: +平湖市人民法院 平湖市人民检察院 2017—2021$/m);
    expect(withoutSpace(output('mutool', ['show', screen, 'outline']))).toMatch(/担当作为护航金平湖新崛起/);
  });

  test.each(Object.entries(extractors))('%s gives back the whole text that was given', (_, extract) => {
    const given = withoutSpace(readText('tests/reference/seed/pinghu-2017-2021.txt')).replaceAll(',', '，');
    expect(missingCharacters(given, withoutSpace(extract(screen)))).toEqual(new Map());
  });
});
