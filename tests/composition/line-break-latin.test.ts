import { describe, expect, it } from 'vitest';
import { breakPlaces } from '../support/break-places.ts';
import { readText } from '../support/repository.ts';

/** What may stand between two characters: the bits of the table's digits. */
const middles = [
  { bit: 1, how: 'at once', between: '' },
  { bit: 2, how: 'space', between: ' ' },
  { bit: 4, how: 'mark', between: '\u0308' },
  { bit: 8, how: 'mark, space', between: '\u0308 ' },
] as const;

const unescaped = (text: string): string =>
  text.replaceAll(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

const [table = '', words = ''] = readText('tests/fixtures/line-break-latin.txt')
  .split(/^# Words.*$/m)
  .map((part) => part.replaceAll(/^#.*\n/gm, ''));
const [heads = [], ...rows] = table
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/ +/));
const nameOf = (head: string): string => head.split(':')[0] ?? '';
const characterOf = (head: string): string => unescaped(`\\u{${head.split(':')[1]?.toLowerCase()}}`);

interface Fact {
  readonly before: string;
  readonly after: string;
  readonly how: (typeof middles)[number]['how'];
  readonly text: string;
  readonly at: number;
  readonly breaks: boolean;
}

const facts: readonly Fact[] = rows.flatMap(([row = '', ...cells]) =>
  cells.flatMap((cell, column) =>
    middles.map(({ bit, how, between }): Fact => {
      const head = heads[column] ?? '';
      const left = characterOf(row) + between;
      const breaks = (Number.parseInt(cell, 16) & bit) !== 0;
      return { before: nameOf(row), after: nameOf(head), how, text: left + characterOf(head), at: left.length, breaks };
    }),
  ),
);

interface Deviation {
  readonly why: string;
  readonly how: readonly Fact['how'][];
  /** What Unicode has; we have the other. */
  readonly breaks: boolean;
  readonly before: string;
  readonly after: string;
}

const joined = ['at once', 'mark'] as const;
const spaced = ['space', 'mark, space'] as const;
const run =
  'a run without a space is one word (§1.1 LAT, §1.7): it breaks after hyphens and dashes between words, and in addresses';
const anyEnd = 'AI AL B2 BB CL CP EX GL HY IN IS NU PO PR QU_Pf QU SY';
const nothing = 'nothing stands there: characters without a width make no box to break at, nor does a space that leads';

/** Each product of `before` and `after` deviates; the test fails for one that does not, and for one that is not here. */
const deviations: readonly Deviation[] = [
  { why: run, how: joined, breaks: true, before: 'AI AL NU', after: 'B2 BB' },
  { why: run, how: joined, breaks: true, before: 'B2', after: 'AI AL BB NU OP PO PR' },
  { why: run, how: joined, breaks: true, before: 'CL EX IN SY', after: 'AI AL B2 BB NU OP PO PR' },
  { why: run, how: joined, breaks: true, before: 'CP HY IS PO PR', after: 'B2 BB OP PO PR' },
  { why: run, how: ['mark'], breaks: true, before: 'ZW ZWJ', after: 'B2 BB' },
  { why: 'U+00A0 ties a hyphen too', how: joined, breaks: true, before: 'HY', after: 'GL' },
  { why: 'no line starts with % (clreq, §1.2)', how: spaced, breaks: true, before: anyEnd, after: 'PO' },
  { why: 'nor, at this level, with … or ․ (CSS Text 3 §5.2)', how: spaced, breaks: true, before: anyEnd, after: 'IN' },
  { why: nothing, how: spaced, breaks: true, before: anyEnd, after: 'ZWJ' },
  {
    why: nothing,
    how: ['at once', 'space'],
    breaks: true,
    before: 'ZW',
    after: 'AI AL B2 BB CL CP EX GL HY IN IS NU OP PO PR QU_Pi QU_Pf QU SY WJ ZWJ',
  },
  {
    why: nothing,
    how: ['space'],
    breaks: true,
    before: 'WJ ZWJ',
    after: 'AI AL B2 BB GL HY IN NU OP PO PR QU_Pi QU ZWJ',
  },
  { why: nothing, how: ['mark, space'], breaks: true, before: 'ZW WJ ZWJ', after: 'IN PO ZWJ' },
  { why: 'a dash, a space and a dash are two words', how: ['mark, space'], breaks: false, before: 'B2', after: 'B2' },
];

const key = ({ before, after, how, breaks }: Pick<Fact, 'before' | 'after' | 'how' | 'breaks'>): string =>
  `${before} ${breaks ? '÷' : '×'} ${after} (${how})`;

/** Words and sentences that deviate, ⊖ where Unicode breaks and we do not; all for the first reason. */
const runs = `
1̈b(a)-⊖(b)
{s}⊖he
ˈsIləb{ə}⊖l
code\\⊖(s\\)
code\\⊖{s\\}
cod(e)…⊖(s)
cod{e}…⊖{s}
{cod{e}…}⊖s
{con-}⊖lang
{con\u00ad}⊖lang
{con‑}⊖lang
{con}-⊖lang
cre\u0301(e\u0301)⊖(e)
cre\u0301[er|⊖e\u0301(e)⊖(s)]
cre\u0301{er|⊖e\u0301(e)⊖(s)}
ambigu(\u0308)⊖(e\u0308)
ambigu(«\u0308»)⊖(e\u0308)
ambigu(« \u0308 »)⊖(e\u0308)
ambigu{\u0308}⊖(e\u0308)
ambigu{«\u0308»}⊖(e\u0308)
ambigu{« \u0308 »}⊖(e\u0308)
{czerwono\u00ad÷‑}⊖niebieska
operator[]⊖(0);
operator[]⊖()⊖{}
{http://}⊖xn--÷a`
  .trim()
  .split('\n');

describe('breaks in Latin text, by Unicode’s LineBreakTest (17.0)', () => {
  it('the table is whole', () => {
    expect(facts).toHaveLength(22 * 22 * 4);
    expect(words.trim().split('\n').length).toBeGreaterThan(80);
  });

  it('characters two by two: as Unicode has it, but for the deviations that are listed', () => {
    const found = facts.filter(({ text, at, breaks }) => breakPlaces(text).has(at) !== breaks).map(key);
    const listed = deviations.flatMap(({ how, breaks, before, after }) =>
      before
        .split(' ')
        .flatMap((one) =>
          after.split(' ').flatMap((two) => how.map((each) => key({ before: one, after: two, how: each, breaks }))),
        ),
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(found.toSorted()).toEqual(listed.toSorted());
  });

  it('words and sentences: as Unicode has it, but for runs', () => {
    const shown = words
      .trim()
      .split('\n')
      .flatMap((sentence) => {
        const parts = sentence.split('÷').map(unescaped);
        const wanted = new Set<number>();
        let at = 0;
        for (const part of parts.slice(0, -1)) {
          at += part.length;
          wanted.add(at);
        }
        const text = parts.join('');
        const found = breakPlaces(text);
        const sign = (index: number): string =>
          found.has(index) ? (wanted.has(index) ? '÷' : '⊕') : wanted.has(index) ? '⊖' : '';
        const marked = [...text].map((character, index) => sign(index) + character).join('');
        return /[⊕⊖]/.test(marked) ? [marked] : [];
      });
    expect(shown).toEqual(runs);
  });

  it.each([
    ['Paris—Lyon', ['Paris—', 'Lyon']],
    ['said—“Hello”', ['said—', '“Hello”']],
    ['well-known', ['well-', 'known']],
    ['1990–2000', ['1990–', '2000']],
    ['and/or km/h GB/T', ['and/or ', 'km/h ', 'GB/T']],
    ['find .com, .35 and ,5', ['find .com, ', '.35 ', 'and ', ',5']],
    ['see /usr/bin', ['see ', '/usr/bin']],
    ['a / b', ['a / ', 'b']],
    ['sade ”ja” och', ['sade ', '”ja” ', 'och']],
    ['a $ 5 # 6', ['a ', '$ ', '5 ', '# ', '6']],
    ['( a ) « b »', ['( a ) ', '« b »']],
    ['https://a.org/b', ['https://', 'a.', 'org/', 'b']],
  ] as const)('%s', (text, parts) => {
    const places = [...breakPlaces(text)].toSorted((one, two) => one - two);
    expect([0, ...places].map((from, order) => text.slice(from, places[order]))).toEqual(parts);
  });
});
