import { black } from '../../src/base/ink.ts';
import { type Edges, type LengthPercentage, length } from '../../src/base/measure.ts';
import { type SourceSpan, textSpan } from '../../src/base/span.ts';
import type {
  Block,
  BoxBlock,
  Flow,
  Footnote,
  Inline,
  InlineStyle,
  ParagraphBlock,
  TableBlock,
  TableCell,
  TableRow,
} from '../../src/document/flow.ts';
import type { ComposedLine, ComposedParagraph, ParagraphRequest } from '../../src/layout/inline/paragraph.ts';
import type { PlacedGlyph } from '../../src/layout/page.ts';
import type { Border, ComputedStyle, PageStyle, ParagraphStyle } from '../../src/style/computed.ts';
import { initialBlockStyle } from './initial-style.ts';

export const pt = length;
/** `auto` among lengths. */
export const auto: LengthPercentage | 'auto' = 'auto';
export const percent = (value: number): LengthPercentage => ({ pt: 0, fraction: value / 100 });
export const edges = <T>(top: T, right: T = top, bottom: T = top, left: T = right): Edges<T> => ({
  top,
  right,
  bottom,
  left,
});
export const rule = (width: number, style: Border['style'] = 'solid'): Border => ({ width, style, ink: black });

export type Wish = Partial<Omit<ComputedStyle, 'text' | 'paragraph'>> & {
  readonly text?: Partial<ComputedStyle['text']>;
  readonly paragraph?: Partial<ParagraphStyle>;
};

/** 10 pt on 10 pt lines, no margins, no indent, orphans and widows 1. */
export const style = ({ text, paragraph, ...own }: Wish = {}): ComputedStyle => ({
  ...initialBlockStyle,
  ...own,
  text: { ...initialBlockStyle.text, ...text },
  paragraph: { ...initialBlockStyle.paragraph, ...paragraph },
});

let line = 0;
const nextSpan = (): SourceSpan => {
  line += 1;
  return textSpan('t.hbs', line, 1);
};

interface Face {
  readonly tag?: string;
  readonly id?: string;
  readonly strings?: BoxBlock['strings'];
  readonly heading?: { readonly level: number; readonly text: string };
}

const face = (wish: Wish, { tag = 'div', id, strings = [], heading }: Face) => ({
  style: style(wish),
  span: nextSpan(),
  tag,
  ids: id === undefined ? [] : [id],
  strings,
  ...(heading === undefined ? {} : { heading }),
});

export const inlineStyle = (wish: Wish = {}): InlineStyle => {
  const { text, paragraph } = style(wish);
  return { text, paragraph, shift: 0, decorations: [], boxes: [], tag: 'p' };
};

export const text = (content: string, wish: Wish = {}): Inline => ({
  kind: 'text',
  text: content,
  origins: [],
  style: inlineStyle(wish),
  span: nextSpan(),
});

export const p = (content: string | readonly Inline[], wish: Wish = {}, facts: Face = {}): ParagraphBlock => ({
  kind: 'paragraph',
  ...face(wish, { tag: 'p', ...facts }),
  items: typeof content === 'string' ? (content === '' ? [] : [text(content, wish)]) : content,
});

export const box = (children: readonly Block[], wish: Wish = {}, facts: Face = {}): BoxBlock => ({
  kind: 'box',
  ...face(wish, facts),
  children,
});

/** A box of this height that cannot be broken. */
export const slab = (height: number, wish: Wish = {}, facts: Face = {}): BoxBlock =>
  box([], { height: pt(height), ...wish }, facts);

export const cell = (
  content: string | BoxBlock | ParagraphBlock,
  column: number,
  wish: Wish = {},
  spans: readonly [number, number] = [1, 1],
): TableCell => ({
  column,
  columnSpan: spans[0],
  rowSpan: spans[1],
  header: false,
  content:
    typeof content === 'string'
      ? p(content, { display: 'table-cell', verticalAlign: 'top', ...wish }, { tag: 'td' })
      : content,
});

export const row = (cells: readonly TableCell[], wish: Wish = {}): TableRow => ({
  style: style(wish),
  span: nextSpan(),
  ids: [],
  cells,
});

export const table = (
  parts: Partial<Pick<TableBlock, 'caption' | 'columns' | 'head' | 'body' | 'foot'>>,
  wish: Wish = {},
): TableBlock => ({
  kind: 'table',
  ...face({ display: 'table', ...wish }, { tag: 'table' }),
  columns: [],
  head: [],
  body: [],
  foot: [],
  ...parts,
});

/** 100 × 100 pt of type on a page of 120 × 120 pt. */
export const page = (wish: Partial<PageStyle> = {}): PageStyle => ({
  width: 120,
  height: 120,
  margin: edges(10),
  padding: edges(0),
  border: edges(rule(0, 'none')),
  background: initialBlockStyle.background,
  bleed: 'auto',
  marks: [],
  marginBoxes: [],
  ...wish,
});

export const flow = (
  children: readonly Block[],
  pages: Flow['pages'] | Partial<PageStyle> = {},
  root: Wish = {},
): Flow => ({
  root: box([box(children, {}, { tag: 'body' })], root, { tag: 'html' }),
  pages: typeof pages === 'function' ? pages : () => page(pages),
  title: 't',
  language: 'zh-Hans',
  backgrounds: new Map(),
});

const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.5);

/** Han 1 em, else ½ em; breaks anywhere but between two letters; a line is as high as the style says. */
export const fakeCompose = (request: ParagraphRequest): ComposedParagraph => {
  const { size, lineHeight } = request.text;
  const lines: ComposedLine[] = [];
  let glyphs: PlacedGlyph[] = [];
  let anchors: { id: string; x: number; note?: Footnote }[] = [];
  let start = request.indent;
  let x = start;
  let volatile = false;
  const end = (forcedBreak: boolean): void => {
    const room = Number.isFinite(request.measure) ? request.measure - x : 0;
    const { align } = request.style;
    start += align === 'center' ? room / 2 : align === 'right' || align === 'end' ? room : 0;
    lines.push({
      items:
        glyphs.length === 0
          ? []
          : [
              {
                kind: 'glyphs',
                face: 'fake',
                size,
                ink: black,
                x: start,
                y: 0,
                glyphs,
                origins: [],
                language: 'zh-Hans',
                tag: 'p',
                artifact: false,
              },
            ],
      baseline: lineHeight * 0.8,
      height: lineHeight,
      width: x,
      anchors,
      forcedBreak,
    });
    [glyphs, anchors, start, x] = [[], [], 0, 0];
  };
  const put = (content: string): void => {
    for (const word of content.match(/[a-z]+|./gsu) ?? []) {
      const characters = [...word];
      const width = characters.reduce((sum, one) => sum + widthOf(one) * size, 0);
      if (glyphs.length > 0 && x + width > request.measure + 1e-6) end(false);
      for (const character of characters) {
        const advance = widthOf(character) * size;
        glyphs.push({ id: character.codePointAt(0) ?? 0, text: character, dx: x - start, dy: 0, advance });
        x += advance;
      }
    }
  };
  const take = (item: Inline): void => {
    if (item.kind === 'text') put(item.text);
    if (item.kind === 'footnote') {
      item.call.forEach(take);
      anchors.push({ id: '', x, note: item.note });
    }
    if (item.kind === 'note-number') {
      volatile = true;
      put(String(request.pages.noteNumber?.(item.serial) ?? item.number));
    }
    if (item.kind === 'break') end(true);
    if (item.kind === 'anchor') anchors.push({ id: item.id, x });
    if (item.kind === 'page-number' || item.kind === 'page-count' || item.kind === 'page-reference') {
      volatile = true;
      put(
        item.kind === 'page-number'
          ? request.pages.pageNumber
          : item.kind === 'page-count'
            ? request.pages.pageCount
            : (request.pages.pageOf(item.target) ?? '00'),
      );
    }
  };
  request.items.forEach(take);
  if (glyphs.length > 0 || lines.length === 0) end(false);
  return { lines, diagnostics: [], volatile };
};
