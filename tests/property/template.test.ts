import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textSpan } from '../../src/base/span.ts';
import { textScalar } from '../../src/data/scalar.ts';
import type { ElementNode, TreeNode } from '../../src/document/tree.ts';
import { expand } from '../../src/template/expand.ts';

const place = textSpan('a.yaml', 1, 1);
const source = (text: string) => ({ path: 'layout.hbs', shown: 'layout.hbs', bytes: new TextEncoder().encode(text) });

const expandWith = (layout: string, value: string) => {
  const entries = new Map([['x', textScalar(value, 'x', place)]]);
  return expand(
    { layout: source(layout), partials: new Map() },
    { root: { kind: 'mapping', entries, path: '', place } },
  );
};

const body = (root: ElementNode): readonly TreeNode[] =>
  root.children.flatMap((child) => (child.kind === 'element' ? child.children : []));

const textOf = (nodes: readonly TreeNode[]): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : textOf(node.children))).join('');

const tricky = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '/',
        '-->',
        '<p>',
        '</p>',
        '{{',
        '}}',
        '\\',
        '*',
        '=',
        '\uffff',
        '甲',
        '1',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

test('data cannot make markup', () => {
  fc.assert(
    fc.property(tricky, (value) => {
      const { value: tree, diagnostics } = expandWith('<p title="a{{x}}b">{{x}}</p><!-- {{x}} -->', value);
      expect(diagnostics.filter(({ code }) => code !== 'template/prose-not-read')).toEqual([]);
      const [paragraph, ...rest] = body(tree.root);
      expect(rest).toEqual([]);
      if (paragraph?.kind !== 'element') throw new Error('no paragraph');
      expect(paragraph.attributes.get('title')?.value).toBe(`a${value}b`);
      expect(textOf(paragraph.children)).toBe(value);
      expect(paragraph.children.length).toBe(value === '' ? 0 : 1);
    }),
  );
});

test('prose loses no character: without its stars and backslashes it is the text', () => {
  const plain = fc.array(fc.constantFrom('甲', '1', ' ', '*', '**', '，', '“', '”', 'a'), { maxLength: 16 });
  fc.assert(
    fc.property(plain, (parts) => {
      const value = parts.join('');
      const { value: tree, diagnostics } = expandWith('<p>{{prose x}}</p>', value);
      expect(diagnostics).toEqual([]);
      const printed = textOf(body(tree.root));
      expect(printed.replaceAll('*', '')).toBe(value.replaceAll('*', ''));
    }),
  );
});

test('no template makes it throw', () => {
  const parts = fc.constantFrom(
    '{{',
    '}}',
    '{{{',
    '#',
    '/',
    '^',
    'if',
    'each',
    'x',
    ' ',
    '>',
    '<',
    'p',
    '"',
    "'",
    '=',
    '&',
    '!',
    '--',
    '(',
    ')',
    '.',
    '[',
    ']',
    '@',
    '~',
    '|',
    'as',
    'else',
    '\n',
    '甲',
    '\\',
    '*',
    '</p>',
    '<p>',
    '<br/>',
    '{{x}}',
    '{{#if x}}',
    '{{/if}}',
    '{{else}}',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 24 }), (texts) => {
      const { value } = expandWith(texts.join(''), '值');
      expect(value.root.tag).toBe('html');
      expect(value.root.children.map((child) => (child.kind === 'element' ? child.tag : ''))).toEqual(['body']);
    }),
    { numRuns: 300 },
  );
});
