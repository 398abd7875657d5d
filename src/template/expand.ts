import { type Checked, checked, type Diagnostic } from '../base/diagnostic.ts';
import type { Source } from '../base/sources.ts';
import type { Dataset } from '../data/dataset.ts';
import type { DocumentTree } from '../document/tree.ts';
import { treeBuilder } from './markup/build.ts';
import { readMarkup } from './markup/read.ts';
import { makeTape } from './markup/tape.ts';
import { wholeDocument } from './markup/whole.ts';
import { parse } from './parse.ts';
import { fileText, readTemplate } from './placed-text.ts';
import type { Program } from './program.ts';
import { startRun } from './run.ts';
import { rootScope } from './scope.ts';
import { expandProgram } from './statements.ts';

/** A template's files, as gathered. */
export interface Template {
  readonly layout: Source;
  /** By name: relative to `partials/`, without `.hbs`. */
  readonly partials: ReadonlyMap<string, Source>;
}

const readProgram = (source: Source, report: (found: Diagnostic) => void): Program => {
  const text = readTemplate(source);
  const program = parse(text.value);
  for (const found of [...text.diagnostics, ...program.diagnostics]) report(found);
  return program.value;
};

/** Partials are read when they are first called. */
const partialReader = (partials: ReadonlyMap<string, Source>) => {
  const programs = new Map<string, Program>();
  return (name: string, report: (found: Diagnostic) => void): Program | null => {
    const known = programs.get(name);
    const source = partials.get(name);
    if (known !== undefined || source === undefined) return known ?? null;
    const program = readProgram(source, report);
    programs.set(name, program);
    return program;
  };
};

/** ② 成文: a template and the data make a tree of HTML elements, each with its template place. */
export const expand = (template: Template, dataset: Dataset): Checked<DocumentTree> => {
  const diagnostics: Diagnostic[] = [];
  const report = (found: Diagnostic): void => {
    diagnostics.push(found);
  };
  const layout = readProgram(template.layout, report);
  const partial = partialReader(template.partials);
  // Nothing of a broken layout is expanded, but its partials may have faults of their own to tell.
  const broken = diagnostics.length > 0 && layout.body.length === 0;
  if (broken) for (const name of template.partials.keys()) partial(name, report);

  const run = startRun(dataset.root, template.partials, partial, diagnostics);
  expandProgram(run, layout, rootScope(dataset.root));

  const builder = treeBuilder(run.report);
  if (!run.stopped()) readMarkup(makeTape(run.pieces), builder.take, run.report);
  const start = fileText(template.layout.shown, '').spanAt(0);
  return checked(wholeDocument(builder.finish(), start, run.report), diagnostics);
};
