import { describe, expect, test } from 'vitest';
import { hints, messages } from '../../../src/base/catalogue/index.ts';
import { checkSentence, unprovoked } from '../../support/catalogue.ts';
import { filesUnder, readText } from '../../support/repository.ts';

// This folder talks about codes without provoking them.
const tests = filesUnder('tests')
  .filter((path) => !path.startsWith('tests/unit/house/') && /\.(ts|txt|yaml|hbs|css)$/.test(path))
  .map(readText);

describe('every sentence of the catalogue', () => {
  test('is whole in both languages', () =>
    expect(Object.entries({ ...messages, ...hints }).flatMap(([code, words]) => checkSentence(code, words))).toEqual(
      [],
    ));

  test('is provoked by a test: messages', () => expect(unprovoked(Object.keys(messages), tests)).toEqual([]));

  test('is provoked by a test: hints', () => expect(unprovoked(Object.keys(hints), tests)).toEqual([]));
});

describe('a bad sentence', () => {
  const good = { zh: '没有名为 {name} 的数据。', en: 'There is no data named {name}.' };
  test.each([
    ['data/unknown', good, []],
    ['data/unknown', { ...good, en: 'The mark “。” is in {name}.' }, []],
    ['unknown', good, ['unknown: a code is stage/what, in lower case']],
    ['data/Unknown', good, ['data/Unknown: a code is stage/what, in lower case']],
    ['data/a', { ...good, zh: '没有名为 {name} 的数据' }, ['data/a: zh ends in 。']],
    ['data/a', { ...good, en: 'No data {name}' }, ['data/a: en ends in a full stop']],
    ['data/a', { ...good, zh: '没有 {nam} 数据。' }, ['data/a: slots differ: zh {nam}, en {name}']],
    ['data/a', { ...good, zh: 'No {name}。' }, ['data/a: zh is not Chinese']],
    ['data/a', { ...good, en: 'No 数据 {name}.' }, ['data/a: en has Chinese outside quotes']],
    ['data/a', { ...good, en: 'No! {name}.' }, ['data/a: no exclamation marks']],
  ])('%s %o', (code, words, faults) => expect(checkSentence(code, words)).toEqual(faults));

  test('a code that no test names', () =>
    expect(unprovoked(['data/a', 'data/ab', 'data/c'], ["['data/ab'", "code: 'data/c'"])).toEqual(['data/a']));
});
