import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/document/flow.ts';
import { englishHyphens } from '../../src/layout/hyphens.ts';
import { composeParagraph } from '../../src/layout/inline/compose.ts';
import type { ParagraphStyle, TextStyle } from '../../src/style/computed.ts';
import { paperBook } from '../support/paged.ts';
import { inlineStyle, linesText, paragraphStyle, request, spots, textItem, textStyle } from '../support/paragraph.ts';

const cut = (word: string): string => {
  const places = englishHyphens(word);
  return [...word].map((letter, at) => (places.includes(at) ? `-${letter}` : letter)).join('');
};

const english = (text: string, hyphens: ParagraphStyle['hyphens'] = 'auto', language = 'en'): Inline =>
  textItem(text, inlineStyle({ text: { ...textStyle, language }, paragraph: { ...paragraphStyle, hyphens } }));

const lines = (items: readonly Inline[], measure: number): readonly string[] =>
  linesText(composeParagraph({ ...request('', { items, measure }), hyphenate: englishHyphens }));

describe('hyphens: auto', () => {
  it.each([
    ['hyphenation', 'hy-phen-ation'],
    ['typography', 'ty-pog-ra-phy'],
    ['international', 'in-ter-na-tional'],
    ['table', 'table'],
  ])('%s may be cut as %s', (word, expected) => expect(cut(word)).toBe(expected));

  it('cuts an English word at a line’s end and shows a hyphen', () => {
    const found = lines([textItem('甲乙丙丁戊己庚辛'), english('typography'), textItem('壬癸')], 11);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^甲乙丙丁戊己庚辛ty(?:pog)?\u00ad$/);
    expect(found.join('').replace('\u00ad', '')).toBe('甲乙丙丁戊己庚辛typography壬癸');
  });

  it('leaves words whole where they fit, in Chinese text, under manual, and inside addresses and figures', () => {
    const text = 'typography';
    const before = textItem('甲乙丙丁戊己庚辛');
    expect(lines([before, english(text)], 20)).toEqual([`甲乙丙丁戊己庚辛${text}`]);
    expect(lines([before, english(text, 'auto', 'zh-Hans')], 11)[0]).toBe('甲乙丙丁戊己庚辛');
    expect(lines([before, english(text, 'manual')], 11)[0]).toBe('甲乙丙丁戊己庚辛');
    expect(lines([before, english('ISO9001certification')], 12).join('')).not.toContain('\u00ad');
  });

  it('keeps a word’s marks with its ends', () => {
    const found = lines([textItem('甲乙丙丁戊己'), english('“(international),”'), textItem('子丑寅卯辰巳午未')], 9);
    expect(found.join('|')).toMatch(/\(in(?:ter)?(?:na)?\u00ad\|/);
    expect(found.some((line) => /^[),”]/.test(line))).toBe(false);
  });
});

describe('a page of English', () => {
  const text =
    'The art of setting type by hand has been called the oldest of the graphic trades, yet its rules are no older than the habits of the readers for whom it was made. A paragraph is read line by line, and the eye, which does not stop at every letter, depends upon the evenness of the spaces between the words to find its way from one line to the next without being led astray by rivers of white. Hyphenation is therefore not a concession to the compositor but a courtesy to the reader: a word divided between its syllables disturbs the sense far less than a line whose words have been driven apart until the page looks like a piece of lace.';

  const own: TextStyle = { ...textStyle, families: ['Source Serif 4'], language: 'en' };

  /** Which lines end with a hyphen. */
  const cutLines = (content: string, measure: number): readonly boolean[] => {
    const items = [textItem(content, inlineStyle({ text: own, paragraph: { ...paragraphStyle, hyphens: 'auto' } }))];
    const asked = request('', { items, measure, text: own, book: paperBook });
    return linesText(composeParagraph({ ...asked, hyphenate: englishHyphens })).map((line) => line.endsWith('\u00ad'));
  };

  it('has as many as it takes where a word is wider than the measure', () => {
    const cut = cutLines('internationalization internationalization', 4);
    expect(cut.length).toBeGreaterThan(4);
    expect(cut.filter((one) => one).length).toBeGreaterThan(2);
  });

  it('never has more than two hyphens in a row, nor one on the line before the last', () => {
    const words = text.split(' ');
    let seen = 0;
    for (let measure = 12; measure <= 30; measure += 0.5) {
      for (const from of [0, 7, 19, 31]) {
        const cut = cutLines(words.slice(from).join(' '), measure);
        seen += cut.filter((one) => one).length;
        expect(cut.map((one) => (one ? '-' : '.')).join('')).not.toMatch(/---|-.$/);
      }
    }
    expect(seen).toBeGreaterThan(200);
  });

  /** Word spaces of each line but the last, in shares of the natural one (0.237 em). */
  const spaces = (measure: number, hyphens: ParagraphStyle['hyphens']) => {
    const items = [textItem(text, inlineStyle({ text: own, paragraph: { ...paragraphStyle, hyphens } }))];
    const asked = request('', { items, measure, text: own, book: paperBook });
    const { lines: set } = composeParagraph({ ...asked, hyphenate: englishHyphens });
    return set.slice(0, -1).map((line) => {
      const places = spots(line);
      const at = places.findIndex((spot) => spot.text === ' ');
      const [from, to] = [places[at], places[at + 1]];
      expect(line.width).toBeCloseTo(measure * 20, 2);
      return ((to?.x ?? 0) - (from?.x ?? 0)) / 20 / 0.237;
    });
  };

  it.each([26, 28, 30, 32, 34])('has even word spaces at %i em', (measure) => {
    const found = spaces(measure, 'auto');
    expect(found.length).toBeGreaterThan(7);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(0.75 - 1e-6);
    expect(Math.max(...found)).toBeLessThan(2);
    expect(found.reduce((sum, one) => sum + one, 0) / found.length).toBeLessThan(1.3);
  });

  it('divides a word rather than open a line far, and none where the lines are even', () => {
    const found = lines([english(text)], 14);
    const whole = spaces(14, 'manual');
    expect(found.some((line) => line.endsWith('\u00ad'))).toBe(true);
    expect(Math.max(...spaces(14, 'auto'))).toBeLessThan(Math.max(...whole));
    expect(lines([english(text)], 44).filter((line) => line.endsWith('\u00ad')).length).toBeLessThanOrEqual(1);
  });
});
