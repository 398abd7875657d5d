import type { Hints, Messages } from './entry.ts';

/** Stage ②: the HTML that a template makes. */
export const templateMarkupMessages = {
  'template/limit-elements': {
    severity: 'error',
    zh: '元素嵌套超过 {limit} 层，后面的内容没有再读。',
    en: 'Elements are nested deeper than {limit} levels; what follows was not read.',
  },
  'template/comment-unclosed': {
    severity: 'error',
    zh: '这里的注释没有结束，缺少 -->。',
    en: 'This comment lacks its -->.',
  },
  'template/declaration': {
    severity: 'error',
    zh: '这里只能有注释，doctype 只能在文件开头。',
    en: 'Only comments can stand here; a doctype stands at the very start.',
  },
  'template/late-doctype': {
    severity: 'error',
    zh: 'doctype 只能在最前面。',
    en: 'A doctype can only stand at the very start.',
  },
  'template/bad-tag': {
    severity: 'error',
    zh: '这个标签写错了。',
    en: 'This tag is malformed.',
  },
  'template/tag-unclosed': {
    severity: 'error',
    zh: '这个标签没有用 > 结束。',
    en: 'This tag is not ended with >.',
  },
  'template/stray-angle': {
    severity: 'error',
    zh: '这里的 < 不是标签的开头。',
    en: 'This < begins no tag.',
  },
  'template/value-in-tag': {
    severity: 'error',
    zh: '数据不能当作标签名或属性名，只能放在文字里和引号里。',
    en: 'A value cannot be a tag or an attribute name; it can stand in text and in quotes.',
  },
  'template/attribute-unclosed': {
    severity: 'error',
    zh: '属性 {name} 的引号没有结束，或值里有 <。',
    en: 'The quotes of the attribute {name} do not end, or its value holds a <.',
  },
  'template/attribute-unquoted': {
    severity: 'error',
    zh: '属性 {name} 的值要放在引号里。',
    en: 'The value of the attribute {name} must stand in quotes.',
  },
  'template/attribute-twice': {
    severity: 'error',
    zh: '属性 {name} 写了两次。',
    en: 'The attribute {name} is given twice.',
  },
  'template/style-attribute': {
    severity: 'error',
    zh: '不能用 style 属性。',
    en: 'The style attribute is refused.',
  },
  'template/event-attribute': {
    severity: 'error',
    zh: '不能用 {name} 属性：页面上不运行程序。',
    en: 'The attribute {name} is refused: nothing runs on a page.',
  },
  'template/unknown-attribute': {
    severity: 'warning',
    zh: '<{tag}> 的属性 {name} 不起作用。',
    en: 'The attribute {name} of <{tag}> has no effect.',
  },
  'template/missing-attribute': {
    severity: 'error',
    zh: '<{tag}> 缺少 {name}。',
    en: '<{tag}> lacks {name}.',
  },
  'template/unknown-element': {
    severity: 'error',
    zh: '没有 <{tag}> 这个元素。',
    en: 'There is no element <{tag}>.',
  },
  'template/refused-element': {
    severity: 'error',
    zh: '不能用 <{tag}>：页面上不运行程序，不嵌入别的文件，也没有表单。',
    en: '<{tag}> is refused: a page runs nothing, embeds no other file and has no forms.',
  },
  'template/wrong-parent': {
    severity: 'error',
    zh: '<{tag}> 不能放在 <{parent}> 里。',
    en: '<{tag}> cannot stand in <{parent}>.',
  },
  'template/text-not-allowed': {
    severity: 'error',
    zh: '<{parent}> 里不能直接写文字。',
    en: 'Text cannot stand directly in <{parent}>.',
  },
  'template/element-unclosed': {
    severity: 'error',
    zh: '<{tag}> 没有结束标签 </{tag}>。',
    en: '<{tag}> has no end tag </{tag}>.',
  },
  'template/crossed-tags': {
    severity: 'error',
    zh: '</{tag}> 和 <{open}> 交叉：<{open}> 还没有结束。',
    en: '</{tag}> crosses <{open}>, which has not ended yet.',
  },
  'template/stray-end': {
    severity: 'error',
    zh: '</{tag}> 前面没有对应的 <{tag}>。',
    en: '</{tag}> ends no <{tag}>.',
  },
  'template/void-end': {
    severity: 'error',
    zh: '<{tag}> 没有结束标签，请删去 </{tag}>。',
    en: '<{tag}> has no end tag; take </{tag}> out.',
  },
  'template/bare-ampersand': {
    severity: 'error',
    zh: '“{text}”后面缺分号，或者 & 应写成 &amp;。',
    en: '“{text}” lacks its semicolon, or the & should be &amp;.',
  },
  'template/unknown-entity': {
    severity: 'error',
    zh: '没有 &{name}; 这个字符名。',
    en: 'There is no character named &{name};.',
  },
  'template/bad-character-reference': {
    severity: 'error',
    zh: '“{text}”不是一个字符。',
    en: '“{text}” is no character.',
  },
  'template/head-ignored': {
    severity: 'warning',
    zh: '<head> 里的 <{tag}> 不起作用。',
    en: '<{tag}> in <head> has no effect.',
  },
  'template/outside-body': {
    severity: 'error',
    zh: '这里的内容在 <body> 之外，要移进 <body>。',
    en: 'This stands outside <body>; move it inside.',
  },
  'template/second-of-kind': {
    severity: 'error',
    zh: '<{tag}> 只能有一个。',
    en: 'There can be only one <{tag}>.',
  },
} as const satisfies Messages;

export const templateMarkupHints = {
  'template/nearest-element': { zh: '可能想写的是 <{name}>。', en: 'Perhaps <{name}> was meant.' },
  'template/nearest-attribute': { zh: '可能想写的是 {name}。', en: 'Perhaps {name} was meant.' },
  'template/nearest-entity': { zh: '可能想写的是 &{name};。', en: 'Perhaps &{name}; was meant.' },
  'template/write-ampersand': { zh: '要印 & 本身，请写 &amp;。', en: 'To print & itself write &amp;.' },
  'template/write-angle': { zh: '要印 < 本身，请写 &lt;。', en: 'To print < itself write &lt;.' },
  'template/use-class': {
    zh: '请用 class，再在 style.css 里写样式。',
    en: 'Use class, and put the style into style.css.',
  },
  'template/describe-picture': {
    zh: '用 alt 说明图的内容；纯装饰的图写 alt=""。',
    en: 'Say in alt what it shows; alt="" says that it is decorative.',
  },
  'template/stands-in': {
    zh: '<{tag}> 只能直接放在 {parents} 里。',
    en: '<{tag}> can only stand directly in {parents}.',
  },
  'template/opened-here': { zh: '<{tag}> 从这里开始。', en: '<{tag}> begins here.' },
  'template/closed-by': { zh: '这里的 </{tag}> 先结束了。', en: 'Here </{tag}> came first.' },
  'template/self-close': {
    zh: '这个元素没有内容，写成 <{tag} …/>。',
    en: 'This element holds nothing; write <{tag} …/>.',
  },
  'template/style-is-used': { zh: 'style.css 不用引入，自动起作用。', en: 'style.css is used without being linked.' },
  'template/manifest-says': {
    zh: '标题、作者等写在 publication.yaml 里。',
    en: 'Title, author and the like are said in publication.yaml.',
  },
} as const satisfies Hints;
