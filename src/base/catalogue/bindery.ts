import type { Hints, Messages } from './entry.ts';

/** What becomes of the sheets after printing. */
export const binderyMessages = {
  'export/binding-pages': {
    severity: 'error',
    zh: '{binding}的页数要是 {multiple} 的倍数，现在是 {pages} 页。',
    en: '{binding} takes pages in multiples of {multiple}; there are {pages}.',
  },
  'export/binding-thin': {
    severity: 'warning',
    zh: '胶装一般至少要 {least} 页才粘得牢，现在只有 {pages} 页。',
    en: 'Perfect binding usually wants {least} pages at least to hold; there are {pages}.',
  },
  'export/fold-pages': {
    severity: 'error',
    zh: '折页是一张纸的正反两面，要有 2 页，现在是 {pages} 页。',
    en: 'A folder is the two sides of one sheet, 2 pages; there are {pages}.',
  },
  'export/spine-full': {
    severity: 'warning',
    zh: '书脊上的字太多，缩到 7 点还放不下，书脊空着。',
    en: 'The words for the spine do not fit even at 7 pt; the spine stays blank.',
  },
  'export/job-sheet-failed': {
    severity: 'warning',
    zh: '印刷工单排不出来（{why}），交付包里只有它的 JSON。',
    en: 'The job sheet could not be set ({why}); the handover kit has only its JSON.',
  },
} as const satisfies Messages;

export const binderyHints = {
  'export/add-pages': {
    zh: '请再加 {more} 页，或减去多出的页；空白页也算。',
    en: 'Add {more} pages, or take some out; blank pages count.',
  },
  'export/shorter-spine': {
    zh: '清单里写短一些的，例如 press: { spine: [年鉴, 2023, 统计局] }；不要书脊字就写 spine: false。',
    en: 'Write something shorter in the manifest, as press: { spine: [Yearbook, 2023, Bureau] }, or spine: false.',
  },
  'export/bind-otherwise': {
    zh: '页数少时可以用骑马钉（binding: saddle）。',
    en: 'With few pages take saddle stitching (binding: saddle).',
  },
} as const satisfies Hints;
