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

  it.each(['×', '÷', '±', '=', '+', '−', '≈'])('a lone %s begins no line, and holds the figure after it', (sign) => {
    const text = `甲乙，丙丁戊己庚辛壬癸子丑寅 12 mm ${sign} 34 mm 卯辰巳午，未申酉戌亥`;
    for (let measure = 14; measure < 26; measure++) {
      const lines = linesText(compose(text, { measure }));
      for (const line of lines) {
        expect(line.startsWith(sign), `${measure}: ${lines.join(' | ')}`).toBe(false);
      }
    }
    const roomy = `甲，乙，丙丁，戊己庚，辛壬癸，子丑寅 12 mm ${sign} 34 mm，卯辰巳，午未申，酉戌亥`;
    for (let measure = 22; measure < 30; measure += 0.5) {
      const lines = linesText(compose(roomy, { measure }));
      expect(
        lines.filter((line) => line.trimEnd().endsWith(sign)),
        `${measure}: ${lines.join(' | ')}`,
      ).toEqual([]);
    }
  });

  it('a long product is cut after a sign, never before it or in a figure', () => {
    const lines = linesText(compose('甲乙丙丁210×285×2000×36000mm', { measure: 8 }));
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/(?:丁|×)$/);
    expect(linesText(compose('甲乙丙丁戊己毫米×285壬癸', { measure: 8 }))[1]).not.toMatch(/^×/);
  });

  it('a figure in groups of three with typed spaces is one figure', () => {
    const text = '甲，乙，丙丁，戊己庚，辛壬癸，子丑寅 12 345 678 件，卯辰巳，午未申，酉戌亥';
    for (let measure = 17; measure < 28; measure += 0.5) {
      const lines = linesText(compose(text, { measure }));
      const whole = lines.filter((line) => line.includes('12 345 678'));
      expect(whole, `${measure}: ${lines.join(' | ')}`).toHaveLength(1);
    }
    const rooms = linesText(compose('101 102 103 104 105 106 107 108 109 110 111 112', { measure: 12 }));
    expect(rooms.length).toBeGreaterThan(1);
  });

  it('the space of 25 mm stays as it is where the line opens', () => {
    const text = '甲乙丙丁戊己 25 mm 见 big box 庚辛壬癸子丑寅卯辰巳午';
    const gap = (measure: number, from: string, to: string) => {
      const places = spots(compose(text, { measure }).lines[0] ?? expect.fail());
      const at = (mark: string) => places.findIndex((spot) => spot.text === mark);
      return (places[at(to)]?.x ?? 0) - (places[at(from)]?.x ?? 0);
    };
    const natural = gap(60, '5', 'm');
    for (const measure of [17, 17.4, 17.8]) expect(gap(measure, '5', 'm')).toBeCloseTo(natural, 5);
    expect(Math.max(...[17, 17.4, 17.8].map((measure) => gap(measure, 'g', 'x')))).toBeGreaterThan(
      gap(60, 'g', 'x') + 1,
    );
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
