import type { Hints, Messages } from './entry.ts';

/** What is wrong with a data file as a file: encoding, limits, YAML, JSON, CSV. */
export const dataFileMessages = {
  'data/limit-size': {
    severity: 'error',
    zh: '文件超过 {limit} MB 上限，请拆成几个文件。',
    en: 'The file passes the limit of {limit} MB; split it.',
  },
  'data/limit-depth': {
    severity: 'error',
    zh: '嵌套超过 {limit} 层上限，请把数据写平一些。',
    en: 'The nesting passes the limit of {limit} levels; write the data flatter.',
  },
  'data/limit-nodes': {
    severity: 'error',
    zh: '内容超过 {limit} 个记号的上限，请拆成几个文件。',
    en: 'The contents pass the limit of {limit} tokens; split the file.',
  },
  'data/limit-aliases': {
    severity: 'error',
    zh: '指向列表或键值组的别名（*名）超过 {limit} 个上限，请改为直接写出数据。',
    en: 'The aliases of lists and mappings pass the limit of {limit}; write the data out.',
  },
  'data/limit-expanded-nodes': {
    severity: 'error',
    zh: '别名展开超过上限（{limit} 个节点），请改为直接写出数据。',
    en: 'The aliases expand past the limit of {limit} nodes; write the data out.',
  },
  'data/limit-cells': {
    severity: 'error',
    zh: '表格到这里超过 {limit} 格上限，请拆成几个文件。',
    en: 'Here the table passes the limit of {limit} cells; split the file.',
  },
  'data/utf-16': {
    severity: 'error',
    zh: '文件是 UTF-16 编码，读不了。',
    en: 'The file is in UTF-16, which is not read.',
  },
  'data/not-utf-8': {
    severity: 'error',
    zh: '文件不是 UTF-8 文本（第 {byte} 字节起）。',
    en: 'The file is not UTF-8 text (from byte {byte} on).',
  },
  'data/not-utf-8-but-gbk': {
    severity: 'error',
    zh: '文件不是 UTF-8（第 {byte} 字节起），像是 GBK（GB 18030）编码。',
    en: 'The file is not UTF-8 (from byte {byte} on); it looks like GBK (GB 18030).',
  },
  'data/read-as-gb18030': {
    severity: 'note',
    zh: '文件不是 UTF-8，已按 GB 18030（GBK）编码读入。',
    en: 'The file is not UTF-8 and was read as GB 18030 (GBK).',
  },
  'data/control-character': {
    severity: 'error',
    zh: '这里有一个看不见的控制字符 {character}，请删去。',
    en: 'Here is an invisible control character, {character}; delete it.',
  },
  'data/empty-file': {
    severity: 'warning',
    zh: '文件里没有数据。',
    en: 'The file holds no data.',
  },
  'data/not-structured': {
    severity: 'error',
    zh: '文件里只有一个值，没有写成“键: 值”，也不是列表。',
    en: 'The file holds one value, neither “key: value” nor a list.',
  },
  'data/key-not-a-word': {
    severity: 'error',
    zh: '键要是一个词，不能是空的，也不能是列表。',
    en: 'A key is a word, neither empty nor a list.',
  },
  'data/forbidden-key': {
    severity: 'error',
    zh: '不允许的键名“{key}”，请换一个。',
    en: 'The key “{key}” is not allowed; choose another.',
  },
  'data/repeated-key': {
    severity: 'error',
    zh: '键“{key}”重复，首次出现在第 {line} 行。',
    en: 'The key “{key}” is repeated; it stands first on line {line}.',
  },
  'data/yaml-syntax': {
    severity: 'error',
    zh: '这里不合 YAML 的写法（{detail}）。',
    en: 'This is not valid YAML ({detail}).',
  },
  'data/yaml-tab': {
    severity: 'error',
    zh: '缩进用了制表符。',
    en: 'The indentation has a tab.',
  },
  'data/yaml-full-width-colon': {
    severity: 'error',
    zh: '这里用了全角冒号“：”，YAML 需要半角冒号加空格“: ”。',
    en: 'Here is a full-width colon “：”; YAML needs “: ”, half-width and with a space.',
  },
  'data/yaml-unclosed-quote': {
    severity: 'error',
    zh: '这个引号没有配对的另一半。',
    en: 'This quotation mark has no partner.',
  },
  'data/yaml-unclosed-bracket': {
    severity: 'error',
    zh: '这个括号没有配对的另一半。',
    en: 'This bracket has no partner.',
  },
  'data/yaml-missing-colon': {
    severity: 'error',
    zh: '这一行不是“键: 值”。',
    en: 'This line is not “key: value”.',
  },
  'data/yaml-colon-in-text': {
    severity: 'error',
    zh: '这段文字里有半角冒号加空格“: ”，被当成了又一个键。',
    en: 'This text holds “: ”, which reads as one more key.',
  },
  'data/yaml-indent': {
    severity: 'error',
    zh: '这一行的缩进与上下文对不齐。',
    en: 'The indentation of this line fits no line above it.',
  },
  'data/yaml-reserved-start': {
    severity: 'error',
    zh: '值不能以 @、` 或 % 开头。',
    en: 'A value cannot begin with @, ` or %.',
  },
  'data/yaml-escape': {
    severity: 'error',
    zh: '双引号里的反斜线“\\”后面不是 YAML 认得的字符。',
    en: 'The character after the backslash is no escape that YAML knows.',
  },
  'data/yaml-unknown-anchor': {
    severity: 'error',
    zh: '前面没有定义 &{name}，这里的 *{name} 没有内容可引用。',
    en: 'No anchor &{name} stands before this, so the alias *{name} points to nothing.',
  },
  'data/yaml-tag': {
    severity: 'error',
    zh: '不认识标签 {tag}，请删去。',
    en: 'The tag {tag} is not known; delete it.',
  },
  'data/yaml-several-documents': {
    severity: 'error',
    zh: '一个文件只能有一份内容，这里的“---”又开始了第二份。',
    en: 'A file holds one document; “---” begins a second one here.',
  },
  'data/json-ends-early': {
    severity: 'error',
    zh: 'JSON 没有写完，可能少了右括号。',
    en: 'The JSON ends too early, perhaps without a closing bracket.',
  },
  'data/json-comment': {
    severity: 'error',
    zh: 'JSON 里不能写注释，请删去。',
    en: 'JSON has no comments; delete this one.',
  },
  'data/json-quotes': {
    severity: 'error',
    zh: 'JSON 的文字和键要用半角双引号，这里是 {found}。',
    en: 'JSON puts text and keys in double quotes; here is {found}.',
  },
  'data/json-string': {
    severity: 'error',
    zh: '这段文字没有写完，或里面有不认识的反斜线写法、换行。',
    en: 'This text is not finished, or holds an unknown escape or a line break.',
  },
  'data/json-number': {
    severity: 'error',
    zh: '这个数不合 JSON 的写法；开头的 0、加号、孤立的小数点都不行，需要照原样印的请加引号。',
    en: 'This is no JSON number: no leading zero, plus sign or bare point; put it in quotes to print it as it is.',
  },
  'data/json-unexpected': {
    severity: 'error',
    zh: '这里不该是“{found}”。',
    en: 'Nothing in JSON begins with “{found}” here.',
  },
  'data/json-missing-colon': {
    severity: 'error',
    zh: '键后面少了冒号。',
    en: 'A colon is missing after the key.',
  },
  'data/json-missing-comma': {
    severity: 'error',
    zh: '这里少了逗号，或前面少了右括号。',
    en: 'A comma is missing here, or a closing bracket before it.',
  },
  'data/json-trailing-comma': {
    severity: 'error',
    zh: '最后一项后面多了逗号。',
    en: 'There is a comma after the last item.',
  },
  'data/json-after-end': {
    severity: 'error',
    zh: 'JSON 已经结束，后面多了“{found}”。',
    en: 'The JSON has ended, and “{found}” comes after it.',
  },
  'data/empty-table': {
    severity: 'error',
    zh: '表格是空的，连表头也没有。',
    en: 'The table is empty, without even a header.',
  },
  'data/empty-header': {
    severity: 'error',
    zh: '第 {column} 列没有表头。',
    en: 'Column {column} has no header.',
  },
  'data/repeated-header': {
    severity: 'error',
    zh: '第 {first} 列和第 {second} 列的表头都是“{key}”。',
    en: 'Columns {first} and {second} have the same header “{key}”.',
  },
  'data/extra-cells': {
    severity: 'error',
    zh: '这一行有 {cells} 列，表头只有 {columns} 列（多出“{extra}”）。',
    en: 'This row has {cells} columns and the header {columns} (“{extra}” is too much).',
  },
  'data/missing-cells': {
    severity: 'error',
    zh: '这一行只有 {cells} 列，表头有 {columns} 列。',
    en: 'This row has {cells} columns and the header {columns}.',
  },
  'data/csv-separator': {
    severity: 'error',
    zh: '表格只有 1 列，像是用“{separator}”分隔的；CSV 要用半角逗号分隔。',
    en: 'The table has 1 column and seems to be separated by “{separator}”; a CSV file is separated by commas.',
  },
  'data/csv-unclosed-quote': {
    severity: 'error',
    zh: '这一格的引号没有配对的另一半。',
    en: 'The quotation mark of this cell has no partner.',
  },
  'data/csv-quote-inside': {
    severity: 'error',
    zh: '这一格里的半角引号写得不对：整格要用引号括起来，里面的引号写两遍。',
    en: 'The quotation marks of this cell are wrong: quote the whole cell and double the quotes inside it.',
  },
} as const satisfies Messages;

export const dataFileHints = {
  'data/save-as-utf-8': {
    zh: '请用记事本等打开，另存为 UTF-8 编码。',
    en: 'Open it in an editor and save it as UTF-8.',
  },
  'data/use-spaces': { zh: '请改为空格。', en: 'Use spaces.' },
  'data/key-colon-value': {
    zh: '键和值之间要有半角冒号和一个空格。',
    en: 'Between key and value stand a colon and a space.',
  },
  'data/quote-the-text': { zh: '请给整个值加上引号。', en: 'Put the whole value in quotes.' },
  'data/align-keys': {
    zh: '同一层的键要从同一列写起，下一层多缩进两格。',
    en: 'Keys of one level begin in one column; the next level is indented by two more.',
  },
  'data/single-quotes': {
    zh: '要照原样写反斜线，请改用单引号。',
    en: 'Single quotes keep a backslash as it is.',
  },
  'data/full-width-on-line': {
    zh: '这一行有全角的“{character}”，YAML 的标点要用半角。',
    en: 'This line has a full-width “{character}”; YAML takes half-width punctuation.',
  },
} as const satisfies Hints;
