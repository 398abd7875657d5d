import type { OriginRange } from '../base/origin.ts';
import type { Inline, InlineText } from '../document/flow.ts';

/** Han, kana, full-width forms and CJK marks, and the marks that Chinese shares with Latin but sets full width. */
const fullWidth =
  /[\u2E80-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u2014\u2018\u2019\u201C\u201D\u2026\u{20000}-\u{3FFFF}]/u;

/**
 * Collapses white space over one paragraph (CSS Text 3 §4.1), where `white-space` lets it. A line end of the source
 * between two full-width characters vanishes, as Chinese has no word space.
 */
export function collapseSpace(items: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  let afterSpace = true;
  let lastCharacter = '';
  items.forEach((item, index) => {
    if (item.kind !== 'text') {
      result.push(item);
      if (item.kind === 'footnote') calledBeforeSpace(result);
      else if (item.kind === 'break') afterSpace = true;
      else if (item.kind !== 'anchor' && item.kind !== 'opportunity') {
        afterSpace = false;
        lastCharacter = '';
      }
      return;
    }
    const { whiteSpace } = item.style.paragraph;
    if (whiteSpace === 'pre' || whiteSpace === 'pre-wrap') {
      result.push(item);
      afterSpace = false;
      lastCharacter = item.text.slice(-1);
      return;
    }
    const keepLines = whiteSpace === 'pre-line';
    let text = '';
    const moved: number[] = [];
    const source = item.text;
    let position = 0;
    while (position < source.length) {
      const code = source.charCodeAt(position);
      if (!isSpace(code)) {
        moved[position] = text.length;
        text += source[position];
        position += 1;
        afterSpace = false;
        continue;
      }
      let end = position;
      let lineEnd = false;
      while (end < source.length && isSpace(source.charCodeAt(end))) {
        if (source.charCodeAt(end) === 10) lineEnd = true;
        moved[end] = text.length;
        end += 1;
      }
      if (keepLines && lineEnd) {
        text += '\n';
        afterSpace = true;
      } else if (!afterSpace) {
        const before = text === '' ? lastCharacter : (lastCodePoint(text) ?? '');
        const after = end < source.length ? firstCodePoint(source, end) : nextCharacter(items, index + 1);
        if (!(lineEnd && fullWidth.test(before) && fullWidth.test(after))) {
          text += ' ';
          afterSpace = true;
        }
      }
      position = end;
    }
    moved[source.length] = text.length;
    if (text !== '') {
      lastCharacter = lastCodePoint(text) ?? '';
      result.push(text === source ? item : { ...item, text, origins: moveOrigins(item.origins, moved) });
    }
  });
  return trimEnd(result);
}

/** Whether anything of a run of inlines would be seen. */
export const isBlank = (items: readonly Inline[]): boolean =>
  items.every(
    (item) =>
      item.kind === 'opportunity' ||
      (item.kind === 'text' && item.style.paragraph.whiteSpace !== 'pre' && /^[ \t\n\r\f]*$/.test(item.text)),
  );

/** A call stands right after the word before it: a space between them goes behind the call. */
function calledBeforeSpace(items: Inline[]): void {
  const [before, call] = items.slice(-2);
  if (before?.kind !== 'text' || call === undefined || before.style.paragraph.whiteSpace.startsWith('pre')) return;
  const text = trimmed(before);
  if (text === before) return;
  items.splice(-2, 2, text, call, { ...before, text: ' ', origins: [] });
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

const firstCodePoint = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 32);

function lastCodePoint(text: string): string | undefined {
  return [...text.slice(-2)].at(-1);
}

function nextCharacter(items: readonly Inline[], from: number): string {
  for (let index = from; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || item.kind === 'break') return '';
    if (item.kind !== 'text') {
      if (item.kind === 'anchor' || item.kind === 'opportunity' || item.kind === 'footnote') continue;
      return '';
    }
    const first = item.text.search(/[^ \t\n\r\f]/);
    if (first >= 0) return firstCodePoint(item.text, first);
  }
  return '';
}

function moveOrigins(origins: readonly OriginRange[], moved: readonly number[]): readonly OriginRange[] {
  return origins
    .map((range) => ({ ...range, start: moved[range.start] ?? 0, end: moved[range.end] ?? 0 }))
    .filter((range) => range.end > range.start);
}

function trimEnd(items: Inline[]): readonly Inline[] {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item === undefined || item.kind === 'anchor' || item.kind === 'footnote') continue;
    if (item.kind !== 'text' || item.style.paragraph.whiteSpace.startsWith('pre')) break;
    const text = trimmed(item);
    if (text.text === '') items.splice(index, 1);
    else {
      items[index] = text;
      break;
    }
  }
  return items;
}

function trimmed(item: InlineText): InlineText {
  if (!item.text.endsWith(' ')) return item;
  const text = item.text.replace(/ +$/, '');
  const origins = item.origins
    .map((range) => ({ ...range, end: Math.min(range.end, text.length) }))
    .filter((range) => range.end > range.start);
  return { ...item, text, origins };
}
