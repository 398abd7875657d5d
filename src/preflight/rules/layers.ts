import { diagnostic } from '../../base/diagnostic.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import { type Check, fault } from './fault.ts';
import { has, isDictionary, itemsOf, look, textOf } from './look.ts';

const layersOf = (pdf: ReadPdf): PdfObject => look(pdf, pdf.catalog, 'OCProperties');

/** Layers came with PDF 1.5. */
export const noLayers: Check = ({ pdf }) =>
  isDictionary(layersOf(pdf)) ? [fault(diagnostic('preflight/layers'))] : [];

const listedIn = (pdf: ReadPdf, order: PdfObject, depth = 0): readonly PdfObject[] =>
  itemsOf(order).flatMap((item) => {
    const value = pdf.resolve(item);
    return depth < 32 && itemsOf(value).length > 0 ? listedIn(pdf, value, depth + 1) : [value];
  });

/** ISO 15930-7, 6.24; ISO 19005-2, 6.9; GWG R0034. */
export const layersWellFormed: Check = ({ pdf }) => {
  const properties = layersOf(pdf);
  if (!isDictionary(properties)) return [];
  const groups = itemsOf(look(pdf, properties, 'OCGs')).map((item) => pdf.resolve(item));
  const settings = [
    look(pdf, properties, 'D'),
    ...itemsOf(look(pdf, properties, 'Configs')).map((item) => pdf.resolve(item)),
  ];
  const names = settings.map((setting) => textOf(look(pdf, setting, 'Name')) ?? '');
  return [
    ...(names.some((name) => name === '') || new Set(names).size < names.length
      ? [fault(diagnostic('preflight/layer-setting-unnamed'))]
      : []),
    ...settings.flatMap((setting) => {
      const listed = listedIn(pdf, look(pdf, setting, 'Order'));
      return groups
        .filter((group) => has(pdf, setting, 'Order') && !listed.includes(group))
        .map((group) =>
          fault(diagnostic('preflight/layer-unlisted', { values: { layer: textOf(look(pdf, group, 'Name')) ?? '?' } })),
        );
    }),
    ...(settings.some((setting) => has(pdf, setting, 'AS')) ? [fault(diagnostic('preflight/layer-automatic'))] : []),
  ];
};
