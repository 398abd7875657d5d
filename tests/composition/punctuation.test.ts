import { describe, expect, it } from 'vitest';
import type { TextStyle } from '../../src/style/computed.ts';
import {
  compose,
  distance,
  inlineStyle,
  linesText,
  paragraphStyle,
  runsOf,
  spots,
  textItem,
  textStyle,
} from '../support/paragraph.ts';

const steps = (text: string, style: Partial<TextStyle>): readonly number[] => {
  const paragraph = compose(text, { text: style });
  const han = [...text].filter((character) => /[㐀-鿿]/.test(character));
  return han.slice(1).map((to, at) => distance(paragraph, han[at] ?? '', to));
};

describe('punctuation styles (§1.4)', () => {
  const text = '甲，乙。丙（丁）戊';
  const table: readonly (readonly [string, Partial<TextStyle>, readonly number[]])[] = [
    ['quanjiao', {}, [2, 2, 2, 2]],
    ['K01 kaiming', { punctuation: 'kaiming' }, [1.5, 2, 1.5, 1.5]],
    ['K02 banjiao', { punctuation: 'banjiao' }, [1.5, 1.5, 1.5, 1.5]],
    ['trim-all', { spacingTrim: 'trim-all' }, [1.5, 1.5, 1.5, 1.5]],
    ['space-all', { spacingTrim: 'space-all' }, [2, 2, 2, 2]],
  ];
  it.each(table)('%s', (_, style, expected) => {
    const found = steps(text, style).map((step) => Number(step.toFixed(5)));
    expect(found).toEqual(expected);
  });

  it('space-all keeps two bodies where marks meet, and space-first the blank of a paragraph’s first mark', () => {
    expect(steps('甲，“乙”丙', { spacingTrim: 'space-all' })[0]).toBeCloseTo(3, 5);
    const first = compose('“甲”乙', { text: { spacingTrim: 'space-first' }, indent: 40 }).lines[0] ?? expect.fail();
    expect(spots(first).find((spot) => spot.text === '甲')?.x).toBeCloseTo(60, 5);
  });

  it('normal keeps the blank of every mark that begins a line, whatever else is squeezed', () => {
    const text = '甲乙丙丁戊己庚辛，壬（癸子）丑，寅卯辰巳午未申酉戌';
    const first = (spacingTrim: TextStyle['spacingTrim']) => {
      const lines = compose(text, { measure: 10, text: { spacingTrim } }).lines;
      const line = lines.find((one) => spots(one)[0]?.text === '（') ?? expect.fail();
      return { han: spots(line)[1]?.x, width: line.width, lines: linesText(compose(text, { measure: 10 })) };
    };
    expect(first('auto').han).toBeCloseTo(10, 5);
    expect(first('normal').han).toBeCloseTo(20, 5);
    expect(first('normal').width).toBeCloseTo(200, 3);
    expect(first('trim-start').han).toBeCloseTo(10, 5);
  });

  it('？！ share one body in every style (GB/T 15834 5.1.2)', () => {
    for (const punctuation of ['quanjiao', 'kaiming', 'banjiao', 'hangmobanjiao'] as const)
      expect(steps('甲？！乙', { punctuation })[0], punctuation).toBeCloseTo(2, 5);
  });

  it('行末半角式 has no pair rule and halves what ends a line', () => {
    const style = { punctuation: 'hangmobanjiao' } as const;
    expect(steps('甲：“乙。”丙《丁》、戊', style).map((step) => Number(step.toFixed(5)))).toEqual([3, 3, 2, 3]);
    expect(linesText(compose('甲乙丙丁戊己庚辛壬癸，子丑寅卯', { measure: 10.5, text: style }))[0]).toMatch(/癸，$/);
  });
});

describe('what houses do differently (§5)', () => {
  const none = { wholeStops: false, wideInterpunct: false, tightPairs: false };
  const house = (over: Partial<typeof none>) => ({ houseMarks: { ...none, ...over } });

  it('tight pairs take one body, lone marks theirs', () => {
    const found = steps('甲，“乙”丙（丁）（戊）己，庚', house({ tightPairs: true })).map((step) =>
      Number(step.toFixed(5)),
    );
    expect(found).toEqual([2, 2, 2, 2, 2, 2]);
    expect(steps('甲：“乙', {})[0]).toBeCloseTo(2.5, 5);
  });

  it('whole stops are never narrowed: the line is opened instead', () => {
    const text = '甲乙。丙丁戊己庚辛壬，癸子丑寅卯辰巳午未';
    const usual = compose(text, { measure: 10 });
    const whole = compose(text, { measure: 10, text: house({ wholeStops: true }) });
    expect(distance(usual, '乙', '丙')).toBeCloseTo(1.5, 5);
    expect(distance(whole, '乙', '丙')).toBeGreaterThanOrEqual(2);
  });

  it('a wide interpunct has a quarter on either side, squeezed alike and dropped at a line’s end', () => {
    const wide = { text: house({ wideInterpunct: true }) };
    const line = compose('甲·乙', wide).lines[0] ?? expect.fail();
    expect(distance(compose('甲·乙', wide), '甲', '乙')).toBeCloseTo(2, 5);
    const dot = spots(line).find(({ text }) => text === '·');
    expect((dot?.x ?? 0) + (0.327 * 20) / 2).toBeCloseTo(30, 5);
    const tight = compose('甲·乙丙丁戊己庚辛壬，癸子丑寅卯', { measure: 10, ...wide });
    expect(distance(tight, '甲', '乙')).toBeCloseTo(1.5, 5);
    const squeezed = spots(tight.lines[0] ?? expect.fail()).find(({ text }) => text === '·');
    expect((squeezed?.x ?? 0) + (0.327 * 20) / 2).toBeCloseTo(25, 5);
    expect(linesText(compose('甲乙丙丁戊己庚辛壬·癸子', { measure: 9.75, ...wide }))[0]).toBe('甲乙丙丁戊己庚辛壬·');
    expect(distance(compose('《甲》·《乙》', wide), '甲', '乙')).toBeCloseTo(1 + 0.5 + 0.5 + 0.5 + 0.5 + 0.5, 5);
  });
});

describe('kinsoku (§1.2)', () => {
  it('K03 a solidus may not end a line under the default, and its neighbours stay', () => {
    expect(linesText(compose('甲乙丙丁戊己庚辛／壬癸子丑', { measure: 9 }))[0]).not.toMatch(/／$/);
  });
});

describe('code in a justified line', () => {
  const still = inlineStyle({
    text: { ...textStyle, autospace: false },
    paragraph: { ...paragraphStyle, justify: 'none' },
  });
  const items = [textItem('甲乙 '), textItem('git pull now，乙', still), textItem(' 丙 丁戊己庚辛壬癸子丑')];
  const inside = (measure: number): readonly number[] => {
    const places = spots(compose('', { items, measure }).lines[0] ?? expect.fail());
    const at = (text: string) => places.find((spot) => spot.text === text)?.x ?? 0;
    return [at('p') - at('g'), at('n') - at('p'), at('丙') - at('w')];
  };

  it('keeps its own spaces and gaps, while those around it open', () => {
    const [first, second, after] = inside(40);
    for (const measure of [14.8, 15.2, 15.8]) {
      const wide = inside(measure);
      expect(wide[0]).toBeCloseTo(first ?? 0, 5);
      expect(wide[1]).toBeCloseTo(second ?? 0, 5);
    }
    expect(Math.max(...[14.8, 15.2, 15.8].map((measure) => inside(measure)[2] ?? 0))).toBeGreaterThan((after ?? 0) + 1);
  });
});

describe('quotes (§1.14)', () => {
  it('Q01 Chinese around Latin, where Han touches them', () => {
    const paragraph = compose('他说“Hello”了');
    expect(distance(paragraph, '说', 'H')).toBeCloseTo(2, 5);
    expect(distance(paragraph, 'o', '了')).toBeCloseTo(0.5 + 1, 5);
  });

  it('Q02 Latin in a Latin sentence, the apostrophe too', () => {
    const line = compose('the “word” don’t', { text: { families: ['Source Serif 4', 'serif'] } }).lines[0];
    const marks = runsOf(line ?? expect.fail()).flatMap((run) =>
      run.glyphs.filter(({ text }) => /[“”’]/.test(text)).map((glyph) => ({ face: run.face, em: glyph.advance / 20 })),
    );
    expect(marks).toHaveLength(3);
    for (const mark of marks) {
      expect(mark.face).toMatch(/^Source/);
      expect(mark.em).toBeLessThan(0.6);
    }
  });

  it('Q03 side by side on one and a half body, a break allowed between', () => {
    expect(distance(compose('“甲”“乙”'), '甲', '乙')).toBeCloseTo(2.5, 5);
    expect(linesText(compose('甲乙丙丁戊己庚“辛”“壬癸子丑寅卯辰”', { measure: 9 }))[0]).toBe('甲乙丙丁戊己庚“辛”');
  });

  it.each([
    ['他说：“他说‘好’了。”', '‘', 'chinese'],
    ['“法律”', '“', 'chinese'],
    ['在 “Deep Learning” 中', '“', 'chinese'],
    ['See “Deep Learning” (2016)', '“', 'latin'],
    ['见 Smith 的 the dog’s tail 一文', '’', 'latin'],
    ['他写道 it’s “fine” now', '“', 'latin'],
  ])('%s: %s is %s', (text, mark, script) => {
    const line = compose(text, { text: { families: ['Source Serif 4', 'serif'] } }).lines[0] ?? expect.fail();
    const face = spots(line).find((spot) => spot.text === mark)?.run.face ?? '';
    expect(face.startsWith('Source') ? 'latin' : 'chinese').toBe(script);
  });
});

describe('autospace (§1.6)', () => {
  const gap = (text: string, from: string, to: string): number => distance(compose(text), from, to) - 1;

  it('stands between Han and letters, digits, signs before digits, and after per cent', () => {
    expect(gap('甲A', '甲', 'A')).toBeCloseTo(0.25, 5);
    expect(gap('甲8', '甲', '8')).toBeCloseTo(0.25, 5);
    expect(gap('甲¥8', '甲', '¥')).toBeCloseTo(0.25, 5);
    expect(distance(compose('8%甲'), '%', '甲')).toBeCloseTo(0.923 + 0.25, 5);
    for (const sign of ['5′', 'C#', '18+', 'C++']) {
      const alone = compose(sign).lines[0]?.width ?? 0;
      expect(distance(compose(`甲${sign}乙`), '甲', '乙'), sign).toBeCloseTo(1.5 + alone / 20, 5);
    }
  });

  it.each([
    ['甲，8', '，', '8', 0],
    ['甲（A）', '（', 'A', -0],
    ['甲　8', '　', '8', 0],
    ['甲～8', '～', '8', 0],
    ['甲·A', '·', 'A', 0],
    ['甲／A', '／', 'A', 0],
    ['甲—8', '—', '8', 0],
  ])('never beside a mark: %s', (text, from, to) => {
    const line = compose(text).lines[0] ?? expect.fail();
    const natural = compose(text, { text: { autospace: false } }).lines[0] ?? expect.fail();
    const at = (of: typeof line, mark: string) => spots(of).find((spot) => spot.text === mark)?.x ?? Number.NaN;
    expect(at(line, to) - at(line, from)).toBeCloseTo(at(natural, to) - at(natural, from), 5);
  });

  it('S06 not in code, S10 not beside raised text, and a mark follows raised text at once', () => {
    const code = inlineStyle({ text: { ...textStyle, autospace: false } });
    const items = [textItem('甲'), textItem('ab', code), textItem('乙')];
    expect(distance(compose('', { items }), '甲', '乙')).toBeCloseTo(2, 5);
    const raised = inlineStyle({ shift: 6, text: { ...textStyle, size: 12 } });
    const area = compose('', { items: [textItem('面积100m'), textItem('2', raised), textItem('，共')] });
    expect(distance(area, 'm', '2')).toBeCloseTo(0.5, 5);
    expect(distance(area, '2', '，')).toBeCloseTo((12 * 0.5575) / 20, 5);
  });

  it('S04 a space in the source gives way to it', () => {
    expect(distance(compose('甲 20 乙'), '甲', '乙')).toBeCloseTo(distance(compose('甲20乙'), '甲', '乙'), 5);
  });

  const usual = { between: 'both', keepsSpaces: false, narrow: false, closePercent: false } as const;
  const styled = (over: Partial<NonNullable<TextStyle['autospaceStyle']>>) => ({
    text: { autospaceStyle: { ...usual, ...over } },
  });

  it('S05 narrow is ⅛ em, gives nothing up, and opens to ¼ em before Han do', () => {
    expect(distance(compose('甲20乙', styled({ narrow: true })), '甲', '乙')).toBeCloseTo(2.365, 3);
    const open = compose('甲乙丙丁戊己庚20辛壬癸子丑寅卯辰', { measure: 9.5, ...styled({ narrow: true }) });
    expect(distance(open, '甲', '庚')).toBeCloseTo(6, 5);
    expect(distance(open, '庚', '辛')).toBeCloseTo(2.5, 3);
    const tight = compose('甲，乙丙丁戊己庚20辛壬癸子丑寅卯辰', { measure: 10, ...styled({ narrow: true }) });
    expect(distance(tight, '庚', '辛')).toBeGreaterThanOrEqual(2.365 - 0.0005);
  });

  it('of percentages closed up, and of letters or figures alone, only the wanted ones open', () => {
    const close = styled({ closePercent: true });
    expect(distance(compose('8%甲', close), '%', '甲')).toBeCloseTo(0.923, 5);
    expect(distance(compose('甲8%乙', close), '甲', '8')).toBeCloseTo(1.25, 5);
    const alpha = styled({ between: 'alpha' });
    expect(distance(compose('甲A乙', alpha), '甲', '乙')).toBeCloseTo(2, 5);
    expect(distance(compose('甲8乙', alpha), '甲', '乙')).toBeCloseTo(1.5575, 5);
    const numeric = styled({ between: 'numeric' });
    expect(distance(compose('甲A乙', numeric), '甲', '乙')).toBeCloseTo(1.5, 5);
    expect(distance(compose('甲¥8乙', numeric), '甲', '乙')).toBeCloseTo(1.5 + 0.55 + 0.5575, 5);
  });

  it('insert leaves a typed space a word space, which a line cannot squeeze below ¼ em', () => {
    const kept = compose('甲 A乙', styled({ keepsSpaces: true }));
    expect(distance(kept, '甲', 'A')).toBeCloseTo(1.256, 5);
    expect(distance(kept, 'A', '乙')).toBeCloseTo(0.75, 5);
  });

  it('is dropped at a line’s edges', () => {
    const lines = compose('甲乙丙丁戊己庚辛AB壬癸子丑寅卯辰巳午', { measure: 9 }).lines;
    for (const line of lines.slice(0, -1)) {
      const last = spots(line).at(-1);
      expect((last?.x ?? 0) + (/[A-Z]/.test(last?.text ?? '') ? 10 : 20)).toBeCloseTo(180, 3);
      expect(spots(line)[0]?.x).toBe(0);
    }
  });
});

describe('a justified paragraph', () => {
  const text =
    '审结建设工程、商品房买卖、房屋租赁等涉不动产纠纷424件，为2138名劳动者兑付劳动报酬3.6%——妥善处理“带病”企业，' +
    '共建“公安智能快办＋检察专人专办”等模式……GB/T 15834规定，标点符号的用法·写法，办理民事诉讼监督案件166件，同比上升130.56%。';

  it.each([16, 18, 20, 22])('D02, D03 fills each line to the edge of its last body with even gaps at %i em', (em) => {
    const { lines } = compose(text, { measure: em });
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines.slice(0, -1)) {
      const all = spots(line).filter((spot) => spot.text !== ' ');
      const last = all.at(-1);
      const half = /^[，。、；：！？”）]$/.test(last?.text ?? '');
      const glyph = last?.run.glyphs.find((one) => last.run.x + one.dx === last.x);
      const body = half ? 10 : (glyph?.advance ?? 0);
      expect(((last?.x ?? 0) + body) / 20).toBeCloseTo(em, 1.7);
      const gaps = all.flatMap((spot, at) => {
        const next = all[at + 1];
        const both = /[㐀-鿿]/.test(spot.text) && /[㐀-鿿]/.test(next?.text ?? '');
        return both ? [((next?.x ?? 0) - spot.x) / 20] : [];
      });
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.01);
    }
  });

  it('D04 opens nothing inside ——, ……, 3.6%, words', () => {
    for (const em of [16, 18, 20, 22]) {
      const paragraph = compose(text, { measure: em });
      expect(distance(paragraph, '/', 'T')).toBeCloseTo(0.5, 3);
      const all = paragraph.lines.flatMap((line) => runsOf(line)).flatMap((run) => run.glyphs);
      expect(all.find((glyph) => glyph.text === '——')?.advance).toBeCloseTo(40, 5);
    }
  });

  it('D01 an opening mark after the indent stands at the indent, its Han half an em on', () => {
    const line = compose('“甲乙”丙', { indent: 40 }).lines[0] ?? expect.fail();
    expect(spots(line).find((spot) => spot.text === '甲')?.x).toBeCloseTo(50, 5);
  });
});
