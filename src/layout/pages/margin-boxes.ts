import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { type Pt, ptToMm, type Rect, type Size } from '../../base/measure.ts';
import { joinTraced, sliceTraced, type TracedText } from '../../base/origin.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Inline, InlineStyle, Picture } from '../../document/flow.ts';
import { printCounter } from '../../realize/counter-style.ts';
import type { ComputedStyle, ContentItem, MarginBox, PageStyle, ParagraphStyle } from '../../style/computed.ts';
import type { Engine } from '../flow/engine.ts';
import { edgesOf } from '../flow/frame.ts';
import type { ComposedLine } from '../inline/paragraph.ts';
import type { PageItem } from '../page.ts';
import { type DrawPicture, paintBackground } from '../paint/background.ts';
import { paintBorders } from '../paint/borders.ts';
import { cornersOf, roundedPath, uncut } from '../paint/rounded.ts';
import { moved } from '../paint/translate.ts';
import { type CapHeight, turnedItem } from '../paint/turn.ts';
import { placeMarginBoxes } from './margin-places.ts';
import type { PageStringValues } from './strings.ts';

/** What margin boxes print. */
export interface Running {
  readonly engine: Engine;
  /** What `counter(page)` prints, and the page's own number. */
  readonly page: number;
  readonly sheet: number;
  readonly pages: number;
  readonly strings: PageStringValues;
  readonly backgrounds: ReadonlyMap<string, Picture>;
  readonly draw: DrawPicture;
  readonly capHeight: CapHeight;
}

export interface SetMarginBoxes {
  readonly items: readonly PageItem[];
  readonly diagnostics: readonly Diagnostic[];
}

const plain = (text: string): TracedText => ({ text, origins: [] });

const itemText = (item: ContentItem, running: Running): TracedText => {
  switch (item.kind) {
    case 'string':
      return plain(item.text);
    case 'counter': {
      const value = item.name === 'page' ? running.page : item.name === 'pages' ? running.pages : 0;
      return plain(printCounter(value, item.style));
    }
    case 'named-string':
      return running.strings.read(item.name, item.which);
    case 'attribute':
    case 'element-text':
      return plain('');
    default:
      return item satisfies never;
  }
};

const contentOf = (items: readonly ContentItem[], running: Running): TracedText =>
  joinTraced(items.map((item) => itemText(item, running)));

/** A margin box that is there: `content` is neither none nor normal. */
export interface FilledBox extends TracedText {
  readonly name: string;
  readonly style: ComputedStyle;
  readonly span: SourceSpan | undefined;
}

const filledOf = (box: MarginBox, running: Running): readonly FilledBox[] => {
  const { content } = box.style;
  if (content === 'none' || content === 'normal' || box.style.display === 'none') return [];
  return [{ name: box.name, style: box.style, ...contentOf(content, running), span: box.span }];
};

const nowhere: SourceSpan = { kind: 'text', file: '@page', start: { line: 1, column: 1 } };

const inlinesOf = ({ text, origins, style, span = nowhere }: FilledBox): readonly Inline[] => {
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
  let from = 0;
  return text.split('\n').flatMap((line, at): readonly Inline[] => {
    const traced = sliceTraced({ text, origins }, from, from + line.length);
    from += line.length + 1;
    return [
      ...(at === 0 ? [] : [{ kind: 'break' as const, span, style: inline }]),
      ...(line === '' ? [] : [{ kind: 'text' as const, ...traced, style: inline, span }]),
    ];
  });
};

const keys = new WeakMap<ComputedStyle, Map<string, object>>();

/** The same text of the same origins in the same box is set once for all pages. */
const keyOf = ({ style, text, origins }: FilledBox): object => {
  const byText = keys.get(style) ?? new Map<string, object>();
  keys.set(style, byText);
  const name = origins.length === 0 ? text : JSON.stringify([text, origins]);
  const key = byText.get(name) ?? {};
  byText.set(name, key);
  return key;
};

/** `text-align` moves lines that run down sideways, as a block. */
const fromStart = (style: ParagraphStyle): ParagraphStyle => ({ ...style, align: 'start', alignLast: 'auto' });

/** Text of a margin box in a measure; `Infinity` asks how wide it is. */
export const setBox = (box: FilledBox, measure: Pt, engine: Engine) =>
  engine.compose(
    {
      key: keyOf(box),
      items: inlinesOf(box),
      style: isVertical(box) ? fromStart(box.style.paragraph) : box.style.paragraph,
      text: box.style.text,
      indent: 0,
    },
    measure,
  );

const asArtifact = (item: PageItem): PageItem => {
  if (item.kind === 'glyphs') return { ...item, artifact: true };
  return item.kind === 'group' ? { ...item, items: item.items.map(asArtifact) } : item;
};

/** Length of the longest line, and of all side by side. */
const extentOf = (lines: readonly ComposedLine[]): { readonly along: Pt; readonly over: Pt } => ({
  along: lines.reduce((most, line) => Math.max(most, line.width), 0),
  over: lines.reduce((sum, line) => sum + line.height, 0),
});

const isVertical = ({ style }: FilledBox): boolean => style.writingMode !== undefined;

/** Size of the text on its own lines, as it stands on the page. */
const textSize = (box: FilledBox, engine: Engine): Size => {
  if (box.text === '') return { width: 0, height: 0 };
  const { along, over } = extentOf(setBox(box, Infinity, engine).lines);
  return isVertical(box) ? { width: over, height: along } : { width: along, height: over };
};

const shareAbove = ({ verticalAlign }: ComputedStyle): number =>
  verticalAlign === 'top' ? 0 : verticalAlign === 'bottom' ? 1 : 0.5;

/** Where lines that run down stand between the sides: text-align says that of the page, as in every margin box. */
const shareBefore = ({ paragraph: { align } }: ComputedStyle): number =>
  align === 'left' ? 0 : align === 'right' ? 1 : 0.5;

interface SetText {
  readonly items: readonly PageItem[];
  readonly diagnostics: readonly Diagnostic[];
  /** How far it goes out of its box. */
  readonly tooHigh: Pt;
  readonly tooWide: Pt;
}

/** Text in the content box of a margin box. */
const setText = (box: FilledBox, area: Rect, { engine, capHeight }: Running): SetText => {
  const vertical = isVertical(box);
  const { lines, diagnostics } = setBox(box, vertical ? area.height : area.width, engine);
  const { along, over } = extentOf(lines);
  const spare = Math.max(0, (lines[0]?.height ?? 0) - box.style.text.size);
  const items: PageItem[] = [];
  if (vertical) {
    const axes = {
      x: area.x + over + (area.width - over) * shareBefore(box.style),
      y: area.y + (area.height - along) * shareAbove(box.style),
    };
    let y = 0;
    for (const line of lines) {
      for (const item of line.items) items.push(turnedItem(moved(item, 0, y + line.baseline), axes, capHeight));
      y += line.height;
    }
    return { items, diagnostics, tooHigh: along - area.height, tooWide: over - area.width - spare };
  }
  let y = area.y + (area.height - over) * shareAbove(box.style);
  for (const line of lines) {
    for (const item of line.items) items.push(moved(item, area.x, y + line.baseline));
    y += line.height;
  }
  return { items, diagnostics, tooHigh: over - area.height - spare, tooWide: along - area.width };
};

const paintBox = (box: FilledBox, area: Rect, running: Running): SetMarginBoxes => {
  const { style } = box;
  const { border, edge } = edgesOf(style, area.width);
  const corners = cornersOf(style, area, uncut);
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
  const inner = {
    x: area.x + edge.left,
    y: area.y + edge.top,
    width: Math.max(0, area.width - edge.left - edge.right),
    height: Math.max(0, area.height - edge.top - edge.bottom),
  };
  const set = setText(box, inner, running);
  items.push(...set.items.map(asArtifact));
  const tooHigh = set.tooHigh - (isVertical(box) ? 0 : Math.max(0, edge.top) + Math.max(0, edge.bottom));
  const faults = [
    ...(tooHigh > 0.5 ? [overflow(box, tooHigh, 'layout/too-tall-for-box', running)] : []),
    ...(set.tooWide > 0.5 ? [overflow(box, set.tooWide, 'layout/too-wide', running)] : []),
  ];
  return { items, diagnostics: [...set.diagnostics, ...faults] };
};

const overflow = (box: FilledBox, by: Pt, why: 'layout/too-tall-for-box' | 'layout/too-wide', running: Running) =>
  diagnostic('layout/overflow', {
    span: box.span,
    values: { page: String(running.sheet), by: Math.max(0.1, Math.ceil(ptToMm(by) * 10 - 1e-6) / 10).toFixed(1) },
    hints: [hint(why)],
  });

/** The sixteen boxes in a page's margins, those that have content. */
export const paintMarginBoxes = (page: PageStyle, running: Running): SetMarginBoxes => {
  const filled = page.marginBoxes.flatMap((box) => filledOf(box, running));
  if (filled.length === 0) return { items: [], diagnostics: [] };
  const widthOf = (box: FilledBox): Pt => {
    const extra = edgesOf(box.style, page.width).edge;
    return textSize(box, running.engine).width + extra.left + extra.right + 0.01;
  };
  const heightOf = (box: FilledBox): Pt => {
    const extra = edgesOf(box.style, page.width).edge;
    return textSize(box, running.engine).height + extra.top + extra.bottom + (isVertical(box) ? 0.01 : 0);
  };
  const painted = placeMarginBoxes(page, filled, { widthOf, heightOf }).map(({ box, area }) =>
    paintBox(box, area, running),
  );
  return { items: painted.flatMap((one) => one.items), diagnostics: painted.flatMap((one) => one.diagnostics) };
};
