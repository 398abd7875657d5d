import { type Made, type MadeParts, stream } from '../made-pdf.ts';
import { fileSpec, packet } from '../made-standards.ts';
import { type Pair, pairs } from './pair.ts';
import { annotated, cat, element, link, said, tree } from './tagged.ts';

/** ISO 14289-1, by checkpoint. */
export const accessiblePairs: readonly Pair[] = pairs('ua', [
  [
    'tags that are suspect',
    ['UA1-01 preflight/suspect-tags'],
    cat({ MarkInfo: { Marked: true, Suspects: true } }),
    cat({ MarkInfo: { Marked: true, Suspects: false } }),
  ],
  [
    'no metadata',
    [
      'A2-6.6.2 preflight/no-metadata',
      'A2-6.6.4 preflight/standard-unnamed',
      'UA1-06 preflight/standard-unnamed',
      'UA1-07 preflight/no-title',
    ],
    cat({ Metadata: undefined }),
  ],
  [
    'a file that does not say that it is PDF/UA',
    ['UA1-06 preflight/standard-unnamed'],
    said({ 'pdfuaid:part': undefined }),
    said({}),
  ],
  ['no title', ['UA1-07 preflight/no-title'], said({ 'dc:title': undefined }), said({})],
  ['a title that is not shown', ['UA1-07 preflight/title-not-shown'], cat({ ViewerPreferences: {} })],
  [
    'a picture that nobody describes',
    ['UA1-13 preflight/figure-undescribed'],
    { objects: { 10: tree, 11: element({ S: '/Figure' }) } },
    { objects: { 10: tree, 11: element({ S: '/Figure', Alt: '(x)' }) } },
  ],
  [
    'annotations in no order',
    ['UA1-28 preflight/tab-order'],
    { page: { Annots: [link] } },
    { page: { Tabs: '/S', Annots: [link] } },
  ],
  [
    'a link that nobody describes',
    ['UA1-28 preflight/link-undescribed'],
    { page: { Tabs: '/S', Annots: [{ ...link, Contents: undefined }] } },
    annotated(link),
  ],
]);

const withSpec = (changes: Record<string, Made | undefined>): MadeParts => ({
  objects: {
    20: { ...fileSpec, ...changes },
    21: stream({ Type: '/EmbeddedFile', Subtype: '/text/plain', Params: { ModDate: '(D:20220110120000Z)' } }, '1,2'),
  },
});

/** ISO 19005-3: what it asks beyond 19005-2. */
export const attachmentPairs: readonly Pair[] = pairs('a3', [
  [
    'a file that says PDF/A-2',
    ['A3-6.6.4 preflight/standard-unnamed'],
    { xmp: packet({ 'pdfaid:part': '1', 'pdfxid:GTS_PDFXVersion': undefined }) },
  ],
  ...(['F', 'UF', 'AFRelationship'] as const).map(
    (key) =>
      [
        `an attachment without ${key}`,
        ['A3-6.8 preflight/file-entry'],
        withSpec({ [key]: undefined }),
        withSpec({}),
      ] as const,
  ),
  ['an attachment that belongs to nothing', ['A3-6.8 preflight/file-entry'], { catalog: { AF: undefined } }],
]);
