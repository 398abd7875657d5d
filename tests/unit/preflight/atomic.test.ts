import { describe, expect, test } from 'vitest';
import { allPairs } from '../../support/atomic/index.ts';
import { madeOn, saidOf } from '../../support/atomic/pair.ts';

describe.each(['x1a', 'x4', 'a2', 'a3', 'ua'] as const)('%s', (base) => {
  test('a good file', async () => expect(await saidOf(base, madeOn(base, {}))).toEqual([]));

  test.each(allPairs.filter((pair) => pair.base === base))('$name: $says', async ({ says, failing, passing, job }) => {
    expect(await saidOf(base, madeOn(base, failing), job)).toEqual([...says].sort());
    expect(await saidOf(base, madeOn(base, passing), job)).toEqual([]);
  });
});
