import type { Hints, Messages } from './entry.ts';

export const layoutMessages = {
  'layout/overflow': {
    severity: 'error',
    zh: '第 {page} 页放不下这里的内容，多出 {by} 毫米。',
    en: 'This content does not fit on page {page}: it is {by} mm too much.',
  },
  'layout/unsettled-reference': {
    severity: 'error',
    zh: '指向“{target}”的页码排了五遍仍定不下来。',
    en: 'The page number of “{target}” has not settled after five passes.',
  },
  'layout/unsettled-page-count': {
    severity: 'error',
    zh: '总页数排了五遍仍定不下来。',
    en: 'The number of pages has not settled after five passes.',
  },
  'layout/loose-lines': {
    severity: 'note',
    zh: '这一段有 {count} 行排得太松，最松的一行字间空出 {by} 个字宽：“{line}”。',
    en: 'Lines too loose in this paragraph: {count}; the loosest has {by} em between characters: “{line}”.',
  },
  'layout/split-unit': {
    severity: 'note',
    zh: '数字和单位只好拆在两行：{text}。',
    en: 'A number and its unit had to be set on two lines: {text}.',
  },
  'layout/mark-at-line-start': {
    severity: 'note',
    zh: '这一栏太窄，“{mark}”只好排在行首。',
    en: 'The measure is so short that “{mark}” had to start a line.',
  },
  'layout/measure-snapped': {
    severity: 'note',
    zh: '行长 {from} 毫米不是字号的整数倍，按 {ems} 个字（{to} 毫米）排，余下的分到两边。',
    en: 'The measure of {from} mm is no whole number of characters; it is set as {ems} em ({to} mm), the rest shared by both sides.',
  },
  'layout/no-room-beside': {
    severity: 'warning',
    zh: '旁边只剩 {ems} 个字的宽度，不到 {least} 个字，文字不绕排，排在它下面。',
    en: 'Only {ems} em are left beside it, fewer than {least}: no text runs round it.',
  },
  'layout/no-type-area': {
    severity: 'error',
    zh: '第 {page} 页的页边距比纸张还大，没有留下版心。',
    en: 'The margins of page {page} leave no room for the text.',
  },
  'layout/line-opened': {
    severity: 'note',
    zh: '行距容不下这里的注音或着重号，这样的行加高了 {by} 点。',
    en: 'The leading has no room for these readings or emphasis marks: such lines were opened by {by} pt.',
  },
  'layout/tight-leading': {
    severity: 'note',
    zh: '有着重号的行，行间只有 {gap} 字，宜有半字以上。',
    en: 'Lines with emphasis marks stand {gap} em apart; half an em or more is better.',
  },
} as const satisfies Messages;

export const layoutHints = {
  'layout/too-tall-for-page': {
    zh: '它比一页的版心还高。请减少内容、缩小字号，或允许它分页（break-inside、height）。',
    en: 'It is taller than a page. Shorten it, make it smaller, or let it break (break-inside, height).',
  },
  'layout/too-tall-for-box': {
    zh: '它所在的框高度是固定的。请减少内容，或放宽 height、max-height。',
    en: 'Its box has a fixed height. Shorten the content, or give the box more height or max-height.',
  },
  'layout/too-wide': {
    zh: '它比所在的栏或框还宽，又不能断行。请加宽，或缩小字号。',
    en: 'It is wider than its column or box and cannot break. Give it more width, or a smaller size.',
  },
  'layout/make-narrower': {
    zh: '请把它的 width 写小，或去掉 -banxin-run-around。',
    en: 'Give it a smaller width, or take -banxin-run-around away.',
  },
  'layout/outside-page': {
    zh: '它有文字落在成品尺寸之外，会被裁掉。请改它的 top、right、bottom、left 或外边距。',
    en: 'Some of its text lies outside the trimmed page. Change its top, right, bottom, left or margins.',
  },
  'layout/wider-or-ragged': {
    zh: '可以加宽这一栏、缩小字号、改动文字，或不要求两端对齐（text-align: start）。',
    en: 'Give it more width, a smaller size or other words, or do not justify it (text-align: start).',
  },
  'layout/give-fixed-text': {
    zh: '请缩短含有页码的那一行，使页码变宽时不再换行。',
    en: 'Shorten the line that holds the page number, so that a wider number starts no new line.',
  },
  'layout/smaller-margins': {
    zh: '请在 @page 里减小 margin 或 padding。',
    en: 'Make margin or padding smaller in @page.',
  },
  'layout/more-leading': {
    zh: '请把 line-height 设大一些：有着重号时至少 1.5，有注音时至少 1.6。',
    en: 'Give a larger line-height: at least 1.5 with emphasis marks, 1.6 with readings.',
  },
} as const satisfies Hints;
