import { describe, expect, test } from 'vitest';
import { han } from '../../support/laid.ts';
import { runsByPage, type Typeset, textOf, typeset } from '../../support/typeset.ts';

/** 30 em wide, 11 lines high, from 10, 10. */
const page = '@page { size: 320pt 196pt; margin: 10pt }';
const body = `body { font-size: 10pt; line-height: 16pt; orphans: 1; widows: 1 } p, ul { margin: 0 } ul { padding-left: 2em }
.a, .e { width: 80pt; height: 40pt; background: #ccc }
.a { -banxin-run-around: start; margin: 0 10pt 0 0 } .e { -banxin-run-around: end; margin: 0 0 0 10pt }`;

const set = (html: string, css = ''): Typeset => typeset(html, `${page} ${body} ${css}`);

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** `x y length` of each line of a page, in em and lines. */
const lines = (made: Typeset, at = 0): readonly string[] =>
  (runsByPage(made)[at] ?? []).map(
    (run) => `${round((run.x - 10) / 10)} ${round((run.y - 21.8) / 16)} ${textOf(run).length}`,
  );

/** x, y, width and height of the grey boxes, from the type area. */
const grounds = (made: Typeset, at = 0) =>
  (made.document.pages[at]?.items ?? []).flatMap((item) => {
    if (item.kind !== 'path' || item.fill === undefined) return [];
    const points = item.commands.flatMap((command) => (command[0] === 'Z' ? [] : [[command[1], command[2]] as const]));
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return [[x - 10, y - 10, Math.max(...xs) - x, Math.max(...ys) - y]];
  });

const codes = ({ diagnostics }: Typeset): readonly string[] => diagnostics.map(({ code }) => code);

describe('-banxin-run-around', () => {
  test('start: a box at the left, level with the Han beside it; lines are short until they clear it', () => {
    const made = set(`<div class="a"></div><p>${han(100)}</p>`);
    expect(grounds(made)).toEqual([[0, 3, 80, 40]]);
    expect(lines(made)).toEqual(['9 0 21', '9 1 21', '9 2 21', '0 3 30', '0 4 7']);
    expect(codes(made)).toEqual([]);
  });

  test('end: at the right; paragraphs after one another and lists run round it', () => {
    const made = set(`<p>${han(5)}</p><div class="e"></div><p>${han(23)}</p><ul><li>${han(30)}</li></ul>`);
    expect(grounds(made)).toEqual([[220, 19, 80, 40]]);
    expect(lines(made).filter((line) => !line.endsWith(' 1'))).toEqual([
      '0 0 5',
      '0 1 21',
      '0 2 2',
      '2 3 19',
      '2 4 11',
    ]);
  });

  test('both sides: lines stand between; a second box at one side goes under the first', () => {
    const between = set(`<div class="a"></div><div class="e"></div><p>${han(66)}</p>`);
    expect(lines(between)).toEqual(['9 0 12', '9 1 12', '9 2 12', '0 3 30']);
    const under = set(`<div class="a"></div><div class="a"></div><p>${han(150)}</p>`);
    expect(grounds(under)).toEqual([
      [0, 3, 80, 40],
      [0, 46, 80, 40],
    ]);
    expect(lines(under).map((line) => line.split(' ')[0])).toEqual(['9', '9', '9', '9', '9', '9', '0']);
  });

  test('short lines begin and end at whole characters', () => {
    const made = set(`<div class="a"></div><p>${han(60)}</p>`, '.a { width: 76pt; margin-right: 7pt }');
    expect(lines(made).slice(0, 3)).toEqual(['9 0 21', '9 1 21', '9 2 18']);
    const end = set(`<div class="e"></div><p>${han(60)}</p>`, '.e { width: 76pt; margin-left: 7pt }');
    expect(lines(end).slice(0, 3)).toEqual(['0 0 21', '0 1 21', '0 2 18']);
  });

  test('without a margin a character is left free; without a width it is as wide as its text, at most half', () => {
    const made = set(`<div class="a"></div><p>${han(21)}</p>`, '.a { margin: 0 }');
    expect(lines(made)).toEqual(['9 0 21']);
    const short = set(`<div class="e">${han(4)}</div><p>${han(25)}</p>`, '.e { width: auto; height: auto }');
    expect(lines(short)).toEqual(['26 0.19 4', '0 0 25']);
    const long = set(`<div class="e">${han(40)}</div><p>${han(15)}</p>`, '.e { width: auto; height: auto }');
    expect(grounds(long)[0]?.[2]).toBe(140);
  });

  test('what cannot stand beside it begins under it: tables, grounds, columns, items with their marker at its side', () => {
    const first = (html: string): number => Math.max(...(runsByPage(set(html))[0] ?? []).map((run) => run.y));
    const [box, under] = ['<div class="a"></div>', 53];
    expect(first(`${box}<table><tr><td>格</td></tr></table>`)).toBeGreaterThan(under);
    expect(first(`${box}<p>字</p>`)).toBeLessThan(under);
    expect(first(`${box}<div class="g"><p>字</p></div>`)).toBeLessThan(under);
    const ground = set(`${box}<div class="g"><p>字</p></div>`, '.g { background: #eee }');
    expect(lines(ground)[0]).toBe('0 2.69 1');
    const columns = set(`${box}<div class="g"><p>字</p></div>`, '.g { column-count: 2 }');
    expect(lines(columns)[0]).toBe('0 2.69 1');
    expect(first(`${box}<ul><li>字</li></ul>`)).toBeGreaterThan(under);
  });

  test('its container holds it', () => {
    const made = set(`<section><div class="a"></div><p>一</p></section><p>二</p>`);
    expect(lines(made)).toEqual(['9 0 1', '0 2.69 1']);
  });

  test('goes to the next page whole, and does not stand there without its text', () => {
    const whole = set(`<p>${han(270)}</p><div class="a"></div><p>${han(50)}</p>`);
    expect(lines(whole)).toHaveLength(9);
    expect(lines(whole, 1)).toEqual(['9 0 21', '9 1 21', '9 2 8']);
    const apart = set(
      `<p>${han(210)}</p><div class="a"></div><table><tr><td>格</td></tr></table>`,
      'td { height: 60pt }',
    );
    expect(grounds(apart, 1)).toHaveLength(1);
  });

  test('lines that widows take to the next page have the whole measure there', () => {
    const made = set(`<p>${han(240)}</p><div class="a"></div><p>${han(80)}</p>`, 'p { orphans: 2; widows: 2 }');
    expect(lines(made)).toHaveLength(10);
    expect(lines(made).slice(8)).toEqual(['9 8 21', '9 9 21']);
    expect(lines(made, 1)).toEqual(['0 0 30', '0 1 8']);
  });

  test('in columns, on the grid, and where lines run down', () => {
    const columns = set(
      `<div class="c"><div class="a"></div><p>${han(90)}</p></div>`,
      '@page { size: 540pt 196pt } .c { column-count: 2; column-gap: 20pt; column-fill: auto }',
    );
    expect(lines(columns)).toEqual(['9 0 16', '9 1 16', '9 2 16', '0 3 25', '0 4 17']);
    const grid = set(
      `<p>一</p><div class="a"></div><p>${han(60)}</p>`,
      'body { line-snap: baseline } .a { height: 45pt }',
    );
    expect(lines(grid)).toEqual(['0 0 1', '9 1 21', '9 2 21', '9 3 18']);
    const down = set(
      `<div class="a"></div><p>${han(50)}</p>`,
      'html { writing-mode: vertical-rl } .a { width: 40pt; height: 60pt; margin: 0 0 10pt }',
    );
    // From the top, and the columns from the right.
    expect(runsByPage(down)[0]?.map((run) => [run.y - 10, textOf(run).length])).toEqual([
      [70, 10],
      [70, 10],
      [70, 10],
      [0, 17],
      [0, 3],
    ]);
  });

  test('with less than 10 em beside it stands by itself, and that is said', () => {
    const made = set(`<div class="a">甲</div><p>${han(30)}</p>`, '.a { width: 205pt }');
    expect(lines(made)).toEqual(['0 0 1', '0 2.5 30']);
    expect(codes(made)).toEqual(['layout/no-room-beside']);
  });

  test('lines that are higher than their leading are still counted right', () => {
    const made = set(`<div class="a"></div><p><span>${han(2)}</span>${han(70, 2)}</p>`, 'span { line-height: 44pt }');
    expect(lines(made).map((line) => line.split(' ')[0])).toEqual(['9', '11', '0', '0']);
  });
});
