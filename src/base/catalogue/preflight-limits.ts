import type { Hints, Messages } from './entry.ts';

/** Where the examination of a PDF stops, and so tells nothing of the rest (exit 5). */
export const preflightLimitMessages = {
  'preflight/limit-time': {
    severity: 'error',
    zh: '“{file}”检查了 {limit} 秒还没有完，已停下，不能判断。',
    en: '“{file}”: the examination was not done within {limit} s and was stopped; there is no verdict.',
  },
  'preflight/limit-memory': {
    severity: 'error',
    zh: '检查“{file}”要用的内存超过 {limit} MB，已停下，不能判断。',
    en: '“{file}”: the examination would take more than {limit} MB of memory and was stopped; there is no verdict.',
  },
  'preflight/report-without-pictures': {
    severity: 'warning',
    zh: '“{file}”已经判完，但画页面图超过了时间或内存上限，报告里没有图。需要图时请加大 --max-seconds 或 --max-memory。',
    en: '“{file}” has been judged, but its page pictures would have passed the limit of time or memory; the report has none. Raise --max-seconds or --max-memory to get them.',
  },
  'preflight/limit-inflated': {
    severity: 'error',
    zh: '第 {page} 页、对象 {object}：解压后超过 {limit} MB，没有检查完，不能算通过。',
    en: 'Page {page}, object {object}: unpacks to more than {limit} MB; not examined to the end, so it does not pass.',
  },
  'preflight/limit-filters': {
    severity: 'error',
    zh: '第 {page} 页、对象 {object}：压缩超过 {limit} 层，没有检查，不能算通过。',
    en: 'Page {page}, object {object}: packed more than {limit} times over; not examined, so it does not pass.',
  },
  'preflight/limit-depth': {
    severity: 'error',
    zh: '第 {page} 页、对象 {object}：嵌套超过 {limit} 层，没有检查完，不能算通过。',
    en: 'Page {page}, object {object}: nested deeper than {limit} levels; not examined to the end, so it does not pass.',
  },
  'preflight/limit-objects': {
    severity: 'error',
    zh: '第 {page} 页、对象 {object}：对象或页面太多（上限：对象 {limit} 个），没有检查完，不能算通过。',
    en: 'Page {page}, object {object}: too many objects or pages (limit: {limit} objects); not examined to the end, so it does not pass.',
  },
  'preflight/limit-operators': {
    severity: 'error',
    zh: '第 {page} 页、对象 {object}：要画的太多（上限：绘图指令 {limit} 条），没有检查完，不能算通过。',
    en: 'Page {page}, object {object}: too much is painted (limit: {limit} operators); not examined to the end, so it does not pass.',
  },
} as const satisfies Messages;

export const preflightLimitHints = {
  'preflight/more-seconds': {
    zh: '文件可信而只是很大，可以加 --max-seconds {more} 再试；不可信就请重新导出。',
    en: 'Where the file is trusted and merely large, try again with --max-seconds {more}; else export it again.',
  },
  'preflight/more-memory': {
    zh: '文件可信而只是很大，可以加 --max-memory {more} 再试；不可信就请重新导出。',
    en: 'Where the file is trusted and merely large, try again with --max-memory {more}; else export it again.',
  },
} as const satisfies Hints;
