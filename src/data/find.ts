import type { Datum } from './dataset.ts';

const step = /\.?\[\s*(?:"([^"]*)"|'([^']*)'|([^\]]*))\s*\]|\.?([^.[\]]+)/gu;

/** The steps of a data path as people write it: `court.lending`, `rows[3].收案`, `lending.[2017]`. */
export const pathSteps = (path: string): readonly string[] =>
  [...path.trim().matchAll(step)].map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim());

/** What stands at a path below `from`; undefined where a step leads nowhere. */
export function findDatum(from: Datum, path: string): Datum | undefined {
  let datum: Datum | undefined = from;
  for (const key of pathSteps(path)) {
    if (datum === undefined) return undefined;
    datum = child(datum, key);
  }
  return datum;
}

function child(datum: Datum, key: string): Datum | undefined {
  switch (datum.kind) {
    case 'scalar':
      return undefined;
    case 'sequence':
      return /^\d+$/.test(key) ? datum.items[Number(key)] : undefined;
    case 'mapping':
      return datum.entries.get(key);
    case 'figure':
      return datum.members.get(key) ?? datum.series?.entries.get(key);
    default:
      return datum satisfies never;
  }
}
