import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnostic, hint } from '../base/diagnostic.ts';
import type { PlacedText } from './placed-text.ts';

interface Opener {
  readonly name: string;
  readonly offset: number;
}

const comment = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}/y;
const opening = /^~?[#^]\*?>?\s*([^\s}~|=()]+)/;
const closing = /^~?\/\s*([^\s}~]+)/;

const unclosedBraces = (text: PlacedText, offset: number): Diagnostic =>
  diagnostic('template/mustache-unclosed', { span: text.spanAt(offset) });

const unclosedBlock = (text: PlacedText, opener: Opener, end?: number): Diagnostic =>
  diagnostic('template/block-unclosed', {
    span: text.spanAt(opener.offset),
    values: { name: opener.name },
    hints: end === undefined ? [] : [hint('template/found-instead', {}, text.spanAt(end))],
  });

/** Braces that never close and blocks that open and close out of turn, each at the place to mend. */
const structuralFaults = (text: PlacedText): readonly Diagnostic[] => {
  const source = text.text;
  const open: Opener[] = [];
  for (let at = source.indexOf('{{'); at !== -1; at = source.indexOf('{{', at)) {
    if (source[at - 1] === '\\' && source[at - 2] !== '\\') {
      at += 2;
      continue;
    }
    comment.lastIndex = at;
    const skipped = comment.exec(source);
    if (skipped !== null) {
      at += skipped[0].length;
      continue;
    }
    const end = source.indexOf('}}', at);
    const next = source.indexOf('{{', at + (source.startsWith('{{{', at) ? 3 : 2));
    if (end === -1 || (next !== -1 && next < end)) return [unclosedBraces(text, at)];
    const inside = source.slice(at + 2, end);
    const opener = opening.exec(inside);
    const closer = closing.exec(inside);
    if (opener !== null) open.push({ name: opener[1] ?? '', offset: at });
    if (closer !== null) {
      const name = closer[1] ?? '';
      const from = open.findLastIndex((opener) => opener.name === name);
      const innermost = open.at(-1);
      if (from === -1 && innermost !== undefined) return [unclosedBlock(text, innermost, at)];
      if (from === -1) {
        return [diagnostic('template/block-stray-end', { span: text.spanAt(at), values: { name } })];
      }
      const left = open.splice(from).slice(1);
      if (left.length > 0) return left.map((opener) => unclosedBlock(text, opener, at));
    }
    at = end + 2;
  }
  return open.map((opener) => unclosedBlock(text, opener));
};

const shownLength = 20;
const withoutBreaks = (text: string): string => text.replaceAll('\n', '');

/** Handlebars says a line and shows what stands before and after the fault; this finds the one place that looks so. */
const offsetOfMessage = (source: string, message: string): number => {
  const [first = '', shown = '', pointer = ''] = message.split('\n');
  const line = Number(/line (\d+)/.exec(first)?.[1] ?? /- (\d+):/.exec(message)?.[1] ?? 1);
  const column = /- \d+:(\d+)$/.exec(message)?.[1];
  let start = 0;
  for (let count = 1; count < line; count++) start = source.indexOf('\n', start) + 1;
  if (column !== undefined) return start + Number(column);
  const before = pointer.indexOf('^');
  for (let at = start; at <= source.length; at++) {
    const past = source.slice(0, at);
    const tail = (past.length > shownLength ? '...' : '') + withoutBreaks(past.slice(-shownLength));
    if (tail === shown.slice(0, before)) {
      const rest = withoutBreaks(source.slice(at, at + shownLength));
      if (shown.slice(before).startsWith(rest.slice(0, 1))) return at;
    }
    if (at > start + 10_000) break;
  }
  return start;
};

const digitKey = /[^\s{}()=]\.\d[^\s{}()=]*$/;

/** `lending[2017]` is no name to Handlebars; `lending.[2017]` is. */
const bracketForm = /^[^\s.{}()/[\]=|]+\[/;

/** What is wrong with a text that Handlebars cannot parse. */
export const syntaxFaults = (text: PlacedText, message: string): readonly Diagnostic[] => {
  const structural = structuralFaults(text);
  if (structural.length > 0) return structural;
  const offset = offsetOfMessage(text.text, message);
  const hints = [hint('template/bracket-digits')];
  const bracket = bracketForm.exec(text.text.slice(offset, offset + 200));
  if (bracket !== null) {
    const span = text.spanAt(offset + bracket[0].length - 1);
    return [diagnostic('template/bracket-without-dot', { span, hints })];
  }
  const before = text.text.slice(Math.max(0, offset - 200), offset);
  const numbered = digitKey.test(before + (/^\d+/.exec(text.text.slice(offset))?.[0] ?? ''));
  return [diagnostic('template/syntax', { span: text.spanAt(offset), hints: numbered ? hints : [] })];
};
