import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { banxin } from '../support/run.ts';
import { smallFiles, writeSmall } from '../support/small-publication.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-preflight-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

beforeAll(() => {
  const manifest = smallFiles['publication.yaml']?.replace('[screen]', '[press]');
  writeSmall(join(scratch, 'data/willow-creek'), { 'publication.yaml': manifest });
  expect(banxin(['build', '--out', 'out'], { cwd: scratch })).toMatchObject({ code: 0 });
});

const preflight = (...words: readonly string[]) => banxin(['preflight', ...words], { cwd: scratch });

interface Answer {
  readonly ok: boolean;
  readonly diagnostics: readonly { readonly code: string }[];
  readonly passed?: boolean;
  readonly standards?: readonly string[];
}

const answerOf = (...words: readonly string[]): Answer => JSON.parse(preflight(...words, '--json').stdout);

describe('banxin preflight', () => {
  test('with --json gives one object with the verdict', () => {
    expect(answerOf('out/willow-creek.press.pdf').standards).toEqual(['PDF/X-4', 'PDF/A-2', 'cn-sheetfed']);
  });

  test('with --report writes one page that stands by itself', () => {
    expect(preflight('out/willow-creek.press.pdf', '--report', 'report.html')).toMatchObject({ code: 0 });
    const html = readFileSync(join(scratch, 'report.html'), 'utf8');
    expect(html).toContain('data:image/png;base64,');
    expect(html.match(/(src|href)="(?!data:image\/png|#)/g)).toBe(null);
  });

  test('what a build made has been judged', () => {
    expect(readdirSync(join(scratch, 'out'))).toEqual(
      expect.arrayContaining(['preflight.html', 'preflight.press.json', 'willow-creek.press.pdf']),
    );
    const verdict = JSON.parse(readFileSync(join(scratch, 'out/preflight.press.json'), 'utf8'));
    expect(verdict).toMatchObject({ file: 'willow-creek.press.pdf', passed: true, errors: 0 });
    const { outputs } = JSON.parse(readFileSync(join(scratch, 'out/manifest.json'), 'utf8'));
    expect(outputs.map(({ file }: { readonly file: string }) => file)).toEqual(
      expect.arrayContaining(['preflight.html', 'preflight.press.json']),
    );
  });

  test('a damaged file is 3, and says so', () => {
    const bytes = readFileSync(join(scratch, 'out/willow-creek.press.pdf'));
    writeFileSync(join(scratch, 'cut.pdf'), bytes.subarray(0, bytes.length - 20));
    expect(preflight('cut.pdf')).toMatchObject({ code: 3 });
    const { ok, diagnostics } = answerOf('cut.pdf');
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toContain('preflight/damaged-cross-reference');
  });

  test('a file that is no PDF is 3', () => {
    expect(preflight('data/willow-creek/publication.yaml')).toMatchObject({ code: 3 });
  });

  test.each([
    [['nothing.pdf'], 7, 'world/unreadable'],
    [['data'], 7, 'world/unreadable'],
    [[], 2, 'usage/arguments'],
    [['out/willow-creek.press.pdf', '--profile', 'pres'], 2, 'usage/unknown-profile'],
    [['out/willow-creek.press.pdf', '--report', './out/willow-creek.press.pdf'], 2, 'usage/output-over-input'],
    [['out/willow-creek.press.pdf', '--report'], 2, 'usage/arguments'],
  ] as const)('%j is %i', (words, code, said) => {
    const before = readdirSync(scratch);
    expect(preflight(...words)).toMatchObject({ code });
    expect(answerOf(...words).diagnostics.map((each) => each.code)).toEqual([said]);
    expect(readdirSync(scratch)).toEqual(before);
  });
});
