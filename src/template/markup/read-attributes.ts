import type { Diagnostic } from '../../base/diagnostic.ts';
import { diagnostic } from '../../base/diagnostic.ts';
import type { Attribute, TreeNode } from '../../document/tree.ts';
import { decodeReferences } from './references.ts';
import { type Tape, valueSign } from './tape.ts';

/** The rest of a start tag. */
export interface TagHead {
  readonly attributes: ReadonlyMap<string, Attribute>;
  readonly closed: boolean;
  /** After the `>`. */
  readonly end: number;
}

const spaces = /\s*/y;
const attributeName = /[^\s"'<>/=\uffff]+/y;
const equals = /\s*=\s*/y;
const unquoted = /[^\s"'=<>`\uffff]+/y;

const match = (form: RegExp, text: string, at: number): string => {
  form.lastIndex = at;
  return form.exec(text)?.[0] ?? '';
};

const textOf = (nodes: readonly TreeNode[]): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : textOf(node.children))).join('');

/** A value's text joins the attribute as it is: its quotes and angle brackets are only characters. */
const attributeText = (tape: Tape, from: number, to: number, report: (found: Diagnostic) => void): string => {
  let value = '';
  for (let at = from; at < to; ) {
    if (tape.text[at] === valueSign) {
      value += textOf(tape.valueAt(at));
      at++;
      continue;
    }
    const sign = tape.text.indexOf(valueSign, at);
    const end = sign === -1 || sign > to ? to : sign;
    const start = at;
    value += decodeReferences(tape.text.slice(start, end), (offset) => tape.spanAt(start + offset), report);
    at = end;
  }
  return value;
};

/** Reads attributes up to the tag's `>`; after a fault the rest of the tag is passed over. */
export const readAttributes = (
  tape: Tape,
  tagStart: number,
  from: number,
  report: (found: Diagnostic) => void,
): TagHead => {
  const { text } = tape;
  const attributes = new Map<string, Attribute>();
  const broken = (
    code: Parameters<typeof diagnostic>[0],
    index: number,
    values: Record<string, string> = {},
  ): TagHead => {
    report(diagnostic(code, { span: tape.spanAt(index), values }));
    const angle = /[<>]/g;
    angle.lastIndex = index + 1;
    const found = angle.exec(text);
    const end = found === null ? text.length : found.index + (found[0] === '>' ? 1 : 0);
    return { attributes, closed: false, end };
  };
  for (let at = from; ; ) {
    at += match(spaces, text, at).length;
    if (at >= text.length) return broken('template/tag-unclosed', tagStart);
    if (text[at] === '>') return { attributes, closed: false, end: at + 1 };
    if (text.startsWith('/>', at)) return { attributes, closed: true, end: at + 2 };
    if (text[at] === valueSign) return broken('template/value-in-tag', at);
    const written = match(attributeName, text, at);
    if (written === '')
      return broken(text[at] === '<' ? 'template/tag-unclosed' : 'template/bad-tag', text[at] === '<' ? tagStart : at);
    const name = written.toLowerCase();
    const nameAt = at;
    at += written.length;
    if (text[at] === valueSign) return broken('template/value-in-tag', at);
    let value = '';
    const sign = match(equals, text, at);
    if (sign !== '') {
      at += sign.length;
      const quote = text[at];
      if (quote === '"' || quote === "'") {
        const close = text.indexOf(quote, at + 1);
        const angle = text.indexOf('<', at + 1);
        if (close === -1 || (angle !== -1 && angle < close))
          return broken('template/attribute-unclosed', nameAt, { name });
        value = attributeText(tape, at + 1, close, report);
        at = close + 1;
      } else {
        const bare = match(unquoted, text, at);
        if (bare === '' || text[at + bare.length] === valueSign)
          return broken('template/attribute-unquoted', nameAt, { name });
        // `<img src=a.png/>`: the slash belongs to the tag.
        const kept = bare.endsWith('/') && text[at + bare.length] === '>' ? bare.slice(0, -1) : bare;
        value = attributeText(tape, at, at + kept.length, report);
        at += kept.length;
      }
    }
    const span = tape.spanAt(nameAt);
    if (attributes.has(name)) report(diagnostic('template/attribute-twice', { span, values: { name } }));
    else attributes.set(name, { value, span });
  }
};
