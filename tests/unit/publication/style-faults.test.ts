import { describe, expect, test } from 'vitest';
import { badSentences, buildBroken, soundFiles, styleFile, withLine } from '../../support/broken.ts';

describe('a style that is not known', () => {
  const lines: readonly (readonly [string, string, string])[] = [
    ['a property', 'p { ‸float: left }', 'style/unsupported-property'],
    ['a property misspelt', 'p { ‸colr: red }', 'style/unsupported-property'],
    ['a value', 'p { text-align: ‸middle }', 'style/unsupported-value'],
    ['a unit', 'p { width: ‸3vw }', 'style/unsupported-unit'],
    ['a selector', 'p‸:hover { color: red }', 'style/unsupported-selector'],
    ['an at-rule', '‸@supports (a: b) { p { color: red } }', 'style/unsupported-at-rule'],
    ['a variable', 'p { color: ‸var(--ink) }', 'style/unknown-variable'],
    ['a family while another serves', 'p { font-family: ‸Songti, serif }', 'font/family-not-found'],
  ];
  test.each(lines)('%s: a warning with its place, an error with --strict', async (_, css, code) => {
    const changes = { [styleFile]: `${soundFiles[styleFile]}${css}\n` };
    const outcome = await buildBroken(changes);
    expect(outcome).toMatchObject({
      exit: 0,
      errors: [],
      warnings: [`${code} ${outcome.marked}`],
      wroteNothing: false,
    });
    expect(badSentences(outcome.diagnostics)).toEqual([]);
    expect(await buildBroken(changes, { strict: true })).toMatchObject({ exit: 1, wroteNothing: true });
  });

  test('an attribute that HTML does not know here', async () => {
    const outcome = await buildBroken(withLine('<p ‸colour="red">x</p>'));
    expect(outcome).toMatchObject({ exit: 0, warnings: [`template/unknown-attribute ${outcome.marked}`] });
  });
});
