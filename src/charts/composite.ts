import { isJsonList, isJsonObject, type Json, type JsonObject } from '../base/json.ts';

/** How much wider and higher the frames of a chart of many views are than their author left them. */
export interface Stretch {
  readonly x: number;
  readonly y: number;
}

const childKeys = new Set(['layer', 'hconcat', 'vconcat', 'concat', 'spec']);

/** The Vega-Lite spec with every written frame size stretched. */
export const stretchViews = (spec: JsonObject, stretch: Stretch): JsonObject => {
  const members: Record<string, Json> = {};
  for (const [key, value] of Object.entries(spec))
    members[key] = childKeys.has(key) ? stretchChildren(value, stretch) : sized(key, value, stretch);
  return members;
};

const stretchChildren = (value: Json, stretch: Stretch): Json => {
  if (isJsonList(value)) return value.map((item) => stretchChildren(item, stretch));
  return isJsonObject(value) ? stretchViews(value, stretch) : value;
};

const sized = (key: string, value: Json, { x, y }: Stretch): Json => {
  const factor = key === 'width' ? x : key === 'height' ? y : 1;
  if (factor === 1) return value;
  if (typeof value === 'number') return value * factor;
  return isJsonObject(value) && typeof value['step'] === 'number' ? { ...value, step: value['step'] * factor } : value;
};

/** The default frame sizes of a look, stretched. */
export const stretchLook = (look: JsonObject, stretch: Stretch): JsonObject => {
  const view = look['view'];
  if (!isJsonObject(view)) return look;
  const axis = (key: string): Stretch => (key.endsWith('Width') ? { x: stretch.x, y: 1 } : { x: 1, y: stretch.y });
  const stretched = Object.entries(view).map(([key, value]): [string, Json] => {
    const { x, y } = axis(key);
    const part = key.endsWith('Width') ? 'width' : key.endsWith('Height') ? 'height' : '';
    return [key, sized(part, value, { x, y })];
  });
  return { ...look, view: Object.fromEntries(stretched) };
};

interface Measured {
  readonly stretch: number;
  readonly size: number;
}

/** The stretch that should make the whole as long as wanted: what does not stretch (labels, gaps) is learnt from two tries. */
export const nextStretch = (tries: readonly Measured[], wanted: number): number => {
  const last = tries.at(-1);
  const before = tries.at(-2);
  if (last === undefined) return 1;
  const perStretch =
    before === undefined || before.stretch === last.stretch
      ? last.size / last.stretch
      : (last.size - before.size) / (last.stretch - before.stretch);
  if (!(perStretch > 0)) return last.stretch;
  return Math.max(0.02, last.stretch + (wanted - last.size) / perStretch);
};
