import { describe, expect, it } from 'vitest';
import { withoutSpace } from '../../support/conservation.ts';
import { seedProse } from '../../support/corpus.ts';
import { extractors } from '../../support/pdf-programs.ts';
import { printed, scratchFolder } from '../../support/printed-cases.ts';
import { requirePrograms } from '../../support/run.ts';

requirePrograms(['mutool', 'pdftotext']);

const radicals =
  '人民法力气水火土心手目耳口日月车马鱼鸟风雨食首香音革走里金长门青非面高鬼龙齿户无牛片生用田白皮皿石示立竹米羊老而肉' +
  '臣自至舌舟艮色虎虫血行衣西见角言谷豆贝赤足身辰酉采隹韦韭页飞骨麦黄黍黑黹鼎鼓鼠鼻';

interface Passage {
  readonly name: string;
  readonly html: string;
  /** What it says; absent: its tags taken away. */
  readonly text?: string;
}

/** Each says its text by glyphs that are not plainly its characters’. */
const passages: readonly Passage[] = [
  { name: 'radicals', html: `<p>${radicals}</p>` },
  { name: 'dashes and dots', html: '<p>甲——乙…丙……丁⋯⋯戊⸺己—庚–辛～壬〜癸</p>' },
  { name: 'dashes by halves', html: '<p>甲—<b>—</b>乙…<b>…</b>丙</p>' },
  { name: 'interpuncts of one glyph', html: '<p>甲·乙‧丙・丁•戊∙己⋅庚</p>' },
  { name: 'solidus of the Latin face', html: '<p>甲／乙1/2丙／丁</p>' },
  { name: 'full-width and half-width', html: '<p>（甲）(a)，,。.：:；;！!？?１1Ａa％%＄$￥¥～~</p>' },
  { name: 'quotes of both hands', html: '<p>他说“Hello”，the “word” don’t，‘甲’</p>' },
  {
    name: 'ligatures',
    html: '<p class="latin">The office’s final affluent waffle: fi ffi fl ffl ff, efficient file.</p>',
  },
  { name: 'small capitals and figures', html: '<p class="latin caps">Annual Report 2023 No. 15</p>' },
  {
    name: 'accents, composed and not',
    html: '<p class="latin">cafe\u0301 naïve Zürich nǐ hǎo A\u030A e\u0302\u0301</p>',
  },
  { name: 'signs', html: '<p>½¼¾①②Ⅳ25℃3.6%5‰±5×3÷2m²x³№5￥30€20£5μΩ‼⁇≥≤≠→★</p>' },
  { name: 'signs small and wide', html: '<p>甲±5乙±丁3×5乘×号，6÷2除÷号</p>' },
  { name: 'a variation selector', html: '<p>葛\ufe00甲葛乙</p>' },
  { name: 'raised, lowered', html: '<p>100m<sup>2</sup>，H<sub>2</sub>O，注<sup>[1]</sup>。</p>' },
  {
    name: 'emphasis, names, books',
    html: '<p><span class="dots">着重，字</span><u>司马迁</u><span class="book">史记</span></p>',
  },
  {
    name: 'ruby',
    html: '<p><ruby>汉<rt>hàn</rt>字<rt>zì</rt></ruby>与<ruby>法律<rt>fǎlǜ</rt></ruby></p>',
    text: '汉hàn字zì与法律fǎlǜ',
  },
  {
    name: 'code, links, bold, kai',
    html: '<p><code>if (a &lt; b) f(x);</code><a href="https://example.com/">链接</a><b>粗</b><em>楷体“字”</em></p>',
    text: 'if (a < b) f(x);链接粗楷体“字”',
  },
  {
    name: 'hyphenated words',
    html: '<p class="narrow" lang="en">The internationalization of administrative responsibilities notwithstanding, considerable misunderstandings accumulated.</p>',
  },
  { name: 'soft hyphens', html: '<p class="narrow">甲乙丙丁inter\u00adnational\u00adization戊己</p>' },
  { name: 'invisible ones', html: '<p>甲\u200b乙\u2060丙<wbr/>丁\u00a0戊\u3000己</p>' },
  { name: 'numbered list', html: '<ol><li>第一项</li><li>第二项</li></ol>', text: '1.第一项2.第二项' },
  { name: 'bulleted list', html: '<ul><li>甲项</li><li>乙项</li></ul>', text: '•甲项•乙项' },
  {
    name: 'table',
    html: '<table><tr><th>年份</th><th>收案</th></tr><tr><td>2020</td><td>1,234.5</td></tr><tr><td>2021</td><td>−0.25%</td></tr></table>',
    text: '年份收案20201,234.52021−0.25%',
  },
  {
    name: 'squeezed and stretched',
    html: '<p class="ten">甲，乙，丙丁戊己庚辛，壬癸子丑寅卯辰巳甲乙丙丁戊己庚20辛壬癸子丑寅卯辰</p>',
  },
  {
    name: 'other faces',
    html: '<p class="sans">黑体：“字”——甲·乙…</p><p class="kai">楷体：“字”——甲·乙…</p><p class="fang">仿宋：“字”——甲·乙…</p>',
  },
  {
    name: 'seed text',
    html: seedProse()
      .map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
      .join(''),
  },
];

const style = `@page { size: 600pt 800pt; margin: 60pt }
body { font-size: 12pt; line-height: 20pt }
.passage { break-after: page } .latin { font-family: "Source Serif 4", serif } .caps { font-variant: small-caps }
.dots { text-emphasis: dot } .book { text-decoration: underline wavy } .narrow { width: 9em; hyphens: auto; text-align: justify }
.ten { width: 10em } .sans { font-family: sans-serif } .kai { font-family: kai } .fang { font-family: fangsong }`;

const folder = scratchFolder();
const built: { file?: string } = {};
const file = (): string => {
  built.file ??= printed(folder, passages.map(({ html }) => `<div class="passage">${html}</div>`).join('\n'), style);
  return built.file;
};

/** Spaces go, and what takes no room: extraction may keep it or not. */
const plain = (text: string): string => withoutSpace(text).replaceAll(/[\u00ad\u200b\u2060]/g, '');
const sayings = passages.map(({ html, text }) =>
  plain(
    text ??
      html
        .replaceAll(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&'),
  ),
);

describe('D06 text fidelity (§1.18)', () => {
  describe.each(Object.entries(extractors))('%s', (_, extract) => {
    it('finds the text that was written, in its order, no character for another', () => {
      let found = plain(extract(file()));
      for (const [at, said] of sayings.entries()) {
        expect(found.slice(0, said.length), passages[at]?.name).toBe(said);
        found = found.slice(said.length);
      }
      expect(found).toBe('');
    });

    it('finds the hyphens that were put in as soft ones, so that the word joins', () => {
      expect(extract(file())).toMatch(/inter\u00ad?\s*national/);
    });

    it('finds no radical', () => expect(extract(file())).not.toMatch(/[\u2e80-\u2fdf]/));
  });
});
