import type { DiagnosticCode } from '../../base/catalogue/index.ts';
import { type Checked, checked, type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import type { Source } from '../../base/sources.ts';
import { textSpan } from '../../base/span.ts';
import { controlCharacter, decode, type SourceText } from '../decode.ts';
import { runsOf } from '../runs.ts';
import { deepestNesting, type Written } from '../written.ts';
import { entriesOf, type KeyedValue } from './entries.ts';

const megabytes = 5;

/** Where reading stopped; JSON has no way to go on after a slip. */
interface Stop {
  readonly code: DiagnosticCode;
  readonly offset: number;
}

type Read = Written | Stop;

const stopped = (read: Read | KeyedValue): read is Stop => 'code' in read;

const numberToken = /-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?(?![\w.])/y;
const stringToken = /"(?:[^"\\\n\r]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const wordToken = /(?:true|false|null)(?![\w$])/y;
const blank = /[ \t\r\n]*/y;

const unescaped = (body: string): string =>
  body.replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, form: string) => {
    if (form.startsWith('u')) return String.fromCharCode(Number.parseInt(form.slice(1), 16));
    return { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }[form] ?? form;
  });

/** RFC 8259, nothing looser, with the place of every value. */
const parser = (source: SourceText, report: (fault: Diagnostic) => void) => {
  const { text } = source;
  let offset = 0;

  const take = (token: RegExp): string | null => {
    token.lastIndex = offset;
    const match = token.exec(text);
    if (match !== null) offset = token.lastIndex;
    return match?.[0] ?? null;
  };

  const skip = () => take(blank);

  const accept = (character: string): boolean => {
    skip();
    if (text[offset] !== character) return false;
    offset++;
    return true;
  };

  const stop = (): Stop => {
    const character = text[offset];
    if (character === undefined) return { code: 'data/json-ends-early', offset };
    if (text.startsWith('//', offset) || text.startsWith('/*', offset) || character === '#') {
      return { code: 'data/json-comment', offset };
    }
    if (character === "'" || character === '“' || character === '”') return { code: 'data/json-quotes', offset };
    if (character === '"') return { code: 'data/json-string', offset };
    if (/[-+.\d]/.test(character)) return { code: 'data/json-number', offset };
    return { code: 'data/json-unexpected', offset };
  };

  const scalar = (form: 'plain' | 'quoted', token: string, start: number): Written => {
    const place = source.positionAt(start);
    if (form === 'plain') return { kind: 'scalar', form, text: token, place, runs: [] };
    const value = unescaped(token.slice(1, -1));
    const wrong = controlCharacter(value);
    if (wrong !== null) {
      const span = textSpan(source.file, place.line, place.column);
      report(diagnostic('data/control-character', { span, values: { character: wrong.name } }));
    }
    const runs = runsOf(value, text.slice(0, offset), start + 1, '"', source.positionAt);
    return { kind: 'scalar', form, text: wrong === null ? value : '', place, runs };
  };

  const readString = (): Read => {
    skip();
    const start = offset;
    const token = take(stringToken);
    return token === null ? stop() : scalar('quoted', token, start);
  };

  const member = (depth: number): KeyedValue | Stop => {
    const key = readString();
    if (stopped(key)) return key;
    if (!accept(':')) return { code: 'data/json-missing-colon', offset };
    const value = read(depth);
    return stopped(value) ? value : { key, value, merges: false };
  };

  const sequence = <T>(close: string, each: () => T | Stop, isStop: (item: T | Stop) => item is Stop): T[] | Stop => {
    const items: T[] = [];
    if (accept(close)) return items;
    for (;;) {
      const item = each();
      if (isStop(item)) return item;
      items.push(item);
      skip();
      const comma = offset;
      if (accept(close)) return items;
      if (!accept(',')) return text[offset] === undefined ? stop() : missingComma();
      skip();
      if (text[offset] === close) return { code: 'data/json-trailing-comma', offset: comma };
    }
  };

  const missingComma = (): Stop => {
    const found = stop();
    return found.code === 'data/json-comment' ? found : { code: 'data/json-missing-comma', offset };
  };

  const read = (depth: number): Read => {
    skip();
    const start = offset;
    const place = source.positionAt(start);
    if (depth > deepestNesting) return { code: 'data/limit-depth', offset };
    if (accept('{')) {
      const pairs = sequence('}', () => member(depth + 1), stopped);
      return Array.isArray(pairs) ? { kind: 'map', entries: entriesOf(source.file, pairs, report), place } : pairs;
    }
    if (accept('[')) {
      const items = sequence<Written>(']', () => read(depth + 1), stopped);
      return Array.isArray(items) ? { kind: 'list', items, place } : items;
    }
    if (text[offset] === '"') return readString();
    const token = take(numberToken) ?? take(wordToken);
    return token === null ? stop() : scalar('plain', token, start);
  };

  const whole = (): Read => {
    const value = read(1);
    skip();
    if (stopped(value) || offset === text.length) return value;
    const after = stop();
    return after.code === 'data/json-comment' ? after : { code: 'data/json-after-end', offset };
  };

  return whole;
};

/** Reads a JSON file strictly; null when it cannot be read. */
export const readJson = (file: Source): Checked<Written | null> => {
  const decoded = decode(file, { gb18030: false, megabytes });
  const source = decoded.value;
  if (source === null) return checked(null, decoded.diagnostics);
  if (source.text.trim() === '') return checked(null);
  const diagnostics: Diagnostic[] = [];
  const value = parser(source, (fault) => diagnostics.push(fault))();
  if (!stopped(value)) return checked(value, diagnostics);
  const { line, column } = source.positionAt(value.offset);
  const found = [...source.text.slice(value.offset, value.offset + 2)][0] ?? '';
  const values = { found, limit: String(deepestNesting) };
  return checked(null, [...diagnostics, diagnostic(value.code, { span: textSpan(file.shown, line, column), values })]);
};
