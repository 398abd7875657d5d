import { describe, expect, it } from 'vitest';
import { textSpan } from '../../../src/base/span.ts';
import type { Inline, InlineStyle } from '../../../src/document/flow.ts';
import { collapseSpace, isBlank } from '../../../src/realize/space.ts';
import { initialBlockStyle as initialStyle } from '../../support/initial-style.ts';

const span = textSpan('layout.hbs', 1, 1);
const style = (whiteSpace: InlineStyle['paragraph']['whiteSpace'] = 'normal'): InlineStyle => ({
  text: initialStyle.text,
  paragraph: { ...initialStyle.paragraph, whiteSpace },
  shift: 0,
  decorations: [],
  boxes: [],
  tag: 'p',
});
const text = (written: string, whiteSpace?: InlineStyle['paragraph']['whiteSpace']): Inline => ({
  kind: 'text',
  text: written,
  origins: [],
  style: style(whiteSpace),
  span,
});
const collapsed = (...items: readonly Inline[]): string =>
  collapseSpace(items)
    .map((item) => (item.kind === 'text' ? item.text : `<${item.kind}>`))
    .join('');

describe('white space', () => {
  it.each([
    ['  甲乙 ', '甲乙'],
    ['甲\n    乙', '甲乙'],
    ['甲，\n乙', '甲，乙'],
    ['word\n  word', 'word word'],
    ['甲\n  word', '甲 word'],
    ['甲 乙', '甲 乙'],
    ['甲  \t 乙', '甲 乙'],
    ['“甲”\n（乙）', '“甲”（乙）'],
  ])('%j is set as %j', (written, printed) => {
    expect(collapsed(text(written))).toBe(printed);
  });

  it('collapses over the borders of inline elements', () => {
    expect(collapsed(text('甲 '), text(' 乙'))).toBe('甲 乙');
    expect(collapsed(text('甲\n'), text('\n乙'))).toBe('甲乙');
    expect(collapsed(text('a '), { kind: 'break', span, style: style() }, text(' b'))).toBe('a <break>b');
  });

  it('keeps what white-space keeps', () => {
    expect(collapsed(text(' a\n  b ', 'pre'))).toBe(' a\n  b ');
    expect(collapsed(text('a \n b', 'pre-line'))).toBe('a\nb');
  });

  it('moves the origins with the text', () => {
    const origin = { figure: 'a', place: span, inputs: [] };
    const [item] = collapseSpace([
      { kind: 'text', text: '甲\n   12件', origins: [{ start: 5, end: 7, origin }], style: style(), span },
    ]);
    expect(item).toMatchObject({ text: '甲 12件', origins: [{ start: 2, end: 4 }] });
  });

  it('knows a run in which nothing shows', () => {
    expect(isBlank([text(' \n '), { kind: 'opportunity' }])).toBe(true);
    expect(isBlank([text(' \n 甲')])).toBe(false);
    expect(isBlank([{ kind: 'anchor', id: 'a' }])).toBe(false);
  });
});
