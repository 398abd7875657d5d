import type { Hints, Messages } from './entry.ts';
import { templateMarkupHints, templateMarkupMessages } from './template-markup.ts';

/** Stage ②: names, helpers and values; the markup is in template-markup.ts. */
export const templateMessages = {
  ...templateMarkupMessages,
  'template/not-utf8': {
    severity: 'error',
    zh: '模板不是 UTF-8 编码，这里的字节读不出来；请另存为 UTF-8。',
    en: 'The template is not UTF-8: these bytes cannot be read. Save it as UTF-8.',
  },
  'template/limit-file': {
    severity: 'error',
    zh: '模板文件超过 {limit} MB 的上限。',
    en: 'The template file is larger than the limit of {limit} MB.',
  },
  'template/syntax': {
    severity: 'error',
    zh: '这里的模板写法读不懂。',
    en: 'The template cannot be read from here on.',
  },
  'template/mustache-unclosed': {
    severity: 'error',
    zh: '这里的 {{ 没有对应的 }}。',
    en: 'These {{ have no }} to close them.',
  },
  'template/block-unclosed': {
    severity: 'error',
    zh: '{{#{name}}} 没有对应的 {{/{name}}}。',
    en: '{{#{name}}} has no {{/{name}}}.',
  },
  'template/block-stray-end': {
    severity: 'error',
    zh: '{{/{name}}} 前面没有对应的 {{#{name}}}。',
    en: '{{/{name}}} closes no {{#{name}}}.',
  },
  'template/raw-output': {
    severity: 'error',
    zh: '不能用 {{{…}}} 或 {{&…}}：数据不能变成标记。请改用 {{…}}。',
    en: '{{{…}}} and {{&…}} are refused: data cannot make markup. Use {{…}}.',
  },
  'template/raw-block': {
    severity: 'error',
    zh: '不能用 {{{{…}}}} 原文块；要印出花括号，请在前面加反斜杠。',
    en: 'Raw blocks {{{{…}}}} are refused; to print braces put a backslash before them.',
  },
  'template/decorator': {
    severity: 'error',
    zh: '不能用 {{*…}} 装饰器。',
    en: 'Decorators {{*…}} are refused.',
  },
  'template/partial-block': {
    severity: 'error',
    zh: '不能用 {{#> …}} 和 @partial-block。',
    en: '{{#> …}} and @partial-block are refused.',
  },
  'template/dynamic-partial': {
    severity: 'error',
    zh: '部件的名字要直接写出，不能由数据算出。',
    en: 'A partial must be named outright; data cannot choose it.',
  },
  'template/partial-name': {
    severity: 'error',
    zh: '“{name}”不是部件的名字：只能用 partials/ 里的文件名，不带 .hbs。',
    en: '“{name}” is no name of a partial: only files in partials/ can be named, without .hbs.',
  },
  'template/unknown-partial': {
    severity: 'error',
    zh: 'partials/ 里没有“{name}.hbs”。',
    en: 'There is no {name}.hbs in partials/.',
  },
  'template/partial-arguments': {
    severity: 'error',
    zh: '{{> {name}}} 只能带一个数据，其余请写成 名字=值。',
    en: '{{> {name}}} takes one value; write the others as name=value.',
  },
  'template/limit-recursion': {
    severity: 'error',
    zh: '部件“{name}”循环引用：{cycle}。',
    en: 'The partial “{name}” includes itself: {cycle}.',
  },
  'template/limit-nesting': {
    severity: 'error',
    zh: '模板的块和部件嵌套超过 {limit} 层。',
    en: 'Blocks and partials of the template are nested deeper than {limit} levels.',
  },
  'template/limit-branches': {
    severity: 'error',
    zh: '一串 {{else if}} 超过 {limit} 支。',
    en: 'A chain of {{else if}} has more than {limit} branches.',
  },
  'template/limit-rounds': {
    severity: 'error',
    zh: '模板的循环总共超过 {limit} 次。',
    en: 'The loops of the template go round more than {limit} times.',
  },
  'template/limit-output': {
    severity: 'error',
    zh: '模板展开后超过 {limit} MB。',
    en: 'The template grows beyond {limit} MB.',
  },
  'template/block-arguments': {
    severity: 'error',
    zh: '{{#{name}}} 要带一个值，这里有 {count} 个。',
    en: '{{#{name}}} takes one value; here are {count}.',
  },
  'template/unknown-helper': {
    severity: 'error',
    zh: '没有名为“{name}”的助手。',
    en: 'There is no helper named “{name}”.',
  },
  'template/wrong-arguments': {
    severity: 'error',
    zh: '{name} 带的值个数不对，这里有 {count} 个。',
    en: '{name} has the wrong number of values: {count}.',
  },
  'template/unknown-option': {
    severity: 'error',
    zh: '{name} 没有“{option}”这个选项。',
    en: '{name} has no option “{option}”.',
  },
  'template/option-twice': {
    severity: 'error',
    zh: '选项“{option}”写了两次。',
    en: 'The option “{option}” is given twice.',
  },
  'template/option-value': {
    severity: 'error',
    zh: '{name} 的选项 {option} 不能是“{value}”，可用：{expected}。',
    en: 'The option {option} of {name} cannot be “{value}”; it can be: {expected}.',
  },
  'template/bracket-without-dot': {
    severity: 'error',
    zh: '方括号里的名字前面少了一个点。',
    en: 'A dot is missing before the name in brackets.',
  },
  'template/no-outer': {
    severity: 'error',
    zh: '这里的 ../ 已经到了最外层之外。',
    en: 'Here ../ leads outside the outermost level.',
  },
  'template/outside-loop': {
    severity: 'error',
    zh: '{name} 只能用在 {{#each}} 里面。',
    en: '{name} can only be used inside {{#each}}.',
  },
  'template/unknown-loop-name': {
    severity: 'error',
    zh: '没有 {name}；可用 @root、@index、@key、@first、@last。',
    en: 'There is no {name}; there are @root, @index, @key, @first and @last.',
  },
  'template/not-a-list': {
    severity: 'error',
    zh: '{{#each}} 要的是列表或一组数据，这里是单个值。',
    en: '{{#each}} wants a list or a mapping; this is a single value.',
  },
  'template/prints-list': {
    severity: 'error',
    zh: '“{name}”是列表，不能直接印出。',
    en: '“{name}” is a list and cannot be printed as it is.',
  },
  'template/prints-mapping': {
    severity: 'error',
    zh: '“{name}”是一组数据，不能直接印出，请写出其中一项的名字。',
    en: '“{name}” is a mapping and cannot be printed as it is; name one of its entries.',
  },
  'template/series-without-period': {
    severity: 'error',
    zh: '这是一列数，要写明印哪一期。',
    en: 'This is a series; say which period is meant.',
  },
  'template/not-one-value': {
    severity: 'error',
    zh: '{name} 要的是单个值，这里是列表或一组数据。',
    en: '{name} wants one value; this is a list or a mapping.',
  },
  'template/not-a-number': {
    severity: 'error',
    zh: '{name} 要的是数，这里是“{value}”。',
    en: '{name} wants a number; this is “{value}”.',
  },
  'template/no-value': {
    severity: 'error',
    zh: '{name} 要用的“{figure}”是空的。',
    en: '“{figure}”, which {name} needs, is empty.',
  },
  'template/not-a-change': {
    severity: 'error',
    zh: '只带一个值的 change 要的是 derived 里用 change(…) 推算的指标。',
    en: 'change of one value wants a figure that derived computes with change(…).',
  },
  'template/not-a-date': {
    severity: 'error',
    zh: '{name} 读不懂日期“{value}”；请写成 2022-01-10 这样。',
    en: '{name} cannot read the date “{value}”; write it like 2022-01-10.',
  },
  'template/impossible-date': {
    severity: 'error',
    zh: '没有“{value}”这一天。',
    en: 'There is no such day as “{value}”.',
  },
  'template/date-pattern': {
    severity: 'error',
    zh: '日期格式里的“{letters}”没有意义；可用 YYYY、YY、MM、M、DD、D。',
    en: '“{letters}” means nothing in a date pattern; there are YYYY, YY, MM, M, DD and D.',
  },
  'template/date-part': {
    severity: 'error',
    zh: '日期“{value}”里没有格式要的 {letters}。',
    en: 'The date “{value}” has no {letters}, which the pattern asks for.',
  },
  'template/unsayable': {
    severity: 'error',
    zh: '“{value}”太大，不能写成汉字数字。',
    en: '“{value}” is too large to be written in Chinese numerals.',
  },
  'template/prose-not-read': {
    severity: 'warning',
    zh: '这段文字里有 {{…}}，会照原样印出。',
    en: 'This text holds {{…}}, which is printed as it stands.',
  },
  'template/reference-unclosed': {
    severity: 'error',
    zh: '文字里的 {{ 没有对应的 }}。',
    en: 'These {{ in the text have no }} to close them.',
  },
  'template/reference-form': {
    severity: 'error',
    zh: '文字里的 {{…}} 只能是一个数据名，或 num、change 这样的助手。',
    en: 'In text {{…}} can only hold a data name or a helper such as num or change.',
  },
} as const satisfies Messages;

export const templateHints = {
  ...templateMarkupHints,
  'template/nearest-name': { zh: '最接近的是“{name}”。', en: 'The nearest is “{name}”.' },
  'template/known-names': { zh: '这里有：{names}。', en: 'Here are: {names}.' },
  'template/found-outside': {
    zh: '外面有这个名字，请写成“{name}”。',
    en: 'The name is known outside; write “{name}”.',
  },
  'template/nearest-helper': { zh: '可能想写的是“{name}”。', en: 'Perhaps “{name}” was meant.' },
  'template/nearest-option': { zh: '可能想写的是“{name}”。', en: 'Perhaps “{name}” was meant.' },
  'template/nearest-partial': { zh: '最接近的是“{name}”。', en: 'The nearest is “{name}”.' },
  'template/known-partials': { zh: 'partials/ 里有：{names}。', en: 'In partials/ there are: {names}.' },
  'template/usage': { zh: '写法：{usage}。', en: 'It is written: {usage}.' },
  'template/found-instead': { zh: '到这里它还没有结束。', en: 'It was not closed when this came.' },
  'template/bracket-digits': {
    zh: '数字和特殊名字写成“.[2017]”，前面要有点。',
    en: 'Write numbers and odd names as “.[2017]”, with the dot.',
  },
  'template/plain-partial': {
    zh: '请用 {{> 部件}}，要传的内容写成 名字=值。',
    en: 'Use {{> partial}} and pass what it needs as name=value.',
  },
  'template/say-empty': { zh: '如果可以空着，请写 empty="—"。', en: 'If it may be empty, write empty="—".' },
  'template/use-each': { zh: '用 {{#each}} 逐项印出。', en: 'Print its items with {{#each}}.' },
  'template/use-each-prose': {
    zh: '用 {{#each}} 逐段印出：{{#each …}}<p>{{prose this}}</p>{{/each}}。',
    en: 'Print it paragraph by paragraph: {{#each …}}<p>{{prose this}}</p>{{/each}}.',
  },
  'template/name-period': { zh: '写明期次，例如“.[{period}]”。', en: 'Name the period, such as “.[{period}]”.' },
  'template/figure-no-series': { zh: '这个指标没有 series。', en: 'This figure has no series.' },
} as const satisfies Hints;
