import type { Hints, Messages } from './entry.ts';

/** What is wrong with a PDF as a container, and what preflight itself says. */
export const preflightReaderMessages = {
  'preflight/damaged-header': {
    severity: 'error',
    zh: '文件不是以 %PDF-1.n 开头，不是完好的 PDF。',
    en: 'The file does not begin with %PDF-1.n: it is no sound PDF.',
  },
  'preflight/damaged-cross-reference': {
    severity: 'error',
    zh: '交叉引用表坏了，各部分的位置对不上。',
    en: 'The cross-reference is broken: the parts are not where it says.',
  },
  'preflight/damaged-object': {
    severity: 'error',
    zh: '对象 {object} 坏了或不在该在的地方。',
    en: 'Object {object} is broken, or not where it should be.',
  },
  'preflight/damaged-stream': {
    severity: 'error',
    zh: '对象 {object} 的数据流长度不对或不完整。',
    en: 'The stream of object {object} has a wrong length or is not whole.',
  },
  'preflight/damaged-filter': {
    severity: 'error',
    zh: '对象 {object} 的数据流解不开。',
    en: 'The stream of object {object} cannot be decoded.',
  },
  'preflight/damaged-content': {
    severity: 'error',
    zh: '页面内容里有看不懂的地方（对象 {object}），没有检查完，不能算通过。',
    en: 'The page’s content has parts that cannot be understood (object {object}); it was not examined to the end and does not pass.',
  },
  'preflight/damaged-font': {
    severity: 'error',
    zh: '嵌入的字体读不出来（对象 {object}），文字的墨量没有检查。',
    en: 'An embedded font cannot be read (object {object}); the ink of its text was not examined.',
  },
  'preflight/damaged-picture': {
    severity: 'error',
    zh: '图片解不开（对象 {object}），它的墨量没有检查。',
    en: 'A picture cannot be decoded (object {object}); its ink was not examined.',
  },
  'preflight/not-examined': {
    severity: 'error',
    zh: '有一处内容这里没有检查（对象 {object}）：它也许没有错，但是没有看过，不能算通过。',
    en: 'Something was not examined here (object {object}): it may be sound, but what was not looked at does not pass.',
  },
  'preflight/damaged-checksum': {
    severity: 'error',
    zh: '对象 {object} 的校验和对不上，内容在传送或存放时变了。',
    en: 'The checksum of object {object} is wrong: its content was changed on the way or on the disk.',
  },
  'preflight/own-file-failed': {
    severity: 'warning',
    zh: '“{file}”写成了，但预检有 {count} 处错误：它还不合它声明的标准。',
    en: '“{file}” was written, but preflight found {count} errors: it does not keep to the standards that it claims.',
  },
  'preflight/damaged-page-tree': {
    severity: 'error',
    zh: '页面树坏了，可能少了页。',
    en: 'The page tree is broken; pages may be missing.',
  },
  'preflight/encrypted': {
    severity: 'error',
    zh: '文件加了密，看不到里面，不能判断。',
    en: 'The file is encrypted; what is inside cannot be seen and not be judged.',
  },
} as const satisfies Messages;

export const preflightReaderHints = {
  'preflight/see-report': { zh: '细节见 preflight.html。', en: 'The details are in preflight.html.' },
  'preflight/check-path': { zh: '请核对文件名和所在的文件夹。', en: 'Check the name and the folder of the file.' },
  'preflight/remove-password': {
    zh: '请在原来的程序里去掉密码再输出。',
    en: 'Export it without a password.',
  },
} as const satisfies Hints;
