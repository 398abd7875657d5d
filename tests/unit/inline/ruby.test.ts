import { describe, expect, it } from 'vitest';
import { black } from '../../../src/base/ink.ts';
import { textSpan } from '../../../src/base/span.ts';
import type { Inline, InlineStyle } from '../../../src/document/flow.ts';
import type { FontBook } from '../../../src/layout/fontbook.ts';
import type { ComposedLine } from '../../../src/layout/inline/paragraph.ts';
import type { RubyStyle } from '../../../src/style/computed.ts';
import { fakeFontBook } from '../../support/fake-fonts.ts';
import {
  compose,
  inlineStyle,
  linesText,
  lineText,
  paragraphStyle,
  runsOf,
  type Setup,
  spots,
  textItem,
  textStyle,
} from '../../support/paragraph.ts';

const em = textStyle.size;
const small = em / 2;

/** Base and reading; a letter of the fake face is half an em wide, a Han character one. */
const ruby = (base: string, reading: string, style?: RubyStyle): readonly Inline[] => {
  const text = { ...textStyle, size: small, lineHeight: small, ...(style === undefined ? {} : { ruby: style }) };
  const own: InlineStyle = inlineStyle({
    ruby: { reading: [textItem(reading, inlineStyle({ text, tag: 'rt' }))], text, paragraph: paragraphStyle },
  });
  return [textItem(base, own)];
};

const only = (items: readonly Inline[], setup: Setup = {}): ComposedLine => {
  const { lines } = compose('', { items, measure: 40, style: { align: 'start' }, ...setup });
  expect(lines).toHaveLength(1);
  return lines[0] ?? expect.fail();
};

/** In em of the base. */
const placed = (line: ComposedLine) =>
  runsOf(line).map((run) => {
    const last = run.glyphs.at(-1);
    return {
      text: run.glyphs.map((glyph) => glyph.text).join(''),
      left: run.x / em,
      right: (run.x + (last?.dx ?? 0) + (last?.advance ?? 0)) / em,
      y: run.y / em,
      size: run.size,
      reading: run.tag === 'rt',
    };
  });
const reading = (line: ComposedLine, index = 0) =>
  placed(line).filter((run) => run.reading)[index] ?? expect.fail('no reading');
/** A character of the text. */
const base = (line: ComposedLine, text: string) => {
  const spot = spots(line).find(({ run, text: own }) => run.tag !== 'rt' && own === text) ?? expect.fail(`no ${text}`);
  return { left: spot.x / em, right: spot.x / em + 1 };
};
const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;

describe('a reading', () => {
  it('stands in the middle over its base, in half the size, clear of it', () => {
    const line = only([textItem('甲'), ...ruby('汉', 'han'), textItem('乙')]);
    expect(reading(line)).toMatchObject({ text: 'han', size: small });
    expect(middle(reading(line))).toBeCloseTo(1.5, 5);
    expect(reading(line).y).toBeCloseTo(-0.88 - 0.06 - 0.12 / 2, 5);
  });

  it('stands under it where it is told to', () => {
    const line = only(ruby('汉', 'han', { side: 'under', align: 'space-around' }));
    expect(reading(line).y).toBeCloseTo(0.12 + 0.06 + 0.88 / 2, 5);
  });

  it('stands outside the lines of its base', () => {
    const [item] = ruby('汉', 'han', { side: 'under', align: 'center' });
    const decorations = [{ line: 'underline' as const, ink: black, style: 'solid' as const, thickness: 1 }];
    const line = only([item?.kind === 'text' ? { ...item, style: { ...item.style, decorations } } : expect.fail()]);
    expect(reading(line).y).toBeCloseTo(0.12 + 0.06 + 0.02 + 1 / em + 0.88 / 2, 5);
  });

  it('is read after its base', () => {
    const line = only([
      textItem('甲'),
      ...ruby('汉', 'han'),
      ...ruby('字', 'zi'),
      ...ruby('典籍', 'dian'),
      textItem('乙'),
    ]);
    expect(lineText(line)).toBe('甲汉han字zi典籍dian乙');
  });

  it.each([
    ['hǎo', ['Noto Serif SC-400']],
    ['hao', ['Source Serif 4-400']],
    ['hào', ['Source Serif 4-400']],
    ['10Ω', ['Source Serif 4-400', 'Noto Serif SC-400']],
  ])('is set in one hand: %s', (word, faces) => {
    const whole = fakeFontBook();
    const stack: FontBook['stack'] = (names, weight, italic) =>
      whole.stack(names, weight, italic).map((face) => {
        const lacks = (codePoint: number): boolean => !face.han && (codePoint === 0x1ce || codePoint === 0x3a9);
        return { ...face, glyph: (codePoint) => (lacks(codePoint) ? undefined : face.glyph(codePoint)) };
      });
    const families = ['Source Serif 4', 'serif'];
    const line = compose(word, { text: { families }, book: { ...whole, stack } }).lines[0] ?? expect.fail();
    expect(runsOf(line).map(({ face }) => face)).toEqual(faces);
  });

  it('keeps its origins', () => {
    const origin = { kind: 'data' } as never;
    const text = { ...textStyle, size: small };
    const own: Inline = {
      ...textItem('12', inlineStyle({ text, tag: 'rt' })),
      origins: [{ start: 0, end: 2, origin }],
    } as Inline;
    const annotated = inlineStyle({ ruby: { reading: [own], text, paragraph: paragraphStyle } });
    const run = runsOf(only([textItem('汉', annotated)])).find(({ tag }) => tag === 'rt');
    expect(run?.origins).toEqual([{ start: 0, end: 2, origin }]);
  });

  it('says what no face has, each time', () => {
    for (const base of ['汉', '字'])
      expect(compose('', { items: ruby(base, '\ue000') }).diagnostics).toMatchObject([{ code: 'font/missing-glyph' }]);
  });

  it('is the same again in another line, and in its own style', () => {
    const shared = { ...textStyle, size: small };
    const pair = (base: string, text = shared): Inline => {
      const reading = [textItem('yi', inlineStyle({ text, tag: 'rt' }))];
      return textItem(base, inlineStyle({ ruby: { reading, text, paragraph: paragraphStyle } }));
    };
    const line = only([pair('一'), pair('衣'), pair('医', { ...shared, size: 8 })]);
    const found = placed(line).filter((run) => run.reading);
    expect(found.map(({ size }) => size)).toEqual([small, small, 8]);
    expect(found.map((run) => middle(run))).toEqual([0.5, 1.5, 2.5]);
  });
});

describe('a wide reading', () => {
  it('reaches over bare Han and leaves the text as it was', () => {
    const line = only([textItem('甲'), ...ruby('装', 'zhuang'), textItem('乙')]);
    expect(base(line, '装').left).toBeCloseTo(1, 5);
    expect(base(line, '乙').left).toBeCloseTo(2, 5);
    expect(reading(line)).toMatchObject({ left: 0.75, right: 2.25 });
  });

  it.each(['，', '、', '。', '》', '）'])('reaches over %s, which stays where it would be without', (mark) => {
    const line = only([textItem('甲'), ...ruby('装', 'zhuang'), textItem(`${mark}乙`)]);
    expect(spots(line).find(({ text }) => text === mark)?.x).toBeCloseTo(40, 5);
    expect(reading(line).right).toBeCloseTo(2.25, 5);
  });

  it('twice as wide as its base reaches over a mark’s whole body', () => {
    const line = only([textItem('甲'), ...ruby('字', 'abcdefgh'), textItem('，乙')]);
    expect(base(line, '，').left - base(line, '字').left).toBeCloseTo(1, 5);
  });

  it('reaches over an opening mark before it, not over a word or a dash', () => {
    const quoted = only([textItem('甲（'), ...ruby('装', 'zhuang')]);
    expect(base(quoted, '装').left).toBeCloseTo(2, 5);
    for (const other of ['ab', '——'])
      expect(base(only([textItem(other), ...ruby('装', 'zhuang')]), '装').left, other).toBeGreaterThan(1.2);
  });

  it('has no need of more where a blank stands there already', () => {
    const line = only([textItem('甲，'), ...ruby('装', 'zhuang')]);
    expect(base(line, '装').left).toBeCloseTo(2, 5);
  });

  it('keeps a quarter of its em from the next', () => {
    const line = only([textItem('甲'), ...ruby('装', 'zhuang'), ...ruby('床', 'chuang'), textItem('乙')]);
    expect(reading(line, 1).left - reading(line, 0).right).toBeCloseTo(0.125, 5);
    expect(middle(reading(line, 0))).toBeCloseTo(middle(base(line, '装')), 5);
    expect(middle(reading(line, 1))).toBeCloseTo(middle(base(line, '床')), 5);
  });

  it('leans on a narrow neighbour', () => {
    const line = only([...ruby('阿', 'a'), ...ruby('装', 'zhuang'), ...ruby('阿', 'e')]);
    expect(base(line, '装').left).toBeCloseTo(1, 5);
  });

  it('widens its base where it is more than its neighbours bear', () => {
    const line = only([textItem('甲'), ...ruby('法', 'the law itself'), textItem('乙')]);
    const { left, right } = reading(line);
    expect(left).toBeCloseTo(1 - 0.25, 5);
    expect(base(line, '乙').left).toBeCloseTo(right - 0.25, 5);
    expect(middle(base(line, '法'))).toBeCloseTo((left + right) / 2, 5);
  });

  it('opens a base of several', () => {
    const line = only([textItem('甲'), ...ruby('民法', 'civil law code'), textItem('乙')]);
    const width = reading(line).right - reading(line).left;
    expect(base(line, '法').left - base(line, '民').left).toBeCloseTo(1 + (width - 2) / 2, 5);
  });
});

describe('ruby-align', () => {
  const over = (align: RubyStyle['align'], text = '首都') =>
    reading(only([textItem('甲'), ...ruby('北京市', text, { side: 'over', align })]));

  it.each([
    ['space-around', 1 + 0.5, 4 - 0.5],
    ['space-between', 1, 4],
    ['center', 2, 3],
    ['start', 1, 2],
  ] as const)('%s', (align, left, right) => {
    const found = over(align);
    expect(found.left).toBeCloseTo(left, 2);
    expect(found.right).toBeCloseTo(right, 2);
  });

  it('a single word is not spread', () => {
    expect(middle(over('space-around', 'ab'))).toBeCloseTo(2.5, 5);
    expect(middle(over('space-between', 'ab'))).toBeCloseTo(2.5, 5);
  });
});

describe('breaking', () => {
  it('a group is never broken, between pairs it may be', () => {
    const group = [textItem('甲乙丙'), ...ruby('北京市', 'abc'), textItem('丁戊')];
    expect(linesText(compose('', { items: group, measure: 5, style: { align: 'start' } }))).toEqual([
      '甲乙丙',
      '北京市abc丁戊',
    ]);
    const pairs = [textItem('甲乙丙'), ...ruby('北', 'b'), ...ruby('京', 'j'), ...ruby('市', 's'), textItem('丁戊')];
    expect(linesText(compose('', { items: pairs, measure: 5, style: { align: 'start' } }))).toEqual([
      '甲乙丙北b京j',
      '市s丁戊',
    ]);
  });

  it('a reading moves in from the ends of the measure', () => {
    const start = only([...ruby('装', 'zhuang'), textItem('乙')]);
    expect(reading(start).left).toBeCloseTo(0, 5);
    expect(base(start, '装').left).toBeCloseTo(0, 5);
    const end = only([textItem('甲乙'), ...ruby('装', 'zhuang')], { measure: 3 });
    expect(reading(end).right).toBeCloseTo(3, 5);
  });

  it('does not push the next reading', () => {
    const line = only([...ruby('装', 'zhuang'), ...ruby('床', 'chuang'), textItem('乙')]);
    expect(reading(line, 1).left - reading(line, 0).right).toBeGreaterThanOrEqual(0.125 - 0.001);
  });
});

describe('the leading', () => {
  const lines = (lineHeight: number) =>
    compose('', {
      items: [textItem('甲乙丙丁'), ...ruby('汉', 'han'), textItem('戊己庚辛壬癸')],
      text: { lineHeight: lineHeight * em },
      measure: 4,
      style: { align: 'start' },
    });

  it('holds the reading where it has room', () => {
    const { lines: found, diagnostics } = lines(1.7);
    expect(found.map(({ height }) => height)).toEqual([34, 34, 34]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ['opens under the dots of the line above', '戊己庚汉', 1.85],
    ['stays beside them', '汉己庚辛', 1.7],
  ])('%s', (_, below, height) => {
    const text = { ...textStyle, lineHeight: 1.7 * em };
    const dot = { mark: { kind: 'shape' as const, shape: 'dot' as const, filled: true }, side: 'under' as const };
    const [before = '', after = ''] = below.split('汉');
    const items = [
      textItem('甲乙', inlineStyle({ text })),
      textItem('丙丁', inlineStyle({ text: { ...text, emphasis: dot } })),
      { kind: 'break' as const, span: textSpan('layout.hbs', 3, 5), style: inlineStyle({ text }) },
      textItem(before, inlineStyle({ text })),
      ...ruby('汉', 'han'),
      textItem(after, inlineStyle({ text })),
    ];
    const { lines: found } = compose('', { items, measure: 4, style: { align: 'start' } });
    expect(lineText(found[1] ?? expect.fail())).toContain('汉han');
    expect((found[1]?.height ?? 0) / em).toBeCloseTo(height === 1.7 ? 1.7 : 0.12 + 0.1 + 0.19 + 0.04 + 1.44, 5);
  });

  it('opens above the line of the reading where it has none, and says so', () => {
    const text = { ...textStyle, lineHeight: 1.3 * em };
    const plain = inlineStyle({ text });
    const [annotated] = ruby('汉', 'han');
    const items: Inline[] = [
      textItem('甲乙丙丁', plain),
      annotated?.kind === 'text' ? { ...annotated, style: { ...annotated.style, text } } : expect.fail(),
      textItem('戊己庚辛壬癸', plain),
    ];
    const { lines: found, diagnostics } = compose('', { items, text, measure: 4, style: { align: 'start' } });
    const needed = 1 + 0.06 + 0.5 + 0.04;
    expect(found[0]?.height).toBeCloseTo(1.3 * em, 5);
    expect(found[1]?.height).toBeCloseTo(needed * em, 5);
    expect(found[1]?.baseline).toBeCloseTo((0.15 + 0.88 + needed - 1.3) * em, 5);
    expect(found[2]?.height).toBeCloseTo(1.3 * em, 5);
    expect(diagnostics).toMatchObject([{ code: 'layout/line-opened' }]);
  });
});
