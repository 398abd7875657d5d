import { dataFileHints, dataFileMessages } from './data-files.ts';
import type { Hints, Messages } from './entry.ts';

/** Stage ①: names, figures and formulas; the files themselves are in data-files.ts. */
export const dataMessages = {
  ...dataFileMessages,
  'data/unknown-figure': {
    severity: 'error',
    zh: '没有名为 {name} 的数据。',
    en: 'There are no data called {name}.',
  },
  'data/figures-not-mapping': {
    severity: 'error',
    zh: 'figures 下面要写“名称: 值”，一行一个。',
    en: '“figures” takes lines of “name: value”.',
  },
  'data/figure-part': {
    severity: 'error',
    zh: '指标 {figure} 的“{part}”写得不对：这里要一个值（series 要一组“时段: 值”）。',
    en: 'The part “{part}” of the figure {figure} is not written right: one value is due here (for series, a mapping of period to value).',
  },
  'data/figure-units': {
    severity: 'error',
    zh: '{figure} 的值自带单位“{own}”，与写明的单位“{unit}”不同。',
    en: 'The value of {figure} brings the unit “{own}”, which is not the unit “{unit}” that is given.',
  },
  'data/derived-not-mapping': {
    severity: 'error',
    zh: 'derived 下面要写“名称: 公式”，一行一个。',
    en: '“derived” takes lines of “name: formula”.',
  },
  'data/derived-no-formula': {
    severity: 'error',
    zh: '推算项 {name} 没有公式。',
    en: 'The derived figure {name} has no formula.',
  },
  'data/derived-no-call': {
    severity: 'error',
    zh: '“{text}”不是公式；推算项要写成 change(甲, 乙) 这样。',
    en: '“{text}” is not a formula; a derived figure is written like change(a, b).',
  },
  'data/derived-key': {
    severity: 'error',
    zh: '推算项里不能写“{key}”，可写的有：{keys}。',
    en: 'A derived figure has no part “{key}”; it may have: {keys}.',
  },
  'data/derived-cycle': {
    severity: 'error',
    zh: '推算项互相引用，绕成了一圈：{names}。',
    en: 'These derived figures refer to one another in a circle: {names}.',
  },
  'data/unknown-formula': {
    severity: 'error',
    zh: '没有名为“{name}”的公式，可用的有：{names}。',
    en: 'There is no formula called “{name}”; there are: {names}.',
  },
  'data/formula-syntax': {
    severity: 'error',
    zh: '公式读到“{found}”就读不下去了；公式写成 名称(甲, 乙)，不写加减乘除号。',
    en: 'The formula cannot be read at “{found}”; write name(a, b), without operators.',
  },
  'data/formula-full-width': {
    severity: 'error',
    zh: '公式里用了全角的“{found}”，请改为半角。',
    en: 'The formula has a full-width “{found}”; write it half-width.',
  },
  'data/formula-unfinished': {
    severity: 'error',
    zh: '公式没有写完，可能少了右括号；写在花括号里的公式要加引号。',
    en: 'The formula ends too early, perhaps without its closing bracket; inside braces a formula needs quotes.',
  },
  'data/formula-bracket': {
    severity: 'error',
    zh: '方括号没有写完，请写成 名称[2017] 这样。',
    en: 'The square bracket is not finished; write name[2017].',
  },
  'data/formula-too-deep': {
    severity: 'error',
    zh: '公式套得太深，请分成几个推算项。',
    en: 'The formula is nested too deep; make several derived figures of it.',
  },
  'data/formula-arity': {
    severity: 'error',
    zh: '公式应写成 {form}，这里给了 {given} 个数。',
    en: 'The formula is written {form}; here {given} arguments are given.',
  },
  'data/formula-option': {
    severity: 'error',
    zh: '公式没有“{name}”这个选项，可用 digits（小数位数）和 unit（单位）。',
    en: 'Formulas have no option “{name}”; there are digits and unit.',
  },
  'data/formula-digits': {
    severity: 'error',
    zh: '小数位数要是 0 到 20 的整数。',
    en: 'The count of decimals is a whole number from 0 to 20.',
  },
  'data/formula-text': {
    severity: 'error',
    zh: '“{text}”（{figure}）不是数，不能计算。',
    en: '“{text}” ({figure}) is not a number and cannot be computed with.',
  },
  'data/formula-empty': {
    severity: 'error',
    zh: '{figure} 是空的，不能计算。',
    en: '{figure} is empty and cannot be computed with.',
  },
  'data/formula-no-number': {
    severity: 'error',
    zh: '“{name}”下面是一组内容，不是数，也不是一列数。',
    en: '“{name}” is neither a number nor a list of numbers.',
  },
  'data/formula-one-value': {
    severity: 'error',
    zh: '这里要一个数，而“{name}”是一列数。',
    en: 'One number is due here, and “{name}” is a list.',
  },
  'data/formula-field-needed': {
    severity: 'error',
    zh: '“{name}”是一张表，请在后面写明取哪一列，例如 sum({name}, 收案)。',
    en: '“{name}” is a table; name the column after it, as in sum({name}, cases).',
  },
  'data/formula-nothing-given': {
    severity: 'error',
    zh: '{formula} 没有可算的数。',
    en: '{formula} has no numbers to compute with.',
  },
  'data/formula-units': {
    severity: 'warning',
    zh: '这些数的单位不同（{units}），合在一起算可能不对。',
    en: 'These figures have different units ({units}); computing with them together may be wrong.',
  },
  'data/division-by-zero': {
    severity: 'error',
    zh: '{formula} 的除数是 0，算不出来。',
    en: '{formula} divides by zero.',
  },
  'data/change-from-zero': {
    severity: 'error',
    zh: '{formula} 的基数是 0，升降幅度没有意义。',
    en: '{formula} starts from zero, so there is no percentage of change.',
  },
} as const satisfies Messages;

export const dataHints = {
  ...dataFileHints,
  'data/nearest-name': { zh: '最接近的是 {name}。', en: 'The nearest is {name}.' },
  'data/list-length': {
    zh: '这是一个列表，共 {count} 项，从 0 数起。',
    en: 'This is a list of {count} items, counted from 0.',
  },
} as const satisfies Hints;
