import { type JsonMapping, type JsonNode, memberOf, stringOf } from '../../base/json.ts';
import type { DataUses, FieldUse } from './uses.ts';
import { fieldPath } from './uses.ts';

/** The data sets of a Vega spec, and the one that waits for rows. */
export interface VegaData {
  /** The set to be filled; undefined where each brings its own. */
  readonly target: string | undefined;
  readonly uses: DataUses;
}

const usualNames = ['table', 'source', 'data'];

/** Transforms that keep one row for each row, and what they call what they make. */
const rowKeeping: Readonly<Record<string, readonly string[]>> = {
  formula: [],
  stack: ['y0', 'y1'],
  pie: ['startAngle', 'endAngle'],
  window: [],
  joinaggregate: [],
  identifier: [],
  collect: [],
  extent: [],
  timeunit: ['unit0', 'unit1'],
  bin: ['bin0', 'bin1'],
  lookup: [],
};

const continuous = new Set(['linear', 'log', 'pow', 'sqrt', 'symlog']);
const temporal = new Set(['time', 'utc']);

export const vegaData = (root: JsonMapping, dataName: string): VegaData => {
  const sets = listOf(memberOf(root, 'data'));
  const target = targetOf(sets, dataName);
  return {
    target,
    uses:
      target === undefined ? { uses: [], made: new Set(), open: true, rowByRow: false } : usesOf(root, sets, target),
  };
};

const listOf = (node: JsonNode | undefined): readonly JsonNode[] => (node?.kind === 'list' ? node.items : []);

const targetOf = (sets: readonly JsonNode[], dataName: string): string | undefined => {
  const waiting = sets
    .filter((set) => ['values', 'source', 'url', 'async', 'on'].every((key) => memberOf(set, key) === undefined))
    .filter(
      (set) => !listOf(memberOf(set, 'transform')).some((transform) => stringOf(transform, 'type') === 'sequence'),
    )
    .flatMap((set) => stringOf(set, 'name') ?? []);
  return [dataName, ...usualNames].find((name) => waiting.includes(name)) ?? waiting[0];
};

const usesOf = (root: JsonMapping, sets: readonly JsonNode[], target: string): DataUses => {
  const family = familyOf(sets, target);
  const transforms = family.sets.flatMap((set) => listOf(memberOf(set, 'transform')));
  const known = transforms.every((transform) => Object.hasOwn(rowKeeping, stringOf(transform, 'type') ?? ''));
  const made = new Set(transforms.flatMap(madeBy));
  const uses = [
    ...listOf(memberOf(root, 'scales')).flatMap((scale) => scaleUses(scale, family.names)),
    ...markUses(root, family.names),
  ];
  return { uses, made, open: !known, rowByRow: known && drawsSet(root, family.names) };
};

/** The target and the sets made from it by `source`. */
const familyOf = (
  sets: readonly JsonNode[],
  target: string,
): { readonly names: ReadonlySet<string>; readonly sets: readonly JsonNode[] } => {
  const names = new Set([target]);
  const members: JsonNode[] = [];
  for (const set of sets) {
    const name = stringOf(set, 'name');
    if (name === undefined || (name !== target && !names.has(stringOf(set, 'source') ?? ''))) continue;
    names.add(name);
    members.push(set);
  }
  return { names, sets: members };
};

const madeBy = (transform: JsonNode): readonly string[] => {
  const as = memberOf(transform, 'as');
  const named =
    as?.kind === 'string' ? [as.value] : listOf(as).flatMap((item) => (item.kind === 'string' ? [item.value] : []));
  return [...named, ...(rowKeeping[stringOf(transform, 'type') ?? ''] ?? [])].map((name) => fieldPath(name)[0] ?? name);
};

const scaleUses = (scale: JsonNode, names: ReadonlySet<string>): readonly FieldUse[] => {
  const type = stringOf(scale, 'type') ?? 'linear';
  const as = continuous.has(type) ? 'number' : temporal.has(type) ? 'date' : 'any';
  const domain = memberOf(scale, 'domain');
  const parts = [domain, ...listOf(memberOf(domain, 'fields'))];
  return parts.flatMap((part): readonly FieldUse[] => {
    const data = stringOf(part, 'data') ?? stringOf(domain, 'data');
    const field = memberOf(part, 'field');
    return data !== undefined && names.has(data) && field?.kind === 'string'
      ? [{ field: field.value, at: field.at, as }]
      : [];
  });
};

const markUses = (node: JsonNode, names: ReadonlySet<string>): readonly FieldUse[] =>
  listOf(memberOf(node, 'marks')).flatMap((mark) => {
    const own = names.has(stringOf(memberOf(mark, 'from'), 'data') ?? '') ? encodeUses(memberOf(mark, 'encode')) : [];
    return [...own, ...markUses(mark, names)];
  });

const encodeUses = (encode: JsonNode | undefined): readonly FieldUse[] => {
  if (encode?.kind === 'list') return encode.items.flatMap(encodeUses);
  if (encode?.kind !== 'object') return [];
  return [...encode.members].flatMap(([key, { value }]): readonly FieldUse[] =>
    key === 'field' && value.kind === 'string' ? [{ field: value.value, at: value.at, as: 'any' }] : encodeUses(value),
  );
};

const drawsSet = (node: JsonNode, names: ReadonlySet<string>): boolean =>
  listOf(memberOf(node, 'marks')).some(
    (mark) => names.has(stringOf(memberOf(mark, 'from'), 'data') ?? '') && stringOf(mark, 'type') !== 'group',
  );
