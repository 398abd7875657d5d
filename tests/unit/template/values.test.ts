import { describe, expect, test } from 'vitest';
import { dumpHtml } from '../../support/dump-tree.ts';
import { expandTemplate } from '../../support/expand-template.ts';
import { shownDiagnostic } from '../../support/shown.ts';
import { data } from './court.ts';

const printed = (layout: string): string => {
  const { value, diagnostics } = expandTemplate(layout, { data });
  expect(diagnostics.map(shownDiagnostic)).toEqual([]);
  return dumpHtml(value);
};

const faults = (layout: string): readonly string[] => expandTemplate(layout, { data }).diagnostics.map(shownDiagnostic);

describe('prints', () => {
  test.each([
    // without a helper, as the source wrote it
    ['{{court.name}}', '平湖法院'],
    ['{{court.figures.cases}}', '13705'],
    ['{{court.figures.rate}}', '50.680'],
    ['{{court.code}}', '0123'],
    ['{{court.minus}}', '-5'],
    ['{{court.empty}}', ''],
    ['{{court.yes}}', 'true'],
    ['{{court.figures.cases.unit}}', '件'],
    ['{{court.figures.cases.source}}', '审判系统'],
    ['{{court.figures.lending.[2017]}}', '2422'],
    ['{{court.figures.lending.series.[2021]}}', '736'],
    ['{{court.list.[1]}}', '2.50'],
    ['{{court.list.length}}', '3'],
    ['{{court.[each]}}', '怪名'],
    ['{{court.derived.lendingFall}}', '1686'],
    ['{{publication.title}}', '年报'],
    // num
    ['{{num court.figures.cases}}', '13705件'],
    ['{{num court.figures.cases unit=false}}', '13705'],
    ['{{num court.figures.cases group=true}}', '13,705件'],
    ['{{num court.figures.cases digits=1 group=true}}', '13,705.0件'],
    ['{{num court.figures.rate}}', '50.680%'],
    ['{{num court.figures.rate digits=1}}', '50.7%'],
    ['{{num court.figures.rate digits=0 unit=false}}', '51'],
    ['{{num court.minus}}', '−5'],
    ['{{num court.minus digits=2}}', '−5.00'],
    ['{{num court.code}}', '0123'],
    ['{{num court.empty empty="—"}}', '—'],
    ['{{num court.figures.lending.[2017]}}', '2422件'],
    ['{{num -0.004 digits=2}}', '0.00'],
    ['{{num 2.5 digits=0}} {{num -2.5 digits=0}} {{num 1.005 digits=2}}', '3 −3 1.01'],
    ['{{num 5.680}}', '5.680'],
    ['{{num court.figures.cases style="wan"}}', '1.37万件'],
    ['{{num court.figures.cases style="wan" digits=1}}', '1.4万件'],
    ['{{num court.figures.debt style="wan"}}', '1.23亿元'],
    ['{{num court.figures.debt style="wan" unit=false}}', '1.23万'],
    ['{{num 9999 style="wan"}} {{num 10000 style="wan"}} {{num 123456789 style="wan"}}', '9999 1万 1.23亿'],
    ['{{num -20000 style="wan"}} {{num 100000000 style="wan" digits=2}}', '−2万 1.00亿'],
    ['{{num court.figures.cases style="chinese"}}', '一万三千七百零五件'],
    ['{{num court.figures.rate style="chinese"}}', '百分之五十点六八零'],
    ['{{num court.minus style="chinese"}}', '负五'],
    ['{{num court.figures.cases style="arabic"}}', '13705件'],
    ['{{num court.derived.lendingChange}}', '−69.61%'],
    ['{{num court.derived.lendingChange digits=1}}', '−69.6%'],
    ['{{num court.derived.lendingFall}}', '1686件'],
    // computed figures
    ['{{change court.figures.lending.[2017] court.figures.lending.[2021]}}', '下降69.61%'],
    ['{{change court.figures.lending.[2021] court.figures.lending.[2017] digits=0}}', '上升229%'],
    ['{{change court.derived.lendingChange}}', '下降69.61%'],
    ['{{change court.derived.lendingChange digits=1}}', '下降69.6%'],
    ['{{change 5 5.0}} {{change 100000 100001}} {{change -10 -5}}', '持平 基本持平 上升50.00%'],
    ['{{percent court.figures.lending.[2021] court.figures.lending.[2017]}}', '30.39%'],
    ['{{percent 1 3 digits=0}} {{percent 1 3 digits=4}}', '33% 33.3333%'],
    ['{{num (percent 1 3) digits=1}}', '33.3%'],
    ['{{sum 1 2.50 3}} {{sum court.list}}', '6.50 6.50'],
    ['{{sum court.rows "filed"}} {{sum court.none}}', '30.5 0'],
    ['{{sum court.figures.lending.series}} {{num (sum court.figures.lending)}}', '3158 3158件'],
    ['{{difference court.figures.lending.[2021] court.figures.lending.[2017]}}', '−1686'],
    ['{{num (difference 5 2.25) digits=1}}', '2.8'],
    ['{{num (sum (difference 5 3) court.figures.cases) style="chinese"}}', '一万三千七百零七件'],
    // dates
    ['{{date court.when}}', '2024年2月29日'],
    [
      '{{date court.when "YYYY-MM-DD"}} {{date court.when "YY/M/D"}} {{date "2022年3月5日" "MM月DD日"}}',
      '2024-02-29 24/2/29 03月05日',
    ],
    ['{{date "2022-03" "YYYY年M月"}} {{date "20220110" "D"}}', '2022年3月 10'],
    ['{{chineseYear 2021}} {{chineseYear "2010"}} {{chineseYear court.when}}', '二〇二一年 二〇一〇年 二〇二四年'],
    // logic
    [
      '{{#if (eq court.minus -5.00)}}是{{/if}}{{#if (eq court.name "平湖法院")}}是{{/if}}{{#if (eq 1 "1")}}是{{/if}}',
      '是是是',
    ],
    ['{{#if (eq court.code 123)}}是{{/if}}{{#unless (eq "a" "b")}}非{{/unless}}', '是非'],
    ['{{#if (and court.yes (not court.no))}}是{{/if}}{{#if (or court.zero court.empty)}}否{{/if}}', '是'],
    ['{{or court.empty "无"}}{{and court.name "有"}}', '无有'],
    [
      '{{lookup court.figures.lending "2017"}} {{lookup court.list 0}} {{lookup (lookup court.rows 1) "court"}}',
      '2422 1 乙',
    ],
  ])('%s', (layout, expected) => {
    expect(printed(layout)).toBe(expected);
  });
});

describe('refuses', () => {
  test.each([
    ['{{num court.name}}', 'template/not-a-number court.yaml:1:7 ← layout.hbs:1:7'],
    ['{{num court.empty}}', 'template/no-value court.yaml:11:7 ← layout.hbs:1:7'],
    ['{{num "一"}}', 'template/not-a-number layout.hbs:1:7'],
    ['{{num court.rows}}', 'template/not-one-value layout.hbs:1:7'],
    ['{{num court.figures.lending}}', 'template/series-without-period layout.hbs:1:7'],
    ['{{court.figures.lending}}', 'template/series-without-period layout.hbs:1:3'],
    ['{{court.rows}}', 'template/prints-list layout.hbs:1:3'],
    ['{{court.figures}}', 'template/prints-mapping layout.hbs:1:3'],
    ['{{num court.minus digits=court.name}}', 'template/option-value layout.hbs:1:26'],
    ['{{num court.minus style="roman"}}', 'template/option-value layout.hbs:1:25'],
    ['{{num court.minus unit="no"}}', 'template/option-value layout.hbs:1:24'],
    ['{{num court.minus digit=2}}', 'template/unknown-option layout.hbs:1:19'],
    ['{{num court.minus digits=1 digits=2}}', 'template/option-twice layout.hbs:1:28'],
    ['{{num}}', 'template/wrong-arguments layout.hbs:1:3'],
    ['{{num 1 2}}', 'template/wrong-arguments layout.hbs:1:9'],
    ['{{nmu court.minus}}', 'template/unknown-helper layout.hbs:1:3'],
    ['{{num (totl court.list)}}', 'template/unknown-helper layout.hbs:1:8'],
    ['{{num 100000000000000000000000000000 style="chinese"}}', 'template/unsayable layout.hbs:1:3'],
    ['{{change court.minus}}', 'template/not-a-change layout.hbs:1:10'],
    ['{{change 0 5}}', 'data/change-from-zero layout.hbs:1:3'],
    ['{{change court.zero court.minus}}', 'data/change-from-zero layout.hbs:1:3 ← court.yaml:13:7 ← court.yaml:12:8'],
    ['{{percent 1 0}}', 'data/division-by-zero layout.hbs:1:3'],
    ['{{sum court.minus court.name}}', 'data/formula-text layout.hbs:1:3 ← court.yaml:1:7'],
    ['{{sum court.rows "fild"}}', 'data/unknown-figure layout.hbs:1:18 ← court.yaml:21:5'],
    ['{{date court.never}}', 'template/impossible-date court.yaml:24:8 ← layout.hbs:1:8'],
    ['{{date court.name}}', 'template/not-a-date court.yaml:1:7 ← layout.hbs:1:8'],
    ['{{date court.empty}}', 'template/no-value court.yaml:11:7 ← layout.hbs:1:8'],
    ['{{date court.when "H点"}}', 'template/date-pattern layout.hbs:1:19'],
    ['{{date "2022" "M月"}}', 'template/date-part layout.hbs:1:15 ← layout.hbs:1:8'],
    ['{{chineseYear court.name}}', 'template/not-a-date court.yaml:1:7 ← layout.hbs:1:15'],
    ['{{lookup court.rows 9}}', 'data/unknown-figure layout.hbs:1:21'],
    ['{{eq court.rows 1}}', 'template/not-one-value layout.hbs:1:6'],
    ['{{court.blurb}}', 'template/prose-not-read layout.hbs:1:3 ← court.yaml:25:8'],
  ])('%s', (layout, expected) => {
    expect(faults(layout)).toContain(expected);
    expect(faults(layout)).toHaveLength(1);
  });
});

test('a cell with a per cent sign or commas prints as the cell shows it', () => {
  const csv = { 'rows.csv': '法院,率,件\n甲,50.68%,"13,705"\n' };
  const { value } = expandTemplate(
    '{{#each rows}}{{率}} {{num 率}} {{件}} {{num 件}} {{num 件 group=false}} {{num 件 digits=0}}{{/each}}',
    {
      data: csv,
    },
  );
  expect(dumpHtml(value)).toBe('50.68% 50.68% 13,705 13,705 13705 13705');
});
