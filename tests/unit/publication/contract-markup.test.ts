import { describe, expect, test } from 'vitest';
import { printed, wholePrinted } from '../../support/printed.ts';

/** contract.md §4 “Elements” and §6 “Markup”. */
const data = { 'd.yaml': 'name: 甲\nrows: [1, 2]\nodd: "\\"><b>&amp;"\n' };

const inParagraph = (rows: readonly (readonly [string, string])[]): void => {
  test.each(rows)('%s → %s', (inside, expected) => {
    expect(printed(inside, { data })).toBe(expected);
  });
};

const whole = (rows: readonly (readonly [string, string])[]): void => {
  test.each(rows)('%s → %s', (layout, expected) => {
    expect(wholePrinted(layout, { data })).toBe(expected);
  });
};

describe('text', () => {
  inParagraph([
    ['&nbsp;&mdash;&hellip;&copy;&#20013;&#x4E2D;&lt;&amp;', '\u00a0—…©中中<&'],
    ['甲<!-- 注释 <b> -->乙{{!-- 注 --}}{{! 注 }}', '甲乙'],
    ['{{d.odd}}', '"><b>&amp;'],
    ['a &lt; b > c', 'a < b > c'],
    ['a < b', 'template/stray-angle layout.hbs:1:6'],
    ['&nosuch;', 'template/unknown-entity layout.hbs:1:4'],
    ['a {{~d.name~}} b', 'a甲b'],
    ['\\{{d.name}}', '{{d.name}}'],
  ]);
});

describe('elements', () => {
  inParagraph([
    ['甲<br>乙<br/>丙<wbr>丁', '甲<br></br>乙<br></br>丙<wbr></wbr>丁'],
    ['<SPAN>x</SPAN>', '<span>x</span>'],
    ['<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>', '<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>'],
    ['<page-number/><page-number></page-number>', '<page-number></page-number><page-number></page-number>'],
    ['<page-count/><page-count></page-count>', '<page-count></page-count><page-count></page-count>'],
    ['<page-ref to="x"/><page-ref to="#x"></page-ref>', '<page-ref></page-ref><page-ref></page-ref>'],
    ['<chart src="a" data="d" alt="" /><chart src="a" alt="x"></chart>', '<chart></chart><chart></chart>'],
    ['<img src="a.png" alt=""><img src="a.png" alt="x"/>', '<img></img><img></img>'],
    ['<strong>x', 'template/element-unclosed layout.hbs:1:4'],
    ['<strong><em>x</strong></em>', 'template/crossed-tags layout.hbs:1:17'],
    ['</span>', 'template/stray-end layout.hbs:1:4'],
    ['<div>x</div>', 'template/wrong-parent layout.hbs:1:4'],
    ['<p>x</p>', 'template/wrong-parent layout.hbs:1:4'],
    ['<toc/>', 'template/wrong-parent layout.hbs:1:4'],
    ['<span><div>x</div></span>', 'template/wrong-parent layout.hbs:1:10'],
    ['<a href="#x"><a href="#y">x</a></a>', 'template/wrong-parent layout.hbs:1:17'],
    ['<blink>x</blink>', 'template/unknown-element layout.hbs:1:4'],
    ...['script', 'style', 'iframe', 'object', 'form'].map((tag): readonly [string, string] => [
      `<${tag}>x</${tag}>`,
      'template/refused-element layout.hbs:1:4',
    ]),
    ['<page-ref to="x">1</page-ref>', 'template/text-not-allowed layout.hbs:1:21'],
  ]);
  whole([
    ['<ul>\n<li>a</li>\n{{#each d.rows}}<li>{{this}}</li>{{/each}}\n</ul>', '<ul><li>a</li><li>1</li><li>2</li></ul>'],
    ['<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    ['<toc levels="1-2"/><toc></toc>', '<toc></toc><toc></toc>'],
    ['<blockquote>x</blockquote><hr><hr/>', '<blockquote>x</blockquote><hr></hr><hr></hr>'],
    ['<p>a</p>\n\n<div>\n<p>b</div>', 'template/element-unclosed layout.hbs:4:1'],
    ['<section><h1>x</h1>', 'template/element-unclosed layout.hbs:1:1'],
    ['<li>x</li>', 'template/wrong-parent layout.hbs:1:1'],
    ['<table><td>1</td></table>', 'template/wrong-parent layout.hbs:1:8'],
    ['<h1><p>x</p></h1>', 'template/wrong-parent layout.hbs:1:5'],
    ['<ul>x</ul>', 'template/text-not-allowed layout.hbs:1:5'],
  ]);
});

describe('attributes', () => {
  inParagraph([
    ['<span title="a{{d.odd}}b" class=\'c\' data-x=1>x</span>', '<span>x</span>'],
    ['<span class="{{#if d.name}}on{{else}}off{{/if}}">x</span>', '<span>x</span>'],
    ['<span style="color:red">x</span>', 'template/style-attribute layout.hbs:1:10'],
    ['<span foo="1">x</span>', 'template/unknown-attribute layout.hbs:1:10'],
    ['<span onclick="1">x</span>', 'template/event-attribute layout.hbs:1:10'],
    ['<span class="a" class="b">x</span>', 'template/attribute-twice layout.hbs:1:20'],
    ['<span class={{d.name}}>x</span>', 'template/attribute-unquoted layout.hbs:1:10'],
    ['<span {{d.name}}>x</span>', 'template/value-in-tag layout.hbs:1:10'],
    ['<img src="a.png">', 'template/missing-attribute layout.hbs:1:4'],
    ['<chart src="a" />', 'template/missing-attribute layout.hbs:1:4'],
    ['<page-ref/>', 'template/missing-attribute layout.hbs:1:4'],
  ]);
});

describe('fragment or whole', () => {
  whole([
    ['文字', '文字'],
    ['', ''],
    ['<p>x</p><p>y</p>', 'xy'],
    ['<body><p>x</p></body>', 'x'],
    ['<head><title>x</title></head><body><p>x</p></body>', 'x'],
    [
      '<!doctype html>\n<html lang="zh-Hans">\n<head><title>{{d.name}}</title><meta charset="utf-8"></head>\n<body>x</body></html>\n',
      'x',
    ],
    ['<p>x</p><!doctype html>', 'template/late-doctype layout.hbs:1:9'],
  ]);
});

describe('places', () => {
  whole([
    ['第一行\n{{#if d}}\nx', 'template/block-unclosed layout.hbs:2:1'],
    ['<p>𠮷𠮷{{nosuch}}</p>', 'data/unknown-figure layout.hbs:1:8'],
    ['\ufeff<p>{{nosuch}}</p>', 'data/unknown-figure layout.hbs:1:6'],
    ['<p>\r\n𠮷{{nosuch}}\r\n</p>\r\n', 'data/unknown-figure layout.hbs:2:4'],
    [
      '全年收案{{件数}}件，{{#each 庭室}}{{名称}}{{/each}}',
      'data/unknown-figure layout.hbs:1:7 | data/unknown-figure layout.hbs:1:21',
    ],
    ['{{d.name', 'template/mustache-unclosed layout.hbs:1:1'],
    ['{{nosuch d.name}}', 'template/unknown-helper layout.hbs:1:3'],
    ['{{num}}', 'template/wrong-arguments layout.hbs:1:3'],
    ['{{num 1 digts=2}}', 'template/unknown-option layout.hbs:1:9'],
    ['{{num 1 style="roman"}}', 'template/option-value layout.hbs:1:15'],
  ]);
});
