import { mkdtempSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gather } from '../../../src/gather.ts';
import { openDesk } from '../../../src/world/desk.ts';
import { writeSmall } from '../../support/small-publication.ts';

let folder = '';
beforeEach(() => {
  folder = writeSmall(mkdtempSync(join(tmpdir(), 'banxin-desk-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const layout = (): string => join(folder, 'templates/plain/layout.hbs');

test.each([
  ['world/limit-file-size', () => truncateSync(layout(), 65 * 2 ** 20)],
  [
    'realize/refused-path',
    () => {
      rmSync(layout());
      symlinkSync('/etc/hostname', layout());
    },
  ],
])('a layout that is there and cannot be read is %s, not a template that is missing', (code, spoil) => {
  spoil();
  expect(gather(openDesk(folder, folder)).diagnostics.map((each) => each.code)).toEqual([code]);
});
