import { writePng } from './png-writer.ts';
import { writeFiles } from './small-publication.ts';
import { rowsOf, workbookOf } from './workbook.ts';

const rows = rowsOf([
  ['名称', '件数'],
  ['社保', 7120],
  ['户籍', 6585],
]);

const seal = writePng({
  width: 120,
  height: 120,
  depth: 8,
  type: 2,
  pixel: (x, y) => [200, (x * 2) % 256, (y * 2) % 256],
});

/** Every kind of thing that a build reads, of a fictional town, small enough to be built many times. */
const files: Readonly<Record<string, string>> = {
  'publication.yaml': `id: willow-creek
title: 柳溪镇便民服务简报（虚构）
language: zh-Hans
template: plain
edition: 1.0.0
date: 2024-03-05
data:
  town: town.yaml
  visits: visits.csv
  book: book.xlsx
profiles: [press, press-x1a, screen, archive]
`,
  'town.yaml': `figures:
  visits: { unit: 件, series: { 2022: 12204, 2023: 13705 } }
derived:
  rise: change(figures.visits[2022], figures.visits[2023])
prose: 全年办理{{num figures.visits.[2023]}}，比上年{{change derived.rise}}。
`,
  'visits.csv': '月份,件数\n1月,1104\n2月,980\n3月,1250\n',
  'templates/plain/layout.hbs': `<h1 id="top">{{publication.title}}</h1>
<p lang="zh-Hans">{{prose town.prose}}<span class="fn">{{date publication.date "YYYY年M月D日"}}印。</span></p>
<chart src="charts/visits.vl.json" data="visits" alt="各月件数"/>
<img src="assets/seal.png" alt="一方印" />
<table><thead><tr><th>窗口</th><th>件数</th></tr></thead><tbody>
{{#each book.窗口}}<tr><td>{{名称}}</td><td>{{num 件数}}</td></tr>{{/each}}
</tbody></table>
`,
  'templates/plain/style.css': `@spot-color "烫金" { alternate: device-cmyk(20% 30% 70% 10%) }
@page { size: 105mm 148mm; margin: 12mm; marks: crop }
body { font-family: serif; font-size: 10.5pt }
h1 { font-family: sans-serif; font-size: 16pt; color: -banxin-spot("烫金", 100%) }
chart { width: 70mm; height: 30mm }
img { width: 10mm; opacity: .5 }
.fn { float: footnote }
`,
  'templates/plain/charts/visits.vl.json': `{ "mark": "bar", "encoding": {
  "x": { "field": "月份", "type": "nominal" }, "y": { "field": "件数", "type": "quantitative" } } }
`,
};

/** Without the press profiles, which take most of a build. */
const unpressed = (text: string): string => text.replace('[press, press-x1a, screen, archive]', '[screen, archive]');

/** Writes it into a folder; reversed, its files are made in the opposite order. */
export const writeFull = (folder: string, reversed: boolean, pressed = true): void => {
  const made: readonly (readonly [path: string, contents: string | Uint8Array])[] = [
    ...Object.entries(files).map(([path, text]) => [path, pressed ? text : unpressed(text)] as const),
    ['book.xlsx', workbookOf({ sheets: [{ name: '窗口', rows }] })],
    ['templates/plain/assets/seal.png', seal],
  ];
  writeFiles(folder, reversed ? made.toReversed() : made);
};
