import { describe, expect, it } from 'vitest';
import { type Case, checkCases, margin, printCases, size, textOf } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';
import { givenCases } from '../../support/typesetting-cases.ts';

requirePrograms(['mutool']);

const ten = '甲乙丙丁戊己庚辛壬癸';
const nine = '甲乙丙丁戊己庚辛壬';

const cut = (id: string, measure: number, lines: readonly string[], rest: Partial<Case> = {}): Case => ({
  id,
  text: lines.join(''),
  measure,
  lines,
  ...rest,
});

/** Further ones in the spirit of group L, worked out from §1.2, §1.5 and §1.7. */
const more: readonly Case[] = [
  cut('L29', 10, [`${nine}。」`, '子丑寅卯辰巳']),
  cut('L30', 10, [nine, '癸。」子丑寅卯辰'], { dx: [['甲', '壬', 9]] }),
  cut('L31', 10, [nine, '第12章子丑寅']),
  cut('L32', 12, [`${ten}子`, '2021年3月5日']),
  cut('L33', 10, [nine, '12:30子丑寅卯']),
  cut('L34', 10, [nine, '3∶1子丑寅卯']),
  cut('L35', 10, [nine, '−5℃子丑寅卯']),
  cut('L36', 11, [ten, '5‰子丑寅']),
  cut('L37', 9, ['甲乙丙丁戊己庚辛', '№5子丑寅卯']),
  cut('L38', 9, ['甲乙丙丁戊己庚辛', '￥30子丑寅卯']),
  cut('L39', 9, ['甲乙丙丁戊己庚约', '2017—2021年辛']),
  cut('L40', 9, ['甲乙丙丁戊己庚约', '3–5台辛壬']),
  cut('L41', 10, [nine, '3′5″子丑寅卯']),
  cut('L42 across elements', 10, [nine, '癸，子丑寅卯辰巳午未'], { html: `${ten}<b>，</b>子丑寅卯辰巳午未` }),
  cut('L43 across elements', 10, [nine, '（癸）子丑寅卯辰巳午'], { html: `${nine}<b>（</b>癸）子丑寅卯辰巳午` }),
  cut('L44 across elements', 9, ['甲乙丙丁戊己庚辛', '3.6%壬癸子丑寅'], {
    html: '甲乙丙丁戊己庚辛3.6<b>%</b>壬癸子丑寅',
  }),
  cut('L45 across elements', 10, [nine, '¥3,600癸子丑寅'], { html: `${nine}<b>¥</b>3,600癸子丑寅` }),
  cut('L46 across elements', 10, [nine, '第12章子丑寅'], { html: `${nine}第<b>12</b>章子丑寅` }),
  cut('L47 across elements', 9, ['甲乙丙丁戊己庚辛', '——壬癸子丑寅卯'], {
    html: '甲乙丙丁戊己庚辛—<b>—</b>壬癸子丑寅卯',
  }),
  cut('L48 across elements', 9, ['甲乙丙丁戊己庚辛', '……壬癸子丑寅卯'], {
    html: '甲乙丙丁戊己庚辛…<b>…</b>壬癸子丑寅卯',
  }),
  cut('L49 across elements', 9, ['甲乙丙丁戊己庚辛', '25℃壬癸子丑寅'], {
    html: '甲乙丙丁戊己庚辛25<b>℃</b>壬癸子丑寅',
  }),
  cut('L50 across elements', 11, [ten, '2021年子丑寅卯辰巳'], { html: `${ten}20<b>21</b>年子丑寅卯辰巳` }),
  cut('L51 across elements', 10, [nine, 'inline子丑寅'], { html: `${nine}in<b>line</b>子丑寅` }),
  cut(
    'L52 across elements',
    30,
    ['甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙', '96万元洪荒日月盈昃宿列张寒来暑'],
    { html: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙<b>96</b>万元洪荒日月盈昃宿列张寒来暑' },
  ),
  cut('L53 a note mark', 10, [nine, '癸[1]子丑寅卯'], { html: `${ten}<sup>[1]</sup>子丑寅卯` }),
  cut('L54 a note mark', 10, [nine, '癸①子丑寅卯'], { html: `${ten}<sup>①</sup>子丑寅卯` }),
  cut('L55 <br>', 10, ['甲乙', '丙丁'], { html: '甲乙<br/>丙丁', dx: [['甲', '乙', 1]] }),
  cut('L56 U+200B', 13, [`${ten}ABC`, 'DEF子'], { html: `${ten}ABC\u200bDEF子` }),
  cut('L57 <wbr>', 13, [`${ten}ABC`, 'DEF子'], { html: `${ten}ABC<wbr/>DEF子` }),
  cut('L58 U+00A0', 10, [nine, 'AB子'], { html: `${nine}A\u00a0B子` }),
  cut('L59 U+2060', 10, [nine, '癸子丑寅'], { html: `${ten}\u2060子丑寅` }),
  cut('L60 U+00AD', 12, [`${nine}inter\u00ad`, 'national子丑'], { html: `${nine}inter\u00adnational子丑` }),
  cut('L61 hyphen', 13, [`${nine}well-`, 'known子丑']),
  cut('L62 measure of 2 em', 2, ['甲', '乙，', '丙', '丁。'], { css: 'text-align: start' }),
  cut('L65 full-width figures', 10, [nine, '１２３４子丑寅']),
  cut('L66 nowrap', 10, ['甲乙丙丁戊己庚', '辛壬癸子丑寅卯'], {
    html: '甲乙丙丁戊己庚<span class="keep">辛壬癸子</span>丑寅卯',
  }),
  cut('L67 three marks', 10, [nine, '癸？！”子丑寅卯'], { text: `${nine}癸？！”子丑寅卯` }),
  cut('L68 opening after a pause', 10, [`${nine}，`, '（癸子丑）寅卯辰'], {}),
  cut('L69 two opening marks', 10, [nine, '“《癸子》丑寅卯辰”']),
  cut('L70 bold comma squeezed', 10, ['甲乙丙，丁戊己庚辛壬，', '癸子丑寅卯辰巳午未'], {
    html: '甲乙丙<b>，</b>丁戊己庚辛壬，癸子丑寅卯辰巳午未',
    dx: [['丙', '丁', 1.5]],
  }),
  cut('L71 ranges', 12, [ten, '10%～20%子丑']),
  cut('L72 〇 is Han', 10, ['二〇二四年一月一日，', '甲乙丙丁']),
  cut('L73 empty paragraph', 10, ['甲乙'], { block: '<p></p><p class="c">甲乙</p>' }),
  cut('L74 orphan with closing marks', 10, [nine, '癸子丑寅卯辰巳午未申', '酉戌。”'], {}),
];

const address = 'https://www.example.com/reports/2021/annual-summary.html';
const mail = 'zhangsan.office@example-court.gov.cn';
const addresses: readonly Case[] = [
  { id: 'L80 URL', text: `见${address}的说明，再说明。`, measure: 10 },
  { id: 'L81 e-mail', text: `请写信给${mail}，谢谢。`, measure: 10 },
];

const neverFirst = [...'，、；：。．！？”’）》〉」』】〕〗］｝·／～—–%‰℃℉％°′″‼⁇⁈⁉'];
const neverLast = [...'“‘（《〈「『【〔〖［｛￥№'];
const starts: readonly Case[] = neverFirst.map((mark) => ({
  id: `L90 ${mark} starts no line`,
  text: `${ten}${mark}子丑寅卯辰`,
  measure: 10,
}));
const ends: readonly Case[] = neverLast.map((mark) => ({
  id: `L91 ${mark} ends no line`,
  text: `${nine}${mark}子丑寅卯辰`,
  measure: 9.5,
}));

const given = givenCases('L');
const cases = [...given, ...more, ...addresses, ...starts, ...ends];
const pages = printCases(cases, '.keep { white-space: nowrap }');
const texts = (id: string): readonly string[] => pages.lines(id).map(textOf);

describe('L: lines (§1.2, §1.5, §1.7)', () => {
  it('are the twenty-eight that were given and more', () => expect(given).toHaveLength(28));
  checkCases(cases, pages);

  it.each(starts)('$id', ({ id, text }) => {
    expect(texts(id)).toEqual([nine, `癸${text.slice(10)}`]);
  });

  it.each(ends)('$id', ({ id }) => expect(texts(id)[0]).toBe(nine));

  it.each(addresses)('$id breaks after its signs only, and keeps the measure', ({ id }) => {
    for (const line of pages.lines(id)) {
      const last = line.at(-1);
      const end =
        ((last?.x ?? Number.NaN) - margin) / size + (/[，。]/.test(last?.text ?? '') ? 0.5 : (last?.advance ?? 0));
      expect(end).toBeLessThanOrEqual(10.02);
    }
    for (const text of texts(id).slice(0, -1)) expect(text).toMatch(/[^\w]$|^[^\w]+$|[\u4e00-\u9fff]$/);
  });

  it('D02 every line but the last ends at the measure', () => {
    for (const { id, measure = Number.NaN } of given) {
      for (const row of pages.lines(id).slice(0, -1)) {
        const last = row.at(-1);
        const half = /[，、；：。！？”’）》]/.test(last?.text ?? '');
        const end = ((last?.x ?? Number.NaN) - margin) / size + (half ? 0.5 : (last?.advance ?? Number.NaN));
        expect(Math.abs(end - measure), `${id} ${textOf(row)}`).toBeLessThan(0.02);
      }
    }
  });
});
