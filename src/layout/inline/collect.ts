import type { OriginRange } from '../../base/origin.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Footnote, Inline, InlineStyle } from '../../document/flow.ts';
import { printCounter } from '../../realize/counter-style.ts';
import type { PageValues } from './paragraph.ts';

/** A stretch of the paragraph's text with one style. */
export interface Piece {
  /** Where it stands in the whole text; UTF-16 indices. */
  readonly start: number;
  readonly end: number;
  readonly style: InlineStyle;
  readonly span: SourceSpan | undefined;
  readonly origins: readonly OriginRange[];
}

/** A part of the paragraph between forced breaks. */
export interface Passage {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What stands in the text as U+FFFC, by its index. */
  readonly objects: ReadonlyMap<number, Extract<Inline, { kind: 'picture' | 'leader' }>>;
  /** Places where a line may break besides the rules', from `<wbr>`. */
  readonly opportunities: ReadonlySet<number>;
  readonly anchors: readonly { readonly id: string; readonly at: number; readonly note?: Footnote }[];
  readonly forcedBreak: boolean;
}

export interface Collected {
  readonly passages: readonly Passage[];
  readonly volatile: boolean;
}

const unknownPage = '00';

/** Holds a call to the word that it stands after. */
const wordJoiner = '\u2060';

/** Joins the inlines to text, cut at forced breaks; page numbers and references become their digits. */
export const collect = (items: readonly Inline[], pages: PageValues): Collected => {
  const passages: Passage[] = [];
  let draft = newDraft();
  let volatile = false;
  const close = (forcedBreak: boolean): void => {
    passages.push({ ...draft, forcedBreak });
    draft = newDraft();
  };
  const add = (
    text: string,
    style: InlineStyle,
    span: SourceSpan | undefined,
    origins: readonly OriginRange[],
  ): void => {
    if (text === '') return;
    const start = draft.text.length;
    draft.text += text;
    draft.pieces.push({ start, end: draft.text.length, style, span, origins });
  };
  const take = (item: Inline): void => {
    switch (item.kind) {
      case 'text':
        addText(item.text, item.origins, item.style, item.span, add, close);
        break;
      case 'break':
        close(true);
        break;
      case 'opportunity':
        draft.opportunities.add(draft.text.length);
        break;
      case 'anchor':
        draft.anchors.push({ id: item.id, at: draft.text.length });
        break;
      case 'page-number':
        volatile = true;
        add(pages.pageNumber, item.style, item.span, []);
        break;
      case 'page-count':
        volatile = true;
        add(pages.pageCount, item.style, item.span, []);
        break;
      case 'page-reference':
        volatile = true;
        add(pages.pageOf(item.target) ?? unknownPage, item.style, item.span, []);
        break;
      case 'picture':
      case 'leader':
        draft.objects.set(draft.text.length, item);
        add('\ufffc', item.style, item.kind === 'picture' ? item.span : undefined, []);
        break;
      case 'footnote':
        draft.anchors.push({ id: '', at: draft.text.length, note: item.note });
        if (item.call[0]?.kind === 'text' || item.call[0]?.kind === 'note-number')
          add(wordJoiner, item.call[0].style, undefined, []);
        item.call.forEach(take);
        break;
      case 'note-number': {
        volatile = true;
        const number = pages.noteNumber?.(item.serial) ?? item.number;
        add(printCounter(number, item.counter), item.style, item.span, []);
        break;
      }
      default:
        item satisfies never;
    }
  };
  items.forEach(take);
  if (draft.text !== '' || draft.anchors.length > 0) close(false);
  return { passages, volatile };
};

interface Draft {
  text: string;
  readonly pieces: Piece[];
  readonly objects: Map<number, Extract<Inline, { kind: 'picture' | 'leader' }>>;
  readonly opportunities: Set<number>;
  readonly anchors: { readonly id: string; readonly at: number; readonly note?: Footnote }[];
}

const newDraft = (): Draft => ({
  text: '',
  pieces: [],
  objects: new Map(),
  opportunities: new Set(),
  anchors: [],
});

/** Line feeds stand only where `white-space` keeps them; each forces a break. */
const addText = (
  text: string,
  origins: readonly OriginRange[],
  style: InlineStyle,
  span: SourceSpan,
  add: (text: string, style: InlineStyle, span: SourceSpan, origins: readonly OriginRange[]) => void,
  close: (forcedBreak: boolean) => void,
): void => {
  if (!text.includes('\n')) {
    add(text, style, span, origins);
    return;
  }
  const kept = style.paragraph.whiteSpace !== 'normal' && style.paragraph.whiteSpace !== 'nowrap';
  if (!kept) {
    add(text.replaceAll('\n', ' '), style, span, origins);
    return;
  }
  let from = 0;
  text.split('\n').forEach((line, index) => {
    if (index > 0) close(true);
    add(line, style, span, shiftOrigins(origins, from, from + line.length));
    from += line.length + 1;
  });
};

const shiftOrigins = (origins: readonly OriginRange[], from: number, to: number): readonly OriginRange[] =>
  origins
    .filter((range) => range.end > from && range.start < to)
    .map((range) => ({
      start: Math.max(0, range.start - from),
      end: Math.min(to, range.end) - from,
      origin: range.origin,
    }));
