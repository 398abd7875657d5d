import { isJsonList, isJsonObject, type Json, type JsonObject } from '../../base/json.ts';

/** The Vega spec with every local time turned to UTC: the same chart in Pinghu and in New York. */
export const inUtc = (spec: JsonObject): JsonObject => {
  const turned = turn(spec, '');
  return isJsonObject(turned) ? turned : spec;
};

const turn = (value: Json, key: string): Json => {
  if (isJsonList(value)) return value.map((item) => turn(item, key));
  if (!isJsonObject(value)) return scalar(value, key);
  const members: Record<string, Json> = {};
  for (const [name, member] of Object.entries(value)) {
    members[name] =
      key === 'scales' && name === 'type' && member === 'time'
        ? 'utc'
        : key === 'data' && name === 'values'
          ? member
          : turn(member, key === 'parse' ? key : name);
  }
  if (key === 'transform' && value['type'] === 'timeunit') members['timezone'] = 'utc';
  return members;
};

const scalar = (value: Json, key: string): Json => {
  if (key === 'formatType' && value === 'time') return 'utc';
  return key === 'parse' && typeof value === 'string' ? value.replace(/^date:/, 'utc:') : value;
};
