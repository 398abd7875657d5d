import { describe, expect, test } from 'vitest';
import { box, paged, rgb, run } from '../../support/paged.ts';
import { extractText, type ReadPdf } from '../../support/pdf-reader.ts';
import { made, pdfOf } from '../../support/screen-pdf.ts';

describe('text', () => {
  test('a run is one text operator, its characters come back', async () => {
    const pdf = await pdfOf(paged([[run('13705 cases')]]));
    expect(extractText(pdf, 0)).toBe('13705 cases');
    expect(pdf.contents[0]?.match(/TJ/g)).toHaveLength(1);
    expect(pdf.contents[0]).not.toMatch(/Tj|'/);
  });

  test('the source text counts, not the font: one glyph for two texts has two codes', async () => {
    const pdf = await pdfOf(paged([[run('aaab', { texts: ['人', '⼈', '人', '民'] })]]));
    expect(extractText(pdf, 0)).toBe('人⼈人民');
  });

  test('ligatures, characters beyond the BMP', async () => {
    const pdf = await pdfOf(paged([[run('xyz', { texts: ['ffi', '𬭊', 'é'] })]]));
    expect(extractText(pdf, 0)).toBe('ffi𬭊é');
  });

  test('a glyph without text is drawn but adds no character', async () => {
    const pdf = await pdfOf(paged([[run('e.x', { texts: ['é', '', 'x'] }), run('..', { texts: ['', ''] })]]));
    expect(extractText(pdf, 0)).toBe('éx');
    expect(pdf.contents[0]?.match(/ c\n/g)?.length).toBeGreaterThan(8);
    expect(pdf.contents[0]?.match(/TJ/g)).toHaveLength(1);
  });

  test('rounding does not add up along a line', async () => {
    const line = run('n'.repeat(200), { tracking: 0.00251 });
    const pdf = await pdfOf(paged([[line]]));
    const [, array = ''] = /\[(.*)\]TJ/.exec(pdf.contents[0] ?? '') ?? [];
    const back = [...array.matchAll(/>(-?\d+) </g)].reduce((sum, [, value]) => sum + Number(value), 0);
    const wanted = -199 * 0.251;
    expect(Math.abs(back - wanted)).toBeLessThan(1);
  });

  test('a raised glyph is raised, and the next comes down', async () => {
    const raised = run('x2y');
    const glyphs = raised.glyphs.map((glyph, i) => (i === 1 ? { ...glyph, dy: 4 } : glyph));
    const pdf = await pdfOf(paged([[{ ...raised, glyphs }]]));
    expect(pdf.contents[0]?.match(/.* Ts/g)).toEqual(['4 Ts', '0 Ts']);
    expect(extractText(pdf, 0)).toBe('x2y');
  });

  test('a run of a vertical line is one operator of a vertical font over the same glyphs', async () => {
    const glyphs = run('xy').glyphs.map((glyph, i) => ({ ...glyph, dx: i * 12.5, advance: 10 }));
    const pdf = await pdfOf(
      paged([[run('ab'), { ...run('xy', { y: 70 }), size: 10, glyphs, stance: 'down' as const }]]),
    );
    expect(extractText(pdf, 0)).toContain('xy');
    expect(pdf.whole.match(/\/Identity-V/g)).toHaveLength(1);
    expect(pdf.whole.match(/\/FontFile2/g)).toHaveLength(1);
    // A body and a quarter from one to the next: 250 on top of the em that a viewer goes.
    expect(pdf.contents[0]).toMatch(/V 10 Tf\n1 0 0 -1 [\d.]+ 70 Tm\n\[<[0-9a-f]{4}>250 <[0-9a-f]{4}>\]TJ/);
  });

  test('a run that lies on its side goes down, its letters’ heads to the right', async () => {
    const pdf = await pdfOf(paged([[{ ...run('ab', { y: 70 }), stance: 'turned' as const }]]));
    expect(pdf.contents[0]).toMatch(/0 1 1 0 [\d.]+ 70 Tm/);
    expect(pdf.whole).not.toContain('Identity-V');
  });

  test('font and colour are said once while they stay', async () => {
    const pdf = await pdfOf(paged([[run('one'), run('two', { y: 70 }), run('red', { ink: rgb(1, 0, 0) })]]));
    expect(pdf.contents[0]?.match(/Tf/g)).toHaveLength(1);
    expect(pdf.contents[0]?.match(/ rg/g)).toHaveLength(2);
    expect(pdf.contents[0]?.match(/BT/g)).toHaveLength(1);
  });

  test('the font is embedded, subset, with TrueType outlines', async () => {
    const pdf = await pdfOf(paged([[run('one')]]));
    expect(pdf.whole).toContain('/CIDFontType2');
    expect(pdf.whole).toContain('/CIDToGIDMap /Identity');
    expect(pdf.whole).toMatch(/\/BaseFont \/[A-Z]{6}\+SourceSerif4-Regular/);
    expect(pdf.whole).toContain('/FontFile2');
    expect(pdf.whole.length).toBeLessThan(30_000);
  });

  test('export/notdef: a glyph that is none', async () => {
    const { diagnostics } = await made(paged([[], [run('国')]]));
    expect(diagnostics).toMatchObject([
      {
        code: 'export/notdef',
        values: { page: '2', text: '国', font: 'SourceSerif4-Regular' },
        hints: [{ code: 'export/choose-another-font' }],
      },
    ]);
  });

  test('a face without a file is our fault', async () => {
    await expect(made(paged([[run('a', { face: 'nowhere' })]]))).rejects.toThrow('nowhere');
  });
});

describe('pages', () => {
  test('have the trim size, without bleed and user unit', async () => {
    const { pdf, file } = await made(paged([[], []]));
    expect(file).toMatchObject({ profile: 'screen', pages: 2 });
    expect(pdf.pages).toHaveLength(2);
    expect(pdf.pages[0]).toContain('/MediaBox [0 0 200 300]');
    expect(pdf.pages[0]).toContain('/TrimBox [0 0 200 300]');
    expect(pdf.pages[0]).not.toMatch(/UserUnit|BleedBox|CropBox|Annots|Group/);
  });

  test('turn y downwards once', async () => {
    const pdf = await pdfOf(paged([[run('a', { x: 12, y: 34 })]]));
    expect(pdf.contents[0]?.match(/cm/g)).toHaveLength(1);
    expect(pdf.contents[0]).toContain('1 0 0 -1 12 34 Tm');
  });
});

describe('the file', () => {
  test('same document, same bytes', async () => {
    const document = paged([
      [run('one'), { kind: 'path', commands: box({ x: 0, y: 0, width: 9, height: 9 }), fillRule: 'nonzero' }],
    ]);
    const [first, second] = [await made(document), await made(document)];
    expect(Buffer.compare(first.file.bytes, second.file.bytes)).toBe(0);
  });

  test('other content, other /ID', async () => {
    const id = (pdf: ReadPdf) => /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(pdf.whole)?.[1];
    const [one, two] = [id(await pdfOf(paged([[run('one')]]))), id(await pdfOf(paged([[run('two')]])))];
    expect(one).toBeDefined();
    expect(one).not.toBe(two);
  });

  test('every object stands where the table says', async () => {
    const pdf = await pdfOf(
      paged([[run('one')]], { outline: [{ level: 1, text: '一', destination: { page: 1, x: 0, y: 0 } }] }),
    );
    const start = Number(/startxref\n(\d+)/.exec(pdf.whole)?.[1]);
    const entries = pdf.whole.slice(start).match(/^\d{10} \d{5} [nf] $/gm) ?? [];
    expect(entries).toHaveLength(Number(/\/Size (\d+)/.exec(pdf.whole)?.[1]));
    for (const [id, entry] of entries.entries()) {
      if (id > 0) expect(pdf.whole.startsWith(`${id} 0 obj\n`, Number(entry.slice(0, 10)))).toBe(true);
    }
  });
});
