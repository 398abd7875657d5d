/** What of Vega's scenegraph is looked at. Group items hold marks. */
export interface SceneMark {
  readonly marktype: string;
  readonly role?: string;
  readonly name?: string;
  readonly clip?: unknown;
  readonly items: readonly SceneItem[];
}

/** One mark of Vega's scene, as far as it is read here. */
export interface SceneItem {
  readonly datum?: unknown;
  readonly x?: number;
  readonly y?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly width?: number;
  readonly height?: number;
  readonly startAngle?: number;
  readonly endAngle?: number;
  readonly defined?: boolean;
  readonly opacity?: number;
  readonly text?: unknown;
  readonly angle?: number;
  readonly bounds?: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
  /** Of an axis: which scale it shows, and the scales in reach. */
  readonly context?: { readonly scales: Readonly<Record<string, { readonly value?: { readonly type?: string } }>> };
  /** Of a group item only. */
  readonly items?: readonly SceneMark[];
}

/** Every mark, outer before inner. */
export function* marksOf(mark: SceneMark): Generator<SceneMark> {
  yield mark;
  if (mark.marktype !== 'group') return;
  for (const item of mark.items) for (const inner of item.items ?? []) yield* marksOf(inner);
}

/** Items of data marks that can be seen: what the spec's author drew, without axes, legends and titles. */
export function* drawnItems(mark: SceneMark, frame?: SceneItem): Generator<SceneItem> {
  if (mark.marktype !== 'group') {
    if (mark.role !== 'mark') return;
    for (const item of mark.items)
      if (isDrawn(item) && !(mark.clip && frame !== undefined && isOutside(item, frame))) yield item;
    return;
  }
  for (const item of mark.items) for (const inner of item.items ?? []) yield* drawnItems(inner, item);
}

const finite = (value: number | undefined): boolean => value === undefined || value === null || Number.isFinite(value);

/** False for an item that Vega keeps but cannot draw. */
const isDrawn = (item: SceneItem): boolean =>
  item.defined !== false &&
  [item.x, item.y, item.x2, item.y2, item.width, item.height, item.startAngle, item.endAngle].every(finite);

/** True for an item that its frame clips away whole. */
const isOutside = ({ bounds }: SceneItem, { width = 0, height = 0 }: SceneItem): boolean =>
  bounds !== undefined &&
  (width <= 0 || height <= 0 || bounds.x1 >= width || bounds.y1 >= height || bounds.x2 <= 0 || bounds.y2 <= 0);

const discreteScales = new Set(['band', 'point', 'ordinal']);

/** Label marks of axes that name categories: each label counts. Ticks of a number or time axis may be thinned. */
function* categoryLabels(mark: SceneMark, named = false): Generator<SceneMark> {
  if (mark.role === 'axis-label' && named) yield mark;
  if (mark.marktype !== 'group') return;
  for (const item of mark.items) {
    const category = mark.role === 'axis' ? discreteScales.has(scaleType(item)) : named;
    for (const inner of item.items ?? []) yield* categoryLabels(inner, category);
  }
}

const scaleType = ({ datum, context }: SceneItem): string => {
  const name: unknown = typeof datum === 'object' && datum !== null ? Reflect.get(datum, 'scale') : undefined;
  return (typeof name === 'string' ? context?.scales[name]?.value?.type : undefined) ?? '';
};

/** Category labels that Vega hid because they would overlap, as printed. */
export const hiddenLabels = (root: SceneMark): readonly string[] => {
  const hidden: string[] = [];
  for (const mark of categoryLabels(root))
    for (const item of mark.items) if (item.opacity === 0) hidden.push(String(item.text));
  return hidden;
};

/** True where category labels run into each other. */
export const labelsCollide = (root: SceneMark): boolean => {
  for (const mark of categoryLabels(root)) {
    for (const [index, item] of mark.items.entries()) {
      const before = mark.items[index - 1];
      if (before?.bounds !== undefined && item.bounds !== undefined && overlap(before.bounds, item.bounds)) return true;
    }
  }
  return false;
};

type Bounds = NonNullable<SceneItem['bounds']>;

const overlap = (a: Bounds, b: Bounds): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
