import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allPrograms, pageBoxes, print, qpdfFaults } from '../support/pdf-programs.ts';
import { publications } from '../support/publications.ts';
import type { Inked } from '../support/raster.ts';
import { banxin, output, requirePrograms } from '../support/run.ts';
import { smallFiles, writeSmall } from '../support/small-publication.ts';
import { requireVerapdf, verapdf } from '../support/verapdf.ts';

requirePrograms([...allPrograms, 'pdfimages']);
requireVerapdf();

const scratch = mkdtempSync(join(tmpdir(), 'banxin-press-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The press file of an output folder. */
const pressIn = (folder: string): string =>
  join(folder, readdirSync(folder).find((name) => name.endsWith('.press.pdf')) ?? '');

const build = (publication: string, name: string): string => {
  const out = join(scratch, name);
  const { code, stdout, stderr } = banxin(['build', publication, '--profile', 'press', '--out', out]);
  if (code !== 0) throw new Error(`code ${code}\n${stdout}${stderr}`);
  return pressIn(out);
};

/** Every dictionary of the file, as qpdf reads it. */
const objectsOf = (file: string): readonly Readonly<Record<string, unknown>>[] => {
  const found: Readonly<Record<string, unknown>>[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      found.push(Object.fromEntries(Object.entries(value)));
      Object.values(value).forEach(visit);
    }
  };
  visit(JSON.parse(output('qpdf', ['--json=2', '--json-key=qpdf', file])));
  return found;
};

describe('press files', () => {
  const files = new Map<string, string>();
  beforeAll(() => {
    for (const publication of publications()) files.set(publication, build(publication, basename(publication)));
    const small = writeSmall(join(scratch, 'small'), {
      'templates/plain/style.css': '@spot-color "烫 #1" { alternate: #b5905a }\nh1 { color: -banxin-spot("烫 #1") }',
      'templates/plain/layout.hbs': '<h1>{{publication.title}}</h1><p>字</p>',
    });
    files.set('small', build(small, 'small-out'));
  });

  test('are PDF/A-2b, says veraPDF', () => {
    const verdicts = verapdf('2b', [...files.values()]);
    expect([...verdicts.keys()]).toEqual([...files.values()]);
    for (const [file, verdict] of verdicts) expect({ file, verdict }).toEqual({ file, verdict: 'ok' });
  });

  test('call themselves PDF/X-4, in PDF 1.6, and qpdf finds no fault', () => {
    for (const file of files.values()) {
      expect(output('pdfinfo', [file])).toMatch(/^PDF version: +1\.6\nPDF subtype: +PDF\/X-4$/m);
      expect(qpdfFaults(file)).toEqual([]);
    }
  });

  test('have no colour but inks, says MuPDF of what is painted and poppler of pictures', () => {
    for (const file of files.values()) {
      const traced = output('mutool', ['trace', file]);
      const spaces = new Set([...traced.matchAll(/colorspace="([^"]*)"/g)].map(([, space]) => space));
      expect(spaces).toContain('DeviceCMYK');
      expect(
        [...spaces].filter((space) => !/^(DeviceCMYK|DeviceGray|Separation\(DeviceCMYK,.*\))$/.test(space ?? '')),
      ).toEqual([]);
      const pictures = output('pdfimages', ['-list', file]).split('\n').slice(2);
      expect(pictures.filter((line) => line !== '' && !/ (cmyk|gray|sep) /.test(line))).toEqual([]);
    }
  });

  test('have nested boxes, and nothing that a press robot refuses', () => {
    for (const file of files.values()) {
      const boxes = pageBoxes(file);
      for (const { media, bleed, trim } of boxes) {
        for (const at of [0, 1] as const) {
          expect(media[at]).toBeLessThanOrEqual(bleed[at]);
          expect(trim[at] - bleed[at]).toBeCloseTo(8.5, 1);
        }
        for (const at of [2, 3] as const) {
          expect(media[at]).toBeGreaterThanOrEqual(bleed[at]);
          expect(bleed[at] - trim[at]).toBeCloseTo(8.5, 1);
        }
      }
      const refused = [
        '/CropBox',
        '/ArtBox',
        '/UserUnit',
        '/Rotate',
        '/Annots',
        '/AA',
        '/OpenAction',
        '/JavaScript',
        '/OCProperties',
        '/TR',
        '/HT',
      ];
      const keys = new Set(objectsOf(file).flatMap((object) => Object.keys(object)));
      expect(refused.filter((key) => keys.has(key))).toEqual([]);
    }
  });

  test('mix translucent colours in CMYK', () => {
    for (const file of files.values()) {
      const groups = objectsOf(file).filter((object) => object['/S'] === '/Transparency');
      expect(groups.filter((group) => !['/DeviceCMYK', '/DeviceGray'].includes(String(group['/CS'])))).toEqual([]);
    }
  });

  test('are the same bytes twice', () => {
    const again = build(publications()[0] ?? '', 'again');
    expect(readFileSync(again).equals(readFileSync(files.get(publications()[0] ?? '') ?? ''))).toBe(true);
  });
});

/** Share of full ink, plate by plate, over the whole page. */
const cover = ({ inks }: Inked): number[] => {
  const sums = [0, 0, 0, 0];
  for (let at = 0; at < inks.length; at++) sums[at % 4] = (sums[at % 4] ?? 0) + (inks[at] ?? 0);
  return sums.map((sum) => (sum / (inks.length / 4) / 255) * 100);
};

/** Pixels of full black, and how many of them have the yellow of their ground under it. */
const blackOver = ({ inks }: Inked): { readonly black: number; readonly yellow: number } => {
  let [black, yellow] = [0, 0];
  for (let at = 0; at < inks.length; at += 4) {
    if ((inks[at + 3] ?? 0) < 250) continue;
    black += 1;
    if ((inks[at + 2] ?? 0) > 240) yellow += 1;
  }
  return { black, yellow };
};

test('the manifest’s bleed wins over the page’s, and grounds reach it', async () => {
  const folder = writeSmall(join(scratch, 'bleed'), {
    'publication.yaml': `${smallFiles['publication.yaml']}press: { bleed: 5mm }\n`,
    'templates/plain/style.css': '@page { size: 60mm 60mm; bleed: 2mm; background: device-cmyk(0 1 0 0) }',
    'templates/plain/layout.hbs': '<p>字</p>',
  });
  const file = build(folder, 'bleed-out');
  const [boxes] = pageBoxes(file);
  expect((boxes?.trim[0] ?? 0) - (boxes?.bleed[0] ?? 0)).toBeCloseTo(14.17, 1);
  expect(boxes?.media).toEqual(boxes?.bleed);
  for (const [, [page]] of await print(file, join(scratch, 'bleed-plates'), '72')) {
    const { inks, width = 0 } = page ?? { inks: new Uint8Array() };
    const magenta = (x: number, y: number): number => inks[(y * width + x) * 4 + 1] ?? 0;
    expect(
      Math.min(magenta(1, 1), magenta(width - 2, 1), magenta(1, width - 2), magenta(width - 2, width - 2)),
    ).toBeGreaterThan(128);
  }
});

describe('plates', () => {
  const page = (style: string): string => {
    const name = `plates-${style.length}`;
    const folder = writeSmall(join(scratch, name), {
      'templates/plain/layout.hbs': '<div><p>国国国国国国国国</p><p class="rich">印</p></div><i></i>',
      'templates/plain/style.css': `@page { size: 60mm 60mm; margin: 5mm }
        div { background: device-cmyk(0 0 1 0) } p { font: 700 20pt/30pt sans-serif; text-align: left }
        .rich { font-size: 40pt; line-height: 50pt; color: device-cmyk(0.6 0.4 0 0.3) }
        i { display: block; height: 4pt; background: rgb(51 102 153) } ${style}`,
    });
    return build(folder, `${name}-out`);
  };
  const names = ['poppler', 'mupdf', 'ghostscript'];

  test('poppler, MuPDF and Ghostscript print black text over its ground', async () => {
    const printed = await print(page(''), join(scratch, 'over'), '200');
    expect([...printed.keys()]).toEqual(names);
    for (const [name, [first]] of printed) {
      if (first === undefined) throw new Error(`${name} printed nothing`);
      const { black, yellow } = blackOver(first);
      expect(black).toBeGreaterThan(1000);
      expect(`${name} ${yellow / black > 0.98}`).toBe(`${name} true`);
    }
  });

  test('and leave room for it where it must not print over', async () => {
    const printed = await print(page('p { -banxin-overprint: never }'), join(scratch, 'out'), '200');
    for (const [name, [first]] of printed) {
      if (first === undefined) throw new Error(`${name} printed nothing`);
      const { black, yellow } = blackOver(first);
      expect(black).toBeGreaterThan(1000);
      expect(`${name} ${yellow / black < 0.02}`).toBe(`${name} true`);
    }
  });

  test('and lay down the same ink, within 3 %', async () => {
    const printed = await print(page(''), join(scratch, 'over'), '200');
    const covers = names.map((name) => printed.get(name)?.map(cover) ?? []);
    for (const other of covers) {
      expect(other.length).toBe(1);
      for (const [plate, value] of (other[0] ?? []).entries())
        expect(Math.abs(value - (covers[0]?.[0]?.[plate] ?? 0))).toBeLessThan(3);
    }
    for (const publication of publications()) {
      const file = join(scratch, basename(publication));
      const pdf = pressIn(file);
      const plates = await print(pdf, `${file}-plates`, '36');
      const pages = names.map((name) => plates.get(name)?.map(cover) ?? []);
      for (const other of pages) {
        expect(other.length).toBe(pages[0]?.length);
        for (const [number, inks] of other.entries()) {
          for (const [plate, value] of inks.entries())
            expect(Math.abs(value - (pages[0]?.[number]?.[plate] ?? 0)), `${pdf} page ${number + 1}`).toBeLessThan(3);
        }
      }
    }
  });
});
