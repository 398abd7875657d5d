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
  'layout/no-type-area': {
    severity: 'error',
    zh: '第 {page} 页的页边距比纸张还大，没有留下版心。',
    en: 'The margins of page {page} leave no room for the text.',
  },
} as const satisfies Messages;

export const layoutHints = {
  'layout/too-tall-for-page': {
    zh: '它比一页的版心还高。请减少内容、缩小字号，或允许它分页（break-inside、height）。',
    en: 'It is taller than a page. Shorten it, make it smaller, or let it break (break-inside, height).',
  },
  'layout/too-tall-for-box': {
    zh: '它所在的框高度是定死的。请减少内容，或放宽 height、max-height。',
    en: 'Its box has a fixed height. Shorten the content, or give the box more height or max-height.',
  },
  'layout/too-wide': {
    zh: '它比所在的栏或框还宽，又不能断行。请加宽，或缩小字号。',
    en: 'It is wider than its column or box and cannot break. Give it more width, or a smaller size.',
  },
  'layout/outside-page': {
    zh: '它有文字落在成品尺寸之外，会被裁掉。请改它的 top、right、bottom、left 或外边距。',
    en: 'Some of its text lies outside the trimmed page. Change its top, right, bottom, left or margins.',
  },
  'layout/give-fixed-text': {
    zh: '请缩短含有页码的那一行，使页码变宽时不再换行。',
    en: 'Shorten the line that holds the page number, so that a wider number does not turn the line.',
  },
  'layout/smaller-margins': {
    zh: '请在 @page 里减小 margin 或 padding。',
    en: 'Make margin or padding smaller in @page.',
  },
} as const satisfies Hints;
