import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packedPdf, readWhole, smallPdf } from '../support/fuzzed.ts';
import { mutant, structureOf } from '../support/mutants.ts';
import { paged, rgb, run as textRun } from '../support/paged.ts';
import { pressMade } from '../support/press-pdf.ts';
import { requirePrograms, run } from '../support/run.ts';

/** `npm run fuzz:qpdf` takes 1,000. */
const mutants = Number(process.env['BANXIN_MUTANTS'] ?? 150);
const scratch = mkdtempSync(join(tmpdir(), 'banxin-qpdf-'));
beforeAll(() => requirePrograms(['qpdf']));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('what qpdf calls damaged is damaged here, and the other way round', async () => {
  const press = (await pressMade(paged([[textRun('body', { ink: rgb(0, 0, 0) })]]))).file.bytes;
  const samples = [smallPdf(), packedPdf(), press].map((good) => ({ good, structure: structureOf(good) }));
  const disagreed: string[] = [];
  const passedDamaged: string[] = [];
  for (let seed = 0; seed < mutants; seed += 1) {
    const sample = samples[seed % samples.length];
    if (sample === undefined) throw new Error('no sample');
    const bytes = mutant(sample.good, sample.structure, seed);
    const path = join(scratch, 'mutant.pdf');
    writeFileSync(path, bytes);
    const { code } = run('qpdf', ['--check', path]);
    const damages = readWhole(bytes);
    if (code === 2 && damages.length === 0) passedDamaged.push(`seed ${seed}`);
    // Where qpdf finds no fault: it does not compute the checksum of what it unpacks, nor look into fonts and pictures.
    const seen = code === 0 ? damages.filter(({ kind, page }) => kind !== 'checksum' && page === undefined) : damages;
    if ((code !== 0) !== seen.length > 0) disagreed.push(`seed ${seed}: qpdf ${code}, ${JSON.stringify(damages)}`);
  }
  expect(passedDamaged).toEqual([]);
  expect(disagreed.length / mutants, disagreed.join('\n')).toBeLessThanOrEqual(0.01);
}, 3_600_000);
