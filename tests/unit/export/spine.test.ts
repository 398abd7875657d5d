import { describe, expect, test } from 'vitest';
import { type Ink, solid } from '../../../src/base/ink.ts';
import { parseManifest } from '../../../src/data/manifest.ts';
import { wrapCover } from '../../../src/export/bindery/cover.ts';
import { spineLettering } from '../../../src/export/bindery/lettering.ts';
import { groundAt, readableInk } from '../../../src/export/bindery/spine.ts';
import type { GlyphRun, PagedDocument, PageItem } from '../../../src/layout/page.ts';
import { box, page, paged, paperBook, rgb, run } from '../../support/paged.ts';

const manifestWith = (press: string, title = 'Yearbook of Willow Creek') => {
  const yaml = `id: w\ntitle: ${title}\ntemplate: t\nedition: 1.0.0\ndate: 2024-03-05\nauthor: Town Hall\npress: ${press}\n`;
  const manifest = parseManifest({ path: 'p', shown: 'p', bytes: new TextEncoder().encode(yaml) }).value;
  if (manifest === null) throw new Error('no manifest');
  return manifest;
};

const perfect = (thickness: string, more = '') =>
  `{ binding: perfect, paper: { name: a, thickness: ${thickness} }, cover: b${more} }`;

const blue: Ink = { color: { space: 'cmyk', c: 1, m: 0.6, y: 0, k: 0.1 }, alpha: 1 };
const navy = rgb(0, 0, 0.3);
const whole = { x: -9, y: -9, width: 218, height: 318 };
const filled = (ink: Ink, area = whole): PageItem => ({
  kind: 'path',
  commands: box(area),
  fillRule: 'nonzero',
  fill: solid(ink),
});

/** 104 pages of 200 × 300 pt: 100 inside the cover. */
const book = (front: readonly PageItem[], back: readonly PageItem[] = []): PagedDocument =>
  paged(Array.from({ length: 104 }, (_, i) => (i === 0 ? front : i === 103 ? back : [run(`p${i + 1}`)])));

const title = run('Yearbook', { size: 24, ink: navy });

const linesOf = (items: readonly PageItem[]): readonly string[] =>
  items.flatMap((item) => (item.kind === 'glyphs' ? [item.glyphs.map(({ text }) => text).join('')] : []));

const runsOf = (items: readonly PageItem[]): readonly GlyphRun[] =>
  items.flatMap((item) => (item.kind === 'glyphs' ? [item] : []));

describe('the lettering of a spine', () => {
  test('is title, year and author, running down, in the ink of the front’s title', () => {
    const { value, diagnostics } = spineLettering(book([title]), manifestWith(perfect('0.2mm')), paperBook);
    expect(diagnostics).toEqual([]);
    expect(linesOf(value).join(' ')).toBe('Yearbook of Willow Creek 2024 Town Hall');
    const runs = runsOf(value);
    for (const { ink, stance } of runs) expect([ink, stance]).toEqual([navy, 'turned']);
    const ys = runs.map(({ y }) => y);
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    const last = runs.at(-1);
    const end = last?.glyphs.at(-1);
    expect((last?.y ?? 0) + (end?.dx ?? 0) + (end?.advance ?? 0)).toBeCloseTo(300 * 0.93, 0);
  });

  test('is what the manifest says', () => {
    const said = (spine: string) =>
      linesOf(spineLettering(book([title]), manifestWith(perfect('0.2mm', `, spine: ${spine}`)), paperBook).value);
    expect(said('Annals')).toEqual(['Annals']);
    expect(said('[Annals, "7", Hall]')).toEqual(['Annals', '7', 'Hall']);
    expect(said('false')).toEqual([]);
  });

  test('says nothing twice', () => {
    const manifest = manifestWith(perfect('0.2mm'), 'Town Hall 2024');
    expect(linesOf(spineLettering(book([title]), manifest, paperBook).value)).toEqual(['Town Hall 2024']);
  });

  test('needs five millimetres, a cover and glue', () => {
    const lines = (press: string) => linesOf(spineLettering(book([title]), manifestWith(press), paperBook).value);
    expect(lines(perfect('0.1mm'))).not.toEqual([]);
    expect(lines(perfect('0.099mm'))).toEqual([]);
    expect(lines('{ binding: saddle, paper: { name: a, thickness: 1mm }, cover: b }')).toEqual([]);
    expect(lines('{ binding: perfect, paper: { name: a, thickness: 1mm } }')).toEqual([]);
  });

  test('is set smaller where it is long, and left out where it would be too small', () => {
    const at = (text: string) =>
      spineLettering(book([title]), manifestWith(perfect('0.2mm', `, spine: ${text}`)), paperBook);
    const long = at('Yearbook of the county and its towns and villages');
    expect(long.diagnostics).toEqual([]);
    expect(runsOf(long.value)[0]?.size).toBeLessThan(runsOf(at('Annals').value)[0]?.size ?? 0);
    const full = at('a'.repeat(90));
    expect(full.value).toEqual([]);
    expect(full.diagnostics.map(({ code }) => code)).toEqual(['export/spine-full']);
  });

  test('tells of characters that no face has, at their line', () => {
    const { diagnostics } = spineLettering(
      book([title]),
      manifestWith(perfect('0.2mm', ', spine: "a\u{e123}"')),
      paperBook,
    );
    expect(diagnostics.map(({ code }) => code)).toContain('font/missing-glyph');
  });
});

describe('the ground of a spine', () => {
  test('is what covers the edge from head to foot', () => {
    expect(groundAt(page([filled(blue)]), 'left')).toEqual(solid(blue));
    expect(groundAt(page([filled(blue, { ...whole, height: 200 })]), 'left')).toBeUndefined();
    expect(groundAt(page([filled(blue, { ...whole, width: 60 })]), 'right')).toBeUndefined();
    expect(groundAt(page([filled({ ...blue, alpha: 0.5 })]), 'left')).toBeUndefined();
  });

  test('is the last of several, and none under a picture', () => {
    expect(groundAt(page([filled(blue), filled(navy)]), 'left')).toEqual(solid(navy));
    const picture = { kind: 'image', image: { kind: 'jpeg' }, ...whole };
    const items = [filled(blue), picture] as unknown as readonly PageItem[];
    expect(groundAt(page(items), 'left')).toBeUndefined();
  });

  test('takes ink that is read on it', () => {
    const white: Ink = { color: { space: 'cmyk', c: 0, m: 0, y: 0, k: 0 }, alpha: 1 };
    expect(readableInk(navy, undefined)).toBe(navy);
    expect(readableInk(navy, solid(blue))).toEqual(white);
    expect(readableInk(white, undefined).color).toMatchObject({ k: 1 });
    expect(readableInk(undefined, solid(rgb(1, 0.9, 0.5))).color).toMatchObject({ k: 1 });
  });

  test('goes on from the front over the spine, under both pages; the inside stays bare', () => {
    const [outside, inside] = wrapCover(book([filled(blue)], [filled(navy)]), 7)?.pages ?? [];
    const [first, ...others] = outside?.items ?? [];
    expect(first).toMatchObject({ kind: 'path', fill: solid(blue) });
    expect(others.map((item) => (item.kind === 'group' ? item.clip?.[0]?.[1] : 0))).toEqual([
      -9,
      200 + (7 / 25.4) * 72,
    ]);
    const clips = inside?.items.map((item) => (item.kind === 'group' ? item.clip?.map(([, x]) => x ?? 0) : []));
    expect(Math.max(...(clips?.[0]?.slice(0, 4) ?? []))).toBe(200);
    expect(Math.min(...(clips?.[1]?.slice(0, 4) ?? []))).toBeCloseTo(200 + (7 / 25.4) * 72);
  });
});
