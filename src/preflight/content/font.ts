import { type Affine, identity } from '../../base/matrix.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfDictionary, PdfObject, PdfStream } from '../object.ts';
import { type CodeMap, codeMapOf } from './codes.ts';
import { standardWidths } from './standard-widths.ts';
import {
  dictionaryOf,
  entry,
  isArray,
  isName,
  isNumber,
  isStream,
  itemsOf,
  matrixIn,
  nameIn,
  numberIn,
  numbersIn,
} from './values.ts';

/** One code of a string. Widths in em; for vertical text `down` is the advance and `origin` where the glyph hangs. */
export interface Code {
  readonly code: number;
  readonly cid: number;
  readonly length: number;
  readonly width: number;
  readonly down: number;
  readonly origin: readonly [number, number];
}

/** A font as text is set with it. */
export interface OpenFont {
  readonly dictionary: PdfDictionary;
  readonly kind: 'simple' | 'composite' | 'type3';
  readonly vertical: boolean;
  codes(bytes: Uint8Array): readonly Code[];
  /** In em. */
  widthOf(code: number, cid: number): number;
  /** Of Type 3: from glyph space to em, and the drawing of each code. */
  readonly matrix: Affine;
  readonly resources: PdfObject;
  drawing(code: number): PdfStream | undefined;
}

const hanging = [0, 0] as const;
const noDrawing = (): undefined => undefined;

/** Opens a font dictionary; whatever is missing has a width of its own kind's default. */
export const openFont = (pdf: ReadPdf, object: PdfObject): OpenFont => {
  const dictionary = dictionaryOf(object);
  const kind = nameIn(pdf, dictionary, 'Subtype');
  if (kind === 'Type0') return composite(pdf, dictionary);
  return simple(pdf, dictionary, kind === 'Type3');
};

const simple = (pdf: ReadPdf, dictionary: PdfDictionary, drawn: boolean): OpenFont => {
  const first = numberIn(pdf, dictionary, 'FirstChar') ?? 0;
  const widths = numbersIn(pdf, dictionary, 'Widths');
  const missing = numberIn(pdf, entry(pdf, dictionary, 'FontDescriptor'), 'MissingWidth') ?? 0;
  const matrix = (drawn ? matrixIn(pdf, dictionary, 'FontMatrix') : undefined) ?? identity;
  const scale = drawn ? matrix[0] : 1 / 1000;
  const standard = widths.length === 0 ? standardWidths(nameIn(pdf, dictionary, 'BaseFont') ?? '') : undefined;
  const known = new Map<number, Code>();
  const one = (code: number): Code => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const width = (widths[code - first] ?? standard?.(code) ?? missing) * scale;
    const made: Code = { code, cid: code, length: 1, width, down: 0, origin: hanging };
    known.set(code, made);
    return made;
  };
  return {
    dictionary,
    kind: drawn ? 'type3' : 'simple',
    vertical: false,
    codes: (bytes) => Array.from(bytes, one),
    widthOf: (code) => one(code).width,
    matrix,
    resources: entry(pdf, dictionary, 'Resources'),
    drawing: drawn ? drawings(pdf, dictionary) : noDrawing,
  };
};

/** Names that `Differences` gives to codes. */
export const differences = (pdf: ReadPdf, font: PdfObject): ReadonlyMap<number, string> => {
  const names = new Map<number, string>();
  let code = 0;
  for (const item of itemsOf(pdf, entry(pdf, entry(pdf, font, 'Encoding'), 'Differences'))) {
    const value = pdf.resolve(item);
    if (isNumber(value)) code = value.value;
    else if (isName(value)) {
      names.set(code, value.value);
      code += 1;
    }
  }
  return names;
};

const drawings = (pdf: ReadPdf, dictionary: PdfDictionary): ((code: number) => PdfStream | undefined) => {
  const names = differences(pdf, dictionary);
  const procedures = entry(pdf, dictionary, 'CharProcs');
  return (code) => {
    const name = names.get(code);
    const found = name === undefined ? null : entry(pdf, procedures, name);
    return isStream(found) ? found : undefined;
  };
};

const cidsLimit = 70_000;

/** `W` and `W2`: `c [w …]` or `c1 c2 w`, with one number or three for each CID. */
const table = (pdf: ReadPdf, object: PdfObject, each: 1 | 3): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, readonly number[]>();
  const items = itemsOf(pdf, object).map((item) => pdf.resolve(item));
  const number = (at: number): number => {
    const item = items[at];
    return isNumber(item) ? item.value : 0;
  };
  for (let at = 0; at + 1 < items.length; ) {
    const from = number(at);
    const next = items[at + 1];
    if (isArray(next)) {
      const values = next.items.map((item) => {
        const value = pdf.resolve(item);
        return isNumber(value) ? value.value : 0;
      });
      for (let i = 0; i + each <= values.length; i += each) found.set(from + i / each, values.slice(i, i + each));
      at += 2;
    } else {
      const values = Array.from({ length: each }, (_, i) => number(at + 2 + i));
      const to = Math.min(number(at + 1), from + cidsLimit);
      for (let cid = from; cid <= to; cid++) found.set(cid, values);
      at += 2 + each;
    }
    if (found.size > cidsLimit) break;
  }
  return found;
};

const composite = (pdf: ReadPdf, dictionary: PdfDictionary): OpenFont => {
  const map = codeMapOf(pdf, entry(pdf, dictionary, 'Encoding'));
  const descendant = pdf.resolve(itemsOf(pdf, entry(pdf, dictionary, 'DescendantFonts'))[0]);
  const usual = numberIn(pdf, descendant, 'DW') ?? 1000;
  const widths = table(pdf, entry(pdf, descendant, 'W'), 1);
  const [middle = 880, fall = -1000] = numbersIn(pdf, descendant, 'DW2');
  const downs = map.vertical ? table(pdf, entry(pdf, descendant, 'W2'), 3) : undefined;
  const known = new Map<number, Code>();
  const one = (code: number, length: number): Code => {
    const key = code * 4 + length - 1;
    const found = known.get(key);
    if (found !== undefined) return found;
    const cid = map.cid(code, length);
    const width = widths.get(cid)?.[0] ?? usual;
    const [down = fall, x = width / 2, y = middle] = downs?.get(cid) ?? [];
    const made: Code = {
      code,
      cid,
      length,
      width: width / 1000,
      down: down / 1000,
      origin: map.vertical ? [x / 1000, y / 1000] : hanging,
    };
    known.set(key, made);
    return made;
  };
  return {
    dictionary,
    kind: 'composite',
    vertical: map.vertical,
    codes: (bytes) => codesIn(bytes, map, one),
    widthOf: (_, cid) => (widths.get(cid)?.[0] ?? usual) / 1000,
    matrix: identity,
    resources: null,
    drawing: noDrawing,
  };
};

const codesIn = (bytes: Uint8Array, map: CodeMap, one: (code: number, length: number) => Code): readonly Code[] => {
  const codes: Code[] = [];
  for (let place = 0; place < bytes.length; ) {
    const { code, length } = map.at(bytes, place);
    codes.push(one(code, length));
    place += length;
  }
  return codes;
};
