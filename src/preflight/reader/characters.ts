/** ISO 32000-1, 7.2.2. */
export const isSpace = (byte: number): boolean =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;

const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
export const isDelimiter = (byte: number): boolean => delimiters.has(byte);
export const isRegular = (byte: number): boolean => !isSpace(byte) && !isDelimiter(byte);

export const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

/** The value of a hexadecimal digit, −1 for any other byte. */
export const hexValue = (byte: number): number => {
  if (isDigit(byte)) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

/** Bytes as characters of the same numbers. */
export const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};

/** Where `word` stands next, at or after `from`; −1 where it does not, before `end`. */
export function findBytes(bytes: Uint8Array, word: string, from: number, end = bytes.length): number {
  const first = word.charCodeAt(0);
  for (
    let at = bytes.indexOf(first, Math.max(0, from));
    at >= 0 && at + word.length <= end;
    at = bytes.indexOf(first, at + 1)
  ) {
    let length = 1;
    while (length < word.length && bytes[at + length] === word.charCodeAt(length)) length += 1;
    if (length === word.length) return at;
  }
  return -1;
}

/** Where `word` stands last before `end`; −1 where it does not. */
export function findLastBytes(bytes: Uint8Array, word: string, end = bytes.length): number {
  const first = word.charCodeAt(0);
  for (
    let at = bytes.lastIndexOf(first, end - word.length);
    at >= 0;
    at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)
  ) {
    let length = 1;
    while (length < word.length && bytes[at + length] === word.charCodeAt(length)) length += 1;
    if (length === word.length) return at;
  }
  return -1;
}

/** Hexadecimal digits up to `>`; other bytes are passed over, a last single digit counts as its sixteenfold. */
export function decodeHex(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array((data.length >> 1) + 1);
  let length = 0;
  let high = -1;
  for (const byte of data) {
    if (byte === 62) break;
    const value = hexValue(byte);
    if (value < 0) continue;
    if (high < 0) high = value;
    else {
      bytes[length] = high * 16 + value;
      length += 1;
      high = -1;
    }
  }
  if (high >= 0) {
    bytes[length] = high * 16;
    length += 1;
  }
  return bytes.subarray(0, length);
}
