import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pageBoxes } from '../support/pdf-programs.ts';
import { writePng } from '../support/png-writer.ts';
import { type Grey, readPpm } from '../support/raster.ts';
import { root } from '../support/repository.ts';
import { banxin, output, requirePrograms } from '../support/run.ts';
import { writeSmall } from '../support/small-publication.ts';

requirePrograms(['pdffonts', 'pdfinfo', 'pdftotext', 'pdftoppm', 'mutool', 'qpdf']);

const scratch = mkdtempSync(join(tmpdir(), 'banxin-probes-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const small = '@page { size: 300pt 400pt; margin: 20pt }\n:root { font-size: 10pt; line-height: 15pt }\n';
const black = writePng({ width: 40, height: 20, depth: 8, type: 2, pixel: () => [0, 0, 0] });
let count = 0;

/** Builds one layout and stylesheet for the screen, as a user would. */
const build = (layout: string, style: string, files: Readonly<Record<string, Uint8Array>> = {}): string => {
  count += 1;
  const folder = writeSmall(join(scratch, `p${count}`), {
    'templates/plain/layout.hbs': layout,
    'templates/plain/style.css': small + style,
  });
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const out = join(scratch, `o${count}`);
  const { code, stdout, stderr } = banxin(['build', folder, '--profile', 'screen', '--out', out]);
  if (code !== 0) throw new Error(`code ${code}\n${stdout}${stderr}`);
  return join(out, 'willow-creek.screen.pdf');
};

/** Grey of a point given in pt. */
const picture = (file: string): ((x: number, y: number) => number) => {
  output('pdftoppm', ['-r', '288', '-f', '1', '-l', '1', '-singlefile', file, file]);
  const grey: Grey = readPpm(`${file}.ppm`);
  return (x, y) => grey.values[Math.floor(y * 4) * grey.width + Math.floor(x * 4)] ?? -1;
};

const words = (file: string): ReadonlyMap<string, readonly number[]> =>
  new Map(
    [
      ...output('pdftotext', ['-bbox', file, '-']).matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
      ),
    ].map(([, left, , right, , text]) => [text ?? '', [Number(left), Number(right)].map(Math.round)]),
  );

test('the screen page is the trim, without bleed and marks, its ground to the edges', () => {
  const file = build('<p>甲</p>', '@page { bleed: 9pt; marks: crop cross; background: #000000 }');
  const [boxes] = pageBoxes(file);
  expect([boxes?.media, boxes?.trim, boxes?.bleed]).toEqual([
    [0, 0, 300, 400],
    [0, 0, 300, 400],
    [0, 0, 300, 400],
  ]);
  const grey = picture(file);
  expect([grey(1, 1), grey(299, 399)]).toEqual([0, 0]);
});

test('round corners cut grounds and pictures; opacity and rotation show', () => {
  const grey = picture(
    build(
      '<img src="assets/a.png" alt=""><div class="r"></div><div class="o"></div><div class="t"></div>',
      'img, .r { display: block; width: 60pt; height: 60pt; border-radius: 30pt; object-fit: cover } .r { background: #000000 } .o { width: 60pt; height: 60pt; background: #000000; opacity: 0.5 } .t { margin: 30pt 0; width: 80pt; height: 20pt; background: #000000; transform: rotate(90deg) }',
      { 'templates/plain/assets/a.png': black },
    ),
  );
  expect([grey(22, 22), grey(50, 50), grey(22, 82), grey(50, 110)]).toEqual([255, 0, 255, 0]);
  expect(Math.abs(grey(50, 170) - 128)).toBeLessThan(3);
  expect([grey(25, 240), grey(60, 205), grey(60, 275)]).toEqual([255, 0, 0]);
});

test('margin boxes stand where their page leaves them room', () => {
  const at = words(
    build(
      '<p>文</p>',
      '@page { margin: 40pt; @top-left { content: "左" } @top-center { content: "中" } @bottom-right { content: counter(page) "/" counter(pages) } }',
    ),
  );
  expect(at.get('左')).toEqual([40, 50]);
  expect(at.get('中')).toEqual([145, 155]);
  expect(at.get('1/1')?.[1]).toBe(260);
});

test('links, inside and out, and bookmarks nested by level', () => {
  const file = build(
    '<h1>甲</h1><h2 id="t">乙</h2><h1>丙</h1><p><a href="https://example.com/?a=1&amp;b=2">外</a><a href="#t">内</a></p>',
    '',
  );
  const pdf = output('qpdf', ['--qdf', '--object-streams=disable', file, '-']);
  expect(pdf.match(/\/Subtype \/Link/g)).toHaveLength(2);
  expect(pdf).toContain('https://example.com/?a=1&b=2');
  const outline = output('mutool', ['show', file, 'outline']).trim().split('\n');
  expect(outline.map((line) => [line.search(/"/) > (outline[0] ?? '').search(/"/), /"(.*?)"/.exec(line)?.[1]])).toEqual(
    [
      [false, '甲'],
      [true, '乙'],
      [false, '丙'],
    ],
  );
});

test('a font of the template’s own, for a range of characters', () => {
  const kai = output('pdffonts', [
    build(
      '<p>汉字</p>',
      '@font-face { font-family: Own; src: url(assets/k.ttf); unicode-range: U+6C49 }\np { font-family: Own, sans-serif }',
      {
        'templates/plain/assets/k.ttf': readFileSync(join(root, 'fonts/BanxinKai-Regular.ttf')),
      },
    ),
  ]);
  expect(kai).toMatch(/Kai/);
  expect(kai).toMatch(/NotoSansSC/);
});
