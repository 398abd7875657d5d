import type { ReadPdf } from '../file.ts';
import type { PdfDictionary } from '../object.ts';
import { Lexer, type Token } from '../reader/lexer.ts';
import { asStream } from '../reader/values.ts';

/** What the codes of a font stand for, by its ToUnicode map (ISO 32000-1, 9.10.3). */
export type CodeText = (code: number) => string | undefined;

/** The largest range that is written out code by code. */
const widestRange = 65_536;

/** Reads a font's map; without one a simple font's codes are taken as Latin-1, and a composite font's are not known. */
export function codeText(pdf: ReadPdf, font: PdfDictionary): CodeText {
  const stream = asStream(pdf.resolve(font.entries.get('ToUnicode')));
  const decoded = stream === undefined ? undefined : pdf.decoded(stream);
  if (decoded?.kind !== 'bytes') {
    const subtype = pdf.resolve(font.entries.get('Subtype'));
    const simple = typeof subtype !== 'object' || subtype?.kind !== 'name' || subtype.value !== 'Type0';
    return simple ? (code) => (code >= 32 ? String.fromCharCode(code) : undefined) : () => undefined;
  }
  const map = readMap(decoded.bytes);
  return (code) => map.get(code);
}

const numberIn = (token: Token | undefined): number | undefined =>
  token?.kind === 'string' ? token.bytes.reduce((value, byte) => value * 256 + byte, 0) : undefined;

/** UTF-16, big-endian. */
const textIn = (token: Token | undefined): string => {
  if (token?.kind !== 'string') return '';
  let text = '';
  for (let at = 0; at + 1 < token.bytes.length; at += 2)
    text += String.fromCharCode((token.bytes[at] ?? 0) * 256 + (token.bytes[at + 1] ?? 0));
  return text;
};

const raised = (text: string, by: number): string =>
  by === 0 || text === '' ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);

function readMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const lexer = new Lexer(bytes);
  for (let token = lexer.next(); token.kind !== 'end'; token = lexer.next()) {
    if (token.kind !== 'keyword') continue;
    if (token.word === 'beginbfchar') readCharacters(lexer, map);
    if (token.word === 'beginbfrange') readRanges(lexer, map);
  }
  return map;
}

function readCharacters(lexer: Lexer, map: Map<number, string>): void {
  for (let code = lexer.next(); code.kind === 'string'; code = lexer.next())
    map.set(numberIn(code) ?? 0, textIn(lexer.next()));
}

function readRanges(lexer: Lexer, map: Map<number, string>): void {
  for (let low = lexer.next(); low.kind === 'string'; low = lexer.next()) {
    const first = numberIn(low) ?? 0;
    const last = Math.min(numberIn(lexer.next()) ?? first, first + widestRange);
    const target = lexer.next();
    if (target.kind === 'string') {
      const text = textIn(target);
      for (let code = first; code <= last; code += 1) map.set(code, raised(text, code - first));
    } else if (target.kind === 'mark' && target.mark === '[') {
      let code = first;
      for (let item = lexer.next(); item.kind === 'string'; item = lexer.next()) {
        if (code <= last) map.set(code, textIn(item));
        code += 1;
      }
    }
  }
}
