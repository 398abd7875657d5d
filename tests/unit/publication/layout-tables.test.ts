import { describe, expect, test } from 'vitest';
import { codes, onSmallPage, pageTexts, painted, spots } from '../../support/spots.ts';

/** Tables as contract.md promises them, and as a Chinese report sets them where no stylesheet speaks. */
const rules = (html: string, css: string, color: string): readonly string[] =>
  painted(onSmallPage(html, css), 'stroke', color);

const table =
  '<table><thead><tr><th>甲</th></tr></thead><tbody><tr><td>乙</td></tr><tr><td>丙</td></tr></tbody></table>';
const plain = 'table { margin: 0; width: 100pt } td, th { padding: 5pt }';

describe('borders', () => {
  test('of a row group, in a table that collapses them', () => {
    expect(rules(table, `${plain} thead { border-bottom: 2pt solid #ff0000 }`, '#ff0000')).toHaveLength(1);
    const two = '<table><tbody><tr><td>甲</td></tr></tbody><tbody><tr><td>乙</td></tr></tbody></table>';
    expect(rules(two, `${plain} tbody { border-bottom: 1pt solid #ff0000 }`, '#ff0000')).toHaveLength(2);
  });

  test('a table with a head has three rules by default, and a cell’s own border takes their place', () => {
    expect(rules(table, plain, 'ink')).toHaveLength(3);
    expect(rules(table, `${plain} td, th { border: 0.2pt solid #ff0000 }`, 'ink')).toEqual([]);
    expect(rules('<table><tr><td>甲</td></tr></table>', plain, 'ink')).toEqual([]);
  });
});

describe('grounds', () => {
  const css = `${plain} td, th { width: 50%; border-width: 0 }`;
  const html =
    '<table><colgroup class="g"><col class="c"><col></colgroup><tr class="r"><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>';

  test('of a column, under those of the rows', () => {
    const set = onSmallPage(html, `${css} .c { background: #ff0000 } .r { background: #00ff00 }`);
    expect(painted(set, 'fill', '#ff0000')).toEqual(['20,20,70,70']);
    expect(painted(set, 'fill', '#00ff00')).toEqual(['20,20,120,45']);
  });

  test('of a column group, where its columns have none', () =>
    expect(
      painted(onSmallPage(html, `${css} .g { background: #ff0000 } .c { background: #00ff00 }`), 'fill', '#ff0000'),
    ).toEqual(['70,20,120,70']));
});

test('a table stands in the middle', () => {
  const [place] = spots(
    onSmallPage('<table><tr><td>甲甲</td></tr></table>', 'td { padding: 0 } table { margin-top: 0 }'),
    '甲',
  );
  expect(place).toBe('1: 140,31.3');
});

test('a long table: its head on each page, its foot once at the end', () => {
  const rows = Array.from({ length: 60 }, () => '<tr><td>行</td></tr>').join('');
  const set = onSmallPage(
    `<table><thead><tr><th>头</th></tr></thead><tfoot><tr><td>尾</td></tr></tfoot><tbody>${rows}</tbody></table>`,
  );
  expect(codes(set)).toEqual([]);
  const texts = pageTexts(set);
  expect(texts.every((text) => text.startsWith('头'))).toBe(true);
  expect(texts.map((text) => text.includes('尾'))).toEqual([...texts.slice(1).map(() => false), true]);
  expect(texts.join('').replaceAll('头', '')).toBe(`${'行'.repeat(60)}尾`);
});
