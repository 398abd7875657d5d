import { describe, expect, test } from 'vitest';
import { contentRules } from '../../../src/preflight/rules/content/index.ts';
import { documentRules } from '../../../src/preflight/rules/index.ts';
import { allPairs } from '../../support/atomic/index.ts';
import { madeOn, saidOf, spokenOf } from '../../support/atomic/pair.ts';
import { typescriptUnder } from '../../support/repository.ts';

describe.each(['x1a', 'x4', 'a2', 'a3', 'ua'] as const)('%s', (base) => {
  test('a good file', async () => expect(await saidOf(base, madeOn(base, {}))).toEqual([]));

  test.each(allPairs.filter((pair) => pair.base === base))('$name: $says', async ({ says, failing, passing, job }) => {
    expect(await saidOf(base, madeOn(base, failing), { job, notes: says })).toEqual([...says].sort());
    expect(await saidOf(base, madeOn(base, passing), { job, notes: says })).toEqual([]);
  });
});

describe('every rule', () => {
  const spoken = (async () => {
    const said = new Set<string>();
    for (const { base, failing, job } of allPairs) {
      for (const one of await spokenOf(madeOn(base, failing), job)) said.add(one);
    }
    return said;
  })();

  test('speaks of a failing file that has a passing twin', async () => {
    const rules = new Set([...(await spoken)].map((one) => one.split(' ')[0]));
    expect([...documentRules, ...contentRules].map(({ id }) => id).filter((id) => !rules.has(id))).toEqual([]);
  });

  test('says nothing that no pair provokes', async () => {
    const codes = new Set([...(await spoken)].map((one) => one.split(' ')[1]));
    const written = typescriptUnder('src/preflight/rules').flatMap(({ text }) =>
      [...text.matchAll(/diagnostic\(\s*'(preflight\/[a-z-]+)'/g)].map(([, code]) => code),
    );
    expect(written.length).toBeGreaterThan(100);
    expect([...new Set(written)].filter((code) => !codes.has(code)).sort()).toEqual([]);
  });
});
