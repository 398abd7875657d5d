import { describe, expect, test } from 'vitest';
import { checked } from '../../src/base/diagnostic.ts';
import { runPipeline } from '../../src/pipeline.ts';
import { openDesk } from '../../src/world/desk.ts';
import { dumpPages } from '../support/dump-pages.ts';
import { publications } from '../support/publications.ts';
import { root } from '../support/repository.ts';

/** Every sample is a reference case: where each run and shape stands on each page. `npm run update` takes a change over. */
describe.each(publications())('the pages of %s', (publication) => {
  test('stand as they stood', async () => {
    const { value, diagnostics } = await runPipeline(openDesk(publication, root), {
      profiles: () => checked([]),
      strict: false,
      draft: false,
    });
    if (value === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
    await expect(dumpPages(value.document)).toMatchFileSnapshot(`refs/${publication.split('/').at(-1)}.frames.txt`);
  }, 60_000);
});
