interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The names of a sentence's slots. */
export const slotsOf = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')),
];

const listed = (text: string): string => [...slotsOf(text)].sort().join(' ');

/** What is wrong with a sentence of the catalogue: one line a fault. */
export const checkSentence = (code: string, { zh, en }: Words): readonly string[] => [
  ...(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(code) ? [] : [`${code}: a code is stage/what, in lower case`]),
  ...(zh.trim() === '' || en.trim() === '' ? [`${code}: both languages are needed`] : []),
  ...(/\p{Script=Han}/u.test(zh) ? [] : [`${code}: zh is not Chinese`]),
  ...(/\p{Script=Han}/u.test(en.replaceAll(/[“「《‘"`][^”」》’"`]*[”」》’"`]/gu, ''))
    ? [`${code}: en has Chinese outside quotes`]
    : []),
  ...(zh.endsWith('。') ? [] : [`${code}: zh ends in 。`]),
  ...(en.endsWith('.') ? [] : [`${code}: en ends in a full stop`]),
  ...(/[!！]/.test(zh + en) ? [`${code}: no exclamation marks`] : []),
  ...(listed(zh) === listed(en) ? [] : [`${code}: slots differ: zh {${listed(zh)}}, en {${listed(en)}}`]),
];

/** Codes that no test mentions, so that nothing provokes them. */
export const unprovoked = (codes: readonly string[], tests: readonly string[]): readonly string[] => {
  const text = tests.join('\n');
  return codes.filter((code) => !new RegExp(`['"\`\\s]${code}(?![\\w/-])`).test(text));
};
