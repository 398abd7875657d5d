import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileFile, packed } from '../support/hostile-file.ts';
import { banxin } from '../support/run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-examine-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Many wide strokes, so that its ink takes seconds to count. */
const slow = packed(`0 0 0 1 K 30 w ${'0 0 m 100 100 l 0 100 l 100 0 l s '.repeat(400_000)}`);

beforeAll(() => {
  writeFileSync(join(scratch, 'slow.pdf'), hostileFile({ contents: slow }));
  writeFileSync(join(scratch, 'small.pdf'), hostileFile({}));
  writeFileSync(join(scratch, 'empty.pdf'), '');
  writeFileSync(join(scratch, 'locked.pdf'), hostileFile({ trailer: '/Encrypt << /Filter /Standard >>' }));
  mkdirSync(join(scratch, 'folder.pdf'));
});

const preflight = (...words: readonly string[]) => banxin(['preflight', ...words], { cwd: scratch });
const codesOf = (...words: readonly string[]): readonly string[] =>
  JSON.parse(preflight(...words, '--json').stdout).diagnostics.map(({ code }: { readonly code: string }) => code);

test.each([
  ['preflight/limit-time', ['slow.pdf', '--max-seconds', '1']],
  ['preflight/limit-memory', ['slow.pdf', '--max-memory', '128']],
] as const)(
  '%s: the file is refused with 5, and nothing is written',
  (code, words) => {
    const begun = performance.now();
    expect(preflight(...words, '--report', 'refused.html')).toMatchObject({ code: 5 });
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(codesOf(...words)).toEqual([code]);
    expect(existsSync(join(scratch, 'refused.html'))).toBe(false);
  },
  30_000,
);

test.each([
  ['small.pdf', 3],
  ['empty.pdf', 3],
  ['locked.pdf', 3],
  ['folder.pdf', 7],
  ['nothing.pdf', 7],
] as const)(
  '%s is %i',
  (file, code) => {
    expect(preflight(file)).toMatchObject({ code });
  },
  30_000,
);

test('a report that cannot be written is 7', () => {
  expect(preflight('small.pdf', '--report', 'empty.pdf/report.html')).toMatchObject({ code: 7 });
}, 30_000);

test('a report is written in spite of errors', () => {
  expect(preflight('small.pdf', '--report', 'small.html')).toMatchObject({ code: 3 });
  expect(readFileSync(join(scratch, 'small.html'), 'utf8')).toContain('data:image/png');
}, 30_000);

test('where only the pictures would take too long, the verdict stands and the report has none', () => {
  const kids = Array.from({ length: 4000 }, (_, index) => `${index + 5} 0 R`).join(' ');
  const more = Array.from({ length: 4000 }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 900] >>');
  writeFileSync(join(scratch, 'many.pdf'), hostileFile({ kids, more }));
  const words = ['many.pdf', '--profile', 'screen', '--report', 'many.html', '--max-seconds', '8'] as const;
  expect(codesOf(...words)).toContain('preflight/report-without-pictures');
  expect(readFileSync(join(scratch, 'many.html'), 'utf8')).not.toContain('data:image/png;');
}, 30_000);

test.each([
  [['small.pdf', 'empty.pdf']],
  [['small.pdf', '--max-seconds', '0']],
  [['small.pdf', '--max-seconds', 'ten']],
  [['small.pdf', '--max-memory', '1']],
] as const)(
  '%j is wrong usage',
  (words) => {
    expect(preflight(...words)).toMatchObject({ code: 2 });
  },
  30_000,
);
