import { tokenize, tokenNames } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';
import { type Checked, checked, type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Source } from '../base/sources.ts';
import { textSpan } from '../base/span.ts';
import { decodeUtf8, notUtf8At } from '../base/utf8.ts';
import { readSheet } from './rules/sheet.ts';
import type { Stylesheet } from './stylesheet.ts';
import { readSyntax } from './syntax.ts';
import type { Token } from './token.ts';

/** Reads one CSS file. Only css-tree's tokenizer is used: its parser mends faults in silence. */
export function parseStylesheet(source: Source): Checked<Stylesheet> {
  const text = decodeUtf8(source.bytes);
  if (text === undefined) {
    const none: Stylesheet = { file: source.shown, rules: [], pages: [], fontFaces: [], spots: [] };
    return checked(none, [diagnostic('style/not-utf8', { span: notUtf8At(source).span })]);
  }
  const tokens = readTokens(text, source.shown);
  const syntax = readSyntax(tokens.value);
  const sheet = readSheet(syntax.value, source.shown);
  return checked(sheet.value, [...tokens.diagnostics, ...syntax.diagnostics, ...sheet.diagnostics]);
}

const lineEnd = /\r\n|[\n\r\f]/g;

function readTokens(text: string, file: string): Checked<readonly Token[]> {
  const tokens: Token[] = [];
  const diagnostics: Diagnostic[] = [];
  let line = 1;
  let column = 1;
  tokenize(text, (number, start, end) => {
    const raw = text.slice(start, end);
    const span = textSpan(file, line, column);
    const type = (tokenNames[number] ?? 'delim-token').replace(/-token$/, '');
    const fault = faultOf(type, raw);
    if (fault !== undefined) diagnostics.push(diagnostic(fault, { span }));
    if (type !== 'comment') tokens.push(tokenOf(type, raw, span));
    let tail = raw;
    if (/[\n\r\f]/.test(raw)) {
      const breaks = [...raw.matchAll(lineEnd)];
      const last = breaks.at(-1);
      line += breaks.length;
      column = 1;
      tail = raw.slice((last?.index ?? 0) + (last?.[0].length ?? 0));
    }
    column += [...tail].length;
  });
  return checked(tokens, diagnostics);
}

function faultOf(type: string, raw: string) {
  if (type === 'comment') return raw.length >= 4 && raw.endsWith('*/') ? undefined : 'style/unclosed-comment';
  if (type === 'bad-string') return 'style/unclosed-string';
  if (type === 'string') {
    return /^(["'])(?:\\[\s\S]|(?!\1)[^\\])*\1$/.test(raw) ? undefined : 'style/unclosed-string';
  }
  if (type === 'bad-url') return 'style/bad-url';
  if (type === 'url') return raw.endsWith(')') ? undefined : 'style/bad-url';
  return undefined;
}

function tokenOf(type: string, raw: string, span: Token['span']): Token {
  switch (type) {
    case 'ident':
      return { type: 'ident', text: ident.decode(raw), raw, span };
    case 'function':
      return { type: 'function', text: ident.decode(raw.slice(0, -1)), raw, span };
    case 'at-keyword':
      return { type: 'at', text: ident.decode(raw.slice(1)), raw, span };
    case 'hash':
      return { type: 'hash', text: ident.decode(raw.slice(1)), raw, span };
    case 'string':
    case 'bad-string':
      return { type: 'string', text: string.decode(raw), raw, span };
    case 'url':
    case 'bad-url':
      return { type: 'url', text: url.decode(raw), raw, span };
    case 'number':
    case 'percentage':
    case 'dimension':
      return { type, text: raw, raw, span };
    case 'whitespace':
      return { type: 'space', text: ' ', raw, span };
    default:
      return { type: 'delim', text: raw, raw, span };
  }
}
