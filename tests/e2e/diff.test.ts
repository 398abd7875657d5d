import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { banxin } from '../support/run.ts';
import { smallFiles, writeSmall } from '../support/small-publication.ts';

const cwd = mkdtempSync(join(tmpdir(), 'banxin-diff-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

writeSmall(join(cwd, 'town'));
banxin(['build', 'town', '--out', 'old'], { cwd });
banxin(['archive', 'add', 'store', 'town'], { cwd });
writeSmall(join(cwd, 'town'), {
  'publication.yaml': (smallFiles['publication.yaml'] ?? '').replace('1.0.0', '1.0.1'),
  'town.yaml': (smallFiles['town.yaml'] ?? '').replace('13705', '13750'),
});
banxin(['build', 'town', '--out', 'new'], { cwd });
banxin(['archive', 'add', 'store', 'town'], { cwd });

const json = (words: readonly string[]) => {
  const { code, stdout } = banxin(['diff', ...words, '--json'], { cwd });
  return { code, value: JSON.parse(stdout) };
};

const theOneFigure = {
  figure: 'town.figures.visits',
  old: '13705件',
  new: '13750件',
  unit: '件',
  difference: '+45',
  percent: '+0.33',
  pages: [1],
  place: { file: 'town.yaml', line: 2 },
};

describe('the one figure that changed is found, with its cell, its sentence and its place on the page', () => {
  test.each([
    ['output folders', 'old', 'new'],
    ['editions in a store', 'store/willow-creek@v1', 'store/willow-creek@1.0.1'],
  ])('%s', (_, old, now) => {
    const { code, value } = json([old, now]);
    expect(code).toBe(0);
    expect(value.difference.figures).toMatchObject([theOneFigure]);
    expect(value.difference.text).toMatchObject([
      {
        new: { text: '全年办理13750件，群众满意。', page: 1 },
        words: [{ same: '全年办理' }, { old: '13705', new: '13750' }, { same: '件，群众满意。' }],
      },
    ]);
    expect(value.difference.pages).toHaveLength(1);
    expect(value.difference.pages[0].boxes.length).toBeGreaterThan(0);
  });

  test('PDFs alone give text and pages, and say that figures are not known', () => {
    const { value } = json(['old/willow-creek.screen.pdf', 'new/willow-creek.screen.pdf']);
    expect(value.difference.figures).toBe(null);
    expect(value.difference.text).toHaveLength(1);
    expect(value.difference.pages).toHaveLength(1);
  });
});

test('an edition and itself differ in nothing', () => {
  const { value } = json(['new', 'new/willow-creek.screen.pdf']);
  expect(value.difference).toMatchObject({ text: [], pages: [] });
  expect(json(['new', 'new']).value.difference.figures).toEqual([]);
});

test('--out writes one page of HTML that loads nothing, and JSON', () => {
  const { value } = json(['old', 'new', '--out', 'changes']);
  expect(value.outputs.map(({ file }: { readonly file: string }) => file)).toEqual([
    'changes/index.html',
    'changes/diff.json',
  ]);
  const html = readFileSync(join(cwd, 'changes/index.html'), 'utf8');
  expect(html).toContain('<del>13705</del><ins>13750</ins>');
  expect(html.match(/(src|href)="(?!data:image\/png)/g)).toBe(null);
});

test('what cannot be compared is met with what can', () => {
  const { code, value } = json(['old', 'town']);
  expect(code).toBe(2);
  expect(value.diagnostics[0].code).toBe('usage/not-comparable');
  expect(json(['old']).code).toBe(2);
});
