import { expect, test } from 'vitest';
import { type Recovery, recoveryOf } from '../../../../src/edition/store/recovery.ts';
import { folderOf, goodObject } from '../../../support/store.ts';

const good = goodObject();
type Files = Readonly<Record<string, string>>;

const [inventory, sidecar] = ['inventory.json', 'inventory.json.sha512'];
const text = (path: string): string => good[path] ?? '';
const rootOf = (version: string, names: readonly string[] = [inventory, sidecar]): Files =>
  Object.fromEntries(names.map((name) => [name, text(`${version}/${name}`)]));
const without = (...paths: readonly string[]): Files =>
  Object.fromEntries(Object.entries(good).filter(([path]) => !paths.includes(path)));

const cases: readonly (readonly [string, Recovery['kind'], Files])[] = [
  ['nothing was cut off', 'sound', good],
  ['the root inventory did not follow', 'roll-forward', { ...good, ...rootOf('v2') }],
  ['its sidecar did not follow', 'roll-forward', { ...good, ...rootOf('v2', [sidecar]) }],
  ['the last version is not whole', 'set-aside', { ...without(`v3/${inventory}`), ...rootOf('v2') }],
  ['the root inventory is of two versions before', 'damaged', { ...good, ...rootOf('v1') }],
  [
    'a letter of the root inventory is another',
    'damaged',
    { ...good, [inventory]: text(inventory).replace('v3', 'v2') },
  ],
  ['a letter of the root sidecar is another', 'damaged', { ...good, [sidecar]: text(sidecar).toUpperCase() }],
  ['the root inventory is gone', 'damaged', without(inventory)],
  ['the root sidecar is gone', 'damaged', without(sidecar)],
  ['the last version lost its inventory, the root speaks of it', 'damaged', without(`v3/${inventory}`)],
  [
    'the last version has other content than it says',
    'damaged',
    { ...good, ...rootOf('v2'), 'v3/content/notes/why.txt': 'x' },
  ],
  ['there is no version', 'damaged', { '0=ocfl_object_1.1': 'ocfl_object_1.1\n' }],
];

test.each(cases)('%s: %s', (_, kind, files) => expect(recoveryOf(folderOf(files)).kind).toBe(kind));
