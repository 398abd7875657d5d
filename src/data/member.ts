import type { Datum } from './dataset.ts';

const indexForm = /^(0|[1-9]\d*)$/;

/** What stands under a name or an index: a key, a row, a part of a figure, or a point of its series. */
export const memberOf = (datum: Datum, key: string): Datum | undefined => {
  switch (datum.kind) {
    case 'scalar':
      return undefined;
    case 'mapping':
      return datum.entries.get(key);
    case 'sequence':
      return indexForm.test(key) ? datum.items[Number(key)] : undefined;
    case 'figure':
      return datum.members.get(key) ?? datum.series?.entries.get(key);
  }
};

/** Every name that `memberOf` answers to, indices left out. */
export const memberNames = (datum: Datum): readonly string[] => {
  switch (datum.kind) {
    case 'scalar':
    case 'sequence':
      return [];
    case 'mapping':
      return [...datum.entries.keys()];
    case 'figure':
      return [...datum.members.keys(), ...(datum.series?.entries.keys() ?? [])];
  }
};
