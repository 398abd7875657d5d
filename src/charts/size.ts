import type { Size } from '../base/measure.ts';
import type { DataPlan } from './plan.ts';
import { discreteRows, writtenSize } from './spec/lite.ts';
import type { ChartSpec } from './spec/read.ts';
import type { ChartTheme } from './theme.ts';

/** The size of a chart that nobody gave one: as the spec says, else a landscape frame; a chart of rows grows with them. */
export const naturalSize = (spec: ChartSpec, plan: DataPlan, { size }: ChartTheme): Size => {
  const written = writtenSize(spec.root);
  const rowField = discreteRows(spec.root);
  const rows = rowField === undefined ? 0 : categories(plan, rowField);
  return {
    width: written.width ?? size * 28,
    height: written.height ?? (rows > 0 ? size * (rows * 2 + 4) : size * 16),
  };
};

const categories = (plan: DataPlan, field: string): number =>
  new Set(plan.sets.flatMap(({ table }) => table.rows.map(({ cells }) => textOf(cells.get(field))))).size;

const textOf = (cell: { readonly kind: string; readonly value?: unknown } | undefined): string =>
  String(cell?.value ?? '');
