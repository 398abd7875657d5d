import { describe, expect, test } from 'vitest';
import { box, paged, rgb, run } from '../../support/paged.ts';
import { coated, pressMade } from '../../support/press-pdf.ts';

const outlined = { ...coated, outline: true };

describe('a press file of outlines', () => {
  test('has no font, and each glyph once', async () => {
    const { pdf } = await pressMade(paged([[run('aba')], [run('ab a', { y: 90, size: 20 })]]), outlined);
    expect(pdf.whole).not.toMatch(/\/Font\b|FontDescriptor|FontFile/);
    expect(pdf.contents.join('')).not.toMatch(/\bBT\b|TJ/);
    expect(pdf.find('/Subtype /Form')).toHaveLength(2);
    const [first = 0] = pdf.find('/Subtype /Form');
    expect(pdf.object(first)).toContain('/Matrix [0.001 0 0 0.001 0 0]');
    expect(pdf.stream(first)).toMatch(/^[-\d.]+ [-\d.]+ m\n[\s\S]*h\n[\s\S]*f\n$/);
    expect(pdf.contents[0]?.match(/Do Q/g)).toHaveLength(3);
    expect(pdf.contents[1]).toContain('q 20 0 0 -20 20 90 cm /G1 Do Q\n');
  });

  test('keeps the inks, and black over what lies below', async () => {
    const { pdf } = await pressMade(
      paged([
        [
          { kind: 'path', commands: box({ x: 0, y: 0, width: 9, height: 9 }), fillRule: 'nonzero' },
          run('a'),
          run('b', { ink: rgb(1, 1, 1) }),
        ],
      ]),
      outlined,
    );
    expect(pdf.contents[0]).toMatch(/\/O11 gs\n0 0 0 1 k\nq [^\n]*Do Q\n\/O00 gs\n0 0 0 0 k\nq [^\n]*Do Q\n/);
  });

  test('of lines that run down stands where the text would', async () => {
    const { pdf } = await pressMade(
      paged([[run('a', { x: 30, y: 40, stance: 'turned' }), run('b', { x: 30, y: 40, stance: 'down' })]]),
      outlined,
    );
    expect(pdf.contents[0]).toContain('q 0 10 10 0 30 40 cm /G1 Do Q\n');
    expect(pdf.contents[0]).toMatch(/q 10 0 0 -10 30\.705 48\.8 cm \/G2 Do Q\n/);
  });

  test('says which character has no glyph', async () => {
    const { diagnostics } = await pressMade(paged([[run('中')]]), outlined);
    expect(diagnostics).toMatchObject([{ code: 'export/notdef', values: { page: '1', text: '中' } }]);
  });
});
