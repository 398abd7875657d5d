import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { type JsonMapping, type JsonNode, memberOf } from '../base/json.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Datum } from '../data/dataset.ts';
import { type LiteData, type LiteView, liteViews, ownDataOf } from './data/lite-uses.ts';
import { checkRows, type MakeRows } from './data/rows.ts';
import { type ChartTable, tableFromDatum, tableFromJson } from './data/table.ts';
import type { DataUses } from './data/uses.ts';
import { vegaData } from './data/vega-uses.ts';
import { limits } from './limits.ts';
import type { NameOfData } from './spec/inject-lite.ts';
import type { ChartSpec } from './spec/read.ts';

/** The data of a chart, checked: which rows go into which set. */
export interface DataPlan {
  readonly sets: readonly DataSet[];
  readonly diagnostics: readonly Diagnostic[];
  /** True where there is nothing to draw. */
  readonly empty: boolean;
  /** How a Vega-Lite view's data is called; unused for Vega. */
  readonly nameOf: NameOfData;
  dataOf(view: JsonMapping): LiteData;
}

/** One table of data under the name by which the spec asks for it. */
export interface DataSet {
  readonly name: string;
  readonly table: ChartTable;
  readonly make: MakeRows;
  /** True where every row should be seen as a mark. */
  readonly rowByRow: boolean;
}

/** What `<chart data>` brings to the spec. */
export interface GivenData {
  readonly datum: Datum | undefined;
  readonly name: string;
  /** The `<chart>` element. */
  readonly place: SourceSpan;
}

const givenName = 'table';
const usualNames = new Set(['table', 'source', 'data']);

/** Which tables a spec is drawn from, checked against what it asks of them. */
export const planData = (spec: ChartSpec, given: GivenData): DataPlan =>
  spec.language === 'vega' ? planVega(spec, given) : planLite(spec, given);

const planVega = (spec: ChartSpec, given: GivenData): DataPlan => {
  const { target, uses } = vegaData(spec.root, given.name);
  const wanted = target === undefined ? undefined : givenTable(given);
  const set =
    wanted?.table === undefined || target === undefined ? undefined : makeSet(target, wanted.table, [uses], spec);
  return {
    sets: set === undefined ? [] : [set.set],
    diagnostics: [
      ...(wanted?.diagnostics ?? []),
      ...(set?.diagnostics ?? []),
      ...(target === undefined && given.datum !== undefined ? [ownData(given)] : []),
    ],
    empty: wanted?.table?.rows.length === 0,
    nameOf: () => undefined,
    dataOf: () => ({ kind: 'given' }),
  };
};

const planLite = (spec: ChartSpec, given: GivenData): DataPlan => {
  const views = liteViews(spec.root);
  const resolved = new Map<LiteView, LiteData>();
  const diagnostics: Diagnostic[] = [];
  for (const view of views) resolved.set(view, resolve(view.data, spec, given, diagnostics));

  const usesOf = (data: LiteData): readonly DataUses[] =>
    views.filter((view) => same(resolved.get(view), data)).map(({ uses }) => uses);
  const sets: DataSet[] = [];
  const names: { readonly data: LiteData; readonly name: string }[] = [{ data: { kind: 'given' }, name: givenName }];
  let empty = false;

  const givenUses = usesOf({ kind: 'given' });
  if (givenUses.length > 0) {
    const wanted = givenTable(given);
    diagnostics.push(...wanted.diagnostics);
    if (wanted.table !== undefined) {
      const { set, diagnostics: found } = makeSet(givenName, wanted.table, givenUses, spec);
      sets.push(set);
      diagnostics.push(...found);
      empty = wanted.table.rows.length === 0;
    }
  } else if (given.datum !== undefined) {
    diagnostics.push(ownData(given));
  }

  for (const data of resolved.values()) {
    if (data.kind !== 'values' || names.some((known) => same(known.data, data))) continue;
    const table = formatted(data.values, spec.root) ? undefined : tableFromJson(data.values, spec.at);
    if (table === undefined) continue;
    const name = `values_${names.length}`;
    names.push({ data, name });
    const { set, diagnostics: found } = makeSet(name, table, usesOf(data), spec);
    sets.push(set);
    diagnostics.push(...found);
  }
  empty ||= sets.length > 0 && sets.every(({ table }) => table.rows.length === 0);

  const resolveQuietly = (data: LiteData): LiteData => resolve(data, spec, given, []);
  return {
    sets,
    diagnostics,
    empty,
    nameOf: (data) => names.find((known) => same(known.data, resolveQuietly(data)))?.name,
    dataOf: (view) => ownDataOf(view) ?? { kind: 'given' },
  };
};

const same = (a: LiteData | undefined, b: LiteData): boolean =>
  a?.kind === b.kind && (a.kind !== 'values' || b.kind !== 'values' || a.values === b.values);

const resolve = (data: LiteData, spec: ChartSpec, given: GivenData, found: Diagnostic[]): LiteData => {
  if (data.kind !== 'named') return data;
  const values = memberOf(memberOf(spec.root, 'datasets'), data.name);
  if (values !== undefined) return { kind: 'values', values };
  if (data.name !== given.name && !usualNames.has(data.name)) {
    found.push(diagnostic('chart/unknown-data', { span: spec.at(data.node.at), values: { name: data.name } }));
  }
  return { kind: 'given' };
};

/** Values with a format of their own are read by Vega. */
const formatted = (values: JsonNode, root: JsonMapping): boolean => {
  const data = memberOf(root, 'data');
  return memberOf(data, 'values') === values && memberOf(data, 'format') !== undefined;
};

const ownData = ({ name, place }: GivenData): Diagnostic =>
  diagnostic('chart/own-data', { span: place, values: { data: name } });

const givenTable = ({
  datum,
  name,
  place,
}: GivenData): { readonly table?: ChartTable; readonly diagnostics: readonly Diagnostic[] } => {
  if (datum === undefined)
    return { diagnostics: [diagnostic('chart/no-data', { span: place, hints: [hint('chart/name-the-data')] })] };
  const table = tableFromDatum(datum);
  return table === undefined
    ? {
        diagnostics: [
          diagnostic('chart/data-shape', { span: place, values: { data: name }, hints: [hint('chart/needs-rows')] }),
        ],
      }
    : { table, diagnostics: [] };
};

const makeSet = (
  name: string,
  table: ChartTable,
  uses: readonly DataUses[],
  spec: ChartSpec,
): { readonly set: DataSet; readonly diagnostics: readonly Diagnostic[] } => {
  if (table.rows.length > limits.rows) {
    const values = { rows: String(table.rows.length), limit: String(limits.rows) };
    const none: ChartTable = { columns: table.columns, rows: [] };
    return {
      set: { name, table: none, make: () => [], rowByRow: false },
      diagnostics: [diagnostic('chart/limit-rows', { span: spec.at(spec.root.at), values })],
    };
  }
  const { make, diagnostics } = checkRows(table, uses, spec.at);
  return { set: { name, table, make, rowByRow: uses.some(({ rowByRow }) => rowByRow) }, diagnostics };
};
