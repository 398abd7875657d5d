import type { Checked } from '../base/diagnostic.ts';
import { checked, diagnostic } from '../base/diagnostic.ts';
import { positionsIn } from '../base/lines.ts';
import type { Source } from '../base/sources.ts';
import type { SourceSpan } from '../base/span.ts';
import { textSpan } from '../base/span.ts';
import { decodeUtf8, notUtf8At } from '../base/utf8.ts';
import { limits } from './limits.ts';

/** A text whose every character can be found in a file that a person edits. Offsets are UTF-16. */
export interface PlacedText {
  readonly text: string;
  readonly spanAt: (offset: number) => SourceSpan;
}

/** A whole file's text with its places. */
export const fileText = (file: string, text: string): PlacedText => {
  const positionAt = positionsIn(text);
  return { text, spanAt: (offset) => ({ kind: 'text', file, start: positionAt(offset) }) };
};

/** A stretch of another text; its places are the other's. */
export const sliceText = (whole: PlacedText, start: number, end: number): PlacedText => ({
  text: whole.text.slice(start, end),
  spanAt: (offset) => whole.spanAt(start + offset),
});

/** Reads a template file as UTF-8. */
export const readTemplate = (source: Source): Checked<PlacedText> => {
  const empty = fileText(source.shown, '');
  if (source.bytes.length > limits.file) {
    const values = { limit: String(limits.file / 1024 / 1024) };
    return checked(empty, [diagnostic('template/limit-file', { span: textSpan(source.shown, 1, 1), values })]);
  }
  const text = decodeUtf8(source.bytes);
  if (text === undefined) return checked(empty, [diagnostic('template/not-utf8', { span: notUtf8At(source).span })]);
  // U+FFFF is no character; the markup reader uses it for values.
  return checked(fileText(source.shown, text.replaceAll('\uffff', '\ufffd')));
};
