import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnostic, hint } from '../../../src/base/diagnostic.ts';
import { inOrder } from '../../../src/base/order.ts';
import { severityOf } from '../../../src/base/sentence.ts';
import { textSpan } from '../../../src/base/span.ts';
import { parseArguments } from '../../../src/cli/arguments.ts';
import { exitCodeFor } from '../../../src/cli/exit.ts';
import { chooseLanguage } from '../../../src/cli/language.ts';
import { stageLine } from '../../../src/cli/progress.ts';
import { diagnosticValue, printDiagnostic } from '../../../src/cli/report.ts';

const words = (line: string): readonly string[] => line.split(' ').filter((word) => word !== '');
const codes = (line: string): readonly string[] => {
  const parsed = parseArguments(words(line), 'zh');
  return parsed.kind === 'wrong' ? parsed.diagnostics.map((each) => each.code) : [parsed.kind];
};

describe('arguments', () => {
  it('build takes a publication and options', () => {
    expect(
      parseArguments(words('build data/a --profile screen,press --out o --strict --json --lang en --no-color'), 'zh'),
    ).toEqual({
      kind: 'run',
      invocation: {
        command: 'build',
        publication: 'data/a',
        profiles: ['screen', 'press'],
        out: 'o',
        strict: true,
        draft: false,
        json: true,
        quiet: false,
        color: false,
      },
    });
  });

  it.each([
    ['', 'say'],
    ['--help', 'say'],
    ['build --help', 'say'],
    ['--version', 'say'],
    ['build', 'run'],
    ['check data/a --strict', 'run'],
    ['preview', 'usage/command-not-yet'],
    ['batch list.yaml', 'usage/command-not-yet'],
    ['biuld', 'usage/unknown-command'],
    ['build --profle press', 'usage/arguments'],
    ['build a b', 'usage/arguments'],
    ['build --out', 'usage/arguments'],
    ['build --lang fr', 'usage/arguments'],
    ['check --out x', 'usage/arguments'],
    ['--profle', 'usage/arguments'],
    ['--lang en --json build', 'run'],
    ['--quiet --lang=en check data/a', 'run'],
    ['--lang en', 'say'],
    ['--json', 'say'],
    ['build --out=', 'usage/arguments'],
    ['build --profile=', 'usage/arguments'],
  ])('“%s” is %s', (line, outcome) => {
    expect(codes(line)).toEqual([outcome]);
  });

  it('a mistyped option is told the nearest', () => {
    const parsed = parseArguments(['build', '--profle', 'press'], 'zh');
    expect(parsed).toMatchObject({ kind: 'wrong', diagnostics: [{ hints: [{ values: { name: '--profile' } }] }] });
  });
});

describe('language', () => {
  it.each([
    ['en', {}, 'en'],
    [undefined, { LANG: 'en_US.UTF-8' }, 'en'],
    [undefined, { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
    [undefined, { LANG: 'C.UTF-8' }, 'zh'],
    [undefined, {}, 'zh'],
    ['zh', { LANG: 'en_US.UTF-8' }, 'zh'],
  ] as const)('%s with %j is %s', (asked, environment, language) => {
    expect(chooseLanguage(asked, environment)).toBe(language);
  });
});

const error = diagnostic('realize/missing-picture', {
  span: textSpan('layout.hbs', 4, 2),
  values: { file: 'a.png' },
  hints: [hint('realize/looked-in')],
});
const note = diagnostic('chart/own-data', { values: { file: 'a.vl.json' } });

describe('exit codes', () => {
  it.each([
    [[], 0],
    [[note], 0],
    [[error], 1],
    [[error, diagnostic('usage/none-here')], 2],
    [[error, diagnostic('realize/limit-picture-size')], 5],
    [[diagnostic('world/busy')], 6],
    [[diagnostic('world/unwritable')], 7],
    [[diagnostic('world/unreadable')], 7],
    [[diagnostic('world/limit-file-size')], 5],
  ] as const)('case %#', (diagnostics, code) => {
    expect(exitCodeFor(diagnostics, false)).toBe(code);
  });

  it('strict counts warnings as errors', () => {
    const warning = diagnostic('style/unsupported-property', { values: { property: 'colr' } });
    expect(severityOf(warning)).toBe('warning');
    expect([exitCodeFor([warning], false), exitCodeFor([warning], true)]).toEqual([0, 1]);
  });
});

describe('report', () => {
  it('prints a diagnostic in either language, with its place and what to do', () => {
    const style = { color: false, strict: false } as const;
    expect(printDiagnostic(error, { ...style, language: 'zh' })).toMatch(
      /^错误 realize\/missing-picture {3}layout\.hbs:4:2\n {2}找不到图片“a\.png”。\n {2}提示：/,
    );
    expect(printDiagnostic(error, { ...style, language: 'en' })).toMatch(
      /^error realize\/missing-picture {3}layout\.hbs:4:2\n {2}The picture “a\.png” is not there\.\n {2}hint: /,
    );
    expect(printDiagnostic(error, { ...style, color: true, language: 'en' })).toContain('\u001b[31merror\u001b[0m');
  });

  it('gives both languages and the place as a value', () => {
    expect(diagnosticValue(error, false)).toMatchObject({
      code: 'realize/missing-picture',
      severity: 'error',
      message: { zh: '找不到图片“a.png”。', en: 'The picture “a.png” is not there.' },
      place: { file: 'layout.hbs', line: 4, column: 2 },
    });
    expect(diagnosticValue(note, false)).not.toHaveProperty('place');
    const cell: Diagnostic = { ...error, span: { kind: 'cell', file: 'b.xlsx', sheet: '表', cell: 'C7' } };
    expect(diagnosticValue(cell, false)).toMatchObject({ place: { file: 'b.xlsx', sheet: '表', cell: 'C7' } });
  });

  it('orders root causes first, then by place, and says a thing once', () => {
    const at = (code: Diagnostic['code'], line: number) =>
      diagnostic(code, { span: textSpan('a', line, 1), values: {} });
    const given = [
      at('layout/overflow', 1),
      at('realize/missing-picture', 9),
      at('realize/missing-picture', 2),
      at('realize/missing-picture', 9),
      note,
    ];
    expect(inOrder(given).map((each) => [each.code, each.span?.kind === 'text' ? each.span.start.line : 0])).toEqual([
      ['realize/missing-picture', 2],
      ['realize/missing-picture', 9],
      ['chart/own-data', 0],
      ['layout/overflow', 1],
    ]);
  });

  it('the progress line shows on a terminal alone', () => {
    const said: string[] = [];
    const terminal = (isTTY: boolean) => ({ isTTY, write: (text: string) => said.push(text) });
    stageLine('zh', terminal(false), false).begin('layout');
    stageLine('zh', terminal(true), true).begin('layout');
    expect(said).toEqual([]);
    stageLine('zh', terminal(true), false).begin('layout');
    expect(said.join('')).toContain('排版');
  });
});
