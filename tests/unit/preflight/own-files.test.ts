import { beforeAll, describe, expect, test } from 'vitest';
import { exitCodeFor } from '../../../src/cli/exit.ts';
import { complained, complaintsOf, judgeOwn, ownReports } from '../../../src/preflight/own-files.ts';
import type { Verdict } from '../../../src/preflight/preflight.ts';
import { paged, rgb, run } from '../../support/paged.ts';
import { pressMade } from '../../support/press-pdf.ts';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the files of one’s own edition', () => {
  let press: Uint8Array;
  beforeAll(async () => {
    press = (await pressMade(paged([[run('body', { ink: rgb(0, 0, 0) })]]))).file.bytes;
  });

  test('are judged by what they are for, and pass', async () => {
    const [judged] = await judgeOwn('willow', [{ profile: 'press', bytes: press, pages: 1 }], {});
    expect(judged?.verdict).toMatchObject({ file: 'willow.press.pdf', purpose: 'press', passed: true });
    expect(judged?.verdict.standards).toContain('PDF/X-4');
  });

  test('get one report each as JSON, and one for people', async () => {
    const judged = await judgeOwn(
      'willow',
      [
        { profile: 'press', bytes: press, pages: 1 },
        { profile: 'press-x1a', bytes: press, pages: 1 },
      ],
      {},
    );
    const reports = await ownReports(judged);
    expect(reports.map(({ path }) => path)).toEqual([
      'preflight.press.json',
      'preflight.press-x1a.json',
      'preflight.html',
    ]);
    expect(reports[2]?.text).toContain('willow.press-x1a.pdf');
  });

  test('sheets made of the same pages are judged too, but not by the binding’s number of pages', async () => {
    const extras = [{ name: 'imposed', pdf: { profile: 'press', bytes: press, pages: 1 } }] as const;
    const judged = await judgeOwn(
      'willow',
      [{ profile: 'press', bytes: press, pages: 1 }],
      { binding: 'saddle' },
      extras,
    );
    expect(judged.map(({ name, verdict }) => [name, verdict.file, verdict.passed])).toEqual([
      ['press', 'willow.press.pdf', false],
      ['press-imposed', 'willow.press-imposed.pdf', true],
    ]);
    expect((await ownReports(judged)).map(({ path }) => path)).toEqual([
      'preflight.press.json',
      'preflight.press-imposed.json',
      'preflight.html',
    ]);
  });

  test('an error of a sheet is told, a warning only where the single pages have none of its kind', async () => {
    const [judged] = await judgeOwn('willow', [{ profile: 'press', bytes: press, pages: 1 }], {});
    if (judged === undefined) throw new Error('nothing judged');
    const saying = (...codes: readonly ('preflight/rotated' | 'preflight/text-near-the-cut')[]): Verdict => ({
      ...judged.verdict,
      findings: codes.map((code) => ({
        rule: 'R',
        diagnostic: { code, values: {}, hints: [], trace: [] },
      })),
    });
    const told = complaintsOf([
      { ...judged, verdict: saying('preflight/rotated', 'preflight/text-near-the-cut') },
      { ...judged, name: 'press-cover', verdict: saying('preflight/rotated', 'preflight/text-near-the-cut') },
    ]);
    expect(told.map(({ code }) => code)).toEqual([
      'preflight/rotated',
      'preflight/text-near-the-cut',
      'preflight/rotated',
    ]);
  });

  test('no file, no report', async () => expect(await ownReports([])).toEqual([]));

  test('stop the build with 3 where one is not fit to be sent', async () => {
    const [judged] = await judgeOwn('willow', [{ profile: 'press', bytes: encoded('no press file'), pages: 1 }], {});
    expect(judged?.verdict.passed).toBe(false);
    expect(exitCodeFor(judged?.verdict.findings.map(({ diagnostic }) => diagnostic) ?? [], false)).toBe(3);
  });

  test('are told of in full where they are for print, else by where to look', async () => {
    const bytes = encoded('no file at all');
    const judged = await judgeOwn(
      'willow',
      [
        { profile: 'press', bytes, pages: 1 },
        { profile: 'screen', bytes, pages: 1 },
      ],
      {},
    );
    const [print, screen] = judged.map(({ verdict }) => complained(verdict).map(({ code }) => code));
    expect(print).toContain('preflight/damaged-header');
    expect(screen).toEqual(['preflight/own-file-failed']);
  });

  test('are pictured where something is said of a page', async () => {
    const box = { x: 10, y: 10, width: 20, height: 20 };
    const [judged] = await judgeOwn('willow', [{ profile: 'press', bytes: press, pages: 1 }], {});
    if (judged === undefined) throw new Error('nothing judged');
    const diagnostic = {
      code: 'preflight/rotated',
      span: { kind: 'page', file: 'willow.press.pdf', page: 1, box },
      values: { page: '1', turn: '90' },
      hints: [],
      trace: [],
    } as const;
    const verdict = { ...judged.verdict, findings: [{ rule: 'R0004', diagnostic }] };
    const html = (await ownReports([{ ...judged, verdict }])).at(-1)?.text ?? '';
    expect(html).toContain('data:image/png;base64,');
    expect(html).toContain('class="mark');
  });
});
