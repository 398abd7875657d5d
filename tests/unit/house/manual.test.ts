import { describe, expect, test } from 'vitest';
import { longhandNames, shorthands } from '../../../src/style/properties/index.ts';
import { helperNames } from '../../../src/template/helpers/index.ts';
import { readText } from '../../support/repository.ts';

const manual = readText('docs/templates.md');

/** The code words of one section, or of its table's last column. */
const words = (heading: string, row: RegExp = /^/): readonly string[] =>
  (manual.split(/^## /m).find((section) => section.startsWith(heading)) ?? '')
    .split('\n')
    .filter((line) => row.test(line))
    .flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? ''));

describe('docs/templates.md', () => {
  test('lists the CSS properties that there are, and no other', () => {
    const listed = words('CSS properties', /^\| (?!只在)/);
    const pageOnly = words('CSS properties', /^\| 只在/).filter((word) => !word.startsWith('@'));
    expect([...listed, ...pageOnly].sort()).toEqual(
      [...new Set([...longhandNames, ...Object.keys(shorthands)])].sort(),
    );
  });

  test('shows every helper', () => {
    const shown = words('Helpers').join(' ');
    expect(helperNames.filter((name) => !new RegExp(`\\{\\{#?${name}\\b`).test(shown))).toEqual([]);
  });
});
