import { expect, it } from 'vitest';
import { systemHints } from '../../../src/base/system-hints.ts';
import { isSystemFault } from '../../../src/world/broker.ts';
import { Unwritable } from '../../../src/world/unwritable.ts';

it.each([
  ['EACCES', ['world/no-permission']],
  ['ENOSPC', ['world/disk-full']],
  ['EISDIR', ['world/is-a-folder']],
  ['EWHATEVER', []],
])('%s is explained where we know it', (code, hints) => {
  expect(systemHints(code).map((hint) => hint.code)).toEqual(hints);
});

it('a fault of the disk is told apart from a fault of ours', () => {
  expect(isSystemFault(new Unwritable('EROFS', 'out'))).toBe(true);
  expect(isSystemFault(Object.assign(new TypeError('wrong argument'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBe(false);
  expect(isSystemFault(new Error('no code'))).toBe(false);
});
