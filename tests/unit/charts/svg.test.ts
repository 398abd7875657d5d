import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/base/sources.ts';
import { readSvg } from '../../../src/charts/svg/read.ts';
import { leaves, pathsOf, places, source, textsOf } from './support.ts';

const file = (svg: string): Source => source(svg, 'logo.svg');
const svg = (inside: string, attributes = 'viewBox="0 0 100 100" width="100pt" height="100pt"'): Source =>
  file(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`,
  );
const draw = (inside: string, attributes?: string) => {
  const { value, diagnostics } = readSvg(svg(inside, attributes));
  expect(places(diagnostics)).toEqual([]);
  return value;
};
const path = (inside: string) => {
  const [only] = pathsOf(draw(inside).items);
  if (only === undefined) throw new Error('no path');
  return only;
};
const rgb = (r: number, g: number, b: number, alpha = 1) => ({
  kind: 'ink',
  ink: { color: { space: 'rgb', value: { r, g, b } }, alpha },
});

describe('size', () => {
  test.each([
    ['width="96" height="48"', 72, 36],
    ['width="10mm" height="1in"', 28.3464567, 72],
    ['viewBox="0 0 200 100"', 150, 75],
    ['viewBox="0 0 200 100" width="100"', 75, 37.5],
    ['viewBox="0 0 200 100" width="100%" height="100%"', 150, 75],
  ])('%s', (attributes, width, height) => {
    const graphic = draw('', attributes);
    expect(graphic.width).toBeCloseTo(width, 5);
    expect(graphic.height).toBeCloseTo(height, 5);
  });

  test('the viewBox is set into it, in the middle', () => {
    const [item] = pathsOf(
      draw('<path d="M0 0L10 10"  stroke="red" stroke-width="2"/>', 'viewBox="0 0 10 10" width="40pt" height="20pt"')
        .items,
    );
    expect(item?.commands).toEqual([
      ['M', 10, 0],
      ['L', 30, 20],
    ]);
    expect(item?.stroke?.width).toBe(4);
  });
});

describe('paths', () => {
  test('all commands become absolute lines and cubics', () => {
    const { commands } = path('<path d="M10,10h5v5H0V0l1-1C1 1 2 2 3 3s1 1 2 2Q6 6 7 5t2 0zm1 1 2 2"/>');
    expect(commands.map(([command]) => command).join('')).toBe('MLLLLLCCCCZML');
    expect(commands.at(-2)).toEqual(['M', 11, 11]);
    expect(commands.at(-1)).toEqual(['L', 13, 13]);
  });

  test('an arc is a circle’s quarter to a thousandth', () => {
    const { commands } = path('<path d="M20 10A10 10 0 0 1 10 20"/>');
    expect(commands).toHaveLength(2);
    const curve = commands[1];
    if (curve?.[0] !== 'C') throw new Error('no curve');
    const [, ax, ay, bx, by, x, y] = curve;
    expect([x, y]).toEqual([10, 20]);
    const middle = [(20 + 3 * ax + 3 * bx + x) / 8, (10 + 3 * ay + 3 * by + y) / 8];
    expect(Math.hypot((middle[0] ?? 0) - 10, (middle[1] ?? 0) - 10)).toBeCloseTo(10, 2);
  });

  test('arc flags may stand together', () => {
    expect(path('<path d="M0 0a5 5 0 0110 0"/>').commands.at(-1)?.slice(-2)).toEqual([10, 0]);
  });

  test.each([
    ['<rect x="1" y="2" width="3" height="4"/>', 'MLLLZ'],
    ['<rect width="10" height="10" rx="2"/>', 'MLCLCLCLCZ'],
    ['<circle cx="5" cy="5" r="3"/>', 'MCCCCZ'],
    ['<ellipse rx="5" ry="3"/>', 'MCCCCZ'],
    ['<line x1="1" x2="5" stroke="red"/>', 'ML'],
    ['<polyline points="1,2 3,4 5 6" stroke="red"/>', 'MLL'],
    ['<polygon points="1 2 3 4 5-6"/>', 'MLLZ'],
  ])('%s', (shape, commands) => {
    expect(
      path(shape)
        .commands.map(([command]) => command)
        .join(''),
    ).toBe(commands);
  });
});

describe('paint', () => {
  test.each([
    ['fill="red"', rgb(1, 0, 0)],
    ['fill="#00F8"', rgb(0, 0, 1, 8 / 15)],
    ['fill="rgb(0, 100%, 0)"', rgb(0, 1, 0)],
    ['fill="rgb(255 0 0 / 50%)"', rgb(1, 0, 0, 0.5)],
    ['fill="hsl(120, 100%, 50%)"', rgb(0, 1, 0)],
    ['style="fill: blue; fill-opacity: .5" opacity="0.5"', rgb(0, 0, 1, 0.25)],
    ['fill="currentColor" color="lime"', rgb(0, 1, 0)],
    ['', rgb(0, 0, 0)],
    [
      'fill="device-cmyk(0 1 .5 10%)"',
      { kind: 'ink', ink: { color: { space: 'cmyk', c: 0, m: 1, y: 0.5, k: 0.1 }, alpha: 1 } },
    ],
  ])('%s', (attributes, paint) => {
    expect(path(`<rect width="5" height="5" ${attributes}/>`).fill).toEqual(paint);
  });

  test('style rules win over attributes, and style over rules', () => {
    const sheet = '<style>rect{fill:red}.b{fill:lime}#c{fill:blue} /* x */ g > rect{fill:red}</style>';
    const { value, diagnostics } = readSvg(
      svg(
        `${sheet}<rect width="1" height="1" fill="black"/><rect class="a b" width="1" height="1"/><rect id="c" class="b" width="1" height="1"/><rect id="c" width="1" height="1" style="fill:red"/>`,
      ),
    );
    expect(pathsOf(value.items).map(({ fill }) => fill)).toEqual([
      rgb(1, 0, 0),
      rgb(0, 1, 0),
      rgb(0, 0, 1),
      rgb(1, 0, 0),
    ]);
    expect(diagnostics.map(({ code, values }) => [code, values['name']])).toEqual([['svg/unsupported', 'g > rect']]);
  });

  test('gradients stand in the graphic’s coordinates', () => {
    const defs =
      '<defs><linearGradient id="base"><stop offset="0" stop-color="red"/><stop offset="50%" stop-color="blue" stop-opacity=".5"/></linearGradient><linearGradient id="a" xlink:href="#base" x2="0" y2="1"/><radialGradient id="r" href="#base"/></defs>';
    const graphic = draw(
      `${defs}<rect x="10" y="20" width="30" height="40" fill="url(#a)"/><rect width="10" height="10" fill="url(#r)"/>`,
    );
    const [linear, radial] = pathsOf(graphic.items);
    const stops = [
      { offset: 0, ink: rgb(1, 0, 0).ink },
      { offset: 0.5, ink: rgb(0, 0, 1, 0.5).ink },
    ];
    expect(linear?.fill).toEqual({ kind: 'linear', x1: 10, y1: 20, x2: 10, y2: 60, stops });
    expect(radial?.fill).toEqual({ kind: 'radial', cx: 5, cy: 5, r: 5, stops });
  });
});

describe('groups', () => {
  test('moves and even scales leave no group; turns do', () => {
    expect(path('<g transform="translate(10 20) scale(2)"><path d="M1 1"/></g>').commands).toEqual([['M', 12, 22]]);
    const [turned] = draw('<g transform="rotate(90 10 10)"><path d="M1 1L2 2"/></g>').items;
    expect(turned).toMatchObject({ kind: 'group', opacity: 1, transform: [0, 1, -1, 0, 20, 0] });
  });

  test('opacity of overlapping paint is the group’s', () => {
    expect(draw('<g opacity=".5"><rect width="5" height="5"/></g>').items[0]).toMatchObject({
      kind: 'group',
      opacity: 0.5,
    });
    expect(draw('<rect width="5" height="5" stroke="red" opacity=".5"/>').items[0]).toMatchObject({
      kind: 'group',
      opacity: 0.5,
    });
  });

  test('a clip is a path in the coordinates of what it clips', () => {
    const clip = '<clipPath id="c"><rect width="5" height="5"/></clipPath>';
    expect(
      draw(`${clip}<g transform="translate(1 1)" clip-path="url(#c)"><rect width="9" height="9"/></g>`).items[0],
    ).toMatchObject({
      kind: 'group',
      clip: [['M', 1, 1], ['L', 6, 1], ['L', 6, 6], ['L', 1, 6], ['Z']],
    });
  });

  test('use draws shapes and symbols, in its own style and size', () => {
    const defs =
      '<defs><rect id="r" width="2" height="2"/><symbol id="s" viewBox="0 0 1 1"><rect width="1" height="1"/></symbol></defs>';
    const items = pathsOf(
      draw(`${defs}<use href="#r" x="3" fill="red"/><use xlink:href="#s" x="5" y="5" width="10" height="10"/>`).items,
    );
    expect(items[0]).toMatchObject({ fill: rgb(1, 0, 0), commands: expect.arrayContaining([['M', 3, 0]]) });
    expect(items[1]?.commands).toEqual([['M', 5, 5], ['L', 15, 5], ['L', 15, 15], ['L', 5, 15], ['Z']]);
  });
});

describe('text', () => {
  test('stays text, with its font', () => {
    const text =
      '<text x="5" y="10" font-family="Noto Serif SC, serif" font-size="8" font-weight="bold" font-style="italic" text-anchor="middle" fill="red"> 平湖  法院\n</text>';
    expect(draw(text).items).toEqual([
      {
        kind: 'text',
        text: '平湖 法院',
        x: 5,
        y: 10,
        anchor: 'middle',
        families: ['Noto Serif SC', 'serif'],
        weight: 700,
        italic: true,
        size: 8,
        ink: rgb(1, 0, 0).ink,
      },
    ]);
  });

  test('spans follow each other, or stand where they say', () => {
    const texts = textsOf(
      draw('<text x="10" y="10" font-size="10">平<tspan fill="red">湖</tspan><tspan x="10" dy="12">ab</tspan></text>')
        .items,
    );
    expect(texts.map(({ text, x, y }) => [text, x, y])).toEqual([
      ['平', 10, 10],
      ['湖', 20, 10],
      ['ab', 10, 22],
    ]);
  });

  test('of mixed spans is aligned as one', () => {
    const texts = textsOf(
      draw('<text x="50" y="10" font-size="10" text-anchor="end">平<tspan fill="red">湖</tspan></text>').items,
    );
    expect(texts.map(({ x, anchor }) => [x, anchor])).toEqual([
      [30, 'start'],
      [40, 'start'],
    ]);
  });

  test('with a position for each character is set by them', () => {
    expect(textsOf(draw('<text x="1 5 9" y="10">平湖市</text>').items).map(({ text, x }) => [text, x])).toEqual([
      ['平', 1],
      ['湖', 5],
      ['市', 9],
    ]);
  });

  test('is scaled and moved with its group', () => {
    const [text] = textsOf(draw('<g transform="scale(2)"><text x="1" y="2" font-size="10">a</text></g>').items);
    expect(text).toMatchObject({ x: 2, y: 4, size: 20 });
  });
});

test('an embedded image keeps its ratio', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR42mNk+M9QDwADgQGAlkn0SgAAAABJRU5ErkJggg==';
  const [image] = [
    ...leaves(draw(`<image href="data:image/png;base64,${png}" x="0" y="0" width="10" height="10"/>`).items),
  ];
  expect(image).toMatchObject({
    kind: 'image',
    x: 0,
    y: 2.5,
    width: 10,
    height: 5,
    image: { format: 'png', pixelWidth: 2, pixelHeight: 1 },
  });
});

const laughs =
  '<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY x SYSTEM "file:///etc/hostname">]><svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text x="0" y="9">&a;&x;</text></svg>';
const tower = (levels: number): string =>
  `<defs><g id="l0"><rect width="1" height="1"/></g>${Array.from({ length: levels }, (_, i) => `<g id="l${i + 1}">${`<use href="#l${i}"/>`.repeat(10)}</g>`).join('')}</defs><use href="#l${levels}"/>`;

test.each<[string, Source, readonly string[]]>([
  ['a DOCTYPE', file(laughs), ['svg/doctype logo.svg:2:1']],
  ['broken XML', file('<svg width="5" height="5"><g></svg>'), ['svg/bad-xml logo.svg:1:35']],
  ['an unknown entity', file('<svg>&nbsp;</svg>'), ['svg/bad-xml logo.svg:1:11']],
  [
    'a processing instruction',
    file('<?xml version="1.0"?><?xml-stylesheet href="a.css"?><svg/>'),
    ['svg/instruction logo.svg:1:22'],
  ],
  ['another root', file('<html/>'), ['svg/not-svg logo.svg:1:1']],
  ['no size', file('<svg xmlns="http://www.w3.org/2000/svg"/>'), ['svg/no-size logo.svg:1:1']],
  ['a script', svg('\n<script>1</script>'), ['svg/refused-element logo.svg:2:1']],
  ['a handler', svg('\n<g onload="1"/>'), ['svg/refused-element logo.svg:2:4']],
  ['foreign content', svg('\n<foreignObject/>'), ['svg/refused-element logo.svg:2:1']],
  ['an image from disk', svg('\n<image width="1" xlink:href="/etc/hostname"/>'), ['svg/external-link logo.svg:2:18']],
  ['a use from elsewhere', svg('\n<use href="b.svg#x"/>'), ['svg/external-link logo.svg:2:6']],
  ['a paint from elsewhere', svg('\n<g fill="url(http://x/#a)"/>'), ['svg/external-link logo.svg:2:4']],
  [
    'an import',
    svg('\n<style>@import "x.css";</style>'),
    ['svg/unsupported logo.svg:2:1', 'svg/external-link logo.svg:2:1'],
  ],
  ['a filter', svg('\n<rect width="1" height="1" filter="url(#f)"/>'), ['svg/unsupported logo.svg:2:1']],
  ['an unknown element', svg('\n<blob/>'), ['svg/unsupported logo.svg:2:1']],
  ['bad numbers', svg('\n<path d="M0,NaNL1,1"/>'), ['svg/bad-value logo.svg:2:7']],
  ['bad colours', svg('\n<rect width="1" height="1" fill="reddish"/>'), ['svg/bad-value logo.svg:2:1']],
  ['a dangling use', svg('\n<use href="#nowhere"/>'), ['svg/unknown-reference logo.svg:2:1']],
  ['a loop', svg('\n<g id="a"><use href="#a"/></g>'), ['svg/reference-loop logo.svg:2:11']],
  ['a broken image', svg('\n<image href="data:image/png;base64,AAAA"/>'), ['svg/bad-image logo.svg:2:1']],
  ['a tower of uses', svg(tower(8)), ['svg/limit-nodes logo.svg:1:1']],
  ['depth', file(`<svg>${'<g>'.repeat(300)}`), ['svg/limit-depth logo.svg:1:603']],
])('%s is said at its place', (_, input, says) => {
  expect(places(readSvg(input).diagnostics)).toEqual(says);
});

test('a file that is not UTF-8, and one that is too large', () => {
  expect(places(readSvg({ path: 'a.svg', shown: 'a.svg', bytes: new Uint8Array([0xb7]) }).diagnostics)).toEqual([
    'svg/not-utf8 a.svg:1:1',
  ]);
  const large = new Uint8Array(20_000_001).fill(32);
  expect(places(readSvg({ path: 'a.svg', shown: 'a.svg', bytes: large }).diagnostics)).toEqual([
    'svg/limit-size a.svg:1:1',
  ]);
});
