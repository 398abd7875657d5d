import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { positionsIn } from '../base/lines.ts';
import type { Source } from '../base/sources.ts';
import { type Position, textSpan } from '../base/span.ts';
import { decodeUtf8, notUtf8At } from '../base/utf8.ts';

/** The text of a file, with the places of its characters. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly positionAt: (offset: number) => Position;
}

interface Acceptance {
  readonly gb18030: boolean;
  readonly megabytes: number;
}

const decodeGb18030 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const startsWithUtf16Mark = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

const wrongEncoding = (source: Source, gbk: boolean): Diagnostic => {
  if (startsWithUtf16Mark(source.bytes)) {
    return diagnostic('data/utf-16', { span: textSpan(source.shown, 1, 1), hints: [hint('data/save-as-utf-8')] });
  }
  const { span, byte } = notUtf8At(source);
  return diagnostic(gbk ? 'data/not-utf-8-but-gbk' : 'data/not-utf-8', {
    span,
    values: { byte: String(byte) },
    hints: [hint('data/save-as-utf-8')],
  });
};

/** C0 but tab and line ends, DEL, C1 but NEL, non-characters, and halves of surrogate pairs. */
const control = /[\p{Cc}\p{Cs}\ufffe\uffff](?<![\t\n\r\u0085])/u;

/** `U+0007` for a character that no text holds; null when there is none. */
export const controlCharacter = (text: string): { readonly index: number; readonly name: string } | null => {
  const index = text.search(control);
  if (index < 0) return null;
  return { index, name: `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}` };
};

/** Bytes to text: UTF-8, or GB 18030 with a note where it is accepted; null when it is no text. */
export const decode = (source: Source, accepts: Acceptance): Checked<SourceText | null> => {
  if (source.bytes.length > accepts.megabytes * 1024 * 1024) {
    const values = { limit: String(accepts.megabytes) };
    return checked(null, [diagnostic('data/limit-size', { span: textSpan(source.shown, 1, 1), values })]);
  }
  const diagnostics: Diagnostic[] = [];
  let text = decodeUtf8(source.bytes);
  if (text === undefined) {
    const gbk = startsWithUtf16Mark(source.bytes) ? undefined : decodeGb18030(source.bytes);
    if (gbk === undefined || !accepts.gb18030) return checked(null, [wrongEncoding(source, gbk !== undefined)]);
    diagnostics.push(diagnostic('data/read-as-gb18030', { span: textSpan(source.shown, 1, 1) }));
    text = gbk;
  }
  const positionAt = positionsIn(text);
  const wrong = controlCharacter(text);
  if (wrong !== null) {
    const { line, column } = positionAt(wrong.index);
    const span = textSpan(source.shown, line, column);
    return checked(null, [diagnostic('data/control-character', { span, values: { character: wrong.name } })]);
  }
  return checked({ file: source.shown, text, positionAt }, diagnostics);
};
