import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withoutSpace } from './conservation.ts';
import { banxin } from './run.ts';
import { type TracedGlyph, type TracedPath, tracedLines, traceGlyphs, tracePaths } from './traced-glyphs.ts';

/** One paragraph on a page of its own, and what must be read back from the PDF. */
export interface Case {
  readonly id: string;
  /** All that the page says, in the order of the content. */
  readonly text: string;
  /** em */
  readonly measure?: number;
  /** What stands in the paragraph where that is more than the text. */
  readonly html?: string;
  /** The whole page where it is more than a paragraph. */
  readonly block?: string;
  /** Declarations for the paragraph. */
  readonly css?: string;
  readonly lines?: readonly string[];
  /** From one character's origin to another's on the line that has both; em. */
  readonly dx?: readonly (readonly [from: string, to: string, em: number])[];
  /** From one character's advance to the next one's origin; em. */
  readonly gap?: readonly (readonly [from: string, to: string, em: number])[];
  /** Origin of a character of a line (from 1), from the left edge of the measure; em. */
  readonly x0?: readonly (readonly [line: number, character: string, em: number])[];
}

export const wide = 40;
export const size = 20;
export const margin = 50;
const tolerance = 0.03;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Writes files by path. */
export const writeFiles = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};

/** Notes about loose lines are many where cases are made to be loose. */
const errorsOf = (said: string): string => [...said.matchAll(/^错误 .*\n.*$/gm)].join('\n') || said;

/** A publication of one template, as `banxin build` prints it: the PDF's path. */
export const printed = (folder: string, layout: string, style: string, data = 'text: 无\n'): string => {
  writeFiles(folder, {
    'publication.yaml':
      'id: cases\ntitle: 排版例\nlanguage: zh-Hans\ntemplate: cases\nedition: 1.0.0\ndate: 2024-03-05\ndata:\n  none: none.yaml\nprofiles: [screen]\n',
    'none.yaml': data,
    'templates/cases/layout.hbs': layout,
    'templates/cases/style.css': style,
  });
  const { code, stdout, stderr } = banxin(['build', folder, '--out', join(folder, 'out')]);
  if (code !== 0) throw new Error(`code ${code}\n${errorsOf(`${stdout}${stderr}`)}`);
  return join(folder, 'out', 'cases.screen.pdf');
};

/** Pages printed from cases, built at the first question. */
export interface Pages {
  readonly file: string;
  readonly count: number;
  /** How many cases were printed. */
  readonly wanted: number;
  glyphs(id: string): readonly TracedGlyph[];
  lines(id: string): readonly (readonly TracedGlyph[])[];
  paths(id: string): readonly TracedPath[];
  /** From 1. */
  page(id: string): number;
}

export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-printed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Made at the first call; what it throws then it throws again. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | { readonly error: unknown } | undefined;
  const attempt = (): { readonly value: T } | { readonly error: unknown } => {
    try {
      return { value: make() };
    } catch (error) {
      return { error };
    }
  };
  return () => {
    made ??= attempt();
    if ('error' in made) throw made.error;
    return made.value;
  };
};

/** template + style.css → `banxin build` → PDF → MuPDF; font Noto Serif SC, 20 pt, no indent, justified (§3.0). */
export const printCases = (cases: readonly Case[], css = ''): Pages => {
  const folder = scratchFolder();
  const file = once(() =>
    printed(
      folder,
      cases.map(({ text, html, block }, at) => block ?? `<p class="c c${at}">${html ?? escaped(text)}</p>`).join('\n'),
      [
        `@page { size: 900pt 500pt; margin: ${margin}pt }`,
        `body { font-size: ${size}pt } .c { text-align: justify; break-after: page } ${css}`,
        ...cases.map(({ measure = wide, css: own = '' }, at) => `.c${at} { width: ${measure}em; ${own} }`),
      ].join('\n'),
    ),
  );
  const glyphs = once(() => traceGlyphs(file()));
  const paths = once(() => tracePaths(file()));
  const index = (id: string): number => {
    const at = cases.findIndex((one) => one.id === id);
    if (at < 0) throw new Error(`no case ${id}`);
    return at;
  };
  const glyphsOf = (id: string): readonly TracedGlyph[] => glyphs()[index(id)] ?? [];
  return {
    get file() {
      return file();
    },
    get count() {
      return glyphs().length;
    },
    wanted: cases.length,
    glyphs: glyphsOf,
    lines: (id) => tracedLines(glyphsOf(id)),
    paths: (id) => paths()[index(id)] ?? [],
    page: (id) => index(id) + 1,
  };
};

export const textOf = (line: readonly TracedGlyph[]): string => line.map(({ text }) => text).join('');

/** What takes no room: soft hyphens, U+200B, U+2060. */
const withoutControls = (text: string): string => withoutSpace(text).replaceAll(/[\u00ad\u200b\u2060]/g, '');

/** A test for each case, its id in the name. */
export const checkCases = (cases: readonly Case[], pages: Pages): void => {
  it('a page for each case', () => expect(pages.count).toBe(pages.wanted));
  for (const one of cases) it(`${one.id} ${one.text.slice(0, 24)}`, () => checkCase(one, pages));
};

const checkCase = (one: Case, pages: Pages): void => {
  const lines = pages.lines(one.id);
  const texts = lines.map(textOf);
  expect(withoutControls(texts.join(''))).toBe(withoutControls(one.text));
  if (one.lines !== undefined) expect(texts).toEqual(one.lines);
  else if ((one.measure ?? wide) === wide && one.block === undefined) expect(lines).toHaveLength(1);
  for (const [from, to, em] of one.dx ?? []) {
    const line = lines.find((row) => [from, to].every((mark) => row.some(({ text }) => text === mark))) ?? [];
    const x = (mark: string): number => line.find(({ text }) => text === mark)?.x ?? Number.NaN;
    expectNear((x(to) - x(from)) / size, em, `${from}→${to}`);
  }
  for (const [from, to, em] of one.gap ?? []) expectNear(gapOf(lines, from, to), em, `${from}|${to}`);
  for (const [line, character, em] of one.x0 ?? []) {
    const glyph = lines[line - 1]?.find(({ text }) => text === character);
    expectNear(((glyph?.x ?? Number.NaN) - margin) / size, em, `${character} of line ${line}`);
  }
};

export const expectNear = (found: number, wanted: number, what: string): void => {
  expect(Math.abs(found - wanted), `${what} is ${found.toFixed(3)}, not ${wanted}`).toBeLessThan(tolerance);
};

/** White between two neighbours of a line, by their advances; em. */
export const gapOf = (lines: readonly (readonly TracedGlyph[])[], from: string, to: string): number => {
  for (const line of lines) {
    const at = line.findIndex((glyph, place) => glyph.text === from && line[place + 1]?.text === to);
    const [one, two] = line.slice(at, at + 2);
    if (at >= 0 && one !== undefined && two !== undefined) return (two.x - one.x - one.advance * one.size) / size;
  }
  return Number.NaN;
};
