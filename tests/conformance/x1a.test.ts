import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allPrograms, pageBoxes, pdfFonts, print, qpdfFaults } from '../support/pdf-programs.ts';
import { publications } from '../support/publications.ts';
import { platesApart } from '../support/raster.ts';
import { banxin, output, requirePrograms } from '../support/run.ts';
import { writeStress } from '../support/stress-publication.ts';
import { requireVerapdf, verapdf } from '../support/verapdf.ts';

requirePrograms([...allPrograms, 'pdfimages']);
requireVerapdf();

const scratch = mkdtempSync(join(tmpdir(), 'banxin-x1a-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const build = (publication: string, name: string, profiles = 'press,press-x1a'): string => {
  const out = join(scratch, name);
  const { code, stdout, stderr } = banxin(['build', publication, '--profile', profiles, '--out', out]);
  if (code !== 0) throw new Error(`code ${code}\n${stdout}${stderr}`);
  return out;
};

const pdfIn = (folder: string, profile: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith(`.${profile}.pdf`)) ?? '');

/** The file with every stream unpacked, by qpdf, as text. */
const unpacked = (file: string): string => {
  const plain = `${file}.qdf`;
  output('qpdf', ['--qdf', '--object-streams=disable', file, plain]);
  return readFileSync(plain, 'latin1');
};

/** Dictionaries and operators of a file without the samples of pictures, the profile and other binary streams. */
const saidIn = (file: string): string =>
  unpacked(file).replace(/stream\n[\s\S]*?\nendstream/g, (stream) => (/[^\t\n\r -~]/.test(stream) ? '' : stream));

const nothing = { width: 0, height: 0, inks: new Uint8Array(0) };

describe('PDF/X-1a files', () => {
  const folders: string[] = [];
  const files = (): readonly string[] => folders.map((folder) => pdfIn(folder, 'press-x1a'));
  beforeAll(async () => {
    for (const publication of publications()) folders.push(build(publication, basename(publication)));
    folders.push(build(await writeStress(join(scratch, 'stress')), 'stress-out'));
  });

  test('X1-01 … 07: say what they are, in PDF 1.3, and qpdf finds no fault', () => {
    for (const file of files()) {
      expect(qpdfFaults(file)).toEqual([]);
      expect(output('pdfinfo', [file])).toMatch(/^PDF version: +1\.3\nPDF subtype: +PDF\/X-1:2001$/m);
      const bytes = readFileSync(file, 'latin1');
      expect(bytes.startsWith('%PDF-1.3\n')).toBe(true);
      expect(bytes).not.toMatch(/\/ObjStm|\/XRef\b|\/Encrypt/);
      const said = saidIn(file);
      const info = said.slice(said.indexOf('/CreationDate') - 400, said.indexOf('/CreationDate') + 2000);
      for (const key of ['Title', 'CreationDate', 'ModDate', 'Creator', 'Producer'])
        expect(info).toMatch(new RegExp(`/${key} [(<][^)>]`));
      expect(info).toContain('/Trapped /False');
      expect(info).toContain('/GTS_PDFXConformance (PDF/X-1a:2001)');
      expect(said.match(/\/S \/GTS_\w+/g)).toEqual(['/S /GTS_PDFX']);
      expect(said).toMatch(/\/ID \[<\w{32}><\w{32}>\]/);
    }
  });

  test('X1-08, 13 … 18: have nested boxes, and nothing that a press robot refuses', () => {
    for (const file of files()) {
      for (const { media, bleed, trim } of pageBoxes(file)) {
        for (const at of [0, 1] as const) {
          expect(media[at]).toBeLessThanOrEqual(bleed[at]);
          expect(bleed[at]).toBeLessThan(trim[at]);
        }
        for (const at of [2, 3] as const) {
          expect(media[at]).toBeGreaterThanOrEqual(bleed[at]);
          expect(bleed[at]).toBeGreaterThan(trim[at]);
        }
      }
      expect(saidIn(file)).not.toMatch(
        /\/(CropBox|ArtBox|UserUnit|Rotate|Annots|AA|OpenAction|JavaScript|OCProperties|AcroForm|TR2?|HTP?|PS|OPI|Ref|Alternates|SeparationInfo|EmbeddedFiles|Metadata|StructTreeRoot)\b/,
      );
    }
  });

  test('X1-09: have no colour but inks, in any stream', () => {
    for (const file of files()) {
      const said = saidIn(file);
      expect(said).not.toMatch(/\/(DeviceRGB|ICCBased|CalRGB|CalGray|Lab|DefaultRGB|DefaultGray|DefaultCMYK)\b/);
      expect(said).not.toMatch(/(^|\s)(rg|RG)\n/);
      const traced = output('mutool', ['trace', file]);
      const spaces = new Set([...traced.matchAll(/colorspace="([^"]*)"/g)].map(([, space]) => space));
      expect(spaces).toContain('DeviceCMYK');
      expect(
        [...spaces].filter(
          (space) =>
            !/^(DeviceCMYK|DeviceGray|Separation\(DeviceCMYK,.*\)|DeviceN\(\d+,DeviceCMYK,.*\))$/.test(space ?? ''),
        ),
      ).toEqual([]);
      const pictures = output('pdfimages', ['-list', file]).split('\n').slice(2);
      expect(pictures.filter((line) => line !== '' && !/ image .* (cmyk|gray|sep|devn) /.test(line))).toEqual([]);
    }
  });

  test('X1-10, 11: have no fonts, and streams that PDF 1.3 can read', () => {
    for (const file of files()) {
      expect(pdfFonts(file)).toEqual([]);
      const filters = new Set(readFileSync(file, 'latin1').match(/\/Filter \/?\[?\s*\/?\w+/g));
      expect([...filters].filter((filter) => !/Flate|DCT/.test(filter))).toEqual([]);
    }
  });

  test('X1-12: let nothing through, in any dictionary, used or not', () => {
    for (const file of files()) {
      expect(saidIn(file)).not.toMatch(/\/(SMask|SMaskInData|CA|ca|BM|AIS|Transparency|Group)\b/);
      expect(output('mutool', ['trace', file])).not.toMatch(/<(begin_group|begin_mask|group|mask)\b|alpha="0?\.\d/);
    }
  });

  test.each([...publications().map((publication) => basename(publication)), 'stress-out'])(
    '%s prints as the live file does, ink by ink',
    async (name) => {
      const folder = join(scratch, name);
      const plates = (profile: string) =>
        print(pdfIn(folder, profile), join(folder, `plates-${profile}`), name === 'stress-out' ? '144' : '54');
      const [live, mixed] = [await plates('press'), await plates('press-x1a')];
      for (const [program, pages] of live) {
        expect(mixed.get(program)?.length).toBe(pages.length);
        for (const [at, page] of pages.entries()) {
          const { mean, farthest } = platesApart(page, mixed.get(program)?.[at] ?? nothing, 6);
          // Ghostscript and poppler draw thin paths bolder than thin text; MuPDF draws both alike.
          const alike = program === 'mupdf' || name === 'stress-out';
          expect(mean, `${program} ${at + 1}`).toBeLessThan(alike ? 0.2 : 0.8);
          expect(farthest, `${program} ${at + 1}`).toBeLessThan(alike ? 5 : 18);
        }
      }
    },
  );

  test('an outlined press file is PDF/X-4 and PDF/A-2b as the live one is, without a font', async () => {
    const folder = await writeStress(join(scratch, 'outlined'));
    const manifest = join(folder, 'publication.yaml');
    appendFileSync(manifest, 'press: { outline: true }\n');
    const file = pdfIn(build(folder, 'outlined-out', 'press'), 'press');
    expect(pdfFonts(file)).toEqual([]);
    expect(qpdfFaults(file)).toEqual([]);
    expect(output('pdfinfo', [file])).toMatch(/^PDF version: +1\.6\nPDF subtype: +PDF\/X-4$/m);
    expect([...verapdf('2b', [file]).values()]).toEqual(['ok']);
    const live = pdfIn(join(scratch, 'stress-out'), 'press');
    const [one, other] = [
      await print(live, join(scratch, 'live-plates'), '150'),
      await print(file, join(scratch, 'outlined-plates'), '150'),
    ];
    for (const [program, pages] of one) {
      for (const [at, page] of pages.entries())
        expect(platesApart(page, other.get(program)?.[at] ?? nothing, 6).farthest).toBeLessThan(5);
    }
  });

  test('are the same bytes twice', () => {
    const again = pdfIn(build(join(scratch, 'stress'), 'again', 'press-x1a'), 'press-x1a');
    expect(readFileSync(again).equals(readFileSync(pdfIn(join(scratch, 'stress-out'), 'press-x1a')))).toBe(true);
  });
});
