import { describe, expect, test } from 'vitest';
import { codes, onSmallPage, pageTexts, painted, spots } from '../../support/spots.ts';

/** contract.md §4 “CSS”, as it reads from the pages: type area 20…280 across, 20…380 down, first baseline 31.3. */
type Spots = readonly [string, string, string, Readonly<Record<string, string>>];

const stands = (rows: readonly Spots[]): void => {
  test.each(rows)('%s', (_, html, css, expected) => {
    const set = onSmallPage(html, css);
    const texts = Object.keys(expected).join('');
    expect({ codes: codes(set), spots: spots(set, texts) }).toEqual({ codes: [], spots: Object.values(expected) });
  });
};

type Grounds = readonly [string, string, string, Readonly<Record<string, readonly string[]>>];

const grounds = (rows: readonly Grounds[]): void => {
  test.each(rows)('%s', (_, html, css, expected) => {
    const set = onSmallPage(html, css);
    const found = Object.fromEntries(Object.keys(expected).map((color) => [color, painted(set, 'fill', color)]));
    expect({ codes: codes(set), found }).toEqual({ codes: [], found: expected });
  });
};

describe('units', () => {
  const units: readonly (readonly [string, number])[] = [
    ['10mm', 48.3],
    ['1cm', 48.3],
    ['0.5in', 56],
    ['30pt', 50],
    ['2pc', 44],
    ['40Q', 48.3],
    ['40px', 50],
    ['3em', 50],
    ['3rem', 50],
    ['10%', 46],
    ['3ic', 50],
    ['calc(10% + 4pt)', 50],
    ['calc(100% - 10em - 2*5pt)', 170],
    ['var(--none, 12pt)', 32],
    ['calc(var(--gap) + 10px - 2Q)', 54.4],
  ];
  stands(
    units.map(([unit, x]) => [
      unit,
      '<div>甲</div>',
      `:root { --gap: 1cm } div { margin-left: ${unit} }`,
      { 甲: `1: ${x},31.3` },
    ]),
  );
});

describe('margins and padding', () => {
  stands([
    [
      'collapse between, and out of a parent',
      '<p class="a">甲</p><p class="b">乙</p><div class="o"><p class="b">丙</p></div>',
      '.a { margin-bottom: 10pt } .b { margin-top: 20pt } .o { margin-top: 5pt }',
      { 甲: '1: 20,31.3', 乙: '1: 20,66.3', 丙: '1: 20,101.3' },
    ],
    [
      'through an empty box',
      '<p>甲</p><div class="e"></div><p class="b">乙</p>',
      '.e { margin: 30pt 0 } .b { margin-top: 20pt }',
      { 乙: '1: 20,76.3' },
    ],
    [
      'not through padding',
      '<div class="o"><p>甲</p></div>',
      'p { margin: 10pt 0 } .o { padding: 5pt }',
      { 甲: '1: 25,46.3' },
    ],
    ['negative', '<p>甲</p><p class="b">乙</p>', '.b { margin-top: -5pt; margin-left: -10pt }', { 乙: '1: 10,41.3' }],
    ['percentages lean on the width', '<div>甲</div>', 'div { padding: 10% }', { 甲: '1: 46,57.3' }],
    [
      'of inline elements',
      '<p>甲<span>乙</span>丙</p>',
      'span { margin: 0 6pt; padding: 0 4pt; border: 1pt solid }',
      { 乙: '1: 41,31.3', 丙: '1: 62,31.3' },
    ],
    [
      'margins of inline elements alone',
      '<p>甲<span>乙</span>丙</p>',
      'span { margin: 0 6pt }',
      { 乙: '1: 36,31.3', 丙: '1: 52,31.3' },
    ],
    [
      'position: relative',
      '<div class="a">甲</div><div>乙</div>',
      '.a { position: relative; left: 10pt; top: 3pt }',
      { 甲: '1: 30,34.3', 乙: '1: 20,46.3' },
    ],
  ]);
});

describe('boxes', () => {
  grounds([
    [
      'content-box and border-box',
      '<div class="a"></div><div class="b"></div>',
      'div { padding: 10pt; border: 5pt solid #0000ff; width: 100pt } .a { height: 30pt; background: #ff0000 } .b { box-sizing: border-box; height: 60pt; background: #00ff00 }',
      { '#ff0000': ['20,20,150,80'], '#00ff00': ['20,80,120,140'] },
    ],
    [
      'least and most',
      '<div class="a">甲</div><div class="b">乙</div><div class="c">丙</div>',
      '.a { min-height: 50pt; background: #ff0000 } .b { max-width: 80pt; background: #00ff00 } .c { width: 50pt; min-width: 90pt; background: #0000ff }',
      { '#ff0000': ['20,20,280,70'], '#00ff00': ['20,70,100,85'], '#0000ff': ['20,85,110,100'] },
    ],
    [
      'auto margins centre',
      '<div>甲</div>',
      'div { width: 100pt; margin: 0 auto; background: #ff0000 }',
      { '#ff0000': ['100,20,200,35'] },
    ],
    [
      'absolute in a positioned box',
      '<div class="o"><div class="a"></div></div>',
      '.o { position: relative; margin: 30pt; padding: 10pt; border: 2pt solid; height: 100pt } .a { position: absolute; left: 10%; top: 5pt; right: 20pt; bottom: 50%; background: #ff0000 }',
      { '#ff0000': ['71.6,57,228,112'] },
    ],
    [
      'absolute on the page, into the bleed',
      '<div class="a"></div>',
      '.a { position: absolute; right: 0; bottom: 0; width: 30pt; height: 40pt; background: #ff0000 }',
      { '#ff0000': ['270,360,308.5,408.5'] },
    ],
    [
      'grid: fr, lengths, gaps',
      '<div class="g"><div class="a">甲</div><div class="b">乙</div><div class="c">丙</div></div>',
      '.g { display: grid; grid-template-columns: 1fr 2fr 50pt; gap: 10pt 15pt } .a { background: #ff0000 } .b { background: #00ff00 } .c { background: #0000ff }',
      { '#ff0000': ['20,20,80,35'], '#00ff00': ['95,20,215,35'], '#0000ff': ['230,20,280,35'] },
    ],
    [
      'grid: placement',
      '<div class="g"><div class="a">甲</div><div class="b">乙</div></div>',
      '.g { display: grid; grid-template-columns: repeat(4, 1fr) } .a { grid-column: 2 / 4; background: #ff0000 } .b { grid-column: 1 / -1; grid-row: 2; background: #00ff00 }',
      { '#ff0000': ['85,20,215,35'], '#00ff00': ['20,35,280,50'] },
    ],
  ]);
});

describe('backgrounds', () => {
  const tiles = (css: string) =>
    painted(onSmallPage('<div></div>', `div { width: 60pt; height: 40pt; background: ${css} }`), 'fill', 'linear');

  test('a gradient fills its box', () => expect(tiles('linear-gradient(red, blue)')).toEqual(['20,20,80,60']));

  test('a gradient of a size stands at its place, once', () =>
    expect(tiles('linear-gradient(red, blue) no-repeat 0 100% / 100% 40%')).toEqual(['20,44,80,60']));

  test('or in a row, a column, or all over', () => {
    expect(tiles('linear-gradient(red, blue) repeat-x 0 10pt / 30pt 20pt')).toEqual(['20,30,50,50', '50,30,80,50']);
    expect(tiles('linear-gradient(red, blue) repeat-y 10pt 0 / 30pt 20pt')).toEqual(['30,20,60,40', '30,40,60,60']);
    expect(tiles('linear-gradient(red, blue) no-repeat repeat 10pt 0 / 30pt 20pt')).toHaveLength(2);
    expect(tiles('linear-gradient(red, blue) 0 0 / 30pt 20pt')).toHaveLength(4);
  });

  test('an inline element has its gradient too', () => {
    const set = onSmallPage('<p>甲<span>乙丙</span></p>', 'span { background: linear-gradient(red, blue) }');
    expect(painted(set, 'fill', 'linear')).toEqual(['30,22.5,50,32.5']);
  });
});

describe('lists', () => {
  const marker = (css: string): string => {
    const [text = ''] = pageTexts(onSmallPage('<ul><li>甲</li></ul>', `ul { list-style: ${css} }`));
    return text.replace('甲', '');
  };
  test.each([
    ['disc', '•'],
    ['circle', '◦'],
    ['square', '▪'],
    ['decimal', '1.'],
    ['decimal-leading-zero', '01.'],
    ['lower-alpha', 'a.'],
    ['upper-alpha', 'A.'],
    ['lower-roman', 'i.'],
    ['upper-roman', 'I.'],
    ['cjk-decimal', '一、'],
    ['none', ''],
    ['"※"', '※'],
  ])('%s → %s', (style, expected) => expect(marker(style)).toBe(expected));

  test('the bullet of 黑体, which is larger than a speck, on the middle of the line', () => {
    const set = onSmallPage('<ul><li>甲</li></ul>', 'ul { margin: 0 }');
    const [bullet] = set.document.pages[0]?.items.flatMap((item) => (item.kind === 'glyphs' ? [item] : [])) ?? [];
    expect(bullet).toMatchObject({ size: 12.5 });
    expect(bullet?.y).toBeCloseTo(31.3 + 0.95, 1);
  });

  test('start and value', () =>
    expect(pageTexts(onSmallPage('<ol start="5"><li>甲</li><li value="9">乙</li><li>丙</li></ol>'))).toEqual([
      '5.甲9.乙10.丙',
    ]));

  stands([
    [
      'nested',
      '<ol><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol>',
      'ol { margin: 0 }',
      { 甲: '1: 40,31.3', 乙: '1: 40,46.3', 丙: '1: 60,61.3' },
    ],
  ]);
});
