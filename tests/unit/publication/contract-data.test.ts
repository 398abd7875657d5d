import { describe, expect, test } from 'vitest';
import { saidOfData, wholePrinted } from '../../support/printed.ts';

/** contract.md §3, §6 “Tables of data”, and the bad inputs of the reliability study. */
const said = (rows: readonly (readonly [string, string, readonly string[]])[]): void => {
  test.each(rows)('%s: %j', (file, text, expected) => {
    expect(saidOfData({ [file]: text })).toEqual(expected);
  });
};

const nines = (name: string): string => Array.from({ length: 9 }, () => name).join(',');
const bomb = ['*a', '*b', '*c', '*d', '*e', '*f'].map(
  (name, at) => `${'bcdefg'[at]}: &${'bcdefg'[at]} [${nines(name)}]`,
);

describe('YAML', () => {
  said([
    ['d.yaml', '指标: 1\n收案: 5\n指标: 2', ['data/repeated-key d.yaml:3:1 ← d.yaml:1:1']],
    ['d.yaml', '金额：50.68\n件数：391', ['data/yaml-full-width-colon d.yaml:1:3']],
    ['d.yaml', '__proto__:\n  a: true', ['data/forbidden-key d.yaml:1:1']],
    ['d.yaml', '指标:\n\t值: 1', ['data/yaml-tab d.yaml:2:1']],
    ['d.yaml', `a: &a [${nines('x')}]\n${bomb.join('\n')}`, ['data/limit-expanded-nodes d.yaml:5:8']],
    ['d.yaml', 'a: "x', ['data/yaml-unclosed-quote d.yaml:1:4']],
    ['d.yaml', 'a: [1, 2', ['data/yaml-unclosed-bracket d.yaml:1:4']],
    ['d.yaml', 'a: 1\r\nb: x: y\r\n', ['data/yaml-colon-in-text d.yaml:2:4']],
    ['d.yaml', 'a: 1\n---\nb: 2', ['data/yaml-several-documents d.yaml:2:1']],
    ['d.yaml', '\ufeffa: 1\n', []],
    ['d.yaml', '- a\n- b\n', []],
    ['d.yaml', '# 空\n', ['data/empty-file d.yaml:1:1']],
  ]);
});

describe('JSON', () => {
  said([
    ['d.json', '{"a":1,}', ['data/json-trailing-comma d.json:1:7']],
    ['d.json', '{"a":01}', ['data/json-number d.json:1:6']],
    ['d.json', '{"a":1', ['data/json-ends-early d.json:1:7']],
    ['d.json', "{'a':1}", ['data/json-quotes d.json:1:2']],
    ['d.json', '// x\n{"a":1}', ['data/json-comment d.json:1:1']],
    ['d.json', '{"a":1 "b":2}', ['data/json-missing-comma d.json:1:8']],
    ['d.json', '{"a":1,"a":2}', ['data/repeated-key d.json:1:8 ← d.json:1:2']],
    ['d.json', '{"a":NaN}', ['data/json-unexpected d.json:1:6']],
    ['d.json', '\ufeff{"a":1}', []],
  ]);
});

describe('CSV', () => {
  said([
    ['d.csv', '法院,件数\n平湖,1\n嘉善,2,3\n', ['data/extra-cells d.csv:3:6']],
    ['d.csv', '法院,件数\n平湖\n', ['data/missing-cells d.csv:2:1']],
    ['d.csv', '年份,件数,件数\n2021,736,751\n', ['data/repeated-header d.csv:1:7']],
    ['d.csv', '年份,,件数\n2021,736,751\n', ['data/empty-header d.csv:1:4']],
    ['d.csv', '法院;件数\n平湖;736\n', ['data/csv-separator d.csv:1:1']],
    ['d.csv', 'a,b\n1,"x\n', ['data/csv-unclosed-quote d.csv:2:3']],
    ['d.csv', '__proto__,b\n1,2\n', ['data/forbidden-key d.csv:1:1']],
    ['d.csv', '', ['data/empty-table d.csv:1:1']],
    ['d.csv', 'a,b\n', []],
  ]);

  const cells: readonly (readonly [string, string, string])[] = [
    [
      '年份,件数\n2021,736\n2022,"1,234"\n\n2023,50.68%\n',
      '{{年份}}:{{num 件数}};',
      '2021:736;2022:1,234;2023:50.68%;',
    ],
    [
      '名称,值\n"=HYPERLINK(""http://x"")",1\n@SUM(1),0123\n',
      '{{名称}}{{值}};',
      '=HYPERLINK("http://x")1;@SUM(1)0123;',
    ],
    ['年 份,件数（件）\n1,2\n', '{{[年 份]}}{{[件数（件）]}}', '12'],
    ['a,b\n"x\ny",1\nz,甲\n', '{{num b}}', 'template/not-a-number d.csv:4:3 ← layout.hbs:1:18'],
    ['\ufeffa,b\r\n𠮷𠮷,甲\r\n', '{{num b}}', 'template/not-a-number d.csv:2:4 ← layout.hbs:1:18'],
    ['a,b\n1,\n', '{{num b}}', 'template/no-value d.csv:2:3 ← layout.hbs:1:18'],
    ['a,b\n1,\n', '{{num b empty="—"}}', '—'],
    ['a,b\n1,2\n', '{{c}}', 'data/unknown-figure layout.hbs:1:14'],
  ];
  test.each(cells)('%j with %s → %s', (text, each, expected) => {
    expect(wholePrinted(`{{#each d}}${each}{{/each}}`, { data: { 'd.csv': text } })).toBe(expected);
  });

  test('a list has its length, and may be empty', () => {
    const data = { 'd.csv': 'a,b\n', 'e.csv': 'a\n1\n2\n' };
    expect(wholePrinted('{{d.length}}{{#each d}}x{{else}}空{{/each}}{{e.length}}', { data })).toBe('0空2');
  });
});
