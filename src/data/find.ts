import type { Datum } from './dataset.ts';
import { memberOf } from './member.ts';

const step = /\.?\[\s*(?:"([^"]*)"|'([^']*)'|([^\]]*))\s*\]|\.?([^.[\]]+)/gu;

/** The steps of a data path as people write it: `court.lending`, `rows[3].收案`, `lending.[2017]`. */
const pathSteps = (path: string): readonly string[] =>
  [...path.trim().matchAll(step)].map((match) => (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim());

/** What stands at a path below `from`; undefined where a step leads nowhere. */
export const findDatum = (from: Datum, path: string): Datum | undefined =>
  pathSteps(path).reduce<Datum | undefined>(
    (datum, key) => (datum === undefined ? undefined : memberOf(datum, key)),
    from,
  );
