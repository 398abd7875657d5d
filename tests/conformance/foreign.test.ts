import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { severityOf } from '../../src/base/sentence.ts';
import { paintPages } from '../../src/preflight/content/paint.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import { output, requirePrograms } from '../support/run.ts';

requirePrograms(['gs']);

const scratch = mkdtempSync(join(tmpdir(), 'banxin-foreign-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const has = (...programs: readonly string[]): boolean =>
  programs.every((program) =>
    (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program))),
  );

/** What is wrong with the file for a press, gravest first: `error rgb`. */
const verdict = (file: string): readonly string[] => {
  const bytes = new Uint8Array(readFileSync(join(scratch, file)));
  const { findings } = preflight(bytes, { file, purpose: 'press', paint: paintPages });
  const said = findings.map(({ diagnostic }) => `${severityOf(diagnostic)} ${diagnostic.code.replace(/^.*\//, '')}`);
  return [...new Set(said)].sort();
};

const write = (file: string, text: string): void => writeFileSync(join(scratch, file), text);

describe('Ghostscript', () => {
  const page = `%!PS
<< /PageSize [420 595] >> setpagedevice
/Helvetica findfont 20 scalefont setfont
0 0 0 1 setcmykcolor 72 500 moveto (Press) show
COLOR 72 300 100 100 rectfill
showpage
`;
  const written = (name: string, color: string): string => {
    write(`${name}.ps`, page.replace('COLOR', color));
    output('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', `-sOutputFile=${name}.pdf`, `${name}.ps`], {
      cwd: scratch,
    });
    return `${name}.pdf`;
  };

  const plain = [
    'error font-not-embedded',
    'error no-output-intent',
    'error no-trim-box',
    'error standard-unnamed',
    'error trapped-unknown',
    'error xmp-missing',
  ];

  test('a file that claims nothing', () => expect(verdict(written('cmyk', '0 1 1 0 setcmykcolor'))).toEqual(plain));

  test('in RGB', () => expect(verdict(written('rgb', '1 0 0 setrgbcolor'))).toEqual([...plain, 'error rgb'].sort()));
});

describe.skipIf(!has('chromium'))('Chromium (skipped where it is not installed)', () => {
  test('a page with a link', () => {
    write(
      'page.html',
      '<!doctype html><html lang="zh"><title>甲</title><p style="color:red">文字 <a href="https://example.org/">链接</a></p></html>',
    );
    const words = ['--headless', '--no-sandbox', '--disable-gpu', '--print-to-pdf=chromium.pdf', 'page.html'];
    output('chromium', words, { cwd: scratch });
    expect(verdict('chromium.pdf')).toEqual(
      expect.arrayContaining([
        'error action',
        'error annotation-on-page',
        'error no-metadata',
        'error no-output-intent',
        'error no-trim-box',
        'error rgb',
      ]),
    );
  });
});

const script = `import scribus, sys
version, destination, name = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
scribus.newDocument((300, 400), (20, 20, 20, 20), scribus.PORTRAIT, 1, scribus.UNIT_POINTS, scribus.PAGE_1, 0, 1)
scribus.defineColorCMYK('Red4', 0, 255, 255, 0)
rectangle = scribus.createRect(40, 40, 100, 100)
scribus.setFillColor('Red4', rectangle)
scribus.setLineColor('Black', rectangle)
text = scribus.createText(40, 180, 200, 60)
scribus.setText('Press file', text)
scribus.setFontSize(18, text)
pdf = scribus.PDFfile()
pdf.file = name
pdf.version = version
pdf.outdst = destination
pdf.info = 'Test condition'
pdf.bleedt = pdf.bleedb = pdf.bleedl = pdf.bleedr = 9
pdf.useDocBleeds = False
pdf.fontEmbedding = 0
pdf.save()
`;

describe.skipIf(!has('scribus', 'xvfb-run'))('Scribus (skipped where it is not installed)', () => {
  const made = (version: number, destination: number): string => {
    const name = `scribus-${version}-${destination}.pdf`;
    write('make.py', script);
    const words = ['-a', 'scribus', '-g', '-ns', '-py', 'make.py', `${version}`, `${destination}`, name];
    output('xvfb-run', words, { cwd: scratch });
    return name;
  };
  /** Scribus names the condition “Custom” and says no more. */
  const vague = 'warning output-condition-vague';

  test('PDF/X-1a', () => expect(verdict(made(11, 1))).toEqual([vague]));
  test('PDF/X-4', () => expect(verdict(made(10, 1))).toEqual([vague]));
  test('PDF/X-3, which is neither', () =>
    expect(verdict(made(12, 1))).toEqual(['error no-metadata', 'error standard-unnamed', vague]));
  test('PDF/X-1a in name only: written for the screen, in RGB', () =>
    expect(verdict(made(11, 0))).toEqual(['error rgb', vague]));
});
