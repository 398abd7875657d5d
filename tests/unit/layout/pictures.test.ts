import { describe, expect, test } from 'vitest';
import { black } from '../../../src/base/ink.ts';
import type { Picture, PictureBlock } from '../../../src/document/flow.ts';
import type { Graphic, ImageSource } from '../../../src/document/graphic.ts';
import { pictureSize } from '../../../src/layout/flow/picture.ts';
import { setGraphic } from '../../../src/layout/graphic.ts';
import { auto, edges, flow, p, percent, pt, slab, style, type Wish } from '../../support/blocks.ts';
import { dumpPages } from '../../support/dump-pages.ts';
import { fakeFontBook } from '../../support/fake-fonts.ts';
import { dump, faults, laid } from '../../support/laid.ts';
import { typeset } from '../../support/typeset.ts';
import { pages } from '../../support/vertical.ts';

const image: ImageSource = { path: 'a.png', format: 'png', bytes: new Uint8Array(), pixelWidth: 40, pixelHeight: 20 };
const picture: Picture = { kind: 'image', image, width: 40, height: 20 };
const pictured = (shown: Picture, wish: Wish = {}): PictureBlock => ({
  ...slab(0, wish),
  style: style(wish),
  kind: 'picture',
  picture: shown,
  alt: '',
});
const none = { width: 0, height: 0 };
const chart = (text = '收案'): Picture => ({
  kind: 'chart',
  name: 'c',
  natural: { width: 80, height: 40 },
  draw: (width, height): Graphic => ({
    width,
    height,
    items: [
      {
        kind: 'text',
        text,
        x: width / 2,
        y: 5,
        anchor: 'middle',
        families: ['serif'],
        weight: 400,
        italic: false,
        size: 10,
        ink: black,
      },
    ],
  }),
});

describe('pictures', () => {
  test.each([
    ['natural', {}, [40, 20]],
    ['width', { width: pt(20) }, [20, 10]],
    ['height', { height: pt(40) }, [80, 40]],
    ['both', { width: pt(20), height: pt(40) }, [20, 40]],
    ['percent of the container', { width: percent(50) }, [50, 25]],
    ['max-width keeps the ratio', { maxWidth: pt(10) }, [10, 5]],
    ['max-height keeps the ratio', { maxHeight: pt(10) }, [20, 10]],
    ['min-width', { minWidth: pt(60) }, [60, 30]],
    ['percent height of nothing definite', { height: percent(50) }, [40, 20]],
  ] as const)('%s', (_, wish, [width, height]) =>
    expect(pictureSize(picture, style(wish), 100, undefined, none)).toEqual({ width, height }),
  );

  test('too wide an image shrinks to its container, a chart fills it', () => {
    expect(pictureSize({ ...picture, width: 400, height: 200 }, style(), 100, undefined, none)).toEqual({
      width: 100,
      height: 50,
    });
    expect(pictureSize(chart(), style(), 100, undefined, none)).toEqual({ width: 100, height: 50 });
    expect(pictureSize(chart(), style({ height: pt(30) }), 100, undefined, none)).toEqual({ width: 100, height: 30 });
  });

  test('a chart whose both sides the stylesheet gives is not asked for its own', () => {
    const costly: Picture = {
      kind: 'chart',
      name: 'c',
      get natural(): never {
        throw new Error('drawn for its size');
      },
      draw: (width, height) => ({ width, height, items: [] }),
    };
    const sides = style({ width: pt(30), height: pt(20) });
    expect(pictureSize(costly, sides, 100, undefined, none)).toEqual({ width: 30, height: 20 });
  });

  test.each([
    ['contain', '  image 10,15 60×30'],
    ['cover', '    image 0,10 80×40'],
    ['none', '  image 20,20 40×20'],
    ['scale-down', '  image 20,20 40×20'],
    ['fill', '  image 10,10 60×40'],
  ] as const)('object-fit: %s', (objectFit, wanted) =>
    expect(dump(flow([pictured(picture, { width: pt(60), height: pt(40), objectFit })])).at(-1)).toBe(wanted),
  );

  test('a chart’s text is set in glyphs, and drawn once for its size', () => {
    let drawn = 0;
    const counted = chart();
    if (counted.kind !== 'chart') throw new Error('no chart');
    const draw = (width: number, height: number): Graphic => {
      drawn += 1;
      return counted.draw(width, height);
    };
    const shown: Picture = { ...counted, draw };
    expect(dump(flow([pictured(shown)]))).toEqual(['page 1 right', '  group [1 0 0 1 10 10]', '    40,5 收案']);
    expect(drawn).toBe(1);
  });

  test('a character that no face has is told', () => {
    const told = laid(flow([pictured(chart('\ue000一\ue000'))])).diagnostics;
    expect(told.map(({ code, values }) => [code, values['codePoint']])).toEqual([['font/missing-glyph', 'U+E000']]);
  });

  test('too tall a picture goes to the next page, and is told there', () => {
    expect(faults(flow([p('一'), pictured(picture, { height: pt(95), width: pt(10) })]))).toEqual([]);
    expect(faults(flow([p('一'), pictured(picture, { height: pt(120), width: pt(10) })]))).toEqual([
      'layout/overflow layout/too-tall-for-page 2 7.1',
    ]);
    expect(faults(flow([pictured(picture, { width: pt(120) })]))).toEqual(['layout/overflow layout/too-wide 1 7.1']);
  });

  describe('where lines run down', () => {
    const down: Wish = { writingMode: 'vertical-rl' };

    test.each<readonly [string, Picture, Wish, string]>([
      ['its own size', picture, {}, '  image 70,10 40×20'],
      ['its width, the height by the ratio', picture, { width: pt(20) }, '  image 90,10 20×10'],
      ['at most as high as the line', { ...picture, width: 300, height: 150 }, {}, '  image -90,10 200×100'],
      ['with its margins', picture, { margin: edges(auto, pt(5)) }, '  image 65,50 40×20'],
    ])('an image stands upright: %s', (_, shown, wish, wanted) =>
      expect(dump(pages([pictured(shown, { ...down, ...wish })])).at(-1)).toBe(wanted),
    );

    test('a chart has its own size, not that of the line', () => {
      expect(dump(pages([pictured(chart(), down)]))).toEqual([
        'page 1 left',
        '  group [1 0 0 1 30 10]',
        '    30,5 收案',
      ]);
      const narrow = dump(pages([pictured(chart(), { ...down, width: pt(40) })]));
      expect(narrow).toEqual(['page 1 left', '  group [1 0 0 1 70 10]', '    10,5 收案']);
    });

    test('round corners are those of the page', () => {
      const radius = [pt(5), pt(0), pt(0), pt(0)] as const;
      const [group] = laid(pages([pictured(picture, { ...down, radius })])).value.pages[0]?.items ?? [];
      expect(group?.kind === 'group' && group.clip?.[0]).toEqual(['M', 75, 10]);
    });

    test('in a line: upright, its middle on that of the bodies', () => {
      const css =
        'html { font-size: 10pt; line-height: 20pt } body { writing-mode: vertical-rl } p { margin: 0 } @page { size: 120pt; margin: 10pt }';
      const { document } = typeset('<p>一<img src="a.svg" alt="">二</p>', css);
      // 40 wide and 20 high, the line is 44 wide: its middle at 110 - 22.
      expect(
        dumpPages(document)
          .split('\n')
          .filter((line) => line.includes('group')),
      ).toEqual(['  group [1 0 0 1 70 20]']);
    });

    test('a figure holds its picture in the middle of the line', () => {
      const css = 'body { writing-mode: vertical-rl } figure { margin: 0 } @page { size: 120pt; margin: 10pt }';
      const { document } = typeset('<figure><img src="a.svg" alt=""></figure>', css);
      expect(dumpPages(document).split('\n')[1]).toBe('  group [1 0 0 1 70 50]');
    });
  });

  test('Latin and Han in one label come from their faces', () => {
    const [one, two] = setGraphic(
      {
        width: 10,
        height: 10,
        items: [
          {
            kind: 'text',
            text: 'AB院',
            x: 0,
            y: 0,
            anchor: 'end',
            families: ['Source Serif 4', 'Noto Serif SC'],
            weight: 400,
            italic: false,
            size: 10,
            ink: black,
          },
        ],
      },
      fakeFontBook(),
      'chart',
    ).items;
    expect([one, two].map((item) => (item?.kind === 'glyphs' ? [item.x, item.glyphs.length] : []))).toEqual([
      [-22.5, 2],
      [-10, 1],
    ]);
  });
});
