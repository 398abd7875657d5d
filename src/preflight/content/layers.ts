import type { ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import { entry, isArray, itemsOf, nameIn } from './values.ts';

/** Tells which optional content is off in the default configuration (ISO 32000-1, 8.11). */
export const layersOff = (pdf: ReadPdf): ((group: PdfObject) => boolean) => {
  const standard = entry(pdf, entry(pdf, pdf.catalog, 'OCProperties'), 'D');
  const named = (key: string): ReadonlySet<PdfObject> =>
    new Set(itemsOf(pdf, entry(pdf, standard, key)).map((item) => pdf.resolve(item)));
  const off = named('OFF');
  const on = named('ON');
  const base = nameIn(pdf, standard, 'BaseState') === 'OFF';
  const one = (group: PdfObject): boolean => off.has(group) || (base && !on.has(group));
  return (group) => {
    if (nameIn(pdf, group, 'Type') !== 'OCMD') return one(group);
    const held = entry(pdf, group, 'OCGs');
    const groups = (isArray(held) ? held.items.map((item) => pdf.resolve(item)) : [held]).filter(
      (item) => item !== null,
    );
    if (groups.length === 0) return false;
    const policy = nameIn(pdf, group, 'P') ?? 'AnyOn';
    const anyOff = groups.some(one);
    const allOff = groups.every(one);
    if (policy === 'AllOn') return anyOff;
    if (policy === 'AnyOff') return !anyOff;
    return policy === 'AllOff' ? !allOff : allOff;
  };
};
