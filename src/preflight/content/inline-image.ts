import type { PdfObject } from '../object.ts';
import { isNameOperand, type Operand } from './tokens.ts';

/** Keys of inline images (ISO 32000-1, table 93). */
export const fullNames: ReadonlyMap<string, string> = new Map([
  ['BPC', 'BitsPerComponent'],
  ['CS', 'ColorSpace'],
  ['D', 'Decode'],
  ['DP', 'DecodeParms'],
  ['F', 'Filter'],
  ['H', 'Height'],
  ['IM', 'ImageMask'],
  ['I', 'Interpolate'],
  ['W', 'Width'],
]);

const filterNames: ReadonlyMap<string, string> = new Map([
  ['AHx', 'ASCIIHexDecode'],
  ['A85', 'ASCII85Decode'],
  ['LZW', 'LZWDecode'],
  ['Fl', 'FlateDecode'],
  ['RL', 'RunLengthDecode'],
  ['CCF', 'CCITTFaxDecode'],
  ['DCT', 'DCTDecode'],
]);

/** The value of an entry, names of filters in full. */
export const inlineDictionary = (key: string, value: Operand): PdfObject => {
  if (isNameOperand(value) && (key === 'F' || key === 'Filter')) {
    return { kind: 'name', value: filterNames.get(value.value) ?? value.value };
  }
  if (typeof value === 'number') return { kind: 'number', value, integer: Number.isInteger(value) };
  if (value === null || typeof value === 'boolean') return value;
  return 'kind' in value ? value : { kind: 'array', items: value.map((item) => inlineDictionary(key, item)) };
};
