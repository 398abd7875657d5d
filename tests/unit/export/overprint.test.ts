import { describe, expect, test } from 'vitest';
import { black, type Ink, type InkColor, solid } from '../../../src/base/ink.ts';
import type { PathItem, Stroke } from '../../../src/document/graphic.ts';
import type { PageItem } from '../../../src/layout/page.ts';
import { box, paged, rgb, run } from '../../support/paged.ts';
import { coated, pressMade } from '../../support/press-pdf.ts';
import { pdfOf } from '../../support/screen-pdf.ts';

const cmyk = (c: number, m: number, y: number, k: number, more: Partial<Ink> = {}): Ink => ({
  color: { space: 'cmyk', c, m, y, k },
  alpha: 1,
  ...more,
});

const spot = (name: string, tint = 1, alternate: InkColor = cmyk(0.2, 0.4, 0.7, 0).color): Ink => ({
  color: { space: 'spot', name, tint, alternate },
  alpha: 1,
});

const bar = (ink: Ink, height = 1): PathItem => ({
  kind: 'path',
  commands: box({ x: 10, y: 10, width: 80, height }),
  fill: solid(ink),
  fillRule: 'nonzero',
});

const frame = (ink: Ink, width: number): PathItem => ({
  ...bar(ink, 80),
  commands: [
    ...box({ x: 10, y: 10, width: 80, height: 80 }),
    ...box({ x: 10 + width, y: 10 + width, width: 80 - 2 * width, height: 80 - 2 * width }),
  ],
  fillRule: 'evenodd',
});

const line = (ink: Ink, width: number): PathItem => {
  const stroke: Stroke = {
    paint: solid(ink),
    width,
    cap: 'butt',
    join: 'miter',
    miterLimit: 4,
    dash: [],
    dashOffset: 0,
  };
  return { kind: 'path', commands: box({ x: 10, y: 10, width: 80, height: 80 }), fillRule: 'nonzero', stroke };
};

/** The way to print over that holds when each item is painted: fill, then stroke. */
const states = async (...items: PageItem[]): Promise<string[]> => {
  const { pdf } = await pressMade(paged([items]));
  const found: string[] = [];
  let state = '00';
  for (const operation of (pdf.contents[0] ?? '').split('\n')) {
    state = /^\/O(\d\d) gs$/.exec(operation)?.[1] ?? state;
    if (/TJ$|^(?:f\*?|S|B\*?)$/.test(operation)) found.push(state);
  }
  return found;
};

describe('what prints over', () => {
  test.each<readonly [string, PageItem, string]>([
    ['black text', run('a'), '11'],
    ['black text of 24 pt', run('a', { size: 24 }), '11'],
    ['black text of 25 pt', run('a', { size: 25 }), '00'],
    ['text of sRGB black', run('a', { ink: rgb(0, 0, 0) }), '11'],
    ['white text', run('a', { ink: rgb(1, 1, 1) }), '00'],
    ['white text that asks for it', run('a', { ink: cmyk(0, 0, 0, 0, { overprint: 'always' }) }), '00'],
    ['grey text', run('a', { ink: cmyk(0, 0, 0, 0.62) }), '00'],
    ['text of rich black', run('a', { ink: cmyk(0.4, 0.3, 0.3, 1) }), '00'],
    ['translucent black text', run('a', { ink: { ...black, alpha: 0.5 } }), '00'],
    ['black text that must not', run('a', { ink: { ...black, overprint: 'never' } }), '00'],
    ['red text that must', run('a', { ink: cmyk(0, 1, 1, 0, { overprint: 'always' }) }), '11'],
    ['a glyph without text', run('a', { texts: [''] }), '11'],
    ['a black bar of 2 pt', bar(black, 2), '11'],
    ['a black bar of 3 pt', bar(black, 3), '00'],
    ['a black frame of half a point', frame(black, 0.5), '11'],
    ['a black frame of 4 pt', frame(black, 4), '00'],
    ['a black line of 2 pt', line(black, 2), '11'],
    ['a black line of 3 pt', line(black, 3), '00'],
    ['a spot ink', bar(spot('Gold'), 90), '00'],
    ['a spot ink at no tint that asks', bar({ ...spot('Gold', 0), overprint: 'always' }), '00'],
    ['foil', bar(spot('烫金'), 90), '11'],
    ['a varnish', bar(spot('Spot UV'), 90), '11'],
    ['embossing', bar(spot('击凸'), 90), '11'],
    ['a die line', line(spot('刀线'), 3), '11'],
    ['foil that must not', bar({ ...spot('Foil'), overprint: 'never' }, 90), '00'],
    ['black text made larger', { kind: 'group', transform: [3, 0, 0, 3, 0, 0], opacity: 1, items: [run('a')] }, '00'],
    ['black text in something translucent', { kind: 'group', opacity: 0.5, items: [run('a')] }, '00'],
  ])('%s', async (_, item, state) => expect(await states(item)).toEqual([state]));

  test('is said once while it stays, and taken back for what does not', async () => {
    const { pdf } = await pressMade(paged([[run('a'), run('b', { y: 70 }), bar(cmyk(0, 1, 1, 0)), run('c')]]));
    expect(pdf.contents[0]?.match(/\/O\d\d gs/g)).toEqual(['/O11 gs', '/O00 gs', '/O11 gs']);
    expect(pdf.object(pdf.find('/OPM 1')[0] ?? 0)).toMatch(/\/OP true\n\/op true\n\/OPM 1/);
    expect(pdf.pages[0]).not.toContain('/Group');
  });

  test('fill and stroke each have their own', async () => {
    const { stroke } = line(black, 1);
    const both = { ...bar(cmyk(0, 0, 1, 0), 80), ...(stroke === undefined ? {} : { stroke }) };
    expect(await states(both)).toEqual(['01']);
  });

  test('a group of its own begins without', async () => {
    const group: PageItem = { kind: 'group', opacity: 0.5, items: [run('a'), bar(black, 1)] };
    const { pdf } = await pressMade(paged([[run('a'), group]]));
    expect(pdf.contents[0]).toMatch(/\/O00 gs\nET\n\/X1 Do/);
    expect(pdf.stream(pdf.find('/Subtype /Form')[0] ?? 0)).toContain('/O11 gs');
  });

  test('a screen knows nothing of it', async () => {
    expect((await pdfOf(paged([[run('a')]]))).whole).not.toContain('/OPM');
  });
});

describe('a spot ink', () => {
  test('has one definition, however often and thinly it is used', async () => {
    const { pdf } = await pressMade(
      paged([[bar(spot('金', 1)), run('a', { ink: spot('金', 0.3) })], [line(spot('金'), 1)]]),
    );
    expect(pdf.contents[0]).toContain('/S1 cs 1 scn\n');
    expect(pdf.contents[0]).toContain('/S1 cs 0.3 scn\n');
    expect(pdf.contents[1]).toContain('/S1 CS 1 SCN\n');
    const spaces = [...pdf.whole.matchAll(/\/S1 (\[\/Separation [^\]]*\])/g)].map(([, space]) => space);
    expect(spaces).toHaveLength(2);
    expect(new Set(spaces).size).toBe(1);
    expect(spaces[0]).toMatch(/^\[\/Separation \/#E9#87#91 \/DeviceCMYK \d+ 0 R\]$/);
    expect(pdf.find('/FunctionType 2')).toHaveLength(1);
    expect(pdf.object(pdf.find('/FunctionType 2')[0] ?? 0)).toMatch(/\/C0 \[0 0 0 0\]\n\/C1 \[0.2 0.4 0.7 0\]\n\/N 1/);
  });

  test('a page has only the plates that it uses', async () => {
    const { pdf } = await pressMade(paged([[bar(spot('金'))], [bar(spot('银 #1'))]]));
    const resources = pdf.pages.map((page) => pdf.object(Number(/\/Resources (\d+)/.exec(page)?.[1])));
    expect(resources[0]).toContain('#E9#87#91');
    expect(resources[1]).not.toContain('#E9#87#91');
    expect(resources[1]).toContain('/#E9#93#B6#20#231');
  });

  test('is mixed from the four where the manifest wants no plate for it; afterwork cannot be', async () => {
    const items = [bar(spot('金', 0.5)), bar(spot('烫金')), bar(spot('局部 UV'))];
    const { pdf } = await pressMade(paged([items]), { ...coated, spots: false });
    expect(pdf.contents[0]).toContain('0.1 0.2 0.35 0 k\n');
    expect(pdf.contents[0]).toContain('0.2 0.4 0.7 0 k\n');
    expect([...pdf.whole.matchAll(/\/Separation \/(\S+)/g)].map(([, name]) => name)).toEqual([
      '#E5#B1#80#E9#83#A8#20UV',
    ]);
  });

  const gradient = (from: Ink, to: Ink): PathItem => ({
    ...bar(black, 50),
    fill: { kind: 'linear', x1: 10, y1: 10, x2: 90, y2: 10, stops: [from, to].map((ink, offset) => ({ offset, ink })) },
  });

  const shadingOf = async (item: PathItem): Promise<string> => {
    const { pdf } = await pressMade(paged([[item]]));
    return pdf.object(pdf.find('/PatternType 2')[0] ?? 0).replace(/\s+/g, ' ');
  };

  test('fades on its own plate, into paper too', async () => {
    for (const to of [spot('金', 0.2), rgb(1, 1, 1), cmyk(0, 0, 0, 0)]) {
      const shading = await shadingOf(gradient(spot('金'), to));
      expect(shading).toContain('/ColorSpace [/Separation /#E9#87#91');
      expect(shading).toMatch(/\/C0 \[1\] \/C1 \[0(\.2)?\]/);
    }
  });

  test('on the way to another ink is mixed from process inks', async () => {
    const shading = await shadingOf(gradient(spot('金', 0.5), cmyk(0, 1, 1, 0)));
    expect(shading).toContain('/ColorSpace /DeviceCMYK');
    expect(shading).toContain('/C0 [0.1 0.2 0.35 0] /C1 [0 1 1 0]');
  });

  test('what fades away does so by a mask of grey', async () => {
    const { pdf } = await pressMade(paged([[gradient(cmyk(0, 1, 1, 0), cmyk(0, 1, 1, 0, { alpha: 0 }))]]));
    expect(pdf.pages[0]).toContain('/CS /DeviceCMYK');
    expect(pdf.whole).toContain('/S /Luminosity');
    expect(pdf.whole).not.toContain('DeviceRGB');
  });
});
