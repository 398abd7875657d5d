import { describe, expect, it } from 'vitest';
import { compose, distance, linesText } from '../support/paragraph.ts';

describe('· between titles', () => {
  it('has no blanks beside it but those of its half body', () => {
    expect(distance(compose('《甲》·《乙》'), '甲', '乙')).toBeCloseTo(1 + 0.5 + 0.5 + 0.5, 5);
    expect(distance(compose('甲》·乙'), '甲', '乙')).toBeCloseTo(1 + 0.5 + 0.5, 5);
    expect(distance(compose('甲·《乙'), '甲', '乙')).toBeCloseTo(1 + 0.5 + 0.5, 5);
  });
});

describe('a last line', () => {
  it('is not a lone figure with its sign where the gaps can carry a Han to it', () => {
    const han = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒';
    const lines = linesText(compose(`${han}${han}38.46%。`, { measure: 30 }));
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/^洪?荒.*38\.46%。$/);
  });
});
