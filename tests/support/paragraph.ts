import { textSpan } from '../../src/base/span.ts';
import type { Inline, InlineStyle } from '../../src/document/flow.ts';
import type { FontBook } from '../../src/layout/fontbook.ts';
import { composeParagraph } from '../../src/layout/inline/compose.ts';
import type { ComposedLine, ComposedParagraph, ParagraphRequest } from '../../src/layout/inline/paragraph.ts';
import type { GlyphRun } from '../../src/layout/page.ts';
import type { ParagraphStyle, TextStyle } from '../../src/style/computed.ts';
import { fakeFontBook } from './fake-fonts.ts';
import { initialBlockStyle } from './initial-style.ts';

export const textStyle: TextStyle = { ...initialBlockStyle.text, size: 20, lineHeight: 34 };

export const paragraphStyle: ParagraphStyle = { ...initialBlockStyle.paragraph, orphans: 2, widows: 2 };

export const inlineStyle = (over: Partial<InlineStyle> = {}): InlineStyle => ({
  text: textStyle,
  paragraph: paragraphStyle,
  shift: 0,
  decorations: [],
  boxes: [],
  tag: 'p',
  ...over,
});

export const textItem = (text: string, style: InlineStyle = inlineStyle()): Inline => ({
  kind: 'text',
  text,
  origins: [],
  style,
  span: textSpan('layout.hbs', 3, 5),
});

const book = fakeFontBook();

export interface Setup {
  /** em */
  readonly measure?: number;
  /** pt */
  readonly indent?: number;
  readonly style?: Partial<ParagraphStyle>;
  readonly text?: Partial<TextStyle>;
  readonly book?: FontBook;
  readonly items?: readonly Inline[];
}

export const request = (text: string, setup: Setup = {}): ParagraphRequest => {
  const style = { ...paragraphStyle, ...setup.style };
  const own = { ...textStyle, ...setup.text };
  return {
    items: setup.items ?? [textItem(text, inlineStyle({ text: own, paragraph: style }))],
    style,
    text: own,
    measure: (setup.measure ?? 40) * own.size,
    indent: setup.indent ?? 0,
    book: setup.book ?? book,
    pages: { pageNumber: '7', pageCount: '12', pageOf: (id) => (id === 'known' ? '5' : undefined) },
  };
};

export const compose = (text: string, setup: Setup = {}): ComposedParagraph => composeParagraph(request(text, setup));

export const runsOf = (line: ComposedLine): readonly GlyphRun[] =>
  line.items.flatMap((item) => (item.kind === 'glyphs' && !item.artifact ? [item] : []));

export const lineText = (line: ComposedLine): string =>
  runsOf(line)
    .flatMap((run) => run.glyphs.map((glyph) => glyph.text))
    .join('');

export const linesText = (paragraph: ComposedParagraph): readonly string[] => paragraph.lines.map(lineText);

export interface Spot {
  readonly text: string;
  /** Glyph origin, pt from the start of the measure. */
  readonly x: number;
  readonly run: GlyphRun;
}

export const spots = (line: ComposedLine): readonly Spot[] =>
  runsOf(line).flatMap((run) => run.glyphs.map((glyph) => ({ text: glyph.text, x: run.x + glyph.dx, run })));

/** Distance in em from one character's origin to another's, on the line that has both. */
export const distance = (paragraph: ComposedParagraph, from: string, to: string, size = 20): number => {
  for (const line of paragraph.lines) {
    const places = spots(line);
    const one = places.find((spot) => spot.text === from);
    const two = places.find((spot) => spot.text === to);
    if (one !== undefined && two !== undefined) return (two.x - one.x) / size;
  }
  return Number.NaN;
};
