import { describe, expect, test } from 'vitest';
import { type Ink, type Paint, solid } from '../../../src/base/ink.ts';
import type { PathItem, Stroke } from '../../../src/document/graphic.ts';
import type { PageItem } from '../../../src/layout/page.ts';
import { box, paged, rgb, run } from '../../support/paged.ts';
import { pdfOf } from '../../support/screen-pdf.ts';

const square = box({ x: 10, y: 20, width: 30, height: 40 });
const red = rgb(1, 0, 0);
const blue = rgb(0, 0, 1);

const path = (more: Partial<PathItem>): PathItem => ({ kind: 'path', commands: square, fillRule: 'nonzero', ...more });

const pen = (paint: Paint, more: Partial<Stroke> = {}): Stroke => ({
  paint,
  width: 1,
  cap: 'butt',
  join: 'miter',
  miterLimit: 4,
  dash: [],
  dashOffset: 0,
  ...more,
});

const linear = (from: Ink, to: Ink): Paint => ({
  kind: 'linear',
  x1: 10,
  y1: 20,
  x2: 40,
  y2: 20,
  stops: [
    { offset: 0, ink: from },
    { offset: 1, ink: to },
  ],
});

const painted = async (...items: PageItem[]): Promise<string> => (await pdfOf(paged([items]))).contents[0] ?? '';

/** What stands after the page's own turning of y. */
const operators = async (...items: PageItem[]): Promise<string> => (await painted(...items)).replace(/^.* cm\n/, '');

describe('paths', () => {
  test('a rectangle', async () => {
    expect(await operators(path({ fill: solid(red) }))).toBe('1 0 0 rg\n10 20 30 40 re\nf\n');
  });

  test('lines and curves, even-odd', async () => {
    const commands = [['M', 1, 2], ['L', 3, 4.0004], ['C', 1.23456, 2, 3, 4, 5, -0.0001], ['Z']] as const;
    expect(await operators(path({ commands, fill: solid(red), fillRule: 'evenodd' }))).toBe(
      '1 0 0 rg\n1 2 m\n3 4 l\n1.235 2 3 4 5 0 c\nh\nf*\n',
    );
  });

  test('fill and stroke together, the whole pen', async () => {
    const stroke = pen(solid(blue), { width: 2, cap: 'round', join: 'bevel', dash: [3, 1], dashOffset: 1 });
    expect(await operators(path({ fill: solid(red), stroke }))).toBe(
      '1 0 0 rg\n0 0 1 RG\n2 w\n1 J\n2 j\n4 M\n[3 1 ] 1 d\n10 20 30 40 re\nB\n',
    );
  });

  test('translucent fill and stroke show through each other', async () => {
    const content = await operators(path({ fill: solid(rgb(1, 0, 0, 0.5)), stroke: pen(solid(blue)) }));
    expect(content).toMatch(/\/A500S500 gs\n1 0 0 rg\n.*\nf\n\/A1000S1000 gs\n0 0 1 RG\n/);
  });

  test.each([
    ['no width', path({ stroke: pen(solid(red), { width: 0 }) })],
    ['no paint', path({})],
    ['no path', path({ commands: [], fill: solid(red) })],
    ['wholly transparent', path({ fill: solid(rgb(1, 0, 0, 0)) })],
  ])('nothing is painted: %s', async (_, item) => {
    expect(await operators(item)).toBe('');
  });

  test('dashes of no length are no dashes', async () => {
    expect(await operators(path({ stroke: pen(solid(red), { dash: [0, 0], dashOffset: 3 }) }))).toContain('[] 0 d');
  });

  test('numbers that are none are our fault', async () => {
    await expect(painted(path({ commands: [['M', Number.NaN, 0]], fill: solid(red) }))).rejects.toThrow('NaN');
  });
});

describe('gradients', () => {
  test('linear, in the page of the stream', async () => {
    const pdf = await pdfOf(paged([[path({ fill: linear(red, blue) })]]));
    const [id = 0] = pdf.find('/Type /Pattern');
    const pattern = pdf.object(id).replace(/\s+/g, ' ');
    expect(pattern).toContain('/Matrix [1 0 0 -1 0 300]');
    expect(pattern).toContain('/ShadingType 2 /ColorSpace /DeviceRGB /Coords [10 20 40 20]');
    expect(pattern).toContain('/C0 [1 0 0] /C1 [0 0 1]');
    expect(pdf.contents[0]).toContain('/Pattern cs /P1 scn');
  });

  test('radial, with a hard edge', async () => {
    const stops = [0, 0.5, 0.5, 1].map((offset, i) => ({ offset, ink: i < 2 ? red : blue }));
    const pdf = await pdfOf(paged([[path({ fill: { kind: 'radial', cx: 5, cy: 6, r: 7, stops } })]]));
    const pattern = pdf.object(pdf.find('/Type /Pattern')[0] ?? 0).replace(/\s+/g, ' ');
    expect(pattern).toContain('/ShadingType 3');
    expect(pattern).toContain('/Coords [5 6 0 5 6 7]');
    expect(pattern).toContain('/Bounds [0.5 0.50001]');
  });

  test('in a group the pattern moves with it', async () => {
    const pdf = await pdfOf(
      paged([
        [{ kind: 'group', opacity: 1, transform: [2, 0, 0, 2, 5, 7], items: [path({ fill: linear(red, blue) })] }],
      ]),
    );
    expect(pdf.object(pdf.find('/Type /Pattern')[0] ?? 0)).toContain('/Matrix [2 0 0 -2 5 293]');
  });

  test('of no length: the last colour', async () => {
    const flat: Paint = { ...linear(red, blue), x2: 10 } as Paint;
    expect(await operators(path({ fill: flat }))).toContain('0 0 1 rg');
  });

  test('fading out is a soft mask, and does not last', async () => {
    const pdf = await pdfOf(paged([[path({ fill: linear(red, rgb(1, 0, 0, 0)) }), path({ fill: solid(red) })]]));
    expect(pdf.find('/S /Luminosity')).toHaveLength(1);
    expect(pdf.find('/CS /DeviceGray')).toHaveLength(1);
    expect(pdf.contents[0]).toMatch(/q\n\/M\d gs\n[^Q]*f\nQ\n1 0 0 rg/);
  });
});

describe('groups', () => {
  const two = [path({ fill: solid(red) }), path({ fill: solid(blue) })];

  test('moved and clipped', async () => {
    const group: PageItem = { kind: 'group', opacity: 1, transform: [0, 1, -1, 0, 5, 6.5], clip: square, items: two };
    expect(await operators(group)).toBe(
      'q\n0 1 -1 0 5 6.5 cm\n10 20 30 40 re\nW n\n1 0 0 rg\n10 20 30 40 re\nf\n0 0 1 rg\n10 20 30 40 re\nf\nQ\n',
    );
  });

  test('nothing around it: no q', async () => {
    expect(await operators({ kind: 'group', opacity: 1, items: two })).not.toContain('q');
  });

  test('a single thing fades by itself', async () => {
    const pdf = await pdfOf(
      paged([[{ kind: 'group', opacity: 0.5, items: [run('a', { ink: rgb(0, 0, 0, 0.5) })] }, run('b')]]),
    );
    expect(pdf.find('/Subtype /Form')).toEqual([]);
    expect(pdf.contents[0]?.match(/\/A\d+S\d+ gs/g)).toEqual(['/A250S250 gs', '/A1000S1000 gs']);
    expect(pdf.pages[0]).toContain('/Group');
  });

  test('several things fade together, as one', async () => {
    const pdf = await pdfOf(paged([[{ kind: 'group', opacity: 0.3, items: two }]]));
    const [form = 0] = pdf.find('/Subtype /Form');
    expect(pdf.object(form)).toContain('/S /Transparency');
    expect(pdf.object(form)).toContain('/BBox [0 0 200 300]');
    expect(pdf.stream(form)).toBe('1 0 0 rg\n10 20 30 40 re\nf\n0 0 1 rg\n10 20 30 40 re\nf\n');
    expect(pdf.contents[0]).toContain('/A300S300 gs\n/X1 Do');
    expect(pdf.contents[0]).not.toContain('rg');
  });

  test('text in a fading group is still text, in the font of the form', async () => {
    const pdf = await pdfOf(paged([[{ kind: 'group', opacity: 0.3, items: [run('one'), run('two')] }]]));
    const [form = 0] = pdf.find('/Subtype /Form');
    expect(pdf.object(form)).toMatch(/\/Font <<\n\/F1/);
    expect(pdf.stream(form).match(/TJ/g)).toHaveLength(2);
  });

  test('state set inside does not leak out', async () => {
    const inside: PageItem = { kind: 'group', opacity: 1, clip: square, items: [path({ fill: solid(red) })] };
    const content = await operators(
      path({ fill: solid(blue) }),
      inside,
      path({ fill: solid(blue) }),
      path({ fill: solid(red) }),
    );
    expect(content.match(/rg/g)).toHaveLength(3);
  });
});
