import type { ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import { isNameOperand, isStringOperand, type Operand, tokensOf } from './tokens.ts';
import { isName, isStream, unresolved } from './values.ts';

/** How a Type 0 font's strings fall into codes, and which CID each code has (ISO 32000-1, 9.7.5). */
export interface CodeMap {
  readonly vertical: boolean;
  /** Code and its length in bytes at a place. */
  at(bytes: Uint8Array, place: number): { readonly code: number; readonly length: number };
  cid(code: number, length: number): number;
  /** Codes that are no Identity of CIDs and are not written in the file: which glyph they have is not known. */
  readonly known: boolean;
}

const bigEndian = (bytes: Uint8Array, place: number, length: number): number => {
  let code = 0;
  for (let i = 0; i < length; i++) code = code * 256 + (bytes[place + i] ?? 0);
  return code;
};

const pairs = (vertical: boolean, known: boolean): CodeMap => ({
  vertical,
  known,
  at: (bytes, place) => ({ code: bigEndian(bytes, place, 2), length: 2 }),
  cid: (code) => code,
});

/** Of mixed one- and two-byte encodings: lead bytes from 0x81 (GBK-EUC, 90ms-RKSJ, B5pc…), but for RKSJ's half-width kana. */
const mixed = (vertical: boolean, kana: boolean): CodeMap => ({
  vertical,
  known: false,
  at: (bytes, place) => {
    const lead = bytes[place] ?? 0;
    const length = lead >= 0x81 && lead !== 0xff && !(kana && lead >= 0xa0 && lead < 0xe0) ? 2 : 1;
    return { code: bigEndian(bytes, place, length), length };
  },
  cid: (code) => code,
});

interface Span {
  readonly low: number;
  readonly high: number;
  readonly length: number;
}

interface CidSpan extends Span {
  readonly cid: number;
}

interface Embedded {
  readonly spaces: Span[];
  readonly cids: CidSpan[];
}

const spansLimit = 200_000;

const codeIn = (operand: Operand | undefined): Omit<Span, 'high'> | undefined =>
  isStringOperand(operand) && operand.bytes.length <= 4
    ? { low: bigEndian(operand.bytes, 0, operand.bytes.length), length: operand.bytes.length }
    : undefined;

/** Groups of operands between `begin…` and `end…`. */
const spansIn = (operands: readonly Operand[], kind: string, into: Embedded): void => {
  const step = kind === 'endcidrange' ? 3 : 2;
  for (let i = 0; i + step <= operands.length; i += step) {
    if (into.cids.length + into.spaces.length > spansLimit) return;
    const from = codeIn(operands[i]);
    const to = kind === 'endcidchar' ? from : codeIn(operands[i + 1]);
    const cid = operands[i + step - 1];
    if (from === undefined || to === undefined) continue;
    const span = { low: from.low, high: to.low, length: from.length };
    if (kind === 'endcodespacerange') into.spaces.push(span);
    else if (typeof cid === 'number') into.cids.push({ ...span, cid });
  }
};

const fits = (span: Span, code: number): boolean => {
  for (let shift = 0; shift < span.length; shift++) {
    const part = Math.floor(code / 256 ** shift) % 256;
    if (part < Math.floor(span.low / 256 ** shift) % 256 || part > Math.floor(span.high / 256 ** shift) % 256)
      return false;
  }
  return true;
};

const embedded = (bytes: Uint8Array, base: CodeMap | undefined, vertical: boolean): CodeMap => {
  const found: Embedded = { spaces: [], cids: [] };
  const tokens = tokensOf(bytes);
  let operands: Operand[] = [];
  let mode = vertical;
  for (let token = tokens.next(); token.kind !== 'end'; token = tokens.next()) {
    if (token.kind === 'operand') {
      operands.push(token.value);
      continue;
    }
    if (token.name === 'def') {
      const [key, value] = operands.slice(-2);
      if (isNameOperand(key) && key.value === 'WMode') mode = value === 1;
    }
    if (/^end(codespacerange|cidrange|cidchar)$/.test(token.name)) spansIn(operands, token.name, found);
    operands = [];
  }
  const { spaces } = found;
  const cids = found.cids.sort((a, b) => a.low - b.low);
  if (spaces.length === 0 && base !== undefined) return { ...base, vertical: mode };
  return {
    vertical: mode,
    known: base?.known ?? true,
    at: (from, place) => {
      for (let length = 1; length <= 4 && place + length <= from.length; length++) {
        const code = bigEndian(from, place, length);
        if (spaces.some((span) => span.length === length && fits(span, code))) return { code, length };
      }
      const length = Math.max(1, Math.min(...spaces.map((span) => span.length), 4));
      return { code: bigEndian(from, place, length), length };
    },
    cid: (code, length) => {
      let low = 0;
      let high = cids.length - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const span = cids[middle];
        if (span === undefined || code < span.low) high = middle - 1;
        else if (code > span.high) low = middle + 1;
        else return span.length === length ? span.cid + code - span.low : 0;
      }
      return base === undefined ? 0 : base.cid(code, length);
    },
  };
};

const predefined = (name: string): CodeMap => {
  const vertical = /-V$|^V$/.test(name);
  if (/^Identity-[HV]$/.test(name)) return pairs(vertical, true);
  if (/UCS2|UTF16|^H$|^V$/.test(name)) return pairs(vertical, false);
  return mixed(vertical, /RKSJ/.test(name));
};

const depthLimit = 8;

/** The map that a Type 0 font's Encoding names or holds. */
export const codeMapOf = (pdf: ReadPdf, encoding: PdfObject | undefined, depth = 0): CodeMap => {
  const object = pdf.resolve(encoding);
  if (isName(object)) return predefined(object.value);
  if (!isStream(object) || depth > depthLimit) return pairs(false, false);
  const use = unresolved(object, 'UseCMap');
  const base = use === undefined ? undefined : codeMapOf(pdf, use, depth + 1);
  const wmode = unresolved(object, 'WMode');
  const vertical =
    typeof wmode === 'object' && wmode?.kind === 'number' ? wmode.value === 1 : (base?.vertical ?? false);
  const decoded = pdf.decoded(object);
  return decoded.kind === 'bytes' ? embedded(decoded.bytes, base, vertical) : pairs(vertical, false);
};
