import { isJsonList, isJsonObject, type Json, type JsonMapping, type JsonObject, plainJson } from '../../base/json.ts';

/** The Vega spec with the target set emptied: its rows come when it is drawn. */
export const vegaWithoutRows = (root: JsonMapping): JsonObject => {
  const plain = plainJson(root);
  if (!isJsonObject(plain)) return {};
  const { usermeta: _, ...rest } = plain;
  return rest;
};

/** A spec that Vega fits into a given size, frame, labels and all. */
export const sizedTo = (spec: JsonObject, width: number, height: number): JsonObject => ({
  ...spec,
  width,
  height,
  autosize: { type: 'fit', contains: 'padding' },
  // Signals of these names would win over the size.
  ...(isJsonList(spec['signals']) ? { signals: spec['signals'].filter((signal) => !namesSize(signal)) } : {}),
});

const namesSize = (signal: Json): boolean => {
  if (!isJsonObject(signal)) return false;
  const { name } = signal;
  return name === 'width' || name === 'height' || name === 'autosize';
};
