import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import { type JsonMapping, type JsonNode, memberOf, stringOf } from '../../base/json.ts';
import { nearest } from '../../base/nearest.ts';
import type { ChartSpec } from './read.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const marks = words(
  'arc area bar circle image line point rect rule square text tick trail geoshape boxplot errorband errorbar',
);
const channels = words(
  'x y x2 y2 xOffset yOffset theta theta2 radius radius2 longitude latitude longitude2 latitude2 color fill stroke opacity fillOpacity ' +
    'strokeOpacity strokeWidth strokeDash size angle shape key text tooltip href url description detail order facet row column xError yError xError2 yError2 time',
);
const types = words('quantitative temporal ordinal nominal geojson');
const properties = words(
  '$schema data datasets mark encoding transform width height layer hconcat vconcat concat repeat facet spec resolve config title name description ' +
    'autosize padding background params projection usermeta view bounds spacing align center columns',
);

/** What Vega-Lite would pass over, or stop at without a place: unknown marks, channels and properties. */
export const checkLite = (spec: ChartSpec): readonly Diagnostic[] => checkView(spec.root, spec.at);

const checkView = (node: JsonNode, at: ChartSpec['at']): readonly Diagnostic[] => {
  if (node.kind !== 'object') return [];
  const found = [...checkProperties(node, at), ...checkMark(node, at), ...checkChannels(node, at)];
  const lists = ['layer', 'hconcat', 'vconcat', 'concat'].map((key) => memberOf(node, key));
  const children = [...lists.flatMap((list) => (list?.kind === 'list' ? list.items : [])), memberOf(node, 'spec')];
  return [...found, ...children.flatMap((child) => (child === undefined ? [] : checkView(child, at)))];
};

const suggest = (name: string, known: ReadonlySet<string>) => {
  const near = nearest(name, known);
  return near === null ? [] : [hint('chart/did-you-mean', { name: near })];
};

const checkProperties = (node: JsonMapping, at: ChartSpec['at']): readonly Diagnostic[] =>
  [...node.members]
    .filter(([property]) => !properties.has(property))
    .map(([property, { keyAt }]) =>
      diagnostic('chart/unknown-property', {
        span: at(keyAt),
        values: { property },
        hints: suggest(property, properties),
      }),
    );

const checkMark = (node: JsonMapping, at: ChartSpec['at']): readonly Diagnostic[] => {
  const mark = memberOf(node, 'mark');
  if (mark === undefined) return [];
  const named = mark.kind === 'object' ? memberOf(mark, 'type') : mark;
  const name = named?.kind === 'string' ? named.value : '';
  if (marks.has(name)) return [];
  return [
    diagnostic('chart/unknown-mark', {
      span: at((named ?? mark).at),
      values: { mark: name },
      hints: suggest(name, marks),
    }),
  ];
};

const checkChannels = (node: JsonMapping, at: ChartSpec['at']): readonly Diagnostic[] => {
  const encoding = memberOf(node, 'encoding');
  if (encoding?.kind !== 'object') return [];
  return [...encoding.members].flatMap(([channel, { keyAt, value }]) =>
    channels.has(channel)
      ? (value.kind === 'list' ? value.items : [value]).flatMap((definition) => checkType(definition, at))
      : [
          diagnostic('chart/unknown-channel', {
            span: at(keyAt),
            values: { channel },
            hints: suggest(channel, channels),
          }),
        ],
  );
};

const checkType = (definition: JsonNode, at: ChartSpec['at']): readonly Diagnostic[] => {
  const type = memberOf(definition, 'type');
  if (type?.kind !== 'string' || types.has(type.value)) return [];
  return [
    diagnostic('chart/unknown-type', {
      span: at(type.at),
      values: { type: type.value },
      hints: suggest(type.value, types),
    }),
  ];
};

/** True for one view or layers in one frame, which Vega-Lite can fit into a given size. */
export const isSingleView = (root: JsonMapping): boolean => {
  if (!root.members.has('mark') && !root.members.has('layer')) return false;
  const encoding = memberOf(root, 'encoding');
  return !['facet', 'row', 'column'].some((channel) => memberOf(encoding, channel) !== undefined);
};

/** The size that the author wrote, where it is plain numbers. */
export const writtenSize = (root: JsonMapping): { readonly width?: number; readonly height?: number } => {
  const width = memberOf(root, 'width');
  const height = memberOf(root, 'height');
  return {
    ...(width?.kind === 'number' ? { width: Number(width.lexeme) } : {}),
    ...(height?.kind === 'number' ? { height: Number(height.lexeme) } : {}),
  };
};

/** The field of a discrete y axis, whose rows set the natural height. */
export const discreteRows = (root: JsonMapping): string | undefined => {
  const y = memberOf(memberOf(root, 'encoding'), 'y');
  const type = stringOf(y, 'type');
  return type === 'nominal' || type === 'ordinal' ? stringOf(y, 'field') : undefined;
};
