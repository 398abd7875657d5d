import type { Hints, Messages } from './entry.ts';

export const realizeMessages = {
  'realize/unknown-reference': {
    severity: 'error',
    zh: '没有 id 为“{id}”的元素，{element} 指不到任何地方。',
    en: 'No element has the id “{id}”, so {element} points nowhere.',
  },
  'realize/duplicate-id': {
    severity: 'error',
    zh: 'id“{id}”用了不止一次。',
    en: 'The id “{id}” is used more than once.',
  },
  'realize/unsafe-link': {
    severity: 'error',
    zh: '链接“{target}”不能用：只支持 #id、https:、http: 和 mailto:。',
    en: 'The link “{target}” cannot be used: only #id, https:, http: and mailto: are supported.',
  },
  'realize/missing-picture': {
    severity: 'error',
    zh: '找不到图片“{file}”。',
    en: 'The picture “{file}” is not there.',
  },
  'realize/refused-path': {
    severity: 'error',
    zh: '不能读取“{file}”：它在出版物、模板和 fonts/ 之外，或者不是普通文件。',
    en: '“{file}” cannot be read: it lies outside the publication, its template and fonts/, or is no plain file.',
  },
  'realize/bad-picture': {
    severity: 'error',
    zh: '图片“{file}”读不出来：{reason}。',
    en: 'The picture “{file}” cannot be read: {reason}.',
  },
  'realize/limit-picture-size': {
    severity: 'error',
    zh: '图片“{file}”有 {megapixels} 百万像素，上限是 {limit} 百万像素。',
    en: 'The picture “{file}” has {megapixels} megapixels; the limit is {limit}.',
  },
  'realize/reading-without-base': {
    severity: 'warning',
    zh: '<rt> 前面没有被注音的字，注音就照正文排了。',
    en: 'No base stands before this <rt>; its reading is set as plain text.',
  },
  'realize/nested-ruby': {
    severity: 'warning',
    zh: '<ruby> 里又有 <ruby>，里面的照正文排了：一个字上只能有一行注音。',
    en: 'A <ruby> inside a <ruby> is set as plain text: a base bears one reading.',
  },
  'realize/missing-chart': {
    severity: 'error',
    zh: '找不到图表“{file}”。',
    en: 'The chart “{file}” is not there.',
  },
  'realize/unknown-data-set': {
    severity: 'error',
    zh: '图表要用的数据“{name}”不存在。',
    en: 'The data “{name}” that the chart asks for is not there.',
  },
  'realize/nested-footnote': {
    severity: 'warning',
    zh: '脚注里面不能再有脚注，这一条就排在原处。',
    en: 'A footnote cannot stand inside a footnote; this one is set where it stands.',
  },
  'realize/inline-picture-share': {
    severity: 'warning',
    zh: '文字行里的 {element} 用了百分比的宽或高，没有可比的宽度，按原来的大小排。',
    en: 'The {element} in a line of text has a width or height in per cent; there is nothing to take a share of, so it keeps its own size.',
  },
  'realize/inline-background-picture': {
    severity: 'warning',
    zh: '行内元素 {element} 的背景图片“{url}”画不出来，只支持颜色和渐变。',
    en: 'The background picture “{url}” of the inline element {element} is not drawn; colours and gradients are.',
  },
  'realize/skipped-heading': {
    severity: 'error',
    zh: '<{tag}> 前面少了一级：上一个标题是 <{before}>，下一级应当是 <{wanted}>。用读屏软件的人靠标题级别找内容。',
    en: '<{tag}> skips a level: the heading before it is <{before}>, so the next one down is <{wanted}>. Those who hear the document find their way by its headings.',
  },
  'realize/no-first-heading': {
    severity: 'warning',
    zh: '第一个标题是 <{tag}>，不是 <h1>。无障碍标签里各级标题会提高，使第一个成为一级。',
    en: 'The first heading is <{tag}> and no <h1>. In the file’s tags the headings are raised, so that the first one is of level 1.',
  },
  'realize/table-without-headers': {
    severity: 'warning',
    zh: '这张表（{rows} 行 {columns} 列）没有表头单元格 <th>，听的人不知道每个数说的是什么。',
    en: 'This table of {rows} rows and {columns} columns has no header cell (<th>); those who hear it cannot tell what a figure is about.',
  },
  'realize/bad-attribute': {
    severity: 'error',
    zh: '属性 {attribute} 的值“{value}”不对，应当是{expected}。',
    en: 'The attribute {attribute} cannot be “{value}”; it should be {expected}.',
  },
} as const satisfies Messages;

export const realizeHints = {
  'realize/nearest-id': { zh: '最接近的 id 是“{id}”。', en: 'The nearest id is “{id}”.' },
  'realize/first-use': { zh: '第一次用在这里。', en: 'It was first used here.' },
  'realize/looked-in': {
    zh: '先在模板的文件夹里找，再在出版物的文件夹里找。请核对文件名，或把文件放进去。',
    en: 'It is looked for in the template’s folder, then in the publication’s. Check the name or put the file there.',
  },
  'realize/picture-formats': {
    zh: '支持 PNG、JPEG、WebP 和 SVG。请另存为其中一种。',
    en: 'PNG, JPEG, WebP and SVG are supported. Save it as one of these.',
  },
  'realize/nearest-data': { zh: '最接近的是“{name}”。', en: 'The nearest is “{name}”.' },
  'realize/write-headers': {
    zh: '把说明各列或各行的单元格写成 <th>，行首的加上 scope="row"。',
    en: 'Write the cells that name columns or rows as <th>, those at the start of rows with scope="row".',
  },
  'realize/choose-the-level': {
    zh: '级别按内容选，大小由样式表决定。',
    en: 'Choose the level by the content; its size is the stylesheet’s business.',
  },
  'realize/give-a-length': {
    zh: '写成 mm、pt 或 em，或者让图片单独成块（display: block）。',
    en: 'Give it in mm, pt or em, or let the picture be a block (display: block).',
  },
  'realize/make-it-a-block': {
    zh: '给元素加上 display: block，或改用 img。',
    en: 'Give the element display: block, or use an img.',
  },
} as const satisfies Hints;
