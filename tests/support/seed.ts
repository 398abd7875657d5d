import fc from 'fast-check';

/**
 * Laws are tried on the same cases everywhere, so that a run says the same on every machine. Other cases:
 * `BANXIN_SEED=7 npm test`, more of them: `BANXIN_RUNS=2000`.
 */
const number = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

fc.configureGlobal({
  seed: number('BANXIN_SEED', 20261125),
  ...(process.env['BANXIN_RUNS'] === undefined ? {} : { numRuns: number('BANXIN_RUNS', 100) }),
});
