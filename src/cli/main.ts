import type { Diagnostic } from '../base/diagnostic.ts';
import { severityOf } from '../base/sentence.ts';
import type { Answer } from './answer.ts';
import { parseArguments } from './arguments.ts';
import type { BuildResult, BuildStage } from './build.ts';
import { examiner } from './examine/allowance.ts';
import { exitCodeFor } from './exit.ts';
import { chooseLanguage, type Language } from './language.ts';
import { stageLine } from './progress.ts';
import { diagnosticValue, printDiagnostic } from './report.ts';
import { lineFor } from './request.ts';
import { StageClock } from './timing.ts';

/** The program: words in, text out, an exit code. Every way out passes here. */
export async function main(words: readonly string[]): Promise<number> {
  const json = words.includes('--json');
  const language = chooseLanguage(optionValue(words, '--lang'), process.env);
  try {
    return await run(words, language, json);
  } catch (error) {
    return fault(error, language, json);
  }
}

async function run(words: readonly string[], language: Language, json: boolean): Promise<number> {
  if (words[0] === examiner && process.send !== undefined) {
    const { examineAsked } = await import('./examine/examiner.ts');
    return await examineAsked();
  }
  const line = await lineOf(words);
  if (line !== undefined) {
    const { answer, options } = await line(process.cwd());
    return report(answer, { ...options, language, json, draft: false });
  }
  const parsed = parseArguments(words, language);
  if (parsed.kind === 'say') {
    process.stdout.write(
      json ? `${JSON.stringify({ ok: true, outputs: [], diagnostics: [], text: parsed.text })}\n` : `${parsed.text}\n`,
    );
    return 0;
  }
  if (parsed.kind === 'wrong') {
    return report(
      { outputs: [], diagnostics: parsed.diagnostics },
      { language, json, strict: false, quiet: false, color: !words.includes('--no-color'), draft: false },
    );
  }
  const { invocation } = parsed;
  const progress = stageLine(language, process.stderr, invocation.quiet || json);
  const clock = process.env['BANXIN_TIMINGS'] === '1' ? new StageClock() : undefined;
  const { build } = await import('./build.ts');
  const result = await build(invocation, process.cwd(), (stage: BuildStage) => {
    progress.begin(stage);
    clock?.begin(stage);
  });
  progress.end();
  const code = report(result, { ...invocation, language, json });
  if (clock !== undefined) process.stderr.write(`${clock.end()}\n`);
  return code;
}

/** The commands that read their words themselves; each is loaded when it is named. */
async function lineOf(words: readonly string[]): Promise<ReturnType<typeof lineFor> | undefined> {
  const first = words.findIndex((word, index) => !word.startsWith('-') && words[index - 1] !== '--lang');
  if (words.includes('--help') || words.includes('-h')) return undefined;
  const others = [...words.slice(0, first), ...words.slice(first + 1)];
  switch (words[first]) {
    case 'preflight':
      return lineFor((await import('./preflight.ts')).preflightCommand, others);
    case 'archive':
      return lineFor((await import('./archive/archive.ts')).archiveCommand, others);
    case 'verify-build':
      return lineFor((await import('./archive/verify-build.ts')).verifyBuildCommand, others);
    case 'diff':
      return lineFor((await import('./diff/diff.ts')).diffCommand, others);
    default:
      return undefined;
  }
}

interface Reporting {
  readonly language: Language;
  readonly json: boolean;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly draft: boolean;
}

function report(
  { outputs, diagnostics, lines = [], facts = {} }: BuildResult & Partial<Answer>,
  options: Reporting,
): number {
  const { language, strict, quiet } = options;
  const color = options.color && process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined;
  const code = options.draft && outputs.length > 0 ? 0 : exitCodeFor(diagnostics, strict);
  const said = quiet ? diagnostics.filter((each) => severityOf(each, strict) === 'error') : diagnostics;
  for (const each of said) process.stderr.write(`${printDiagnostic(each, { language, color, strict })}\n`);
  if (options.json) {
    const value = {
      ok: code === 0,
      ...facts,
      outputs,
      diagnostics: diagnostics.map((each) => diagnosticValue(each, strict)),
    };
    process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  } else if (lines.length > 0) {
    for (const line of lines) process.stdout.write(`${line[language]}\n`);
    process.stderr.write(counted(diagnostics, language, strict));
  } else if (!quiet) {
    process.stderr.write(summary(outputs, diagnostics, language, strict));
  }
  return code;
}

function summary(
  outputs: BuildResult['outputs'],
  diagnostics: readonly Diagnostic[],
  language: Language,
  strict: boolean,
): string {
  const lines = outputs.map((output) => {
    const size = `${(output.bytes / 1024).toFixed(0)} KiB`;
    return language === 'zh'
      ? `写成 ${output.file}（${output.pages} 页，${size}）`
      : `wrote ${output.file} (${output.pages} pages, ${size})`;
  });
  const count = counted(diagnostics, language, strict);
  if (count === '' && outputs.length === 0)
    lines.push(language === 'zh' ? '没有发现问题。' : 'Nothing to complain of.');
  return `${lines.map((line) => `${line}\n`).join('')}${count}`;
}

/** How many errors and warnings were told; nothing where there was none. */
function counted(diagnostics: readonly Diagnostic[], language: Language, strict: boolean): string {
  const errors = diagnostics.filter((each) => severityOf(each, strict) === 'error').length;
  const warnings = diagnostics.filter((each) => severityOf(each, strict) === 'warning').length;
  if (errors + warnings === 0) return '';
  return language === 'zh'
    ? `错误 ${errors} 处，警告 ${warnings} 处。\n`
    : `errors: ${errors}, warnings: ${warnings}.\n`;
}

function fault(error: unknown, language: Language, json: boolean): number {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const zh = '版心自己出了毛病，不是您的过错。请把下面的内容连同出版物发给维护者。';
  const en =
    'This is a fault of banxin itself, not yours. Please send what follows, with the publication, to its maintainers.';
  process.stderr.write(`${language === 'zh' ? zh : en}\n${detail}\n`);
  if (json) {
    const message = { zh, en };
    const diagnostics = [{ code: 'banxin/fault', severity: 'error', message, hints: [], detail }];
    process.stdout.write(`${JSON.stringify({ ok: false, outputs: [], diagnostics }, null, 2)}\n`);
  }
  return 70;
}

function optionValue(words: readonly string[], name: string): string | undefined {
  const joined = words.find((word) => word.startsWith(`${name}=`));
  const at = words.indexOf(name);
  return joined?.slice(name.length + 1) ?? (at >= 0 ? words[at + 1] : undefined);
}

// Vega parses dates that a spec types in its own way by the process's zone: one zone for every machine.
process.env['TZ'] = 'UTC';
/** A reader that went away (`| head`) is no fault; an output that takes nothing more is. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`标准输出写不了：${error.code}。 Standard output cannot be written: ${error.code}.\n`);
  process.exitCode = 7;
});

// A run that comes to no end is a fault too.
process.exitCode = 70;
void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
