import { describe, expect, test } from 'vitest';
import { black, solid } from '../../../src/base/ink.ts';
import { textSpan } from '../../../src/base/span.ts';
import type { GlyphRun, PageItem } from '../../../src/layout/page.ts';
import { outsideBy, rotation } from '../../../src/layout/paint/matrix.ts';
import { turnedItem } from '../../../src/layout/paint/turn.ts';
import { turnedStyle } from '../../../src/layout/vertical/style.ts';
import { edges, percent, pt, rule, style } from '../../support/blocks.ts';

const axes = { x: 100, y: 10 };
const turned = (item: PageItem) => turnedItem(item, axes, () => 0.7);

const run = (stance?: GlyphRun['stance']): GlyphRun => ({
  kind: 'glyphs',
  face: 'f',
  size: 10,
  ink: black,
  x: 20,
  y: 30,
  glyphs: [{ id: 1, text: '一', dx: 0, dy: 0, advance: 10 }],
  origins: [],
  language: 'zh-Hans',
  tag: 'p',
  artifact: false,
  ...(stance === undefined ? {} : { stance }),
});

describe('items of a vertical frame on the page', () => {
  test.each([
    [undefined, { x: 70, y: 30, stance: 'turned' }],
    ['upright', { x: 70, y: 30, stance: 'down' }],
    // The middle of the bodies; the capitals, 7 pt high, in the middle of the em that begins at 30.
    ['across', { x: 73.8, y: 38.5 }],
  ] as const)('a run that stands %s', (stance, wanted) => {
    const { stance: _, ...lying } = run();
    expect(turned(run(stance))).toEqual({ ...lying, ...wanted });
  });

  test.each(['down', 'turned'] as const)('%s has been turned already', (stance) => {
    expect(() => turned(run(stance))).toThrow('twice');
  });

  test('paths with their gradients', () => {
    const item: PageItem = {
      kind: 'path',
      commands: [['M', 0, 0], ['L', 10, 5], ['C', 1, 2, 3, 4, 5, 6], ['Z']],
      fillRule: 'nonzero',
      fill: { kind: 'linear', x1: 0, y1: 1, x2: 2, y2: 3, stops: [] },
      stroke: {
        paint: { kind: 'radial', cx: 1, cy: 2, r: 3, stops: [] },
        width: 1,
        cap: 'butt',
        join: 'miter',
        miterLimit: 10,
        dash: [],
        dashOffset: 0,
      },
    };
    expect(turned(item)).toMatchObject({
      commands: [['M', 100, 10], ['L', 95, 20], ['C', 98, 11, 96, 13, 94, 15], ['Z']],
      fill: { x1: 99, y1: 10, x2: 97, y2: 12 },
      stroke: { paint: { cx: 98, cy: 11, r: 3 } },
    });
    const plain: PageItem = { kind: 'path', commands: [], fillRule: 'nonzero', fill: solid(black) };
    expect(turned(plain)).toEqual(plain);
  });

  test('images and links take their turned place, upright', () => {
    const image = { path: 'a.png', format: 'png', bytes: new Uint8Array(), pixelWidth: 1, pixelHeight: 1 } as const;
    const place = { x: 1, y: 2, width: 30, height: 4 };
    const there = { x: 94, y: 11, width: 4, height: 30 };
    expect(turned({ kind: 'image', image, ...place })).toEqual({ kind: 'image', image, ...there });
    const link = { kind: 'link', target: '#a', span: textSpan('a', 1, 1), text: 'a' } as const;
    expect(turned({ ...link, box: place })).toEqual({ ...link, box: there });
  });

  test('a group is turned with what is in it; one turned against the line comes upright', () => {
    const group: PageItem = { kind: 'group', opacity: 1, items: [] };
    expect(turned(group)).toEqual({ ...group, transform: [0, 1, -1, 0, 100, 10] });
    expect(turned({ ...group, transform: [0, -2, 3, 0, 20, 30] })).toEqual({
      ...group,
      transform: [2, 0, 0, 3, 70, 30],
    });
  });
});

describe('styles in a vertical frame', () => {
  test('sides, sizes and corners', () => {
    const given = style({
      margin: edges(pt(1), pt(2), pt(3), pt(4)),
      border: edges(rule(1), rule(2), rule(3), rule(4)),
      width: pt(10),
      height: pt(20),
      minWidth: pt(1),
      maxWidth: pt(11),
      minHeight: pt(2),
      maxHeight: pt(22),
      radius: [pt(1), pt(2), pt(3), pt(4)],
    });
    expect(turnedStyle(given)).toMatchObject({
      margin: edges(pt(2), pt(3), pt(4), pt(1)),
      border: edges(rule(2), rule(3), rule(4), rule(1)),
      width: pt(20),
      height: pt(10),
      minWidth: pt(2),
      maxWidth: pt(22),
      minHeight: pt(1),
      maxHeight: pt(11),
      radius: [pt(2), pt(3), pt(4), pt(1)],
      written: given,
    });
    expect(turnedStyle(given)).toBe(turnedStyle(given));
  });

  test('backgrounds of what stands in a line', () => {
    const gradient = { kind: 'linear-gradient', angle: 90, stops: [] } as const;
    const given = style({
      background: {
        images: [gradient, { kind: 'radial-gradient', shape: 'circle', stops: [] }],
        size: [pt(3), 'auto'],
        position: [percent(0), pt(5)],
        repeat: 'repeat-x',
      },
    });
    expect(turnedStyle(given).background).toEqual({
      images: [
        { ...gradient, angle: 0 },
        { kind: 'radial-gradient', shape: 'circle', stops: [] },
      ],
      size: ['auto', pt(3)],
      position: [pt(5), percent(100)],
      repeat: 'repeat-y',
    });
  });
});

test('how far a rotated box leaves the page', () => {
  const box = { x: 10, y: 0, width: 100, height: 20 };
  const sheet = { width: 120, height: 50 };
  expect(outsideBy({ ...box, y: 5 }, undefined, sheet)).toBe(-5);
  expect(outsideBy(box, rotation(90, 60, 10), sheet)).toBeCloseTo(40);
});
