import { describe, expect, it } from 'vitest';
import {
  compose,
  distance,
  inlineStyle,
  linesText,
  lineText,
  paragraphStyle,
  runsOf,
  spots,
  textItem,
  textStyle,
} from '../../support/paragraph.ts';

const lines = (
  text: string,
  measure: number,
  lineBreak: 'auto' | 'strict' | 'normal' | 'loose' | 'anywhere' = 'auto',
) => linesText(compose(text, { measure, style: { lineBreak } }));

describe('autospace', () => {
  it('takes the place of a space in the source', () => {
    const paragraph = compose('甲 20 乙');
    expect(distance(paragraph, '甲', '乙')).toBeCloseTo(2.615, 3);
    expect(linesText(paragraph)).toEqual(['甲 20 乙']);
  });

  it('is left out in code, beside raised text and where it is turned off', () => {
    const code = inlineStyle({ text: { ...textStyle, autospace: false } });
    const items = [textItem('甲'), textItem('ab', code), textItem('乙')];
    expect(distance(compose('', { items }), '甲', '乙')).toBeCloseTo(2, 5);
    const note = [textItem('甲'), textItem('2', inlineStyle({ shift: 6 })), textItem('乙')];
    expect(distance(compose('', { items: note }), '甲', '乙')).toBeCloseTo(1.5575, 5);
    expect(distance(compose('甲A乙', { text: { autospace: false } }), '甲', '乙')).toBeCloseTo(1.5, 5);
  });

  it('stands after % but not between digits and ℃', () => {
    expect(distance(compose('甲25℃乙'), '甲', '乙')).toBeCloseTo(1 + 0.25 + 1.115 + 1, 5);
  });
});

describe('quotes', () => {
  const faceOf = (text: string, mark: string, families: readonly string[]) => {
    const line = compose(text, { text: { families } }).lines[0] ?? expect.fail();
    return spots(line).find((spot) => spot.text === mark)?.run.face;
  };
  const stack = ['Source Serif 4', 'serif'];

  it('are Chinese beside Han, whatever stands inside', () => {
    const paragraph = compose('他说“Hello”了');
    expect(distance(paragraph, '说', 'H')).toBeCloseTo(2, 5);
    expect(distance(paragraph, 'o', '了')).toBeCloseTo(1.5, 5);
    expect(faceOf('他说“Hello”了', '“', stack)).toBe('Noto Serif SC-400');
  });

  it('are Latin where all that touches them is', () => {
    expect(faceOf('the “word” don’t', '“', stack)).toBe('Source Serif 4-400');
    expect(faceOf('the “word” don’t', '’', stack)).toBe('Source Serif 4-400');
    expect(faceOf('见 the “word” don’t 等', '”', stack)).toBe('Source Serif 4-400');
    expect(faceOf('他说“好”', '“', stack)).toBe('Noto Serif SC-400');
  });

  it('stand side by side on one and a half body, with a break allowed between', () => {
    expect(distance(compose('“甲”“乙”'), '甲', '乙')).toBeCloseTo(2.5, 5);
    expect(lines('甲乙丙丁戊己庚“辛”“壬癸子丑寅卯辰”', 9)[0]).toBe('甲乙丙丁戊己庚“辛”');
  });
});

describe('faces', () => {
  it('Latin and figures come from the first family, Han and Chinese marks from the Han face', () => {
    const line =
      compose('甲，A1——乙·丙…', { text: { families: ['Source Serif 4', 'serif'] } }).lines[0] ?? expect.fail();
    const latin = spots(line).filter((spot) => spot.run.face.startsWith('Source'));
    expect(latin.map((spot) => spot.text).join('')).toBe('A1');
  });

  it('a missing glyph is an error with its place, and a geta stands for it', () => {
    const paragraph = compose('甲\u{e000}乙\u{e000}');
    expect(paragraph.diagnostics).toMatchObject([
      {
        code: 'font/missing-glyph',
        span: { file: 'layout.hbs', start: { line: 3 } },
        values: { character: '\u{e000}', codePoint: 'U+E000' },
        hints: [{ code: 'font/stack-tried', values: { families: 'Noto Serif SC' } }],
      },
    ]);
    expect(linesText(paragraph)).toEqual(['甲\u{e000}乙\u{e000}']);
    expect(compose('A\u{e001}B').diagnostics).toHaveLength(1);
  });

  it('tell of a figure’s own place', () => {
    const place = { kind: 'cell', file: 'a.xlsx', sheet: '一', cell: 'B2' } as const;
    const origin = { figure: 'a.b', place, inputs: [] };
    const items = [
      {
        kind: 'text' as const,
        text: '共\u{e000}件',
        origins: [{ start: 1, end: 3, origin }],
        style: inlineStyle(),
        span: place,
      },
    ];
    expect(compose('', { items }).diagnostics[0]?.span).toBe(place);
    const [run] = runsOf(compose('', { items }).lines[0] ?? expect.fail());
    expect(run?.origins).toEqual([{ start: 1, end: 3, origin }]);
  });
});

describe('line-break', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['甲乙丙丁戊己庚辛壬……癸子丑寅', 'auto loose', '……'],
    ['甲乙丙丁戊己庚辛壬ァ癸子丑寅', 'normal loose', 'ァ'],
    ['甲乙丙丁戊己庚辛壬々癸子丑寅', 'loose', '々'],
    ['甲乙丙丁戊己庚辛壬〜癸子丑寅', 'normal loose', '〜'],
    ['甲乙丙丁戊己庚辛壬：癸子丑寅', 'loose', '：'],
    ['甲乙丙丁戊己庚辛壬——癸子丑', 'auto normal loose', '——'],
    ['甲乙丙丁戊己庚辛壬，癸子丑寅', '', '，'],
  ];
  for (const [text, allowed, mark] of table) {
    it(`a line may start with ${mark} under: ${allowed || 'none'}`, () => {
      const modes = ['auto', 'strict', 'normal', 'loose'] as const;
      const starting = modes.filter((mode) => lines(text, 9, mode)[1]?.startsWith(mark));
      expect(starting).toEqual(modes.filter((mode) => allowed.split(' ').includes(mode)));
    });
  }

  it('anywhere breaks before a comma and inside a word', () => {
    expect(lines('甲乙丙丁戊己庚辛壬，癸子丑', 9, 'anywhere')[0]).toBe('甲乙丙丁戊己庚辛壬');
    expect(lines('甲乙丙丁戊己庚辛abcdefgh', 9, 'anywhere').length).toBe(2);
  });
});

describe('numbers', () => {
  const before = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒';
  it.each([['10～20台'], ['2017—2021年'], ['2017-2021年'], ['第12章'], ['−5.2%'], ['100 m²'], ['96万元'], ['¥3,600']])(
    '%s stays whole',
    (unit) => {
      for (const measure of [31, 32, 33, 40]) {
        const found = lines(`${before}${unit}日月盈昃宿列张寒来暑往秋收冬藏闰余成岁律`, measure);
        expect(
          found.filter((line) => line.includes(unit)),
          String(measure),
        ).toHaveLength(1);
      }
    },
  );
});

describe('white space', () => {
  const white = (text: string, whiteSpace: 'pre' | 'pre-wrap' | 'pre-line' | 'nowrap', measure = 10) => {
    const style = inlineStyle({ paragraph: { ...paragraphStyle, whiteSpace } });
    return compose('', { measure, style: { whiteSpace, align: 'start' }, items: [textItem(text, style)] });
  };

  it('pre keeps spaces, line feeds and tab stops', () => {
    const paragraph = white('a\tb\nab\tc\n\nd', 'pre');
    expect(linesText(paragraph)).toEqual(['a\tb', 'ab\tc', '', 'd']);
    const at = (line: number, text: string) =>
      spots(paragraph.lines[line] ?? expect.fail()).find((spot) => spot.text === text)?.x;
    expect(at(0, 'b')).toBeCloseTo(at(1, 'c') ?? 0, 5);
    expect(at(0, 'b')).toBeCloseTo(0.256 * 8 * 20, 5);
  });

  it('pre-wrap breaks after kept spaces, which hang', () => {
    expect(linesText(white('甲乙丙丁戊  己庚辛', 'pre-wrap', 5))).toEqual(['甲乙丙丁戊  ', '己庚辛']);
    expect(linesText(white('甲  乙', 'pre-wrap'))).toEqual(['甲  乙']);
  });

  it('nowrap never breaks', () => {
    expect(white('甲乙丙丁戊己庚辛壬癸子丑', 'nowrap').lines).toHaveLength(1);
  });

  it('a word space at a line’s end takes no room', () => {
    const paragraph = compose('ab cd', { measure: 1.2, style: { align: 'start' } });
    expect(linesText(paragraph)).toEqual(['ab ', 'cd']);
    expect(paragraph.lines[0]?.width).toBeCloseTo(20, 5);
  });
});

describe('balance', () => {
  const balance = (text: string, measure: number) =>
    compose(text, { measure, style: { textWrap: 'balance', align: 'center' } }).lines.map(lineText);
  it('makes even lines and cuts after a comma', () => {
    expect(balance('坚持以人民为中心服务保障高质量发展', 12)).toEqual(['坚持以人民为中心', '服务保障高质量发展']);
    expect(balance('坚持党的绝对领导，以筑魂之力提升政治建设的水平', 16)[0]).toBe('坚持党的绝对领导，');
    expect(balance('甲乙丙丁戊己庚的辛壬癸子丑寅', 10)[1]?.startsWith('的')).toBe(false);
  });
});
