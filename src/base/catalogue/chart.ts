import type { Hints, Messages } from './entry.ts';

export const chartMessages = {
  'chart/bad-json': {
    severity: 'error',
    zh: '图表文件不是正确的 JSON：这里不能是“{found}”。',
    en: 'The chart file is not valid JSON: “{found}” cannot stand here.',
  },
  'chart/unfinished-json': {
    severity: 'error',
    zh: '图表文件没有写完：括号或引号没有闭合。',
    en: 'The chart file ends too early: a bracket or a quote is not closed.',
  },
  'chart/not-utf8': {
    severity: 'error',
    zh: '图表文件不是 UTF-8 编码。',
    en: 'The chart file is not UTF-8.',
  },
  'chart/repeated-key': {
    severity: 'error',
    zh: '键“{key}”在同一层写了两次，只有一次会生效。',
    en: 'The key “{key}” is written twice in one object; only one could count.',
  },
  'chart/limit-depth': {
    severity: 'error',
    zh: '图表文件的嵌套超过 {limit} 层。',
    en: 'The chart file is nested deeper than {limit} levels.',
  },
  'chart/limit-size': {
    severity: 'error',
    zh: '图表文件有 {size} 字节，上限是 {limit} 字节。',
    en: 'The chart file has {size} bytes; the limit is {limit}.',
  },
  'chart/limit-rows': {
    severity: 'error',
    zh: '图表的数据有 {rows} 行，上限是 {limit} 行。',
    en: 'The chart has {rows} rows of data; the limit is {limit}.',
  },
  'chart/limit-value': {
    severity: 'error',
    zh: '“{key}”的值 {value} 超过上限 {limit}。',
    en: '“{key}” is {value}; the limit is {limit}.',
  },
  'chart/limit-marks': {
    severity: 'error',
    zh: '图表要画 {marks} 个图形，上限是 {limit} 个。',
    en: 'The chart would draw {marks} marks; the limit is {limit}.',
  },
  'chart/limit-work': {
    severity: 'error',
    zh: '图表里的公式算得太多，已经停止。',
    en: 'The expressions of this chart ask for too much computing and were stopped.',
  },
  'chart/not-a-chart': {
    severity: 'error',
    zh: '这不是 Vega-Lite 或 Vega 图表：没有 mark、layer、concat、facet、repeat 或 marks。',
    en: 'This is neither a Vega-Lite nor a Vega chart: it has no mark, layer, concat, facet, repeat or marks.',
  },
  'chart/unknown-mark': { severity: 'error', zh: '没有“{mark}”这种图形。', en: 'There is no mark “{mark}”.' },
  'chart/unknown-channel': {
    severity: 'error',
    zh: '没有“{channel}”这个编码通道。',
    en: 'There is no encoding channel “{channel}”.',
  },
  'chart/unknown-type': {
    severity: 'error',
    zh: '没有“{type}”这种数据类型，只有 quantitative、temporal、ordinal、nominal。',
    en: 'There is no type “{type}”; there are quantitative, temporal, ordinal and nominal.',
  },
  'chart/unknown-property': {
    severity: 'warning',
    zh: 'Vega-Lite 不认识这里的“{property}”，它不起作用。',
    en: 'Vega-Lite knows no “{property}” here; it has no effect.',
  },
  'chart/external-data': {
    severity: 'error',
    zh: '图表不能引用外部数据（{key}：{target}）。',
    en: 'A chart may not refer to data outside ({key}: {target}).',
  },
  'chart/refused-link': {
    severity: 'error',
    zh: '图表里不能有链接（{key}）。',
    en: 'A chart may not hold links ({key}).',
  },
  'chart/refused-image': {
    severity: 'error',
    zh: '图表里不能用图片。',
    en: 'A chart may not hold images.',
  },
  'chart/refused-transform': {
    severity: 'error',
    zh: '不能使用变换“{name}”：它的结果不固定，或者没有上限。',
    en: 'The transform “{name}” is refused: its result is not fixed, or not bounded.',
  },
  'chart/refused-function': {
    severity: 'error',
    zh: '公式里不能使用“{name}”。',
    en: 'Expressions may not use “{name}”.',
  },
  'chart/own-data': {
    severity: 'note',
    zh: '图表文件自带数据，没有使用“{data}”。',
    en: 'The chart file brings its own data; “{data}” is not used.',
  },
  'chart/no-data': {
    severity: 'error',
    zh: '图表没有数据：<chart> 没有写 data，图表文件也没有自带数据。',
    en: 'The chart has no data: <chart> names none and the chart file brings none.',
  },
  'chart/unknown-data': {
    severity: 'error',
    zh: '图表里没有名为“{name}”的数据集。',
    en: 'The chart has no data set “{name}”.',
  },
  'chart/data-shape': {
    severity: 'error',
    zh: '“{data}”不是一行一行的数据，画不成图表。',
    en: '“{data}” is not made of rows, so no chart can be drawn from it.',
  },
  'chart/unknown-field': {
    severity: 'error',
    zh: '数据里没有“{field}”这一列，现有的列是：{known}。',
    en: 'The data has no column “{field}”; its columns are: {known}.',
  },
  'chart/text-in-number': {
    severity: 'error',
    zh: '“{field}”这一列要画成数值，但这里是文字“{text}”。',
    en: 'The column “{field}” is drawn as numbers, but here is the text “{text}”.',
  },
  'chart/not-a-date': {
    severity: 'error',
    zh: '“{field}”这一列要画成日期，但“{text}”不是日期。',
    en: 'The column “{field}” is drawn as dates, but “{text}” is not a date.',
  },
  'chart/no-rows': {
    severity: 'warning',
    zh: '图表的数据“{data}”没有一行，图上只写“无数据”。',
    en: 'The data “{data}” of the chart has no rows; the chart says only “无数据”.',
  },
  'chart/missing-mark': {
    severity: 'warning',
    zh: '第 {row} 行数据没有画在图上（{values}）。',
    en: 'Row {row} of the data is not drawn in the chart ({values}).',
  },
  'chart/missing-marks': {
    severity: 'warning',
    zh: '另有 {count} 行数据没有画在图上。',
    en: '{count} more rows of the data are not drawn in the chart.',
  },
  'chart/not-finite': {
    severity: 'error',
    zh: '图表里出现了算不出来的数（{value}）。',
    en: 'The chart holds a number that cannot be computed ({value}).',
  },
  'chart/invalid': {
    severity: 'error',
    zh: '图表文件有误，Vega 说：{reason}。',
    en: 'The chart file is wrong. Vega says: {reason}.',
  },
  'chart/advice': {
    severity: 'warning',
    zh: '画图表时 Vega 提醒：{reason}。',
    en: 'Vega warns while drawing the chart: {reason}.',
  },
  'chart/hidden-labels': {
    severity: 'warning',
    zh: '图表放不下这些标签，没有印出：{labels}。',
    en: 'The chart has no room for these labels, and they are not printed: {labels}.',
  },
  'chart/too-small': {
    severity: 'error',
    zh: '图表只有 {width} × {height} pt，文字以外画不下图形。',
    en: 'The chart is only {width} × {height} pt: beside its text there is no room for the drawing.',
  },
  'chart/shrunk': {
    severity: 'warning',
    zh: '图表放不进 {width} × {height} pt，整体缩小到 {percent}%，字也随之变小。',
    en: 'The chart does not fit {width} × {height} pt; it is scaled to {percent}%, its text too.',
  },

  'svg/not-utf8': { severity: 'error', zh: 'SVG 文件不是 UTF-8 编码。', en: 'The SVG file is not UTF-8.' },
  'svg/bad-xml': {
    severity: 'error',
    zh: 'SVG 文件不是正确的 XML：{reason}。',
    en: 'The SVG file is not well-formed XML: {reason}.',
  },
  'svg/doctype': {
    severity: 'error',
    zh: 'SVG 里不允许 DOCTYPE 和实体定义。',
    en: 'DOCTYPE and entity definitions are not allowed in an SVG.',
  },
  'svg/instruction': {
    severity: 'error',
    zh: 'SVG 里不允许处理指令（<?…?>）。',
    en: 'Processing instructions (<?…?>) are not allowed in an SVG.',
  },
  'svg/not-svg': {
    severity: 'error',
    zh: '文件的根元素是“{name}”，不是 svg。',
    en: 'The root element is “{name}”, not svg.',
  },
  'svg/no-size': {
    severity: 'error',
    zh: 'SVG 没有可用的大小：要写 viewBox，或者写大于 0 的 width 和 height。',
    en: 'The SVG has no usable size: it needs a viewBox, or a width and height above 0.',
  },
  'svg/refused-element': {
    severity: 'error',
    zh: 'SVG 里不允许 <{name}>。',
    en: '<{name}> is not allowed in an SVG.',
  },
  'svg/external-link': {
    severity: 'error',
    zh: 'SVG 不能引用文件以外的内容（{target}）。',
    en: 'An SVG may not refer to anything outside its file ({target}).',
  },
  'svg/unsupported': {
    severity: 'warning',
    zh: '不支持 SVG 的“{name}”，没有画出来。',
    en: 'SVG’s “{name}” is not supported; it is not drawn.',
  },
  'svg/bad-value': {
    severity: 'error',
    zh: 'SVG 的 {attribute} 写的是“{value}”，读不懂。',
    en: 'The SVG’s {attribute} is “{value}”, which cannot be read.',
  },
  'svg/unknown-reference': {
    severity: 'warning',
    zh: 'SVG 里没有 id 为“{id}”的元素。',
    en: 'The SVG has no element with the id “{id}”.',
  },
  'svg/reference-loop': {
    severity: 'error',
    zh: 'SVG 的引用绕回了自己（{id}）。',
    en: 'The SVG’s references lead back to themselves ({id}).',
  },
  'svg/bad-image': {
    severity: 'error',
    zh: 'SVG 里嵌入的图片不是完好的 PNG 或 JPEG。',
    en: 'An image inside the SVG is not a sound PNG or JPEG.',
  },
  'svg/limit-nodes': {
    severity: 'error',
    zh: 'SVG 展开后超过 {limit} 个元素。',
    en: 'The SVG expands to more than {limit} elements.',
  },
  'svg/limit-depth': {
    severity: 'error',
    zh: 'SVG 的嵌套超过 {limit} 层。',
    en: 'The SVG is nested deeper than {limit} levels.',
  },
  'svg/limit-size': {
    severity: 'error',
    zh: 'SVG 文件有 {size} 字节，上限是 {limit} 字节。',
    en: 'The SVG file has {size} bytes; the limit is {limit}.',
  },
} as const satisfies Messages;

export const chartHints = {
  'chart/did-you-mean': { zh: '最接近的是“{name}”。', en: 'The nearest is “{name}”.' },
  'chart/escape-dots': {
    zh: '列名里有点或方括号时要写成“{written}”。',
    en: 'A column name with dots or brackets is written “{written}”.',
  },
  'chart/name-the-data': {
    zh: '把数据写进 publication.yaml 的 data，再用 <chart data="名称"> 引用。',
    en: 'Name the data in publication.yaml under data, and refer to it by <chart data="name">.',
  },
  'chart/fix-the-cell': {
    zh: '改正这一格；没有数就让它空着。',
    en: 'Correct this cell; leave it empty where there is no number.',
  },
  'chart/write-dates': {
    zh: '日期写成 2021-03-01、2021-03 或 2021。',
    en: 'Write dates as 2021-03-01, 2021-03 or 2021.',
  },
  'chart/give-room': {
    zh: '在样式里给图表更大的 width 或 height，或者减少标签。',
    en: 'Give the chart a larger width or height in the stylesheet, or fewer labels.',
  },
  'chart/needs-rows': {
    zh: '数据要是列表，每项是“列名: 值”。',
    en: 'The data should be a list whose items are “column: value”.',
  },
  'svg/save-plain': {
    zh: '在绘图软件里另存为“普通 SVG”，文字以外的效果转为路径。',
    en: 'Save it as “plain SVG” in the drawing program, with effects converted to paths.',
  },
} as const satisfies Hints;
