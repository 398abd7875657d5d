import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/document/flow.ts';
import { englishHyphens } from '../../src/layout/hyphens.ts';
import { composeParagraph } from '../../src/layout/inline/compose.ts';
import type { ParagraphStyle } from '../../src/style/computed.ts';
import { inlineStyle, linesText, paragraphStyle, request, textItem, textStyle } from '../support/paragraph.ts';

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
