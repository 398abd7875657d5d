import { describe, expect, test } from 'vitest';
import { dumpHtml, dumpTree } from '../../support/dump-tree.ts';
import { expandTemplate } from '../../support/expand-template.ts';
import { shownDiagnostic, shownHints } from '../../support/shown.ts';
import { data } from './court.ts';

const faults = (layout: string) => expandTemplate(layout, { data }).diagnostics.map(shownDiagnostic);

describe('reads', () => {
  test.each([
    ['<p>甲<br>乙<br/>丙<wbr></p><hr>', '<p>甲<br></br>乙<br></br>丙<wbr></wbr></p><hr></hr>'],
    ['<P Class="a">甲</P >', '<p class="a">甲</p>'],
    ['<p>a<!-- {{court.name}} <b> -->b</p>', '<p>ab</p>'],
    [
      '<p>&lt;&amp;&gt;&quot;&apos;&nbsp;&hellip;&mdash;&ldquo;&#183;&#x4e2d; A & B</p>',
      '<p>&lt;&amp;&gt;"\'\u00a0…—“·中 A &amp; B</p>',
    ],
    [
      '<toc levels="1-2"/><toc></toc><p><page-number/>/<page-count></page-count><page-ref to="#a"/></p>',
      '<toc levels="1-2"></toc><toc></toc><p><page-number></page-number>/<page-count></page-count><page-ref to="#a"></page-ref></p>',
    ],
    [
      '<chart src="charts/a.vl.json" data="lending" alt="图"/>',
      '<chart src="charts/a.vl.json" data="lending" alt="图"></chart>',
    ],
    ['<img src="a.png" alt="">', '<img src="a.png" alt=""></img>'],
    ['<p><img src=a.png alt/></p>', '<p><img src="a.png" alt=""></img></p>'],
    [
      '<table>\n<caption>题</caption><colgroup><col><col/></colgroup>\n<thead><tr><th scope="col">甲</th></tr></thead>\n<tr> <td colspan="2">乙</td> </tr></table>',
      '<table><caption>题</caption><colgroup><col></col><col></col></colgroup><thead><tr><th scope="col">甲</th></tr></thead><tr><td colspan="2">乙</td></tr></table>',
    ],
    ['<dl><dt>甲</dt><dd>乙</dd><div><dt>丙</dt></div></dl>', '<dl><dt>甲</dt><dd>乙</dd><div><dt>丙</dt></div></dl>'],
    ['<ruby>版<rp>(</rp><rt>bǎn</rt><rp>)</rp></ruby>', '<ruby>版<rp>(</rp><rt>bǎn</rt><rp>)</rp></ruby>'],
    ['<a href="#x"><div>甲</div></a>', '<a href="#x"><div>甲</div></a>'],
    [
      '<div {{#if court.yes}}class="a b"{{/if}} id="i{{court.code}}" data-x="1" aria-label="2" role="note">x</div>',
      '<div class="a b" id="i0123" data-x="1" aria-label="2" role="note">x</div>',
    ],
    ["<p title='{{court.name}}\"'>x</p>", '<p title="平湖法院&quot;">x</p>'],
    ['<div/>', '<div></div>'],
    [
      '<!DOCTYPE html>\n<html lang="zh-Hans"><head><meta charset="utf-8"><title>题</title></head>\n<body><p>甲</p></body></html>\n',
      '<p>甲</p>',
    ],
    ['<html><p>甲</p></html>', '<p>甲</p>'],
    ['  <p>甲</p>\n', '<p>甲</p>'],
  ])('%s', (layout, expected) => {
    const { value, diagnostics } = expandTemplate(layout, { data });
    expect(diagnostics.map(shownDiagnostic)).toEqual([]);
    expect(dumpHtml(value)).toBe(expected);
  });
});

describe('refuses', () => {
  test.each([
    // nesting
    ['<div><p>甲</div>', ['template/element-unclosed layout.hbs:1:6']],
    ['<div>\n  <section>甲', ['template/element-unclosed layout.hbs:2:3', 'template/element-unclosed layout.hbs:1:1']],
    ['<p><b>甲<i>乙</b></i></p>', ['template/crossed-tags layout.hbs:1:12']],
    ['甲</p>', ['template/stray-end layout.hbs:1:2']],
    ['<p>甲</br></p>', ['template/void-end layout.hbs:1:5']],
    ['<p><div>甲</div></p>', ['template/wrong-parent layout.hbs:1:4']],
    ['<p><span><ul><li>甲</li></ul></span></p>', ['template/wrong-parent layout.hbs:1:10']],
    ['<p><a href="#x"><div>甲</div></a></p>', ['template/wrong-parent layout.hbs:1:17']],
    ['<a href="#x"><b><a href="#y">甲</a></b></a>', ['template/wrong-parent layout.hbs:1:17']],
    ['<li>甲</li>', ['template/wrong-parent layout.hbs:1:1']],
    ['<table><td>甲</td></table>', ['template/wrong-parent layout.hbs:1:8']],
    ['<table><col></table>', ['template/wrong-parent layout.hbs:1:8']],
    ['<div><dt>甲</dt></div>', ['template/wrong-parent layout.hbs:1:6']],
    ['<ul><p>甲</p></ul>', ['template/wrong-parent layout.hbs:1:5']],
    ['<p><rt>甲</rt></p>', ['template/wrong-parent layout.hbs:1:4']],
    ['<ul>甲<li>乙</li></ul>', ['template/text-not-allowed layout.hbs:1:5']],
    ['<table><tr>{{court.name}}</tr></table>', ['template/text-not-allowed layout.hbs:1:12']],
    ['<p><toc/></p>', ['template/wrong-parent layout.hbs:1:4']],
    ['<page-ref to="a">甲</page-ref>', ['template/text-not-allowed layout.hbs:1:18']],
    // elements and attributes
    ['<blok>甲</blok>', ['template/unknown-element layout.hbs:1:1']],
    ['<p><script>if (a<b) "{{court.name}}"</script>乙</p>', ['template/refused-element layout.hbs:1:4']],
    [
      '<style>p{}</style><iframe src="a"></iframe><object></object><form></form>',
      [
        'template/refused-element layout.hbs:1:1',
        'template/refused-element layout.hbs:1:19',
        'template/refused-element layout.hbs:1:44',
        'template/refused-element layout.hbs:1:61',
      ],
    ],
    ['<p style="color: red">甲</p>', ['template/style-attribute layout.hbs:1:4']],
    ['<p onclick="x()">甲</p>', ['template/event-attribute layout.hbs:1:4']],
    ['<p clas="a">甲</p>', ['template/unknown-attribute layout.hbs:1:4']],
    ['<p id="a" id="b">甲</p>', ['template/attribute-twice layout.hbs:1:11']],
    ['<img src="a.png">', ['template/missing-attribute layout.hbs:1:1']],
    ['<img alt="">', ['template/missing-attribute layout.hbs:1:1']],
    ['<chart src="" alt="图"/>', ['template/missing-attribute layout.hbs:1:8']],
    ['<chart src="a.vl.json" data="b"/>', ['template/missing-attribute layout.hbs:1:1']],
    ['<page-ref/>', ['template/missing-attribute layout.hbs:1:1']],
    // tags
    ['<p class={{court.name}}>甲</p>', ['template/attribute-unquoted layout.hbs:1:4']],
    ['<p {{court.name}}>甲</p>', ['template/value-in-tag layout.hbs:1:4']],
    ['<{{court.name}}>', ['template/value-in-tag layout.hbs:1:1']],
    [
      '<h{{court.code}}>',
      [
        'template/value-in-tag layout.hbs:1:3',
        'template/unknown-element layout.hbs:1:1',
        'template/element-unclosed layout.hbs:1:1',
      ],
    ],
    ['<p class="a>甲</p>', ['template/attribute-unclosed layout.hbs:1:4']],
    ['<p class="a"', ['template/tag-unclosed layout.hbs:1:1', 'template/element-unclosed layout.hbs:1:1']],
    ['<p "a">甲</p>', ['template/bad-tag layout.hbs:1:4']],
    ['<p>甲</p x>', ['template/bad-tag layout.hbs:1:5', 'template/element-unclosed layout.hbs:1:1']],
    ['<p>1 < 2</p>', ['template/stray-angle layout.hbs:1:6']],
    // characters
    ['<p>&nbps;</p>', ['template/unknown-entity layout.hbs:1:4']],
    ['<p>&copy 2022</p>', ['template/bare-ampersand layout.hbs:1:4']],
    [
      '<p>&#0;&#xD800;&#x110000;</p>',
      [
        'template/bad-character-reference layout.hbs:1:4',
        'template/bad-character-reference layout.hbs:1:8',
        'template/bad-character-reference layout.hbs:1:16',
      ],
    ],
    ['<p title="&nbps;">甲</p>', ['template/unknown-entity layout.hbs:1:11']],
    // the whole
    ['<p>甲<!-- 乙</p>', ['template/comment-unclosed layout.hbs:1:5', 'template/element-unclosed layout.hbs:1:1']],
    ['<p>甲</p><!doctype html>', ['template/late-doctype layout.hbs:1:9']],
    ['<?xml version="1.0"?><p>甲</p>', ['template/declaration layout.hbs:1:1']],
    ['<p><![CDATA[甲]]></p>', ['template/declaration layout.hbs:1:4']],
    ['<head><link rel="stylesheet" href="a.css"></head><body>甲</body>', ['template/head-ignored layout.hbs:1:7']],
    ['<body>甲</body><p>乙</p>', ['template/outside-body layout.hbs:1:15']],
    ['<html><body>甲</body></html>乙', ['template/outside-body layout.hbs:1:28']],
    ['<body>甲</body><body>乙</body>', ['template/second-of-kind layout.hbs:1:15']],
    ['<div><body>甲</body></div>', ['template/wrong-parent layout.hbs:1:6']],
  ])('%s', (layout, expected) => {
    expect(faults(layout)).toEqual(expected);
  });

  test('says where the element that is in the way began', () => {
    const [found] = expandTemplate('<p>\n<table></table></p>').diagnostics;
    expect(found === undefined ? [] : shownHints(found)).toEqual(['<p> 从这里开始。 layout.hbs:1:1']);
  });
});

test('places are exact through loops and partials', () => {
  const layout = '<ul>\n{{#each court.rows}}\n  <li class="r">𠮷{{> name}}件</li>\n{{/each}}\n</ul>';
  const { value } = expandTemplate(layout, { data, partials: { name: '<b>{{court}}</b>\n：{{filed}}' } });
  const row = (name: string, index: number, filed: string, line: number) => [
    '      li class="r" @layout.hbs:3:3',
    '        "𠮷" @layout.hbs:3:17',
    '        b @name.hbs:1:1',
    `          "${name}" @name.hbs:1:4 {court.rows[${index}].court court.yaml:${line}:14}`,
    '        "\\n：" @name.hbs:1:17',
    `        "${filed}" @name.hbs:2:2 {court.rows[${index}].filed court.yaml:${line}:24}`,
    '        "件" @layout.hbs:3:28',
  ];
  expect(dumpTree(value).split('\n')).toEqual([
    'html @layout.hbs:1:1',
    '  body @layout.hbs:1:1',
    '    ul @layout.hbs:1:1',
    ...row('甲', 0, '10', 21),
    ...row('乙', 1, '20.5', 22),
  ]);
});

test('html and body keep their attributes', () => {
  const { value } = expandTemplate('<html lang="zh-Hant"><body class="a">甲</body></html>');
  expect(dumpTree(value).split('\n').slice(0, 2)).toEqual([
    'html lang="zh-Hant" @layout.hbs:1:1',
    '  body class="a" @layout.hbs:1:22',
  ]);
});

test('computed figures carry their formula and inputs', () => {
  const { value } = expandTemplate(
    '<p>{{num (sum court.list 1) digits=1}}{{change 1 court.minus}}{{@root.court.list.length}}{{num 5}}</p>',
    { data },
  );
  expect(dumpTree(value).split('\n').slice(3)).toEqual([
    '      "7.5" @layout.hbs:1:4 {sum court.list 1 layout.hbs:1:11 ← court.list[0], court.list[1], court.list[2]}',
    '      "下降600.00%" @layout.hbs:1:39 {change 1 court.minus layout.hbs:1:41 ← court.minus}',
    '      "3" @layout.hbs:1:63 {court.list.length court.yaml:17:7}',
    '      "5" @layout.hbs:1:90',
  ]);
});
