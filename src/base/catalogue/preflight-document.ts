import type { Hints, Messages } from './entry.ts';

/** The document as such: what it says of itself, its output intent, its boxes. */
export const preflightDocumentMessages = {
  'preflight/version-too-new': {
    severity: 'error',
    zh: '文件用的是 PDF {version}，这个标准最高只到 PDF {allowed}。',
    en: 'The file is PDF {version}; this standard goes no further than PDF {allowed}.',
  },
  'preflight/compressed-objects': {
    severity: 'error',
    zh: '文件里的对象是压缩存放的，PDF 1.5 才有这种做法，PDF/X-1a 的设备读不了。',
    en: 'The objects of the file are packed as only PDF 1.5 can, which devices for PDF/X-1a do not read.',
  },
  'preflight/feature-too-new': {
    severity: 'error',
    zh: '文件里有{feature}，PDF {version} 才有，按 PDF 1.3 工作的设备读不了。',
    en: 'The file has {feature}, which came with PDF {version}; devices for PDF 1.3 cannot read it.',
  },
  'preflight/no-file-id': {
    severity: 'error',
    zh: '文件没有自己的标识号（ID），印刷厂分不清收到的是哪一版。',
    en: 'The file has no identifier (ID), so that nobody can tell which version was sent.',
  },
  'preflight/standard-unnamed': {
    severity: 'error',
    zh: '文件没有写明自己是 {standard}（写的是：{found}）。',
    en: 'The file does not say that it is {standard} (it says: {found}).',
  },
  'preflight/trapped-unknown': {
    severity: 'error',
    zh: '文件没有说明是否做过陷印（Trapped 应当是 True 或 False，现在是：{found}）。',
    en: 'The file does not say whether it was trapped (Trapped must be True or False; it is: {found}).',
  },
  'preflight/info-missing': {
    severity: 'error',
    zh: '文件信息里的 {key} 没有写，或者写得不对。',
    en: '{key} in the document information is missing or not as it must be.',
  },
  'preflight/info-advised': {
    severity: 'warning',
    zh: '文件信息里没有 {key}，最好写上，出了问题好查是哪个软件做的。',
    en: 'The document information has no {key}; it better had, so that a fault can be traced to its program.',
  },
  'preflight/no-output-intent': {
    severity: 'error',
    zh: '文件没有写明是为哪种印刷条件做的（缺输出意图）。',
    en: 'The file does not say for which printing condition it was made (no output intent).',
  },
  'preflight/several-output-intents': {
    severity: 'error',
    zh: '文件写了不止一个印刷输出意图，只能有一个。',
    en: 'The file has more than one output intent for print; there must be one.',
  },
  'preflight/output-condition-unnamed': {
    severity: 'error',
    zh: '输出意图没有写明印刷条件的名称。',
    en: 'The output intent does not name its printing condition.',
  },
  'preflight/output-condition-vague': {
    severity: 'warning',
    zh: '输出意图写的印刷条件是“{identifier}”，没有登记，也没有说明文字，印刷厂不知道指什么。',
    en: 'The output intent names the condition “{identifier}”, which is not registered and not explained; a print shop cannot know what is meant.',
  },
  'preflight/output-profile-missing': {
    severity: 'error',
    zh: '输出意图里没有嵌入 ICC 特性文件。',
    en: 'The output intent embeds no ICC profile.',
  },
  'preflight/output-profile-broken': {
    severity: 'error',
    zh: '输出意图里的 ICC 特性文件坏了，读不出来。',
    en: 'The ICC profile of the output intent is broken and cannot be read.',
  },
  'preflight/output-profile-kind': {
    severity: 'error',
    zh: '输出意图里的 ICC 特性文件（{name}）类型不对，是 {kind}。',
    en: 'The ICC profile of the output intent ({name}) is of the wrong kind: {kind}.',
  },
  'preflight/output-profile-version': {
    severity: 'error',
    zh: '输出意图里的 ICC 特性文件是第 {version} 版，只能用第 2 版或第 4 版。',
    en: 'The ICC profile of the output intent is of version {version}; only versions 2 and 4 may be used.',
  },
  'preflight/output-profile-channels': {
    severity: 'error',
    zh: 'ICC 特性文件写的通道数是 {said}，而 {space} 应当是 {expected}。',
    en: 'The ICC profile is said to have {said} channels, but {space} has {expected}.',
  },
  'preflight/output-not-cmyk': {
    severity: 'error',
    zh: '输出意图是 {space}，单张纸胶印应当用 CMYK 的印刷条件。',
    en: 'The output intent is {space}; sheetfed offset wants a condition in CMYK.',
  },
  'preflight/no-media-box': {
    severity: 'error',
    zh: '第 {page} 页没有可用的页面尺寸（MediaBox）。',
    en: 'Page {page} has no usable page size (MediaBox).',
  },
  'preflight/no-trim-box': {
    severity: 'error',
    zh: '第 {page} 页没有成品尺寸（TrimBox），不知道在哪里裁切。',
    en: 'Page {page} has no trimmed size (TrimBox), so that nobody knows where to cut.',
  },
  'preflight/trim-and-art': {
    severity: 'error',
    zh: '第 {page} 页同时有 TrimBox 和 ArtBox，只能有一个。',
    en: 'Page {page} has both a TrimBox and an ArtBox; there must be one.',
  },
  'preflight/box-outside': {
    severity: 'error',
    zh: '第 {page} 页的 {inner} 超出了 {outer}。',
    en: 'The {inner} of page {page} reaches beyond its {outer}.',
  },
  'preflight/view-area': {
    severity: 'error',
    zh: '显示设置 {key} 是 {value}，只能是 MediaBox 或 BleedBox。',
    en: 'The viewer preference {key} is {value}; it may only be MediaBox or BleedBox.',
  },
  'preflight/user-unit': {
    severity: 'error',
    zh: '第 {page} 页设了 UserUnit（{unit}），拼版软件会把页面算错大小。',
    en: 'Page {page} has a UserUnit ({unit}); imposition programs will get its size wrong.',
  },
  'preflight/crop-box': {
    severity: 'error',
    zh: '第 {page} 页的 CropBox 与 MediaBox 不同，有的软件会把出血裁掉。',
    en: 'The CropBox of page {page} differs from its MediaBox; some programs will cut the bleed off.',
  },
  'preflight/trim-sizes-differ': {
    severity: 'warning',
    zh: '第 {page} 页的成品尺寸是 {size}，与第 {first} 页的 {usual} 不同；要另外拼版，请与印刷厂说明。',
    en: 'The trimmed size of page {page} is {size}, but {usual} on page {first}; it is imposed apart, so tell the print shop.',
  },
  'preflight/rotated': {
    severity: 'error',
    zh: '第 {page} 页设了旋转 {turn} 度，拼版时容易放错方向。',
    en: 'Page {page} is turned by {turn} degrees and is easily laid the wrong way when imposed.',
  },
} as const satisfies Messages;

export const preflightDocumentHints = {
  'preflight/save-as-version': { zh: '请按 PDF {allowed} 另存或重新导出。', en: 'Save or export it as PDF {allowed}.' },
  'preflight/export-again': {
    zh: '请从排版软件重新导出，选对应的 PDF/X 或 PDF/A 标准。',
    en: 'Export it again from the layout program, as the PDF/X or PDF/A that is wanted.',
  },
  'preflight/export-as': {
    zh: '请从排版软件按 {standard} 导出。',
    en: 'Export it from the layout program as {standard}.',
  },
  'preflight/say-trapped': {
    zh: '请在导出设置里写明是否做过陷印；一般选“否”。',
    en: 'Say in the export settings whether it was trapped; usually “no”.',
  },
  'preflight/choose-condition': {
    zh: '请在导出设置里选定印刷条件并嵌入它的 ICC 特性文件，如 FOGRA39。',
    en: 'Choose the printing condition in the export settings, and embed its ICC profile, such as FOGRA39.',
  },
  'preflight/export-with-bleed': {
    zh: '请导出时设好成品尺寸和出血（一般 3 mm）。',
    en: 'Set the trimmed size and the bleed (usually 3 mm) when exporting.',
  },
  'preflight/convert-to-cmyk': {
    zh: '请把颜色换成 CMYK、灰或专色；黑字用单色黑。',
    en: 'Change it to CMYK, grey or a spot; black text to black alone.',
  },
  'preflight/use-device-cmyk': { zh: '请把这些颜色直接写成 CMYK 的数值。', en: 'Write these colours as plain CMYK.' },
  'preflight/embed-or-outline': {
    zh: '请嵌入字体，或把文字转成曲线。',
    en: 'Embed the font, or turn the text into outlines.',
  },
  'preflight/choose-another-font': { zh: '请换一种有这些字的字体。', en: 'Choose a font that has these characters.' },
  'preflight/flatten': {
    zh: '请先拼合透明，或改按 PDF/X-4 导出。',
    en: 'Flatten the transparency first, or export as PDF/X-4.',
  },
  'preflight/group-in-cmyk': {
    zh: '请把页面的透明混合空间设成 CMYK。',
    en: 'Set the space in which transparency is mixed to CMYK.',
  },
  'preflight/no-links-in-press': {
    zh: '请导出时不要带链接、书签动作、批注和表单。',
    en: 'Export without links, bookmark actions, annotations and forms.',
  },
  'preflight/define-spot-once': {
    zh: '请让同一种墨只用一个名称和一个定义。',
    en: 'Give one ink one name and one definition.',
  },
  'preflight/define-spot-in-cmyk': {
    zh: '请用 CMYK 给专色定替代颜色。',
    en: "Define the spot's alternate colour in CMYK.",
  },
  'preflight/use-black': { zh: '请把成品里的内容改成黑（K）。', en: 'Change it to black (K) inside the page.' },
  'preflight/export-tagged': {
    zh: '请从排版软件导出带标签的 PDF。',
    en: 'Export a tagged PDF from the layout program.',
  },
} as const satisfies Hints;
