import type { PdfName, PdfNumber, PdfString } from '../object.ts';
import { decodeHex, hexValue, isDigit, isRegular, isSpace, latin } from './characters.ts';

/** What stands next in a file or a content stream. */
export type Token =
  | PdfNumber
  | PdfName
  | (PdfString & { readonly torn?: true })
  | { readonly kind: 'keyword'; readonly word: string }
  | { readonly kind: 'mark'; readonly mark: '[' | ']' | '<<' | '>>' | '{' | '}' | ')' | '>' }
  | { readonly kind: 'end' };

const end: Token = { kind: 'end' };

/** Cuts bytes into the tokens of PDF (ISO 32000-1, 7.2); one pass, nothing thrown. */
export class Lexer {
  readonly bytes: Uint8Array;
  at: number;
  /** Tokens with characters that do not belong into them, and keys that stand twice in a dictionary. */
  flaws = 0;
  readonly #end: number;

  constructor(bytes: Uint8Array, at = 0, stop = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.#end = Math.min(stop, bytes.length);
  }

  /** Past white space and comments. */
  skip(): void {
    while (this.at < this.#end) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 37) {
        while (this.at < this.#end && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at += 1;
      } else if (isSpace(byte)) this.at += 1;
      else return;
    }
  }

  next(): Token {
    this.skip();
    if (this.at >= this.#end) return end;
    const byte = this.bytes[this.at] ?? 0;
    switch (byte) {
      case 47:
        return this.#name();
      case 40:
        return this.#string();
      case 60:
        if (this.bytes[this.at + 1] !== 60) return this.#hexString();
        this.at += 2;
        return { kind: 'mark', mark: '<<' };
      case 62: {
        const double = this.bytes[this.at + 1] === 62;
        this.at += double ? 2 : 1;
        return { kind: 'mark', mark: double ? '>>' : '>' };
      }
      case 91:
      case 93:
      case 123:
      case 125:
      case 41:
        this.at += 1;
        return { kind: 'mark', mark: marks[byte] ?? ')' };
      default:
        return isDigit(byte) || byte === 43 || byte === 45 || byte === 46 ? this.#number() : this.#keyword();
    }
  }

  #keyword(): Token {
    const start = this.at;
    while (this.at < this.#end && isRegular(this.bytes[this.at] ?? 0)) this.at += 1;
    return { kind: 'keyword', word: latin(this.bytes.subarray(start, this.at)) };
  }

  /** A word that begins like a number and is none is a keyword. */
  #number(): Token {
    const start = this.at;
    let sign = 1;
    let digits = 0;
    let value = 0;
    let scale = 0;
    const first = this.bytes[this.at];
    if (first === 43 || first === 45) {
      sign = first === 45 ? -1 : 1;
      this.at += 1;
    }
    while (this.at < this.#end) {
      const byte = this.bytes[this.at] ?? 0;
      if (isDigit(byte)) {
        value = value * 10 + byte - 48;
        digits += 1;
        if (scale > 0) scale *= 10;
      } else if (byte === 46 && scale === 0) scale = 1;
      else break;
      this.at += 1;
    }
    const follows = this.bytes[this.at] ?? 32;
    if (digits === 0 || (this.at < this.#end && isRegular(follows))) {
      this.at = start;
      return this.#keyword();
    }
    if (!Number.isFinite(value) || scale === Number.POSITIVE_INFINITY) value = scale > 0 ? 0 : Number.MAX_SAFE_INTEGER;
    else if (scale > 1) value /= scale;
    return { kind: 'number', value: sign * value, integer: scale === 0 };
  }

  #name(): Token {
    this.at += 1;
    const start = this.at;
    let escaped = false;
    while (this.at < this.#end && isRegular(this.bytes[this.at] ?? 0)) {
      if (this.bytes[this.at] === 35) escaped = true;
      this.at += 1;
    }
    const written = latin(this.bytes.subarray(start, this.at));
    if (escaped && /#(?![0-9a-fA-F]{2})/.test(written)) this.flaws += 1;
    const value = escaped
      ? written.replace(/#([0-9a-fA-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
      : written;
    return { kind: 'name', value };
  }

  /** Up to the bracket that closes it; without escapes and line ends to mend it is a view of the file's own bytes. */
  #string(): Token {
    this.at += 1;
    const start = this.at;
    let depth = 1;
    let plain = true;
    while (this.at < this.#end) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 92) {
        plain = false;
        this.at += 1;
      } else if (byte === 13) plain = false;
      else if (byte === 40) depth += 1;
      else if (byte === 41) {
        depth -= 1;
        if (depth === 0) break;
      }
      this.at += 1;
    }
    const written = this.bytes.subarray(start, Math.min(this.at, this.#end));
    this.at = Math.min(this.at + 1, this.#end);
    return depth === 0
      ? { kind: 'string', bytes: plain ? written : unescaped(written) }
      : { kind: 'string', bytes: plain ? written : unescaped(written), torn: true };
  }

  #hexString(): Token {
    this.at += 1;
    const start = this.at;
    while (this.at < this.#end && this.bytes[this.at] !== 62) this.at += 1;
    const written = this.bytes.subarray(start, this.at);
    const torn = this.at >= this.#end;
    this.at = Math.min(this.at + 1, this.#end);
    const bytes = decodeHex(written);
    if (!isHexadecimal(written)) this.flaws += 1;
    return torn ? { kind: 'string', bytes, torn } : { kind: 'string', bytes };
  }

  /** Past one line end after `stream`: CR LF or LF; a lone CR is passed too, and wrong (7.3.8.1). */
  skipStreamLineEnd(): void {
    if (this.bytes[this.at] === 13) this.at += 1;
    if (this.bytes[this.at] === 10) this.at += 1;
  }
}

const marks: Readonly<Record<number, '[' | ']' | '{' | '}' | ')'>> = { 91: '[', 93: ']', 123: '{', 125: '}', 41: ')' };

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12, 40: 40, 41: 41, 92: 92 };

/** What a string means: escapes undone, every line end a line feed (7.3.4.2). */
function unescaped(written: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(written.length);
  let length = 0;
  for (let at = 0; at < written.length; ) {
    let byte = written[at] ?? 0;
    at += 1;
    if (byte === 13) {
      if (written[at] === 10) at += 1;
      byte = 10;
    } else if (byte === 92) {
      const escaped = written[at] ?? 0;
      at += 1;
      if (escaped === 10) continue;
      if (escaped === 13) {
        if (written[at] === 10) at += 1;
        continue;
      }
      byte = escapes[escaped] ?? escaped;
      if (escaped >= 48 && escaped <= 55) {
        byte = escaped - 48;
        for (let digits = 1; digits < 3; digits += 1) {
          const next = written[at] ?? 0;
          if (next < 48 || next > 55) break;
          byte = byte * 8 + next - 48;
          at += 1;
        }
      }
    }
    bytes[length] = byte & 255;
    length += 1;
  }
  return bytes.subarray(0, length);
}

const isHexadecimal = (bytes: Uint8Array): boolean => bytes.every((byte) => isSpace(byte) || hexValue(byte) >= 0);
