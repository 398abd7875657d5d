import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { version as number } from '../../src/base/version.ts';
import { root } from '../support/repository.ts';
import { run } from '../support/run.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-start-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const kept = join(scratch, 'dist/program.cjs.cache');
const version = () => run(process.execPath, [join(scratch, 'banxin.mjs'), '--version'], { cwd: scratch });
const whole = { code: 0, stdout: `${number}\n`, stderr: '' };

describe('V8’s code beside the program', () => {
  beforeEach(() => {
    for (const file of ['dist', 'banxin.mjs', 'package.json'])
      cpSync(join(root, file), join(scratch, file), { recursive: true });
  });

  test('is made with the bundle', () => {
    expect(readFileSync(kept).length).toBeGreaterThan(1_000_000);
    expect(version()).toEqual(whole);
  });

  test.each([
    ['is gone', () => rmSync(kept)],
    ['is something else', () => writeFileSync(kept, 'not code')],
    ['ends too early', () => writeFileSync(kept, readFileSync(kept).subarray(0, 100_000))],
    ['belongs to another text', () => writeFileSync(join(scratch, 'dist/program.cjs'), ' ', { flag: 'a' })],
  ])('is not needed: it %s', (_, change) => {
    change();
    expect(version()).toEqual(whole);
  });
});
