import {
  isJsonObject,
  type Json,
  type JsonMapping,
  type JsonNode,
  type JsonObject,
  memberOf,
  plainJson,
} from '../../base/json.ts';
import type { LiteData } from '../data/lite-uses.ts';

/** How each view's data is called in the spec that Vega-Lite compiles. */
export type NameOfData = (data: LiteData) => string | undefined;

/** The spec without rows: each data set is a name, filled when it is drawn. */
export const liteWithoutRows = (
  root: JsonMapping,
  dataOf: (view: JsonMapping) => LiteData,
  nameOf: NameOfData,
): JsonObject => {
  const view = (node: JsonNode, isRoot: boolean): Json => {
    if (node.kind !== 'object') return plainJson(node);
    const members: Record<string, Json> = {};
    if (isRoot || node.members.has('data')) {
      const name = nameOf(dataOf(node));
      const own = memberOf(node, 'data');
      members['data'] = name !== undefined ? { name } : own === undefined ? null : plainJson(own);
    }
    for (const [key, { value }] of node.members) {
      if (key === 'data' || key === 'usermeta' || key === '__proto__') continue;
      members[key] = isChildren(key) ? children(value) : key === 'spec' ? view(value, false) : plainJson(value);
    }
    return members;
  };
  const children = (node: JsonNode): Json =>
    node.kind === 'list' ? node.items.map((item) => view(item, false)) : plainJson(node);
  const plain = view(root, true);
  return isJsonObject(plain) ? plain : {};
};

const isChildren = (key: string): boolean => ['layer', 'hconcat', 'vconcat', 'concat'].includes(key);
