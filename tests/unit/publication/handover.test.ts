import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checked } from '../../../src/base/diagnostic.ts';
import { sha256Hex } from '../../../src/base/digest.ts';
import { parseManifest } from '../../../src/data/manifest.ts';
import { jobRows } from '../../../src/edition/job.ts';
import { zip } from '../../../src/edition/zip.ts';
import { handoverKit } from '../../../src/handover.ts';
import type { Product } from '../../../src/pipeline.ts';
import { openDesk } from '../../../src/world/desk.ts';
import { paged, rgb, run } from '../../support/paged.ts';
import { unzipped } from '../../support/unzip.ts';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('a ZIP archive', () => {
  const files = [
    { path: 'a.txt', bytes: encoded('one') },
    { path: '页/二.txt', bytes: encoded('') },
  ];

  test('holds what was put in', () => {
    const read = unzipped(zip(files, '2022-01-10'));
    expect([...read.keys()]).toEqual(['a.txt', '页/二.txt']);
    expect(text(read.get('a.txt'))).toBe('one');
  });

  test('has the checksum that every program computes', () => {
    const bytes = zip([{ path: 'a', bytes: encoded('123456789') }], '2022-01-10');
    expect(new DataView(bytes.buffer).getUint32(14, true)).toBe(0xcbf43926);
  });

  test('is the same whenever it is made', () => expect(zip(files, '2022-01-10')).toEqual(zip(files, '2022-01-10')));
});

const product = (press: string): Product => {
  const yaml = `id: willow\ntitle: 柳溪简报\ntemplate: t\nedition: 1.0.0\ndate: 2024-03-05\npress: ${press}\n`;
  const manifest = parseManifest({ path: 'p', shown: 'p', bytes: encoded(yaml) }).value;
  if (manifest === null) throw new Error('no manifest');
  const gold = {
    color: { space: 'spot', name: '烫金', tint: 1, alternate: { space: 'gray', k: 0.5 } },
    alpha: 1,
  } as const;
  return {
    manifest,
    document: paged([[run('body', { ink: gold })], [run('body', { ink: rgb(0, 0, 0) })]]),
    charts: [],
    pdfs: [{ profile: 'press', bytes: encoded('a press file'), pages: 2 }],
    extras: [],
  };
};

const desk = openDesk(mkdtempSync(join(tmpdir(), 'banxin-kit-')), '.');

const kitOf = async (press: string) =>
  await handoverKit(product(press), [{ path: 'preflight.html', bytes: encoded('report') }], desk);

describe('the handover kit', () => {
  test('holds the file, the job sheet, the enclosures and the sums of all', async () => {
    const { value, diagnostics } = await kitOf('{ fold: letter, paper: 157g 铜版纸, quantity: 500 }');
    expect(diagnostics).toEqual([]);
    const files = unzipped(value ?? new Uint8Array());
    expect([...files.keys()]).toEqual([
      'willow.press.pdf',
      'willow.job.pdf',
      'willow.job.json',
      'preflight.html',
      'SHA256SUMS',
    ]);
    expect(text(files.get('willow.job.pdf')).slice(0, 5)).toBe('%PDF-');
    const sums = [...files]
      .filter(([path]) => path !== 'SHA256SUMS')
      .map(([path, bytes]) => `${sha256Hex(bytes)}  ${path}`);
    expect(text(files.get('SHA256SUMS')).trim().split('\n')).toEqual(sums);
    expect(JSON.parse(text(files.get('willow.job.json')))).toMatchObject({
      title: '柳溪简报',
      pages: 2,
      quantity: '500',
      fold: { kind: 'letter', panels: [22.85, 23.85, 23.85] },
      paper: { name: '157g 铜版纸', weight: 157 },
      inks: { basic: ['C', 'M', 'Y', 'K'], spots: [], finishing: ['烫金'] },
      condition: 'FOGRA39',
      files: [{ file: 'willow.press.pdf', sha256: sha256Hex(encoded('a press file')) }],
    });
  });

  test('is left out where the manifest wants none, or nothing is printed', async () => {
    expect(await kitOf('{ kit: false }')).toEqual(checked(undefined));
    const read = { ...product('{}'), pdfs: [] };
    expect(await handoverKit(read, [], desk)).toEqual(checked(undefined));
  });

  test('goes without a job sheet that cannot be set', async () => {
    const { value, diagnostics } = await kitOf('{ quantity: "\u{e123}" }');
    expect(diagnostics.map(({ code }) => code)).toEqual(['export/job-sheet-failed']);
    expect(unzipped(value ?? new Uint8Array()).has('willow.job.json')).toBe(true);
  });
});

test('a job in the words of the trade', () =>
  expect(
    jobRows({
      id: 'a',
      title: '年鉴',
      edition: '2',
      date: '2022-01-10',
      trim: { width: 210, height: 285 },
      bleed: 3,
      pages: 96,
      quantity: '2000 册',
      binding: 'perfect',
      spine: 6.234,
      fold: undefined,
      paper: { name: '80g 双胶纸', thickness: 0.1 },
      cover: { name: '250g 铜版纸' },
      inks: { basic: ['C', 'M', 'Y', 'K'], spots: ['PANTONE 871 C'], finishing: ['烫金'] },
      finishing: ['覆哑膜'],
      condition: 'FOGRA39',
      outlined: true,
      files: [],
    }).map(({ label, value }) => `${label}：${value}`),
  ).toEqual([
    '品名：年鉴',
    '版次：2（2022-01-10）',
    '印数：2000 册',
    '成品尺寸：210 × 285 mm',
    '出血：四边各 3 mm',
    '页数：96 页（P）',
    '内文用纸：80g 双胶纸（单张厚 0.1 mm）',
    '封面用纸：250g 铜版纸',
    '墨色：四色（C、M、Y、K）；专色 1 个：PANTONE 871 C；工艺版 1 块：烫金',
    '装订：胶装',
    '书脊宽：6.23 mm',
    '印后：覆哑膜',
    '印刷条件：FOGRA39',
    '文字：已转曲',
  ]));
