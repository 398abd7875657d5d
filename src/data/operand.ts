import type { Datum, Scalar } from './dataset.ts';

/** What a datum gives a formula: one value, a list of values, rows that need a field named, or nothing to count with. */
export type Operand =
  | { readonly kind: 'one'; readonly scalar: Scalar }
  | { readonly kind: 'list'; readonly scalars: readonly Scalar[] }
  | { readonly kind: 'rows'; readonly rows: readonly Datum[] }
  | { readonly kind: 'none' };

const singleOf = (datum: Datum): Scalar | undefined => {
  if (datum.kind === 'scalar') return datum;
  return datum.kind === 'figure' ? datum.value : undefined;
};

const listOf = (data: readonly Datum[]): Operand => {
  const scalars = data.map(singleOf).filter((scalar) => scalar !== undefined);
  return scalars.length === data.length ? { kind: 'list', scalars } : { kind: 'none' };
};

/** A figure counts by its value, else by the points of its series. */
export const operandOf = (datum: Datum): Operand => {
  const scalar = singleOf(datum);
  if (scalar !== undefined) return { kind: 'one', scalar };
  switch (datum.kind) {
    case 'scalar':
      return { kind: 'one', scalar: datum };
    case 'figure':
      return datum.series === undefined ? { kind: 'none' } : listOf([...datum.series.entries.values()]);
    case 'mapping':
      return listOf([...datum.entries.values()]);
    case 'sequence': {
      const rows = datum.items.every(({ kind }) => kind === 'mapping');
      return rows ? { kind: 'rows', rows: datum.items } : listOf(datum.items);
    }
  }
};
