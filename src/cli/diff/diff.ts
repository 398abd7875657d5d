import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { sha256Hex } from '../../base/digest.ts';
import { systemHints } from '../../base/system-hints.ts';
import { type ChangedPage, type Difference, differenceJson, placeWords } from '../../edition/compare/difference.ts';
import { compareFigures } from '../../edition/compare/figures.ts';
import { type ChangedPicture, differenceHtml } from '../../edition/compare/html.ts';
import { differingBoxes } from '../../edition/compare/pixels.ts';
import { compareSequences } from '../../edition/compare/sequence.ts';
import { compareText, sentencesOf } from '../../edition/compare/text.ts';
import { paintPages } from '../../preflight/content/paint.ts';
import { type PageRaster, pageRasters, pictureOf } from '../../preflight/page-pictures.ts';
import { readPdf } from '../../preflight/reader/document.ts';
import { pageTexts } from '../../preflight/text/page-text.ts';
import { isSystemFault, systemCode } from '../../world/broker.ts';
import { commit } from '../../world/commit.ts';
import { type Answer, complaints } from '../answer.ts';
import type { AnswerOptions } from '../archive/request.ts';
import { type ComparedSide, comparablePdfs, openSide } from './compared.ts';

/** What a line that begins with `banxin diff` asks for. */
export interface DiffRequest {
  readonly old: string;
  readonly new: string;
  readonly out: string | undefined;
}

/** Reads the words after `diff`. */
export function diffRequest(
  words: readonly string[],
): { readonly request: DiffRequest; readonly options: AnswerOptions } | Diagnostic {
  const wrong = (reason: string, reasonEn: string): Diagnostic =>
    diagnostic('usage/arguments', { values: { reason, reasonEn }, hints: [hint('usage/see-help')] });
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        strict: { type: 'boolean' },
        json: { type: 'boolean' },
        quiet: { type: 'boolean' },
        'no-color': { type: 'boolean' },
        lang: { type: 'string' },
      },
    });
    const [old, now, ...more] = positionals;
    if (old === undefined || now === undefined || more.length > 0)
      return wrong('要写两个版次：原来的和现在的', 'two editions are wanted, the old one and the new');
    const { strict, json, quiet } = values;
    const options = {
      strict: strict === true,
      json: json === true,
      quiet: quiet === true,
      color: values['no-color'] !== true,
    };
    return { request: { old, new: now, out: values.out }, options };
  } catch (error) {
    const option = error instanceof Error ? (/'(-[^'\s]+)/.exec(error.message)?.[1] ?? '') : '';
    return wrong(`选项 ${option} 不认得或少了值`, `the option ${option} is unknown or lacks its value`);
  }
}

/** `banxin diff`: figures, sentences and pages that differ; with `--out` as HTML and JSON too. */
export async function diff(request: DiffRequest, workingDirectory: string): Promise<Answer> {
  const old = openSide(request.old, workingDirectory);
  if ('code' in old) return complaints(old);
  const now = openSide(request.new, workingDirectory);
  if ('code' in now) return complaints(now);
  const pdfs = comparablePdfs(old, now);
  if (pdfs === undefined)
    return complaints(
      diagnostic('usage/not-comparable', {
        values: { named: old.pdfs.size === 0 ? request.old : request.new },
        hints: [hint('usage/comparable')],
      }),
    );
  const [before, after] = pdfs.map(readText);
  if (before === undefined || after === undefined) return complaints();
  const { changed, pictures } = await comparePages(pdfs, before.texts, after.texts);
  const difference: Difference = {
    old: fileOf(old, before.texts.length),
    new: fileOf(now, after.texts.length),
    figures:
      old.figures === undefined || now.figures === undefined ? undefined : compareFigures(old.figures, now.figures),
    text: compareText(sentencesOf(before.texts), sentencesOf(after.texts)),
    pages: changed,
  };
  return written(request, difference, pictures, workingDirectory);
}

const fileOf = ({ name, edition, date }: ComparedSide, pages: number): Difference['old'] => ({
  name,
  edition,
  date,
  pages,
});

function readText(bytes: Uint8Array): { readonly texts: readonly string[] } {
  const pdf = readPdf(bytes);
  return { texts: pageTexts(pdf, paintPages(pdf)).map(({ text }) => text) };
}

/** Pages that belong together have the same text, or stand between two that do. */
async function comparePages(
  [oldBytes, newBytes]: readonly Uint8Array[],
  before: readonly string[],
  after: readonly string[],
): Promise<{ readonly changed: readonly ChangedPage[]; readonly pictures: readonly ChangedPicture[] }> {
  const empty = new Uint8Array();
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
  const olds = await pageRasters(oldBytes ?? empty, numbers(before.length), 72);
  const news = await pageRasters(newBytes ?? empty, numbers(after.length), 72);
  const changed: ChangedPage[] = [];
  const pictures: ChangedPicture[] = [];
  for (const [left, right] of pairs(before, after)) {
    const was = left === undefined ? undefined : olds[left];
    const is = right === undefined ? undefined : news[right];
    const shown = is ?? was;
    if (shown === undefined) continue;
    const boxes = was === undefined || is === undefined ? [] : boxesInPt(was, is);
    if (was !== undefined && is !== undefined && boxes.length === 0) continue;
    const change = { old: was?.page, new: is?.page, boxes };
    changed.push(change);
    pictures.push({
      change,
      old: was === undefined ? undefined : (await pictureOf(was)).png,
      new: is === undefined ? undefined : (await pictureOf(is)).png,
      width: shown.width,
      height: shown.height,
    });
  }
  return { changed, pictures };
}

const boxesInPt = (was: PageRaster, is: PageRaster): Difference['pages'][number]['boxes'] =>
  differingBoxes(was, is).map(({ x, y, width, height }) => {
    const scale = is.width / is.columns;
    return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
  });

function pairs(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number | undefined, number | undefined])[] {
  const olds = before.map((text, index) => ({ text, index }));
  const news = after.map((text, index) => ({ text, index }));
  return compareSequences(olds, news, ({ text }) => text).flatMap(({ old, new: now }) =>
    Array.from({ length: Math.max(old.length, now.length) }, (_, at) => [old[at]?.index, now[at]?.index] as const),
  );
}

function written(
  { out }: DiffRequest,
  difference: Difference,
  pictures: readonly ChangedPicture[],
  workingDirectory: string,
): Answer {
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
  const files =
    out === undefined
      ? []
      : [
          { path: 'index.html', bytes: encoded(differenceHtml(difference, pictures)) },
          { path: 'diff.json', bytes: encoded(differenceJson(difference)) },
        ];
  try {
    if (out !== undefined) commit(resolve(workingDirectory, out), files, []);
  } catch (error) {
    if (!isSystemFault(error)) throw error;
    const reason = systemCode(error);
    return complaints(
      diagnostic('world/unwritable', { values: { file: out ?? '.', reason }, hints: systemHints(reason) }),
    );
  }
  const { figures, text, pages } = difference;
  return {
    outputs: files.map(({ path, bytes }) => ({
      file: `${out}/${path}`,
      sha256: sha256Hex(bytes),
      bytes: bytes.length,
    })),
    diagnostics: [],
    lines: [
      {
        zh: `数字 ${figures?.length ?? '—'} 处、文字 ${text.length} 句、页面 ${pages.length} 页有变化。`,
        en: `Changed: ${figures?.length ?? '—'} figures, ${text.length} sentences, ${pages.length} pages.`,
      },
      ...(figures ?? []).map((each) => {
        const line = `  ${each.figure}  ${each.old?.text ?? '—'} → ${each.new?.text ?? '—'}${each.difference === undefined ? '' : `  (${each.difference}${each.percent === undefined ? '' : `, ${each.percent}%`})`}  p. ${each.pages.join(', ')}  ${placeWords(each.new ?? each.old)}`;
        return { zh: line, en: line };
      }),
    ],
    facts: { difference: JSON.parse(differenceJson(difference)) },
  };
}
