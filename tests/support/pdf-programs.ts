import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { coarse, type Grey, greyOf, type Inked, readPam, readPpm } from './raster.ts';
import { root } from './repository.ts';
import { output, run } from './run.ts';

export const allPrograms = ['qpdf', 'pdffonts', 'pdfinfo', 'pdftotext', 'pdftoppm', 'mutool', 'gs'] as const;

/** What qpdf finds fault with: errors are code 2, warnings code 3. */
export const qpdfFaults = (file: string): readonly string[] => {
  const { code, stdout, stderr } = run('qpdf', ['--check', file]);
  return code === 0
    ? []
    : [`code ${code}`, ...`${stdout}\n${stderr}`.split('\n').filter((line) => /warning|error/i.test(line))];
};

export interface PdfFont {
  readonly name: string;
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  readonly unicode: boolean;
}

export const parsePdffonts = (table: string): readonly PdfFont[] =>
  table
    .split('\n')
    .slice(2)
    .flatMap((line) => {
      const columns = /^(\S+)\s+(.+?)\s{2,}.*?(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line);
      if (columns === null) return [];
      const [, name = '', type = '', embedded, subset, unicode] = columns;
      return [{ name, type, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' }];
    });

export const pdfFonts = (file: string): readonly PdfFont[] => parsePdffonts(output('pdffonts', [file]));

export type Box = readonly [number, number, number, number];

export interface PageBoxes {
  readonly media: Box;
  readonly trim: Box;
  readonly bleed: Box;
}

const boxesNamed = (info: string, name: string): readonly Box[] =>
  [...info.matchAll(new RegExp(`^Page +\\d+ ${name}: +([-\\d.]+) +([-\\d.]+) +([-\\d.]+) +([-\\d.]+)$`, 'gm'))].map(
    ([, a, b, c, d]) => [Number(a), Number(b), Number(c), Number(d)],
  );

export const pageBoxes = (file: string): readonly PageBoxes[] => {
  const info = output('pdfinfo', ['-box', '-f', '1', '-l', '9999', file]);
  const trims = boxesNamed(info, 'TrimBox');
  const bleeds = boxesNamed(info, 'BleedBox');
  return boxesNamed(info, 'MediaBox').map((media, page) => ({
    media,
    trim: trims[page] ?? media,
    bleed: bleeds[page] ?? media,
  }));
};

/** The text of the whole file as each program reads it, in the order of the content. */
export const extractors: Readonly<Record<string, (file: string) => string>> = {
  'pdftotext -raw': (file) => output('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']),
  'mutool draw -F txt': (file) => output('mutool', ['draw', '-q', '-F', 'txt', file]),
  'pdf.js': (file) => output(process.execPath, [join(root, 'tests/support/pdfjs-text.mjs'), file]),
};

const dotsPerInch = '72';
const smooth = ['-dTextAlphaBits=4', '-dGraphicsAlphaBits=4'];

const renderers: Readonly<Record<string, (file: string, folder: string) => void>> = {
  poppler: (file, folder) => {
    output('pdftoppm', ['-r', dotsPerInch, file, join(folder, 'page')]);
  },
  mupdf: (file, folder) => {
    output('mutool', ['draw', '-q', '-c', 'rgb', '-r', dotsPerInch, '-o', join(folder, 'page-%d.ppm'), file]);
  },
  ghostscript: (file, folder) => {
    const device = ['-sDEVICE=ppmraw', `-r${dotsPerInch}`, `-sOutputFile=${join(folder, 'page-%d.ppm')}`];
    output('gs', ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', ...smooth, ...device, file]);
  },
};

const pageNumber = (name: string): number => Number(/(\d+)\.\w+$/.exec(name)?.[1] ?? 0);

/** Inks as each program prints them, overprint and all. */
const printers: Readonly<Record<string, (file: string, folder: string, dpi: string) => void>> = {
  poppler: (file, folder, dpi) => {
    output('pdftoppm', ['-jpegcmyk', '-jpegopt', 'quality=100', '-r', dpi, file, join(folder, 'page')]);
  },
  mupdf: (file, folder, dpi) => {
    output('mutool', ['draw', '-q', '-c', 'cmyk', '-F', 'pam', '-r', dpi, '-o', join(folder, 'page-%d.pam'), file]);
  },
  ghostscript: (file, folder, dpi) => {
    const device = [
      '-sDEVICE=pamcmyk32',
      '-dOverprint=/simulate',
      `-r${dpi}`,
      `-sOutputFile=${join(folder, 'page-%d.pam')}`,
    ];
    output('gs', ['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', ...smooth, ...device, file]);
  },
};

/** The CMYK of a JPEG as it is, without a way through RGB. */
const readCmykJpeg = async (path: string): Promise<Inked> => {
  const picture = sharp(path).pipelineColourspace('cmyk').toColourspace('cmyk').raw();
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, inks: data };
};

/** Each page in inks as each program prints it, by renderer. */
export const print = async (
  file: string,
  folder: string,
  dpi = dotsPerInch,
): Promise<ReadonlyMap<string, readonly Inked[]>> => {
  const printed = new Map<string, readonly Inked[]>();
  for (const [name, draw] of Object.entries(printers)) {
    const own = join(folder, name);
    mkdirSync(own, { recursive: true });
    draw(file, own, dpi);
    const pages = readdirSync(own).sort((a, b) => pageNumber(a) - pageNumber(b));
    const read = pages.map((page) => join(own, page));
    printed.set(
      name,
      await Promise.all(read.map((path) => (path.endsWith('.jpg') ? readCmykJpeg(path) : readPam(path)))),
    );
  }
  return printed;
};

/**
 * Press files are compared in their inks: how these look on a screen is each program's own idea. Twice as fine, since
 * poppler does not smooth the edges of inks.
 */
export const renderAs = async (file: string, folder: string): Promise<ReadonlyMap<string, readonly Grey[]>> =>
  file.endsWith('.press.pdf')
    ? new Map(
        [...(await print(file, folder, '144'))].map(([name, pages]) => [
          name,
          pages.map((page) => coarse(greyOf(page), 2)),
        ]),
      )
    : render(file, folder);

/** Each page as each program draws it, by renderer. */
export const render = (file: string, folder: string): ReadonlyMap<string, readonly Grey[]> =>
  new Map(
    Object.entries(renderers).map(([name, draw]) => {
      const own = join(folder, name);
      mkdirSync(own, { recursive: true });
      draw(file, own);
      const pages = readdirSync(own).sort((a, b) => pageNumber(a) - pageNumber(b));
      return [name, pages.map((page) => readPpm(join(own, page)))] as const;
    }),
  );
