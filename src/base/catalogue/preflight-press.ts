import type { Messages } from './entry.ts';

/** What stands in a document and cannot be printed as it should. */
export const preflightPressMessages = {
  'preflight/rgb': {
    severity: 'error',
    zh: '第 {page} 页有 {count} 处{kind}用的是 RGB 颜色（{space}），印出来会偏色或变灰。',
    en: 'Page {page}: {kind} in RGB ({space}), {count} in number; it will print in other colours, or grey.',
  },
  'preflight/calibrated-color': {
    severity: 'error',
    zh: '第 {page} 页有 {count} 处{kind}用的是 {space} 颜色，PDF/X-1a 只许用 CMYK、灰和专色。',
    en: 'Page {page}: {kind} in {space}, {count} in number; PDF/X-1a takes only CMYK, grey and spots.',
  },
  'preflight/default-space': {
    severity: 'error',
    zh: '文件用 {key} 改变了颜色数值的意思，PDF/X-1a 不许这样做。',
    en: 'The file changes what its colours mean by {key}, which PDF/X-1a does not take.',
  },
  'preflight/color-without-intent': {
    severity: 'error',
    zh: '第 {page} 页有 {count} 处{kind}用的是 {space}，输出意图却没有说明它是什么颜色。',
    en: 'Page {page}: {kind} in {space}, {count} in number, but no output intent says what colour that is.',
  },
  'preflight/intent-as-source': {
    severity: 'error',
    zh: '文件里有颜色用了与输出意图相同的 ICC 特性文件，应当直接写成 CMYK，否则叠印会失效。',
    en: 'Some colours carry the same ICC profile as the output intent; they must be plain CMYK, or overprint is lost.',
  },
  'preflight/calibrated-overprint': {
    severity: 'error',
    zh: '第 {page} 页有 {count} 处{kind}用 {space} 又要叠印，这样叠不出来。',
    en: 'Page {page}: {kind} in {space} that is to overprint, {count} in number; that does not work.',
  },
  'preflight/font-not-embedded': {
    severity: 'error',
    zh: '字体 {font} 没有嵌入（第 {page} 页起），印刷厂会用别的字体代替。',
    en: "The font {font} is not embedded (from page {page} on); the print shop's own would take its place.",
  },
  'preflight/font-courier': {
    severity: 'warning',
    zh: '第 {page} 页用了 Courier，常常是因为原来的字体找不到。',
    en: 'Page {page} uses Courier, often a sign that a font was missing.',
  },
  'preflight/font-widths': {
    severity: 'error',
    zh: '字体 {font} 有 {count} 个字的宽度与字体文件里的不一致，字距可能出错。',
    en: '{count} characters of the font {font} have other widths than the font itself; text may be spaced wrongly.',
  },
  'preflight/notdef': {
    severity: 'error',
    zh: '第 {page} 页有 {count} 个字在字体 {font} 里没有字形，会印成空框或空白。',
    en: 'Page {page}: {count} characters have no glyph in the font {font} and print as boxes or not at all.',
  },
  'preflight/filter-refused': {
    severity: 'error',
    zh: '文件用了 {filter} 压缩，这个标准不许用。',
    en: 'The file uses {filter} compression, which this standard does not take.',
  },
  'preflight/picture-compression': {
    severity: 'warning',
    zh: '图片用了 {filter} 压缩，有些印刷厂的设备读不了。',
    en: 'Pictures are packed with {filter}, which some print shops cannot read.',
  },
  'preflight/transparency': {
    severity: 'error',
    zh: '文件里有透明效果：{what}（页：{page}），PDF/X-1a 不许有。',
    en: 'The file has transparency: {what} (page: {page}), which PDF/X-1a does not take.',
  },
  'preflight/group-space': {
    severity: 'error',
    zh: '透明组用的颜色空间是 {space}（页：{page}），与输出意图不符，颜色会算错。',
    en: 'A transparency group is mixed in {space} (page: {page}), which the output intent does not explain; its colours come out wrong.',
  },
  'preflight/annotation-on-page': {
    severity: 'error',
    zh: '第 {page} 页的印刷范围里有批注或链接（{kind}）。',
    en: 'Page {page} has an annotation or link ({kind}) where it is printed.',
  },
  'preflight/action': {
    severity: 'error',
    zh: '文件里有 {count} 处动作（{kind}），这个标准不许有。',
    en: 'The file has {count} actions ({kind}), which this standard does not take.',
  },
  'preflight/device-setting': {
    severity: 'error',
    zh: '图形状态里有设备设置 {key}，会与印刷厂自己的设置冲突。',
    en: "A graphics state sets {key}, which is the press's own affair.",
  },
  'preflight/foreign-object': {
    severity: 'error',
    zh: '文件里有 {kind} 对象，内容不在文件里，或者没有人能保证怎样印出来。',
    en: 'The file has a {kind} object, whose content is elsewhere or prints nobody knows how.',
  },
  'preflight/preseparated': {
    severity: 'error',
    zh: '第 {page} 页是已经分好色的单色页，应当给未分色的页面。',
    en: 'Page {page} is one plate of a page; give the page unseparated.',
  },
  'preflight/external-stream': {
    severity: 'error',
    zh: '文件有一部分内容放在别的文件里，单独送出去就不全了。',
    en: 'Part of the content lies in another file; sent alone, this one is not whole.',
  },
  'preflight/embedded-file': {
    severity: 'error',
    zh: '文件里带有附件“{name}”，这个标准不许带。',
    en: 'The file has an attachment, “{name}”, which this standard does not take.',
  },
  'preflight/no-metadata': { severity: 'error', zh: '文件没有 XMP 元数据。', en: 'The file has no XMP metadata.' },
  'preflight/metadata-kind': {
    severity: 'error',
    zh: '元数据的类型没有写对，应当是 Metadata 和 XML。',
    en: 'The metadata stream does not say that it is Metadata and XML.',
  },
  'preflight/metadata-filtered': {
    severity: 'error',
    zh: '元数据被压缩了，应当原样存放，好让别的软件查到。',
    en: 'The metadata are packed; they must lie open, so that other programs find them.',
  },
  'preflight/xmp-broken': {
    severity: 'error',
    zh: 'XMP 元数据坏了，读不出来（{why}）。',
    en: 'The XMP metadata are broken and cannot be read ({why}).',
  },
  'preflight/xmp-missing': {
    severity: 'error',
    zh: 'XMP 元数据里缺 {property}。',
    en: 'The XMP metadata lack {property}.',
  },
  'preflight/xmp-advised': {
    severity: 'warning',
    zh: 'XMP 元数据里没有 {property}，最好写上。',
    en: 'The XMP metadata have no {property}; they better had.',
  },
  'preflight/info-disagrees': {
    severity: 'error',
    zh: '文件信息的 {key}（{here}）与元数据的 {property}（{there}）不一致。',
    en: '{key} in the document information ({here}) and {property} in the metadata ({there}) differ.',
  },
  'preflight/spot-clash': {
    severity: 'error',
    zh: '专色“{ink}”有几种不同的定义，会印成两种颜色或多出一块版。',
    en: 'The spot “{ink}” is defined in different ways; it would print in two colours, or on two plates.',
  },
  'preflight/spot-unlisted': {
    severity: 'error',
    zh: '专色“{ink}”与别的墨混用，却没有说明它单独是什么颜色。',
    en: 'The spot “{ink}” is mixed with other inks, but nothing says what it is by itself.',
  },
  'preflight/spot-alternate': {
    severity: 'error',
    zh: '专色“{ink}”的替代颜色是 {space}，应当是 CMYK 或灰。',
    en: 'The alternate colour of the spot “{ink}” is {space}; it must be CMYK or grey.',
  },
  'preflight/spot-spelling': {
    severity: 'warning',
    zh: '专色“{ink}”和“{other}”可能是同一种墨，却会出成两块版。',
    en: 'The spots “{ink}” and “{other}” may be one ink, but would make two plates.',
  },
  'preflight/spots': {
    severity: 'note',
    zh: '文件有 {count} 个专色：{inks}。每个专色出一块版，请确认。',
    en: 'The file has {count} spots: {inks}. Each makes a plate; please confirm.',
  },
  'preflight/registration-inside': {
    severity: 'error',
    zh: '第 {page} 页的成品里有套版色（所有版都印），只有裁切线等标记才可以用。',
    en: 'Page {page} uses ink on all plates inside the trimmed page; only marks outside may.',
  },
  'preflight/layers': {
    severity: 'error',
    zh: '文件里有图层，PDF/X-1a 不许有。',
    en: 'The file has layers, which PDF/X-1a does not take.',
  },
  'preflight/layer-setting-unnamed': {
    severity: 'error',
    zh: '图层的配置没有名称，或者名称重复。',
    en: 'A setting of the layers has no name, or the name of another.',
  },
  'preflight/layer-unlisted': {
    severity: 'error',
    zh: '图层“{layer}”没有列在图层的次序里。',
    en: 'The layer “{layer}” is not in the order of the layers.',
  },
  'preflight/layer-automatic': {
    severity: 'error',
    zh: '图层会随显示或打印自动开关，印出来的可能不是看到的。',
    en: 'Layers switch by themselves between screen and print; what is printed may not be what was seen.',
  },
  'preflight/empty-page': { severity: 'warning', zh: '第 {page} 页是空白页。', en: 'Page {page} is empty.' },
} as const satisfies Messages;
