import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline, InlineStyle } from '../../src/document/flow.ts';
import type { ComposedLine } from '../../src/layout/inline/paragraph.ts';
import type { RubyStyle } from '../../src/style/computed.ts';
import {
  compose,
  inlineStyle,
  lineText,
  paragraphStyle,
  runsOf,
  spots,
  textItem,
  textStyle,
} from '../support/paragraph.ts';

const em = textStyle.size;

interface Part {
  readonly base: string;
  readonly reading: string;
}

const han = fc.constantFrom(...'中华人民法院案件一二三');
const marks = fc.constantFrom('，', '。', '《', '》', '“', '”', '——', ' ', 'A', '12', 'word');
const plain = fc
  .array(fc.oneof({ weight: 3, arbitrary: han }, marks), { minLength: 1, maxLength: 8 })
  .map((characters): Part => ({ base: characters.join(''), reading: '' }));
const annotated = fc.record({
  base: fc.string({ unit: han, minLength: 1, maxLength: 4 }),
  reading: fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aeiou'), minLength: 1, maxLength: 9 }),
    fc.string({ unit: han, minLength: 1, maxLength: 4 }),
  ),
});
const parts = fc.array(fc.oneof(plain, annotated), { minLength: 1, maxLength: 12 });
const align = fc.constantFrom<RubyStyle['align']>('space-around', 'center', 'start', 'space-between');
const side = fc.constantFrom<RubyStyle['side']>('over', 'under');

const items = (all: readonly Part[], ruby: RubyStyle): readonly Inline[] =>
  all.map(({ base, reading }) => {
    if (reading === '') return textItem(base);
    const text = { ...textStyle, size: em / 2, lineHeight: em / 2, ruby };
    const inside = textItem(reading, inlineStyle({ text, tag: 'rt' }));
    return textItem(base, inlineStyle({ ruby: { reading: [inside], text, paragraph: paragraphStyle } }));
  });

const bare = (text: string): string => text.replaceAll(' ', '');

const readingSpans = (line: ComposedLine) =>
  runsOf(line)
    .filter((run) => run.tag === 'rt')
    .map((run) => {
      const last = run.glyphs.at(-1);
      return { left: run.x, right: run.x + (last?.dx ?? 0) + (last?.advance ?? 0) };
    })
    .sort((one, two) => one.left - two.left);

describe('readings', () => {
  it('lose and add no character, and follow their base', () => {
    fc.assert(
      fc.property(parts, align, side, fc.integer({ min: 4, max: 30 }), (all, aligned, sided, measure) => {
        const { lines } = compose('', { items: items(all, { align: aligned, side: sided }), measure });
        const expected = all.map(({ base, reading }) => base + reading).join('');
        expect(bare(lines.map(lineText).join(''))).toBe(bare(expected));
      }),
    );
  });

  it('never touch', () => {
    fc.assert(
      fc.property(parts, align, fc.integer({ min: 12, max: 30 }), (all, aligned, measure) => {
        const { lines } = compose('', { items: items(all, { align: aligned, side: 'over' }), measure });
        for (const line of lines) {
          readingSpans(line).forEach((span, index, spans) => {
            const before = spans[index - 1];
            if (before !== undefined) expect(span.left - before.right).toBeGreaterThan(-0.01);
          });
        }
      }),
    );
  });

  it('stay within the measure, but for half an em of theirs', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 16, max: 30 }), (all, measure) => {
        const { lines } = compose('', { items: items(all, { align: 'space-around', side: 'over' }), measure });
        for (const { left, right } of lines.flatMap(readingSpans)) {
          expect(left).toBeGreaterThan(-em / 4 - 0.01);
          expect(right).toBeLessThan(measure * em + em / 4 + 0.01);
        }
      }),
    );
  });
});

describe('emphasis', () => {
  it('moves no glyph, and stands once under each Han', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), fc.integer({ min: 6, max: 30 }), (all, measure) => {
        const text = all.map(({ base }) => base).join('');
        const dotted: InlineStyle = inlineStyle({
          text: { ...textStyle, emphasis: { mark: { kind: 'shape', shape: 'dot', filled: true }, side: 'under' } },
        });
        const { lines } = compose('', { items: [textItem(text, dotted)], measure });
        const without = compose(text, { measure }).lines;
        const places = (line: ComposedLine) => spots(line).map(({ text: own, x }) => [own, x]);
        expect(lines.map(places)).toEqual(without.map(places));
        const dots = lines
          .flatMap(({ items: all }) => all.flatMap((item) => (item.kind === 'path' ? item.commands : [])))
          .filter(([command]) => command === 'Z').length;
        expect(dots).toBe(text.match(/\p{Script=Han}/gu)?.length ?? 0);
      }),
    );
  });
});
