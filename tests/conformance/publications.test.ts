import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { meet, missingCharacters, withoutSpace } from '../support/conservation.ts';
import { allPrograms, extractors, pageBoxes, pdfFonts, qpdfFaults, renderAs } from '../support/pdf-programs.ts';
import { publications } from '../support/publications.ts';
import { coarse, difference, type Grey, inked } from '../support/raster.ts';
import { banxin, requirePrograms } from '../support/run.ts';
import { sourceProse } from '../support/source-text.ts';

requirePrograms(allPrograms);

const scratch = mkdtempSync(join(tmpdir(), 'banxin-conformance-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Built afresh: what stands in output/ may be of yesterday. */
const build = (publication: string): readonly string[] => {
  const out = join(scratch, basename(publication));
  const { code, stdout, stderr } = banxin(['build', publication, '--out', out]);
  if (code !== 0) throw new Error(`banxin build ${publication}: code ${code}\n${stdout}${stderr}`);
  return readdirSync(out)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(out, name));
};

// Squares of 1/6 inch. Measured: renderers that agree are at most 3 and 31 apart (of 255), most of it Ghostscript's
// heavier strokes; a line of text or a panel missing makes a square 60 or more.
const sideOfSquare = 12;
const allowed = { mean: 4, worst: 48 };

describe.each(publications())('%s', (publication) => {
  let files: readonly string[] = [];
  beforeAll(() => {
    files = build(publication);
  });

  test('has a PDF', () => expect(files).not.toEqual([]));

  test('qpdf finds no fault', () => {
    for (const file of files) expect({ file, faults: qpdfFaults(file) }).toEqual({ file, faults: [] });
  });

  test('every font is embedded, a subset, mapped to Unicode, and none is Type 3', () => {
    for (const file of files) {
      const fonts = pdfFonts(file);
      expect(fonts).not.toEqual([]);
      expect(
        fonts.filter(({ embedded, subset, unicode, type }) => !embedded || !subset || !unicode || /Type 3/.test(type)),
      ).toEqual([]);
    }
  });

  test('a page on the screen is its trim, without bleed', () => {
    for (const file of files.filter((name) => name.endsWith('.screen.pdf'))) {
      const boxes = pageBoxes(file);
      expect(boxes).not.toEqual([]);
      expect(boxes.filter(({ media, trim, bleed }) => `${media}` !== `${trim}` || `${media}` !== `${bleed}`)).toEqual(
        [],
      );
    }
  });

  describe.each(Object.entries(extractors))('%s', (_, extract) => {
    test('gives back every character of the prose, paragraphs in their order', () => {
      const prose = sourceProse(publication);
      for (const file of files) {
        const text = withoutSpace(extract(file));
        const wanted = prose.map((paragraph) => withoutSpace(paragraph.text));
        const closed = wanted.filter((paragraph) => !paragraph.includes('\u{FFFC}'));
        expect(missingCharacters(closed.join(''), text)).toEqual(new Map());
        expect(
          closed
            .map((paragraph) => meet(paragraph, text))
            .filter(({ pieces, lost }) => lost !== '' || pieces.length > maxPieces),
        ).toEqual([]);
      }
    });

    test('gives no Kangxi radical for a character', () => {
      for (const file of files) expect(extract(file)).not.toMatch(/[\u2E80-\u2FDF]/u);
    });
  });

  test('poppler, MuPDF and Ghostscript draw the same pages', async () => {
    for (const file of files) {
      const drawn = await renderAs(file, join(scratch, `${basename(file)}.pages`));
      const [[, first] = ['', []], ...others] = [...drawn];
      expect(first.length).toBeGreaterThan(0);
      expect(first.some((page) => inked(page) > 0.01)).toBe(true);
      for (const [renderer, pages] of others) {
        expect(pages.length).toBe(first.length);
        expect(unlike(first, pages).map((page) => `${basename(file)} ${renderer} ${page}`)).toEqual([]);
      }
    }
  });
});

/** A paragraph may be cut by its columns' and its page's end. */
const maxPieces = 4;

const unlike = (a: readonly Grey[], b: readonly Grey[]): readonly string[] =>
  a.flatMap((page, index) => {
    const other = b[index];
    if (other === undefined) return [`page ${index + 1} is missing`];
    const { mean, worst } = difference(coarse(page, sideOfSquare), coarse(other, sideOfSquare));
    return mean > allowed.mean || worst > allowed.worst
      ? [`page ${index + 1}: mean ${mean.toFixed(2)}, worst ${worst}`]
      : [];
  });
