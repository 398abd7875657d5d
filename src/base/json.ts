import type { Position } from './span.ts';

/** Plain JSON, as a library wants it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A mapping of plain JSON. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A JSON value with its place, and a number's text as written. */
export type JsonNode =
  | { readonly kind: 'null'; readonly at: Position }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: Position }
  | { readonly kind: 'number'; readonly lexeme: string; readonly at: Position }
  | { readonly kind: 'string'; readonly value: string; readonly at: Position }
  | JsonList
  | JsonMapping;

/** A JSON array with its place. */
export interface JsonList {
  readonly kind: 'list';
  readonly items: readonly JsonNode[];
  readonly at: Position;
}

/** A JSON object with its place, keys in the order of the file. */
export interface JsonMapping {
  readonly kind: 'object';
  readonly members: ReadonlyMap<string, JsonMember>;
  readonly at: Position;
}

/** A value and where its key stands. */
export interface JsonMember {
  readonly keyAt: Position;
  readonly value: JsonNode;
}

/** Why a text is not JSON; an empty `found` is the end of the text. */
export type JsonFault =
  | { readonly fault: 'unexpected'; readonly found: string; readonly at: Position }
  | { readonly fault: 'repeated-key'; readonly key: string; readonly at: Position }
  | { readonly fault: 'too-deep'; readonly at: Position };

/** A JSON document, or the first fault in it. */
export type JsonResult =
  | { readonly ok: true; readonly root: JsonNode }
  | { readonly ok: false; readonly fault: JsonFault };

const deepest = 200;
const space = /[ \t\r\n\uFEFF]*/y;
const numberToken = /-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
const wordToken = /true|false|null/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in strings.
const plainString = /[^"\\\u0000-\u001F]*/y;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const hex4 = /[0-9a-fA-F]{4}/y;

class Broken extends Error {
  readonly fault: JsonFault;
  constructor(fault: JsonFault) {
    super(fault.fault);
    this.fault = fault;
  }
}

/** Reads JSON (RFC 8259) and keeps where each value and key stands. */
export const readJson = (text: string): JsonResult => {
  try {
    return { ok: true, root: new Reader(text).document() };
  } catch (error) {
    if (error instanceof Broken) return { ok: false, fault: error.fault };
    throw error;
  }
};

class Reader {
  readonly #text: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #counted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonNode {
    this.#skip();
    const root = this.#value(0);
    this.#skip();
    if (this.#at < this.#text.length) this.#unexpected();
    return root;
  }

  /** Values are read in order, so that lines are counted once. */
  #position(): Position {
    for (let i = this.#counted; i < this.#at; i += 1) {
      if (this.#text.charCodeAt(i) === 10) {
        this.#line += 1;
        this.#lineStart = i + 1;
      }
    }
    this.#counted = Math.max(this.#counted, this.#at);
    let column = 1;
    for (const character of this.#text.slice(this.#lineStart, this.#at)) if (character !== '\uFEFF') column += 1;
    return { line: this.#line, column };
  }

  #unexpected(): never {
    const found = this.#text.codePointAt(this.#at);
    throw new Broken({
      fault: 'unexpected',
      found: found === undefined ? '' : String.fromCodePoint(found),
      at: this.#position(),
    });
  }

  #skip(): void {
    space.lastIndex = this.#at;
    space.test(this.#text);
    this.#at = space.lastIndex;
  }

  #match(token: RegExp): string | undefined {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text);
    if (found === null) return undefined;
    this.#at = token.lastIndex;
    return found[0];
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #value(depth: number): JsonNode {
    const at = this.#position();
    if (depth > deepest) throw new Broken({ fault: 'too-deep', at });
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(at, depth);
      case '[':
        return this.#list(at, depth);
      case '"':
        return { kind: 'string', value: this.#string(), at };
      default: {
        const word = this.#match(wordToken);
        if (word !== undefined)
          return word === 'null' ? { kind: 'null', at } : { kind: 'boolean', value: word === 'true', at };
        const lexeme = this.#match(numberToken);
        if (lexeme === undefined) this.#unexpected();
        return { kind: 'number', lexeme, at };
      }
    }
  }

  #list(at: Position, depth: number): JsonList {
    const items: JsonNode[] = [];
    this.#at += 1;
    this.#skip();
    if (this.#take(']')) return { kind: 'list', items, at };
    for (;;) {
      this.#skip();
      items.push(this.#value(depth + 1));
      this.#skip();
      if (this.#take(']')) return { kind: 'list', items, at };
      if (!this.#take(',')) this.#unexpected();
    }
  }

  #object(at: Position, depth: number): JsonMapping {
    const members = new Map<string, JsonMember>();
    this.#at += 1;
    this.#skip();
    if (this.#take('}')) return { kind: 'object', members, at };
    for (;;) {
      this.#skip();
      const keyAt = this.#position();
      if (this.#text[this.#at] !== '"') this.#unexpected();
      const key = this.#string();
      if (members.has(key)) throw new Broken({ fault: 'repeated-key', key, at: keyAt });
      this.#skip();
      if (!this.#take(':')) this.#unexpected();
      this.#skip();
      members.set(key, { keyAt, value: this.#value(depth + 1) });
      this.#skip();
      if (this.#take('}')) return { kind: 'object', members, at };
      if (!this.#take(',')) this.#unexpected();
    }
  }

  #string(): string {
    this.#at += 1;
    let text = '';
    for (;;) {
      text += this.#match(plainString) ?? '';
      if (this.#take('"')) return text;
      if (!this.#take('\\')) this.#unexpected();
      if (this.#take('u')) {
        const code = this.#match(hex4);
        if (code === undefined) this.#unexpected();
        text += String.fromCharCode(Number.parseInt(code, 16));
        continue;
      }
      const plain = escapes[this.#text[this.#at] ?? ''];
      if (plain === undefined) this.#unexpected();
      text += plain;
      this.#at += 1;
    }
  }
}

/** The value without its places. Keys that JavaScript gives a meaning to are left out. */
export const plainJson = (node: JsonNode): Json => {
  switch (node.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return node.value;
    case 'number':
      return Number(node.lexeme);
    case 'list':
      return node.items.map(plainJson);
    case 'object': {
      const members: Record<string, Json> = {};
      for (const [key, member] of node.members) if (key !== '__proto__') members[key] = plainJson(member.value);
      return members;
    }
  }
};

/** Whether a value is an object, not a list and not null. */
export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isJsonList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** What stands under a key, where the node is an object that has it. */
export const memberOf = (node: JsonNode | undefined, key: string): JsonNode | undefined =>
  node?.kind === 'object' ? node.members.get(key)?.value : undefined;

/** The text under a key, where there is a string. */
export const stringOf = (node: JsonNode | undefined, key: string): string | undefined => {
  const value = memberOf(node, key);
  return value?.kind === 'string' ? value.value : undefined;
};
