import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cascade } from '../../src/style/cascade.ts';
import { parseStylesheet } from '../../src/style/parse.ts';
import { longhandNames, shorthands } from '../../src/style/properties/index.ts';
import { h, page, source } from '../unit/style/support.ts';

const names = [...longhandNames, ...Object.keys(shorthands), '--a', '--b', 'colr'];
const pieces = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    ';',
    ':',
    ',',
    '/',
    '!important',
    '"',
    "'",
    '\\',
    '/*',
    '*/',
    '#',
    '.',
    '>',
    '+',
    '~',
    '*',
    '|',
    '@',
    '\n',
    ' ',
  ],
  ...[
    'p',
    'div',
    '.a',
    '#b',
    ':not(',
    ':nth-child(2n+1)',
    '::before',
    '@page',
    '@media print',
    '@font-face',
    '@top-left',
    '@spot-color "金"',
  ],
  ...[
    '1pt',
    '-2em',
    '50%',
    '0',
    '1e999',
    'auto',
    'none',
    'inherit',
    'red',
    '#fff',
    'calc(',
    'var(--a)',
    'var(--b, 1pt)',
    'url(a.png)',
    'rgb(',
    'device-cmyk(',
    '-banxin-spot("金"',
    'linear-gradient(',
    'repeat(2,',
    'counter(page)',
    '字',
    '𠮷',
  ],
];

const soup = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...names), fc.string({ maxLength: 4 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(' '));

const value = fc.array(
  fc.constantFrom(
    ...pieces.slice(26).filter((piece) => !/[@({]/.test(piece)),
    ',',
    '/',
    'solid',
    'center',
    'span',
    '2',
    '"x"',
  ),
  { minLength: 1, maxLength: 6 },
);

const declaration = fc.tuple(fc.constantFrom(...names), value).map(([name, parts]) => `${name}: ${parts.join(' ')}`);

const styleAll = (css: string) => {
  const sheet = parseStylesheet(source(css));
  const div = h('div');
  const styled = cascade({ root: page(div, h('p.a#b')) }, [parseStylesheet(source('')).value, sheet.value], {
    language: 'zh-Hans',
  });
  return { style: styled.value.style(div), diagnostics: [...sheet.diagnostics, ...styled.diagnostics] };
};

test('no text makes the style stage throw, and every fault has a place inside the text', () => {
  fc.assert(
    fc.property(soup, (css) => {
      const lines = css.split(/\r\n|[\n\r\f]/);
      for (const { span } of styleAll(css).diagnostics) {
        if (span?.kind !== 'text') throw new Error('no place');
        const { line, column } = span.start;
        expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length + 1);
        expect(line).toBeLessThanOrEqual(lines.length);
      }
    }),
    { numRuns: 200 },
  );
});

const plain = styleAll('').style;

test('a declaration that is complained of changes nothing', () => {
  fc.assert(
    fc.property(declaration, (css) => {
      const { style, diagnostics } = styleAll(`div { ${css} }`);
      if (diagnostics.some(({ code }) => code === 'style/unsupported-value' || code === 'style/unsupported-property'))
        expect(style).toEqual(plain);
    }),
    { numRuns: 200 },
  );
});

test('the same sheet gives the same styles', () => {
  fc.assert(
    fc.property(fc.array(declaration, { maxLength: 5 }), (list) => {
      const css = `div { ${list.join('; ')} }`;
      expect(JSON.stringify(styleAll(css))).toBe(JSON.stringify(styleAll(css)));
    }),
    { numRuns: 50 },
  );
});
