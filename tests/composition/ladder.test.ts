import { describe, expect, it } from 'vitest';
import { compose, linesText, spots } from '../support/paragraph.ts';

const notes = (text: string, measure: number) => compose(text, { measure }).diagnostics;

describe('the emergency ladder (§4.3) says what it did', () => {
  it('lines looser than a tenth of an em, the loosest first', () => {
    const found = notes('甲乙丙丁戊己庚辛壬internationalization癸子丑寅卯辰巳午', 11.5);
    expect(found).toMatchObject([
      { code: 'layout/loose-lines', values: { count: '1', line: '甲乙丙丁戊己庚辛壬' }, span: { start: { line: 3 } } },
    ]);
    expect(Number(found[0]?.values['by'])).toBeGreaterThan(0.1);
  });

  it('a number and its unit on two lines', () => {
    const found = notes('123456789012345678件甲乙丙丁戊己庚辛壬癸子丑', 10.1);
    expect(found).toMatchObject([{ code: 'layout/split-unit', values: { text: '123456789012345678｜件' } }]);
  });

  it('but not where a typed space parts a number from a word that begins like a unit', () => {
    expect(linesText(compose('123456789012345678 名称', { measure: 10.1 }))).toHaveLength(2);
    expect(notes('123456789012345678 名称', 10.1)).toEqual([]);
  });

  it('a mark that had to start a line', () => {
    const found = compose('甲乙。』」）丙丁戊己', { measure: 2 });
    expect(found.diagnostics.map(({ code }) => code)).toContain('layout/mark-at-line-start');
    expect(linesText(found).join('')).toBe('甲乙。』」）丙丁戊己');
  });

  it('nothing where nothing is strained', () => {
    expect(notes('甲乙丙丁戊己庚辛壬癸子丑寅卯，辰巳午未申酉', 14)).toEqual([]);
  });
});

describe('hanging punctuation (§1.8)', () => {
  const text = '甲乙丙丁戊己庚辛壬癸，子丑寅卯';
  const first = (hanging: false | 'allow-end' | 'force-end', own = text) =>
    compose(own, { measure: 10, style: { hanging } }).lines[0] ?? expect.fail();

  it('H01 allow-end: a comma stands outside by half an em, and only where it does not fit', () => {
    expect(spots(first('allow-end')).at(-1)).toMatchObject({ text: '，', x: 200 });
    expect(spots(first(false)).at(-1)?.text).toBe('壬');
    const fits = '甲，乙丙丁戊己庚辛，壬癸子丑寅';
    expect(spots(first('allow-end', fits)).map((spot) => spot.x)).toEqual(
      spots(first(false, fits)).map((spot) => spot.x),
    );
  });

  it('force-end: always, but never with a run of marks', () => {
    const line = first('force-end', '甲，乙丙丁戊己庚辛壬，癸子丑寅卯');
    expect(spots(line).at(-1)).toMatchObject({ text: '，', x: 200 });
    const run = first('force-end', '甲乙丙丁戊己庚辛壬。”癸子丑寅卯辰巳');
    expect(spots(run).at(-1)?.x).toBeLessThan(195);
  });
});
