import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { type Pt, ptToMm, type Rect } from '../../base/measure.ts';
import { joinTraced, sliceTraced, type TracedText } from '../../base/origin.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Inline, InlineStyle, Picture } from '../../document/flow.ts';
import { printCounter } from '../../realize/counter-style.ts';
import type { ComputedStyle, ContentItem, MarginBox, PageStyle } from '../../style/computed.ts';
import type { Engine } from '../flow/engine.ts';
import { edgesOf } from '../flow/frame.ts';
import type { ComposedLine } from '../inline/paragraph.ts';
import type { PageItem } from '../page.ts';
import { type DrawPicture, paintBackground } from '../paint/background.ts';
import { paintBorders } from '../paint/borders.ts';
import { cornersOf, roundedPath, uncut } from '../paint/rounded.ts';
import { moved } from '../paint/translate.ts';
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

/** Text of a margin box in a measure; `Infinity` asks how wide it is. */
export const setBox = (box: FilledBox, measure: Pt, engine: Engine) =>
  engine.compose(
    {
      key: keyOf(box),
      items: inlinesOf(box),
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
  const measure = Math.max(0, area.width - edge.left - edge.right);
  const composed = setBox(box, measure, running.engine);
  const free = Math.max(0, area.height - extra) - linesHeight(composed.lines);
  const align = style.verticalAlign;
  let y = area.y + edge.top + (align === 'top' ? 0 : align === 'bottom' ? free : free / 2);
  for (const line of composed.lines) {
    for (const item of line.items) items.push(asArtifact(moved(item, area.x + edge.left, y + line.baseline)));
    y += line.height;
  }
  const gap = (composed.lines[0]?.height ?? 0) - style.text.size;
  const tooHigh = -free - Math.max(0, gap) - Math.max(0, edge.top) - Math.max(0, edge.bottom);
  const tooWide = composed.lines.reduce((most, line) => Math.max(most, line.width), 0) - measure;
  const faults = [
    ...(tooHigh > 0.5 ? [overflow(box, tooHigh, 'layout/too-tall-for-box', running)] : []),
    ...(tooWide > 0.5 ? [overflow(box, tooWide, 'layout/too-wide', running)] : []),
  ];
  return { items, diagnostics: [...composed.diagnostics, ...faults] };
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
    const lines = box.text === '' ? [] : setBox(box, Infinity, running.engine).lines;
    return lines.reduce((most, line) => Math.max(most, line.width), 0) + extra.left + extra.right + 0.01;
  };
  const heightOf = (box: FilledBox): Pt => {
    const extra = edgesOf(box.style, page.width).edge;
    const lines = box.text === '' ? [] : setBox(box, Infinity, running.engine).lines;
    return linesHeight(lines) + extra.top + extra.bottom;
  };
  const painted = placeMarginBoxes(page, filled, { widthOf, heightOf }).map(({ box, area }) =>
    paintBox(box, area, running),
  );
  return { items: painted.flatMap((one) => one.items), diagnostics: painted.flatMap((one) => one.diagnostics) };
};
