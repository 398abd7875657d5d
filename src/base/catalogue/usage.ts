import type { Hints, Messages } from './entry.ts';

/** What is wrong with publication.yaml (exit 2). The command line's own sentences are in command.ts. */
export const usageMessages = {
  'usage/manifest-unreadable': {
    severity: 'error',
    zh: 'publication.yaml 写得不对，从这里起读不下去。',
    en: 'publication.yaml is not written right; it cannot be read from here on.',
  },
  'usage/manifest-missing-key': {
    severity: 'error',
    zh: '少了“{key}”这一项。',
    en: 'The key “{key}” is missing.',
  },
  'usage/manifest-unknown-key': {
    severity: 'error',
    zh: '没有“{key}”这一项，这里可写的有：{keys}。',
    en: 'There is no key “{key}”; here may stand: {keys}.',
  },
  'usage/manifest-needs-text': {
    severity: 'error',
    zh: '“{key}”要写一段文字。',
    en: '“{key}” takes a text.',
  },
  'usage/manifest-needs-text-list': {
    severity: 'error',
    zh: '“{key}”要写一段文字，或由文字组成的列表。',
    en: '“{key}” takes a text or a list of texts.',
  },
  'usage/manifest-needs-mapping': {
    severity: 'error',
    zh: '“{key}”下面要写“键: 值”。',
    en: '“{key}” takes “key: value” below it.',
  },
  'usage/manifest-needs-truth': {
    severity: 'error',
    zh: '“{key}”只能是 true 或 false。',
    en: '“{key}” is true or false.',
  },
  'usage/manifest-needs-data': {
    severity: 'error',
    zh: '“{key}”要写数据文件的名字，或写成 file、sheet、range 三项。',
    en: '“{key}” takes the name of a data file, or file, sheet and range.',
  },
  'usage/manifest-needs-attachments': {
    severity: 'error',
    zh: '“{key}”只能是 none、true、false 或文件名的列表。',
    en: '“{key}” is none, true, false or a list of files.',
  },
  'usage/manifest-needs-spine': {
    severity: 'error',
    zh: '“{key}”只能是 false、一行字，或者最多三行字的列表（书脊的上、中、下）。',
    en: '“{key}” is false, one text, or a list of three texts at most (head, middle and foot of the spine).',
  },
  'usage/manifest-id': {
    severity: 'error',
    zh: '编号“{text}”要用作文件夹名：只用文字、数字、点、横线和下划线，不用空格和斜线，首尾不用点。',
    en: 'The id “{text}” names a folder: letters, digits, dot, hyphen and underscore only, no dot at its ends.',
  },
  'usage/manifest-template': {
    severity: 'error',
    zh: '模板名“{text}”要写文件夹的名字，不写路径。',
    en: 'The template “{text}” is the name of a folder, not a path.',
  },
  'usage/manifest-date': {
    severity: 'error',
    zh: '“{text}”不是日期；请写成 2022-01-10 这样的真实日期。',
    en: '“{text}” is no date; write a real day like 2022-01-10.',
  },
  'usage/manifest-language': {
    severity: 'error',
    zh: '“{text}”不是语言代码；简体中文写 zh-Hans。',
    en: '“{text}” is no language tag; simplified Chinese is zh-Hans.',
  },
  'usage/manifest-taken-name': {
    severity: 'error',
    zh: '数据不能叫“{name}”，这个名字已有别的意思。',
    en: 'Data cannot be called “{name}”, which means something else already.',
  },
  'usage/manifest-data-format': {
    severity: 'error',
    zh: '不认识“{file}”的格式；数据文件要是 .yaml、.json、.csv 或 .xlsx。',
    en: 'The format of “{file}” is not known; data files are .yaml, .json, .csv or .xlsx.',
  },
  'usage/manifest-not-a-workbook': {
    severity: 'error',
    zh: '“{file}”不是 Excel 工作簿，不能写“{key}”。',
    en: '“{file}” is no workbook, so it takes no “{key}”.',
  },
  'usage/manifest-range': {
    severity: 'error',
    zh: '“{text}”不是区域；请写成 A1:F20 这样，或写工作簿里定义的名称。',
    en: '“{text}” is no range; write it like A1:F20, or give a name that the workbook defines.',
  },
  'usage/manifest-profile': {
    severity: 'error',
    zh: '没有名为“{name}”的输出方式，可选：{names}。',
    en: 'There is no profile “{name}”; there are: {names}.',
  },
  'usage/manifest-bleed': {
    severity: 'error',
    zh: '出血“{text}”写得不对；请写成 3mm 这样，从 0 到 {most}mm。',
    en: 'The bleed “{text}” is not right; write it like 3mm, from 0 to {most}mm.',
  },
  'usage/manifest-choice': {
    severity: 'error',
    zh: '“{key}”不能写“{text}”，可选：{words}。',
    en: '“{key}” cannot be “{text}”; it is one of: {words}.',
  },
  'usage/manifest-thickness': {
    severity: 'error',
    zh: '纸的厚度“{text}”写得不对；请写成 0.13mm 这样，从 0 到 {most}mm。',
    en: 'The thickness “{text}” of a paper is not right; write it like 0.13mm, from 0 to {most}mm.',
  },
  'usage/condition-without-profile': {
    severity: 'error',
    zh: '印刷条件“{condition}”要配上它的 ICC 特性文件（press 下的 icc）；banxin 自带的只有 {usual}。',
    en: 'The printing condition “{condition}” needs its ICC profile (icc under press); banxin brings only {usual}.',
  },
  'usage/unfit-profile': {
    severity: 'error',
    zh: '“{file}”不是印刷机的 CMYK 特性文件，不能用来做印刷版。',
    en: '“{file}” is no CMYK profile of a press, so no press file can be made with it.',
  },
  'usage/unknown-attachment': {
    severity: 'error',
    zh: '这本出版物没有用到文件“{file}”，不能把它附进归档版。',
    en: 'This publication is made without the file “{file}”, so the archive file cannot carry it.',
  },
} as const satisfies Messages;

export const usageHints = {
  'usage/nearest-key': { zh: '最接近的是“{name}”。', en: 'The nearest is “{name}”.' },
  'usage/ask-the-printer': {
    zh: '请向印刷厂要这份文件（扩展名 .icc），放进出版物的文件夹；没有特别要求时，两项都不写即可。',
    en: 'Ask the print shop for this file (.icc) and put it into the publication’s folder; without special wishes leave both keys out.',
  },
  'usage/can-be-attached': {
    zh: '可以附上的有：{files}。',
    en: 'Can be attached: {files}.',
  },
} as const satisfies Hints;
