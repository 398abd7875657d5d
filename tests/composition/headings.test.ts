import { describe, expect, it } from 'vitest';
import { lexiconWords } from '../../src/layout/inline/phrases/lexicon.ts';
import { seams } from '../../src/layout/inline/phrases/phrases.ts';
import { headings as heads } from '../support/headings.ts';
import { compose, linesText, spots } from '../support/paragraph.ts';

const balance = (text: string, measure: number, textWrap: 'balance' | 'pretty' = 'balance'): readonly string[] =>
  linesText(compose(text, { measure, style: { textWrap, align: 'start' } }));

/** Where the lines of a heading end, as indices in its text. */
const ends = (lines: readonly string[]): readonly number[] => {
  let at = 0;
  return lines.slice(0, -1).map((line) => {
    at += line.length;
    return at;
  });
};

describe('headings (§1.10)', () => {
  it('E01 cuts between phrases', () => {
    expect(balance('坚持以人民为中心服务保障高质量发展', 12)).toEqual(['坚持以人民为中心', '服务保障高质量发展']);
  });

  it('E02 cuts after a comma', () => {
    expect(balance('坚持党的绝对领导，以筑魂之力提升政治建设的水平', 16)[0]).toBe('坚持党的绝对领导，');
  });

  it('E03 breaks a long title between words, and not after 关于', () => {
    const lines = balance('浙江省高级人民法院关于优化法治化营商环境的实施意见', 18);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/(?:法院|优化)$/);
  });

  it(`E04 ${heads.length} headings at 8 to 20 em: no word broken, three Han on the last line, none before 的了着`, () => {
    expect(heads.length).toBeGreaterThan(50);
    const faults: string[] = [];
    for (const head of heads) {
      const words = lexiconWords(head);
      for (let em = 8; em <= 20; em++) {
        const lines = balance(head, em);
        const shown = `${em}: ${lines.join(' ⏎ ')}`;
        for (const at of ends(lines)) {
          if (words.some(({ from, to }) => from < at && at < to)) faults.push(`word ${shown}`);
          if (/^[的了着]/.test(head.slice(at))) faults.push(`weak ${shown}`);
        }
        const last = [...(lines.at(-1) ?? '')].filter((character) => /[㐀-鿿]/.test(character));
        if (lines.length > 1 && last.length < 3) faults.push(`last ${shown}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('are not spread to the measure, even where the paragraph would be justified', () => {
    const text = '坚持以人民为中心服务保障高质量发展';
    const lines = compose(text, { measure: 12, style: { textWrap: 'balance', align: 'auto' } }).lines;
    expect(lines[0]?.width).toBeCloseTo(8 * 20, 5);
  });
});

describe('centred headings', () => {
  const set = (text: string, measure: number, align: 'center' | 'left' = 'center') =>
    compose(text, { measure, style: { textWrap: 'balance', align } });

  it.each([
    [
      '深入学习贯彻习近平新时代中国特色社会主义思想主题教育',
      11,
      ['深入学习贯彻', '习近平新时代中国特色', '社会主义思想主题教育'],
    ],
    ['以高质量发展推动共同富裕示范区建设的实践与思考', 10, ['以高质量发展', '推动共同富裕示范区', '建设的实践与思考']],
  ] as const)('have no waist where that costs little: %s', (text, measure, lines) => {
    expect(linesText(set(text, measure))).toEqual(lines);
    expect(linesText(set(text, measure, 'left'))).not.toEqual(lines);
  });

  it('keep a slight waist rather than a line that is far too short', () => {
    const lines = linesText(set('浙江省高级人民法院关于优化法治化营商环境的实施意见', 12));
    expect(lines).toEqual(['浙江省高级人民法院', '关于优化法治化', '营商环境的实施意见']);
  });

  it('of four lines and more have fewer and slighter waists than where they are not centred', () => {
    const widths = (lines: readonly string[]) => lines.map((line) => line.replace(/[，。、；：]$/, '').length);
    const waist = (lines: readonly string[]): number => {
      const all = widths(lines);
      return all.reduce((sum, width, at) => {
        if (at === 0 || at === all.length - 1) return sum;
        const depth = Math.min(Math.max(...all.slice(0, at)), Math.max(...all.slice(at + 1))) - width;
        return sum + Math.max(0, depth);
      }, 0);
    };
    const sums = { centred: 0, plain: 0, count: 0 };
    const long = [...heads, ...heads.slice(1).map((head, at) => `${heads[at] ?? ''}，${head}`)];
    for (const head of long) {
      for (const em of [8, 11]) {
        const centred = linesText(set(head, em));
        if (centred.length < 4) continue;
        sums.count += 1;
        sums.centred += waist(centred);
        sums.plain += waist(linesText(set(head, em, 'left')));
      }
    }
    expect(sums.count).toBeGreaterThan(40);
    expect(sums.centred).toBeLessThan(sums.plain * 0.8);
  });

  it(`${heads.length} of them, at 8 to 20 em, break no word for the sake of their outline`, () => {
    const faults: string[] = [];
    for (const head of heads) {
      const words = lexiconWords(head);
      for (let em = 8; em <= 20; em++) {
        const lines = linesText(set(head, em));
        for (const at of ends(lines)) {
          if (words.some(({ from, to }) => from < at && at < to)) faults.push(`${em}: ${lines.join(' ⏎ ')}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('are centred by their Han: a comma at a line’s end weighs nothing', () => {
    const { lines } = set('坚持党的绝对领导，以筑魂之力提升政治建设的水平', 16);
    const middle = (line: (typeof lines)[number]) => {
      const han = spots(line).filter(({ text }) => /[㐀-鿿]/.test(text));
      return ((han[0]?.x ?? 0) + (han.at(-1)?.x ?? 0) + 20) / 2;
    };
    expect(lines.map(middle)).toEqual([160, 160].map((x) => expect.closeTo(x, 5)));
    const full = set('甲乙丙丁戊己庚辛，壬癸子丑寅卯辰巳', 8.5).lines[0];
    expect(spots(full ?? expect.fail())[0]?.x).toBeCloseTo(0, 5);
  });

  it('of two letter-spaced Han stand in the middle: 目　录 by letter-spacing', () => {
    const line = compose('目录', { measure: 10, style: { align: 'center' }, text: { letterSpacing: 20 } }).lines[0];
    const places = spots(line ?? expect.fail()).map(({ x }) => x);
    expect(places).toEqual([70, 110]);
  });
});

describe('pretty', () => {
  it('keeps a word whole where plain text breaks it', () => {
    const text = '平湖市人民法院依法服务保障营商环境建设工作取得新成效';
    expect(balance(text, 13, 'pretty')[0]).not.toMatch(/营$/);
  });
});

describe('seams', () => {
  const cut = (text: string): string => {
    const found = seams(text);
    return [...text].map((character, at) => (at > 0 && found[at] === 'open' ? `|${character}` : character)).join('');
  };

  it.each([
    ['坚持以人民为中心服务保障高质量发展', '坚持|以人民为中心|服务保障|高质量发展'],
    ['优化法治化营商环境', '优化|法治化|营商环境'],
    ['中华人民共和国民法典', '中华人民共和国|民法典'],
    ['贯彻党的二十大精神', '贯彻|党的二十大|精神'],
    ['云和县居民收入', '云和县|居民收入'],
  ])('%s', (text, expected) => expect(cut(text)).toBe(expected));
});
