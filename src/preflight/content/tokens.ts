import type { PdfDictionary, PdfName, PdfObject, PdfString } from '../object.ts';

/** An operand as content streams have it: no references. */
export type Operand = number | boolean | null | PdfName | PdfString | PdfDictionary | readonly Operand[];

export type Token =
  | { readonly kind: 'operand'; readonly value: Operand }
  | { readonly kind: 'operator'; readonly name: string }
  | { readonly kind: 'end' };

/** Reads a content stream token by token (ISO 32000-1, 7.8.2). Nothing in it can make this fail. */
export interface Tokens {
  next(): Token;
  /** Bytes of an inline image, from behind `ID` to before `EI`; `length` where it is known. */
  inlineData(length: number | undefined): Uint8Array;
}

const space = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) space[code] = 1;
/** ( ) < > [ ] { } / % end a word. */
const ends = Uint8Array.from(space);
for (const char of '()<>[]{}/%') ends[char.charCodeAt(0)] = 1;

const depthLimit = 64;
const end: Token = { kind: 'end' };
const operators = new Map<string, Token>();
const operator = (name: string): Token => {
  const known = operators.get(name);
  if (known !== undefined) return known;
  const token: Token = { kind: 'operator', name };
  if (name.length <= 3) operators.set(name, token);
  return token;
};

const hexValue = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

/** As an object of the file: operands of dictionaries. */
const asObject = (operand: Operand): PdfObject => {
  if (typeof operand === 'number') return { kind: 'number', value: operand, integer: Number.isInteger(operand) };
  if (operand === null || typeof operand === 'boolean') return operand;
  return 'kind' in operand ? operand : { kind: 'array', items: operand.map(asObject) };
};

export const tokensOf = (bytes: Uint8Array): Tokens => {
  let at = 0;
  const byte = (): number => bytes[at] ?? -1;
  const isSpace = (code: number): boolean => code >= 0 && space[code] === 1;
  const isEnd = (code: number): boolean => code < 0 || ends[code] === 1;

  const skip = (): void => {
    for (;;) {
      while (isSpace(byte())) at += 1;
      if (byte() !== 37) return;
      while (at < bytes.length && byte() !== 10 && byte() !== 13) at += 1;
    }
  };

  const name = (): PdfName => {
    at += 1;
    let value = '';
    while (!isEnd(byte())) {
      const high = byte() === 35 ? hexValue(bytes[at + 1] ?? -1) : -1;
      const low = high < 0 ? -1 : hexValue(bytes[at + 2] ?? -1);
      if (low >= 0) {
        value += String.fromCharCode(high * 16 + low);
        at += 3;
      } else {
        value += String.fromCharCode(byte());
        at += 1;
      }
    }
    return { kind: 'name', value };
  };

  const escaped = (out: number[]): void => {
    at += 1;
    const code = byte();
    at += 1;
    if (code >= 48 && code <= 55) {
      let value = code - 48;
      for (let digit = 0; digit < 2 && byte() >= 48 && byte() <= 55; digit++) {
        value = value * 8 + byte() - 48;
        at += 1;
      }
      out.push(value & 255);
    } else if (code === 13) {
      if (byte() === 10) at += 1;
    } else if (code !== 10 && code >= 0) {
      const plain = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }[code];
      out.push(plain ?? code);
    }
  };

  const literal = (): PdfString => {
    at += 1;
    const out: number[] = [];
    let open = 1;
    while (at < bytes.length) {
      const code = byte();
      if (code === 92) {
        escaped(out);
        continue;
      }
      if (code === 40) open += 1;
      else if (code === 41) {
        open -= 1;
        if (open === 0) {
          at += 1;
          break;
        }
      }
      out.push(code);
      at += 1;
    }
    return { kind: 'string', bytes: Uint8Array.from(out) };
  };

  const hexadecimal = (): PdfString => {
    at += 1;
    const digits: number[] = [];
    while (at < bytes.length && byte() !== 62) {
      const value = hexValue(byte());
      if (value >= 0) digits.push(value);
      at += 1;
    }
    at += 1;
    const out = new Uint8Array((digits.length + 1) >> 1);
    for (const [index, digit] of digits.entries()) {
      out[index >> 1] = (out[index >> 1] ?? 0) | (index % 2 === 0 ? digit << 4 : digit);
    }
    return { kind: 'string', bytes: out };
  };

  const word = (): Token => {
    const start = at;
    while (!isEnd(byte())) at += 1;
    if (at === start) at += 1;
    const text = String.fromCharCode(...bytes.subarray(start, Math.min(at, start + 64)));
    if (text === 'true' || text === 'false') return { kind: 'operand', value: text === 'true' };
    return text === 'null' ? { kind: 'operand', value: null } : operator(text);
  };

  /** Undefined where no digit stands: then it is a word. */
  const number = (): number | undefined => {
    const start = at;
    let negative = false;
    while (byte() === 43 || byte() === 45) {
      negative ||= byte() === 45;
      at += 1;
    }
    let value = 0;
    let digits = 0;
    let places = -1;
    for (let code = byte(); ; code = byte()) {
      if (code >= 48 && code <= 57) {
        digits += 1;
        value = value * 10 + code - 48;
        if (places >= 0) places += 1;
      } else if (code === 46 && places < 0) places = 0;
      else break;
      at += 1;
    }
    if (digits === 0 && places < 0) {
      at = start;
      return undefined;
    }
    if (places > 0) value /= 10 ** Math.min(places, 300);
    if (!Number.isFinite(value)) value = 0;
    // `12-34` and `1.2.3` stand in broken files: what follows the number is passed over.
    while (!isEnd(byte()) && (byte() === 45 || byte() === 46 || (byte() >= 48 && byte() <= 57))) at += 1;
    return negative ? -value : value;
  };

  const list = (depth: number): readonly Operand[] => {
    at += 1;
    const items: Operand[] = [];
    for (;;) {
      skip();
      if (at >= bytes.length) return items;
      if (byte() === 93) {
        at += 1;
        return items;
      }
      const token = read(depth + 1);
      if (token.kind === 'operand') items.push(token.value);
    }
  };

  const dictionary = (depth: number): PdfDictionary => {
    at += 2;
    const entries = new Map<string, PdfObject>();
    for (;;) {
      skip();
      if (at >= bytes.length) break;
      if (byte() === 62) {
        at += bytes[at + 1] === 62 ? 2 : 1;
        break;
      }
      const key = read(depth + 1);
      if (key.kind !== 'operand' || !isNameOperand(key.value)) continue;
      skip();
      if (byte() === 62) continue;
      const value = read(depth + 1);
      if (value.kind === 'operand') entries.set(key.value.value, asObject(value.value));
    }
    return { kind: 'dictionary', entries };
  };

  const read = (depth: number): Token => {
    skip();
    if (at >= bytes.length) return end;
    const code = byte();
    if ((code >= 48 && code <= 57) || code === 45 || code === 46 || code === 43) {
      const value = number();
      return value === undefined ? word() : { kind: 'operand', value };
    }
    if (code === 47) return { kind: 'operand', value: name() };
    if (code === 40) return { kind: 'operand', value: literal() };
    if (depth > depthLimit && (code === 91 || code === 60)) {
      at += 1;
      return { kind: 'operand', value: null };
    }
    if (code === 91) return { kind: 'operand', value: list(depth) };
    if (code === 60) return { kind: 'operand', value: bytes[at + 1] === 60 ? dictionary(depth) : hexadecimal() };
    return word();
  };

  /** `EI` with space on both sides, and nothing but text in the bytes after it. */
  const isEndOfImage = (place: number): boolean => {
    if (bytes[place] !== 69 || bytes[place + 1] !== 73 || !isSpace(bytes[place - 1] ?? -1)) return false;
    if (place + 2 < bytes.length && !isEnd(bytes[place + 2] ?? -1)) return false;
    return bytes.subarray(place + 2, place + 12).every((code) => code < 127 && (code >= 32 || isSpace(code)));
  };

  return {
    next: () => read(0),
    inlineData: (length) => {
      if (isSpace(byte())) at += 1;
      const start = at;
      let place = length === undefined ? start : start + length;
      for (const last = bytes.length - 1; place < last; place++) {
        if (
          isEndOfImage(place) ||
          (place === start + (length ?? -1) && bytes[place] === 69 && bytes[place + 1] === 73)
        ) {
          at = place + 2;
          const stop = length ?? (isSpace(bytes[place - 1] ?? -1) ? place - 1 : place);
          return bytes.subarray(start, length === undefined ? stop : start + length);
        }
      }
      at = bytes.length;
      return bytes.subarray(start);
    },
  };
};

export const isNameOperand = (operand: Operand | undefined): operand is PdfName =>
  typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'name';
export const isStringOperand = (operand: Operand | undefined): operand is PdfString =>
  typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'string';
export const isListOperand = (operand: Operand | undefined): operand is readonly Operand[] =>
  typeof operand === 'object' && operand !== null && !('kind' in operand);
export const isDictionaryOperand = (operand: Operand | undefined): operand is PdfDictionary =>
  typeof operand === 'object' && operand !== null && 'kind' in operand && operand.kind === 'dictionary';
