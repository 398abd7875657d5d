import { describe, expect, test } from 'vitest';
import { runsByPage, textOf, typeset } from '../../support/typeset.ts';

describe('a caption where its table goes on', () => {
  const set = (css: string) =>
    typeset(
      `<table><caption>表</caption><thead><tr><th>头</th></tr></thead><tbody>${'<tr><td>行</td></tr>'.repeat(5)}</tbody></table>`,
      `@page { size: 120pt 68pt; margin: 4pt } body { font-size: 10pt; line-height: 12pt }
       table { margin: 0 } caption { margin: 0; font-size: 10pt } td, th { padding: 0; border: none } thead * { border: none } ${css}`,
    );
  const text = (css: string) => runsByPage(set(css)).map((runs) => runs.map(textOf).join(''));

  test('is said once', () => {
    expect(text('')).toEqual(['表头行行行', '头行行']);
  });

  test('or again, with what it says more, and no one hears it twice', () => {
    expect(text('caption { -banxin-continued: "（续）" }')).toEqual(['表头行行行', '表（续）头行行']);
    const [, second] = runsByPage(set('caption { -banxin-continued: "（续）" }'));
    expect(
      second
        ?.filter((run) => run.parts !== undefined || run.node !== undefined)
        .map(textOf)
        .join(''),
    ).toBe('行行');
  });

  test('`none` and what is no string add nothing', () => {
    expect(text('caption { -banxin-continued: none }')).toEqual(text(''));
    expect(set('caption { -banxin-continued: 1 }').diagnostics.map(({ code }) => code)).toContain(
      'style/unsupported-value',
    );
  });
});
