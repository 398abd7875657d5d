import { describe, expect, it } from 'vitest';
import type { Inline, InlineStyle } from '../../../src/document/flow.ts';
import type { PathItem } from '../../../src/document/graphic.ts';
import type { ComposedLine, ComposedParagraph } from '../../../src/layout/inline/paragraph.ts';
import type { Emphasis, EmphasisShape } from '../../../src/style/computed.ts';
import {
  compose,
  inlineStyle,
  linesText,
  lineText,
  paragraphStyle,
  type Setup,
  spots,
  textItem,
  textStyle,
} from '../../support/paragraph.ts';

const em = textStyle.size;
const red = { color: { space: 'rgb' as const, value: { r: 1, g: 0, b: 0 } }, alpha: 1 };
const dot: Emphasis = { mark: { kind: 'shape', shape: 'dot', filled: true }, side: 'under' };
const dotted = (emphasis: Emphasis = dot, over: Partial<InlineStyle> = {}): InlineStyle =>
  inlineStyle({ text: { ...textStyle, emphasis }, ...over });
const underlined = (style: 'solid' | 'wavy' = 'solid'): InlineStyle =>
  inlineStyle({ decorations: [{ line: 'underline', ink: red, style }] });

const only = (items: readonly Inline[], setup: Setup = {}): ComposedLine => {
  const { lines } = compose('', { items, ...setup });
  expect(lines).toHaveLength(1);
  return lines[0] ?? expect.fail();
};
const paths = (line: ComposedLine): readonly PathItem[] =>
  line.items.flatMap((item) => (item.kind === 'path' ? [item] : []));

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Each subpath's box, in em. */
const extents = (path: PathItem | undefined): readonly Extent[] => {
  const found: Extent[] = [];
  let points: [number, number][] = [];
  const close = (): void => {
    if (points.length === 0) return;
    const [xs, ys] = [points.map(([x]) => x / em), points.map(([, y]) => y / em)];
    found.push({ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) });
    points = [];
  };
  for (const command of path?.commands ?? []) {
    if (command[0] === 'M') close();
    if (command[0] === 'M' || command[0] === 'L') points.push([command[1], command[2]]);
    if (command[0] === 'C') points.push([command[5], command[6]]);
  }
  close();
  return found;
};

describe('emphasis marks', () => {
  it('F01: stand under Han, not under marks, spaces and Latin, and in the middle', () => {
    const line = only([textItem('甲，乙A 12〃', dotted())]);
    const dots = extents(paths(line)[0]);
    const bodies = spots(line).filter(({ text }) => text === '甲' || text === '乙');
    expect(dots).toHaveLength(2);
    dots.forEach((mark, index) => {
      expect((mark.left + mark.right) / 2).toBeCloseTo((bodies[index]?.x ?? 0) / em + 0.5, 5);
      expect(mark.right - mark.left).toBeCloseTo(0.19, 5);
      expect(mark.top).toBeCloseTo(0.12 + 0.1, 5);
    });
  });

  it('add no characters', () => {
    expect(lineText(only([textItem('甲乙', dotted())]))).toBe('甲乙');
    const mark: Emphasis = { mark: { kind: 'text', text: '※' }, side: 'under' };
    const line = only([textItem('甲，乙', dotted(mark))]);
    expect(lineText(line)).toBe('甲，乙');
    const own = line.items.find((item) => item.kind === 'glyphs' && item.artifact);
    expect(own?.kind === 'glyphs' && own.glyphs.map(({ text, dx }) => [text, dx])).toEqual([
      ['', 0],
      ['', 2 * em],
    ]);
  });

  it('stand over where they are told to, in their own ink', () => {
    const [path] = paths(only([textItem('甲', dotted({ ...dot, side: 'over', ink: red }))]));
    expect(extents(path)[0]?.bottom).toBeCloseTo(-0.88 - 0.1, 5);
    expect(path?.fill).toEqual({ kind: 'ink', ink: red });
  });

  it('stand outside lines and readings', () => {
    const top = (style: InlineStyle): number => {
      const found = paths(only([textItem('甲', style)])).find((path) => path.fill !== undefined);
      return extents(found)[0]?.top ?? Number.NaN;
    };
    expect(top(dotted(dot, { decorations: underlined().decorations }))).toBeGreaterThan(0.12 + 0.02 + 0.05 + 0.1);
    expect(top(dotted(dot, { decorations: underlined('wavy').decorations }))).toBeGreaterThan(0.24 + 0.1);
    const under = { ...textStyle, size: 10, ruby: { side: 'under' as const, align: 'center' as const } };
    const ruby = { reading: [textItem('yi', inlineStyle({ text: under }))], text: under, paragraph: paragraphStyle };
    expect(top(dotted(dot, { ruby }))).toBeCloseTo(0.12 + 0.06 + 0.5 + 0.1, 5);
  });

  const shapes: readonly EmphasisShape[] = ['dot', 'circle', 'double-circle', 'triangle', 'sesame'];
  it.each(shapes.flatMap((shape) => [true, false].map((filled) => [shape, filled] as const)))(
    'may be a %s, filled: %s',
    (shape, filled) => {
      const found = paths(only([textItem('甲', dotted({ ...dot, mark: { kind: 'shape', shape, filled } }))]));
      expect(found.map((path) => path.stroke === undefined)).toEqual(
        shape === 'double-circle' ? [false, filled] : [filled],
      );
      for (const { left, right, top, bottom } of found.flatMap(extents)) {
        expect((left + right) / 2).toBeCloseTo(0.5, 1);
        expect(top).toBeGreaterThanOrEqual(0.12 + 0.1 - 0.001);
        expect(bottom).toBeLessThanOrEqual(0.12 + 0.5);
      }
    },
  );
});

describe('room for marks', () => {
  const at = (lineHeight: number): ComposedParagraph => {
    const text = { ...textStyle, lineHeight: lineHeight * em, emphasis: dot };
    return compose('', {
      items: [textItem('甲乙丙丁戊己庚辛', inlineStyle({ text }))],
      text: { lineHeight: lineHeight * em },
      measure: 4,
    });
  };

  it('is the leading', () => {
    const { lines, diagnostics } = at(1.5);
    expect(diagnostics).toEqual([]);
    expect(lines.map(({ height }) => height)).toEqual([30, 30]);
  });

  it('is said to be small under half an em', () => {
    const { lines, diagnostics } = at(1.4);
    expect(diagnostics).toMatchObject([{ code: 'layout/tight-leading', values: { gap: '0.40' } }]);
    expect(lines.map(({ height }) => height)).toEqual([28, 28]);
  });

  it('is made where marks would touch the next line', () => {
    const { lines, diagnostics } = at(1.2);
    const needed = 0.12 + 0.1 + 0.19 + 0.04 + 0.88;
    expect(diagnostics).toMatchObject([
      { code: 'layout/line-opened', values: { by: ((needed - 1.2) * em).toFixed(1) } },
    ]);
    for (const { height, baseline } of lines) {
      expect(height).toBeCloseTo(needed * em, 5);
      expect(baseline).toBeCloseTo(0.98 * em, 5);
    }
  });
});

describe('lines under names', () => {
  const solid = (line: ComposedLine) => paths(line).flatMap(extents);

  it('F02: those of neighbours show a gap, and none inside', () => {
    const found = solid(only([textItem('甲乙', underlined()), textItem('丙丁', underlined())]));
    expect(found).toHaveLength(2);
    const gap = (found[1]?.left ?? 0) - (found[0]?.right ?? 0);
    expect(gap).toBeGreaterThanOrEqual(0.1);
    expect(gap).toBeLessThanOrEqual(0.25);
    expect(found[0]).toMatchObject({ left: 0 });
    expect(found[1]?.right).toBeCloseTo(4, 5);
  });

  it('a name and a book are neighbours too', () => {
    const found = solid(only([textItem('甲乙', underlined()), textItem('丙丁', underlined('wavy'))]));
    expect((found[1]?.left ?? 0) - (found[0]?.right ?? 0)).toBeCloseTo(0.16, 5);
  });

  it('one element is one line, whatever stands in it', () => {
    const whole = underlined();
    const strong: InlineStyle = { ...whole, tag: 'strong', text: { ...textStyle, weight: 700 } };
    expect(solid(only([textItem('甲', whole), textItem('乙', strong), textItem('丙', whole)]))).toMatchObject([
      { left: 0, right: 3 },
    ]);
  });

  it('keep their length where a gap stands between them as it is', () => {
    const found = solid(only([textItem('甲', underlined()), textItem('，'), textItem('乙', underlined())]));
    expect(found.map(({ left, right }) => right - left)).toEqual([1, 1]);
  });

  it('do not run into the space at their ends', () => {
    expect(solid(only([textItem('甲'), textItem('20', underlined()), textItem('乙')]))[0]?.left).toBeCloseTo(1.25, 5);
  });

  it('go round Latin descenders', () => {
    const found = solid(only([textItem('ab', underlined())]));
    expect(found).toHaveLength(1);
    const cut = solid(only([textItem('age', underlined())]));
    expect(cut).toHaveLength(2);
    expect(cut[0]?.right).toBeCloseTo(0.5 - 0.05, 5);
    expect(cut[1]?.left).toBeCloseTo(1 + 0.05, 5);
  });

  it('the wave of a book goes round them too', () => {
    const [path] = paths(only([textItem('《age》', underlined('wavy'))]));
    const starts = (path?.commands ?? []).filter(([kind]) => kind === 'M');
    expect(starts).toHaveLength(2);
    const xs = (path?.commands ?? []).flatMap((command) => (command[0] === 'M' ? [command[1]] : []));
    const g = spots(only([textItem('《age》')])).find(({ text }) => text === 'g')?.x ?? 0;
    expect(xs[1]).toBeCloseTo(g + 0.55 * em, 5);
  });

  it('the wave of a book keeps within 0.06 em of its middle', () => {
    const [path] = paths(only([textItem('甲乙', underlined('wavy'))]));
    const levels = (path?.commands ?? []).flatMap((command) => (command[0] === 'C' ? [command[2], command[6]] : []));
    // A curve reaches three quarters of the way to its controls.
    expect(Math.min(...levels) / em).toBeCloseTo(0.18 - 0.08, 5);
    expect(Math.max(...levels) / em).toBeCloseTo(0.18 + 0.08, 5);
    expect(path?.commands).toHaveLength(1 + 2 / 0.2);
  });
});

describe('notes', () => {
  const note = inlineStyle({ shift: 6.6, tag: 'sup', text: { ...textStyle, size: 12 } });

  it.each(['1', '①', '［1］', '注'])('%s stays with its base', (mark) => {
    for (const measure of [3, 4, 5, 6]) {
      const items = [textItem('甲乙丙'), textItem(mark, note), textItem('丁戊己庚辛')];
      for (const text of linesText(compose('', { items, measure })).slice(1)) {
        expect(text.startsWith(mark)).toBe(false);
      }
    }
  });

  it.each(['1', '①', '［1］'])('%s stands close on both sides', (mark) => {
    const line = only([textItem('甲'), textItem(mark, note), textItem('乙')]);
    const places = spots(line);
    const width = mark === '①' ? 6 : mark === '1' ? 0.5575 * 12 : 12 + 0.5575 * 12;
    expect((places.at(-1)?.x ?? 0) - em).toBeCloseTo(width, 3);
  });
});
