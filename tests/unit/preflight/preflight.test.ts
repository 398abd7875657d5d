import { describe, expect, test } from 'vitest';
import { paintPages } from '../../../src/preflight/content/paint.ts';
import { damageFinding } from '../../../src/preflight/damages.ts';
import { preflight } from '../../../src/preflight/preflight.ts';
import { verdictHtml } from '../../../src/preflight/report/html.ts';
import { verdictJson } from '../../../src/preflight/report/json.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const objects = [
  '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
  '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
  '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 100 200] /Contents 4 0 R >> endobj',
  '4 0 obj << /Length 3 >> stream\n0 g\nendstream endobj',
];

/** A file with a true cross-reference, unless it is edited afterwards. */
const file = (bodies: readonly string[], trailer = ''): string => {
  let text = '%PDF-1.6\n';
  const offsets = bodies.map((body) => {
    const offset = text.length;
    text += `${body}\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${bodies.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
};

const verdictOf = (text: string) => preflight(latin(text), { file: 'in/<b>.pdf', purpose: 'press', paint: paintPages });
const codesOf = (text: string): readonly string[] => verdictOf(text).findings.map(({ diagnostic }) => diagnostic.code);

describe('a damaged file never passes', () => {
  test.each([
    ['preflight/damaged-header', `junk${file(objects)}`],
    ['preflight/damaged-cross-reference', file(objects).replace(/startxref\n\d+/, 'startxref\n3')],
    ['preflight/damaged-object', file(objects).replace('4 0 obj <<', '4 0 obj )(')],
    ['preflight/damaged-stream', file(objects).replace('/Length 3', '/Length 7')],
    ['preflight/damaged-filter', file(objects).replace('/Length 3', '/Length 3 /Filter /Unheard')],
    ['preflight/damaged-content', file(objects).replace('0 g', '0 !')],
    [
      'preflight/damaged-checksum',
      file(objects)
        .replace('/Length 3', '/Length 11 /Filter /FlateDecode')
        .replace('0 g\n', '\x78\x9c\x33\x50\x48\x07\x00\x01\x01\x01\x01\n'),
    ],
    ['preflight/damaged-page-tree', file(objects).replace('/Kids [3 0 R]', '/Kids [2 0 R]')],
    ['preflight/damaged-page-tree', file(objects).replace('/Type /Pages', '/Type /Page ')],
    ['preflight/encrypted', file(objects, '/Encrypt << >> ')],
    [
      'preflight/limit-depth',
      file([...objects, `5 0 obj ${'['.repeat(600)} endobj`]).replace(
        '/Type /Catalog',
        '/Type /Catalog /Metadata 5 0 R',
      ),
    ],
  ])('%s', (code, text) => {
    expect(codesOf(text)).toContain(code);
    expect(verdictOf(text).passed).toBe(false);
  });

  test.each([
    ['preflight/damaged-font', 'font-program'],
    ['preflight/damaged-picture', 'picture'],
  ] as const)('%s', (code, kind) =>
    expect(
      damageFinding({ kind, page: 1, object: 7, mended: true }, 'a.pdf', { width: 1, height: 1 }).diagnostic.code,
    ).toBe(code),
  );

  test('and an undamaged one is not called damaged', () =>
    expect(codesOf(file(objects)).filter((code) => /damaged|encrypted|limit/.test(code))).toEqual([]));
});

describe('the reports', () => {
  const verdict = verdictOf(file(objects));

  test('JSON has every finding with its words, and no folder', () => {
    const value = JSON.parse(verdictJson(verdict));
    expect(value).toMatchObject({ file: '<b>.pdf', profile: 'press', passed: false, pages: 1 });
    expect(value.findings).toHaveLength(verdict.findings.length);
    expect(value.findings[0]).toMatchObject({
      severity: 'error',
      message: { zh: expect.any(String), en: expect.any(String) },
    });
  });

  test('HTML escapes what it is given, loads nothing and marks places', () => {
    const span = { kind: 'page', file: 'x.pdf', page: 1, box: { x: 10, y: 20, width: 50, height: 100 } } as const;
    const [first] = verdict.findings;
    if (first === undefined) throw new Error('no finding');
    const placed = { ...verdict, findings: [{ ...first, diagnostic: { ...first.diagnostic, span } }] };
    const html = verdictHtml([
      { verdict: placed, pictures: [{ page: 1, png: latin('png'), width: 100, height: 200 }] },
    ]);
    expect(html).not.toContain('<b>.pdf');
    expect(html).toContain('&#60;b&#62;.pdf');
    expect(html).toContain('left:10.00%;top:10.00%;width:50.00%;height:50.00%');
    expect(html.match(/(src|href)="(?!data:image\/png|#)/g)).toBe(null);
  });
});
