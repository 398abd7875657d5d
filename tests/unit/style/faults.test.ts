import { describe, expect, test } from 'vitest';
import { styleMessages } from '../../../src/base/catalogue/style.ts';
import { cascade } from '../../../src/style/cascade.ts';
import { parseStylesheet } from '../../../src/style/parse.ts';
import { faults, h, page, source, told } from './support.ts';

/** A sheet, and all that is said of it. */
const table: readonly (readonly [css: string, ...expected: string[]])[] = [
  // syntax
  ['p { color: red', 'error style/unclosed-block 1:3'],
  ['p {\n  color: red;\nh1 { color: blue }', 'warning style/nested-rule 3:1 h1', 'error style/unclosed-block 1:3'],
  ['p { color: red }\n}\nh1 { color: blue }', 'error style/stray-brace 2:1'],
  ['p { color: rgb(1, 2, 3; }\nh1 { color: blue }', 'error style/unclosed-bracket 1:12 ( | )'],
  ['p { content: "中文\n }', 'error style/unclosed-string 1:14'],
  ['p { content: "中文', 'error style/unclosed-string 1:14', 'error style/unclosed-block 1:3'],
  ['p { color: red } /* 注释', 'error style/unclosed-comment 1:18'],
  ['p { background: url(a b.png) }', 'error style/bad-url 1:17'],
  ['p { color red }', 'error style/not-a-declaration 1:5 color red'],
  ['p { color: red\n  margin: 0 }', 'error style/missing-semicolon 2:3 color | margin'],
  ['p', 'error style/no-block 1:1 p'],
  ['@page;', 'error style/no-block 1:1 @page'],
  ['@page { @top-left; }', 'error style/no-block 1:9 @top-left'],
  ['@media print { color: red; }', 'error style/no-rule 1:16 color'],
  [`p { width: ${'('.repeat(200)} }`, 'error style/too-deep 1:111'],
  ['p { color: ; }', 'warning style/empty-value 1:5 color'],
  // selectors
  ['p:hover { color: red }', 'warning style/unsupported-selector 1:2 p:hover'],
  ['h1, p::marker { color: red }', 'warning style/unsupported-selector 1:6 p::marker'],
  ['p:not(:hover) { color: red }', 'warning style/unsupported-selector 1:7 p:not(:hover)'],
  ['p > { color: red }', 'error style/bad-selector 1:3 p >'],
  ['p > > b { color: red }', 'error style/bad-selector 1:6 p > > b'],
  ['p..a { color: red }', 'error style/bad-selector 1:2 p..a'],
  ['p[=x] { color: red }', 'error style/bad-selector 1:2 p[=x]'],
  ['h1,, h2 { color: red }', 'error style/bad-selector 1:1'],
  ['@page :first:middle { margin: 0 }', 'warning style/unsupported-selector 1:7 @page :first:middle'],
  // at-rules
  ['@import "a.css";', 'warning style/unsupported-at-rule 1:1 import'],
  ['@supports (color: red) { p { color: red } }', 'warning style/unsupported-at-rule 1:1 supports'],
  ['@charset "gbk";', 'warning style/unsupported-at-rule 1:1 charset'],
  [
    '@media print and (min-width: 1px) { p { float: left } }',
    'warning style/unsupported-media 1:1 print and (min-width: 1px)',
  ],
  ['@page { @top-centre { content: "x" } }', 'warning style/unsupported-at-rule 1:9 top-centre => top-center'],
  // properties, values, units
  ['p {\n  colr: red;\n}', 'warning style/unsupported-property 2:3 colr => color'],
  ['/* 𠮷 */ p { float: left }', 'warning style/unsupported-property 1:13 float'],
  ['p { transition: all 1s }', 'warning style/unsupported-property 1:5 transition'],
  ['p { cursor: pointer; color: red }', 'warning style/unsupported-property 1:5 cursor'],
  ['p { display: flex }', 'warning style/unsupported-value 1:14 display | flex'],
  ['p { margin: 1pt 2vw }', 'warning style/unsupported-unit 1:17 margin | vw | 2vw'],
  ['p { width: calc(1pt + 2foo) }', 'warning style/unsupported-unit 1:23 width | foo | 2foo'],
  ['p { width: -1pt }', 'warning style/unsupported-value 1:12 width | -1pt'],
  ['p { size: A4 }', 'warning style/page-only 1:5 size'],
  ['@page { display: block }', 'warning style/not-on-page 1:9 display'],
  ['@page { -banxin-type-area: 200 10 }', 'warning style/type-area-too-large 1:9 200 | 10'],
  ['p { display: inline; writing-mode: vertical-rl }', 'warning style/inline-writing-mode 1:22'],
  ['p { hanging-punctuation: first allow-end }', 'warning style/not-yet 1:5 hanging-punctuation'],
  ['p { writing-mode: horizontal-tb; hanging-punctuation: force-end; -banxin-overprint: auto }'],
  // variables
  ['p { color: var(--mian) } :root { --main: red }', 'warning style/unknown-variable 1:12 --mian => --main'],
  ['p { --a: var(--b); --b: var(--a) }', 'warning style/variable-cycle 1:5 --a → --b → --a'],
  ['p { --a: 12; color: var(--a) }', 'warning style/unsupported-value 1:10 color | 12'],
  // fonts and inks
  ['@font-face { font-family: 甲; }', 'warning style/incomplete-font-face 1:1'],
  [
    '@font-face { font-family: 甲; src: local(甲) tech(color) }',
    'warning style/unsupported-value 1:35 src | local(甲) tech(color)',
  ],
  [
    '@font-face { font-family: 甲; src: url(a.ttf); size-adjust: 1.08 }',
    'warning style/unsupported-value 1:60 size-adjust | 1.08',
  ],
  [
    '@font-face { font-family: 甲; src: url(a.ttf); font-display: swap }',
    'warning style/unsupported-property 1:47 font-display',
  ],
  ['@spot-color Gold { alternate: red }', 'error style/bad-spot-color 1:1'],
  ['@spot-color "All" { alternate: red }', 'error style/spot-name 1:13 All'],
  [`@spot-color "${'金'.repeat(43)}" { alternate: red }`, `error style/spot-name 1:13 ${'金'.repeat(43)}`],
  [`@spot-color "${'金'.repeat(42)}" { alternate: red } p { -banxin-overprint: always }`],
  [
    'p { --ink: device-cmyk(1 1 1 0.5); background: device-cmyk(90% 80% 70% 61%) }',
    'warning style/heavy-inks 1:12 350 | 300',
    'warning style/heavy-inks 1:48 301 | 300',
  ],
  ['p { color: device-cmyk(1 1 1 0); border: 1pt solid device-cmyk(75% 75% 75% 75%, #000) }'],
  ['@spot-color "银" { alternate: device-cmyk(1 1 1 1) }', 'warning style/heavy-inks 1:30 400 | 300'],
  ['p { color: -banxin-spot("Gold") }', 'error style/unknown-spot 1:25 Gold'],
  ['@spot-color "金" { alternate: red }\n@spot-color "金" { alternate: blue }', 'warning style/spot-twice 2:1 金'],
];

const doublings = Array.from({ length: 20 }, (_, index) => `--v${index + 1}: var(--v${index}) var(--v${index});`).join(
  ' ',
);

test.each(table)('%s', (css, ...expected) => {
  const said = faults(css, page(h('p')));
  expect([...said].sort()).toEqual([...expected].sort());
});

test('what is not UTF-8 is said and read as nothing', () => {
  const bad = parseStylesheet({ ...source(''), bytes: Uint8Array.of(0x70, 0xd6, 0xd0) });
  expect(told(bad.diagnostics)).toEqual(['error style/not-utf8 1:2']);
  expect(bad.value.rules).toEqual([]);
});

test('variables that double each other stop before they fill the memory', () => {
  expect(
    faults(`p { --v0: 1 1; ${doublings} }`, page(h('p'))).some((line) =>
      line.startsWith('warning style/variable-too-long'),
    ),
  ).toBe(true);
});

test('a fault in a shared rule is said once', () => {
  expect(faults('p { color: var(--no, 12) }', page(h('p'), h('p.a'), h('section', h('p'))))).toEqual([
    'warning style/unsupported-value 1:22 color | 12',
  ]);
});

test('a fault on a page that never comes is said too', () => {
  expect(faults('@page cover:blank { margin: var(--no) }')).toEqual(['warning style/unknown-variable 1:29 --no']);
});

describe('the catalogue', () => {
  test('has a case above for every code', () => {
    const provoked = new Set(table.flatMap(([, ...lines]) => lines.map((line) => line.split(' ')[1])));
    provoked.add('style/not-utf8').add('style/variable-too-long');
    expect(Object.keys(styleMessages).filter((code) => !provoked.has(code))).toEqual([]);
  });
});

test('places carry the file as people see it', () => {
  const sheet = parseStylesheet(source('p { colr: red }', 'templates/书/style.css'));
  expect(sheet.diagnostics[0]?.span).toEqual({
    kind: 'text',
    file: 'templates/书/style.css',
    start: { line: 1, column: 5 },
  });
  expect(cascade({ root: page() }, [sheet.value], { language: 'zh' }).diagnostics).toEqual([]);
});
