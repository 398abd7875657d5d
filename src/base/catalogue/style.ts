import type { Hints, Messages } from './entry.ts';

export const styleMessages = {
  'style/heavy-inks': {
    severity: 'warning',
    zh: '这个颜色四种墨加起来有 {sum}%，超过纸能吃住的 {limit}%，印出来会蹭脏、透印。',
    en: 'The four inks of this colour add up to {sum} %, more than the {limit} % that paper can carry; they would smear and show through.',
  },
  'style/not-utf8': {
    severity: 'error',
    zh: '样式表不是 UTF-8 编码，读不出来。',
    en: 'The stylesheet is not in UTF-8 and cannot be read.',
  },
  'style/unclosed-block': {
    severity: 'error',
    zh: '这个“{”到文件末尾也没有“}”来结束。',
    en: 'This “{” is not closed by the end of the file.',
  },
  'style/unclosed-bracket': {
    severity: 'error',
    zh: '这里的“{bracket}”没有对应的“{closer}”。',
    en: 'This “{bracket}” has no “{closer}”.',
  },
  'style/unclosed-string': {
    severity: 'error',
    zh: '这里的引号没有在同一行里结束。',
    en: 'This string is not closed on its line.',
  },
  'style/unclosed-comment': {
    severity: 'error',
    zh: '这段注释没有用“*/”结束，后面的样式都不会生效。',
    en: 'This comment is not closed by “*/”; nothing after it applies.',
  },
  'style/bad-url': {
    severity: 'error',
    zh: '这里的 url(…) 写法不对，路径里有空格、引号或括号时要整个加引号。',
    en: 'This url(…) is malformed; a path with spaces, quotes or brackets must be quoted whole.',
  },
  'style/stray-brace': {
    severity: 'error',
    zh: '这里多了一个“}”。',
    en: 'There is one “}” too many here.',
  },
  'style/no-block': {
    severity: 'error',
    zh: '“{text}”后面没有用“{”和“}”括起来的样式。',
    en: '“{text}” is not followed by declarations in “{” and “}”.',
  },
  'style/no-rule': {
    severity: 'error',
    zh: '“{text}”不在任何规则里，不会生效。',
    en: '“{text}” stands in no rule and does not apply.',
  },
  'style/not-a-declaration': {
    severity: 'error',
    zh: '“{text}”不是样式声明，应写成“属性: 值;”。',
    en: '“{text}” is not a declaration; it should read “property: value;”.',
  },
  'style/missing-semicolon': {
    severity: 'error',
    zh: '{property} 的值后面少了一个分号，“{next}”被当成了它的值。',
    en: 'A semicolon is missing after the value of {property}: “{next}” was read as part of it.',
  },
  'style/empty-value': {
    severity: 'warning',
    zh: '{property} 没有值。',
    en: '{property} has no value.',
  },
  'style/too-deep': {
    severity: 'error',
    zh: '括号嵌套得太深，后面的样式没有读。',
    en: 'Brackets are nested too deeply; the rest of the sheet was not read.',
  },
  'style/bad-selector': {
    severity: 'error',
    zh: '选择器“{selector}”的写法不对。',
    en: 'The selector “{selector}” is malformed.',
  },
  'style/unsupported-selector': {
    severity: 'warning',
    zh: '不支持选择器“{selector}”，它不会选中任何元素。',
    en: 'The selector “{selector}” is not supported and selects nothing.',
  },
  'style/unsupported-at-rule': {
    severity: 'warning',
    zh: '不支持 @{rule}，其中的样式不会生效。',
    en: '@{rule} is not supported; what it says does not apply.',
  },
  'style/unsupported-media': {
    severity: 'warning',
    zh: '不支持按“{query}”选择媒体，其中的样式不会生效；印刷用 @media print。',
    en: 'The media query “{query}” is not supported and what it holds does not apply; for print write @media print.',
  },
  'style/nested-rule': {
    severity: 'warning',
    zh: '规则“{selector}”写在了另一条规则里面，不会生效。',
    en: 'The rule “{selector}” stands inside another rule and does not apply.',
  },
  'style/unsupported-property': {
    severity: 'warning',
    zh: '不支持属性 {property}，这一条不会生效。',
    en: 'The property {property} is not supported; this declaration does not apply.',
  },
  'style/unsupported-value': {
    severity: 'warning',
    zh: '{property} 不支持“{value}”这个值，这一条不会生效。',
    en: '“{value}” is not a supported value of {property}; this declaration does not apply.',
  },
  'style/inline-writing-mode': {
    severity: 'warning',
    zh: '行内元素的 writing-mode 与所在的行不同，一行只能朝一个方向，这一条不会生效。',
    en: 'The writing-mode of an inline element differs from that of its line; a line runs one way, so this declaration does not apply.',
  },
  'style/unsupported-unit': {
    severity: 'warning',
    zh: '{property} 的值“{value}”用了不支持的单位“{unit}”，这一条不会生效；可用 mm、cm、in、pt、pc、Q、px、em、rem、ic 和 %。',
    en: '“{value}” of {property} has the unsupported unit “{unit}”, so this declaration does not apply; use mm, cm, in, pt, pc, Q, px, em, rem, ic or %.',
  },
  'style/page-only': {
    severity: 'warning',
    zh: '属性 {property} 只能写在 @page 里，这一条不会生效。',
    en: 'The property {property} belongs in @page only; this declaration does not apply.',
  },
  'style/not-on-page': {
    severity: 'warning',
    zh: '属性 {property} 不能直接写在 @page 里，这一条不会生效。',
    en: 'The property {property} has no meaning directly in @page; this declaration does not apply.',
  },
  'style/not-yet': {
    severity: 'warning',
    zh: '{property} 已能读入，但这一版还不会照它排版。',
    en: '{property} is read, but this version does not act on it yet.',
  },
  'style/unknown-variable': {
    severity: 'warning',
    zh: '变量 {name} 在这里没有值，用到它的这一条不会生效。',
    en: 'The variable {name} has no value here; the declaration that uses it does not apply.',
  },
  'style/variable-cycle': {
    severity: 'warning',
    zh: '变量互相引用，绕成了一圈：{names}。',
    en: 'Variables refer to each other in a circle: {names}.',
  },
  'style/variable-too-long': {
    severity: 'warning',
    zh: '变量展开后太长，这一条不会生效。',
    en: 'The variable grows too long when it is filled in; this declaration does not apply.',
  },
  'style/incomplete-font-face': {
    severity: 'warning',
    zh: '@font-face 要同时写明 font-family 和 src，这一条不会生效。',
    en: '@font-face needs both font-family and src; this one does not apply.',
  },
  'style/bad-spot-color': {
    severity: 'error',
    zh: '@spot-color 要写成 @spot-color "名称" { alternate: 颜色; }。',
    en: '@spot-color must read @spot-color "name" { alternate: colour; }.',
  },
  'style/type-area-too-large': {
    severity: 'warning',
    zh: '{characters} 字 × {lines} 行的版心比纸张还大，这一条不会生效；字号和行高以 html 的为准。',
    en: 'A type area of {characters} characters × {lines} lines is larger than the page, so this declaration does not apply; html gives the font size and line height.',
  },
  'style/spot-name': {
    severity: 'error',
    zh: '专色不能叫“{name}”：All 和 None 在印刷里另有所指，名称也不能超过 127 个字节（42 个汉字）。',
    en: 'A spot ink cannot be called “{name}”: All and None mean something else in print, and a name has at most 127 bytes.',
  },
  'style/unknown-spot': {
    severity: 'error',
    zh: '没有用 @spot-color 定义过专色“{name}”。',
    en: 'No @spot-color defines the spot ink “{name}”.',
  },
  'style/spot-twice': {
    severity: 'warning',
    zh: '专色“{name}”定义了两次，替代色不同，以这一次为准。',
    en: 'The spot ink “{name}” is defined twice with different alternates; this one holds.',
  },
} as const satisfies Messages;

export const styleHints = {
  'style/rich-black': {
    zh: '请减少青、品红、黄。大面积的黑用 device-cmyk(40% 30% 30% 100%) 就够厚实。',
    en: 'Take out cyan, magenta and yellow. For large areas of black, device-cmyk(40% 30% 30% 100%) is rich enough.',
  },
  'style/make-it-a-block': {
    zh: '要竖排的部分可以写成一个块（display: block），或放进网格、表格的一格。',
    en: 'Make the part that is to stand vertical a block (display: block), or put it in a cell of a grid or table.',
  },
  'style/nearest-property': { zh: '最接近的属性是 {name}。', en: 'The nearest property is {name}.' },
  'style/nearest-at-rule': { zh: '最接近的是 @{name}。', en: 'The nearest is @{name}.' },
  'style/nearest-variable': { zh: '最接近的变量是 {name}。', en: 'The nearest variable is {name}.' },
  'style/nearest-spot': { zh: '最接近的专色是“{name}”。', en: 'The nearest spot ink is “{name}”.' },
  'style/close-before': {
    zh: '看看前面是否少了“{”，或多了分号。',
    en: 'Look for a missing “{” or a spare semicolon before it.',
  },
} as const satisfies Hints;
