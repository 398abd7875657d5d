import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkObject } from '../../../../src/edition/store/check-object.ts';
import type { Inventory } from '../../../../src/edition/store/inventory.ts';
import { premis, recordedPrevious } from '../../../../src/edition/store/premis.ts';
import { recoveryOf } from '../../../../src/edition/store/recovery.ts';
import { changedPaths, contentOf, type KeptFile, planVersion } from '../../../../src/edition/store/version.ts';
import { folderOf, goodObject } from '../../../support/store.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reason = { created: '2024-03-05T12:00:00Z', message: 'why', user: '李校对', address: 'mailto:li@example.cn' };

const states = fc.array(
  fc
    .uniqueArray(
      fc.record({ path: fc.constantFrom('a', 'b', 'c/d', 'c/e', '数据.yaml'), text: fc.constantFrom('1', '2', '3') }),
      {
        selector: ({ path }) => path,
        minLength: 1,
      },
    )
    .map((files) => files.map(({ path, text }): KeptFile => ({ path, bytes: bytes(text) }))),
  { minLength: 1, maxLength: 5 },
);

describe('law: any row of versions', () => {
  test('is a sound object that gives every state back, and writes no content twice', () =>
    fc.assert(
      fc.property(states, (rows) => {
        let earlier: Inventory | undefined;
        const disk: Record<string, string> = { '0=ocfl_object_1.1': 'ocfl_object_1.1\n' };
        for (const row of rows) {
          const planned = planVersion('urn:banxin:law', earlier, row, reason);
          earlier = planned.inventory;
          for (const { path, bytes: content } of planned.content) disk[path] = new TextDecoder().decode(content);
          for (const { path, bytes: content } of planned.inventoryFiles) {
            disk[path] = new TextDecoder().decode(content);
            disk[`${planned.name}/${path}`] = disk[path];
          }
        }
        const { inventory, faults } = checkObject(folderOf(disk));
        expect(faults).toEqual([]);
        for (const [index, row] of rows.entries()) {
          const places = inventory === undefined ? new Map<string, string>() : contentOf(inventory, `v${index + 1}`);
          expect(new Map([...places].map(([path, place]) => [path, disk[place]]))).toEqual(
            new Map(row.map(({ path, bytes: content }) => [path, new TextDecoder().decode(content)])),
          );
        }
        const contents = Object.entries(disk).filter(([path]) => path.includes('/content/'));
        expect(new Set(contents.map(([, text]) => text)).size).toBe(contents.length);
      }),
      { seed: 20220110, numRuns: 60 },
    ));
});

test('the same files again change nothing; another one, and one that is gone, are named', () => {
  const files = [
    { path: 'a', bytes: bytes('1') },
    { path: 'b', bytes: bytes('1') },
  ];
  const { inventory } = planVersion('urn:banxin:x', undefined, files, reason);
  expect(changedPaths(inventory, files)).toEqual([]);
  expect(changedPaths(inventory, [{ path: 'a', bytes: bytes('2') }])).toEqual(['a', 'b']);
});

describe('recovery', () => {
  const good = goodObject();
  const without = (test_: (path: string) => boolean): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(good).filter(([path]) => !test_(path)));
  const headOf = (version: string): Readonly<Record<string, string>> => ({
    'inventory.json': good[`${version}/inventory.json`] ?? '',
    'inventory.json.sha512': good[`${version}/inventory.json.sha512`] ?? '',
  });

  test('a whole object needs none', () => expect(recoveryOf(folderOf(good))).toEqual({ kind: 'sound' }));

  test('a version in place before the root’s inventory is rolled forward', () => {
    expect(recoveryOf(folderOf({ ...good, ...headOf('v2') }))).toEqual({ kind: 'roll-forward', version: 'v3' });
    const half = { ...good, 'inventory.json.sha512': good['v2/inventory.json.sha512'] ?? '' };
    expect(recoveryOf(folderOf(half))).toEqual({ kind: 'roll-forward', version: 'v3' });
  });

  test('a version without a true inventory is set aside', () => {
    const torn = { ...good, ...headOf('v2'), 'v3/inventory.json': '{' };
    expect(recoveryOf(folderOf(torn))).toEqual({ kind: 'set-aside', version: 'v3' });
  });

  test('what is damaged is left to a person', () => {
    expect(recoveryOf(folderOf({}))).toEqual({ kind: 'damaged' });
    expect(recoveryOf(folderOf({ ...good, 'v3/inventory.json': '{' }))).toEqual({ kind: 'damaged' });
    const lost = { ...without((path) => path === 'v3/content/notes/why.txt'), ...headOf('v2') };
    expect(recoveryOf(folderOf(lost))).toEqual({ kind: 'damaged' });
  });
});

test('PREMIS escapes what it is told and keeps the digest of the inventory before', () => {
  const record = premis([{ path: 'a&b.pdf', bytes: bytes('x') }], {
    id: 'willow-creek',
    edition: '1.0.0',
    created: '2024-03-05T12:00:00Z',
    program: 'banxin 0',
    user: '<李>',
    message: 'a "b" & c',
    previous: 'ab'.repeat(64),
  });
  const text = new TextDecoder().decode(record);
  expect(text).toContain('a&#38;b.pdf');
  expect(text).not.toMatch(/<李>|& /);
  expect(recordedPrevious(record)).toBe('ab'.repeat(64));
});
