import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256Hex } from '../../../src/base/digest.ts';
import { restoreFromPdf } from '../../../src/cli/archive/from-pdf.ts';

const scratch = mkdtempSync(join(tmpdir(), 'banxin-from-pdf-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A PDF that carries files; the reader finds its objects without a table. */
const carrying = (files: Readonly<Record<string, string>>): string => {
  const names = Object.keys(files);
  const objects = names.flatMap((name, index) => {
    const number = 10 + index * 2;
    const text = files[name] ?? '';
    return [
      `${number} 0 obj << /Type /Filespec /UF (${name}) /EF << /F ${number + 1} 0 R >> >> endobj`,
      `${number + 1} 0 obj << /Length ${text.length} >> stream\n${text}\nendstream endobj`,
    ];
  });
  const tree = names.map((name, index) => `(${name}) ${10 + index * 2} 0 R`).join(' ');
  return [
    '%PDF-1.7',
    `1 0 obj << /Type /Catalog /Names << /EmbeddedFiles << /Names [${tree}] >> >> >> endobj`,
    ...objects,
    'trailer << /Root 1 0 R >>',
    '%%EOF',
  ].join('\n');
};

const list = (files: Readonly<Record<string, string>>): string =>
  JSON.stringify({ inputs: Object.entries(files).map(([file, text]) => ({ file, sha256: sha256Hex(bytes(text)) })) });

const restored = (files: Readonly<Record<string, string>>, target: string) => {
  writeFileSync(join(scratch, 'a.pdf'), carrying(files));
  return restoreFromPdf('a.pdf', target, scratch).diagnostics.map(({ code }) => code);
};

const publication = { 'publication.yaml': 'id: a' };

test('a file as it was recorded comes out', () =>
  expect(restored({ ...publication, 'banxin.json': list(publication) }, 'good')).toEqual([]));

test('store/carried-changed', () =>
  expect(restored({ 'publication.yaml': 'id: b', 'banxin.json': list(publication) }, 'changed')).toEqual([
    'store/carried-changed',
  ]));

test.each(['../out.txt', '/etc/out', 'a/../../b', 'c:x'])('store/carried-astray: %s', (name) =>
  expect(
    restored({ ...publication, [name]: 'x', 'banxin.json': list({ ...publication, [name]: 'x' }) }, 'astray'),
  ).toEqual(['store/carried-astray']),
);
