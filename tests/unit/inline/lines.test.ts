import { describe, expect, it } from 'vitest';
import { black } from '../../../src/base/ink.ts';
import { textSpan } from '../../../src/base/span.ts';
import type { Inline } from '../../../src/document/flow.ts';
import type { PathItem } from '../../../src/document/graphic.ts';
import type { ComposedLine } from '../../../src/layout/inline/paragraph.ts';
import { prepareParagraph } from '../../../src/layout/inline/prepare.ts';
import type { ParagraphStyle } from '../../../src/style/computed.ts';
import { initialBlockStyle } from '../../support/initial-style.ts';
import {
  compose,
  inlineStyle,
  linesText,
  lineText,
  request,
  runsOf,
  spots,
  textItem,
  textStyle,
} from '../../support/paragraph.ts';

const span = textSpan('layout.hbs', 3, 5);
const red = { color: { space: 'rgb' as const, value: { r: 1, g: 0, b: 0 } }, alpha: 1 };

const only = (items: readonly Inline[], measure = 40): ComposedLine => {
  const { lines } = compose('', { items, measure });
  expect(lines).toHaveLength(1);
  return lines[0] ?? expect.fail();
};

const paths = (line: ComposedLine): readonly PathItem[] =>
  line.items.flatMap((item) => (item.kind === 'path' ? [item] : []));
const edges = (path: PathItem | undefined) => {
  const points = (path?.commands ?? []).flatMap((command) =>
    command[0] === 'M' || command[0] === 'L' ? [command] : [],
  );
  return { left: Math.min(...points.map((point) => point[1])), right: Math.max(...points.map((point) => point[1])) };
};

describe('a line', () => {
  it('centres the Han em box in its leading', () => {
    const [line] = compose('甲乙').lines;
    expect(line).toMatchObject({ height: 34, baseline: 7 + 0.88 * 20, width: 40, forcedBreak: false });
  });

  it('is as high as its largest text, and notes do not spread it', () => {
    const large = inlineStyle({ text: { ...textStyle, size: 40, lineHeight: 60 } });
    expect(only([textItem('甲'), textItem('乙', large)]).height).toBeCloseTo(60, 5);
    const note = inlineStyle({ shift: 6.6, text: { ...textStyle, size: 12, lineHeight: 34 } });
    expect(only([textItem('甲'), textItem('1', note)]).height).toBeCloseTo(34, 5);
    const [, raised] = runsOf(only([textItem('甲'), textItem('1', note)]));
    expect(raised).toMatchObject({ y: -6.6, size: 12 });
  });

  it('joins the glyphs of one face into one run, whatever the gaps', () => {
    const { lines } = compose('甲，“乙”丙20丁', {});
    expect(runsOf(lines[0] ?? expect.fail())).toHaveLength(1);
    const strong = inlineStyle({ tag: 'strong', text: { ...textStyle, weight: 700 } });
    const runs = runsOf(only([textItem('甲'), textItem('乙', strong)]));
    expect(runs.map((run) => [run.face, run.tag])).toEqual([
      ['Noto Serif SC-400', 'p'],
      ['Noto Serif SC-700', 'strong'],
    ]);
  });

  it('breaks where it is told to, and at the end for nothing', () => {
    const items: Inline[] = [textItem('甲'), { kind: 'break', span, style: inlineStyle() }, textItem('乙')];
    const paragraph = compose('', { items });
    expect(linesText(paragraph)).toEqual(['甲', '乙']);
    expect(paragraph.lines.map((line) => line.forcedBreak)).toEqual([true, false]);
    expect(compose('', { items: items.slice(0, 2) }).lines).toHaveLength(1);
    expect(compose('', { items: [] }).lines).toEqual([]);
  });

  it('stands where text-align and the indent say', () => {
    const at = (align: 'center' | 'end' | 'start', alignLast: 'auto' | 'justify' = 'auto') =>
      spots(compose('甲乙', { measure: 10, style: { align, alignLast } }).lines[0] ?? expect.fail()).map(
        (spot) => spot.x,
      );
    expect(at('center')).toEqual([80, 100]);
    expect(at('end')).toEqual([160, 180]);
    expect(at('start', 'justify')).toEqual([0, 180]);
    const quoted = compose('“甲”乙', { indent: 40 }).lines[0] ?? expect.fail();
    expect(spots(quoted).map((spot) => spot.x)).toEqual([30, 50, 70, 90]);
    const hanging = compose('甲乙丙丁戊己庚辛壬癸子丑', { measure: 10, indent: 40, style: { indentHanging: true } });
    expect(hanging.lines.map((line) => spots(line)[0]?.x)).toEqual([0, 40]);
  });

  it('is justified from twelve em on, below only where the stylesheet asks for it', () => {
    const end = (text: string, measure: number, align: 'auto' | 'justify') => {
      const { lines } = compose(text, { measure, style: { align } });
      return spots(lines[0] ?? expect.fail()).at(-1)?.x;
    };
    const short = '甲乙丙丁戊己庚辛壬癸，子丑寅卯辰巳午未';
    expect(end(short, 10, 'justify')).toBeCloseTo(180, 5);
    expect(end(short, 10, 'auto')).toBeCloseTo(160, 5);
    const long = '甲乙丙丁戊己庚辛壬癸子丑，寅卯辰巳午未';
    expect(end(long, 12, 'auto')).toBeCloseTo(220, 5);
    expect(end(long, 11.9, 'auto')).toBeCloseTo(200, 5);
  });

  it('is one per forced break for an infinite measure', () => {
    const paragraph = compose('甲乙丙丁戊己庚辛壬癸，子丑寅卯辰巳午未', { measure: Number.POSITIVE_INFINITY });
    expect(paragraph.lines).toHaveLength(1);
    expect(paragraph.lines[0]?.width).toBeCloseTo(19 * 20, 5);
  });

  it('lets one comma hang where that is allowed', () => {
    const text = '甲乙丙丁戊己庚辛壬癸，子丑寅卯辰巳午未';
    const hung = compose(text, { measure: 10, style: { hanging: 'allow-end' } });
    expect(linesText(hung)[0]).toBe('甲乙丙丁戊己庚辛壬癸，');
    expect(spots(hung.lines[0] ?? expect.fail()).at(-1)?.x).toBeCloseTo(200, 5);
  });

  describe('H01 hanging: auto', () => {
    const auto = { hanging: 'auto', align: 'justify' } as const;
    const firstLine = (text: string, measure: number, style: Partial<ParagraphStyle> = auto) =>
      linesText(compose(text, { measure, style }))[0];

    it('lets one mark out where the line would gape without it', () => {
      const text = '甲乙丙丁戊己庚辛壬癸，子丑寅卯';
      expect(firstLine(text, 10)).toBe('甲乙丙丁戊己庚辛壬癸，');
      const line = compose(text, { measure: 10, style: auto }).lines[0] ?? expect.fail();
      expect(spots(line).at(-1)?.x).toBeCloseTo(200, 5);
      expect(firstLine(text, 10, { align: 'justify' })).toBe('甲乙丙丁戊己庚辛壬');
    });

    it.each([
      ['a line that need not gape much', '甲乙丙丁戊己庚辛壬癸子丑，寅卯辰巳', 12],
      ['a line of 14 em or more', '甲乙丙丁戊己庚辛壬癸子丑寅卯，辰巳午未', 14],
      ['a run of marks', '甲乙丙丁戊己庚辛（壬），癸子丑寅卯', 10],
      ['a closing mark', '（甲乙丙丁戊己庚辛壬）癸子丑寅', 9.5],
    ])('none of %s', (_, text, measure) => {
      const { lines } = compose(text, { measure, style: auto });
      for (const line of lines) expect(spots(line).at(-1)?.x).toBeLessThanOrEqual(measure * 20 - 10 + 0.1);
    });

    it('none of a ragged line, and none where the line can be squeezed', () => {
      expect(firstLine('甲乙丙丁戊己庚辛壬癸，子丑寅卯', 10, { hanging: 'auto', align: 'auto' })).toBe(
        '甲乙丙丁戊己庚辛壬',
      );
      const line = compose('甲，乙丙丁戊己庚辛壬，癸子丑寅', { measure: 10, style: auto }).lines[0] ?? expect.fail();
      expect(spots(line).at(-1)?.x).toBeCloseTo(190, 2);
    });
  });

  it('breaks a word at its soft hyphen only', () => {
    const paragraph = compose('甲乙丙丁戊interna\u00adtional己庚', { measure: 9.5 });
    expect(linesText(paragraph)).toEqual(['甲乙丙丁戊interna\u00ad', 'tional己庚']);
    expect(linesText(compose('甲乙inter\u00adnal丙'))).toEqual(['甲乙internal丙']);
  });

  it('keeps a word that is too long whole and says how wide it is', () => {
    const { lines } = compose('甲abcdefghijklmnopqrstuvwxyz', { measure: 10 });
    expect(lines.at(-1)?.width).toBeCloseTo(26 * 10, 5);
  });
});

describe('what stands in a line besides text', () => {
  it('page numbers, and two digits where a page is unknown', () => {
    const style = inlineStyle();
    const items: Inline[] = [
      textItem('第'),
      { kind: 'page-number', style, span },
      textItem('页，共'),
      { kind: 'page-count', style, span },
      textItem('页，见'),
      { kind: 'page-reference', target: 'known', style, span },
      textItem('、'),
      { kind: 'page-reference', target: 'later', style, span },
    ];
    const paragraph = compose('', { items });
    expect(linesText(paragraph)).toEqual(['第7页，共12页，见5、00']);
    expect(paragraph.volatile).toBe(true);
  });

  it('leaders on a grid from the right edge, the page number at it', () => {
    const leader = { kind: 'leader' as const, text: '·', style: inlineStyle() };
    const row = (title: string, page = '12') => only([textItem(title), leader, textItem(page)]);
    const dots = (line: ComposedLine) =>
      line.items.flatMap((item) => (item.kind === 'glyphs' && item.artifact ? [item] : []));
    const [one] = dots(row('甲乙丙'));
    const [two] = dots(row('甲乙'));
    expect(one?.glyphs.length).toBeGreaterThan(20);
    expect(two?.glyphs.length).toBeGreaterThan(one?.glyphs.length ?? 0);
    const grid = (run: typeof one) => (800 - (run?.x ?? 0)) % 10;
    expect(Math.min(grid(one), 10 - grid(one))).toBeCloseTo(0, 3);
    expect(Math.min(grid(two), 10 - grid(two))).toBeCloseTo(0, 3);
    expect(dots(row('甲乙', '7'))[0]?.glyphs.length).toBe(two?.glyphs.length);
    const line = row('甲乙');
    expect(spots(line).at(-1)?.x).toBeCloseTo(800 - 11.15, 3);
    expect(lineText(line)).toBe('甲乙12');
  });

  it('pictures on the baseline, which make room', () => {
    const image = { path: 'a.png', format: 'png' as const, bytes: new Uint8Array(), pixelWidth: 1, pixelHeight: 1 };
    const picture = { kind: 'image' as const, image, width: 30, height: 50 };
    const line = only([
      textItem('甲'),
      { kind: 'picture', picture, width: 30, height: 50, alt: '', style: inlineStyle(), span },
      textItem('乙'),
    ]);
    expect(line.items.find((item) => item.kind === 'image')).toMatchObject({ x: 20, y: -50, width: 30, height: 50 });
    expect(spots(line).at(-1)?.x).toBeCloseTo(50, 5);
    expect(line.baseline).toBe(50);
  });

  it('drawings with their text set', () => {
    const label = {
      kind: 'text' as const,
      text: '甲乙',
      x: 50,
      y: 10,
      anchor: 'middle' as const,
      families: ['serif'],
      weight: 400,
      italic: false,
      size: 10,
      ink: black,
    };
    const picture = { kind: 'graphic' as const, graphic: { width: 100, height: 20, items: [label] } };
    const line = only([{ kind: 'picture', picture, width: 50, height: 10, alt: '', style: inlineStyle(), span }]);
    expect(line.items[0]).toMatchObject({
      kind: 'group',
      transform: [0.5, 0, 0, 0.5, 0, -10],
      items: [{ x: 40, y: 10 }],
    });
  });

  it('anchors at the place they name', () => {
    const items: Inline[] = [textItem('甲乙丙丁戊己庚辛壬癸'), { kind: 'anchor', id: 'here' }, textItem('子丑')];
    const { lines } = compose('', { items, measure: 10 });
    expect(lines.map((line) => line.anchors)).toEqual([[], [{ id: 'here', x: 0 }]]);
  });

  it('links cover their text and say it', () => {
    const line = only([textItem('见'), textItem('网站', inlineStyle({ link: 'https://example.cn' })), textItem('。')]);
    expect(line.items.find((item) => item.kind === 'link')).toMatchObject({
      target: 'https://example.cn',
      text: '网站',
      box: { x: 20, y: -17.6, width: 40, height: 20 },
    });
  });

  it('underlines run from body to body and stop before the gap', () => {
    const decorations = [{ line: 'underline' as const, ink: red, style: 'solid' as const }];
    const [path] = paths(only([textItem('甲'), textItem('20 ab', inlineStyle({ decorations })), textItem('乙')]));
    expect(edges(path).left).toBeCloseTo(25, 5);
    expect(edges(path).right).toBeCloseTo(25 + 22.3 + 5.12 + 20, 1);
    expect(path?.stroke?.paint).toEqual({ kind: 'ink', ink: red });
  });

  it.each(['double', 'dotted', 'dashed', 'wavy'] as const)('rules may be %s', (style) => {
    const decorations = [{ line: 'line-through' as const, ink: red, style }];
    const found = paths(only([textItem('甲乙', inlineStyle({ decorations }))]));
    expect(found).toHaveLength(style === 'double' ? 2 : 1);
  });
});

describe('an inline box', () => {
  const five = { pt: 5, fraction: 0 };
  const box = {
    style: {
      ...initialBlockStyle,
      text: textStyle,
      padding: { top: five, right: five, bottom: five, left: five },
      background: { ...initialBlockStyle.background, color: red },
    },
  };
  const boxed = inlineStyle({ boxes: [box] });

  it('takes room for its padding, and paints behind its text', () => {
    const line = only([textItem('甲'), textItem('乙', boxed), textItem('丙')]);
    expect(spots(line).map((spot) => spot.x)).toEqual([0, 25, 50]);
    expect(line.items[0]).toMatchObject({ kind: 'path', fill: { kind: 'ink', ink: red } });
    expect(edges(paths(line)[0])).toEqual({ left: 20, right: 50 });
  });

  it('is open where the line cuts it', () => {
    const { lines } = compose('', {
      items: [textItem('甲乙丙丁戊己庚辛壬癸子丑寅卯', boxed)],
      measure: 10,
      style: { align: 'start' },
    });
    const [first, second] = lines.map((line) => edges(paths(line)[0]));
    expect(first?.left).toBe(0);
    expect(second?.left).toBe(0);
    expect(second?.right).toBe((spots(lines[1] ?? expect.fail()).at(-1)?.x ?? 0) + 25);
  });
});

describe('preparing', () => {
  it('is done once for one list of items, and again where a page number stands in it', () => {
    const one = request('甲乙丙');
    expect(prepareParagraph(one)).toBe(prepareParagraph({ ...one, measure: 5 }));
    const items: Inline[] = [{ kind: 'page-number', style: inlineStyle(), span }];
    const other = request('', { items });
    expect(prepareParagraph(other)).not.toBe(prepareParagraph(other));
  });
});
