import type { Hints, Messages } from './entry.ts';

export const fontMessages = {
  'font/missing-glyph': {
    severity: 'error',
    zh: '字体里没有“{character}”（{codePoint}）这个字。',
    en: 'No font of the stack has “{character}” ({codePoint}).',
  },
  'font/unknown-family': {
    severity: 'error',
    zh: '没有名为“{family}”的字体，后面也没有可以代替的。',
    en: 'There is no font family “{family}”, and none after it serves.',
  },
  'font/family-not-found': {
    severity: 'warning',
    zh: '没有名为“{family}”的字体，改用“{used}”。',
    en: 'There is no font family “{family}”; “{used}” is used.',
  },
  'font/family-passed-over': {
    severity: 'warning',
    zh: '没有名为“{family}”的字体，仍用排在它前面的字体。',
    en: 'There is no font family “{family}”; the ones before it are used.',
  },
  'font/fangsong-substitute': {
    severity: 'note',
    zh: '没有仿宋字体，用“{used}”代替。',
    en: 'There is no fangsong font; “{used}” is used.',
  },
  'font/monospace-substitute': {
    severity: 'note',
    zh: '没有等宽字体，用“{used}”代替。',
    en: 'There is no monospaced font; “{used}” is used.',
  },
  'font/unreadable': {
    severity: 'error',
    zh: '字体文件 {file} 不是 TrueType 或 OpenType 字体。',
    en: 'The font file {file} is not a TrueType or OpenType font.',
  },
  'font/truncated': {
    severity: 'error',
    zh: '字体文件 {file} 不完整，{table} 表读不出来。',
    en: 'The font file {file} is incomplete: its {table} table cannot be read.',
  },
  'font/variable': {
    severity: 'error',
    zh: '字体文件 {file} 是可变字体，不能可靠地嵌入 PDF。',
    en: 'The font file {file} is a variable font, which cannot be embedded in a PDF reliably.',
  },
  'font/compressed': {
    severity: 'error',
    zh: '字体文件 {file} 是网页用的 {format} 格式，不能直接使用。',
    en: 'The font file {file} is in the web format {format}, which cannot be used as it is.',
  },
  'font/collection': {
    severity: 'error',
    zh: '字体文件 {file} 是字体集（TTC），里面不止一个字体。',
    en: 'The font file {file} is a collection (TTC) of several fonts.',
  },
  'font/restricted': {
    severity: 'error',
    zh: '字体文件 {file} 注明不许嵌入。',
    en: 'The font file {file} says that it must not be embedded.',
  },
  'font/source-not-found': {
    severity: 'error',
    zh: '@font-face 的“{family}”找不到字体文件 {source}。',
    en: 'The font file {source} of @font-face “{family}” is not there.',
  },
} as const satisfies Messages;

export const fontHints = {
  'font/stack-tried': {
    zh: '找过的字体：{families}。换一个字，或把有这个字的字体放进 fonts 文件夹并写进 font-family。',
    en: 'Tried: {families}. Use another character, or put a font that has it into fonts/ and name it in font-family.',
  },
  'font/nearest-family': { zh: '最接近的是“{family}”。', en: 'The nearest name is “{family}”.' },
  'font/families-there': { zh: '现有的字体：{families}。', en: 'Families that are there: {families}.' },
  'font/map-generic': {
    zh: '有这种字体时，用 @font-face 以“{family}”为名登记它的文件。',
    en: 'If you have such a font, register its file by @font-face with the name “{family}”.',
  },
  'font/use-static': {
    zh: '请换成静态的 TTF 或 OTF 文件，每个字重一个文件。',
    en: 'Use static TTF or OTF files, one for each weight.',
  },
  'font/replace-file': { zh: '请重新取得这个文件。', en: 'Obtain the file again.' },
  'font/ask-licence': {
    zh: '请换一个许可嵌入的字体，或向字库厂商取得许可。',
    en: 'Use a font that may be embedded, or obtain a licence.',
  },
  'font/place-file': {
    zh: '请把文件放进模板或出版物的文件夹，或改正 src 里的路径。',
    en: "Put the file into the template's or the publication's folder, or correct the path in src.",
  },
} as const satisfies Hints;
