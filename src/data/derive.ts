import { exactInteger } from '../base/decimal.ts';
import { type Checked, checked, type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Dataset, Datum, Mapping, Scalar } from './dataset.ts';
import { type DerivedEntry, derivedEntriesOf } from './derived-entry.ts';
import { evaluator } from './evaluate.ts';
import { parseFormula } from './formula-syntax.ts';
import { placeholder } from './formulas/compute.ts';
import { placeWithin } from './place.ts';

interface Section {
  readonly own: Mapping;
  readonly written: Datum;
  readonly entries: ReadonlyMap<string, DerivedEntry | null>;
}

type Result =
  | { readonly kind: 'computing' }
  | { readonly kind: 'done'; readonly scalar: Scalar }
  | { readonly kind: 'failed' };

const sectionsOf = (root: Mapping, report: (fault: Diagnostic) => void): ReadonlyMap<string, Section> => {
  const sections = new Map<string, Section>();
  for (const [name, own] of root.entries) {
    const written = own.kind === 'mapping' && name !== 'publication' ? own.entries.get('derived') : undefined;
    if (own.kind !== 'mapping' || written === undefined) continue;
    sections.set(name, { own, written, entries: derivedEntriesOf(written, report) });
  }
  return sections;
};

/** A visible mark where a figure could not be computed, so that a proof still draws. */
const failedScalar = (datum: Datum, entry: DerivedEntry | null): Scalar => {
  const place = datum.kind === 'scalar' ? datum.origin.place : datum.place;
  const figure = entry?.formula.lexeme ?? '';
  const one = exactInteger(1);
  return {
    kind: 'scalar',
    type: 'number',
    lexeme: placeholder,
    number: exactInteger(0),
    ...(figure.trimStart().startsWith('change') ? { change: { from: one, to: one } } : {}),
    origin: { figure, place, inputs: [] },
  };
};

/** Stage ①, computing: the formulas of every file's `derived:` section become figures that list their inputs. */
export const derive = (dataset: Dataset): Checked<Dataset> => {
  const { root } = dataset;
  const diagnostics: Diagnostic[] = [];
  const report = (fault: Diagnostic) => diagnostics.push(fault);
  const sections = sectionsOf(root, report);
  const bySection = new Map([...sections.values()].map((section) => [section.written, section]));
  const results = new Map<DerivedEntry, Result>();
  const stack: DerivedEntry[] = [];

  const reportCycle = (entry: DerivedEntry) => {
    const cycle = stack.slice(stack.indexOf(entry));
    const names = [...cycle, entry].map(({ path }) => path).join(' → ');
    const trace = cycle.slice(1).map(({ formula }) => formula.origin.place);
    report(diagnostic('data/derived-cycle', { span: entry.formula.origin.place, values: { names }, trace }));
  };

  const computeEntry = (section: Section, entry: DerivedEntry): Scalar | null => {
    const { formula, digits, unit, period } = entry;
    const expression = parseFormula(formula.lexeme);
    if (expression.kind === 'slip') {
      const { code, start, found } = expression;
      report(diagnostic(code, { span: placeWithin(formula, start), values: { found } }));
      return null;
    }
    if (expression.kind !== 'call') {
      const values = { text: formula.lexeme };
      report(diagnostic('data/derived-no-call', { span: placeWithin(formula, expression.start), values }));
      return null;
    }
    const scope = { own: section.own, root, derived: derivedIn };
    return evaluator(formula, scope, report)(expression, { digits, unit, period });
  };

  const resultOf = (section: Section, entry: DerivedEntry): Scalar | 'failed' => {
    const before = results.get(entry);
    if (before?.kind === 'done') return before.scalar;
    if (before?.kind === 'computing') reportCycle(entry);
    if (before !== undefined) return 'failed';
    results.set(entry, { kind: 'computing' });
    stack.push(entry);
    const scalar = computeEntry(section, entry);
    stack.pop();
    results.set(entry, scalar === null ? { kind: 'failed' } : { kind: 'done', scalar });
    return scalar ?? 'failed';
  };

  const derivedIn = (datum: Datum, key: string): Scalar | 'failed' | undefined => {
    const section = bySection.get(datum);
    const entry = section?.entries.get(key);
    if (section === undefined || entry === undefined) return undefined;
    return entry === null ? 'failed' : resultOf(section, entry);
  };

  const withResults = (own: Mapping, section: Section): Mapping => {
    const entries = new Map<string, Datum>();
    const written = section.written.kind === 'mapping' ? section.written.entries : new Map<string, Datum>();
    for (const [key, entry] of section.entries) {
      const datum = written.get(key) ?? section.written;
      const result = entry === null ? 'failed' : resultOf(section, entry);
      entries.set(key, result === 'failed' ? failedScalar(datum, entry) : result);
    }
    const place = section.written.kind === 'scalar' ? section.written.origin.place : section.written.place;
    const path = section.written.kind === 'mapping' ? section.written.path : `${own.path}.derived`;
    const derived: Mapping = { kind: 'mapping', entries, path, place };
    return { ...own, entries: new Map([...own.entries, ['derived', derived]]) };
  };

  const entries = new Map<string, Datum>();
  for (const [name, datum] of root.entries) {
    const section = sections.get(name);
    entries.set(name, section === undefined ? datum : withResults(section.own, section));
  }
  return checked({ root: { ...root, entries } }, diagnostics);
};
