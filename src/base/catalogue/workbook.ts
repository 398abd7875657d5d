import type { Hints, Messages } from './entry.ts';

/** What is wrong with a workbook. */
export const workbookMessages = {
  'data/workbook-legacy': {
    severity: 'error',
    zh: '“{file}”是旧版（.xls）或加了密码的 Excel 工作簿，读不了。',
    en: '“{file}” is an old (.xls) or password-protected workbook, which is not read.',
  },
  'data/workbook-unknown': {
    severity: 'error',
    zh: '“{file}”不是 .xlsx 工作簿。',
    en: '“{file}” is no .xlsx workbook.',
  },
  'data/workbook-damaged': {
    severity: 'error',
    zh: '工作簿损坏了：读不出其中的“{part}”。请在 Excel 中打开并重新保存。',
    en: 'The workbook is damaged: its “{part}” cannot be read. Open it in Excel and save it again.',
  },
  'data/limit-workbook-size': {
    severity: 'error',
    zh: '工作簿解压后超过 {limit} MB 上限，请拆成几个文件。',
    en: 'Unpacked, the workbook passes the limit of {limit} MB; split it.',
  },
  'data/limit-workbook-parts': {
    severity: 'error',
    zh: '工作簿里的文件超过 {limit} 个上限，请只保留要用的表。',
    en: 'The workbook passes the limit of {limit} parts; keep only the sheets in use.',
  },
  'data/workbook-error-value': {
    severity: 'error',
    zh: '单元格是错误值 {value}，请在 Excel 中改正公式。',
    en: 'The cell holds the error {value}; mend its formula in Excel.',
  },
  'data/workbook-no-result': {
    severity: 'error',
    zh: '公式“{formula}”没有计算结果。',
    en: 'The formula “{formula}” has no result stored.',
  },
  'data/workbook-not-a-number': {
    severity: 'error',
    zh: '单元格按数字存放，但“{text}”不是有效的数字；请重新输入这一格。',
    en: 'The cell is stored as a number, but “{text}” is none; type it again.',
  },
  'data/workbook-no-such-date': {
    severity: 'error',
    zh: '单元格的格式是日期，但 {text} 不是有效的日期；请重新输入日期，或把格式改为数字。',
    en: 'The cell is formatted as a date, but {text} is none; type the date again, or format the cell as a number.',
  },
  'data/workbook-format': {
    severity: 'warning',
    zh: '数字格式“{format}”版心不会显示，这一格印成 {shown}；其他用这种格式的单元格也一样。',
    en: 'The number format “{format}” is not one that banxin shows; the cell prints as {shown}, and so do others of this format.',
  },
  'data/workbook-merged-header': {
    severity: 'error',
    zh: '表头里有合并的单元格 {range}；表头只能占一行，每列一个名称。',
    en: 'The cells {range} of the header are merged; a header is one row with a name for each column.',
  },
  'data/workbook-hidden-rows': {
    severity: 'note',
    zh: '这张表有 {count} 行是隐藏的，也读了进来。',
    en: '{count} rows of this sheet are hidden; they were read too.',
  },
  'data/workbook-hidden-columns': {
    severity: 'note',
    zh: '这张表有隐藏的列，也读了进来。',
    en: 'Some columns of this sheet are hidden; they were read too.',
  },
  'data/workbook-hidden-sheet': {
    severity: 'note',
    zh: '工作表“{sheet}”是隐藏的，也读了进来。',
    en: 'The sheet “{sheet}” is hidden; it was read too.',
  },
  'usage/missing-sheet': {
    severity: 'error',
    zh: '工作簿“{file}”里没有名为“{sheet}”的工作表。',
    en: 'The workbook “{file}” has no sheet named “{sheet}”.',
  },
  'usage/missing-range': {
    severity: 'error',
    zh: '“{range}”不是 A1:F20 这样的区域，工作簿“{file}”里也没有定义这个名称。',
    en: '“{range}” is no range such as A1:F20, nor a name that the workbook “{file}” defines.',
  },
} as const satisfies Messages;

export const workbookHints = {
  'data/workbook-save-as-xlsx': {
    zh: '请在 Excel 或 WPS 中去掉密码，另存为“Excel 工作簿（.xlsx）”。',
    en: 'Open it in Excel or WPS, take its password off and save it as an Excel workbook (.xlsx).',
  },
  'data/workbook-save-in-excel': {
    zh: '请在 Excel 中打开并保存一次，让它算出结果。',
    en: 'Open it in Excel and save it, so that the result is computed.',
  },
  'data/workbook-name-a-range': {
    zh: '请在 publication.yaml 里写明区域，例如 { file: 统计.xlsx, sheet: 民事, range: A2:F20 }，从每列都有名称的那一行开始。',
    en: 'Name a range in publication.yaml that begins at the row with a name for each column, such as { file: statistics.xlsx, sheet: Civil, range: A2:F20 }.',
  },
  'data/workbook-nearest-sheet': { zh: '最接近的是“{name}”。', en: 'The nearest is “{name}”.' },
  'data/workbook-nearest-range': { zh: '最接近的是“{name}”。', en: 'The nearest is “{name}”.' },
} as const satisfies Hints;
