import { expect, test } from 'vitest';
import { missingCharacters, withoutSpace } from '../support/conservation.ts';
import { readText } from '../support/repository.ts';
import { sourceStrings } from '../support/source-text.ts';

const seed = withoutSpace(readText('tests/reference/seed/pinghu-2017-2021.txt'));
/** Titles and notes of the graphics are the editors'; so is one head, made after the court's. */
const editors = '2017-2021年 检察大数据';
const strings = sourceStrings('data/pinghu-2017-2021', ['graphics']).filter(({ text }) => text !== editors);
const data = withoutSpace(strings.map(({ text }) => text).join(''));

test('the brochure’s data hold the whole text that was given, but for the two slips of NOTES.md', () => {
  expect(missingCharacters(seed, data)).toEqual(new Map([[',', 2]]));
  expect(missingCharacters(data, seed)).toEqual(new Map([['，', 2]]));
});

test('every reference of its prose names a figure', () => expect(strings.flatMap(({ open }) => open)).toEqual([]));

test('every paragraph stands in the given text as it is, where the extraction did not cut it', () => {
  const given = seed.replaceAll(',', '，');
  const sentences = strings.flatMap(({ text }) => withoutSpace(text).split(/(?<=[。；])/));
  expect(sentences.filter((sentence) => !given.includes(sentence))).toEqual([]);
});
