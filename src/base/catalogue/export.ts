import type { Hints, Messages } from './entry.ts';

export const exportMessages = {
  'export/notdef': {
    severity: 'error',
    zh: '第 {page} 页的“{text}”在字体 {font} 里没有字形，印出来会是空框。',
    en: 'Page {page}: “{text}” has no glyph in the font {font} and would print as an empty box.',
  },
  'export/image-broken': {
    severity: 'error',
    zh: '图片 {image} 的数据坏了，读不出来（第 {page} 页）。',
    en: 'The data of the image {image} is broken and cannot be read (page {page}).',
  },
  'export/image-soft': {
    severity: 'warning',
    zh: '图片 {image} 在第 {page} 页只有每英寸 {ppi} 像素，印出来不够锐利；印刷要 {enough}。',
    en: 'The image {image} has only {ppi} pixels per inch on page {page} and will print soft; print wants {enough}.',
  },
  'export/image-coarse': {
    severity: 'warning',
    zh: '图片 {image} 在第 {page} 页只有每英寸 {ppi} 像素，印出来会看得见格子；印刷要 {enough}。',
    en: 'The image {image} has only {ppi} pixels per inch on page {page}; its pixels will show in print, which wants {enough}.',
  },
  'export/short-of-bleed': {
    severity: 'warning',
    zh: '第 {page} 页有底色或图片（左、上、宽、高：{box} mm）到了裁切线，却只出血 {reach} 毫米，不到 {bleed} 毫米，裁偏一点就露白。',
    en: 'Page {page}: a ground or picture (left, top, width, height: {box} mm) ends at the trim; it reaches {reach} mm past it and not the {bleed} mm of the bleed, so that a cut a little off shows white paper.',
  },
  'export/rasterised': {
    severity: 'note',
    zh: '第 {page} 页有透出底下内容的地方，PDF/X-1a 不许透明，这一块（左、上、宽、高：{box} mm）已拼合成每英寸 {ppi} 像素的图。',
    en: 'Page {page} has something that shows through to what lies below; PDF/X-1a allows no transparency, so this part (left, top, width, height: {box} mm) was made a picture of {ppi} pixels per inch.',
  },
  'export/condition-broken': {
    severity: 'error',
    zh: '印刷条件“{condition}”的 ICC 特性文件坏了，不能用来换算颜色。',
    en: 'The ICC profile of the printing condition “{condition}” is broken and cannot convert colours.',
  },
  'export/unknown-destination': {
    severity: 'warning',
    zh: '链接“{text}”指向 #{id}，但文中没有这个 id，所以链接没有做出来。',
    en: 'The link “{text}” points to #{id}, but nothing here has that id, so no link was made.',
  },
  'export/link-refused': {
    severity: 'warning',
    zh: '链接“{text}”的地址 {target} 不能用，所以链接没有做出来。',
    en: 'The link “{text}” has the address {target}, which cannot be used, so no link was made.',
  },
} as const satisfies Messages;

export const exportHints = {
  'export/bleed-left': {
    zh: '请把它的左边伸出页面，伸到出血的宽度，或者离裁切线远一些。',
    en: 'Let its left side reach past the page as far as the bleed, or keep it well inside.',
  },
  'export/bleed-top': {
    zh: '请把它的上边伸出页面，伸到出血的宽度，或者离裁切线远一些。',
    en: 'Let its top reach past the page as far as the bleed, or keep it well inside.',
  },
  'export/bleed-right': {
    zh: '请把它的右边伸出页面，伸到出血的宽度，或者离裁切线远一些。',
    en: 'Let its right side reach past the page as far as the bleed, or keep it well inside.',
  },
  'export/bleed-bottom': {
    zh: '请把它的下边伸出页面，伸到出血的宽度，或者离裁切线远一些。',
    en: 'Let its foot reach past the page as far as the bleed, or keep it well inside.',
  },
  'export/choose-another-font': {
    zh: '请换一种有这个字的字体，或改用另一个字。',
    en: 'Choose a font that has the character, or write another character.',
  },
  'export/save-image-again': {
    zh: '请用看图软件打开这张图片，另存一遍再用。',
    en: 'Open the image in a viewer and save it anew.',
  },
  'export/larger-image': {
    zh: '请换一张像素更多的原图，或把它排得小一些。',
    en: 'Use an original with more pixels, or set it smaller.',
  },
  'export/link-kinds': {
    zh: '链接可以写 https://、http://、mailto: 开头的地址，或者 #id。',
    en: 'A link may be an address that starts with https://, http:// or mailto:, or an #id.',
  },
  'export/give-an-id': {
    zh: '请给要指向的元素加上 id="{id}"，或者改正链接。',
    en: 'Give the element that is meant id="{id}", or correct the link.',
  },
} as const satisfies Hints;
