import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/base/sources.ts';
import { textSpan } from '../../../src/base/span.ts';
import { readFacts } from '../../../src/layout/fonts/facts.ts';
import { openTables } from '../../../src/layout/fonts/sfnt.ts';
import { vendored } from '../../../src/layout/fonts/vendored.ts';
import { checkFamilies, fontWishes, openFontBook } from '../../../src/layout/fonts.ts';
import type { FontFaceRule } from '../../../src/style/stylesheet.ts';
import { fakeFontBook } from '../../support/fake-fonts.ts';

const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fonts/${name}`, import.meta.url)));

const serif4 = read('SourceSerif4-Regular.ttf');
const serifSC = read('NotoSerifSC-Regular.ttf');
const span = textSpan('style.css', 2, 3);

const file = (path: string, bytes: Uint8Array): Source => ({ path, shown: `pub/${path}`, bytes });

const changed = (change: (view: DataView, bytes: Uint8Array) => void): Uint8Array => {
  const bytes = Uint8Array.from(serif4);
  change(new DataView(bytes.buffer), bytes);
  return bytes;
};

/** Offset of the directory entry of a table. */
const entryOf = (view: DataView, tag: string): number => {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    const own = String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
    if (own === tag) return at;
  }
  throw new Error(tag);
};

const ascii = (bytes: Uint8Array, at: number, text: string): void => {
  bytes.set(new TextEncoder().encode(text), at);
};

const rule = (over: Partial<FontFaceRule>): FontFaceRule => ({
  family: 'House',
  sources: [{ kind: 'url', url: '../assets/House.ttf', span }],
  unicodeRange: [],
  span,
  ...over,
});

describe('font files', () => {
  const faults: readonly (readonly [string, string, Uint8Array, string?])[] = [
    ['no font', 'font/unreadable', new TextEncoder().encode('this is not a font at all')],
    ['an empty file', 'font/unreadable', new Uint8Array()],
    ['half a file', 'font/truncated', serif4.slice(0, 100_000), 'font/replace-file'],
    ['half a directory', 'font/truncated', serif4.slice(0, 40), 'font/replace-file'],
    ['WOFF 2', 'font/compressed', changed((_, bytes) => ascii(bytes, 0, 'wOF2'))],
    ['WOFF', 'font/compressed', changed((_, bytes) => ascii(bytes, 0, 'wOFF'))],
    ['a collection', 'font/collection', changed((_, bytes) => ascii(bytes, 0, 'ttcf'))],
    ['a variable font', 'font/variable', changed((view, bytes) => ascii(bytes, entryOf(view, 'GPOS'), 'fvar'))],
    [
      'no outlines',
      'font/truncated',
      changed((view, bytes) => ascii(bytes, entryOf(view, 'glyf'), 'xxxx')),
      'font/replace-file',
    ],
    [
      'an embedding ban',
      'font/restricted',
      changed((view) => view.setUint16(view.getUint32(entryOf(view, 'OS/2') + 8) + 8, 2)),
      'font/ask-licence',
    ],
  ];
  for (const [name, code, bytes, hint = 'font/use-static'] of faults) {
    it(`${name} is ${code}`, () => {
      const { value, diagnostics } = openFontBook([file('assets/House.ttf', bytes)], [rule({})]);
      expect(diagnostics.map((fault) => fault.code)).toEqual([code]);
      expect(diagnostics[0]?.span).toMatchObject({ file: 'pub/assets/House.ttf', start: { line: 1 } });
      expect(diagnostics[0]?.hints[0]?.code).toBe(hint);
      expect(value.families()).toEqual([]);
    });
  }

  it('says where a source of @font-face is not there', () => {
    const { diagnostics } = openFontBook([], [rule({})]);
    expect(diagnostics).toMatchObject([{ code: 'font/source-not-found', span, values: { family: 'House' } }]);
    expect(diagnostics[0]?.hints[0]?.code).toBe('font/place-file');
  });

  it('knows banxin’s own files without reading them', () => {
    for (const [name, own] of Object.entries(vendored)) {
      const tables = openTables(read(name));
      if ('fault' in tables) throw new Error(name);
      expect(readFacts(tables)).toMatchObject(own);
    }
    const source = {
      path: 'fonts/NotoSansSC-Bold.ttf',
      shown: '',
      get bytes(): Uint8Array {
        throw new Error('read');
      },
    };
    expect(openFontBook([source], []).value.has('noto sans sc')).toBe(true);
  });
});

describe('the book', () => {
  const files = [file('fonts/NotoSerifSC-Regular.ttf', serifSC), file('fonts/SourceSerif4-Regular.ttf', serif4)];
  const { value: book } = openFontBook(files, []);

  it('finds faces by family and generic name, nearest weight', () => {
    expect(book.stack(['Source Serif 4', 'serif'], 700, true).map((face) => face.key)).toEqual([
      'SourceSerif4-Regular',
      'NotoSerifSC-Regular',
    ]);
    expect(book.stack(['nothing'], 400, false).map((face) => face.family)).toEqual(['Noto Serif SC']);
    expect(book.fontFile('SourceSerif4-Regular').path).toBe('fonts/SourceSerif4-Regular.ttf');
    expect(book.fontFile('SourceSerif4-Regular').bytes).toBe(serif4);
  });

  it('sets 楷体 for italics where a stack has no italic cut, but leaves bold as it is', () => {
    const { value } = openFontBook([...files, file('fonts/BanxinKai-Regular.ttf', read('BanxinKai-Regular.ttf'))], []);
    const first = (weight: number, italic: boolean) => value.stack(['serif'], weight, italic)[0]?.family;
    expect([first(400, true), first(700, true), first(400, false)]).toEqual([
      'Banxin Kai',
      'Noto Serif SC',
      'Noto Serif SC',
    ]);
    const sloped = rule({
      family: 'Sloped',
      italic: true,
      sources: [{ kind: 'local', family: 'Source Serif 4', span }],
    });
    expect(openFontBook(files, [sloped]).value.stack(['Sloped', 'serif'], 400, true)[0]?.key).toBe(
      'SourceSerif4-Regular',
    );
  });

  it('wants the files that @font-face names by url, each once', () =>
    expect(
      fontWishes([
        rule({ sources: [{ kind: 'url', url: 'assets/a.ttf', span }] }),
        rule({
          sources: [
            { kind: 'local', family: 'x', span },
            { kind: 'url', url: 'assets/a.ttf', span },
          ],
        }),
      ]),
    ).toEqual(['assets/a.ttf']));

  it('measures Han on the em box and Latin by its advances', () => {
    const face = book.face('NotoSerifSC-Regular');
    expect(face).toMatchObject({ han: true, ascent: 0.88, descent: 0.12 });
    expect(face.glyph(0x6c49)?.advance).toBe(1);
    expect(face.glyph(0x30)?.advance).toBe(0.557);
    expect(face.glyph(0x20bb7)?.advance ?? 1).toBe(1);
    expect(face.glyph(0x1f600)).toBeUndefined();
    expect(book.face('SourceSerif4-Regular').han).toBe(false);
  });

  it('shapes —— as one stroke of 2 em, and Latin with kerning', () => {
    expect(book.face('NotoSerifSC-Regular').shape('——', [])).toMatchObject([{ advance: 2, text: '——' }]);
    const latin = book.face('SourceSerif4-Regular');
    const sum = (text: string): number => latin.shape(text, []).reduce((total, glyph) => total + glyph.advance, 0);
    expect(sum('AV')).toBeLessThan(sum('A') + sum('V'));
    expect(latin.shape('AV', []).map((glyph) => glyph.text)).toEqual(['A', 'V']);
  });

  it('lets @font-face name a file and divide it by unicode-range', () => {
    const digits: FontFaceRule = rule({
      sources: [{ kind: 'local', family: 'Source Serif 4', span }],
      unicodeRange: [[0x30, 0x39]],
      weight: [100, 900],
    });
    const rest = rule({ sources: [{ kind: 'url', url: 'fonts/NotoSerifSC-Regular.ttf', span }], weight: [100, 900] });
    const { value } = openFontBook(files, [digits, rest]);
    const [first, second] = value.stack(['House'], 400, false);
    expect(first?.glyph(0x31)).toBeDefined();
    expect(first?.glyph(0x41)).toBeUndefined();
    expect(first?.key).toBe('SourceSerif4-Regular');
    expect(second?.glyph(0x41)).toBeDefined();
  });

  it('gives the same bytes one key, and other bytes of the same name another', () => {
    const other = changed((view) => view.setUint32(view.getUint32(entryOf(view, 'head') + 8) + 8, 1));
    const { value } = openFontBook([file('a/1.ttf', serif4), file('a/2.ttf', serif4), file('a/3.ttf', other)], []);
    expect(value.stack(['Source Serif 4'], 400, false).map((face) => face.key)).toEqual([
      'SourceSerif4-Regular',
      'SourceSerif4-Regular.2',
    ]);
  });
});

describe('font stacks', () => {
  const book = fakeFontBook();
  const codes = (...families: string[]) =>
    checkFamilies(book, [{ families, span }]).diagnostics.map(({ code, values, hints }) => [
      code,
      values['used'],
      hints[0]?.code,
    ]);

  it('warn of a family that is not there while another serves', () => {
    expect(codes('No such', 'serif')).toEqual([['font/family-not-found', 'Noto Serif SC', 'font/families-there']]);
    expect(codes('serif', 'No such')).toEqual([['font/family-passed-over', undefined, 'font/families-there']]);
  });

  it('are an error where none serves, with the nearest name', () => {
    expect(codes('Noto Serif CS')).toEqual([['font/unknown-family', undefined, 'font/nearest-family']]);
  });

  it('note a stand-in once', () => {
    const twice = [
      { families: ['fangsong'], span },
      { families: ['fangsong', 'serif'], span },
      { families: ['monospace'], span },
    ];
    expect(checkFamilies(book, twice).diagnostics).toMatchObject([
      { code: 'font/fangsong-substitute', values: { used: 'Banxin Kai' }, hints: [{ code: 'font/map-generic' }] },
      { code: 'font/monospace-substitute', values: { used: 'Noto Sans SC' } },
    ]);
    expect(codes('serif', 'sans-serif', 'kai')).toEqual([]);
  });

  it('need no stand-in where the monospaced face ships', () => {
    const { value } = openFontBook(
      ['SourceCodePro-Regular.ttf', 'NotoSansSC-Regular.ttf'].map((name) => file(`fonts/${name}`, read(name))),
      [],
    );
    expect(value.stack(['monospace'], 400, false).map((face) => face.key)).toEqual([
      'SourceCodePro-Regular',
      'NotoSansSC-Regular',
    ]);
    expect(checkFamilies(value, [{ families: ['monospace'], span }]).diagnostics).toEqual([]);
    const code = value.face('SourceCodePro-Regular');
    const widths = [...'iMW.0 ='].map((letter) => code.shape(letter, [])[0]?.advance);
    expect(new Set(widths).size).toBe(1);
  });
});
