import { describe, expect, it } from 'vitest';
import { compose, linesText, spots } from '../support/paragraph.ts';

const first = (text: string) => spots(compose(text, { measure: 40 }).lines[0] ?? expect.fail());
const at = (text: string, sign: string): number => first(text).find((spot) => spot.text === sign)?.x ?? expect.fail();

describe('signs that a typographer found wrong', () => {
  it('a lone word is not the cheapest first line of justified English', () => {
    const lines = linesText(compose('Typography exists to honour content and little else beside it', { measure: 16 }));
    expect(lines[0]?.trim().split(' ').length).toBeGreaterThan(1);
  });

  it.each(['²', '³', '¹'])('%s stands close to the Han on either side', (sign) => {
    const [, raised, after] = first(`米${sign}的`);
    expect(raised?.x).toBeCloseTo(20, 5);
    expect(after?.x).toBeCloseTo(at(`米${sign}的`, sign) + 10, 5);
    expect(at('米2', '2')).toBeCloseTo(25, 5);
  });

  it('a raised sign does not begin a line', () => {
    expect(linesText(compose('甲乙丙丁戊己庚辛壬米²癸子丑寅', { measure: 10 }))[0]).not.toMatch(/米$/);
  });

  it('／ is a narrow stroke in the middle of half a body, and extracts as it was written', () => {
    const [, solidus, next] = first('甲／乙');
    expect(solidus?.text).toBe('／');
    expect(solidus?.x).toBeGreaterThanOrEqual(20);
    expect(next?.x).toBeCloseTo(30, 5);
  });

  it.each(['平方米', '万平方米', '人次', '个百分点', '公里'])('a unit of several Han is not cut inside: %s', (unit) => {
    for (let measure = 16; measure < 24; measure++) {
      const lines = linesText(
        compose(`甲，乙，丙丁，戊己庚辛，壬癸子丑寅卯12${unit}，辰巳午，未申酉戌亥天地玄黄`, { measure }),
      );
      const [before = ''] = lines.filter((line) => /12/.test(line));
      const cut = /12(.*)$/.exec(before)?.[1] ?? '';
      const whole = cut === '' || cut === '万' || cut.startsWith(unit);
      expect(whole, `${measure}: ${lines.join(' | ')}`).toBe(true);
    }
  });
});
