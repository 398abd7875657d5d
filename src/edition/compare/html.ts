import type { Rect } from '../../base/measure.ts';
import { version } from '../../base/version.ts';
import { type ChangedPage, type ComparedFile, type Difference, placeWords } from './difference.ts';
import type { ChangedFigure } from './figures.ts';
import type { ChangedSentence } from './text.ts';

/** Pictures of a changed page: PNG, and its size in pt. */
export interface ChangedPicture {
  readonly change: ChangedPage;
  readonly old: Uint8Array | undefined;
  readonly new: Uint8Array | undefined;
  readonly width: number;
  readonly height: number;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const both = (zh: string, en: string): string => `${escaped(zh)} <small lang="en">${escaped(en)}</small>`;

/** The difference as one page of HTML that loads nothing. */
export function differenceHtml(difference: Difference, pictures: readonly ChangedPicture[]): string {
  const { old, new: now, figures, text, pages } = difference;
  return [
    '<!doctype html>',
    '<html lang="zh-Hans">',
    `<head><meta charset="utf-8"><title>变更 ${escaped(old.name)} → ${escaped(now.name)}</title>`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>${style}</style></head>`,
    '<body>',
    `<h1>${both('变更', 'Changes')}</h1>`,
    `<p class="facts">${fileWords(old)} → ${fileWords(now)}</p>`,
    `<h2>${both(`数字 ${figures?.length ?? '—'}`, 'figures')}</h2>`,
    figureTable(figures),
    `<h2>${both(`文字 ${text.length}`, 'sentences')}</h2>`,
    text.length === 0 ? nothing : `<ul class="text">${text.map(sentence).join('\n')}</ul>`,
    `<h2>${both(`页面 ${pages.length}`, 'pages')}</h2>`,
    pictures.length === 0 ? nothing : pictures.map(picture).join('\n'),
    `<footer>banxin ${escaped(version)}</footer>`,
    '</body></html>',
    '',
  ].join('\n');
}

const nothing = `<p class="none">${both('没有变化', 'no change')}</p>`;

const fileWords = ({ name, edition, date, pages }: ComparedFile): string =>
  [`<b>${escaped(name)}</b>`, edition, date, `${pages} 页`].filter((part) => part !== undefined).join(' · ');

function figureTable(figures: Difference['figures']): string {
  if (figures === undefined)
    return `<p class="none">${both('有一方没有数字来源（provenance.json），只比较文字和页面', 'one of the two has no provenance.json; text and pages alone are compared')}</p>`;
  if (figures.length === 0) return nothing;
  const head = [
    both('数字', 'figure'),
    both('原', 'old'),
    both('现', 'new'),
    both('增减', 'change'),
    '%',
    both('页', 'page'),
    both('出处', 'source'),
  ];
  return `<table><thead><tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead><tbody>${figures.map(row).join('\n')}</tbody></table>`;
}

const row = ({ figure, old, new: now, difference, percent, pages }: ChangedFigure): string =>
  `<tr><td><code>${escaped(figure)}</code></td><td class="old">${escaped(old?.text ?? '—')}</td><td class="new">${escaped(now?.text ?? '—')}</td><td class="number">${difference ?? ''}</td><td class="number">${percent ?? ''}</td><td class="number">${pages.join(', ')}</td><td><code>${escaped(placeWords(now ?? old))}</code></td></tr>`;

function sentence({ old, new: now, words }: ChangedSentence): string {
  const pages = [old?.page, now?.page].map((page) => (page === undefined ? '—' : String(page)));
  const marked = words
    .map(({ same, old: before, new: after }) =>
      same
        ? escaped(after.join(''))
        : `${before.length === 0 ? '' : `<del>${escaped(before.join(''))}</del>`}${after.length === 0 ? '' : `<ins>${escaped(after.join(''))}</ins>`}`,
    )
    .join('');
  return `<li><span class="page">${pages[0] === pages[1] ? pages[1] : pages.join(' → ')}</span>${marked}</li>`;
}

function picture({ change, old, new: now, width, height }: ChangedPicture): string {
  const image = (png: Uint8Array | undefined, boxes: readonly Rect[], label: string): string =>
    png === undefined
      ? `<figure class="gone">${label}<p>—</p></figure>`
      : `<figure>${label}<div class="sheet"><img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">${boxes.map((box) => mark(box, width, height)).join('')}</div></figure>`;
  return `<div class="pair">${image(old, change.boxes, `<figcaption>${both(`原 ${change.old ?? ''}`, 'old')}</figcaption>`)}${image(now, change.boxes, `<figcaption>${both(`现 ${change.new ?? ''}`, 'new')}</figcaption>`)}</div>`;
}

function mark(box: Rect, width: number, height: number): string {
  const share = (value: number, whole: number): string => `${((100 * value) / whole).toFixed(2)}%`;
  return `<i style="left:${share(box.x, width)};top:${share(box.y, height)};width:${share(box.width, width)};height:${share(box.height, height)}"></i>`;
}

const style = `
:root { --old: #b3261e; --new: #1a7f37; --ink: #1f2328; --line: #d8dee4; }
body { margin: 0 auto; max-width: 68rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: #fff; font: 15px/1.7 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .6rem; }
small, .facts, .none, footer { color: #59636e; } small { font-weight: normal; font-size: .8em; }
table { border-collapse: collapse; width: 100%; } th { text-align: left; font-weight: 500; border-bottom: 1.5px solid var(--ink); }
th, td { padding: .35rem .7rem .35rem 0; vertical-align: top; } td { border-bottom: 1px solid var(--line); }
.old, del { color: var(--old); text-decoration: line-through; } .new, ins { color: var(--new); text-decoration: none; background: #dafbe1; font-weight: 600; }
del { background: #ffebe9; } .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font: .85em ui-monospace, Menlo, Consolas, monospace; color: #59636e; overflow-wrap: anywhere; }
.text { list-style: none; padding: 0; } .text li { padding: .5rem 0 .5rem 5rem; border-bottom: 1px solid var(--line); position: relative; }
.page { position: absolute; left: 0; color: #59636e; font-variant-numeric: tabular-nums; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin: 1.5rem 0; break-inside: avoid; } figure { margin: 0; }
.sheet { position: relative; border: 1px solid var(--line); } .sheet img { display: block; width: 100%; }
.sheet i { position: absolute; outline: 2px solid var(--old); background: #b3261e18; } .pair figure + figure i { outline-color: var(--new); background: #1a7f3718; }
footer { margin-top: 3rem; font-size: .85em; }
`;
