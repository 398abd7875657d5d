import { fontObjects } from '../made-font.ts';
import { iccHead, type Made, type MadeParts, stream } from '../made-pdf.ts';
import { packet } from '../made-standards.ts';
import { form, nothingOf, spot } from './parts.ts';

export const blue = '0 0 1 rg 40 40 60 60 re f';

/** The page of a tagged file, changed. */
export const on = (
  content: string,
  Resources: Record<string, Made> = {},
  objects: Record<number, Made> = {},
): MadeParts => ({
  content: `/P <</MCID 0>> BDC ${content} EMC`,
  page: { Resources },
  objects: { 10: tree, 11: element({}), ...objects },
});

export const tree: Made = { Type: '/StructTreeRoot', K: '11 R', ParentTree: { Nums: [0, ['11 R']] } };
export const element = (more: Record<string, Made>): Made => ({
  Type: '/StructElem',
  S: '/P',
  P: '10 R',
  Pg: '3 R',
  K: 0,
  ...more,
});

export const said = (
  changes: Readonly<Record<string, string | undefined>>,
  schemas = '',
  head?: string,
): MadeParts => ({
  xmp: packet(
    { 'pdfaid:conformance': 'A', 'pdfuaid:part': '1', 'pdfxid:GTS_PDFXVersion': undefined, ...changes },
    schemas,
    head,
  ),
});

export const shown = (made: Made, more: Record<number, Made> = {}): MadeParts =>
  on(`${blue} q 60 0 0 60 120 40 cm /P Do Q`, { XObject: { P: '20 R' } }, { 20: made, ...more });
export const inState = (G: Made, more: Record<number, Made> = {}): MadeParts =>
  on(`/G gs ${blue}`, { ExtGState: { G } }, more);
export const inks = (...spaces: readonly Made[]): MadeParts =>
  on(
    blue,
    { ColorSpace: Object.fromEntries(spaces.map((space, index) => [`S${index}`, space])) },
    { 30: nothingOf(2, 3) },
  );
export const text = (changes: Parameters<typeof fontObjects>[0], codes = '<0001>'): MadeParts =>
  on(`${blue} BT /F 12 Tf 100 150 Td ${codes} Tj ET`, { Font: { F: '40 R' } }, fontObjects(changes));

export const link = { Type: '/Annot', Subtype: '/Link', Rect: [30, 30, 60, 60], F: 4, Contents: '(x)' } as const;
export const annotated = (annotation: Record<string, Made>): MadeParts => ({
  page: { Tabs: '/S', Annots: [annotation] },
});
export const gold = (...full: readonly number[]): Made =>
  spot('Gold', '/DeviceRGB', ...(full.length > 0 ? full : [1, 1, 0]));
export const several = (Colorants: Record<string, Made>): Made => [
  '/DeviceN',
  ['/Gold', '/Foil'],
  '/DeviceRGB',
  '30 R',
  { Colorants },
];
export const layered = (D: Record<string, Made>): MadeParts => ({
  catalog: { ...tagged, OCProperties: { OCGs: ['20 R'], D } },
  objects: { 10: tree, 11: element({}), 20: { Type: '/OCG', Name: '(x)' } },
});
export const tagged = {
  MarkInfo: { Marked: true },
  StructTreeRoot: '10 R',
  Lang: '(zh-CN)',
  ViewerPreferences: { DisplayDocTitle: true },
} as const;
export const cat = (more: Record<string, Made | undefined>, objects: Record<number, Made> = {}): MadeParts => ({
  catalog: { ...tagged, ...more },
  objects: { 10: tree, 11: element({}), ...objects },
});
export const attached = (Subtype: string): MadeParts =>
  cat(
    { Names: { EmbeddedFiles: { Names: ['(a)', '20 R'] } } },
    { 20: { Type: '/Filespec', F: '(a)', UF: '(a)', EF: { F: '21 R' } }, 21: stream({ Subtype }, '') },
  );

export function stamped(color: string): MadeParts {
  return {
    ...on('0 0 0 1 k 40 40 60 60 re f'),
    page: {
      Tabs: '/S',
      Annots: [{ Subtype: '/Stamp', Rect: [100, 100, 120, 120], F: 4, Contents: '(x)', AP: { N: '20 R' } }],
    },
    objects: { 10: tree, 11: element({}), 20: form(`${color} 0 0 10 10 re f`, {}, { BBox: [0, 0, 10, 10] }) },
  };
}

export function overprinting(OPM: number): MadeParts {
  const resources = { ColorSpace: { S: ['/ICCBased', '20 R'] }, ExtGState: { G: { OP: true, op: true, OPM } } };
  return on('/G gs /S cs 0 0 0 1 sc 40 40 60 60 re f', resources, { 20: stream({ N: 4 }, iccHead()) });
}

export function half(CS: Made | undefined): MadeParts {
  const parts = on('/S cs 0.5 sc /G gs 40 40 60 60 re f', {
    ExtGState: { G: { ca: 0.5 } },
    ColorSpace: { S: ['/CalGray', { WhitePoint: [0.95, 1, 1.09] }] },
  });
  return { ...parts, page: { ...parts.page, Group: { S: '/Transparency', CS } } };
}
