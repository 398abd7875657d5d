import { describe, expect, test } from 'vitest';
import { printed } from '../../support/printed.ts';

/** contract.md §6 “Printing” and §4's helpers, sentence by sentence. */
const data = {
  'd.yaml': `figures:
  cases: { value: 13705, unit: 件, period: 2017/2021, source: 系统 }
  lending: { unit: 件, series: { 2017: 2422, 2019: 2422, 2021: 736 } }
  none: { value: 0, unit: 件 }
  rate: { value: 50.68, unit: '%' }
  money: { value: 12345.6, unit: 万元 }
derived:
  fall: change(figures.lending[2017], figures.lending[2021])
  rise: change(figures.lending[2021], figures.lending[2017])
  same: change(figures.lending[2017], figures.lending[2019])
  part: share(figures.lending[2021], figures.cases)
  less: difference(figures.lending[2021], figures.lending[2017])
kept: 50.680
lead: 0123
power: 1e3
hyphen: -7
minus: −5
wide: "１２３"
grouped: "13,705"
cent: "50.68%"
word: 甲
quoted: ""
empty:
yes: yes
day: 2024-02-29
slash: 2024/2/9
noday: 2024-02-30
list: [1, 2.50, 3.125]
rows: [{ n: 甲, v: 1.5 }, { n: 乙, v: 2 }]
none: []
big: 123456789012345678901234567890.123456789
hex: 0x1F
`,
};

const table = (rows: readonly (readonly [string, string])[]): void => {
  test.each(rows)('%s → %s', (expression, expected) => {
    expect(printed(`{{${expression}}}`, { data })).toBe(expected);
  });
};

describe('as its source wrote it', () => {
  table([
    ['d.kept', '50.680'],
    ['num d.kept', '50.680'],
    ['d.lead', '0123'],
    ['num d.lead', '0123'],
    ['d.power', '1e3'],
    ['num d.power digits=0', '1000'],
    ['d.grouped', '13,705'],
    ['num d.grouped', '13,705'],
    ['num d.grouped digits=1', '13705.0'],
    ['num d.cent', '50.68%'],
    ['num d.cent unit=false', '50.68'],
    ['num d.cent digits=1', '50.7%'],
    ['d.figures.cases', '13705'],
    ['num d.figures.cases', '13705件'],
    ['num d.figures.cases unit=false', '13705'],
    ['num d.figures.cases group=true', '13,705件'],
    ['num d.figures.cases digits=2', '13705.00件'],
    ['num d.figures.none', '0件'],
    ['num d.figures.rate digits=1', '50.7%'],
    ['num d.hyphen', '−7'],
    ['num d.minus', '−5'],
    ['d.wide', '１２３'],
    ['d.yes', 'yes'],
    ['d.day', '2024-02-29'],
    ['d.big', '123456789012345678901234567890.123456789'],
    ['num d.big digits=0 group=true', '123,456,789,012,345,678,901,234,567,890'],
    ['d.empty', ''],
    ['num d.empty empty="—"', '—'],
    ['num d.quoted empty="—"', '—'],
  ]);
});

describe('what is no number', () => {
  table([
    ['num d.word', 'template/not-a-number d.yaml:21:7 ← layout.hbs:1:10'],
    ['num d.word empty="—"', 'template/not-a-number d.yaml:21:7 ← layout.hbs:1:10'],
    ['num d.wide', 'template/not-a-number d.yaml:18:7 ← layout.hbs:1:10'],
    ['num d.hex', 'template/not-a-number d.yaml:32:6 ← layout.hbs:1:10'],
    ['num d.yes', 'template/not-a-number d.yaml:24:6 ← layout.hbs:1:10'],
    ['num d.empty', 'template/no-value d.yaml:23:7 ← layout.hbs:1:10'],
    ['num d.quoted', 'template/no-value d.yaml:22:9 ← layout.hbs:1:10'],
    ['num d.list', 'template/not-one-value layout.hbs:1:10'],
    ['d.figures.lending', 'template/series-without-period layout.hbs:1:6'],
  ]);
});

describe('四舍五入', () => {
  table([
    ['num 2.345 digits=2', '2.35'],
    ['num 2.675 digits=2', '2.68'],
    ['num 1.005 digits=2', '1.01'],
    ['num -2.345 digits=2', '−2.35'],
    ['num -0.005 digits=2', '−0.01'],
    ['num -0.004 digits=2', '0.00'],
    ['num 3.5 digits=0', '4'],
    ['num 2.5 digits=0', '3'],
  ]);
});

describe('wan', () => {
  table([
    ['num 9999.5 style="wan"', '9999.5'],
    ['num 9999.5 style="wan" digits=0', '10000'],
    ['num 9999.5 style="wan" group=true', '9,999.5'],
    ['num 10000 style="wan"', '1万'],
    ['num 10000 style="wan" digits=1', '1.0万'],
    ['num 12345 style="wan"', '1.23万'],
    ['num 15000 style="wan"', '1.5万'],
    ['num 15000 style="wan" digits=2', '1.50万'],
    ['num 99999999 style="wan"', '10000万'],
    ['num 100000000 style="wan"', '1亿'],
    ['num 123456789 style="wan"', '1.23亿'],
    ['num 123456789 style="wan" digits=3', '1.235亿'],
    ['num -123456 style="wan"', '−12.35万'],
    ['num d.figures.cases style="wan"', '1.37万件'],
    ['num d.figures.money style="wan"', '1.23亿元'],
  ]);
});

describe('chinese', () => {
  const numerals: readonly (readonly [string, string])[] = [
    ['0', '零'],
    ['10', '十'],
    ['11', '十一'],
    ['20', '二十'],
    ['100', '一百'],
    ['101', '一百零一'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['111', '一百一十一'],
    ['1000', '一千'],
    ['1001', '一千零一'],
    ['1010', '一千零一十'],
    ['10000', '一万'],
    ['10001', '一万零一'],
    ['10100', '一万零一百'],
    ['20000', '二万'],
    ['100000', '十万'],
    ['110000', '十一万'],
    ['10000000', '一千万'],
    ['100000000', '一亿'],
    ['100000001', '一亿零一'],
    ['3.5', '三点五'],
    ['3.50', '三点五零'],
    ['-3', '负三'],
    ['d.grouped', '一万三千七百零五'],
    ['d.cent', '百分之五十点六八'],
    ['d.figures.cases', '一万三千七百零五件'],
  ];
  table(numerals.map(([value, words]) => [`num ${value} style="chinese"`, words]));
  table([
    ['chineseYear 2021', '二〇二一年'],
    ['chineseYear 1900', '一九〇〇年'],
    ['chineseYear d.word', 'template/not-a-date d.yaml:21:7 ← layout.hbs:1:18'],
  ]);
});

describe('computed', () => {
  table([
    ['change 100 112.3', '上升12.30%'],
    ['change d.figures.lending.[2017] d.figures.lending.[2021]', '下降69.61%'],
    ['change 1 1.0', '持平'],
    ['change 100000 100001', '基本持平'],
    ['change 100000 99999', '基本持平'],
    ['change 20000 20001', '上升0.01%'],
    ['change 100 112.3 digits=0', '上升12%'],
    ['change -10 -5', '上升50.00%'],
    ['change -10 -15', '下降50.00%'],
    ['change 0 1', 'data/change-from-zero layout.hbs:1:6'],
    ['change d.derived.fall', '下降69.61%'],
    ['change d.derived.fall digits=0', '下降70%'],
    ['num d.derived.fall', '−69.61%'],
    ['num d.derived.rise', '+229.08%'],
    ['change d.derived.same', '持平'],
    ['change d.derived.part', 'template/not-a-change layout.hbs:1:13'],
    ['num d.derived.part', '5.37%'],
    ['num d.derived.less', '−1686件'],
    ['percent 1 3', '33.33%'],
    ['percent 2 3 digits=1', '66.7%'],
    ['percent 1 1', '100.00%'],
    ['percent 1 0', 'data/division-by-zero layout.hbs:1:6'],
    ['num (percent 1 3) digits=1', '33.3%'],
    ['sum d.list', '6.625'],
    ['sum d.rows "v"', '3.5'],
    ['sum 1 2.50', '3.50'],
    ['sum d.list 1', '7.625'],
    ['sum d.grouped 1', '13706'],
    ['sum d.figures.lending.series', '5580'],
    ['num (sum d.figures.lending.[2017] d.figures.lending.[2021])', '3158件'],
    ['sum d.rows "x"', 'data/unknown-figure layout.hbs:1:17 ← d.yaml:29:8'],
    ['num (difference 1 2.345)', '−1.345'],
    ['difference 5 3', '2'],
  ]);
});

describe('dates', () => {
  table([
    ['date d.day "YYYY年M月D日"', '2024年2月29日'],
    ['date d.day', '2024年2月29日'],
    ['date d.slash "YYYY.MM.DD"', '2024.02.09'],
    ['date d.day "YY/M/D"', '24/2/29'],
    ['date publication.date "YYYY年MM月DD日"', '2022年01月10日'],
    ['date d.noday "YYYY"', 'template/impossible-date d.yaml:27:8 ← layout.hbs:1:11'],
    ['date "2023-02-29" "YYYY"', 'template/impossible-date layout.hbs:1:11'],
    ['date d.word "YYYY"', 'template/not-a-date d.yaml:21:7 ← layout.hbs:1:11'],
  ]);
});
