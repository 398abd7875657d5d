import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hostileFiles } from '../support/hostile-files.ts';
import { root } from '../support/repository.ts';
import { run } from '../support/run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-hostile-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const clock = '/usr/bin/time';
/** `BANXIN_FIGURES=FILE` keeps the rows of the table in docs/preflight.md. */
const figures = process.env['BANXIN_FIGURES'];

/** All of them with `npm run test:hostile`, else every third: one that runs into its limit takes ten seconds. */
const names = Object.keys(hostileFiles).filter(
  (_, index) => process.env['BANXIN_HOSTILE'] === 'whole' || index % 3 === 0,
);

/** reliability.md R17, by the command as people run it. */
test.each(names)(
  '%s: a verdict or a refusal within 10 s and 512 MB',
  (name) => {
    const file = join(scratch, 'hostile.pdf');
    writeFileSync(file, hostileFiles[name]?.() ?? '');
    const measured = existsSync(clock);
    const words = [process.execPath, join(root, 'banxin.mjs'), 'preflight', file, '--json'] as const;
    const begun = performance.now();
    const { code, stdout, stderr } = measured ? run(clock, ['-v', ...words]) : run(words[0], words.slice(1));
    const seconds = (performance.now() - begun) / 1000;
    const megabytes = measured ? Number(/Maximum resident set size \(kbytes\): (\d+)/.exec(stderr)?.[1]) / 1024 : 0;
    const { diagnostics } = JSON.parse(stdout);
    const codes: readonly string[] = diagnostics.map((each: { readonly code: string }) => each.code);
    const limits = [...new Set(codes.filter((each) => each.includes('/limit-')))];
    if (figures !== undefined)
      appendFileSync(
        figures,
        `| ${name} | ${code} | ${seconds.toFixed(1)} | ${megabytes.toFixed(0)} | ${limits.join(' ')} |\n`,
      );
    expect([3, 5]).toContain(code);
    expect(code === 5).toBe(limits.length > 0);
    expect(seconds).toBeLessThan(10);
    expect(megabytes).toBeLessThan(512);
  },
  60_000,
);
