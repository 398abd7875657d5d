import type { Diagnostic } from '../../base/diagnostic.ts';
import { diagnostic, hint } from '../../base/diagnostic.ts';
import { opaqueTags, refusedTags } from './elements.ts';
import { readAttributes } from './read-attributes.ts';
import { decodeReferences } from './references.ts';
import { type Tape, valueSign } from './tape.ts';
import type { Token } from './tokens.ts';

const tagName = /[A-Za-z][^\s/>\uffff"'=<]*/y;
const endTag = /<\/([A-Za-z][^\s/>\uffff"'=<]*)\s*>/y;
const doctype = /<!doctype\b[^<>]*>/iy;

/** Reads a tape strictly, token by token. */
export const readMarkup = (tape: Tape, token: (token: Token) => void, report: (found: Diagnostic) => void): void => {
  const { text } = tape;

  const say = (
    code: Parameters<typeof diagnostic>[0],
    index: number,
    values = {},
    hints: Diagnostic['hints'] = [],
  ): void => report(diagnostic(code, { span: tape.spanAt(index), values, hints }));

  const plain = (from: number, to: number): void => {
    for (let at = from; at < to; ) {
      if (text[at] === valueSign) {
        token({ kind: 'value', nodes: tape.valueAt(at), span: tape.spanAt(at) });
        at++;
        continue;
      }
      const end = Math.min(to, tape.pieceEnd(at));
      const start = at;
      const decoded = decodeReferences(text.slice(start, end), (offset) => tape.spanAt(start + offset), report);
      token({ kind: 'text', text: decoded, span: tape.spanAt(start) });
      at = end;
    }
  };

  const afterNext = (sign: string, from: number): number => {
    const at = text.indexOf(sign, from);
    return at === -1 ? text.length : at + sign.length;
  };

  /** Everything that begins with `<!` or `<?`. */
  const declaration = (at: number): number => {
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      if (end !== -1) return end + 3;
      say('template/comment-unclosed', at);
      return text.length;
    }
    doctype.lastIndex = at;
    const found = doctype.exec(text);
    if (found !== null) {
      token({ kind: 'doctype', span: tape.spanAt(at) });
      return at + found[0].length;
    }
    say('template/declaration', at);
    return afterNext('>', at);
  };

  const end = (at: number): number => {
    endTag.lastIndex = at;
    const found = endTag.exec(text);
    if (found !== null) {
      token({ kind: 'close', tag: (found[1] ?? '').toLowerCase(), span: tape.spanAt(at) });
      return at + found[0].length;
    }
    say('template/bad-tag', at);
    return afterNext('>', at);
  };

  const start = (at: number): number => {
    tagName.lastIndex = at + 1;
    const name = tagName.exec(text)?.[0];
    if (name === undefined) {
      const value = text[at + 1] === valueSign;
      say(
        value ? 'template/value-in-tag' : 'template/stray-angle',
        at,
        {},
        value ? [] : [hint('template/write-angle')],
      );
      if (value) return afterNext('>', at);
      token({ kind: 'text', text: '<', span: tape.spanAt(at) });
      return at + 1;
    }
    const tag = name.toLowerCase();
    const head = readAttributes(tape, at, at + 1 + name.length, report);
    if (refusedTags.has(tag) && opaqueTags.has(tag)) {
      say('template/refused-element', at, { tag });
      if (head.closed) return head.end;
      const close = text.toLowerCase().indexOf(`</${tag}`, head.end);
      return close === -1 ? text.length : afterNext('>', close);
    }
    token({ kind: 'open', tag, attributes: head.attributes, closed: head.closed, span: tape.spanAt(at) });
    return head.end;
  };

  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const stop = next === -1 ? text.length : next;
    if (stop > at) plain(at, stop);
    if (next === -1) return;
    const sign = text[next + 1];
    if (sign === '!' || sign === '?') at = declaration(next);
    else if (sign === '/') at = end(next);
    else at = start(next);
  }
};
