// ../try.ts
import { readFileSync } from "node:fs";

// src/preflight/reader/characters.ts
var isSpace = (byte) => byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
var delimiters = new Set([..."()<>[]{}/%"].map((character) => character.charCodeAt(0)));
var isDelimiter = (byte) => delimiters.has(byte);
var isRegular = (byte) => !isSpace(byte) && !isDelimiter(byte);
var isDigit = (byte) => byte >= 48 && byte <= 57;
var hexValue = (byte) => {
  if (isDigit(byte)) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};
var latin = (bytes) => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
};
function findBytes(bytes, word2, from, end3 = bytes.length) {
  const first = word2.charCodeAt(0);
  for (let at = bytes.indexOf(first, Math.max(0, from)); at >= 0 && at + word2.length <= end3; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < word2.length && bytes[at + length] === word2.charCodeAt(length)) length += 1;
    if (length === word2.length) return at;
  }
  return -1;
}
function findLastBytes(bytes, word2, end3 = bytes.length) {
  const first = word2.charCodeAt(0);
  for (let at = bytes.lastIndexOf(first, end3 - word2.length); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    let length = 1;
    while (length < word2.length && bytes[at + length] === word2.charCodeAt(length)) length += 1;
    if (length === word2.length) return at;
  }
  return -1;
}

// src/preflight/reader/lexer.ts
var end = { kind: "end" };
var Lexer = class {
  bytes;
  at;
  #end;
  constructor(bytes, at = 0, stop2 = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.#end = Math.min(stop2, bytes.length);
  }
  /** Past white space and comments. */
  skip() {
    while (this.at < this.#end) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 37) {
        while (this.at < this.#end && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at += 1;
      } else if (isSpace(byte)) this.at += 1;
      else return;
    }
  }
  next() {
    this.skip();
    if (this.at >= this.#end) return end;
    const byte = this.bytes[this.at] ?? 0;
    switch (byte) {
      case 47:
        return this.#name();
      case 40:
        return this.#string();
      case 60:
        if (this.bytes[this.at + 1] !== 60) return this.#hexString();
        this.at += 2;
        return { kind: "mark", mark: "<<" };
      case 62: {
        const double = this.bytes[this.at + 1] === 62;
        this.at += double ? 2 : 1;
        return { kind: "mark", mark: double ? ">>" : ">" };
      }
      case 91:
      case 93:
      case 123:
      case 125:
      case 41:
        this.at += 1;
        return { kind: "mark", mark: marks[byte] ?? ")" };
      default:
        return isDigit(byte) || byte === 43 || byte === 45 || byte === 46 ? this.#number() : this.#keyword();
    }
  }
  #keyword() {
    const start = this.at;
    while (this.at < this.#end && isRegular(this.bytes[this.at] ?? 0)) this.at += 1;
    return { kind: "keyword", word: latin(this.bytes.subarray(start, this.at)) };
  }
  /** A word that begins like a number and is none is a keyword. */
  #number() {
    const start = this.at;
    let sign = 1;
    let digits = 0;
    let value = 0;
    let scale = 0;
    const first = this.bytes[this.at];
    if (first === 43 || first === 45) {
      sign = first === 45 ? -1 : 1;
      this.at += 1;
    }
    while (this.at < this.#end) {
      const byte = this.bytes[this.at] ?? 0;
      if (isDigit(byte)) {
        value = value * 10 + byte - 48;
        digits += 1;
        if (scale > 0) scale *= 10;
      } else if (byte === 46 && scale === 0) scale = 1;
      else break;
      this.at += 1;
    }
    const follows = this.bytes[this.at] ?? 32;
    if (digits === 0 || this.at < this.#end && isRegular(follows)) {
      this.at = start;
      return this.#keyword();
    }
    if (!Number.isFinite(value) || scale === Number.POSITIVE_INFINITY) value = scale > 0 ? 0 : Number.MAX_SAFE_INTEGER;
    else if (scale > 1) value /= scale;
    return { kind: "number", value: sign * value, integer: scale === 0 };
  }
  #name() {
    this.at += 1;
    const start = this.at;
    let escaped = false;
    while (this.at < this.#end && isRegular(this.bytes[this.at] ?? 0)) {
      if (this.bytes[this.at] === 35) escaped = true;
      this.at += 1;
    }
    const written = latin(this.bytes.subarray(start, this.at));
    const value = escaped ? written.replace(/#([0-9a-fA-F]{2})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16))) : written;
    return { kind: "name", value };
  }
  #string() {
    this.at += 1;
    const bytes = [];
    let depth = 1;
    while (this.at < this.#end) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      if (byte === 92) this.#escape(bytes);
      else if (byte === 13) {
        if (this.bytes[this.at] === 10) this.at += 1;
        bytes.push(10);
      } else {
        if (byte === 40) depth += 1;
        if (byte === 41) depth -= 1;
        if (depth === 0) break;
        bytes.push(byte);
      }
    }
    return { kind: "string", bytes: Uint8Array.from(bytes) };
  }
  #escape(bytes) {
    const byte = this.bytes[this.at] ?? 0;
    this.at += 1;
    const plain = escapes[byte];
    if (plain !== void 0) bytes.push(plain);
    else if (byte >= 48 && byte <= 55) {
      let value = byte - 48;
      for (let digits = 1; digits < 3; digits += 1) {
        const next = this.bytes[this.at] ?? 0;
        if (next < 48 || next > 55) break;
        value = value * 8 + next - 48;
        this.at += 1;
      }
      bytes.push(value & 255);
    } else if (byte === 13) {
      if (this.bytes[this.at] === 10) this.at += 1;
    } else if (byte !== 10) bytes.push(byte);
  }
  #hexString() {
    this.at += 1;
    const bytes = [];
    let high = -1;
    while (this.at < this.#end) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      if (byte === 62) break;
      const value = hexValue(byte);
      if (value < 0) continue;
      if (high < 0) high = value;
      else {
        bytes.push(high * 16 + value);
        high = -1;
      }
    }
    if (high >= 0) bytes.push(high * 16);
    return { kind: "string", bytes: Uint8Array.from(bytes) };
  }
  /** Past one line end after `stream`: CR LF or LF; a lone CR is passed too, and wrong (7.3.8.1). */
  skipStreamLineEnd() {
    if (this.bytes[this.at] === 13) this.at += 1;
    if (this.bytes[this.at] === 10) this.at += 1;
  }
};
var marks = { 91: "[", 93: "]", 123: "{", 125: "}", 41: ")" };
var escapes = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12, 40: 40, 41: 41, 92: 92 };

// src/preflight/reader/limits.ts
var limits = {
  /** Arrays and dictionaries inside one another. */
  depth: 500,
  /** Filters of one stream. */
  filters: 25,
  /** Bytes of one stream after all its filters. */
  inflated: 256 * 1024 * 1024,
  /** Bytes of all streams together. */
  inflatedTogether: 1024 * 1024 * 1024,
  /** Numbers that an object may have (ISO 19005-2, 6.1.13). */
  objects: 8388607,
  pages: 1e5,
  /** Sections of a cross-reference table that follow one another by Prev. */
  updates: 1e3
};

// src/preflight/reader/parse.ts
var object = (value) => ({ kind: "object", object: value });
var broken = { kind: "broken", why: "object" };
var tooDeep = { kind: "broken", why: "limit-depth" };
var words = /* @__PURE__ */ new Map([
  ["true", object(true)],
  ["false", object(false)],
  ["null", object(null)]
]);
function parseObject(lexer, references, depth = 0) {
  return parseFrom(lexer, lexer.next(), references, depth);
}
function parseFrom(lexer, token, references, depth) {
  switch (token.kind) {
    case "end":
      return token;
    case "number":
      return references && token.integer && token.value >= 0 ? numberOrReference(lexer, token) : object(token);
    case "name":
    case "string":
      return object(token);
    case "keyword":
      return words.get(token.word) ?? token;
    case "mark":
      if (depth >= limits.depth) return tooDeep;
      if (token.mark === "[") return parseArray(lexer, references, depth + 1);
      if (token.mark === "<<") return parseDictionary(lexer, references, depth + 1);
      return broken;
    default:
      return token;
  }
}
function numberOrReference(lexer, number2) {
  const after = lexer.at;
  const generation = lexer.next();
  if (generation.kind === "number" && generation.integer && generation.value >= 0) {
    const letter2 = lexer.next();
    if (letter2.kind === "keyword" && letter2.word === "R")
      return object({ kind: "reference", number: number2.value, generation: generation.value });
  }
  lexer.at = after;
  return object(number2);
}
function parseArray(lexer, references, depth) {
  const items = [];
  for (; ; ) {
    const token = lexer.next();
    if (token.kind === "mark" && token.mark === "]") return object({ kind: "array", items });
    const item = parseFrom(lexer, token, references, depth);
    if (item.kind !== "object") return item.kind === "broken" ? item : broken;
    items.push(item.object);
  }
}
function parseDictionary(lexer, references, depth) {
  const entries = /* @__PURE__ */ new Map();
  for (; ; ) {
    const key = lexer.next();
    if (key.kind === "mark" && key.mark === ">>") return object({ kind: "dictionary", entries });
    if (key.kind !== "name") return broken;
    const value = parseObject(lexer, references, depth);
    if (value.kind !== "object") return value.kind === "broken" ? value : broken;
    entries.set(key.value, value.object);
  }
}
var emptyDictionary = { kind: "dictionary", entries: /* @__PURE__ */ new Map() };

// src/preflight/reader/cross-reference.ts
function readCrossReference(bytes, shift, streamAt) {
  const places = /* @__PURE__ */ new Map();
  let trailer;
  let broken2 = false;
  const waiting = [startOffset(bytes, shift)];
  const seen = /* @__PURE__ */ new Set();
  while (waiting.length > 0) {
    const offset = waiting.shift();
    if (offset === void 0 || offset < 0 || offset >= bytes.length || seen.has(offset)) {
      broken2 = true;
      continue;
    }
    seen.add(offset);
    if (seen.size > limits.updates) return { places, trailer: trailer ?? emptyDictionary, broken: true };
    const section = isTable(bytes, offset) ? readTable(bytes, offset, shift) : readStream(offset, shift, streamAt);
    if (section === void 0) {
      broken2 = true;
      continue;
    }
    for (const [number2, place] of section.places) if (!places.has(number2)) places.set(number2, place);
    trailer ??= section.trailer;
    const hybrid = numberIn(section.trailer, "XRefStm");
    const previous = numberIn(section.trailer, "Prev");
    if (hybrid !== void 0) waiting.push(hybrid + shift);
    if (previous !== void 0) waiting.push(previous + shift);
    broken2 ||= section.broken;
  }
  return { places, trailer: trailer ?? emptyDictionary, broken: broken2 || trailer === void 0 };
}
var numberIn = ({ entries }, key) => {
  const value = entries.get(key);
  return isNumber(value) ? value.value : void 0;
};
var isNumber = (value) => typeof value === "object" && value !== null && value.kind === "number";
function startOffset(bytes, shift) {
  const word2 = findLastBytes(bytes, "startxref");
  if (word2 < 0) return -1;
  const offset = new Lexer(bytes, word2 + 9).next();
  return offset.kind === "number" ? offset.value + shift : -1;
}
function isTable(bytes, offset) {
  const token = new Lexer(bytes, offset).next();
  return token.kind === "keyword" && token.word === "xref";
}
function readTable(bytes, offset, shift) {
  const lexer = new Lexer(bytes, offset);
  lexer.next();
  const places = /* @__PURE__ */ new Map();
  let broken2 = false;
  for (; ; ) {
    const first = lexer.next();
    if (first.kind === "keyword" && first.word === "trailer") break;
    const count = lexer.next();
    if (first.kind !== "number" || count.kind !== "number") return void 0;
    for (let index = 0; index < count.value; index += 1) {
      const at = lexer.next();
      const generation = lexer.next();
      const letter2 = lexer.next();
      if (at.kind !== "number" || generation.kind !== "number" || letter2.kind !== "keyword") return void 0;
      const number2 = first.value + index;
      if (number2 > limits.objects) return void 0;
      if (letter2.word === "n") {
        if (at.value > 0)
          places.set(number2, { kind: "offset", offset: at.value + shift, generation: generation.value });
        else broken2 = true;
      } else if (letter2.word === "f") places.set(number2, { kind: "free" });
      else return void 0;
    }
  }
  const trailer = parseObject(lexer, true);
  if (trailer.kind !== "object" || !isDictionary(trailer.object)) return void 0;
  return { places, trailer: trailer.object, broken: broken2 };
}
var isDictionary = (value) => typeof value === "object" && value !== null && value.kind === "dictionary";
function readStream(offset, shift, streamAt) {
  const found = streamAt(offset);
  if (found === void 0) return void 0;
  const { dictionary } = found.stream;
  const widths = numbersIn(dictionary, "W");
  const [type = 1, second = 0, third = 0] = widths;
  const size = numberIn(dictionary, "Size");
  if (widths.length < 3 || size === void 0 || widths.some((width) => width < 0 || width > 8)) return void 0;
  const index = numbersIn(dictionary, "Index");
  const ranges = index.length >= 2 ? index : [0, size];
  const row = type + second + third;
  const places = /* @__PURE__ */ new Map();
  let at = 0;
  const field = (width) => {
    let value = 0;
    for (let byte = 0; byte < width; byte += 1) value = value * 256 + (found.bytes[at + byte] ?? 0);
    at += width;
    return value;
  };
  if (row === 0) return void 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0;
    for (let each = 0; each < (ranges[range + 1] ?? 0) && at + row <= found.bytes.length; each += 1) {
      const number2 = first + each;
      if (number2 > limits.objects) return void 0;
      const kind = type === 0 ? 1 : field(type);
      const value = field(second);
      const extra = field(third);
      if (kind === 0) places.set(number2, { kind: "free" });
      else if (kind === 1) places.set(number2, { kind: "offset", offset: value + shift, generation: extra });
      else if (kind === 2) places.set(number2, { kind: "packed", stream: value, index: extra });
    }
  }
  return { places, trailer: dictionary, broken: false };
}
function numbersIn({ entries }, key) {
  const value = entries.get(key);
  if (typeof value !== "object" || value === null || value.kind !== "array") return [];
  return value.items.flatMap((item) => isNumber(item) ? [item.value] : []);
}

// src/preflight/reader/values.ts
var asDictionary = (object2) => typeof object2 === "object" && object2 !== null && object2.kind === "dictionary" ? object2 : void 0;
var asArray = (object2) => typeof object2 === "object" && object2 !== null && object2.kind === "array" ? object2 : void 0;
var asReference = (object2) => typeof object2 === "object" && object2 !== null && object2.kind === "reference" ? object2 : void 0;
var nameOf = (object2) => typeof object2 === "object" && object2 !== null && object2.kind === "name" ? object2.value : void 0;
var integerOf = (object2) => typeof object2 === "object" && object2 !== null && object2.kind === "number" && object2.integer ? object2.value : void 0;

// src/preflight/reader/pages.ts
var inheritable = ["Resources", "MediaBox", "CropBox", "Rotate"];
function readPages(catalog, resolve) {
  const pages = [];
  const seen = /* @__PURE__ */ new Set();
  const root = catalog.entries.get("Pages");
  let broken2 = root === void 0 ? "page-tree" : void 0;
  const waiting = root === void 0 ? [] : [{ object: root, inherited: /* @__PURE__ */ new Map() }];
  while (waiting.length > 0) {
    const taken = waiting.pop();
    if (taken === void 0) break;
    const number2 = asReference(taken.object)?.number ?? 0;
    const node = asDictionary(resolve(taken.object));
    if (node === void 0 || number2 !== 0 && seen.has(number2)) {
      broken2 = "page-tree";
      continue;
    }
    seen.add(number2);
    const entries = new Map([...taken.inherited, ...node.entries]);
    const kids = asArray(resolve(node.entries.get("Kids")));
    if (kids === void 0) {
      if (nameOf(resolve(node.entries.get("Type"))) === "Pages") continue;
      if (pages.length >= limits.pages) return { pages, broken: "limit-objects" };
      pages.push({ number: pages.length + 1, object: number2, dictionary: { kind: "dictionary", entries } });
      continue;
    }
    const inherited = new Map(
      inheritable.flatMap((key) => {
        const value = entries.get(key);
        return value === void 0 ? [] : [[key, value]];
      })
    );
    for (const kid of [...kids.items].reverse()) waiting.push({ object: kid, inherited });
  }
  if (pages.length === 0) broken2 ??= "page-tree";
  return { pages, broken: broken2 };
}

// src/preflight/reader/recovery.ts
function scanObjects(bytes) {
  const places = /* @__PURE__ */ new Map();
  for (let at = findBytes(bytes, "obj", 0); at >= 0; at = findBytes(bytes, "obj", at + 3)) {
    const header = headerBefore(bytes, at);
    if (header !== void 0 && header.number <= limits.objects)
      places.set(header.number, { kind: "offset", offset: header.offset, generation: header.generation });
  }
  let trailer = emptyDictionary;
  for (let at = findBytes(bytes, "trailer", 0); at >= 0; at = findBytes(bytes, "trailer", at + 7)) {
    const parsed = parseObject(new Lexer(bytes, at + 7), true);
    if (parsed.kind !== "object") continue;
    const { object: object2 } = parsed;
    if (typeof object2 === "object" && object2 !== null && object2.kind === "dictionary" && object2.entries.has("Root"))
      trailer = object2;
  }
  return { places, trailer };
}
function headerBefore(bytes, word2) {
  const generation = numberBefore(bytes, word2);
  if (generation === void 0) return void 0;
  const number2 = numberBefore(bytes, generation.start);
  if (number2 === void 0 || number2.start > generation.start - 2) return void 0;
  return { number: number2.value, generation: generation.value, offset: number2.start };
}
function numberBefore(bytes, end3) {
  let at = end3 - 1;
  while (at >= 0 && end3 - at < 20 && isSpace(bytes[at] ?? 0)) at -= 1;
  let value = 0;
  let scale = 1;
  const last = at;
  while (at >= 0 && last - at < 10 && isDigit(bytes[at] ?? 0)) {
    value += ((bytes[at] ?? 48) - 48) * scale;
    scale *= 10;
    at -= 1;
  }
  return at === last ? void 0 : { value, start: at + 1 };
}

// src/export/inflate.ts
import { constants, inflateSync } from "node:zlib";
var inflateSome = (data, most) => {
  try {
    return { bytes: inflateSync(data, { maxOutputLength: most }), torn: false };
  } catch (error) {
    if (error instanceof RangeError) return "too-long";
  }
  try {
    return { bytes: inflateSync(data, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }), torn: true };
  } catch (error) {
    return error instanceof RangeError ? "too-long" : { bytes: new Uint8Array(), torn: true };
  }
};

// src/preflight/reader/lzw.ts
var clear = 256;
var stop = 257;
function decodeLzw(data, earlyChange, most) {
  const before = new Int32Array(4097);
  const last = new Uint8Array(4097);
  const size = new Int32Array(4097);
  let bytes = new Uint8Array(Math.min(most, Math.max(1024, data.length * 4)));
  let length = 0;
  let next = 258;
  let width = 9;
  let previous = -1;
  let buffer = 0;
  let held = 0;
  const lengthOf = (code) => code < 256 ? 1 : size[code] ?? 0;
  for (const byte of data) {
    buffer = (buffer << 8 | byte) & 16777215;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = buffer >> held & (1 << width) - 1;
    if (code === stop) break;
    if (code === clear) {
      next = 258;
      width = 9;
      previous = -1;
      continue;
    }
    if (code > next || code === next && previous < 0) break;
    const known = code < next ? code : previous;
    const count = lengthOf(known) + (code === next ? 1 : 0);
    if (length + count > most) return "too-long";
    if (length + count > bytes.length) {
      const larger = new Uint8Array(Math.min(most, Math.max(bytes.length * 2, length + count)));
      larger.set(bytes);
      bytes = larger;
    }
    let at = length + lengthOf(known) - 1;
    let walk = known;
    while (walk >= 256) {
      bytes[at] = last[walk] ?? 0;
      at -= 1;
      walk = before[walk] ?? 0;
    }
    bytes[at] = walk;
    const first = bytes[length] ?? 0;
    if (code === next) bytes[length + count - 1] = first;
    length += count;
    if (previous >= 0 && next < 4096) {
      before[next] = previous;
      last[next] = first;
      size[next] = lengthOf(previous) + 1;
      next += 1;
    }
    previous = code;
    if (next + earlyChange >= 2048) width = 12;
    else if (next + earlyChange >= 1024) width = 11;
    else if (next + earlyChange >= 512) width = 10;
    else width = 9;
  }
  return bytes.subarray(0, length);
}

// src/preflight/reader/predictor.ts
function unpredict(data, { predictor, colors, bits, columns }) {
  if (predictor <= 1) return data;
  const pixelBits = colors * bits;
  const row = Math.ceil(pixelBits * columns / 8);
  if (!(row > 0 && row <= 1 << 26) || !(pixelBits > 0)) return void 0;
  const step = Math.max(1, pixelBits >> 3);
  return predictor === 2 ? tiff(data, row, colors, bits) : png(data, row, step);
}
function png(data, row, step) {
  const rows = Math.ceil(data.length / (row + 1));
  const bytes = new Uint8Array(rows * row);
  let length = 0;
  for (let index = 0; index < rows; index += 1) {
    const from = index * (row + 1);
    const to = index * row;
    const kind = data[from] ?? 0;
    const count = Math.min(row, data.length - from - 1);
    length = to + Math.max(0, count);
    for (let at = 0; at < count; at += 1) {
      const left = at >= step ? bytes[to + at - step] ?? 0 : 0;
      const up = index > 0 ? bytes[to + at - row] ?? 0 : 0;
      const corner = index > 0 && at >= step ? bytes[to + at - row - step] ?? 0 : 0;
      bytes[to + at] = (data[from + 1 + at] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return bytes.subarray(0, length);
}
function guess(kind, left, up, corner) {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return left + up >> 1;
    case 4: {
      const estimate = left + up - corner;
      const toLeft = Math.abs(estimate - left);
      const toUp = Math.abs(estimate - up);
      const toCorner = Math.abs(estimate - corner);
      if (toLeft <= toUp && toLeft <= toCorner) return left;
      return toUp <= toCorner ? up : corner;
    }
    default:
      return 0;
  }
}
function tiff(data, row, colors, bits) {
  const bytes = Uint8Array.from(data);
  if (bits !== 8) return bytes;
  for (let start = 0; start < bytes.length; start += row)
    for (let at = start + colors; at < Math.min(start + row, bytes.length); at += 1)
      bytes[at] = (bytes[at] ?? 0) + (bytes[at - colors] ?? 0);
  return bytes;
}

// src/preflight/reader/filters.ts
var pictureFilters = /* @__PURE__ */ new Set([
  "DCTDecode",
  "DCT",
  "JPXDecode",
  "CCITTFaxDecode",
  "CCF",
  "JBIG2Decode"
]);
var tooLong = { kind: "unreadable", why: "limit-inflated" };
function undoFilter(name, data, parameters, most) {
  switch (name) {
    case "FlateDecode":
    case "Fl": {
      const inflated = inflateSome(data, most);
      if (inflated === "too-long") return tooLong;
      if (inflated.bytes.length === 0 && inflated.torn && data.length > 0) return { kind: "unreadable", why: "filter" };
      const bytes = unpredict(inflated.bytes, parameters);
      if (bytes === void 0) return { kind: "unreadable", why: "filter" };
      return inflated.torn ? { kind: "bytes", bytes, torn: true } : { kind: "bytes", bytes };
    }
    case "LZWDecode":
    case "LZW": {
      const decoded = decodeLzw(data, parameters.earlyChange, most);
      if (decoded === "too-long") return tooLong;
      const bytes = unpredict(decoded, parameters);
      return bytes === void 0 ? { kind: "unreadable", why: "filter" } : { kind: "bytes", bytes };
    }
    case "ASCIIHexDecode":
    case "AHx":
      return { kind: "bytes", bytes: decodeHex(data) };
    case "ASCII85Decode":
    case "A85":
      return decode85(data);
    case "RunLengthDecode":
    case "RL":
      return decodeRuns(data, most);
    case "Crypt":
      return { kind: "bytes", bytes: data };
    default:
      return { kind: "unreadable", why: "filter" };
  }
}
function decodeHex(data) {
  const bytes = new Uint8Array((data.length >> 1) + 1);
  let length = 0;
  let high = -1;
  for (const byte of data) {
    if (byte === 62) break;
    const value = hexValue(byte);
    if (value < 0) continue;
    if (high < 0) high = value;
    else {
      bytes[length] = high * 16 + value;
      length += 1;
      high = -1;
    }
  }
  if (high >= 0) {
    bytes[length] = high * 16;
    length += 1;
  }
  return bytes.subarray(0, length);
}
function decode85(data) {
  const bytes = [];
  let group = 0;
  let count = 0;
  for (const byte of data) {
    if (byte === 126) break;
    if (isSpace(byte)) continue;
    if (byte === 122 && count === 0) {
      bytes.push(0, 0, 0, 0);
      continue;
    }
    if (byte < 33 || byte > 117) return { kind: "unreadable", why: "filter" };
    group = group * 85 + byte - 33;
    count += 1;
    if (count < 5) continue;
    bytes.push(group >>> 24 & 255, group >>> 16 & 255, group >>> 8 & 255, group & 255);
    group = 0;
    count = 0;
  }
  if (count > 1) {
    for (let fill = count; fill < 5; fill += 1) group = group * 85 + 84;
    for (let index = 0; index < count - 1; index += 1) bytes.push(Math.floor(group / 256 ** (3 - index)) & 255);
  }
  return { kind: "bytes", bytes: Uint8Array.from(bytes) };
}
function decodeRuns(data, most) {
  const parts = [];
  let length = 0;
  for (let at2 = 0; at2 < data.length; ) {
    const run2 = data[at2] ?? 128;
    if (run2 === 128) break;
    const part = run2 < 128 ? data.subarray(at2 + 1, at2 + 2 + run2) : new Uint8Array(257 - run2).fill(data[at2 + 1] ?? 0);
    at2 += run2 < 128 ? run2 + 2 : 2;
    length += part.length;
    if (length > most) return tooLong;
    parts.push(part);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { kind: "bytes", bytes };
}

// src/preflight/reader/stream-decoder.ts
var StreamDecoder = class {
  #resolve;
  #known = /* @__PURE__ */ new WeakMap();
  #together = 0;
  constructor(resolve) {
    this.#resolve = resolve;
  }
  decode(stream) {
    const known = this.#known.get(stream);
    if (known !== void 0) return known;
    const decoded = this.#decode(stream);
    this.#known.set(stream, decoded);
    return decoded;
  }
  #decode(stream) {
    const { entries } = stream.dictionary;
    const names = this.#list(entries.get("Filter") ?? entries.get("F")).map((item) => nameOf(item) ?? "");
    if (names.length > limits.filters) return { kind: "unreadable", why: "limit-filters" };
    const parameters = this.#list(entries.get("DecodeParms") ?? entries.get("DP")).map(asDictionary);
    let bytes = stream.raw;
    let torn = false;
    for (const [index, name] of names.entries()) {
      if (pictureFilters.has(name)) return { kind: "bytes", bytes, pictureFilter: name };
      const most = Math.min(limits.inflated, limits.inflatedTogether - this.#together);
      const undone = undoFilter(name, bytes, this.#parameters(parameters[index]), most);
      if (undone.kind === "unreadable") return undone;
      bytes = undone.bytes;
      torn ||= undone.torn === true;
      this.#together += bytes.length;
    }
    return torn ? { kind: "bytes", bytes, torn } : { kind: "bytes", bytes };
  }
  #list(object2) {
    const value = this.#resolve(object2);
    if (value === null) return [];
    return asArray(value)?.items.map((item) => this.#resolve(item)) ?? [value];
  }
  #parameters(dictionary) {
    const number2 = (key, otherwise) => integerOf(this.#resolve(dictionary?.entries.get(key))) ?? otherwise;
    return {
      predictor: number2("Predictor", 1),
      colors: number2("Colors", 1),
      bits: number2("BitsPerComponent", 8),
      columns: number2("Columns", 1),
      earlyChange: number2("EarlyChange", 1) === 0 ? 0 : 1
    };
  }
};

// src/preflight/reader/document.ts
var readPdf = (bytes) => new PdfFileReader(bytes);
var PdfFileReader = class {
  header;
  #bytes;
  #damages = [];
  #objects = /* @__PURE__ */ new Map();
  #underWay = /* @__PURE__ */ new Set();
  #packed = /* @__PURE__ */ new Map();
  #decoder;
  #places;
  #scanned;
  #pages;
  trailer;
  constructor(bytes) {
    this.#bytes = bytes;
    this.#decoder = new StreamDecoder((object2) => this.resolve(object2));
    const start = findBytes(bytes, "%PDF-", 0, Math.min(bytes.length, 1024 + 8));
    this.header = start < 0 ? "" : /^\d\.\d/.exec(latin(bytes.subarray(start + 5, start + 8)))?.[0] ?? "";
    if (start !== 0 || this.header === "") this.#damage("header", start >= 0 && this.header !== "");
    this.#places = /* @__PURE__ */ new Map();
    this.trailer = emptyDictionary;
    const found = this.#crossReference(Math.max(0, start));
    this.#places = found.places;
    this.trailer = found.trailer;
    if (found.broken || asDictionary(this.resolve(found.trailer.entries.get("Root"))) === void 0) this.#recover();
    if (this.trailer.entries.has("Encrypt")) this.#damage("encrypted", false);
  }
  #crossReference(shift) {
    return readCrossReference(this.#bytes, shift, (offset) => {
      const parsed = this.#parseAt(offset, void 0);
      if (parsed === void 0 || !isStream(parsed)) return void 0;
      const decoded = this.#decoder.decode(parsed);
      return decoded.kind === "bytes" ? { stream: parsed, bytes: decoded.bytes } : void 0;
    });
  }
  /** What the file's own table says is kept where it is true; the rest is looked for byte by byte. */
  #recover() {
    const scanned = this.#scan();
    const packedStreams = [...scanned.places.keys()];
    const places = new Map(scanned.places);
    for (const [number2, place] of this.#places)
      if (place.kind === "packed" && !places.has(number2)) places.set(number2, place);
    this.#places = places;
    this.#objects.clear();
    if (!this.trailer.entries.has("Root")) this.trailer = scanned.trailer;
    if (!this.trailer.entries.has("Root")) this.trailer = this.#streamTrailer(packedStreams);
    this.#unpackAll(packedStreams);
    const root = asDictionary(this.resolve(this.trailer.entries.get("Root")));
    this.#damage("cross-reference", root !== void 0);
  }
  #scan() {
    this.#scanned ??= scanObjects(this.#bytes);
    return this.#scanned;
  }
  /** A file with cross-reference streams has its trailer in one of them. */
  #streamTrailer(numbers2) {
    for (const number2 of [...numbers2].reverse()) {
      const object2 = this.object(number2);
      if (isStream(object2) && object2.dictionary.entries.has("Root")) return object2.dictionary;
    }
    return emptyDictionary;
  }
  #unpackAll(numbers2) {
    const places = new Map(this.#places);
    for (const number2 of numbers2) {
      const object2 = this.object(number2);
      if (!isStream(object2) || nameOf2(object2.dictionary.entries.get("Type")) !== "ObjStm") continue;
      let index = 0;
      for (const inner of this.#unpack(number2).keys()) {
        if (!places.has(inner)) places.set(inner, { kind: "packed", stream: number2, index });
        index += 1;
      }
    }
    this.#places = places;
  }
  get damages() {
    return this.#damages;
  }
  get catalog() {
    return asDictionary(this.resolve(this.trailer.entries.get("Root"))) ?? emptyDictionary;
  }
  get info() {
    return asDictionary(this.resolve(this.trailer.entries.get("Info")));
  }
  get pages() {
    if (this.#pages === void 0) {
      const { pages, broken: broken2 } = readPages(this.catalog, (object2) => this.resolve(object2));
      this.#pages = pages;
      if (broken2 !== void 0) this.#damage(broken2, pages.length > 0);
    }
    return this.#pages;
  }
  get numbers() {
    return [...this.#places].filter(([, place]) => place.kind !== "free").map(([number2]) => number2).sort((a, b) => a - b);
  }
  resolve(object2) {
    let value = object2 ?? null;
    for (let hops = 0; hops < 32; hops += 1) {
      const reference = asReference(value);
      if (reference === void 0) return value;
      value = this.object(reference.number);
    }
    return null;
  }
  object(number2) {
    const known = this.#objects.get(number2);
    if (known !== void 0) return known;
    const place = this.#places.get(number2);
    if (place === void 0 || place.kind === "free" || this.#underWay.has(number2)) return null;
    this.#underWay.add(number2);
    const value = place.kind === "packed" ? this.#unpack(place.stream).get(number2) ?? null : this.#loose(number2, place.offset);
    this.#underWay.delete(number2);
    this.#objects.set(number2, value);
    return value;
  }
  #loose(number2, offset) {
    const parsed = this.#parseAt(offset, number2);
    if (parsed !== void 0) return parsed;
    const other = this.#scan().places.get(number2);
    const found = other?.kind === "offset" ? this.#parseAt(other.offset, number2) : void 0;
    this.#damage("object", found !== void 0, number2);
    return found ?? null;
  }
  /** The object at an offset; undefined where none with that number begins there. */
  #parseAt(offset, expected) {
    const lexer = new Lexer(this.#bytes, offset);
    const number2 = lexer.next();
    const generation = lexer.next();
    const word2 = lexer.next();
    if (number2.kind !== "number" || generation.kind !== "number" || word2.kind !== "keyword" || word2.word !== "obj")
      return void 0;
    if (expected !== void 0 && number2.value !== expected) return void 0;
    const parsed = parseObject(lexer, true);
    if (parsed.kind === "keyword" && parsed.word === "endobj") return null;
    if (parsed.kind !== "object") {
      this.#damage(parsed.kind === "broken" ? parsed.why : "object", false, number2.value);
      return null;
    }
    const after = lexer.at;
    const next = lexer.next();
    const dictionary = asDictionary(parsed.object);
    if (next.kind === "keyword" && next.word === "stream" && dictionary !== void 0)
      return this.#stream(lexer, dictionary, number2.value);
    if (next.kind !== "keyword" || next.word !== "endobj") {
      lexer.at = after;
      this.#damage("object", true, number2.value);
    }
    return parsed.object;
  }
  #stream(lexer, dictionary, number2) {
    lexer.skipStreamLineEnd();
    const start = lexer.at;
    const length = integerOf(this.resolve(dictionary.entries.get("Length")));
    if (length !== void 0 && length >= 0 && start + length <= this.#bytes.length) {
      const after = new Lexer(this.#bytes, start + length).next();
      if (after.kind === "keyword" && after.word === "endstream")
        return { kind: "stream", dictionary, raw: this.#bytes.subarray(start, start + length) };
    }
    const found = findBytes(this.#bytes, "endstream", start);
    const end3 = found < 0 ? this.#bytes.length : found;
    this.#damage("stream", found >= 0, number2);
    return { kind: "stream", dictionary, raw: this.#bytes.subarray(start, withoutLineEnd(this.#bytes, start, end3)) };
  }
  /** The objects of an object stream (7.5.7). */
  #unpack(number2) {
    const known = this.#packed.get(number2);
    if (known !== void 0) return known;
    const objects = /* @__PURE__ */ new Map();
    this.#packed.set(number2, objects);
    const container = this.object(number2);
    const decoded = isStream(container) ? this.decoded(container) : { kind: "unreadable", why: "object" };
    if (!isStream(container) || decoded.kind !== "bytes") {
      this.#damage("object", false, number2);
      return objects;
    }
    const { entries } = container.dictionary;
    const count = integerOf(this.resolve(entries.get("N"))) ?? 0;
    const first = integerOf(this.resolve(entries.get("First"))) ?? 0;
    const heads = new Lexer(decoded.bytes, 0, first);
    for (let index = 0; index < count; index += 1) {
      const inner = heads.next();
      const offset = heads.next();
      if (inner.kind !== "number" || offset.kind !== "number") {
        this.#damage("object", false, number2);
        break;
      }
      const parsed = parseObject(new Lexer(decoded.bytes, first + offset.value), true);
      if (parsed.kind === "object") objects.set(inner.value, parsed.object);
      else this.#damage(parsed.kind === "broken" ? parsed.why : "object", false, inner.value);
    }
    return objects;
  }
  decoded(stream) {
    const decoded = this.#decoder.decode(stream);
    if (decoded.kind === "unreadable") this.#damage(decoded.why, false);
    else if (decoded.torn === true) this.#damage("stream", true);
    return decoded;
  }
  #damage(kind, mended, object2) {
    const known = this.#damages.some((each) => each.kind === kind && each.object === object2 && each.mended === mended);
    if (!known && this.#damages.length < 1e3)
      this.#damages.push({ kind, mended, ...object2 === void 0 ? {} : { object: object2 } });
  }
};
var isStream = (object2) => typeof object2 === "object" && object2 !== null && object2.kind === "stream";
var nameOf2 = (object2) => typeof object2 === "object" && object2 !== null && object2.kind === "name" ? object2.value : void 0;
function withoutLineEnd(bytes, start, end3) {
  let at = end3;
  if (at > start && bytes[at - 1] === 10) at -= 1;
  if (at > start && bytes[at - 1] === 13) at -= 1;
  return at;
}

// src/base/matrix.ts
var identity = [1, 0, 0, 1, 0, 0];
var within = (outer, inner) => {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
};
var inverse = ([a, b, c, d, e, f]) => {
  const det = a * d - b * c;
  if (Math.abs(det) < 1e-12) return void 0;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
};
var boxWithin = ([a, b, c, d, e, f], { x: x2, y: y2, width, height }) => {
  const left = a * x2 + c * y2 + e;
  const top = b * x2 + d * y2 + f;
  const xs = [left, left + a * width, left + c * height, left + a * width + c * height];
  const ys = [top, top + b * width, top + d * height, top + b * width + d * height];
  const x0 = Math.min(...xs);
  const y0 = Math.min(...ys);
  return { x: x0, y: y0, width: Math.max(...xs) - x0, height: Math.max(...ys) - y0 };
};

// src/preflight/content/calculator.ts
var stepsLimit = 1e5;
var stackLimit = 1e3;
var words2 = (bytes) => {
  let text = "";
  for (const byte of bytes.subarray(0, 1 << 20)) text += String.fromCharCode(byte);
  return text.replace(/%[^\r\n]*/g, " ").match(/[{}]|[^\s{}]+/g) ?? [];
};
var parse = (bytes) => {
  const open = [[]];
  for (const word2 of words2(bytes)) {
    const top = open.at(-1);
    if (top === void 0) break;
    if (word2 === "{") {
      if (open.length > 100) break;
      open.push([]);
    } else if (word2 === "}") {
      const done = open.pop();
      if (done !== void 0) open.at(-1)?.push(done);
    } else if (word2 === "true" || word2 === "false") top.push(word2 === "true");
    else top.push(/^[-+.\d]/.test(word2) && Number.isFinite(Number(word2)) ? Number(word2) : word2);
  }
  const [program] = open[0] ?? [];
  return isProcedure(program) ? program : [];
};
var isProcedure = (step) => typeof step === "object";
var degrees = 180 / Math.PI;
var unary = {
  abs: Math.abs,
  ceiling: Math.ceil,
  cos: (a) => Math.cos(a / degrees),
  cvi: Math.trunc,
  cvr: (a) => a,
  floor: Math.floor,
  ln: Math.log,
  log: Math.log10,
  neg: (a) => -a,
  not: (a) => a === 0 ? 1 : a === 1 ? 0 : ~a,
  round: Math.round,
  sin: (a) => Math.sin(a / degrees),
  sqrt: (a) => Math.sqrt(Math.max(0, a)),
  truncate: Math.trunc
};
var binary = {
  add: (a, b) => a + b,
  and: (a, b) => a & b,
  atan: (a, b) => (Math.atan2(a, b) * degrees + 360) % 360,
  bitshift: (a, b) => b >= 0 ? a << b : a >> -b,
  div: (a, b) => b === 0 ? 0 : a / b,
  exp: (a, b) => a ** b,
  idiv: (a, b) => b === 0 ? 0 : Math.trunc(a / b),
  mod: (a, b) => b === 0 ? 0 : a % b,
  mul: (a, b) => a * b,
  or: (a, b) => a | b,
  sub: (a, b) => a - b,
  xor: (a, b) => a ^ b,
  eq: (a, b) => Number(a === b),
  ge: (a, b) => Number(a >= b),
  gt: (a, b) => Number(a > b),
  le: (a, b) => Number(a <= b),
  lt: (a, b) => Number(a < b),
  ne: (a, b) => Number(a !== b)
};
var roll = (stack) => {
  const by = stack.pop() ?? 0;
  const count = stack.pop() ?? 0;
  if (count <= 0 || count > stack.length) return;
  const part = stack.splice(stack.length - count, count);
  const turn = (by % count + count) % count;
  stack.push(...part.slice(count - turn), ...part.slice(0, count - turn));
};
var moves = {
  copy: (stack) => {
    const count = stack.pop() ?? 0;
    if (count > 0 && count <= stack.length && stack.length + count <= stackLimit) stack.push(...stack.slice(-count));
  },
  dup: (stack) => {
    stack.push(stack.at(-1) ?? 0);
  },
  exch: (stack) => {
    const top = stack.pop() ?? 0;
    const under = stack.pop() ?? 0;
    stack.push(top, under);
  },
  index: (stack) => {
    const place = stack.pop() ?? 0;
    stack.push(stack[stack.length - 1 - place] ?? 0);
  },
  pop: (stack) => {
    stack.pop();
  },
  roll
};
var own = (table2, word2) => Object.hasOwn(table2, word2) ? table2[word2] : void 0;
var run = (program, stack, spent) => {
  for (const [index, step] of program.entries()) {
    spent.steps += 1;
    if (spent.steps > stepsLimit || stack.length > stackLimit) return;
    if (typeof step === "number") stack.push(step);
    else if (typeof step === "boolean") stack.push(Number(step));
    else if (typeof step === "string") word(step, index, program, stack, spent);
  }
};
var word = (step, index, program, stack, spent) => {
  const one = own(unary, step);
  const two = own(binary, step);
  if (one !== void 0) stack.push(one(stack.pop() ?? 0));
  else if (two !== void 0) {
    const b = stack.pop() ?? 0;
    stack.push(two(stack.pop() ?? 0, b));
  } else if (step === "if" || step === "ifelse") {
    const last = program[index - 1];
    const first = step === "ifelse" ? program[index - 2] : last;
    const chosen = (stack.pop() ?? 0) !== 0 ? first : step === "ifelse" ? last : void 0;
    if (isProcedure(chosen)) run(chosen, stack, spent);
  } else own(moves, step)?.(stack);
};
var calculator = (bytes) => {
  const program = parse(bytes);
  return (inputs) => {
    const stack = [...inputs];
    run(program, stack, { steps: 0 });
    return stack;
  };
};

// src/preflight/content/values.ts
var isObject = (object2) => typeof object2 === "object" && object2 !== null;
var isName = (object2) => isObject(object2) && object2.kind === "name";
var isNumber2 = (object2) => isObject(object2) && object2.kind === "number";
var isString = (object2) => isObject(object2) && object2.kind === "string";
var isArray = (object2) => isObject(object2) && object2.kind === "array";
var isStream2 = (object2) => isObject(object2) && object2.kind === "stream";
var isDictionary2 = (object2) => isObject(object2) && object2.kind === "dictionary";
var entry = (pdf, object2, key) => {
  if (!isObject(object2)) return null;
  if (object2.kind === "dictionary") return pdf.resolve(object2.entries.get(key));
  return object2.kind === "stream" ? pdf.resolve(object2.dictionary.entries.get(key)) : null;
};
var objectNumber = (object2) => isObject(object2) && object2.kind === "reference" ? object2.number : 0;
var unresolved = (object2, key) => {
  if (!isObject(object2)) return void 0;
  if (object2.kind === "dictionary") return object2.entries.get(key);
  return object2.kind === "stream" ? object2.dictionary.entries.get(key) : void 0;
};
var numberIn2 = (pdf, object2, key) => {
  const value = entry(pdf, object2, key);
  return isNumber2(value) ? value.value : void 0;
};
var nameIn = (pdf, object2, key) => {
  const value = entry(pdf, object2, key);
  return isName(value) ? value.value : void 0;
};
var numbersOf = (pdf, object2) => {
  const value = pdf.resolve(object2);
  if (!isArray(value)) return [];
  return value.items.map((item) => {
    const found = pdf.resolve(item);
    return isNumber2(found) && Number.isFinite(found.value) ? found.value : 0;
  });
};
var numbersIn2 = (pdf, object2, key) => numbersOf(pdf, entry(pdf, object2, key));
var itemsOf = (pdf, object2) => {
  const value = pdf.resolve(object2);
  return isArray(value) ? value.items : [];
};
var matrixIn = (pdf, object2, key) => {
  const numbers2 = numbersIn2(pdf, object2, key);
  if (numbers2.length < 6) return void 0;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers2;
  return [a, b, c, d, e, f];
};
var dictionaryOf = (object2) => {
  if (isDictionary2(object2)) return object2;
  return isStream2(object2) ? object2.dictionary : emptyDictionary2;
};
var emptyDictionary2 = { kind: "dictionary", entries: /* @__PURE__ */ new Map() };

// src/preflight/content/functions.ts
var depthLimit = 16;
var samplesLimit = 1 << 22;
var clamp = (value, low, high) => Math.min(Math.max(value, low), high);
var between = (x2, x0, x1, y0, y1) => x1 === x0 ? y0 : y0 + (x2 - x0) * (y1 - y0) / (x1 - x0);
var bounded = (inner, domain, range) => (inputs) => {
  const given = inputs.map((value, i) => clamp(value, domain[i * 2] ?? 0, domain[i * 2 + 1] ?? 1));
  const made = inner(given).map((value) => Number.isFinite(value) ? value : 0);
  if (range.length === 0) return made;
  return Array.from(
    { length: range.length >> 1 },
    (_, i) => clamp(made[i] ?? 0, range[i * 2] ?? 0, range[i * 2 + 1] ?? 1)
  );
};
var sampled = (pdf, object2, domain, range) => {
  const inputs = domain.length >> 1;
  const outputs = range.length >> 1;
  const size = numbersIn2(pdf, object2, "Size").map((value) => Math.max(1, Math.floor(value)));
  const bits = numberIn2(pdf, object2, "BitsPerSample") ?? 8;
  const most = 2 ** bits - 1;
  const givenEncode = numbersIn2(pdf, object2, "Encode");
  const encode = givenEncode.length > 0 ? givenEncode : size.flatMap((count) => [0, count - 1]);
  const givenDecode = numbersIn2(pdf, object2, "Decode");
  const decode = givenDecode.length > 0 ? givenDecode : range;
  const decoded = isStream2(object2) ? pdf.decoded(object2) : void 0;
  const bytes = decoded?.kind === "bytes" ? decoded.bytes : new Uint8Array();
  const total = size.slice(0, inputs).reduce((product, count) => product * count, 1) * outputs;
  if (inputs > 4 || total > samplesLimit || size.length < inputs) return () => range.map(() => 0).slice(0, outputs);
  const sample = (index) => {
    let value = 0;
    let bit = index * bits;
    for (let left = bits; left > 0; ) {
      const byte = bytes[bit >> 3] ?? 0;
      const take = Math.min(left, 8 - (bit & 7));
      value = value * 2 ** take + (byte >> 8 - (bit & 7) - take & (1 << take) - 1);
      bit += take;
      left -= take;
    }
    return value;
  };
  return (given) => {
    const floors = [];
    const parts = [];
    for (let i = 0; i < inputs; i++) {
      const count = size[i] ?? 1;
      const e = between(
        given[i] ?? 0,
        domain[i * 2] ?? 0,
        domain[i * 2 + 1] ?? 1,
        encode[i * 2] ?? 0,
        encode[i * 2 + 1] ?? 0
      );
      const at = clamp(e, 0, count - 1);
      const floor = Math.min(Math.floor(at), Math.max(0, count - 2));
      floors.push(floor);
      parts.push(at - floor);
    }
    return Array.from({ length: outputs }, (_, out) => {
      let value = 0;
      for (let corner = 0; corner < 1 << inputs; corner++) {
        let weight = 1;
        let index = 0;
        let stride = 1;
        for (let i = 0; i < inputs; i++) {
          const up = corner >> i & 1;
          const part = parts[i] ?? 0;
          weight *= up === 1 ? part : 1 - part;
          index += Math.min((floors[i] ?? 0) + up, (size[i] ?? 1) - 1) * stride;
          stride *= size[i] ?? 1;
        }
        if (weight > 0) value += weight * sample(index * outputs + out);
      }
      return between(value, 0, most, decode[out * 2] ?? 0, decode[out * 2 + 1] ?? 1);
    });
  };
};
var exponential = (pdf, object2) => {
  const from = numbersIn2(pdf, object2, "C0");
  const to = numbersIn2(pdf, object2, "C1");
  const exponent = numberIn2(pdf, object2, "N") ?? 1;
  const c0 = from.length > 0 ? from : [0];
  const c1 = to.length > 0 ? to : [1];
  return ([x2 = 0]) => {
    const power = exponent === 1 ? x2 : x2 ** exponent;
    return c0.map((value, i) => value + power * ((c1[i] ?? 0) - value));
  };
};
var stitched = (pdf, object2, domain, depth) => {
  const parts = itemsOf(pdf, entry(pdf, object2, "Functions")).map((item) => functionOf(pdf, item, depth + 1));
  const bounds = numbersIn2(pdf, object2, "Bounds");
  const encode = numbersIn2(pdf, object2, "Encode");
  return ([x2 = 0]) => {
    let at = 0;
    while (at < parts.length - 1 && x2 >= (bounds[at] ?? Number.POSITIVE_INFINITY)) at += 1;
    const low = at === 0 ? domain[0] ?? 0 : bounds[at - 1] ?? 0;
    const high = at < bounds.length ? bounds[at] ?? 1 : domain[1] ?? 1;
    return parts[at]?.([between(x2, low, high, encode[at * 2] ?? 0, encode[at * 2 + 1] ?? 1)]) ?? [];
  };
};
var functionOf = (pdf, given, depth = 0) => {
  const object2 = pdf.resolve(given);
  if (depth > depthLimit) return void 0;
  if (isArray(object2)) {
    const parts = object2.items.map((item) => functionOf(pdf, item, depth + 1));
    return (inputs) => parts.map((part) => part?.(inputs)[0] ?? 0);
  }
  const kind = numberIn2(pdf, object2, "FunctionType");
  if (kind === void 0) return void 0;
  const domain = numbersIn2(pdf, object2, "Domain");
  const range = numbersIn2(pdf, object2, "Range");
  const inner = innerFunction(pdf, object2, kind, domain, range, depth);
  return inner === void 0 ? void 0 : bounded(inner, domain, range);
};
var innerFunction = (pdf, object2, kind, domain, range, depth) => {
  if (kind === 0) return sampled(pdf, object2, domain, range);
  if (kind === 2) return exponential(pdf, object2);
  if (kind === 3) return stitched(pdf, object2, domain, depth);
  if (kind !== 4 || !isStream2(object2)) return void 0;
  const decoded = pdf.decoded(object2);
  return decoded.kind === "bytes" ? calculator(decoded.bytes) : void 0;
};

// src/preflight/content/color-space.ts
var device = (space2) => ({
  kind: "device",
  space: space2,
  words: space2
});
var deviceGray = device("DeviceGray");
var deviceRgb = device("DeviceRGB");
var deviceCmyk = device("DeviceCMYK");
var anyPattern = { kind: "pattern", base: void 0, words: "Pattern" };
var named = /* @__PURE__ */ new Map([
  ["DeviceGray", deviceGray],
  ["G", deviceGray],
  ["DeviceRGB", deviceRgb],
  ["RGB", deviceRgb],
  ["DeviceCMYK", deviceCmyk],
  ["CMYK", deviceCmyk],
  ["Pattern", anyPattern]
]);
var channelsOf = (space2) => {
  switch (space2.kind) {
    case "device":
      return { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 }[space2.space];
    case "calibrated":
      return space2.channels;
    case "inks":
      return space2.inks.length;
    case "indexed":
      return 1;
    case "pattern":
      return space2.base === void 0 ? 0 : channelsOf(space2.base);
  }
};
var initialOf = (space2) => {
  switch (space2.kind) {
    case "device":
      return space2.space === "DeviceCMYK" ? [0, 0, 0, 1] : space2.space === "DeviceRGB" ? [0, 0, 0] : [0];
    case "calibrated":
      return space2.space === "ICCBased" && space2.channels === 4 ? [0, 0, 0, 1] : Array(space2.channels).fill(0);
    case "inks":
      return space2.inks.map(() => 1);
    case "indexed":
      return [0];
    case "pattern":
      return [];
  }
};
var unit = (value) => Math.min(1, Math.max(0, value ?? 0));
var paintedColor = (space2, components) => {
  switch (space2.kind) {
    case "device":
      return { space: space2.space, components: initialOf(space2).map((_, i) => unit(components[i])) };
    case "calibrated": {
      const { space: name, profile, channels } = space2;
      const values = Array.from(
        { length: channels },
        (_, i) => name === "Lab" ? components[i] ?? 0 : unit(components[i])
      );
      return { space: name, components: values, ...profile === void 0 ? {} : { profile } };
    }
    case "inks": {
      const values = space2.inks.map((_, i) => unit(components[i]));
      const alternate = paintedColor(space2.alternate, space2.tint(values));
      return {
        space: space2.space,
        inks: space2.inks,
        components: values,
        alternate: "components" in alternate ? alternate.components : [],
        alternateSpace: space2.alternate.words
      };
    }
    case "indexed":
      return paintedColor(space2.base, indexedValues(space2, components[0] ?? 0));
    case "pattern":
      return paintedColor(space2.base ?? deviceGray, components);
  }
};
var indexedValues = (space2, index) => {
  const channels = channelsOf(space2.base);
  const at = Math.min(space2.high, Math.max(0, Math.round(index))) * channels;
  return Array.from({ length: channels }, (_, i) => {
    const value = (space2.table[at + i] ?? 0) / 255;
    if (space2.base.kind !== "calibrated" || space2.base.space !== "Lab") return value;
    if (i === 0) return value * 100;
    const low = space2.base.range[i * 2 - 2] ?? -100;
    return low + value * ((space2.base.range[i * 2 - 1] ?? 100) - low);
  });
};
var depthLimit2 = 8;
var inksLimit = 64;
var openSpace = (pdf, given, resources, depth = 0) => {
  const object2 = pdf.resolve(given);
  if (depth > depthLimit2) return void 0;
  if (isName(object2)) {
    const known2 = named.get(object2.value);
    if (known2 !== void 0) return known2;
    const found = entry(pdf, entry(pdf, resources, "ColorSpace"), object2.value);
    return found === null ? void 0 : openSpace(pdf, found, resources, depth + 1);
  }
  if (!isArray(object2)) return void 0;
  const [head, first, second, third] = object2.items;
  const kind = pdf.resolve(head);
  if (!isName(kind)) return void 0;
  const known = object2.items.length === 1 ? named.get(kind.value) : void 0;
  if (known !== void 0) return known;
  const opened = (part) => openSpace(pdf, part, resources, depth + 1);
  switch (kind.value) {
    case "ICCBased":
      return iccBased(pdf, first, opened);
    case "CalGray":
    case "CalRGB":
    case "Lab": {
      const range = numbersIn2(pdf, first, "Range");
      const channels = kind.value === "CalGray" ? 1 : 3;
      return {
        kind: "calibrated",
        space: kind.value,
        channels,
        profile: void 0,
        range: range.length < 4 ? [-100, 100, -100, 100] : range,
        words: kind.value
      };
    }
    case "Separation":
    case "DeviceN": {
      const name = pdf.resolve(first);
      const parts = isName(name) ? [name] : itemsOf(pdf, first).map((item) => pdf.resolve(item));
      const inks = parts.slice(0, inksLimit).map((part) => isName(part) ? part.value : "");
      const alternate = opened(second);
      const tint = functionOf(pdf, third);
      if (alternate === void 0 || tint === void 0 || inks.length === 0) return void 0;
      return { kind: "inks", space: kind.value, inks, alternate, tint, words: `${kind.value}/${alternate.words}` };
    }
    case "Indexed":
    case "I": {
      const base = opened(first);
      const high = pdf.resolve(second);
      const table2 = tableOf(pdf, third);
      if (base === void 0 || table2 === void 0) return void 0;
      const last = typeof high === "object" && high?.kind === "number" ? Math.min(255, Math.max(0, high.value)) : 255;
      return { kind: "indexed", base, table: table2, high: last, words: `Indexed/${base.words}` };
    }
    case "Pattern": {
      const base = first === void 0 ? void 0 : opened(first);
      return { kind: "pattern", base, words: base === void 0 ? "Pattern" : `Pattern/${base.words}` };
    }
    default:
      return void 0;
  }
};
var iccBased = (pdf, given, opened) => {
  const profile = pdf.resolve(given);
  if (!isStream2(profile)) return void 0;
  const channels = numberIn2(pdf, profile, "N") ?? 0;
  if (channels !== 1 && channels !== 3 && channels !== 4) return opened(unresolved(profile, "Alternate"));
  return { kind: "calibrated", space: "ICCBased", channels, profile, range: [], words: `ICCBased/${channels}` };
};
var tableOf = (pdf, given) => {
  const object2 = pdf.resolve(given);
  if (isString(object2)) return object2.bytes;
  if (!isStream2(object2)) return void 0;
  const decoded = pdf.decoded(object2);
  return decoded.kind === "bytes" ? decoded.bytes : void 0;
};

// src/preflight/content/operator.ts
var number = (operands, at) => {
  const value = operands[at];
  return typeof value === "number" ? value : 0;
};
var numbers = (operands) => operands.filter((value) => typeof value === "number");

// src/preflight/content/tokens.ts
var space = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) space[code] = 1;
var ends = Uint8Array.from(space);
for (const char of "()<>[]{}/%") ends[char.charCodeAt(0)] = 1;
var depthLimit3 = 64;
var end2 = { kind: "end" };
var operators = /* @__PURE__ */ new Map();
var operator = (name) => {
  const known = operators.get(name);
  if (known !== void 0) return known;
  const token = { kind: "operator", name };
  if (name.length <= 3) operators.set(name, token);
  return token;
};
var hexValue2 = (code) => {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};
var asObject = (operand) => {
  if (typeof operand === "number") return { kind: "number", value: operand, integer: Number.isInteger(operand) };
  if (operand === null || typeof operand === "boolean") return operand;
  return "kind" in operand ? operand : { kind: "array", items: operand.map(asObject) };
};
var tokensOf = (bytes) => {
  let at = 0;
  const byte = () => bytes[at] ?? -1;
  const isSpace2 = (code) => code >= 0 && space[code] === 1;
  const isEnd = (code) => code < 0 || ends[code] === 1;
  const skip = () => {
    for (; ; ) {
      while (isSpace2(byte())) at += 1;
      if (byte() !== 37) return;
      while (at < bytes.length && byte() !== 10 && byte() !== 13) at += 1;
    }
  };
  const name = () => {
    at += 1;
    let value = "";
    while (!isEnd(byte())) {
      const high = byte() === 35 ? hexValue2(bytes[at + 1] ?? -1) : -1;
      const low = high < 0 ? -1 : hexValue2(bytes[at + 2] ?? -1);
      if (low >= 0) {
        value += String.fromCharCode(high * 16 + low);
        at += 3;
      } else {
        value += String.fromCharCode(byte());
        at += 1;
      }
    }
    return { kind: "name", value };
  };
  const escaped = (out) => {
    at += 1;
    const code = byte();
    at += 1;
    if (code >= 48 && code <= 55) {
      let value = code - 48;
      for (let digit = 0; digit < 2 && byte() >= 48 && byte() <= 55; digit++) {
        value = value * 8 + byte() - 48;
        at += 1;
      }
      out.push(value & 255);
    } else if (code === 13) {
      if (byte() === 10) at += 1;
    } else if (code !== 10 && code >= 0) {
      const plain = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }[code];
      out.push(plain ?? code);
    }
  };
  const literal = () => {
    at += 1;
    const out = [];
    let open = 1;
    while (at < bytes.length) {
      const code = byte();
      if (code === 92) {
        escaped(out);
        continue;
      }
      if (code === 40) open += 1;
      else if (code === 41) {
        open -= 1;
        if (open === 0) {
          at += 1;
          break;
        }
      }
      out.push(code);
      at += 1;
    }
    return { kind: "string", bytes: Uint8Array.from(out) };
  };
  const hexadecimal = () => {
    at += 1;
    const digits = [];
    while (at < bytes.length && byte() !== 62) {
      const value = hexValue2(byte());
      if (value >= 0) digits.push(value);
      at += 1;
    }
    at += 1;
    const out = new Uint8Array(digits.length + 1 >> 1);
    for (const [index, digit] of digits.entries()) {
      out[index >> 1] = (out[index >> 1] ?? 0) | (index % 2 === 0 ? digit << 4 : digit);
    }
    return { kind: "string", bytes: out };
  };
  const word2 = () => {
    const start = at;
    while (!isEnd(byte())) at += 1;
    if (at === start) at += 1;
    const text = String.fromCharCode(...bytes.subarray(start, Math.min(at, start + 64)));
    if (text === "true" || text === "false") return { kind: "operand", value: text === "true" };
    return text === "null" ? { kind: "operand", value: null } : operator(text);
  };
  const number2 = () => {
    const start = at;
    let negative = false;
    while (byte() === 43 || byte() === 45) {
      negative ||= byte() === 45;
      at += 1;
    }
    let value = 0;
    let digits = 0;
    let places = -1;
    for (let code = byte(); ; code = byte()) {
      if (code >= 48 && code <= 57) {
        digits += 1;
        value = value * 10 + code - 48;
        if (places >= 0) places += 1;
      } else if (code === 46 && places < 0) places = 0;
      else break;
      at += 1;
    }
    if (digits === 0 && places < 0) {
      at = start;
      return void 0;
    }
    if (places > 0) value /= 10 ** Math.min(places, 300);
    if (!Number.isFinite(value)) value = 0;
    while (!isEnd(byte()) && (byte() === 45 || byte() === 46 || byte() >= 48 && byte() <= 57)) at += 1;
    return negative ? -value : value;
  };
  const list = (depth) => {
    at += 1;
    const items = [];
    for (; ; ) {
      skip();
      if (at >= bytes.length) return items;
      if (byte() === 93) {
        at += 1;
        return items;
      }
      const token = read(depth + 1);
      if (token.kind === "operand") items.push(token.value);
    }
  };
  const dictionary = (depth) => {
    at += 2;
    const entries = /* @__PURE__ */ new Map();
    for (; ; ) {
      skip();
      if (at >= bytes.length) break;
      if (byte() === 62) {
        at += bytes[at + 1] === 62 ? 2 : 1;
        break;
      }
      const key = read(depth + 1);
      if (key.kind !== "operand" || !isNameOperand(key.value)) continue;
      skip();
      if (byte() === 62) continue;
      const value = read(depth + 1);
      if (value.kind === "operand") entries.set(key.value.value, asObject(value.value));
    }
    return { kind: "dictionary", entries };
  };
  const read = (depth) => {
    skip();
    if (at >= bytes.length) return end2;
    const code = byte();
    if (code >= 48 && code <= 57 || code === 45 || code === 46 || code === 43) {
      const value = number2();
      return value === void 0 ? word2() : { kind: "operand", value };
    }
    if (code === 47) return { kind: "operand", value: name() };
    if (code === 40) return { kind: "operand", value: literal() };
    if (depth > depthLimit3 && (code === 91 || code === 60)) {
      at += 1;
      return { kind: "operand", value: null };
    }
    if (code === 91) return { kind: "operand", value: list(depth) };
    if (code === 60) return { kind: "operand", value: bytes[at + 1] === 60 ? dictionary(depth) : hexadecimal() };
    return word2();
  };
  const isEndOfImage = (place) => {
    if (bytes[place] !== 69 || bytes[place + 1] !== 73 || !isSpace2(bytes[place - 1] ?? -1)) return false;
    if (place + 2 < bytes.length && !isEnd(bytes[place + 2] ?? -1)) return false;
    return bytes.subarray(place + 2, place + 12).every((code) => code < 127 && (code >= 32 || isSpace2(code)));
  };
  return {
    next: () => read(0),
    inlineData: (length) => {
      if (isSpace2(byte())) at += 1;
      const start = at;
      let place = length === void 0 ? start : start + length;
      for (const last = bytes.length - 1; place < last; place++) {
        if (isEndOfImage(place) || place === start + (length ?? -1) && bytes[place] === 69 && bytes[place + 1] === 73) {
          at = place + 2;
          const stop2 = length ?? (isSpace2(bytes[place - 1] ?? -1) ? place - 1 : place);
          return bytes.subarray(start, length === void 0 ? stop2 : start + length);
        }
      }
      at = bytes.length;
      return bytes.subarray(start);
    }
  };
};
var isNameOperand = (operand) => typeof operand === "object" && operand !== null && "kind" in operand && operand.kind === "name";
var isStringOperand = (operand) => typeof operand === "object" && operand !== null && "kind" in operand && operand.kind === "string";
var isListOperand = (operand) => typeof operand === "object" && operand !== null && !("kind" in operand);
var isDictionaryOperand = (operand) => typeof operand === "object" && operand !== null && "kind" in operand && operand.kind === "dictionary";

// src/preflight/content/color-operators.ts
var spaceNamed = (run2, operand) => {
  if (!isNameOperand(operand)) return unknown(run2);
  const { pdf, spaces } = run2.page;
  const held = entry(pdf, entry(pdf, run2.resources, "ColorSpace"), operand.value);
  const key = held ?? operand;
  if (held !== null && spaces.has(key)) return spaces.get(key) ?? unknown(run2);
  const opened = openSpace(pdf, held ?? operand, run2.resources);
  if (held !== null) spaces.set(key, opened);
  return opened ?? unknown(run2);
};
var unknown = (run2) => {
  run2.page.damage("content");
  return deviceGray;
};
var put = (run2, use, color) => {
  if (!run2.uncolored) run2.state[use] = color;
};
var setSpace = (run2, use, operands) => {
  const space2 = spaceNamed(run2, operands[0]);
  put(run2, use, { space: space2, components: initialOf(space2), pattern: null });
};
var setDevice = (run2, use, space2, operands) => {
  const components = numbers(operands).slice(-channelsOf(space2));
  put(run2, use, { space: space2, components, pattern: null });
};
var setColor = (run2, use, operands) => {
  const { space: space2 } = run2.state[use];
  const last = operands.at(-1);
  if (space2.kind !== "pattern") {
    put(run2, use, { space: space2, components: numbers(operands), pattern: null });
    return;
  }
  const { pdf } = run2.page;
  const pattern = isNameOperand(last) ? entry(pdf, entry(pdf, run2.resources, "Pattern"), last.value) : null;
  put(run2, use, { space: space2, components: numbers(operands), pattern });
};
var colorOperators = {
  g: (run2, o) => setDevice(run2, "fill", deviceGray, o),
  G: (run2, o) => setDevice(run2, "stroke", deviceGray, o),
  rg: (run2, o) => setDevice(run2, "fill", deviceRgb, o),
  RG: (run2, o) => setDevice(run2, "stroke", deviceRgb, o),
  k: (run2, o) => setDevice(run2, "fill", deviceCmyk, o),
  K: (run2, o) => setDevice(run2, "stroke", deviceCmyk, o),
  cs: (run2, o) => setSpace(run2, "fill", o),
  CS: (run2, o) => setSpace(run2, "stroke", o),
  sc: (run2, o) => setColor(run2, "fill", o),
  SC: (run2, o) => setColor(run2, "stroke", o),
  scn: (run2, o) => setColor(run2, "fill", o),
  SCN: (run2, o) => setColor(run2, "stroke", o),
  ri: () => void 0
};

// src/preflight/content/state.ts
var gray = { space: deviceGray, components: [0], pattern: null };
var initialState = (ctm, box) => ({
  ctm,
  clips: [],
  clipBox: box,
  fill: gray,
  stroke: gray,
  lineWidth: 1,
  cap: 0,
  join: 0,
  miterLimit: 10,
  dash: [],
  dashOffset: 0,
  fillOverprint: false,
  strokeOverprint: false,
  overprintMode: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  blend: "Normal",
  masked: false,
  mask: void 0,
  text: {
    characterSpace: 0,
    wordSpace: 0,
    scale: 1,
    leading: 0,
    font: void 0,
    fontObject: 0,
    size: 0,
    mode: 0,
    rise: 0
  }
});
var copyState = (state) => ({ ...state, text: { ...state.text } });
var scaleOf = ([a, b, c, d]) => Math.sqrt(Math.abs(a * d - b * c));
var overlap = (a, b) => {
  const x2 = Math.max(a.x, b.x);
  const y2 = Math.max(a.y, b.y);
  return {
    x: x2,
    y: y2,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x2),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y2)
  };
};
var around = (commands, by) => {
  let [x0, y0, x1, y1] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY
  ];
  for (const command of commands) {
    for (let i = 1; i + 1 < command.length; i += 2) {
      const x2 = Number(command[i]);
      const y2 = Number(command[i + 1]);
      if (x2 < x0) x0 = x2;
      if (x2 > x1) x1 = x2;
      if (y2 < y0) y0 = y2;
      if (y2 > y1) y1 = y2;
    }
  }
  return x0 > x1 ? { x: 0, y: 0, width: 0, height: 0 } : { x: x0 - by, y: y0 - by, width: x1 - x0 + by * 2, height: y1 - y0 + by * 2 };
};

// src/preflight/content/face.ts
var face = ({ state, groups, hidden }, box) => ({
  box: overlap(box, state.clipBox),
  clips: state.clips,
  overprint: { on: state.fillOverprint, mode: state.overprintMode },
  alpha: state.fillAlpha,
  blend: state.blend,
  softMask: state.masked,
  ...state.mask === void 0 ? {} : { mask: state.mask },
  grouped: groups.length > 0,
  groups,
  hidden
});

// src/preflight/content/patterns.ts
var kindOf = (run2, { space: space2, pattern }) => space2.kind === "pattern" ? numberIn2(run2.page.pdf, pattern, "PatternType") : void 0;
var isTiling = (run2, color) => kindOf(run2, color) === 1;
var shadingSpace = (run2, shading) => {
  const space2 = openSpace(run2.page.pdf, unresolved(shading, "ColorSpace"), run2.resources);
  if (space2 === void 0) run2.page.damage("content");
  return space2?.words ?? "";
};
var currentColor = (run2, color) => {
  if (color.space.kind !== "pattern") return paintedColor(color.space, color.components);
  if (kindOf(run2, color) === 2) {
    const shading = entry(run2.page.pdf, color.pattern, "Shading");
    const matrix = within(run2.base, matrixIn(run2.page.pdf, color.pattern, "Matrix") ?? identity);
    return { space: "Pattern", pattern: "shading", shading, matrix, inside: shadingSpace(run2, shading) };
  }
  if (kindOf(run2, color) === void 0) run2.page.damage("content");
  return { space: "Pattern", pattern: "tiling" };
};
var cellsLimit = 4e3;
var depthLimit4 = 20;
var cellsOver = (box, [x0 = 0, y0 = 0, x1 = 0, y1 = 0], stepX, stepY) => {
  const [wide, tall] = [Math.abs(stepX), Math.abs(stepY)];
  return {
    left: Math.floor((box.x - Math.max(x0, x1)) / wide),
    right: Math.ceil((box.x + box.width - Math.min(x0, x1)) / wide),
    low: Math.floor((box.y - Math.max(y0, y1)) / tall),
    high: Math.ceil((box.y + box.height - Math.min(y0, y1)) / tall)
  };
};
var paintTiling = (run2, color, clip) => {
  const { page, state } = run2;
  const { pdf } = page;
  const { pattern } = color;
  const decoded = isStream2(pattern) ? pdf.decoded(pattern) : void 0;
  const matrix = within(run2.base, matrixIn(pdf, pattern, "Matrix") ?? identity);
  const back = inverse(matrix);
  const bounds = numbersIn2(pdf, pattern, "BBox");
  const stepX = numberIn2(pdf, pattern, "XStep") ?? 0;
  const stepY = numberIn2(pdf, pattern, "YStep") ?? 0;
  const box = overlap(state.clipBox, around(clip.commands, 0));
  if (box.width === 0 || box.height === 0) return;
  const unusable = back === void 0 || stepX === 0 || stepY === 0 || bounds.length < 4;
  if (unusable || decoded?.kind !== "bytes" || run2.depth > depthLimit4 || page.active.has(pattern)) {
    page.damage("content");
    return;
  }
  const { left, right, low, high } = cellsOver(boxWithin(back, box), bounds, stepX, stepY);
  if (!((right - left + 1) * (high - low + 1) <= cellsLimit)) {
    page.damage("content");
    return;
  }
  page.active.add(pattern);
  const uncolored = numberIn2(pdf, pattern, "PaintType") === 2;
  for (let row = low; row <= high; row++) {
    for (let column = left; column <= right; column++) {
      const ctm = within(matrix, [1, 0, 0, 1, column * Math.abs(stepX), row * Math.abs(stepY)]);
      const cell = cellBox(ctm, bounds);
      const cellClip = overlap(box, around(cell.commands, 0));
      if (cellClip.width === 0 || cellClip.height === 0) continue;
      const fresh = { ...initialState(ctm, cellClip), clips: [...state.clips, clip, cell] };
      const { fillOverprint, strokeOverprint, overprintMode, fillAlpha, blend, masked, mask } = state;
      Object.assign(fresh, { fillOverprint, strokeOverprint, overprintMode, fillAlpha, strokeAlpha: fillAlpha });
      Object.assign(fresh, { blend, masked, mask });
      if (uncolored && color.space.kind === "pattern" && color.space.base !== void 0) {
        fresh.fill = { space: color.space.base, components: color.components, pattern: null };
        fresh.stroke = fresh.fill;
      }
      page.run({
        bytes: decoded.bytes,
        resources: entry(pdf, pattern, "Resources"),
        state: copyState(fresh),
        marks: run2.marks,
        groups: run2.groups,
        hidden: run2.hidden,
        depth: run2.depth + 1,
        uncolored
      });
    }
  }
  page.active.delete(pattern);
};
var cellBox = (ctm, [x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => {
  const at = (x2, y2) => [
    ctm[0] * x2 + ctm[2] * y2 + ctm[4],
    ctm[1] * x2 + ctm[3] * y2 + ctm[5]
  ];
  return {
    commands: [["M", ...at(x0, y0)], ["L", ...at(x1, y0)], ["L", ...at(x1, y1)], ["L", ...at(x0, y1)], ["Z"]],
    rule: "nonzero"
  };
};

// src/preflight/content/forms.ts
var depthLimit5 = 28;
var nowhere = { x: 0, y: 0, width: 0, height: 0 };
var groupOf = (run2, form, state) => {
  const { pdf } = run2.page;
  const group = entry(pdf, form, "Group");
  if (nameIn(pdf, group, "S") !== "Transparency") return void 0;
  const isolated = entry(pdf, group, "I") === true;
  const knockout = entry(pdf, group, "K") === true;
  const plain = state.fillAlpha === 1 && state.blend === "Normal" && !state.masked;
  if (plain && !isolated && !knockout) return void 0;
  const { mask } = state;
  return {
    alpha: state.fillAlpha,
    blend: state.blend,
    isolated,
    knockout,
    ...mask === void 0 ? {} : { mask },
    box: state.clipBox
  };
};
var runForm = (run2, form, whole = false) => {
  const { page } = run2;
  const { pdf } = page;
  if (run2.depth > depthLimit5 || page.active.has(form)) {
    page.damage("limit-depth");
    return nowhere;
  }
  const decoded = pdf.decoded(form);
  if (decoded.kind !== "bytes") {
    page.damage(decoded.why);
    return nowhere;
  }
  const state = copyState(run2.state);
  state.ctm = within(state.ctm, matrixIn(pdf, form, "Matrix") ?? identity);
  const bounds = numbersIn2(pdf, form, "BBox");
  if (bounds.length >= 4) {
    const clip = cellBox(state.ctm, bounds);
    state.clips = [...state.clips, clip];
    state.clipBox = overlap(state.clipBox, around(clip.commands, 0));
  }
  const group = whole ? void 0 : groupOf(run2, form, state);
  if (group !== void 0) {
    Object.assign(state, { fillAlpha: 1, strokeAlpha: 1, blend: "Normal", masked: false, mask: void 0 });
  }
  const own2 = entry(pdf, form, "Resources");
  page.active.add(form);
  page.run({
    bytes: decoded.bytes,
    resources: own2 ?? run2.resources,
    state,
    marks: run2.marks,
    groups: group === void 0 ? run2.groups : [...run2.groups, group],
    hidden: run2.hidden,
    depth: run2.depth + 1,
    uncolored: run2.uncolored
  });
  page.active.delete(form);
  return state.clipBox;
};

// src/preflight/content/inline-image.ts
var fullNames = /* @__PURE__ */ new Map([
  ["BPC", "BitsPerComponent"],
  ["CS", "ColorSpace"],
  ["D", "Decode"],
  ["DP", "DecodeParms"],
  ["F", "Filter"],
  ["H", "Height"],
  ["IM", "ImageMask"],
  ["I", "Interpolate"],
  ["W", "Width"]
]);
var filterNames = /* @__PURE__ */ new Map([
  ["AHx", "ASCIIHexDecode"],
  ["A85", "ASCII85Decode"],
  ["LZW", "LZWDecode"],
  ["Fl", "FlateDecode"],
  ["RL", "RunLengthDecode"],
  ["CCF", "CCITTFaxDecode"],
  ["DCT", "DCTDecode"]
]);
var inlineDictionary = (key, value) => {
  if (isNameOperand(value) && (key === "F" || key === "Filter")) {
    return { kind: "name", value: filterNames.get(value.value) ?? value.value };
  }
  if (typeof value === "number") return { kind: "number", value, integer: Number.isInteger(value) };
  if (value === null || typeof value === "boolean") return value;
  return "kind" in value ? value : { kind: "array", items: value.map((item) => inlineDictionary(key, item)) };
};

// src/preflight/content/object-operators.ts
var unit2 = { x: 0, y: 0, width: 1, height: 1 };
var spaceOf = (run2, image, stencil) => {
  if (stencil) return "";
  const given = unresolved(image, "ColorSpace");
  if (given === void 0) {
    const filter = nameIn(run2.page.pdf, image, "Filter");
    if (filter === "JPXDecode") return "JPX";
    run2.page.damage("content");
    return "";
  }
  const space2 = openSpace(run2.page.pdf, given, run2.resources);
  if (space2 === void 0) run2.page.damage("content");
  return space2?.words ?? "";
};
var paintImage = (run2, image, object2, inline) => {
  const { pdf } = run2.page;
  const { state } = run2;
  if (!run2.page.hold(1)) return;
  const stencil = entry(pdf, image, "ImageMask") === true;
  const space2 = spaceOf(run2, image, stencil);
  run2.marks.push({
    ...face(run2, boxWithin(state.ctm, unit2)),
    kind: "image",
    image,
    object: object2,
    matrix: state.ctm,
    pixels: {
      width: numberIn2(pdf, image, "Width") ?? 0,
      height: numberIn2(pdf, image, "Height") ?? 0,
      bits: stencil ? 1 : numberIn2(pdf, image, "BitsPerComponent") ?? 8
    },
    stencil,
    ...stencil ? { fill: currentColor(run2, state.fill) } : {},
    space: space2,
    inline,
    resources: run2.resources
  });
  if (stencil && isTiling(run2, state.fill)) {
    run2.page.damage("content");
    paintTiling(run2, state.fill, unitClip(run2));
  }
};
var unitClip = ({ state: { ctm } }) => {
  const at = (x2, y2) => [
    ctm[0] * x2 + ctm[2] * y2 + ctm[4],
    ctm[1] * x2 + ctm[3] * y2 + ctm[5]
  ];
  return {
    commands: [["M", ...at(0, 0)], ["L", ...at(1, 0)], ["L", ...at(1, 1)], ["L", ...at(0, 1)], ["Z"]],
    rule: "nonzero"
  };
};
var paintObject = (run2, name) => {
  const { pdf } = run2.page;
  const objects = entry(pdf, run2.resources, "XObject");
  const object2 = entry(pdf, objects, name);
  if (!isStream2(object2)) {
    run2.page.damage("content");
    return;
  }
  const layer = entry(pdf, object2, "OC");
  const hidden = run2.hidden;
  run2.hidden = hidden || layer !== null && run2.page.off(layer);
  const kind = nameIn(pdf, object2, "Subtype");
  if (kind === "Image") paintImage(run2, object2, objectNumber(unresolved(objects, name)), false);
  else if (kind === "Form") runForm(run2, object2);
  else run2.page.damage("content");
  run2.hidden = hidden;
};
var paintShading = (run2, name) => {
  const { pdf } = run2.page;
  const shading = entry(pdf, entry(pdf, run2.resources, "Shading"), name);
  if (shading === null) {
    run2.page.damage("content");
    return;
  }
  const { state } = run2;
  if (!run2.page.hold(1)) return;
  run2.marks.push({
    ...face(run2, state.clipBox),
    kind: "shading",
    shading,
    matrix: state.ctm,
    space: shadingSpace(run2, shading)
  });
};
var plainLength = (run2, dictionary) => {
  const { pdf } = run2.page;
  if (dictionary.entries.has("Filter")) return void 0;
  const width = numberIn2(pdf, dictionary, "Width") ?? 0;
  const height = numberIn2(pdf, dictionary, "Height") ?? 0;
  const stencil = entry(pdf, dictionary, "ImageMask") === true;
  const bits = stencil ? 1 : numberIn2(pdf, dictionary, "BitsPerComponent") ?? 8;
  const space2 = stencil ? void 0 : openSpace(pdf, dictionary.entries.get("ColorSpace"), run2.resources);
  const channels = space2 === void 0 ? 1 : channelsOf(space2);
  const length = Math.ceil(width * bits * channels / 8) * height;
  return Number.isSafeInteger(length) && length >= 0 ? length : void 0;
};
var paintInlineImage = (run2, tokens) => {
  const entries = /* @__PURE__ */ new Map();
  let key;
  for (let token = tokens.next(); token.kind !== "end"; token = tokens.next()) {
    if (token.kind === "operator") {
      if (token.name === "ID") break;
      run2.page.damage("content");
      return;
    }
    if (key === void 0) key = isNameOperand(token.value) ? token.value.value : "";
    else {
      entries.set(fullNames.get(key) ?? key, inlineDictionary(key, token.value));
      key = void 0;
    }
  }
  const dictionary = { kind: "dictionary", entries };
  const raw = tokens.inlineData(plainLength(run2, dictionary));
  paintImage(run2, { kind: "stream", dictionary, raw }, 0, true);
};
var isOff = (run2, [tag, list]) => {
  if (!isNameOperand(tag) || tag.value !== "OC") return false;
  const { pdf } = run2.page;
  if (isDictionaryOperand(list)) return run2.page.off(list);
  if (!isNameOperand(list)) return false;
  const layer = entry(pdf, entry(pdf, run2.resources, "Properties"), list.value);
  return layer !== null && run2.page.off(layer);
};
var begin = (run2, off) => {
  run2.content.push(run2.hidden);
  run2.hidden ||= off;
};
var objectOperators = {
  Do: (run2, [name]) => {
    if (isNameOperand(name)) paintObject(run2, name.value);
  },
  sh: (run2, [name]) => {
    if (isNameOperand(name)) paintShading(run2, name.value);
  },
  BMC: (run2) => begin(run2, false),
  BDC: (run2, operands) => begin(run2, isOff(run2, operands)),
  EMC: (run2) => {
    const hidden = run2.content.pop();
    if (hidden === void 0) run2.page.damage("content");
    else run2.hidden = hidden;
  },
  MP: () => void 0,
  DP: () => void 0,
  BX: (run2) => {
    run2.compatible += 1;
  },
  EX: (run2) => {
    run2.compatible -= 1;
  },
  d0: () => void 0,
  d1: (run2) => {
    run2.uncolored = true;
  }
};

// src/preflight/content/path-operators.ts
var x = ({ state: { ctm } }, px, py) => ctm[0] * px + ctm[2] * py + ctm[4];
var y = ({ state: { ctm } }, px, py) => ctm[1] * px + ctm[3] * py + ctm[5];
var move = (run2, px, py) => {
  run2.penX = px;
  run2.penY = py;
  run2.startX = px;
  run2.startY = py;
  run2.path.push(["M", x(run2, px, py), y(run2, px, py)]);
};
var begun = (run2, px, py) => {
  if (run2.path.length === 0) move(run2, px, py);
};
var line = (run2, px, py) => {
  begun(run2, px, py);
  run2.penX = px;
  run2.penY = py;
  run2.path.push(["L", x(run2, px, py), y(run2, px, py)]);
};
var curve = (run2, [a, b, c, d, e, f]) => {
  begun(run2, a, b);
  run2.penX = e;
  run2.penY = f;
  run2.path.push(["C", x(run2, a, b), y(run2, a, b), x(run2, c, d), y(run2, c, d), x(run2, e, f), y(run2, e, f)]);
};
var close = (run2) => {
  if (run2.path.length === 0) return;
  run2.penX = run2.startX;
  run2.penY = run2.startY;
  run2.path.push(["Z"]);
};
var finish = (run2) => {
  if (run2.pendingClip !== void 0) addClip(run2, { commands: run2.path, rule: run2.pendingClip });
  run2.pendingClip = void 0;
  run2.path = [];
};
var addClip = (run2, clip) => {
  run2.state.clips = [...run2.state.clips, clip];
  run2.state.clipBox = overlap(run2.state.clipBox, around(clip.commands, 0));
};
var strokeOf = (run2) => {
  const { state } = run2;
  const scale = scaleOf(state.ctm);
  const dash = state.dash.some((length) => length > 0) ? state.dash.map((length) => length * scale) : [];
  return {
    color: currentColor(run2, state.stroke),
    width: state.lineWidth * scale,
    dashed: dash.length > 0,
    dash,
    dashOffset: state.dashOffset * scale,
    cap: state.cap,
    join: state.join,
    miterLimit: state.miterLimit,
    alpha: state.strokeAlpha,
    overprint: { on: state.strokeOverprint, mode: state.overprintMode }
  };
};
var paint = (run2, rule, stroked) => {
  const commands = run2.path;
  if (commands.length > 0 && run2.page.hold(commands.length)) {
    const { state } = run2;
    const stroke = stroked ? strokeOf(run2) : void 0;
    run2.marks.push({
      ...face(run2, around(commands, (stroke?.width ?? 0) / 2)),
      kind: "path",
      commands,
      ...rule === void 0 ? {} : { fill: { color: currentColor(run2, state.fill), rule } },
      ...stroke === void 0 ? {} : { stroke }
    });
    if (rule !== void 0 && isTiling(run2, state.fill)) paintTiling(run2, state.fill, { commands, rule });
    if (stroked && isTiling(run2, state.stroke)) run2.page.damage("content");
  }
  finish(run2);
};
var pathOperators = {
  m: (run2, o) => move(run2, number(o, 0), number(o, 1)),
  l: (run2, o) => line(run2, number(o, 0), number(o, 1)),
  c: (run2, o) => curve(run2, [number(o, 0), number(o, 1), number(o, 2), number(o, 3), number(o, 4), number(o, 5)]),
  v: (run2, o) => curve(run2, [run2.penX, run2.penY, number(o, 0), number(o, 1), number(o, 2), number(o, 3)]),
  y: (run2, o) => curve(run2, [number(o, 0), number(o, 1), number(o, 2), number(o, 3), number(o, 2), number(o, 3)]),
  h: close,
  re: (run2, o) => {
    const [left, low, width, height] = [number(o, 0), number(o, 1), number(o, 2), number(o, 3)];
    move(run2, left, low);
    line(run2, left + width, low);
    line(run2, left + width, low + height);
    line(run2, left, low + height);
    close(run2);
  },
  S: (run2) => paint(run2, void 0, true),
  s: (run2) => {
    close(run2);
    paint(run2, void 0, true);
  },
  f: (run2) => paint(run2, "nonzero", false),
  F: (run2) => paint(run2, "nonzero", false),
  "f*": (run2) => paint(run2, "evenodd", false),
  B: (run2) => paint(run2, "nonzero", true),
  "B*": (run2) => paint(run2, "evenodd", true),
  b: (run2) => {
    close(run2);
    paint(run2, "nonzero", true);
  },
  "b*": (run2) => {
    close(run2);
    paint(run2, "evenodd", true);
  },
  n: finish,
  W: (run2) => {
    run2.pendingClip = "nonzero";
  },
  "W*": (run2) => {
    run2.pendingClip = "evenodd";
  },
  cm: (run2, o) => {
    run2.state.ctm = within(run2.state.ctm, [
      number(o, 0),
      number(o, 1),
      number(o, 2),
      number(o, 3),
      number(o, 4),
      number(o, 5)
    ]);
  }
};

// src/preflight/content/luminosity.ts
var luminosity = (color) => {
  if (color.space === "Pattern") return 1;
  if (color.space === "Separation" || color.space === "DeviceN") return lightness(color.alternate);
  if (color.space === "Lab") return (color.components[0] ?? 0) / 100;
  return lightness(color.components);
};
var lightness = (values) => {
  const [a = 0, b = 0, c = 0, d = 0] = values;
  if (values.length === 1) return a;
  if (values.length === 3) return 0.3 * a + 0.59 * b + 0.11 * c;
  return (1 - d) * (1 - 0.3 * a - 0.59 * b - 0.11 * c);
};

// src/preflight/content/codes.ts
var bigEndian = (bytes, place, length) => {
  let code = 0;
  for (let i = 0; i < length; i++) code = code * 256 + (bytes[place + i] ?? 0);
  return code;
};
var pairs = (vertical, known) => ({
  vertical,
  known,
  at: (bytes, place) => ({ code: bigEndian(bytes, place, 2), length: 2 }),
  cid: (code) => code
});
var mixed = (vertical, kana) => ({
  vertical,
  known: false,
  at: (bytes, place) => {
    const lead = bytes[place] ?? 0;
    const length = lead >= 129 && lead !== 255 && !(kana && lead >= 160 && lead < 224) ? 2 : 1;
    return { code: bigEndian(bytes, place, length), length };
  },
  cid: (code) => code
});
var spansLimit = 2e5;
var codeIn = (operand) => isStringOperand(operand) && operand.bytes.length <= 4 ? { low: bigEndian(operand.bytes, 0, operand.bytes.length), length: operand.bytes.length } : void 0;
var spansIn = (operands, kind, into) => {
  const step = kind === "endcidrange" ? 3 : 2;
  for (let i = 0; i + step <= operands.length; i += step) {
    if (into.cids.length + into.spaces.length > spansLimit) return;
    const from = codeIn(operands[i]);
    const to = kind === "endcidchar" ? from : codeIn(operands[i + 1]);
    const cid = operands[i + step - 1];
    if (from === void 0 || to === void 0) continue;
    const span = { low: from.low, high: to.low, length: from.length };
    if (kind === "endcodespacerange") into.spaces.push(span);
    else if (typeof cid === "number") into.cids.push({ ...span, cid });
  }
};
var fits = (span, code) => {
  for (let shift = 0; shift < span.length; shift++) {
    const part = Math.floor(code / 256 ** shift) % 256;
    if (part < Math.floor(span.low / 256 ** shift) % 256 || part > Math.floor(span.high / 256 ** shift) % 256)
      return false;
  }
  return true;
};
var embedded = (bytes, base, vertical) => {
  const found = { spaces: [], cids: [] };
  const tokens = tokensOf(bytes);
  let operands = [];
  let mode = vertical;
  for (let token = tokens.next(); token.kind !== "end"; token = tokens.next()) {
    if (token.kind === "operand") {
      operands.push(token.value);
      continue;
    }
    if (token.name === "def") {
      const [key, value] = operands.slice(-2);
      if (isNameOperand(key) && key.value === "WMode") mode = value === 1;
    }
    if (/^end(codespacerange|cidrange|cidchar)$/.test(token.name)) spansIn(operands, token.name, found);
    operands = [];
  }
  const { spaces } = found;
  const cids = found.cids.sort((a, b) => a.low - b.low);
  if (spaces.length === 0 && base !== void 0) return { ...base, vertical: mode };
  return {
    vertical: mode,
    known: base?.known ?? true,
    at: (from, place) => {
      for (let length2 = 1; length2 <= 4 && place + length2 <= from.length; length2++) {
        const code = bigEndian(from, place, length2);
        if (spaces.some((span) => span.length === length2 && fits(span, code))) return { code, length: length2 };
      }
      const length = Math.max(1, Math.min(...spaces.map((span) => span.length), 4));
      return { code: bigEndian(from, place, length), length };
    },
    cid: (code, length) => {
      let low = 0;
      let high = cids.length - 1;
      while (low <= high) {
        const middle = low + high >> 1;
        const span = cids[middle];
        if (span === void 0 || code < span.low) high = middle - 1;
        else if (code > span.high) low = middle + 1;
        else return span.length === length ? span.cid + code - span.low : 0;
      }
      return base === void 0 ? 0 : base.cid(code, length);
    }
  };
};
var predefined = (name) => {
  const vertical = /-V$|^V$/.test(name);
  if (/^Identity-[HV]$/.test(name)) return pairs(vertical, true);
  if (/UCS2|UTF16|^H$|^V$/.test(name)) return pairs(vertical, false);
  return mixed(vertical, /RKSJ/.test(name));
};
var depthLimit6 = 8;
var codeMapOf = (pdf, encoding, depth = 0) => {
  const object2 = pdf.resolve(encoding);
  if (isName(object2)) return predefined(object2.value);
  if (!isStream2(object2) || depth > depthLimit6) return pairs(false, false);
  const use = unresolved(object2, "UseCMap");
  const base = use === void 0 ? void 0 : codeMapOf(pdf, use, depth + 1);
  const wmode = unresolved(object2, "WMode");
  const vertical = typeof wmode === "object" && wmode?.kind === "number" ? wmode.value === 1 : base?.vertical ?? false;
  const decoded = pdf.decoded(object2);
  return decoded.kind === "bytes" ? embedded(decoded.bytes, base, vertical) : pairs(vertical, false);
};

// src/preflight/content/standard-widths.ts
var standardWidths = (name) => {
  if (/Courier/.test(name)) return () => 600;
  if (/Helvetica|Arial/.test(name)) return (code) => roughly(code, 556, 278, 667);
  if (/Times/.test(name)) return (code) => roughly(code, 480, 250, 667);
  return void 0;
};
var roughly = (code, letter2, narrow, capital) => {
  if (code === 32 || "fijlt.,:;'!|".includes(String.fromCharCode(code))) return narrow;
  return code >= 65 && code <= 90 ? capital : letter2;
};

// src/preflight/content/font.ts
var hanging = [0, 0];
var noDrawing = () => void 0;
var openFont = (pdf, object2) => {
  const dictionary = dictionaryOf(object2);
  const kind = nameIn(pdf, dictionary, "Subtype");
  if (kind === "Type0") return composite(pdf, dictionary);
  return simple(pdf, dictionary, kind === "Type3");
};
var simple = (pdf, dictionary, drawn) => {
  const first = numberIn2(pdf, dictionary, "FirstChar") ?? 0;
  const widths = numbersIn2(pdf, dictionary, "Widths");
  const missing = numberIn2(pdf, entry(pdf, dictionary, "FontDescriptor"), "MissingWidth") ?? 0;
  const matrix = (drawn ? matrixIn(pdf, dictionary, "FontMatrix") : void 0) ?? identity;
  const scale = drawn ? matrix[0] : 1 / 1e3;
  const standard = widths.length === 0 ? standardWidths(nameIn(pdf, dictionary, "BaseFont") ?? "") : void 0;
  const known = /* @__PURE__ */ new Map();
  const one = (code) => {
    const found = known.get(code);
    if (found !== void 0) return found;
    const width = (widths[code - first] ?? standard?.(code) ?? missing) * scale;
    const made = { code, cid: code, length: 1, width, down: 0, origin: hanging };
    known.set(code, made);
    return made;
  };
  return {
    dictionary,
    kind: drawn ? "type3" : "simple",
    vertical: false,
    codes: (bytes) => Array.from(bytes, one),
    matrix,
    resources: entry(pdf, dictionary, "Resources"),
    drawing: drawn ? drawings(pdf, dictionary) : noDrawing
  };
};
var differences = (pdf, font) => {
  const names = /* @__PURE__ */ new Map();
  let code = 0;
  for (const item of itemsOf(pdf, entry(pdf, entry(pdf, font, "Encoding"), "Differences"))) {
    const value = pdf.resolve(item);
    if (isNumber2(value)) code = value.value;
    else if (isName(value)) {
      names.set(code, value.value);
      code += 1;
    }
  }
  return names;
};
var drawings = (pdf, dictionary) => {
  const names = differences(pdf, dictionary);
  const procedures = entry(pdf, dictionary, "CharProcs");
  return (code) => {
    const name = names.get(code);
    const found = name === void 0 ? null : entry(pdf, procedures, name);
    return isStream2(found) ? found : void 0;
  };
};
var cidsLimit = 7e4;
var table = (pdf, object2, each) => {
  const found = /* @__PURE__ */ new Map();
  const items = itemsOf(pdf, object2).map((item) => pdf.resolve(item));
  const number2 = (at) => {
    const item = items[at];
    return isNumber2(item) ? item.value : 0;
  };
  for (let at = 0; at + 1 < items.length; ) {
    const from = number2(at);
    const next = items[at + 1];
    if (isArray(next)) {
      const values = next.items.map((item) => {
        const value = pdf.resolve(item);
        return isNumber2(value) ? value.value : 0;
      });
      for (let i = 0; i + each <= values.length; i += each) found.set(from + i / each, values.slice(i, i + each));
      at += 2;
    } else {
      const values = Array.from({ length: each }, (_, i) => number2(at + 2 + i));
      const to = Math.min(number2(at + 1), from + cidsLimit);
      for (let cid = from; cid <= to; cid++) found.set(cid, values);
      at += 2 + each;
    }
    if (found.size > cidsLimit) break;
  }
  return found;
};
var composite = (pdf, dictionary) => {
  const map = codeMapOf(pdf, entry(pdf, dictionary, "Encoding"));
  const descendant = pdf.resolve(itemsOf(pdf, entry(pdf, dictionary, "DescendantFonts"))[0]);
  const usual = numberIn2(pdf, descendant, "DW") ?? 1e3;
  const widths = table(pdf, entry(pdf, descendant, "W"), 1);
  const [middle = 880, fall = -1e3] = numbersIn2(pdf, descendant, "DW2");
  const downs = map.vertical ? table(pdf, entry(pdf, descendant, "W2"), 3) : void 0;
  const known = /* @__PURE__ */ new Map();
  const one = (code, length) => {
    const key = code * 4 + length - 1;
    const found = known.get(key);
    if (found !== void 0) return found;
    const cid = map.cid(code, length);
    const width = widths.get(cid)?.[0] ?? usual;
    const [down = fall, x2 = width / 2, y2 = middle] = downs?.get(cid) ?? [];
    const made = {
      code,
      cid,
      length,
      width: width / 1e3,
      down: down / 1e3,
      origin: map.vertical ? [x2 / 1e3, y2 / 1e3] : hanging
    };
    known.set(key, made);
    return made;
  };
  return {
    dictionary,
    kind: "composite",
    vertical: map.vertical,
    codes: (bytes) => codesIn(bytes, map, one),
    matrix: identity,
    resources: null,
    drawing: noDrawing
  };
};
var codesIn = (bytes, map, one) => {
  const codes = [];
  for (let place = 0; place < bytes.length; ) {
    const { code, length } = map.at(bytes, place);
    codes.push(one(code, length));
    place += length;
  }
  return codes;
};

// src/preflight/content/glyph-drawings.ts
var depthLimit7 = 20;
var paintType3 = (run2, font, glyph2) => {
  const { page } = run2;
  const drawing = font.drawing(glyph2.code);
  if (drawing === void 0) return;
  const decoded = page.pdf.decoded(drawing);
  if (decoded.kind !== "bytes" || run2.depth > depthLimit7 || page.active.has(drawing)) {
    page.damage("content");
    return;
  }
  page.active.add(drawing);
  const state = copyState(run2.state);
  state.ctm = within(glyph2.matrix, font.matrix);
  page.run({
    bytes: decoded.bytes,
    resources: font.resources ?? run2.resources,
    state,
    marks: run2.marks,
    groups: run2.groups,
    hidden: run2.hidden,
    depth: run2.depth + 1,
    uncolored: false
  });
  page.active.delete(drawing);
};

// src/preflight/content/text-operators.ts
var rises = 0.9;
var falls = -0.25;
var fontOf = (run2, found) => {
  const { fonts, pdf } = run2.page;
  if (found === null) {
    run2.page.damage("content");
    return void 0;
  }
  const known = fonts.get(found);
  if (known !== void 0) return known;
  const opened = openFont(pdf, found);
  fonts.set(found, opened);
  return opened;
};
var moveLine = (run2, right, up) => {
  run2.lineMatrix = within(run2.lineMatrix, [1, 0, 0, 1, right, up]);
  run2.textMatrix = run2.lineMatrix;
};
var advance = (run2, right, up) => {
  const [a, b, c, d, e, f] = run2.textMatrix;
  run2.textMatrix = [a, b, c, d, e + a * right + c * up, f + b * right + d * up];
};
var glyph = (run2, font, code) => {
  const { text, ctm } = run2.state;
  const { size, scale } = text;
  const em = within(ctm, within(run2.textMatrix, [size * scale, 0, 0, size, 0, text.rise]));
  const [a, b, c, d, e, f] = em;
  const [ox, oy] = code.origin;
  const matrix = [a, b, c, d, e - a * ox - c * oy, f - b * ox - d * oy];
  const space2 = text.characterSpace + (code.length === 1 && code.code === 32 ? text.wordSpace : 0);
  const down = font.vertical ? code.down * size + space2 : 0;
  const right = font.vertical ? 0 : (code.width * size + space2) * scale;
  advance(run2, right, down);
  const length = font.vertical ? code.down * Math.hypot(c, d) : code.width * Math.hypot(a, b);
  return { code: code.code, cid: code.cid, matrix, advance: Math.abs(length) };
};
var kern = (run2, font, amount) => {
  const { size, scale } = run2.state.text;
  const by = -amount / 1e3 * size;
  if (font.vertical) advance(run2, 0, by);
  else advance(run2, by * scale, 0);
};
var boxesOf = (glyphs) => glyphs.flatMap(({ matrix: [a, b, c, d, e, f], advance: wide }) => {
  const em = Math.hypot(a, b);
  const w = em === 0 ? 0 : wide / em;
  const at = (x2, y2) => [a * x2 + c * y2 + e, b * x2 + d * y2 + f];
  return [["M", ...at(0, falls)], ["L", ...at(w, falls)], ["L", ...at(w, rises)], ["L", ...at(0, rises)], ["Z"]];
});
var inked = (glyphs) => around(boxesOf(glyphs), 0);
var show = (run2, parts) => {
  const { state, page } = run2;
  const { font, fontObject, mode } = state.text;
  if (font === void 0) {
    page.damage("content");
    return;
  }
  const glyphs = [];
  for (const part of parts) {
    if (typeof part === "number") kern(run2, font, part);
    else if (isStringOperand(part)) {
      for (const code of font.codes(part.bytes)) {
        if (!page.hold(1)) return;
        const set = glyph(run2, font, code);
        glyphs.push(set);
        if (font.kind === "type3" && mode !== 3) paintType3(run2, font, set);
      }
    }
  }
  if (glyphs.length === 0) return;
  const mark = textMark(run2, font, fontObject, glyphs);
  run2.marks.push(mark);
  if (mode >= 4) run2.textClips.push(mark);
  if (mark.fill !== void 0 && isTiling(run2, state.fill)) {
    paintTiling(run2, state.fill, { commands: boxesOf(glyphs), rule: "nonzero", text: [mark] });
  }
};
var textMark = (run2, font, fontObject, glyphs) => {
  const { state } = run2;
  const { mode } = state.text;
  const filled = mode === 0 || mode === 2 || mode === 4 || mode === 6;
  const stroked = mode === 1 || mode === 2 || mode === 5 || mode === 6;
  const [first] = glyphs;
  const size = first === void 0 ? 0 : Math.hypot(first.matrix[2], first.matrix[3]);
  return {
    ...face(run2, inked(glyphs)),
    kind: "text",
    mode,
    font: font.dictionary,
    fontObject,
    size,
    ...filled ? { fill: currentColor(run2, state.fill) } : {},
    ...stroked ? {
      stroke: {
        color: currentColor(run2, state.stroke),
        width: state.lineWidth * scaleOf(state.ctm),
        overprint: { on: state.strokeOverprint, mode: state.overprintMode }
      }
    } : {},
    glyphs
  };
};
var modes = [0, 1, 2, 3, 4, 5, 6, 7];
var nextLine = (run2) => moveLine(run2, 0, -run2.state.text.leading);
var endText = (run2) => {
  if (run2.textClips.length === 0) return;
  const commands = run2.textClips.flatMap((mark) => boxesOf(mark.glyphs));
  addClip(run2, { commands, rule: "nonzero", text: run2.textClips });
  run2.textClips = [];
};
var textOperators = {
  BT: (run2) => {
    run2.textMatrix = identity;
    run2.lineMatrix = identity;
  },
  ET: endText,
  Tc: (run2, o) => {
    run2.state.text.characterSpace = number(o, 0);
  },
  Tw: (run2, o) => {
    run2.state.text.wordSpace = number(o, 0);
  },
  Tz: (run2, o) => {
    run2.state.text.scale = number(o, 0) / 100;
  },
  TL: (run2, o) => {
    run2.state.text.leading = number(o, 0);
  },
  Ts: (run2, o) => {
    run2.state.text.rise = number(o, 0);
  },
  Tr: (run2, o) => {
    run2.state.text.mode = modes[number(o, 0)] ?? 0;
  },
  Tf: (run2, o) => {
    const [name] = o;
    const fonts = entry(run2.page.pdf, run2.resources, "Font");
    const key = isNameOperand(name) ? name.value : "";
    const found = entry(run2.page.pdf, fonts, key);
    const { text } = run2.state;
    text.font = fontOf(run2, found);
    text.fontObject = objectNumber(unresolved(fonts, key));
    text.size = number(o, 1);
  },
  Td: (run2, o) => moveLine(run2, number(o, 0), number(o, 1)),
  TD: (run2, o) => {
    run2.state.text.leading = -number(o, 1);
    moveLine(run2, number(o, 0), number(o, 1));
  },
  Tm: (run2, o) => {
    run2.lineMatrix = [number(o, 0), number(o, 1), number(o, 2), number(o, 3), number(o, 4), number(o, 5)];
    run2.textMatrix = run2.lineMatrix;
  },
  "T*": nextLine,
  Tj: (run2, o) => show(run2, o),
  TJ: (run2, o) => show(run2, isListOperand(o[0]) ? o[0] : []),
  "'": (run2, o) => {
    nextLine(run2);
    show(run2, o);
  },
  '"': (run2, o) => {
    run2.state.text.wordSpace = number(o, 0);
    run2.state.text.characterSpace = number(o, 1);
    nextLine(run2);
    show(run2, o.slice(2));
  }
};

// src/preflight/content/state-operators.ts
var nestingLimit = 1e4;
var three = (value) => value === 1 ? 1 : value === 2 ? 2 : 0;
var save = (run2) => {
  if (run2.stack.length >= nestingLimit) {
    run2.page.damage("limit-depth");
    return;
  }
  run2.stack.push(copyState(run2.state));
};
var restore = (run2) => {
  const state = run2.stack.pop();
  if (state === void 0) run2.page.damage("content");
  else run2.state = state;
};
var blendOf = (run2, value) => {
  const first = isArray(value) ? run2.page.pdf.resolve(value.items[0]) : value;
  if (!isName(first)) return void 0;
  return first.value === "Compatible" ? "Normal" : first.value;
};
var setMask = (run2, value) => {
  const { state } = run2;
  if (!isDictionary2(value)) {
    state.masked = false;
    state.mask = void 0;
    return;
  }
  state.masked = true;
  state.mask = maskOf(run2, value);
  if (state.mask === void 0) run2.page.damage("content");
};
var maskOf = (run2, value) => {
  const { pdf } = run2.page;
  const form = entry(pdf, value, "G");
  if (!isStream2(form)) return void 0;
  const marks2 = [];
  const bare = { ...run2, marks: marks2, groups: [], state: copyState(run2.state), hidden: false };
  const { state } = bare;
  Object.assign(state, { clips: [], clipBox: run2.page.box, masked: false, mask: void 0, fillAlpha: 1 });
  Object.assign(state, { strokeAlpha: 1, blend: "Normal", fillOverprint: false, strokeOverprint: false });
  const box = runForm(bare, form, true);
  const space2 = openSpace(pdf, unresolved(entry(pdf, form, "Group"), "CS"), entry(pdf, form, "Resources"));
  const backdrop = numbersIn2(pdf, value, "BC");
  const transfer = functionOf(pdf, unresolved(value, "TR"));
  return {
    kind: nameIn(pdf, value, "S") === "Alpha" ? "Alpha" : "Luminosity",
    marks: marks2,
    backdrop: space2 === void 0 || backdrop.length === 0 ? 0 : luminosity(paintedColor(space2, backdrop)),
    ...transfer === void 0 ? {} : { transfer: (x2) => transfer([x2])[0] ?? x2 },
    box
  };
};
var numeric = (set) => (run2, value) => {
  if (isNumber2(value)) set(run2, value.value);
};
var setDash = (run2, dash, offset) => {
  run2.state.dash = dash.filter((length) => length >= 0);
  run2.state.dashOffset = offset;
};
var settings = {
  LW: numeric((run2, value) => {
    run2.state.lineWidth = value;
  }),
  LC: numeric((run2, value) => {
    run2.state.cap = three(value);
  }),
  LJ: numeric((run2, value) => {
    run2.state.join = three(value);
  }),
  ML: numeric((run2, value) => {
    run2.state.miterLimit = value;
  }),
  D: (run2, value) => {
    const [dash, offset] = itemsOf(run2.page.pdf, value).map((item) => run2.page.pdf.resolve(item));
    if (!isArray(dash)) return;
    const lengths = dash.items.map((item) => run2.page.pdf.resolve(item));
    setDash(
      run2,
      lengths.map((item) => isNumber2(item) ? item.value : 0),
      isNumber2(offset) ? offset.value : 0
    );
  },
  Font: (run2, value) => {
    const [font, size] = itemsOf(run2.page.pdf, value);
    run2.state.text.font = fontOf(run2, run2.page.pdf.resolve(font));
    run2.state.text.fontObject = objectNumber(font);
    const height = run2.page.pdf.resolve(size);
    if (isNumber2(height)) run2.state.text.size = height.value;
  },
  OP: (run2, value) => {
    run2.state.strokeOverprint = value === true;
  },
  op: (run2, value) => {
    run2.state.fillOverprint = value === true;
  },
  OPM: numeric((run2, value) => {
    run2.state.overprintMode = value === 1 ? 1 : 0;
  }),
  CA: numeric((run2, value) => {
    run2.state.strokeAlpha = Math.min(1, Math.max(0, value));
  }),
  ca: numeric((run2, value) => {
    run2.state.fillAlpha = Math.min(1, Math.max(0, value));
  }),
  BM: (run2, value) => {
    run2.state.blend = blendOf(run2, value) ?? "Normal";
  },
  SMask: (run2, value) => setMask(run2, value)
};
var applyState = (run2, name) => {
  const { pdf } = run2.page;
  const dictionary = entry(pdf, entry(pdf, run2.resources, "ExtGState"), name);
  if (!isDictionary2(dictionary)) {
    run2.page.damage("content");
    return;
  }
  for (const [key, bare] of dictionary.entries) {
    if (Object.hasOwn(settings, key)) settings[key]?.(run2, pdf.resolve(bare), bare);
  }
  const both = dictionary.entries.has("OP") && !dictionary.entries.has("op");
  if (both) run2.state.fillOverprint = run2.state.strokeOverprint;
};
var stateOperators = {
  q: save,
  Q: restore,
  w: (run2, o) => {
    run2.state.lineWidth = Math.abs(number(o, 0));
  },
  J: (run2, o) => {
    run2.state.cap = three(number(o, 0));
  },
  j: (run2, o) => {
    run2.state.join = three(number(o, 0));
  },
  M: (run2, o) => {
    run2.state.miterLimit = number(o, 0);
  },
  d: (run2, o) => {
    const [dash] = o;
    setDash(run2, isListOperand(dash) ? dash.filter((item) => typeof item === "number") : [], number(o, 1));
  },
  i: () => void 0,
  gs: (run2, o) => {
    const [name] = o;
    if (isNameOperand(name)) applyState(run2, name.value);
  }
};

// src/preflight/content/interpret.ts
var operators2 = new Map(
  [stateOperators, pathOperators, colorOperators, textOperators, objectOperators].flatMap(
    (group) => Object.entries(group)
  )
);
var operandsLimit = 512;
var started = (page, stream) => ({
  page,
  resources: stream.resources,
  base: stream.state.ctm,
  marks: stream.marks,
  groups: stream.groups,
  depth: stream.depth,
  uncolored: stream.uncolored,
  state: stream.state,
  stack: [],
  path: [],
  penX: 0,
  penY: 0,
  startX: 0,
  startY: 0,
  pendingClip: void 0,
  textMatrix: identity,
  lineMatrix: identity,
  textClips: [],
  content: [],
  hidden: stream.hidden,
  compatible: 0
});
var runStream = (page, stream) => {
  const run2 = started(page, stream);
  const tokens = tokensOf(stream.bytes);
  let operands = [];
  for (let token = tokens.next(); token.kind !== "end"; token = tokens.next()) {
    if (token.kind === "operand") {
      if (operands.length < operandsLimit) operands.push(token.value);
      else page.damage("content");
      continue;
    }
    if (!page.spend()) return;
    const operator2 = operators2.get(token.name);
    if (operator2 !== void 0) operator2(run2, operands);
    else if (token.name === "BI") paintInlineImage(run2, tokens);
    else if (run2.compatible === 0) page.damage("content");
    if (operands.length > 0) operands = [];
  }
  if (run2.stack.length > 0 || operands.length > 0) page.damage("content");
};

// src/preflight/content/layers.ts
var layersOff = (pdf) => {
  const standard = entry(pdf, entry(pdf, pdf.catalog, "OCProperties"), "D");
  const named2 = (key) => new Set(itemsOf(pdf, entry(pdf, standard, key)).map((item) => pdf.resolve(item)));
  const off = named2("OFF");
  const on = named2("ON");
  const base = nameIn(pdf, standard, "BaseState") === "OFF";
  const one = (group) => off.has(group) || base && !on.has(group);
  return (group) => {
    if (nameIn(pdf, group, "Type") !== "OCMD") return one(group);
    const held = entry(pdf, group, "OCGs");
    const groups = (isArray(held) ? held.items.map((item) => pdf.resolve(item)) : [held]).filter(
      (item) => item !== null
    );
    if (groups.length === 0) return false;
    const policy = nameIn(pdf, group, "P") ?? "AnyOn";
    const anyOff = groups.some(one);
    const allOff = groups.every(one);
    if (policy === "AllOn") return anyOff;
    if (policy === "AnyOff") return !anyOff;
    return policy === "AllOff" ? !allOff : allOff;
  };
};

// src/preflight/content/paint.ts
var operatorsLimit = 2e7;
var heldLimit = 8e6;
var letter = [0, 0, 612, 792];
var corners = (numbers2) => {
  if (numbers2.length < 4) return void 0;
  const [a = 0, b = 0, c = 0, d = 0] = numbers2;
  const box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return box[2] > box[0] && box[3] > box[1] ? box : void 0;
};
var contentOf = (pdf, page, damage) => {
  const contents = entry(pdf, page.dictionary, "Contents");
  const streams = (isArray(contents) ? contents.items : [contents]).map((item) => pdf.resolve(item));
  const parts = [];
  for (const stream of streams) {
    if (!isStream2(stream)) {
      if (stream !== null) damage("content");
      continue;
    }
    const decoded = pdf.decoded(stream);
    if (decoded.kind === "bytes") parts.push(decoded.bytes);
    else damage(decoded.why);
  }
  const [only] = parts;
  if (only !== void 0 && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(32);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length + 1;
  }
  return whole;
};
var paintPages = (pdf) => {
  const purse = { operators: operatorsLimit, held: heldLimit };
  const off = layersOff(pdf);
  const fonts = /* @__PURE__ */ new Map();
  const spaces = /* @__PURE__ */ new Map();
  return pdf.pages.map((page) => {
    const damages = /* @__PURE__ */ new Map();
    const damage = (kind) => {
      if (!damages.has(kind)) damages.set(kind, { kind, object: page.object, page: page.number, mended: true });
    };
    const media = corners(numbersIn2(pdf, page.dictionary, "MediaBox")) ?? letter;
    const [left, low, right, high] = media;
    const width = right - left;
    const height = high - low;
    const box = { x: 0, y: 0, width, height };
    const marks2 = [];
    const run2 = {
      pdf,
      box,
      damage,
      spend: () => {
        purse.operators -= 1;
        if (purse.operators >= 0) return true;
        damage("limit-operators");
        return false;
      },
      hold: (size) => {
        purse.held -= size;
        if (purse.held >= 0) return true;
        damage("limit-operators");
        return false;
      },
      fonts,
      spaces,
      active: /* @__PURE__ */ new Set(),
      off,
      run: (stream) => runStream(run2, stream)
    };
    const ctm = [1, 0, 0, -1, -left, high];
    run2.run({
      bytes: contentOf(pdf, page, damage),
      resources: entry(pdf, page.dictionary, "Resources"),
      state: initialState(ctm, box),
      marks: marks2,
      groups: [],
      hidden: false,
      depth: 0,
      uncolored: false
    });
    return {
      number: page.number,
      width,
      height,
      boxes: boxesOf2(pdf, page, left, high, box),
      marks: marks2,
      damages: [...damages.values()]
    };
  });
};
var boxesOf2 = (pdf, page, left, high, media) => {
  const box = (key) => {
    const found = corners(numbersIn2(pdf, page.dictionary, key));
    if (found === void 0) return void 0;
    const [x0, y0, x1, y1] = found;
    return { x: x0 - left, y: high - y1, width: x1 - x0, height: y1 - y0 };
  };
  return { media, crop: box("CropBox"), bleed: box("BleedBox"), trim: box("TrimBox"), art: box("ArtBox") };
};

// ../try.ts
for (const f of process.argv.slice(2)) {
  const bytes = new Uint8Array(readFileSync(f));
  const t0 = performance.now();
  const pdf = readPdf(bytes);
  const t1 = performance.now();
  const pages = paintPages(pdf);
  const t2 = performance.now();
  const kinds = {};
  let glyphs = 0;
  for (const p of pages) for (const m of p.marks) {
    kinds[m.kind] = (kinds[m.kind] ?? 0) + 1;
    if (m.kind === "text") glyphs += m.glyphs.length;
  }
  console.log(f.split("/").pop(), "read", (t1 - t0).toFixed(0), "paint", (t2 - t1).toFixed(0), pages.length, JSON.stringify(kinds), glyphs, JSON.stringify(pages.flatMap((p) => p.damages)).slice(0, 200), JSON.stringify(pdf.damages).slice(0, 200));
}
