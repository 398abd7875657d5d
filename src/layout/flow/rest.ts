import type { Inline, InlineText } from '../../document/flow.ts';
import type { ComposedLine } from '../inline/paragraph.ts';
import type { PageItem } from '../page.ts';

/** Spaces may vanish at a line's end, and soft hyphens are seen only there. */
const inked = (text: string): string => text.replace(/[\s\u00ad\u200b\ufeff]/gu, '');

const textOf = (items: readonly PageItem[]): string =>
  items
    .map((item) => {
      if (item.kind === 'group') return textOf(item.items);
      return item.kind === 'glyphs' && !item.artifact && !item.beside
        ? item.glyphs.map((glyph) => glyph.text).join('')
        : '';
    })
    .join('');

const linesText = (lines: readonly ComposedLine[]): string => inked(lines.map((line) => textOf(line.items)).join(''));

/**
 * What a paragraph has left after its first lines, to be set in another measure. Undefined where that cannot be told
 * from the glyphs alone: pictures, page numbers, kept spaces.
 */
export const restOf = (
  items: readonly Inline[],
  lines: readonly ComposedLine[],
  count: number,
): readonly Inline[] | undefined => {
  const done = lines.slice(0, count);
  let left = linesText(done).length;
  let breaks = done.filter((line) => line.forcedBreak).length;
  const rest: Inline[] = [];
  for (const item of items) {
    switch (item.kind) {
      case 'text': {
        if (item.style.paragraph.whiteSpace !== 'normal' && item.style.paragraph.whiteSpace !== 'nowrap')
          return undefined;
        const length = inked(item.text).length;
        if (left === 0) rest.push(item);
        else if (length > left) rest.push(cut(item, left));
        left = Math.max(0, left - length);
        break;
      }
      case 'break':
        if (breaks > 0) breaks -= 1;
        else rest.push(item);
        break;
      case 'anchor':
      case 'opportunity':
        if (left === 0) rest.push(item);
        break;
      default:
        return undefined;
    }
  }
  const kept = rest.map((item) => (item.kind === 'text' ? item.text : '')).join('');
  return inked(kept) === linesText(lines.slice(count)) ? rest : undefined;
};

/** A text without its first inked characters, and without the spaces that then stand first. */
const cut = (item: InlineText, length: number): InlineText => {
  let at = 0;
  for (let seen = 0; at < item.text.length && seen < length; at += 1) seen += inked(item.text.charAt(at)).length;
  while (at < item.text.length && inked(item.text.charAt(at)) === '') at += 1;
  return {
    ...item,
    text: item.text.slice(at),
    origins: item.origins
      .filter((range) => range.end > at)
      .map((range) => ({ ...range, start: Math.max(0, range.start - at), end: range.end - at })),
  };
};
