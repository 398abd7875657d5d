import { describe, expect, test } from 'vitest';
import type { Job } from '../../../../src/preflight/inspection.ts';
import { openInked } from '../../../../src/preflight/plates/inked.ts';
import { contentRules } from '../../../../src/preflight/rules/content/index.ts';
import { inspected, type MadePages } from '../../../support/made-page.ts';
import { stream } from '../../../support/made-pdf.ts';
import { blankFont, boxFont } from '../../../support/made-truetype.ts';

/** What all content rules say of pages. */
const said = async (made: MadePages, job?: Job): Promise<readonly string[]> => {
  const inspection = inspected(made, job);
  const inked = await openInked(inspection.pdf, inspection.pages);
  expect(inked.damages()).toEqual([]);
  return contentRules
    .flatMap((rule) => rule.examine({ ...inspection, inked }))
    .map(({ rule, diagnostic }) => `${rule} ${diagnostic.code}`);
};

const states = {
  On: { OP: true, op: true, OPM: 1 },
  Mode0: { OP: true, op: true, OPM: 0 },
  Gray: { OP: true, op: true, OPM: 1 },
};
const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 0.2, 0.6, 0.2], N: 1 };
const resources = {
  ExtGState: states,
  Font: { F: '100 R', B: '110 R' },
  XObject: { T: '120 R', L: '121 R' },
  ColorSpace: {
    Gold: ['/Separation', '/Gold', '/DeviceCMYK', tint],
    Foil: ['/Separation', '/Foil', '/DeviceCMYK', tint],
  },
};
const objects = {
  ...boxFont(100),
  ...blankFont(110),
  120: stream(
    { Subtype: '/Image', Width: 100, Height: 100, BitsPerComponent: 8, ColorSpace: '/DeviceGray' },
    'x'.repeat(10_000),
  ),
  121: stream({ Subtype: '/Image', ImageMask: true, Width: 200, Height: 200, BitsPerComponent: 1 }, 'x'.repeat(5000)),
};

const page = (content: string): MadePages => ({ contents: [content], resources, objects });
/** A side of so many pt at which a picture of these pixels has these pixels an inch. */
const side = (pixels: number, ppi: number): string => ((pixels * 72) / ppi).toFixed(4);
const picture = (name: string, pixels: number, ppi: number): string => {
  const length = side(pixels, ppi);
  return `q 0 0 0 1 k ${length} 0 0 ${length} 60 60 cm /${name} Do Q`;
};
const text = (size: number, x = 60, y = 100): string => `BT /F ${size} Tf ${x} ${y} Td (aaa) Tj ET`;

/** Name, what is wrong, what is right in its place. */
const cases: readonly (readonly [code: string, failing: string, passing: string])[] = [
  ['BX-ink-sum preflight/ink-too-high', '1 0.9 0.8 0.6 k 60 60 40 40 re f', '0.9 0.8 0.7 0.6 k 60 60 40 40 re f'],
  ['BX-ink-sum preflight/ink-high', '1 0.9 0.7 0.5 k 60 60 40 40 re f', '1 0.9 0.7 0.5 k 60 60 10 10 re f'],
  [
    'BX-ink-sum preflight/ink-too-high',
    '1 0.9 0.7 0 k 60 60 40 40 re f /On gs 0 0 0 1 k 60 60 40 40 re f',
    '1 0.9 0.7 0 k 60 60 40 40 re f 0 0 0 1 k 60 60 40 40 re f',
  ],
  [
    'BX-ink-sum preflight/ink-too-high',
    '1 0.9 0.8 0 k 60 60 40 40 re f /On gs /Gold cs 1 scn 60 60 40 40 re f',
    '1 0.9 0.8 0 k 60 60 40 40 re f /On gs /Foil cs 1 scn 60 60 40 40 re f',
  ],
  ['BX-bleed preflight/bleed-short', '0 1 0 0 k 60 60 120 40 re f', '0 1 0 0 k 60 60 130 40 re f'],
  ['BX-bleed preflight/bleed-short', '0 1 0 0 k 12 60 60 40 re f', '0 1 0 0 k 21 60 60 40 re f'],
  ['BX-bleed preflight/bleed-short', '0 1 0 0 k 60 60 40 124 re f', '0 0 0 0 k 60 60 40 124 re f'],
  ['BX-bleed preflight/bleed-short', '0 1 0 0 k 60 20 40 40 re f', '0 1 0 0 k 60 0 40 80 re f 60 20 40 40 re f'],
  ['BX-safe-zone preflight/text-at-the-cut', text(10, 24), text(10, 36)],
  ['BX-safe-zone preflight/text-near-the-cut', text(10, 31), text(10, 35)],
  ['BX-safe-zone preflight/text-at-the-cut', text(10, 60, 25), text(10, 60, 5)],
  ['BX-text-size preflight/text-tiny', text(4.9), text(5)],
  ['R0016 preflight/small-text-inks', `0 1 1 0 k ${text(8)}`, `0 1 1 0 k ${text(9)}`],
  ['R0016 preflight/small-text-inks', `0 1 1 0 k ${text(8)}`, `0 1 0 0 k ${text(8)}`],
  ['R0015 preflight/rich-black-text', `0.4 0.3 0.3 1 k ${text(11)}`, `0.4 0.3 0.3 1 k ${text(12)}`],
  ['R0015 preflight/rich-black-text', `0.4 0.3 0.3 1 k ${text(11)}`, `0 0 0 1 k ${text(11)}`],
  [
    'BX-reversed-text preflight/reversed-text-lost',
    `0.6 0.5 0 0 k 40 80 100 60 re f 0 0 0 0 k ${text(5.5)}`,
    `0.6 0 0 0 k 40 80 100 60 re f 0 0 0 0 k ${text(5.5)}`,
  ],
  [
    'BX-reversed-text preflight/reversed-text-small',
    `0.6 0.5 0 0 k 40 80 100 60 re f 0 0 0 0 k ${text(6.5)}`,
    `0.6 0.5 0 0 k 40 80 100 60 re f 0 0 0 0 k ${text(7)}`,
  ],
  ['R0007 preflight/white-overprint', `/On gs 0 0 0 0 k ${text(10)}`, `0 0 0 0 k ${text(10)}`],
  ['R0007 preflight/white-overprint', '/On gs 0 0 0 0 K 60 60 40 40 re S', '/On gs 0 0 0 1 K 60 60 40 40 re S'],
  [
    'R0009 preflight/black-text-knocks-out',
    `0 0.5 0 0 k 40 80 100 60 re f 0 0 0 1 k ${text(10)}`,
    `0 0.5 0 0 k 40 80 100 60 re f /On gs 0 0 0 1 k ${text(10)}`,
  ],
  [
    'R0009 preflight/black-line-knocks-out',
    '0 0.5 0 0 k 40 80 100 60 re f 0 0 0 1 K 1 w 50 100 m 120 100 l S',
    '0 0 0 1 K 1 w 50 100 m 120 100 l S',
  ],
  ['R0013 preflight/gray-overprint', '/On gs 0 g 60 60 40 40 re f', '0 g 60 60 40 40 re f'],
  ['BX-hairline preflight/hairline', '0 0 0 1 K 0.13 w 60 60 m 100 60 l S', '0 0 0 1 K 0.15 w 60 60 m 100 60 l S'],
  ['BX-hairline preflight/hairline', '0 0 0 1 k 60 60 40 0.1 re f', '0 0 0 1 k 60 60 40 0.2 re f'],
  ['BX-hairline preflight/hairline-inks', '0 1 1 0 K 0.25 w 60 60 m 100 60 l S', '0 1 1 0 K 0.3 w 60 60 m 100 60 l S'],
  ['R0031 preflight/picture-soft', picture('T', 100, 299), picture('T', 100, 300)],
  ['R0031 preflight/picture-coarse', picture('T', 100, 199), picture('T', 100, 310)],
  ['R0031 preflight/line-art-soft', picture('L', 200, 799), picture('L', 200, 800)],
  ['R0031 preflight/line-art-coarse', picture('L', 200, 549), picture('L', 200, 1000)],
  ['BX-blank-glyph preflight/blank-glyph', 'BT /B 10 Tf 60 100 Td (a) Tj ET', 'BT /B 10 Tf 60 100 Td ( ) Tj ET'],
];

describe('one fault, and nothing else', () => {
  test.each(cases)('%s: %s', async (code, failing) => expect(await said(page(failing))).toEqual([code]));
});

describe('none', () => {
  test.each(cases.map(([code, , passing]) => [code, passing] as const))('like %s: %s', async (code, passing) => {
    const found = await said(page(passing));
    expect(found.filter((one) => one === code)).toEqual([]);
    // What is right for one rule may be a milder fault of the same.
    expect(found.filter((one) => one.split(' ')[0] !== code.split(' ')[0])).toEqual([]);
  });
});

describe('the binding', () => {
  const pages = (count: number): MadePages => ({
    contents: Array.from({ length: count }, () => '0 0 0 1 k 60 60 40 40 re f'),
  });
  test.each<[number, Job, readonly string[]]>([
    [6, { binding: 'saddle' }, ['BX-binding preflight/pages-for-saddle']],
    [8, { binding: 'saddle' }, []],
    [5, { binding: 'perfect' }, ['BX-binding preflight/pages-for-leaves']],
    [3, { binding: 'fold' }, ['BX-binding preflight/pages-for-leaves']],
    [6, { binding: 'perfect' }, []],
    [5, { binding: 'none' }, []],
    [5, {}, []],
  ])('%i pages, %o', async (count, job, codes) => expect(await said(pages(count), job)).toEqual(codes));
});

test('what one page does a hundred times is said once, with the number', () => {
  const inspection = inspected(page(Array.from({ length: 100 }, () => text(4)).join(' ')));
  const [finding, ...more] = contentRules.flatMap((rule) => rule.examine(inspection));
  expect(more).toEqual([]);
  expect(finding?.diagnostic).toMatchObject({
    code: 'preflight/text-tiny',
    span: { kind: 'page', page: 1 },
    values: { count: '100', size: '4' },
  });
});
