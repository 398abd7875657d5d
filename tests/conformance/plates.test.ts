import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { paintPages } from '../../src/preflight/content/paint.ts';
import { openInked } from '../../src/preflight/plates/inked.ts';
import { readPdf } from '../../src/preflight/reader/document.ts';
import { print } from '../support/pdf-programs.ts';
import { publications } from '../support/publications.ts';
import { banxin, requirePrograms } from '../support/run.ts';

requirePrograms(['pdftoppm', 'mutool', 'gs']);

const scratch = mkdtempSync(join(tmpdir(), 'banxin-plates-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Share of full ink on C, M, Y, K of each page inside its BleedBox, in percent: ours, and by program. */
const covers = async (file: string, folder: string): Promise<ReadonlyMap<string, readonly (readonly number[])[]>> => {
  const pdf = readPdf(new Uint8Array(readFileSync(file)));
  const pages = paintPages(pdf);
  const inked = await openInked(pdf, pages);
  expect([...pdf.damages, ...pages.flatMap(({ damages }) => damages), ...inked.damages()]).toEqual([]);
  const found = new Map<string, readonly (readonly number[])[]>();
  const plates = pages.map((page) => inked.plates(page));
  const share = (values: Uint8Array): number => {
    let sum = 0;
    for (const value of values) sum += value;
    return sum / values.length / 2.55;
  };
  found.set(
    'banxin',
    plates.map((page) => page.plates.slice(0, 4).map(({ values }) => share(values))),
  );
  for (const [program, printed] of await print(file, folder, '72')) {
    found.set(
      program,
      printed.map(({ inks, width, height }, index) => {
        const { grid } = plates[index] ?? { grid: { x: 0, y: 0, width: 0, height: 0 } };
        const sums = [0, 0, 0, 0];
        let pixels = 0;
        for (let y = Math.round(grid.y); y < Math.min(height, Math.round(grid.y) + grid.height); y++) {
          for (let x = Math.round(grid.x); x < Math.min(width, Math.round(grid.x) + grid.width); x++) {
            pixels += 1;
            for (let ink = 0; ink < 4; ink++) sums[ink] = (sums[ink] ?? 0) + (inks[(y * width + x) * 4 + ink] ?? 0);
          }
        }
        return sums.map((sum) => sum / pixels / 2.55);
      }),
    );
  }
  return found;
};

describe.each(publications())('the press file of %s', (publication) => {
  test('has the ink on our plates that poppler, MuPDF and Ghostscript print, within 3 %', {
    timeout: 300_000,
  }, async () => {
    const out = join(scratch, basename(publication));
    const { code, stdout, stderr } = banxin(['build', publication, '--profile', 'press', '--out', out]);
    if (code !== 0) throw new Error(`code ${code}\n${stdout}${stderr}`);
    const file = join(out, readdirSync(out).find((name) => name.endsWith('.press.pdf')) ?? '');
    const found = await covers(file, join(out, 'printed'));
    const own = found.get('banxin') ?? [];
    expect(own.length).toBeGreaterThan(0);
    expect([...found.keys()]).toEqual(['banxin', 'poppler', 'mupdf', 'ghostscript']);
    for (const [program, pages] of found) {
      expect(pages.length).toBe(own.length);
      for (const [page, inks] of pages.entries()) {
        for (const [plate, share] of inks.entries()) {
          expect(
            Math.abs(share - (own[page]?.[plate] ?? 0)),
            `${program}, page ${page + 1}, plate ${plate}`,
          ).toBeLessThan(3);
        }
      }
    }
  });
});
