import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Pt, Rect } from '../../base/measure.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Inline, InlineStyle, Picture } from '../../document/flow.ts';
import { printCounter } from '../../realize/counter-style.ts';
import type { ComputedStyle, ContentItem, MarginBox, PageStyle } from '../../style/computed.ts';
import type { Engine } from '../flow/engine.ts';
import { clampWidth, definite, edgesOf, edgeWidths } from '../flow/frame.ts';
import type { ComposedLine } from '../inline/paragraph.ts';
import type { PageItem } from '../page.ts';
import { type DrawPicture, paintBackground } from '../paint/background.ts';
import { paintBorders } from '../paint/borders.ts';
import { cornersOf, roundedPath } from '../paint/rounded.ts';
import { moved } from '../paint/translate.ts';
import { placeMarginBoxes } from './margin-places.ts';
import type { PageStringValues } from './strings.ts';

/** What margin boxes print. */
export interface Running {
  readonly engine: Engine;
  readonly page: number;
  readonly pages: number;
  readonly strings: PageStringValues;
  readonly backgrounds: ReadonlyMap<string, Picture>;
  readonly draw: DrawPicture;
}

export interface SetMarginBoxes {
  readonly items: readonly PageItem[];
  readonly diagnostics: readonly Diagnostic[];
}

const contentOf = (items: readonly ContentItem[], running: Running): string =>
  items
    .map((item) => {
      switch (item.kind) {
        case 'string':
          return item.text;
        case 'counter':
          return item.name === 'page'
            ? printCounter(running.page, item.style)
            : item.name === 'pages'
              ? printCounter(running.pages, item.style)
              : printCounter(0, item.style);
        case 'named-string':
          return running.strings.read(item.name, item.which);
        case 'attribute':
        case 'element-text':
          return '';
        default:
          return item satisfies never;
      }
    })
    .join('');

/** A margin box that is there: `content` is neither none nor normal. */
export interface FilledBox {
  readonly name: string;
  readonly style: ComputedStyle;
  readonly text: string;
}

const filledOf = (box: MarginBox, running: Running): readonly FilledBox[] => {
  const { content } = box.style;
  if (content === 'none' || content === 'normal' || box.style.display === 'none') return [];
  return [{ name: box.name, style: box.style, text: contentOf(content, running) }];
};

const place: SourceSpan = { kind: 'text', file: '@page', start: { line: 1, column: 1 } };

const inlinesOf = (text: string, style: ComputedStyle): readonly Inline[] => {
  const inline: InlineStyle = {
    text: style.text,
    paragraph: style.paragraph,
    shift: 0,
    decorations: style.decoration.lines.map((line) => ({
      line,
      ink: style.decoration.ink ?? style.text.ink,
      style: style.decoration.style,
      ...(style.decoration.thickness === undefined ? {} : { thickness: style.decoration.thickness }),
    })),
    boxes: [],
    tag: 'margin-box',
  };
  return text
    .split('\n')
    .flatMap((line, at): readonly Inline[] => [
      ...(at === 0 ? [] : [{ kind: 'break' as const, span: place, style: inline }]),
      ...(line === '' ? [] : [{ kind: 'text' as const, text: line, origins: [], style: inline, span: place }]),
    ]);
};

const keys = new WeakMap<ComputedStyle, Map<string, object>>();

/** The same text in the same box is set once for all pages. */
const keyOf = (style: ComputedStyle, text: string): object => {
  const byText = keys.get(style) ?? new Map<string, object>();
  keys.set(style, byText);
  const key = byText.get(text) ?? {};
  byText.set(text, key);
  return key;
};

/** Text of a margin box in a measure; `Infinity` asks how wide it is. */
export const setBox = (box: FilledBox, measure: Pt, engine: Engine) =>
  engine.compose(
    {
      key: keyOf(box.style, box.text),
      items: inlinesOf(box.text, box.style),
      style: box.style.paragraph,
      text: box.style.text,
      indent: 0,
    },
    measure,
  );

const asArtifact = (item: PageItem): PageItem => {
  if (item.kind === 'glyphs') return { ...item, artifact: true };
  return item.kind === 'group' ? { ...item, items: item.items.map(asArtifact) } : item;
};

const linesHeight = (lines: readonly ComposedLine[]): Pt => lines.reduce((sum, line) => sum + line.height, 0);

const paintBox = (box: FilledBox, area: Rect, running: Running): SetMarginBoxes => {
  const { style } = box;
  const { border, edge } = edgesOf(style, area.width);
  const extra = edge.top + edge.bottom;
  const own = definite(style.height, area.height);
  const corners = cornersOf(style, area, { top: false, bottom: false });
  const padding = {
    x: area.x + border.left,
    y: area.y + border.top,
    width: Math.max(0, area.width - border.left - border.right),
    height: Math.max(0, area.height - border.top - border.bottom),
  };
  const items: PageItem[] = [
    ...paintBackground(
      style.background,
      { box: padding, area: roundedPath(area, corners), bounds: area },
      running.backgrounds,
      running.draw,
    ),
    ...paintBorders(area, style.border, corners),
  ];
  if (box.text === '') return { items, diagnostics: [] };
  const composed = setBox(box, Math.max(0, area.width - edge.left - edge.right), running.engine);
  const height = own === undefined ? area.height - extra : Math.max(0, area.height - extra);
  const free = height - linesHeight(composed.lines);
  const align = style.verticalAlign;
  let y = area.y + edge.top + (align === 'top' ? 0 : align === 'bottom' ? free : free / 2);
  for (const line of composed.lines) {
    for (const item of line.items) items.push(asArtifact(moved(item, area.x + edge.left, y + line.baseline)));
    y += line.height;
  }
  return { items, diagnostics: composed.diagnostics };
};

/** The sixteen boxes in a page's margins, those that have content. */
export const paintMarginBoxes = (page: PageStyle, running: Running): SetMarginBoxes => {
  const filled = page.marginBoxes.flatMap((box) => filledOf(box, running));
  if (filled.length === 0) return { items: [], diagnostics: [] };
  const widthOf = (box: FilledBox): Pt => {
    const extra = edgesOf(box.style, page.width, edgeWidths(box.style)).edge;
    const lines = box.text === '' ? [] : setBox(box, Infinity, running.engine).lines;
    return lines.reduce((most, line) => Math.max(most, line.width), 0) + extra.left + extra.right + 0.01;
  };
  const heightOf = (box: FilledBox): Pt => {
    const extra = edgesOf(box.style, page.width, edgeWidths(box.style)).edge;
    const lines = box.text === '' ? [] : setBox(box, Infinity, running.engine).lines;
    return linesHeight(lines) + extra.top + extra.bottom;
  };
  const sized = (box: FilledBox, container: Pt): Pt | undefined => {
    const wanted = definite(box.style.width, container);
    const { edge } = edgesOf(box.style, page.width);
    return wanted === undefined
      ? undefined
      : clampWidth(
          box.style,
          wanted + (box.style.boxSizing === 'border-box' ? 0 : edge.left + edge.right),
          container,
          edge.left + edge.right,
        );
  };
  const painted = placeMarginBoxes(page, filled, { widthOf, heightOf, sized }).map(({ box, area }) =>
    paintBox(box, area, running),
  );
  return { items: painted.flatMap((one) => one.items), diagnostics: painted.flatMap((one) => one.diagnostics) };
};
