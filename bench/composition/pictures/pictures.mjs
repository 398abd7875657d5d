// The two pictures of docs/composition.md, set by banxin itself.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../settings.mjs';
import { markedParagraph } from './marked.mjs';

const publication = (id, height) => ({
  'publication.yaml': `id: ${id}\ntitle: 排版比较\nlanguage: zh-Hans\ntemplate: picture\nedition: 1.0.0\ndate: 2024-03-05\ndata:\n  rows: rows.json\nprofiles: [screen]\n`,
  'templates/picture/style.css': `
@page { size: 620pt ${height}pt; margin: 16pt 20pt }
body { font-family: sans-serif; font-size: 9pt; line-height: 14pt }
h1 { font-size: 11pt; line-height: 16pt; font-weight: 700; margin-bottom: 6pt }
.two { display: grid; grid-template-columns: 280pt 280pt; column-gap: 20pt }
.side { width: 280pt }
.side img { width: 280pt }
h2 { font-size: 9pt; line-height: 14pt; font-weight: 700 }
chart { width: 580pt; height: ${height - 80}pt; font-size: 8pt }
`,
});

function printed(scratch, id, height, files, resolution) {
  const folder = join(scratch, id);
  mkdirSync(join(folder, 'templates/picture/charts'), { recursive: true });
  mkdirSync(join(folder, 'templates/picture/assets'), { recursive: true });
  for (const [path, content] of Object.entries({ ...publication(id, height), ...files }))
    writeFileSync(join(folder, path), content);
  execFileSync(process.execPath, [join(root, 'banxin.mjs'), 'build', folder, '--out', join(folder, 'out'), '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stem = join(folder, 'picture');
  execFileSync('pdftoppm', [
    '-png',
    '-singlefile',
    '-r',
    String(resolution),
    join(folder, 'out', `${id}.screen.pdf`),
    stem,
  ]);
  return `${stem}.png`;
}

const spec = (corpora) => ({
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  facet: { column: { field: 'text', type: 'nominal', title: null, sort: corpora.map(({ title }) => title) } },
  spec: {
    width: 118,
    height: 150,
    mark: { type: 'line', point: true, strokeWidth: 2 },
    encoding: {
      x: {
        field: 'em',
        type: 'quantitative',
        title: 'em',
        scale: { zero: false },
        axis: { values: [10, 16, 22, 30, 38] },
      },
      y: {
        field: 'MM',
        type: 'quantitative',
        scale: { type: 'log', domain: [0.3, 20], nice: false },
        axis: { values: [0.5, 1, 2, 5, 10, 20] },
      },
      color: {
        field: 'engine',
        type: 'nominal',
        title: null,
        scale: {
          domain: ['banxin', 'Typst', 'Chromium', 'pdfmake'],
          range: ['#c8102e', '#1f5fa8', '#8a8a8a', '#c9a86a'],
        },
        legend: { orient: 'bottom' },
      },
    },
  },
});

export async function drawPictures({ read, results, corpora, scratch }) {
  const rows = results
    .filter(({ engine }) => engine !== 'Chromium pretty')
    .map(({ corpus, engine, em, mm }) => ({
      text: corpora.find(({ name }) => name === corpus).title,
      engine,
      em,
      MM: Math.max(0.3, Number(mm.toFixed(2))),
    }));
  const chart = printed(
    scratch,
    'mm',
    300,
    {
      'rows.json': JSON.stringify({ rows }),
      'templates/picture/charts/mm.vl.json': JSON.stringify(spec(corpora)),
      'templates/picture/layout.hbs': `<h1>MM 按行长，越低越好（1 为良好）：max( p95 g ÷ .03, 窄逗号 ÷ 5 %, 松行 ÷ 3 % )</h1>\n<chart src="charts/mm.vl.json" data="rows.rows" alt="MM by measure, by text and engine"></chart>`,
    },
    144,
  );
  copyFileSync(chart, join(root, 'docs/composition-mm.png'));

  const sides = [];
  for (const [name, engine] of [
    ['banxin', '版心 banxin'],
    ['typst', 'Typst'],
  ]) {
    const found = read.get(`seed ${name === 'banxin' ? 'banxin' : 'Typst'}`);
    sides.push({ name, engine, ...(await markedParagraph(found, scratch, name)) });
  }
  const picture = printed(
    scratch,
    'paragraph',
    500,
    {
      'rows.json': '{"rows":[]}',
      ...Object.fromEntries(sides.map(({ name, image }) => [`templates/picture/assets/${name}.png`, image])),
      'templates/picture/layout.hbs': `<h1>报告第二段，14 em。橙：字间拉开（越深越松）；红：逗号、句号挤到 ¾ 以下；蓝框：孤字、数与单位分家</h1>
<div class="two">${sides.map(({ name, engine, line }) => `<div class="side"><h2>${engine}：${line}</h2><img src="assets/${name}.png" alt="${engine}"></div>`).join('\n')}</div>`,
    },
    118,
  );
  copyFileSync(picture, join(root, 'docs/composition-paragraph.png'));
}
