import { escapeHtml } from '../../base/escape-html.ts';
import { ptToMm, type Rect } from '../../base/measure.ts';
import { hintOf, messageOf, severityOf } from '../../base/sentence.ts';
import { version } from '../../base/version.ts';
import type { Finding } from '../finding.ts';
import type { Verdict } from '../preflight.ts';
import { counted } from './json.ts';
import { reportStyle } from './style.ts';

/** A page as a picture, data of a PNG; `width` in pt is the page's. */
export interface PagePicture {
  readonly page: number;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const both = ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
  `<span lang="zh">${escapeHtml(zh)}</span><span lang="en">${escapeHtml(en)}</span>`;

const severities = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '说明', en: 'note' },
} as const;

/** `preflight.html`: every verdict on one page, with the places marked on pictures; nothing is loaded from elsewhere. */
export function verdictHtml(
  verdicts: readonly { readonly verdict: Verdict; readonly pictures: readonly PagePicture[] }[],
): string {
  const names = verdicts.map(({ verdict }) => nameOf(verdict)).join('、');
  return [
    '<!doctype html>',
    '<html lang="zh-Hans">',
    `<head><meta charset="utf-8"><title>预检 ${escapeHtml(names)}</title>`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<style>${reportStyle}</style></head>`,
    '<body>',
    ...verdicts.map(({ verdict, pictures }) => section(verdict, pictures)),
    `<footer>banxin ${escapeHtml(version)}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const nameOf = ({ file }: Verdict): string => file.slice(file.lastIndexOf('/') + 1);

function section(verdict: Verdict, pictures: readonly PagePicture[]): string {
  const { errors, warnings } = counted(verdict);
  const result = verdict.passed
    ? { zh: `通过预检。警告 ${warnings} 处。`, en: `Passed. Warnings: ${warnings}.` }
    : {
        zh: `没有通过：错误 ${errors} 处，警告 ${warnings} 处。`,
        en: `Not passed: ${errors} errors, ${warnings} warnings.`,
      };
  const pages = { zh: `${verdict.pages.length} 页`, en: `${verdict.pages.length} pages` };
  return [
    `<section class="${verdict.passed ? 'passed' : 'failed'}">`,
    `<h1>${escapeHtml(nameOf(verdict))}</h1>`,
    `<p class="result">${both(result)}</p>`,
    `<p class="facts">${both(pages)} · ${escapeHtml(verdict.standards.join(' · '))}</p>`,
    verdict.findings.length === 0
      ? ''
      : `<ol>${verdict.findings.map((finding, index) => item(finding, index)).join('\n')}</ol>`,
    pictures.length === 0
      ? ''
      : `<div class="pages">${pictures.map((picture) => page(picture, verdict.findings)).join('\n')}</div>`,
    '</section>',
  ].join('\n');
}

function item({ rule, diagnostic, object }: Finding, index: number): string {
  const { span } = diagnostic;
  const severity = severityOf(diagnostic);
  const place = span?.kind === 'page' ? `<p class="place">${both(placeWords(span.page, span.box))}</p>` : '';
  const hints = diagnostic.hints.map((each) => `<p class="hint">${both(hintOf(each))}</p>`).join('');
  const about = `${escapeHtml(rule)} · ${escapeHtml(diagnostic.code)}${object === undefined ? '' : ` · ${object} 0 obj`}`;
  return `<li id="f${index + 1}" class="${severity}"><b>${both(severities[severity])}</b><p>${both(messageOf(diagnostic))}</p>${hints}${place}<code>${about}</code></li>`;
}

const mm = (pt: number): string => ptToMm(pt).toFixed(1);

const placeWords = (page: number, { x, y, width, height }: Rect): { readonly zh: string; readonly en: string } => ({
  zh: `第 ${page} 页，距左 ${mm(x)} mm、距上 ${mm(y)} mm，${mm(width)} × ${mm(height)} mm`,
  en: `page ${page}, ${mm(x)} mm from the left, ${mm(y)} mm from the top, ${mm(width)} × ${mm(height)} mm`,
});

function page(picture: PagePicture, findings: readonly Finding[]): string {
  const { page: number, width, height, png } = picture;
  const marks = findings.flatMap(({ diagnostic: { span }, diagnostic }, index) =>
    span?.kind === 'page' && span.page === number ? [mark(span.box, width, height, index, severityOf(diagnostic))] : [],
  );
  const data = Buffer.from(png).toString('base64');
  return `<figure><div class="sheet"><img alt="" src="data:image/png;base64,${data}">${marks.join('')}</div><figcaption>${number}</figcaption></figure>`;
}

function mark(box: Rect, width: number, height: number, index: number, severity: string): string {
  const share = (value: number, whole: number): string => `${((100 * value) / whole).toFixed(2)}%`;
  const place = [
    `left:${share(box.x, width)}`,
    `top:${share(box.y, height)}`,
    `width:${share(box.width, width)}`,
    `height:${share(box.height, height)}`,
  ].join(';');
  return `<a class="mark ${severity}" href="#f${index + 1}" style="${place}" title="${index + 1}"><i>${index + 1}</i></a>`;
}
