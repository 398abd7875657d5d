import type { Messages } from './entry.ts';

/** What PDF/A and PDF/UA do not take. */
export const preflightArchiveMessages = {
  'preflight/header-not-first': {
    severity: 'error',
    zh: '文件不是以“%PDF-1.”开头的。',
    en: 'The file does not begin with “%PDF-1.”.',
  },
  'preflight/header-comment': {
    severity: 'error',
    zh: '文件开头缺少一行标明二进制内容的注释。',
    en: 'The file lacks the comment at its head that says that it is binary.',
  },
  'preflight/after-end': {
    severity: 'error',
    zh: '文件结尾（%%EOF）后面还有别的内容。',
    en: 'Something follows the end of the file (%%EOF).',
  },
  'preflight/name-not-utf8': {
    severity: 'error',
    zh: '字体或墨色的名称“{name}”不是 UTF-8，以后可能读不出来。',
    en: 'The name “{name}” of a font or ink is not UTF-8 and may be unreadable one day.',
  },
  'preflight/limit': {
    severity: 'error',
    zh: '{what}是 {found}，超过了上限 {allowed}。',
    en: 'The number of {what} is {found}; the limit is {allowed}.',
  },
  'preflight/page-size': {
    severity: 'error',
    zh: '第 {page} 页的尺寸是 {size} mm，超出了允许的范围。',
    en: 'Page {page} measures {size} mm, which is outside the range allowed.',
  },
  'preflight/output-profiles-differ': {
    severity: 'error',
    zh: '几个输出意图用了不同的 ICC 特性文件，应当是同一个。',
    en: 'The output intents have different ICC profiles; they must have the same.',
  },
  'preflight/output-profile-outside': {
    severity: 'error',
    zh: '输出意图的 ICC 特性文件不在文件里。',
    en: 'The ICC profile of an output intent lies outside the file.',
  },
  'preflight/rendering-intent': {
    severity: 'error',
    zh: '渲染意图 {intent} 不是标准的四种之一。',
    en: 'The rendering intent {intent} is none of the four.',
  },
  'preflight/interpolate': {
    severity: 'error',
    zh: '图片要求显示时自动插值，各处看到的会不一样。',
    en: 'A picture asks to be smoothed when shown, and will look different everywhere.',
  },
  'preflight/blend-mode': {
    severity: 'error',
    zh: '混合模式 {mode} 不是标准的。',
    en: 'The blend mode {mode} is no standard one.',
  },
  'preflight/group-without-space': {
    severity: 'error',
    zh: '第 {page} 页有透明效果，却没有说明在哪个颜色空间里混合。',
    en: 'Page {page} has transparency, but nothing says in which colour space it is mixed.',
  },
  'preflight/font-mapping': {
    severity: 'error',
    zh: '字体 {font} 没有写明字码怎样对应字形（缺 CIDToGIDMap）。',
    en: 'The font {font} does not say how its codes find their glyphs (no CIDToGIDMap).',
  },
  'preflight/no-unicode': {
    severity: 'error',
    zh: '字体 {font} 没有写明各个字是什么字（缺 ToUnicode），搜索和朗读都会出错。',
    en: 'The font {font} does not say which characters it shows (no ToUnicode); searching and reading aloud fail.',
  },
  'preflight/annotation-kind': {
    severity: 'error',
    zh: '第 {page} 页有 {kind} 类批注，存档文件不许有。',
    en: 'Page {page} has an annotation of the kind {kind}, which an archive does not take.',
  },
  'preflight/annotation-hidden': {
    severity: 'error',
    zh: '第 {page} 页有看不见或打印不出来的批注（{kind}）。',
    en: 'Page {page} has an annotation that is hidden or not printed ({kind}).',
  },
  'preflight/annotation-appearance': {
    severity: 'error',
    zh: '第 {page} 页的批注（{kind}）没有固定的外观。',
    en: 'An annotation of page {page} ({kind}) has no fixed appearance.',
  },
  'preflight/living-form': {
    severity: 'error',
    zh: '表单设了 {key}，内容会随软件变化。',
    en: 'The form has {key}; what it shows depends on the program.',
  },
  'preflight/trigger': {
    severity: 'error',
    zh: '文件里有自动触发的动作。',
    en: 'The file has actions that set themselves off.',
  },
  'preflight/xmp-header': {
    severity: 'error',
    zh: 'XMP 元数据的开头带有 {attribute} 属性，不许有。',
    en: 'The head of the XMP metadata has the attribute {attribute}, which is not allowed.',
  },
  'preflight/xmp-undeclared': {
    severity: 'error',
    zh: 'XMP 元数据里的 {property} 没有在扩展方案里说明。',
    en: '{property} in the XMP metadata is not declared in an extension schema.',
  },
  'preflight/file-entry': {
    severity: 'error',
    zh: '附件“{name}”缺少 {key}。',
    en: 'The attachment “{name}” lacks {key}.',
  },
  'preflight/presentation': {
    severity: 'error',
    zh: '文件里有 {key}，存档文件不许有。',
    en: 'The file has {key}, which an archive does not take.',
  },
  'preflight/untagged': {
    severity: 'error',
    zh: '文件没有标签结构，读屏软件读不出次序。',
    en: 'The file has no tags; a screen reader cannot follow it.',
  },
  'preflight/suspect-tags': {
    severity: 'error',
    zh: '文件自己说标签可能不对（Suspects）。',
    en: 'The file itself says that its tags may be wrong (Suspects).',
  },
  'preflight/no-language': { severity: 'error', zh: '文件没有写明语言。', en: 'The file does not say its language.' },
  'preflight/no-title': {
    severity: 'error',
    zh: '文件的元数据里没有标题。',
    en: 'The metadata of the file have no title.',
  },
  'preflight/title-not-shown': {
    severity: 'error',
    zh: '文件没有设成在窗口上显示标题（DisplayDocTitle）。',
    en: 'The file does not ask for its title to be shown in the window (DisplayDocTitle).',
  },
  'preflight/figure-undescribed': {
    severity: 'error',
    zh: '有一处 {kind} 没有替代文字。',
    en: 'A {kind} has no alternative text.',
  },
  'preflight/tab-order': {
    severity: 'error',
    zh: '第 {page} 页没有设成按结构跳转（Tabs 应当是 S）。',
    en: 'Page {page} is not set to be walked in the order of its structure (Tabs must be S).',
  },
  'preflight/link-undescribed': {
    severity: 'error',
    zh: '第 {page} 页有链接没有说明文字（Contents）。',
    en: 'Page {page} has a link without a description (Contents).',
  },
} as const satisfies Messages;
