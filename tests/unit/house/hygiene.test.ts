import { describe, expect, test } from 'vitest';
import { libraryFiles, unitOf } from '../../support/architecture.ts';
import { checkAssertions, checkLength, checkPurity } from '../../support/hygiene.ts';
import { typescriptUnder } from '../../support/repository.ts';

const source = typescriptUnder('src');
const edge = new Set(['world', 'cli', 'preview']);
const libraries = libraryFiles(source);

const at = (text: string) => ({ path: 'src/base/a.ts', text });

describe('same inputs, same bytes: no clock, chance, locale or process in a stage', () => {
  test('in src/', () => expect(source.filter(({ path }) => !edge.has(unitOf(path))).flatMap(checkPurity)).toEqual([]));

  test.each([
    'const now = new Date();',
    'const now = Date.now();',
    'const roll = Math.random();',
    'console.log(1);',
    'const { env } = process;',
    'const start = performance.now();',
    'setTimeout(() => {}, 1);',
    'names.sort((a, b) => a.localeCompare(b));',
    'const text = `${value.toLocaleString()}`;',
    'const here = import.meta.url;',
  ])('%s', (line) => expect(checkPurity(at(`\n${line}`))).toMatchObject([{ line: 2 }]));

  test.each([
    'const date = source.Date;',
    "const word = 'Math.random() and Date';",
    '// Date.now() in a comment',
    'const math = Math.max(1, 2);',
    'const keys = { process: 1, Date: 2 };',
    'const pattern = /process|Date/;',
  ])('allowed: %s', (line) => expect(checkPurity(at(line))).toEqual([]));
});

describe('no any, no as, no ! where no library is met', () => {
  test('in src/', () => expect(source.filter(({ path }) => !libraries.has(path)).flatMap(checkAssertions)).toEqual([]));

  test.each([
    'const a: any = 1;',
    'const a: Array<any> = [];',
    'const a: Map<string, any> = b;',
    'type A = any;',
    'const f = (x: string | any) => x;',
    'type F = (x: string) => any;',
    'const a = b as string;',
    'const a = { b: c as D };',
    'const a = f(b as unknown);',
    'const a = b!;',
    'const a = b[0]!.c;',
    'const a = f()!.c;',
    'class A { b!: string }',
    'const a = `x${b!}y`;',
    'const a = `x${{ b: c as D }.b}y`;',
  ])('%s', (line) => expect(checkAssertions(at(line))).toHaveLength(1));

  test.each([
    'const a = [1] as const;',
    "import { a as b } from './c.ts';",
    "import * as all from './c.ts';",
    "import one, { type a as b, c } from './c.ts';",
    "export { a as b, type c as d } from './c.ts';",
    'const a = !b && b !== c && !(d || !e);',
    'if (a) !b;',
    'const a = b\n!c;',
    'const a = { any: 1, as: 2 }.any;',
    'const any = f(any, b); const c = any[0] ?? any;',
    'const f = (any: readonly string[]) => any.length;',
    "const a = 'any as x!';",
    '/** any, as b! */',
    'const a = /any as b!/;',
    'const a = b / 2; // as any / x!',
  ])('allowed: %s', (line) => expect(checkAssertions(at(line))).toEqual([]));
});

describe('no file is over 300 lines', () => {
  test('in src/, tests/ and bench/', () =>
    expect(['src', 'tests', 'bench'].flatMap(typescriptUnder).flatMap(checkLength)).toEqual([]));

  test('301 lines are one too many', () => {
    expect(checkLength(at('a\n'.repeat(300)))).toEqual([]);
    expect(checkLength(at('a\n'.repeat(301)))).toHaveLength(1);
  });
});
