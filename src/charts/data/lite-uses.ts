import { type JsonMapping, type JsonNode, memberOf, stringOf } from '../../base/json.ts';
import type { DataUses, FieldUse } from './uses.ts';
import { fieldPath, fieldsInExpression } from './uses.ts';

/** Where a view of a Vega-Lite spec takes its rows from. */
export type LiteData =
  | { readonly kind: 'given' }
  | { readonly kind: 'values'; readonly values: JsonNode }
  | { readonly kind: 'named'; readonly name: string; readonly node: JsonNode }
  /** A generator, or null: nothing to check. */
  | { readonly kind: 'generated' };

export interface LiteView {
  readonly data: LiteData;
  readonly uses: DataUses;
  readonly node: JsonMapping;
}

interface Inherited {
  readonly data: LiteData;
  readonly uses: readonly FieldUse[];
  readonly made: ReadonlySet<string>;
  readonly open: boolean;
  readonly reduced: boolean;
}

const numericOperations = new Set(
  'sum mean average median q1 q3 ci0 ci1 stdev stdevp stderr variance variancep min max product'.split(' '),
);
const reducing = new Set([
  'filter',
  'aggregate',
  'sample',
  'pivot',
  'density',
  'quantile',
  'regression',
  'loess',
  'fold',
  'flatten',
  'impute',
]);
const defaultNames: Readonly<Record<string, readonly string[]>> = {
  fold: ['key', 'value'],
  density: ['value', 'density'],
  quantile: ['prob', 'value'],
};

/** The views of a Vega-Lite spec that draw something, outermost first, with what each asks of its rows. */
export const liteViews = (root: JsonMapping): readonly LiteView[] => {
  const views: LiteView[] = [];
  collect(root, { data: { kind: 'given' }, uses: [], made: new Set(), open: false, reduced: false }, views);
  return views;
};

const collect = (node: JsonNode, above: Inherited, views: LiteView[]): void => {
  if (node.kind !== 'object') return;
  const data = ownDataOf(node) ?? above.data;
  const fresh = memberOf(node, 'data') !== undefined;
  const transforms = listOf(memberOf(node, 'transform'));
  const here: Inherited = {
    data,
    uses: [
      ...above.uses,
      ...transforms.flatMap(transformUses),
      ...encodingUses(memberOf(node, 'encoding')),
      ...facetUses(node),
    ],
    made: new Set([...(fresh ? [] : above.made), ...transforms.flatMap(madeBy)]),
    open: (!fresh && above.open) || transforms.some(isOpen),
    reduced: above.reduced || reduces(node, transforms),
  };
  const inner = ['layer', 'hconcat', 'vconcat', 'concat'].flatMap((key) => listOf(memberOf(node, key)));
  const spec = memberOf(node, 'spec');
  for (const child of spec === undefined ? inner : [...inner, spec]) collect(child, here, views);
  if (node.members.has('mark')) {
    views.push({
      data,
      node,
      uses: { uses: here.uses, made: here.made, open: here.open, rowByRow: !here.reduced && drawsRows(node) },
    });
  }
};

const listOf = (node: JsonNode | undefined): readonly JsonNode[] => (node?.kind === 'list' ? node.items : []);

/** The data that a view names for itself; undefined where it takes its parent's. */
export const ownDataOf = (node: JsonMapping): LiteData | undefined => {
  const data = memberOf(node, 'data');
  if (data === undefined) return undefined;
  const values = memberOf(data, 'values');
  if (values !== undefined) return { kind: 'values', values };
  const name = memberOf(data, 'name');
  if (name?.kind === 'string') return { kind: 'named', name: name.value, node: name };
  return data.kind === 'object' && data.members.size === 0 ? { kind: 'given' } : { kind: 'generated' };
};

const encodingUses = (encoding: JsonNode | undefined): readonly FieldUse[] =>
  encoding?.kind === 'object' ? [...encoding.members.values()].flatMap(({ value }) => channelUses(value)) : [];

const channelUses = (channel: JsonNode): readonly FieldUse[] => {
  if (channel.kind === 'list') return channel.items.flatMap(channelUses);
  if (channel.kind !== 'object') return [];
  const uses: FieldUse[] = [];
  const field = memberOf(channel, 'field');
  if (field?.kind === 'string') uses.push({ field: field.value, at: field.at, as: wanted(channel) });
  const sort = memberOf(memberOf(channel, 'sort'), 'field');
  if (sort?.kind === 'string') uses.push({ field: sort.value, at: sort.at, as: 'any' });
  const test = memberOf(channel, 'test');
  if (test?.kind === 'string')
    for (const name of fieldsInExpression(test.value)) uses.push({ field: name, at: test.at, as: 'any' });
  const condition = memberOf(channel, 'condition');
  return condition === undefined ? uses : [...uses, ...channelUses(condition)];
};

const wanted = (channel: JsonNode): FieldUse['as'] => {
  const aggregate = stringOf(channel, 'aggregate');
  if (aggregate !== undefined) return numericOperations.has(aggregate) ? 'number' : 'any';
  if (memberOf(channel, 'timeUnit') !== undefined) return 'date';
  const bin = memberOf(channel, 'bin');
  if (bin?.kind === 'object' || (bin?.kind === 'boolean' && bin.value)) return 'number';
  switch (stringOf(channel, 'type')) {
    case 'quantitative':
      return 'number';
    case 'temporal':
      return 'date';
    case 'nominal':
    case 'ordinal':
      return 'category';
    default:
      return 'any';
  }
};

const facetUses = (node: JsonMapping): readonly FieldUse[] => {
  const facet = memberOf(node, 'facet');
  const split =
    facet === undefined
      ? []
      : [facet, memberOf(facet, 'row'), memberOf(facet, 'column')].flatMap((part) =>
          part === undefined ? [] : channelUses(part),
        );
  const repeat = memberOf(node, 'repeat');
  const lists = repeat?.kind === 'object' ? ['row', 'column', 'layer'].map((key) => memberOf(repeat, key)) : [repeat];
  const repeated = lists
    .flatMap(listOf)
    .flatMap((item): readonly FieldUse[] =>
      item.kind === 'string' ? [{ field: item.value, at: item.at, as: 'any' }] : [],
    );
  return [...split, ...repeated];
};

const stringsIn = (node: JsonNode | undefined): readonly { readonly text: string; readonly node: JsonNode }[] => {
  if (node?.kind === 'string') return [{ text: node.value, node }];
  return node?.kind === 'list' ? node.items.flatMap(stringsIn) : [];
};

const transformUses = (transform: JsonNode): readonly FieldUse[] => {
  const uses: FieldUse[] = [];
  const add = (node: JsonNode | undefined, as: FieldUse['as']): void => {
    for (const found of stringsIn(node)) uses.push({ field: found.text, at: found.node.at, as });
  };
  for (const key of [
    'groupby',
    'fold',
    'flatten',
    'pivot',
    'impute',
    'key',
    'lookup',
    'value',
    'on',
    'regression',
    'loess',
  ])
    add(memberOf(transform, key), 'any');
  for (const key of ['stack', 'density', 'quantile']) add(memberOf(transform, key), 'number');
  const timeUnit = memberOf(transform, 'timeUnit') !== undefined;
  add(memberOf(transform, 'field'), timeUnit ? 'date' : memberOf(transform, 'bin') === undefined ? 'any' : 'number');
  for (const list of ['aggregate', 'joinaggregate', 'window', 'sort']) {
    for (const part of listOf(memberOf(transform, list)))
      add(memberOf(part, 'field'), numericOperations.has(stringOf(part, 'op') ?? '') ? 'number' : 'any');
  }
  for (const key of ['calculate', 'filter']) {
    const expression = memberOf(transform, key);
    if (expression?.kind === 'string')
      for (const field of fieldsInExpression(expression.value)) uses.push({ field, at: expression.at, as: 'any' });
  }
  return [...uses, ...predicateUses(memberOf(transform, 'filter'))];
};

const predicateUses = (predicate: JsonNode | undefined): readonly FieldUse[] => {
  if (predicate?.kind === 'list') return predicate.items.flatMap(predicateUses);
  if (predicate?.kind !== 'object') return [];
  const field = memberOf(predicate, 'field');
  const own: readonly FieldUse[] = field?.kind === 'string' ? [{ field: field.value, at: field.at, as: 'any' }] : [];
  return [...own, ...['and', 'or', 'not'].flatMap((key) => predicateUses(memberOf(predicate, key)))];
};

const madeBy = (transform: JsonNode): readonly string[] => {
  if (transform.kind !== 'object') return [];
  const names = stringsIn(memberOf(transform, 'as')).map(({ text }) => text);
  const parts = ['aggregate', 'joinaggregate', 'window']
    .flatMap((list) => listOf(memberOf(transform, list)))
    .flatMap((part) => stringsIn(memberOf(part, 'as')).map(({ text }) => text));
  const looked = stringsIn(memberOf(memberOf(transform, 'from'), 'fields')).map(({ text }) => text);
  const implied = Object.entries(defaultNames).flatMap(([key, made]) => (transform.members.has(key) ? made : []));
  return [...names, ...parts, ...looked, ...implied].map((name) => fieldPath(name)[0] ?? name);
};

const isOpen = (transform: JsonNode): boolean =>
  memberOf(transform, 'pivot') !== undefined || memberOf(memberOf(transform, 'from'), 'param') !== undefined;

const reduces = (node: JsonMapping, transforms: readonly JsonNode[]): boolean => {
  if (
    transforms.some(
      (transform) => transform.kind === 'object' && [...transform.members.keys()].some((key) => reducing.has(key)),
    )
  )
    return true;
  const encoding = memberOf(node, 'encoding');
  const channels =
    encoding?.kind === 'object'
      ? [...encoding.members.values()].flatMap(({ value }) => (value.kind === 'list' ? value.items : [value]))
      : [];
  return channels.some((channel) => {
    const bin = memberOf(channel, 'bin');
    return (
      memberOf(channel, 'aggregate') !== undefined ||
      (bin !== undefined && bin.kind !== 'null' && !(bin.kind === 'boolean' && !bin.value))
    );
  });
};

const rowMarks = new Set('bar point circle square tick rect arc text line area trail rule'.split(' '));

const drawsRows = (node: JsonMapping): boolean => {
  const mark = memberOf(node, 'mark');
  return rowMarks.has((mark?.kind === 'string' ? mark.value : stringOf(mark, 'type')) ?? '');
};
