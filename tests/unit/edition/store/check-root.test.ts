import { expect, test } from 'vitest';
import { checkRoot } from '../../../../src/edition/store/check-root.ts';
import { rootSentence } from '../../../../src/edition/store/judge.ts';
import { folderOf, goodObject } from '../../../support/store.ts';

const good: Readonly<Record<string, string>> = {
  '0=ocfl_1.1': 'ocfl_1.1\n',
  'ocfl_layout.json': '{ "extension": "0002-flat-direct-storage-layout", "description": "flat" }',
  ...Object.fromEntries(Object.entries(goodObject()).map(([path, text]) => [`willow-creek/${path}`, text])),
};
const codes = (files: Readonly<Record<string, string>>): readonly string[] =>
  checkRoot(folderOf(files)).faults.map((fault) => rootSentence(fault, 'store').code);

test('a sound root has its object', () =>
  expect(checkRoot(folderOf(good))).toEqual({ objects: ['willow-creek'], faults: [] }));

const { '0=ocfl_1.1': _, ...undeclared } = good;

test.each([
  ['store/ocfl-e069', undeclared],
  ['store/ocfl-e070', { ...good, 'ocfl_layout.json': '{}' }],
  ['store/ocfl-e072', { ...good, 'loose/file.txt': '' }],
  ['store/ocfl-e073', { ...good, 'empty/': '' }],
  ['store/ocfl-e076', { ...good, '0=ocfl_1.0': 'ocfl_1.0\n' }],
  ['store/ocfl-e080', { ...good, '0=ocfl_1.1': 'ocfl_1.1' }],
  ['store/ocfl-e081', { ...undeclared, '0=ocfl_1.0': 'ocfl_1.0\n' }],
  ['store/ocfl-e090', { ...good, '@link': '' }],
])('%s', (code, files) => expect(codes(files)).toEqual([code]));

test('an object that lost its declaration is still looked at', () => {
  const { 'willow-creek/0=ocfl_object_1.1': _gone, ...rest } = good;
  expect(checkRoot(folderOf(rest)).objects).toEqual(['willow-creek']);
});
