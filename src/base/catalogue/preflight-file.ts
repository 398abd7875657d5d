import type { Hints, Messages } from './entry.ts';

/** What is wrong with a PDF as a file, and what could not be examined. */
export const preflightFileMessages = {
  'preflight/not-a-pdf': {
    severity: 'error',
    zh: '“{file}”不是 PDF，或者文件开头坏了。',
    en: '“{file}” is no PDF, or its beginning is broken.',
  },
  'preflight/header-late': {
    severity: 'warning',
    zh: '文件不是从 %PDF 开始的，前面多了别的字节，有的设备不认。',
    en: 'The file does not begin with %PDF: other bytes stand before it, which some devices refuse.',
  },
  'preflight/index-mended': {
    severity: 'error',
    zh: '文件的对象索引（交叉引用表）坏了。版心逐字节找回了内容，但别的软件读出来可能不一样。',
    en: 'The index of objects (cross-reference) is broken. What it points to was found byte by byte, but others may read the file differently.',
  },
  'preflight/index-lost': {
    severity: 'error',
    zh: '文件的对象索引（交叉引用表）坏了，也找不到目录，里面的内容没有检查。',
    en: 'The index of objects (cross-reference) is broken and there is no catalog; nothing inside was examined.',
  },
  'preflight/object-damaged': {
    severity: 'error',
    zh: '对象 {object} 坏了，或者不在索引写的地方。',
    en: 'Object {object} is broken, or is not where the index says.',
  },
  'preflight/stream-damaged': {
    severity: 'error',
    zh: '对象 {object} 的数据长度不对，或者中途断了，内容可能不全。',
    en: 'The data of object {object} are of another length than said, or break off; content may be missing.',
  },
  'preflight/stream-unreadable': {
    severity: 'error',
    zh: '对象 {object} 的压缩数据解不开，里面的内容没有检查。',
    en: 'The data of object {object} cannot be unpacked; what they hold was not examined.',
  },
  'preflight/page-tree-damaged': {
    severity: 'error',
    zh: '文件的页面目录坏了，可能少页。',
    en: 'The tree of pages is broken; pages may be missing.',
  },
  'preflight/no-pages': { severity: 'error', zh: '文件里一页也读不到。', en: 'Not one page can be read.' },
  'preflight/encrypted-unread': {
    severity: 'error',
    zh: '文件加了密，里面的内容没有检查。',
    en: 'The file is encrypted; what it holds was not examined.',
  },
  'preflight/page-unexamined': {
    severity: 'error',
    zh: '第 {page} 页的内容没有能够检查。',
    en: 'What page {page} paints could not be examined.',
  },
  'preflight/page-mended': {
    severity: 'warning',
    zh: '第 {page} 页的内容有写错的地方，别的软件画出来可能不一样。',
    en: 'The content of page {page} has faults; other programs may paint it differently.',
  },
  'preflight/limit-inflated': {
    severity: 'error',
    zh: '对象 {object} 解压后超过上限（一个 256 MB，合计 1 GB），没有检查。',
    en: 'Object {object} unpacks to more than the limit (256 MB for one, 1 GB together) and was not examined.',
  },
  'preflight/limit-filters': {
    severity: 'error',
    zh: '对象 {object} 用了超过 25 层压缩，没有检查。',
    en: 'Object {object} is packed in more than 25 filters and was not examined.',
  },
  'preflight/limit-depth': {
    severity: 'error',
    zh: '对象 {object} 嵌套超过 500 层，没有检查。',
    en: 'Object {object} is nested more than 500 deep and was not examined.',
  },
  'preflight/limit-objects': {
    severity: 'error',
    zh: '文件的对象或页面多过上限，或者相互重叠，没有全部检查。',
    en: 'The file has more objects or pages than the limit, or they overlap; not all were examined.',
  },
  'preflight/limit-operators': {
    severity: 'error',
    zh: '第 {page} 页的绘图指令多过上限，没有全部检查。',
    en: 'Page {page} has more painting operators than the limit; not all were examined.',
  },
} as const satisfies Messages;

export const preflightFileHints = {
  'preflight/save-anew': {
    zh: '请用做它的软件重新导出一份，再检查一遍。',
    en: 'Export it anew from the program that made it, and check it again.',
  },
  'preflight/ask-where-from': {
    zh: '这样的文件不寻常，请先问清它的来历。',
    en: 'Such a file is unusual; ask first where it comes from.',
  },
} as const satisfies Hints;
