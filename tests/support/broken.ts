import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { hintOf, messageOf, severityOf } from '../../src/base/sentence.ts';
import { build } from '../../src/cli/build.ts';
import { exitCodeFor } from '../../src/cli/exit.ts';
import { shownPlace } from './shown.ts';

const caret = '‸';

/** A sound publication of one page, its files by path. Line 3 of the layout is where a test puts its fault. */
export const soundFiles: Readonly<Record<string, string>> = {
  'publication.yaml': `id: willow-creek
title: 柳溪镇便民服务简报
template: plain
edition: 1.0.0
date: 2024-03-05
data:
  town: town.yaml
  cases: cases.csv
profiles: [screen]
`,
  'town.yaml': `figures:
  visits: { value: 13705, unit: 件, period: 2023 }
  calls: { unit: 件, series: { 2022: 0, 2023: 736 } }
derived:
  half: difference(figures.visits, figures.calls[2023])
prose: 全年办理{{num figures.visits}}，群众满意。
founded: 2011-02-30
`,
  'cases.csv': '年份,件数\n2021,2422\n2022,736\n',
  'templates/plain/layout.hbs': `<h1 id="top">{{publication.title}}</h1>
<p>{{prose town.prose}}</p>
`,
  'templates/plain/style.css': '@page { size: 148mm 210mm; margin: 20mm }\nbody { font-size: 10.5pt }\n',
};

export const layoutFile = 'templates/plain/layout.hbs';
export const styleFile = 'templates/plain/style.css';

export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

/** What came of building a broken publication. */
export interface Outcome {
  readonly exit: number;
  /** Codes and places (`data/x town.yaml:3:5`) of the errors, in the order in which they are told. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** The place that the caret marked. */
  readonly marked: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Nothing but the publication stands in the working directory, and no output was told of. */
  readonly wroteNothing: boolean;
}

interface Choices {
  readonly profiles?: readonly string[];
  readonly strict?: boolean;
  /** Given the folder, before the build: links and whatever else is no plain file. */
  readonly prepare?: (folder: string) => void;
}

/** Builds the sound publication with some files changed, in a folder of its own. A caret in a file marks the place of the fault. */
export const buildBroken = async (
  changes: Changes,
  { profiles, strict = false, prepare }: Choices = {},
): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-broken-'));
  try {
    const publication = join(folder, 'p');
    let marked: string | undefined;
    for (const [path, content] of Object.entries({ ...soundFiles, ...changes })) {
      if (content === undefined) continue;
      const at = typeof content === 'string' ? markedPlace(path, content) : undefined;
      marked ??= at;
      const file = join(publication, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof content === 'string' ? content.replace(caret, '') : content);
    }
    prepare?.(folder);
    const invocation = {
      command: 'build',
      publication: 'p',
      strict,
      draft: false,
      json: true,
      quiet: true,
      color: false,
    } as const;
    const chosen = profiles === undefined ? invocation : { ...invocation, profiles };
    const { outputs, diagnostics } = await build(chosen, folder, () => {});
    const shown = (severity: string): readonly string[] =>
      diagnostics
        .filter((each) => severityOf(each, strict) === severity)
        .map((each) => `${each.code} ${shownPlace(each.span)}`.trim());
    return {
      exit: exitCodeFor(diagnostics, strict),
      errors: shown('error'),
      warnings: shown('warning'),
      marked,
      diagnostics,
      wroteNothing: outputs.length === 0 && !existsSync(join(folder, 'output')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const markedPlace = (path: string, content: string): string | undefined => {
  const at = content.indexOf(caret);
  if (at < 0) return undefined;
  const before = content.slice(0, at).split('\n');
  return `p/${path}:${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
};

/** The sound layout with more lines below. */
export const withLine = (line: string): Changes => ({ [layoutFile]: `${soundFiles[layoutFile]}${line}\n` });

/** Sentences that are missing or in the wrong language. */
export const badSentences = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics
    .flatMap((each) => [messageOf(each), ...each.hints.map(hintOf)])
    .filter(
      ({ zh, en }) =>
        !/\p{Script=Han}.*[。？]$/su.test(zh) || !/^\S.*[A-Za-z].*[.?]$/su.test(en) || /\{\w+\}/.test(zh + en),
    )
    .map(({ zh, en }) => `${zh} | ${en}`);

/** `town.yaml` with one thing changed. */
export const yaml = (from: string, to: string): Changes => ({
  'town.yaml': (soundFiles['town.yaml'] ?? '').replace(from, to),
});
export const manifest = (from: string, to: string): Changes => ({
  'publication.yaml': (soundFiles['publication.yaml'] ?? '').replace(from, to),
});
const chartFile = 'templates/plain/charts/cases.vl.json';
export const chartLine = '<chart src="charts/cases.vl.json" data="cases" alt="各年件数"></chart>';
/** The sound publication with a chart of its cases. */
export const chart = (spec: string, more: Changes = {}): Changes => ({
  ...withLine(chartLine),
  [chartFile]: spec,
  ...more,
});
export const bars = (field: string): string =>
  `{ "mark": "bar", "encoding": {\n  "x": { "field": "年份", "type": "ordinal" },\n  "y": { "field": ${field}, "type": "quantitative" } } }\n`;
