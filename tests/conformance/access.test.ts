import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archive } from '../../src/export/profiles/archive.ts';
import { screen } from '../../src/export/profiles/screen.ts';
import { runPipeline } from '../../src/pipeline.ts';
import { openDesk } from '../../src/world/desk.ts';
import { anyMarkup, markupStyle } from '../support/any-markup.ts';
import { meet, withoutSpace } from '../support/conservation.ts';
import { publications } from '../support/publications.ts';
import { readStructure } from '../support/read-structure.ts';
import { banxin, output, requirePrograms } from '../support/run.ts';
import { smallFiles, writeSmall } from '../support/small-publication.ts';
import { sourceProse } from '../support/source-text.ts';
import { requireVerapdf, verapdf } from '../support/verapdf.ts';

requirePrograms(['mutool', 'pdfinfo', 'pdfdetach']);
requireVerapdf();

const scratch = mkdtempSync(join(tmpdir(), 'banxin-access-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const broken = (verdicts: ReadonlyMap<string, string>): readonly string[] =>
  [...verdicts].filter(([, verdict]) => verdict !== 'ok').map(([file, verdict]) => `${basename(file)}: ${verdict}`);

describe('the publications', () => {
  const screens: string[] = [];
  const archives: string[] = [];
  beforeAll(() => {
    for (const publication of publications()) {
      const out = join(scratch, basename(publication));
      const { code, stdout, stderr } = banxin(['build', publication, '--profile', 'screen,archive', '--out', out]);
      if (code !== 0) throw new Error(`code ${code}\n${stdout}${stderr}`);
      for (const name of readdirSync(out)) {
        if (name.endsWith('.screen.pdf')) screens.push(join(out, name));
        if (name.endsWith('.archive.pdf')) archives.push(join(out, name));
      }
    }
  });

  test('there are four at least', () => expect([screens.length >= 4, archives.length >= 4]).toEqual([true, true]));
  test('screen files are PDF/UA-1', () => expect(broken(verapdf('ua1', screens))).toEqual([]));
  test('screen files are PDF/A-2a', () => expect(broken(verapdf('2a', screens))).toEqual([]));
  test('archive files are PDF/UA-1', () => expect(broken(verapdf('ua1', archives))).toEqual([]));
  test('archive files are PDF/A-3a', () => expect(broken(verapdf('3a', archives))).toEqual([]));

  test('the structure that poppler reads is the text in its order, each paragraph whole', () => {
    for (const [at, publication] of publications().entries()) {
      const [document] = readStructure(screens[at] ?? '');
      const text = withoutSpace(document?.text ?? '');
      const wanted = sourceProse(publication).map((paragraph) => withoutSpace(paragraph.text));
      const closed = wanted.filter((paragraph) => !paragraph.includes('\u{FFFC}'));
      expect(closed).not.toEqual([]);
      expect(closed.map((paragraph) => meet(paragraph, text)).filter(({ pieces }) => pieces.length !== 1)).toEqual([]);
    }
  });

  test('the headings that poppler reads are the bookmarks', () => {
    for (const file of screens) {
      const headings = readStructure(file).filter(({ role }) => /^H[1-6]$/.test(role));
      const bookmarks = output('mutool', ['show', file, 'outline'])
        .split('\n')
        .filter((line) => line !== '');
      const titles = bookmarks.map((line) => {
        const [, tabs = '', title = ''] = /^[|+-](\t+)"(.*)"\t/.exec(line) ?? [];
        return { role: `H${tabs.length}`, title: withoutSpace(title) };
      });
      expect(titles).not.toEqual([]);
      expect(headings.map(({ role }) => role)).toEqual(titles.map(({ role }) => role));
      // Numbers that the stylesheet makes stand before the words of a heading.
      const unlike = titles.filter(({ title }, at) => !withoutSpace(headings[at]?.text ?? '').endsWith(title));
      expect(unlike).toEqual([]);
    }
  });

  test('an archive file alone gives its edition back, byte for byte', () => {
    for (const file of archives) {
      const folder = join(scratch, `${basename(file)}.restored`);
      const attached = output('pdfdetach', ['-list', file]).split('\n').slice(1);
      for (const line of attached.filter((entry) => entry !== '')) {
        const [, number = '', name = ''] = /^(\d+): (.*)$/.exec(line) ?? [];
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        output('pdfdetach', ['-save', number, '-o', join(folder, name), file]);
      }
      const out = `${folder}.out`;
      const { code, stdout, stderr } = banxin(['build', folder, '--profile', 'archive', '--out', out]);
      if (code !== 0) throw new Error(`code ${code}\n${stdout}${stderr}`);
      expect(readFileSync(join(out, basename(file))).equals(readFileSync(file))).toBe(true);
    }
  });
});

describe('200 documents of the layout language', () => {
  const count = 200;
  const files = new Map<string, string[]>([
    ['screen', []],
    ['archive', []],
  ]);
  const sources = new Map<string, string>();
  beforeAll(async () => {
    const folder = writeSmall(join(scratch, 'any'), {
      'publication.yaml': (smallFiles['publication.yaml'] ?? '').replace(
        '柳溪镇',
        '"R&D <柳溪镇> '.replaceAll('"', ''),
      ),
      'templates/plain/dot.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle cx="20" cy="10" r="8" fill="red"/></svg>',
      'templates/plain/style.css': markupStyle,
    });
    const desk = openDesk(folder, scratch);
    const written = desk.template('plain');
    if (written === undefined || !('layout' in written)) throw new Error('the small publication has lost its template');
    for (const [index, markup] of fc.sample(anyMarkup, { numRuns: count, seed: 20220110 }).entries()) {
      const bytes = new TextEncoder().encode(markup);
      const template = { ...written, layout: { ...written.layout, bytes } };
      const { value, diagnostics } = await runPipeline(
        { ...desk, template: () => template },
        { profiles: () => ({ value: [screen, archive], diagnostics: [] }), strict: false, draft: true },
      ).catch((error: unknown) => {
        throw new Error(markup, { cause: error });
      });
      for (const { profile, bytes: pdf } of value?.pdfs ?? []) {
        const file = join(scratch, `any-${index}.${profile}.pdf`);
        writeFileSync(file, pdf);
        files.get(profile)?.push(file);
        sources.set(basename(file), markup);
      }
      if (value?.pdfs.length !== 2) throw new Error(`${markup}\n${JSON.stringify(diagnostics)}`);
    }
  }, 900_000);

  test.each([
    ['screen', 'ua1'],
    ['screen', '2a'],
    ['archive', 'ua1'],
    ['archive', '3a'],
  ] as const)('%s files pass %s', (profile, flavour) => {
    const verdicts = verapdf(flavour, files.get(profile) ?? []);
    expect(verdicts.size).toBe(count);
    const found = broken(verdicts);
    expect(found.map((line) => `${line}\n${sources.get(line.split(':')[0] ?? '')}`)).toEqual([]);
  });
});
