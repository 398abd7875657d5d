import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import type { Ink } from '../../base/ink.ts';
import { mmToPt, type Pt } from '../../base/measure.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Manifest } from '../../data/manifest.ts';
import type { ElementNode, TreeNode } from '../../document/tree.ts';
import type { FontBook } from '../../layout/fontbook.ts';
import { layout } from '../../layout/layout.ts';
import type { GlyphRun, PagedDocument, PageItem } from '../../layout/page.ts';
import { realize } from '../../realize/realize.ts';
import { cascade } from '../../style/cascade.ts';
import { foundationSource } from '../../style/foundation.ts';
import { parseStylesheet } from '../../style/parse.ts';
import { spineWidth } from './cover.ts';
import { groundAt, type Lettering, leastLettered, readableInk, runsOf, titleLettering } from './spine.ts';

/** Head, middle, foot. */
type Places = readonly [head: string, middle: string, foot: string];

const places = ['h1', 'h2', 'h3'] as const;

/** What the manifest wants, else title, year and author, each where the title does not say it already. */
const wishes = ({ press, title, author, date }: Manifest): readonly string[] => {
  if (press.spine !== undefined) return press.spine.value;
  const [year = ''] = date.value.split('-');
  return [title.value, ...[year, author?.value ?? ''].filter((text) => !title.value.includes(text))];
};

/** Two texts stand at the head and at the foot. */
const textsOf = (manifest: Manifest): Places => {
  const [head = '', second = '', third] = wishes(manifest);
  return third === undefined ? [head, '', second] : [head, second, third];
};

const element = (tag: string, children: readonly TreeNode[], span: SourceSpan): ElementNode => ({
  kind: 'element',
  tag,
  attributes: new Map(),
  children,
  span,
});

/** Of the title's size. */
const smaller = 0.8;
const largest: Pt = 24;
const smallest: Pt = 7;

interface Measures {
  readonly width: Pt;
  readonly height: Pt;
  readonly size: Pt;
  /** From above, of the three texts. */
  readonly tops: readonly [Pt, Pt, Pt];
}

const sizesFor = (size: Pt): readonly [Pt, Pt, Pt] => {
  const less = Math.max(smallest, size * smaller);
  return [size, less, less];
};

const styleFor = ({ width, height, size, tops }: Measures, { families, weight }: Lettering): string => {
  const stack = [...families.map((family) => JSON.stringify(family)), 'serif', 'sans-serif'].join(', ');
  const rules = sizesFor(size).map((own, index) => {
    const left = (width - own) / 2;
    return `${places[index]} { left: ${left.toFixed(3)}pt; top: ${(tops[index] ?? 0).toFixed(3)}pt; font-size: ${own.toFixed(3)}pt }`;
  });
  return `@page { size: ${width.toFixed(3)}pt ${height.toFixed(3)}pt; margin: 0 }
body { writing-mode: vertical-rl }
h1, h2, h3 { position: absolute; margin: 0; font-family: ${stack}; font-weight: ${weight}; line-height: 1; white-space: nowrap; text-wrap: auto }
h1 { letter-spacing: 0.06em }
${rules.join('\n')}
`;
};

const laid = (texts: Places, measures: Measures, lettering: Lettering, of: Manifest, book: FontBook) => {
  const { span } = of.press.spine ?? of.title;
  const written = texts.map((text, index) =>
    element(places[index] ?? 'h3', [{ kind: 'text', text, origins: [], span }], span),
  );
  const tree = { root: element('html', [element('body', written, span)], span) };
  const own = { path: 'spine.css', shown: 'spine.css', bytes: new TextEncoder().encode(styleFor(measures, lettering)) };
  const sheets = [foundationSource, own].map((sheet) => parseStylesheet(sheet).value);
  const language = of.language.value;
  const styled = cascade(tree, sheets, { language }).value;
  const facts = { title: of.title.value, language, backgrounds: new Map() };
  return layout(realize(tree, styled, () => undefined, facts).value, book);
};

const inked = (items: readonly PageItem[], ink: Ink): readonly PageItem[] =>
  runsOf(items).map((run): PageItem => ({ ...run, ink, artifact: true }));

/** Where the text of one place ends; it begins at the head of the page. */
const lengthOf = (runs: readonly GlyphRun[], tag: string): Pt =>
  runs
    .filter((run) => run.tag === tag)
    .reduce((end, { stance, y, size, glyphs }) => {
      const last = glyphs.at(-1);
      const along = stance === 'down' || stance === 'turned';
      return Math.max(end, along ? y + (last?.dx ?? 0) + (last?.advance ?? 0) : y + size * 0.12);
    }, 0);

/** Free paper above the head and below the foot, as a share of the spine. */
const clear = 0.07;

/**
 * 书脊: what is printed on the spine of the cover in one piece, from its top left corner. Title at the head, year, and
 * author at the foot, in the faces and the ink of the front's title, running down; nothing under 5 mm.
 */
export const spineLettering = (
  document: PagedDocument,
  manifest: Manifest,
  book: FontBook,
): Checked<readonly PageItem[]> => {
  const { press } = manifest;
  const [front] = document.pages;
  const thickness = press.cover === undefined ? undefined : spineWidth(press, document.pages.length);
  const width = mmToPt(thickness ?? 0);
  const texts = textsOf(manifest);
  if (front === undefined || width < leastLettered || texts.every((text) => text === '')) return checked([]);
  const { height } = front;
  const lettering = titleLettering(front, book);
  const wanted = Math.min(largest, width * 0.6);
  const measured = laid(texts, { width, height: 1e5, size: wanted, tops: [0, 0, 0] }, lettering, manifest, book);
  const runs = runsOf(measured.value.pages.flatMap(({ items }) => items));
  const lengths = places.map((place) => lengthOf(runs, place));
  const gaps = lengths.filter((length) => length > 0).length - 1;
  const room = height * (1 - 2 * clear);
  const needed = lengths.reduce((sum, length) => sum + length, gaps * 2 * wanted);
  const size = Math.min(wanted, (wanted * room) / needed);
  const diagnostics: Diagnostic[] = [...measured.diagnostics];
  if (size < smallest) {
    const { span } = press.spine ?? manifest.title;
    diagnostics.push(diagnostic('export/spine-full', { span, hints: [hint('export/shorter-spine')] }));
    return checked([], diagnostics);
  }
  const [head = 0, middle = 0, foot = 0] = lengths.map((length) => (length * size) / wanted);
  const [top, end] = [height * clear, height * (1 - clear) - foot];
  const tops = [top, (top + head + end - middle) / 2, end] as const;
  const { value } = laid(texts, { width, height, size, tops }, lettering, manifest, book);
  const ground = groundAt(front, document.progression === 'rtl' ? 'right' : 'left');
  const ink = readableInk(lettering.ink, ground);
  return checked(
    inked(
      value.pages.flatMap(({ items }) => items),
      ink,
    ),
    diagnostics,
  );
};
