import { expect, test } from 'vitest';
import { packedPdf, readWhole, smallPdf } from '../../support/fuzzed.ts';
import { mutant, structureOf } from '../../support/mutants.ts';
import { paged, rgb, run } from '../../support/paged.ts';
import { pressMade } from '../../support/press-pdf.ts';

/** `npm run fuzz:preflight` takes 100,000 of all together. */
const share = Number(process.env['BANXIN_MUTANTS'] ?? 600);
const slowest = 10_000;

const samples: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'a small file': async () => smallPdf(),
  'object and cross-reference streams': async () => packedPdf(),
  'a press file': async () => (await pressMade(paged([[run('body', { ink: rgb(0, 0, 0) })]]))).file.bytes,
};

/** Seeds that once threw, hung or were taken for sound: they are tried for ever. */
const kept: readonly number[] = [34, 53, 115, 173, 208, 211, 230, 279, 406, 571, 1292, 1474, 1479];

test('the samples are sound', async () => {
  for (const sample of Object.values(samples)) expect(readWhole(await sample())).toEqual([]);
});

test.each(Object.keys(samples))(
  '%s, broken in a thousand ways, is read without a throw or a hang',
  async (name) => {
    const good = (await samples[name]?.()) ?? new Uint8Array();
    const structure = structureOf(good);
    // The press file is a hundred times as large.
    const count = Math.ceil(good.length > 100_000 ? share * 0.02 : share * 0.49);
    let longest = 0;
    for (const seed of [...kept, ...Array.from({ length: count }, (_, index) => index)]) {
      const bytes = mutant(good, structure, seed);
      const begun = performance.now();
      try {
        readWhole(bytes);
      } catch (error) {
        throw new Error(`seed ${seed}`, { cause: error });
      }
      longest = Math.max(longest, performance.now() - begun);
    }
    expect(longest).toBeLessThan(slowest);
  },
  3_600_000,
);
