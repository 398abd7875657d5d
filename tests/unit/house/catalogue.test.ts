import { describe, expect, test } from 'vitest';
import { hints, messages } from '../../../src/base/catalogue/index.ts';
import { checkSentence, slotsOf, unprovoked } from '../../support/catalogue.ts';
import { filesUnder, readText, typescriptUnder } from '../../support/repository.ts';
import { checkFilled, sayingsOf, unsaid } from '../../support/sayings.ts';

// This folder talks about codes without provoking them.
const tests = filesUnder('tests')
  .filter((path) => !path.startsWith('tests/unit/house/') && /\.(ts|txt|yaml|hbs|css)$/.test(path))
  .map(readText);

const outsideCatalogue = typescriptUnder('src').filter(({ path }) => !path.startsWith('src/base/catalogue/'));

describe('every sentence of the catalogue', () => {
  test('is whole in both languages', () =>
    expect(Object.entries({ ...messages, ...hints }).flatMap(([code, words]) => checkSentence(code, words))).toEqual(
      [],
    ));

  test('is said somewhere', () =>
    expect(unsaid([...Object.keys(messages), ...Object.keys(hints)], outsideCatalogue)).toEqual([]));

  test('has its slots filled wherever it is said', () => {
    const slots = new Map(
      Object.entries({ ...messages, ...hints }).map(([code, { zh }]) => [code, slotsOf(zh)] as const),
    );
    expect(checkFilled(outsideCatalogue.flatMap(sayingsOf), slots)).toEqual([]);
  });

  test('is provoked by a test, if it is a message', () => expect(unprovoked(Object.keys(messages), tests)).toEqual([]));
});

describe('a bad saying', () => {
  const slots = new Map([['data/a', ['name', 'place']]]);
  const sayings = (text: string) => sayingsOf({ path: 'src/a.ts', text });

  test.each([
    "diagnostic('data/a')",
    "diagnostic('data/a', { span })",
    "diagnostic('data/a', { span, values: { name } })",
    "diagnostic('data/a', { values: { name: `${a.place}`, other: { place } } })",
    "hint('data/a', { name })",
    "hint('data/a')",
  ])('%s', (text) => expect(checkFilled(sayings(text), slots)).toHaveLength(1));

  test.each([
    "diagnostic('data/a', { span: f({ a }, b), values: { name: g(b, c), place } })",
    "diagnostic('data/a', { values: { place, 'name': `${b}` }, span })",
    "diagnostic('data/a', { values })",
    "diagnostic('data/a', details)",
    "diagnostic('data/a', { ...details })",
    "hint('data/a', { name, place }, span)",
    "hint('data/a', { ...values, name })",
    'diagnostic(code, {})',
  ])('allowed: %s', (text) => expect(checkFilled(sayings(text), slots)).toEqual([]));

  test('a code that nobody says', () =>
    expect(unsaid(['data/a', 'data/b'], [{ path: 'src/a.ts', text: "// 'data/b'\nhint('data/a');" }])).toEqual([
      'data/b',
    ]));
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
