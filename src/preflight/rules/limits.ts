import { diagnostic } from '../../base/diagnostic.ts';
import type { PdfObject } from '../object.ts';
import { type Check, type Fault, fault } from './fault.ts';
import { entriesOf, itemsOf, look, nameOf, readable } from './look.ts';
import { reached } from './reached.ts';

/** ISO 19005-2, 6.1.13. */
const longestString = 32_767;
const longestName = 127;
const mostColorants = 32;

const said = (what: string, whatEn: string, found: number, allowed: number, object: number): Fault =>
  fault(diagnostic('preflight/limit', { values: { what, whatEn, found: `${found}`, allowed: `${allowed}` } }), object);

const scalar = (value: PdfObject, object: number): readonly Fault[] => {
  if (value === null || typeof value === 'boolean') return [];
  if (value.kind === 'string' && value.bytes.length > longestString) {
    return [said('字符串的字节数', 'bytes in a string', value.bytes.length, longestString, object)];
  }
  if (value.kind === 'name' && value.value.length > longestName) {
    return [said('名称的字节数', 'bytes in a name', value.value.length, longestName, object)];
  }
  return [];
};

export const withinLimits: Check = ({ pdf }) =>
  reached(pdf).flatMap(({ value, object }): readonly Fault[] => {
    const values = value.kind === 'array' ? value.items : [...entriesOf(value).values()];
    const keys = value.kind === 'array' ? [] : [...entriesOf(value).keys()];
    const colorants =
      value.kind === 'array' && nameOf(pdf.resolve(value.items[0])) === 'DeviceN'
        ? itemsOf(pdf.resolve(value.items[1]))
        : [];
    return [
      ...values.flatMap((item) => scalar(item, object)),
      ...keys
        .filter((key) => key.length > longestName)
        .map((key) => said('名称的字节数', 'bytes in a name', key.length, longestName, object)),
      ...(colorants.length > mostColorants
        ? [said('DeviceN 的墨色数', 'inks of a DeviceN', colorants.length, mostColorants, object)]
        : []),
    ];
  });

/** Names of fonts and inks are UTF-8, so that Chinese ones stay readable (ISO 19005-2, 6.1.8). */
export const namesAreUtf8: Check = ({ pdf }) =>
  reached(pdf).flatMap(({ value, object }): readonly Fault[] => {
    const inks =
      value.kind === 'array' && /^(Separation|DeviceN)$/.test(nameOf(pdf.resolve(value.items[0])) ?? '')
        ? [pdf.resolve(value.items[1]), ...itemsOf(pdf.resolve(value.items[1])).map((item) => pdf.resolve(item))]
        : [];
    const names = [...inks, look(pdf, value, 'BaseFont')].flatMap((name) => nameOf(name) ?? []);
    return names
      .filter((name) => [...name].some((char) => char.charCodeAt(0) > 127) && readable(name) === name)
      .map((name) => fault(diagnostic('preflight/name-not-utf8', { values: { name } }), object));
  });
