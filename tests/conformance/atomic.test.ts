import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { archiveAllowed, archiveFaults } from '../support/archive-cases.ts';
import type { MadePdf } from '../support/made-pdf.ts';
import { madeUa, madeX4 } from '../support/made-standards.ts';
import { requireVerapdf, verapdf } from '../support/verapdf.ts';

requireVerapdf();

const scratch = mkdtempSync(join(tmpdir(), 'banxin-atomic-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** veraPDF's verdict on each, in order. */
const judged = (flavour: '2b' | '2a' | '3a' | 'ua1', made: readonly MadePdf[]): readonly string[] => {
  const files = made.map(({ bytes }, index) => {
    const file = join(scratch, `${flavour}-${index}.pdf`);
    writeFileSync(file, bytes);
    return file;
  });
  const verdicts = verapdf(flavour, files);
  return files.map((file) => verdicts.get(file) ?? 'none');
};

/** veraPDF cannot open a file whose offsets count from elsewhere. */
const unseen: ReadonlySet<string> = new Set(['preflight/header-not-first']);

test('veraPDF refuses every broken file that our rules refuse', () => {
  const cases = archiveFaults.filter(([, code]) => !unseen.has(code));
  const verdicts = judged(
    '2b',
    cases.map(([, , parts]) => madeX4(parts)),
  );
  const passed = cases.flatMap(([rules, code], index) => (verdicts[index] === 'ok' ? [`${rules} ${code}`] : []));
  expect(passed).toEqual([]);
});

test('veraPDF allows what our rules allow', () => {
  const cases = [['a good file', {}] as const, ...archiveAllowed];
  const verdicts = judged(
    '2b',
    cases.map(([, parts]) => madeX4(parts)),
  );
  expect(cases.flatMap(([name], index) => (verdicts[index] === 'ok' ? [] : [`${name}: ${verdicts[index]}`]))).toEqual(
    [],
  );
});

test('the good files are good', () => {
  expect(judged('2a', [madeUa()])).toEqual(['ok']);
  expect(judged('ua1', [madeUa()])).toEqual(['ok']);
});
