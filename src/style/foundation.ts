import type { Source } from '../base/sources.ts';

/** banxin's own sheet, which lies under every template's: HTML as a Chinese book would have it. */
export const foundation = `
@page {
  size: A4;
  margin: 25mm 22mm;
  @top-left-corner { text-align: right; vertical-align: middle }
  @top-left { text-align: left; vertical-align: middle }
  @top-center { text-align: center; vertical-align: middle }
  @top-right { text-align: right; vertical-align: middle }
  @top-right-corner { text-align: left; vertical-align: middle }
  @left-top { text-align: center; vertical-align: top }
  @left-middle { text-align: center; vertical-align: middle }
  @left-bottom { text-align: center; vertical-align: bottom }
  @right-top { text-align: center; vertical-align: top }
  @right-middle { text-align: center; vertical-align: middle }
  @right-bottom { text-align: center; vertical-align: bottom }
  @bottom-left-corner { text-align: right; vertical-align: middle }
  @bottom-left { text-align: left; vertical-align: middle }
  @bottom-center { text-align: center; vertical-align: middle }
  @bottom-right { text-align: right; vertical-align: middle }
  @bottom-right-corner { text-align: left; vertical-align: middle }
  @footnote { margin-top: 1em; padding-top: 0.5em; border: 0 solid; border-top-width: 0.5pt }
}

:root { font-family: serif; font-size: 10.5pt; line-height: 1.7 }

html, body, section, article, header, footer, main, aside, div, p, h1, h2, h3, h4, h5, h6, ul, ol, dl, dt, dd,
figure, figcaption, blockquote, hr, toc { display: block }
head, title { display: none }

h1, h2, h3, h4, h5, h6 {
  font-family: sans-serif; font-weight: bold; line-height: 1.4; text-align: start; text-indent: 0;
  text-wrap: balance; break-after: avoid; break-inside: avoid; line-snap: none;
}
h1 { font-size: 2em; margin: 0 0 0.7em }
h2 { font-size: 1.5em; margin: 1.1em 0 0.6em }
h3 { font-size: 1.25em; margin: 1em 0 0.5em }
h4 { font-size: 1.1em; margin: 0.9em 0 0.4em }
h5, h6 { font-size: 1em; margin: 0.8em 0 0.3em }

p { margin: 0 }
ul, ol { margin: 0.5em 0; padding-left: 2em }
ul { list-style-type: disc }
ol { list-style-type: decimal }
ul ul { list-style-type: circle }
ul ul ul { list-style-type: square }
:is(ul, ol) :is(ul, ol) { margin-top: 0; margin-bottom: 0 }
li { display: list-item; text-indent: 0 }
dl { margin: 0.5em 0 }
dt { font-weight: bold; break-after: avoid }
dd { margin-left: 2em }

figure { margin: 1em 0; text-align: center; text-indent: 0; break-inside: avoid; line-snap: none }
figcaption, caption {
  font-family: sans-serif; font-size: 0.857em; text-align: center; text-indent: 0; text-wrap: balance;
}
figcaption { margin-top: 0.5em }
blockquote { margin: 1em 2em; font-family: kai }
hr { border: 0 solid; border-top-width: 0.5pt; margin: 1em 0; break-after: avoid }

table { display: table; border-collapse: collapse; border-spacing: 0; margin: 1em auto; text-indent: 0; -banxin-measure: auto }
caption { display: table-caption; margin-bottom: 0.5em; break-after: avoid }
colgroup { display: table-column-group }
col { display: table-column }
thead { display: table-header-group }
tbody { display: table-row-group }
tfoot { display: table-footer-group }
tr { display: table-row; break-inside: avoid }
td, th { display: table-cell; padding: 0.3em 0.5em; vertical-align: middle }
td { text-align: start }
th { font-family: sans-serif; font-weight: bold; text-align: center }
thead > tr:first-child > * { border-top: 1pt solid }
thead > tr:last-child > * { border-bottom: 0.5pt solid }
thead > tr:nth-last-child(2) > [rowspan="2"], thead > tr:nth-last-child(3) > [rowspan="3"] { border-bottom: 0.5pt solid }
thead ~ :is(tbody, tfoot):last-child > tr:last-child > * { border-bottom: 1pt solid }
thead ~ :is(tbody, tfoot):last-child > tr:nth-last-child(2) > [rowspan="2"] { border-bottom: 1pt solid }
thead ~ :is(tbody, tfoot):last-child > tr:nth-last-child(3) > [rowspan="3"] { border-bottom: 1pt solid }

strong, b { font-weight: bold }
em, i, cite { font-family: kai; font-style: normal }
u { text-decoration: underline }
s { text-decoration: line-through }
mark { background-color: #fff3a8 }
small { font-size: 0.857em }
sub, sup { font-size: 0.65em; line-height: 0 }
sub { vertical-align: sub }
sup { vertical-align: super }
code { font-family: monospace; text-autospace: no-autospace; text-justify: none; hyphens: none }
a { color: inherit; text-decoration: none }
q::before { content: "“" }
q::after { content: "”" }
::footnote-call { content: counter(footnote); font-size: 0.65em; line-height: 0; vertical-align: super }
::footnote-marker { content: counter(footnote) "\\a0"; list-style-position: inside }
rt, rp { font-size: max(0.5em, 4.5pt); line-height: 1; letter-spacing: normal; text-emphasis: none }

chart { display: block; margin: 1em 0; break-inside: avoid }
toc { margin: 1em 0 }
.toc-entry { display: block; text-indent: 0; text-align: start; break-inside: avoid }
.toc-leader::before { content: "·" }
.toc-level-2 { padding-left: 2em }
.toc-level-3 { padding-left: 4em }
.toc-level-4 { padding-left: 6em }
.toc-level-5 { padding-left: 8em }
.toc-level-6 { padding-left: 10em }
`;

/** The same as a file that was read. */
export const foundationSource: Source = {
  path: 'banxin/foundation.css',
  shown: 'banxin/foundation.css',
  bytes: new TextEncoder().encode(foundation),
};
