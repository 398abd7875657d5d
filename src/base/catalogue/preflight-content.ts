import type { Hints, Messages } from './entry.ts';

/** What pages paint that will not print as it should. */
export const preflightContentMessages = {
  'preflight/ink-too-high': {
    severity: 'error',
    zh: '第 {page} 页的墨太多：叠印后最多有 {percent}%（{inks}），约 {area} 平方毫米，干不了，会蹭脏。',
    en: 'Page {page} has too much ink: up to {percent}% with overprint ({inks}), over about {area} mm²; it will not dry and will set off.',
  },
  'preflight/ink-high': {
    severity: 'warning',
    zh: '第 {page} 页的墨偏多：叠印后最多有 {percent}%（{inks}），约 {area} 平方毫米超过 300%。',
    en: 'Page {page} has much ink: up to {percent}% with overprint ({inks}), over 300% on about {area} mm².',
  },
  'preflight/bleed-short': {
    severity: 'error',
    zh: '第 {page} 页{side}边有内容到了裁切线，却没有画满出血，还差 {missing} 毫米，裁偏一点就会露白边。',
    en: 'Page {page}: something reaches the cut at the {side} but ends {missing} mm short of the bleed; white will show where the knife is a little off.',
  },
  'preflight/no-bleed': {
    severity: 'error',
    zh: '第 {page} 页有内容到了裁切线，页面却没有留出血，裁偏一点就会露白边。',
    en: 'Page {page}: something reaches the cut, but the page has no bleed; white will show where the knife is a little off.',
  },
  'preflight/bleed-narrow': {
    severity: 'warning',
    zh: '第 {page} 页{sides}边的出血只有 {given} 毫米，不到 3 毫米。',
    en: 'Page {page}: the bleed is only {given} mm, less than 3 mm ({sides}).',
  },
  'preflight/text-at-the-cut': {
    severity: 'error',
    zh: '第 {page} 页有文字离裁切线只有 {distance} 毫米，可能被裁掉（共 {count} 处）。',
    en: 'Page {page}: text only {distance} mm from the cut may be cut off ({count} in number).',
  },
  'preflight/text-near-the-cut': {
    severity: 'warning',
    zh: '第 {page} 页有文字离裁切线 {distance} 毫米，不到 5 毫米（共 {count} 处）。',
    en: 'Page {page}: text is {distance} mm from the cut, less than 5 mm ({count} in number).',
  },
  'preflight/text-tiny': {
    severity: 'error',
    zh: '第 {page} 页有 {size} 点的文字，小于 5 点，印出来看不清（共 {count} 处）。',
    en: 'Page {page}: text of {size} pt, below 5 pt, will not be legible in print ({count} in number).',
  },
  'preflight/small-text-inks': {
    severity: 'warning',
    zh: '第 {page} 页有 {size} 点的小字用了几种墨，套印稍有不准就会重影（共 {count} 处）。',
    en: 'Page {page}: small text ({size} pt) is made of several inks and will blur when the plates are a little off ({count} in number).',
  },
  'preflight/rich-black-text': {
    severity: 'error',
    zh: '第 {page} 页有 {size} 点的黑字用的是四色黑，套印稍有不准就会带色边（共 {count} 处）。',
    en: 'Page {page}: black text of {size} pt is made of several inks and will have coloured edges ({count} in number).',
  },
  'preflight/reversed-text-lost': {
    severity: 'error',
    zh: '第 {page} 页有 {size} 点的反白字压在多色底上，套印稍有不准就会糊掉（共 {count} 处）。',
    en: 'Page {page}: white text of {size} pt on a ground of several inks will fill in ({count} in number).',
  },
  'preflight/reversed-text-small': {
    severity: 'warning',
    zh: '第 {page} 页有 {size} 点的反白字压在多色底上，有糊掉的危险（共 {count} 处）。',
    en: 'Page {page}: white text of {size} pt on a ground of several inks may fill in ({count} in number).',
  },
  'preflight/white-overprint': {
    severity: 'error',
    zh: '第 {page} 页有白色{kind}设成了叠印，印出来会消失（共 {count} 处）。',
    en: 'Page {page}: white {kind} is set to overprint and will vanish ({count} in number).',
  },
  'preflight/gray-overprint': {
    severity: 'warning',
    zh: '第 {page} 页有灰色（DeviceGray）设成了叠印，实际上会镂空下面的颜色（共 {count} 处）。',
    en: 'Page {page}: DeviceGray is set to overprint, but knocks out what is under it ({count} in number).',
  },
  'preflight/black-text-knocks-out': {
    severity: 'warning',
    zh: '第 {page} 页有 {size} 点的单黑字压在颜色上没有叠印，套印不准会露白边（共 {count} 处）。',
    en: 'Page {page}: black text of {size} pt on a colour does not overprint; white may show beside it ({count} in number).',
  },
  'preflight/black-line-knocks-out': {
    severity: 'warning',
    zh: '第 {page} 页有 {size} 点粗的单黑线压在颜色上没有叠印，套印不准会露白边（共 {count} 处）。',
    en: 'Page {page}: black lines of {size} pt on a colour do not overprint; white may show beside them ({count} in number).',
  },
  'preflight/hairline': {
    severity: 'error',
    zh: '第 {page} 页有 {width} 毫米的细线，不到 0.05 毫米，印出来会断（共 {count} 处）。',
    en: 'Page {page}: lines of {width} mm, thinner than 0.05 mm, will break up in print ({count} in number).',
  },
  'preflight/hairline-inks': {
    severity: 'error',
    zh: '第 {page} 页有 {width} 毫米的细线用了几种墨，不到 0.1 毫米，套印不准会变成几条线（共 {count} 处）。',
    en: 'Page {page}: lines of {width} mm, thinner than 0.1 mm, are made of several inks and will double ({count} in number).',
  },
  'preflight/picture-soft': {
    severity: 'warning',
    zh: '第 {page} 页有图片只有每英寸 {ppi} 像素，不到 300，印出来不够清楚（共 {count} 处）。',
    en: 'Page {page}: a picture has only {ppi} pixels per inch, less than 300, and will print soft ({count} in number).',
  },
  'preflight/picture-coarse': {
    severity: 'error',
    zh: '第 {page} 页有图片只有每英寸 {ppi} 像素，不到 200，印出来会糊（共 {count} 处）。',
    en: 'Page {page}: a picture has only {ppi} pixels per inch, less than 200, and will print blurred ({count} in number).',
  },
  'preflight/line-art-soft': {
    severity: 'warning',
    zh: '第 {page} 页有黑白线稿只有每英寸 {ppi} 像素，不到 800，边缘会有锯齿（共 {count} 处）。',
    en: 'Page {page}: line art has only {ppi} pixels per inch, less than 800; its edges will be jagged ({count} in number).',
  },
  'preflight/line-art-coarse': {
    severity: 'error',
    zh: '第 {page} 页有黑白线稿只有每英寸 {ppi} 像素，不到 550，锯齿会很明显（共 {count} 处）。',
    en: 'Page {page}: line art has only {ppi} pixels per inch, less than 550; its edges will be plainly jagged ({count} in number).',
  },
  'preflight/blank-glyph': {
    severity: 'error',
    zh: '第 {page} 页的“{text}”在字体里是空的，印出来什么也没有。',
    en: 'Page {page}: “{text}” is empty in its font; nothing will be printed.',
  },
  'preflight/pages-for-saddle': {
    severity: 'error',
    zh: '骑马钉的页数要是 4 的倍数，现在是 {count} 页，还差 {missing} 页。',
    en: 'Saddle stitching needs a multiple of 4 pages; there are {count}, {missing} are missing.',
  },
  'preflight/pages-for-leaves': {
    severity: 'warning',
    zh: '一张纸有两面，现在是 {count} 页，最后一面会是空白。',
    en: 'A leaf has two sides; there are {count} pages, so the last side will be blank.',
  },
} as const satisfies Messages;

export const preflightContentHints = {
  'preflight/less-ink': {
    zh: '请把这里的颜色调轻，四色加起来不超过 300%。',
    en: 'Make the colour lighter here: all inks together at most 300%.',
  },
  'preflight/reach-the-bleed': {
    zh: '请把它一直画到出血框的边上，或者退回到裁切线以内。',
    en: 'Draw it on to the edge of the bleed, or keep it inside the cut.',
  },
  'preflight/away-from-the-cut': {
    zh: '请把文字移到离裁切线 5 毫米以内的里面去。',
    en: 'Move the text at least 5 mm inside the cut.',
  },
  'preflight/larger-text': { zh: '请把字放大到 5 点以上。', en: 'Set the text in 5 pt or more.' },
  'preflight/one-ink-text': {
    zh: '小字请只用一种墨（例如单黑或专色），或者放大到 9 点以上。',
    en: 'Set small text in one ink (black, or a spot), or in 9 pt or more.',
  },
  'preflight/black-of-one-ink': {
    zh: '黑字请用单色黑（K100）。',
    en: 'Set black text in black ink alone (K 100).',
  },
  'preflight/larger-reversed-text': {
    zh: '请把反白字放大到 7 点以上，或把底色改成一种墨。',
    en: 'Set white text in 7 pt or more, or make its ground of one ink.',
  },
  'preflight/white-knocks-out': {
    zh: '请把白色对象的叠印关掉。',
    en: 'Turn overprint off for what is white.',
  },
  'preflight/black-as-cmyk': {
    zh: '要叠印的黑请用 CMYK 的 0/0/0/100。',
    en: 'Give black that overprints as CMYK 0/0/0/100.',
  },
  'preflight/let-black-overprint': {
    zh: '请给单黑的小字和细线设叠印。',
    en: 'Let small text and thin lines in black ink overprint.',
  },
  'preflight/thicker-lines': {
    zh: '请把线加粗：一种墨至少 0.05 毫米，几种墨至少 0.1 毫米。',
    en: 'Make lines thicker: 0.05 mm in one ink, 0.1 mm in several.',
  },
  'preflight/more-pixels': {
    zh: '请换像素更多的原图，或者把它排得小一些。',
    en: 'Use an original with more pixels, or set it smaller.',
  },
  'preflight/another-font': {
    zh: '请换一种有这个字的字体。',
    en: 'Use a font that has the character.',
  },
  'preflight/add-pages': {
    zh: '请补上空白页，或者调整内容的页数。',
    en: 'Add blank pages, or change the length of the content.',
  },
} as const satisfies Hints;
