import { describe, expect, test } from 'vitest';
import { type Ink, solid } from '../../../src/base/ink.ts';
import type { Picture } from '../../../src/document/flow.ts';
import type { ImageSource } from '../../../src/document/graphic.ts';
import type { PageItem } from '../../../src/layout/page.ts';
import { paintBackground } from '../../../src/layout/paint/background.ts';
import { paintBorders } from '../../../src/layout/paint/borders.ts';
import { paintGradient } from '../../../src/layout/paint/gradient.ts';
import { cornersOf, uncut } from '../../../src/layout/paint/rounded.ts';
import { rectPath } from '../../../src/layout/paint/stroke.ts';
import type { Background, BackgroundImage } from '../../../src/style/computed.ts';
import { box, edges, flow, p, percent, pt, rule, slab, style, type Wish } from '../../support/blocks.ts';
import { dump } from '../../support/laid.ts';

const ink = (k: number): Ink => ({ color: { space: 'gray', k }, alpha: 1 });
const area = { x: 10, y: 20, width: 100, height: 50 };
const gradient = (angle: number): Extract<BackgroundImage, { kind: 'linear-gradient' }> => ({
  kind: 'linear-gradient',
  angle,
  stops: [{ ink: ink(0) }, { ink: ink(0.5) }, { ink: ink(0.7), position: percent(80) }, { ink: ink(1) }],
});
const paintOf = (item: PageItem | undefined) => (item?.kind === 'path' ? item.fill : undefined);
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.round(one * 1000) / 1000 : one)));

describe('gradients', () => {
  test.each([
    [0, [60, 70, 60, 20]],
    [90, [10, 45, 110, 45]],
    [180, [60, 20, 60, 70]],
    [45, [22.5, 82.5, 97.5, 7.5]],
  ])('%d degrees', (angle, [x1, y1, x2, y2]) =>
    expect(rounded(paintOf(paintGradient(gradient(angle), area, rectPath(0, 0, 1, 1))))).toMatchObject({
      kind: 'linear',
      x1,
      y1,
      x2,
      y2,
    }),
  );

  test('stops without a place are spread between', () => {
    const paint = paintOf(paintGradient(gradient(90), area, []));
    expect(paint?.kind === 'linear' ? paint.stops.map((stop) => stop.offset) : []).toEqual([0, 0.4, 0.8, 1]);
  });

  test('a circle reaches the farthest corner, an ellipse is a circle squashed', () => {
    const stops = [{ ink: ink(0) }, { ink: ink(1) }];
    expect(
      rounded(paintOf(paintGradient({ kind: 'radial-gradient', shape: 'circle', stops }, area, []))),
    ).toMatchObject({ kind: 'radial', cx: 60, cy: 45, r: 55.902 });
    expect(
      rounded(paintGradient({ kind: 'radial-gradient', shape: 'ellipse', stops }, area, [['M', 0, 10]])),
    ).toMatchObject({
      kind: 'group',
      transform: [1, 0, 0, 0.5, 0, 0],
      items: [{ commands: [['M', 0, 20]], fill: { cx: 60, cy: 90, r: 70.711 } }],
    });
  });
});

const image: ImageSource = { path: 'a.png', format: 'png', bytes: new Uint8Array(), pixelWidth: 40, pixelHeight: 20 };
const picture: Picture = { kind: 'image', image, width: 40, height: 20 };

describe('background images', () => {
  const draw = (_: Picture, at: typeof area): readonly PageItem[] => [{ kind: 'image', image, ...at }];
  const paint = (wish: Partial<Background>) => {
    const background: Background = {
      images: [{ kind: 'url', url: 'a.png', span: { kind: 'text', file: 's.css', start: { line: 1, column: 1 } } }],
      size: 'auto',
      position: [pt(0), pt(0)],
      repeat: 'no-repeat',
      ...wish,
    };
    const [group] = paintBackground(
      background,
      { box: area, area: rectPath(10, 20, 100, 50), bounds: area },
      new Map([['a.png', picture]]),
      draw,
    );
    return group?.kind === 'group'
      ? group.items.map((item) => (item.kind === 'image' ? [item.x, item.y, item.width, item.height] : []))
      : [];
  };
  test.each([
    ['auto', {}, [[10, 20, 40, 20]]],
    ['cover, centred', { size: 'cover', position: [percent(50), percent(50)] }, [[10, 20, 100, 50]]],
    ['contain, right bottom', { size: 'contain', position: [percent(100), percent(100)] }, [[10, 20, 100, 50]]],
    ['lengths keep the ratio', { size: [pt(20), 'auto'], position: [pt(5), pt(6)] }, [[15, 26, 20, 10]]],
    [
      'repeat',
      { size: [pt(60), pt(30)], repeat: 'repeat' },
      [
        [10, 20, 60, 30],
        [70, 20, 60, 30],
        [10, 50, 60, 30],
        [70, 50, 60, 30],
      ],
    ],
  ] as const)('%s', (_, wish, wanted) => expect(paint(wish)).toEqual(wanted));

  test('in a page, by url', () => {
    const given = {
      ...flow([
        slab(20, {
          background: {
            images: [
              { kind: 'url', url: 'a.png', span: { kind: 'text', file: 's.css', start: { line: 1, column: 1 } } },
            ],
            size: 'auto',
            position: [pt(0), pt(0)],
            repeat: 'no-repeat',
          },
        }),
      ]),
      backgrounds: new Map([['a.png', picture]]),
    };
    expect(dump(given)).toEqual(['page 1 right', '  group clip', '    image 10,10 40×20']);
  });
});

describe('borders', () => {
  const shapes = (sides: Parameters<typeof paintBorders>[1], radius?: Wish) => {
    const corners = radius === undefined ? undefined : cornersOf(style(radius), area, uncut);
    return paintBorders(area, sides, corners).map((item) => [
      item.stroke === undefined ? item.fillRule : (item.stroke.dash[0] ?? 'line'),
      item.commands.length,
    ]);
  };
  test('like sides are one ring', () => expect(shapes(edges(rule(2)))).toEqual([['evenodd', 10]]));
  test('double is two rings', () =>
    expect(shapes(edges(rule(3, 'double')))).toEqual([
      ['evenodd', 10],
      ['evenodd', 10],
    ]));
  test('one side is one strip', () =>
    expect(shapes(edges(rule(0, 'none'), rule(0, 'none'), rule(1)))).toEqual([['nonzero', 5]]));
  test('other sides meet on the diagonal', () => {
    const [top] = paintBorders(area, edges(rule(2), rule(4), rule(2), rule(4)), undefined);
    expect(top?.commands.slice(0, 4)).toEqual([
      ['M', 10, 20],
      ['L', 110, 20],
      ['L', 106, 22],
      ['L', 14, 22],
    ]);
  });
  test('dashes and dots end whole', () => {
    const [dashed] = paintBorders(area, edges(rule(0, 'none'), rule(0, 'none'), rule(2, 'dashed')), undefined);
    expect(rounded(dashed?.stroke?.dash)).toEqual([6.25, 4.167]);
    const [dotted] = paintBorders(area, edges(rule(0, 'none'), rule(0, 'none'), rule(2, 'dotted')), undefined);
    expect(dotted?.stroke).toMatchObject({ cap: 'round' });
    expect(dotted?.commands[0]).toEqual(['M', 11, 69]);
  });
  test('a radius rounds the ring, too great a one is scaled down', () => {
    const radius = { radius: [pt(80), pt(80), pt(80), pt(80)] } as const;
    expect(cornersOf(style(radius), area, { ...uncut, bottom: true })?.map(([x]) => x)).toEqual([50, 50, 0, 0]);
    expect(shapes(edges(rule(2)), radius)).toEqual([['evenodd', 20]]);
  });
  test('a broken box has its edges where it was cut only when cloned', () => {
    const broken = (wish: Wish) =>
      dump(flow([slab(80), box([p('一'), p('二'), p('三')], { border: edges(rule(1)), ...wish })])).filter((line) =>
        line.includes('fill'),
      );
    expect(broken({})).toEqual([
      '  fill ink 10,90 110,91',
      '  fill ink 109,90 110,110',
      '  fill ink 10,90 11,110',
      '  fill ink 109,10 110,31',
      '  fill ink 10,30 110,31',
      '  fill ink 10,10 11,31',
    ]);
    expect(broken({ boxDecorationBreak: 'clone' })).toEqual(['  fill ink 10,90 110,110', '  fill ink 10,10 110,32']);
  });
});

test('solid is the plainest paint', () =>
  expect(
    paintOf(
      paintBackground(
        { color: ink(1), images: [], size: 'auto', position: [pt(0), pt(0)], repeat: 'repeat' },
        { box: area, area: rectPath(0, 0, 1, 1), bounds: area },
        new Map(),
        () => [],
      )[0],
    ),
  ).toEqual(solid(ink(1))));
