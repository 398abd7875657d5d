import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { type Checked, checked, type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import type { Source } from '../../base/sources.ts';
import { type SourceSpan, textSpan } from '../../base/span.ts';
import { decode, type SourceText } from '../decode.ts';
import { deepestNesting, type Written } from '../written.ts';
import { aliasesIn } from './aliases.ts';
import { entriesOf, type KeyedValue } from './entries.ts';
import { syntaxFaults } from './yaml-faults.ts';
import { writtenScalar, type YamlScalar } from './yaml-scalar.ts';

const megabytes = 5;
/** A table of twenty thousand rows of seven values; the parser takes some seconds for as many. */
const limits = { lexemes: 1_000_000 };

const spanAt = (source: SourceText, offset: number): SourceSpan => {
  const { line, column } = source.positionAt(offset);
  return textSpan(source.file, line, column);
};

/** Tokens and openers, or the limit that was passed: deep nesting would overflow the composer's stack. */
const tokensOf = (source: SourceText, most: number) => {
  const parser = new Parser();
  const tokens = [];
  const quotes: number[] = [];
  const brackets: number[] = [];
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    const start = parser.offset - lexeme.length;
    if (lexeme.startsWith('"') || lexeme.startsWith("'")) quotes.push(start);
    else if (lexeme === '{' || lexeme === '[') brackets.push(start);
    else if (lexeme === '}' || lexeme === ']') brackets.pop();
    lexemes++;
    const deep = parser.stack.length > deepestNesting + 2;
    if (deep || lexemes > most) {
      const values = { limit: String(deep ? deepestNesting : most) };
      const code = deep ? 'data/limit-depth' : 'data/limit-nodes';
      return { passed: diagnostic(code, { span: spanAt(source, parser.offset), values }) };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens, openers: { quotes, unclosedBrackets: brackets } };
};

const core = 'tag:yaml.org,2002:';
const coreTags: ReadonlySet<string> = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => core + name),
);

const styles = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
} as const satisfies Record<string, YamlScalar['style']>;

const scalarOf = (node: Scalar.Parsed): YamlScalar => ({
  text: node.source,
  style: styles[node.type ?? 'PLAIN'],
  forcedText: node.tag === `${core}str`,
  start: node.range[0],
  end: node.range[1],
});

/** Turns the library's nodes into what was written. */
const converter = (source: SourceText, report: (fault: Diagnostic) => void) => {
  const aliases = aliasesIn(source, report);

  const emptyAt = (offset: number): Written => ({
    kind: 'scalar',
    form: 'plain',
    text: '',
    place: source.positionAt(offset),
    runs: [],
  });

  const keyedValues = (map: YAMLMap.Parsed): readonly KeyedValue[] =>
    map.items.map(({ key, value }) => ({
      key: convert(key, map.range[0]),
      value: convert(value, key.range[1]),
      merges: isScalar(key) && key.type === 'PLAIN' && key.source === '<<',
    }));

  const contentOf = (node: ParsedNode): Written => {
    if (isScalar(node)) return writtenScalar(scalarOf(node), source, report);
    const place = source.positionAt(node.range[0]);
    if (isMap(node)) return { kind: 'map', entries: entriesOf(source.file, keyedValues(node), report), place };
    if (!isSeq(node)) return emptyAt(node.range[0]);
    return { kind: 'list', items: node.items.map((item) => convert(item, node.range[0])), place };
  };

  const convert = (node: ParsedNode | null, near: number): Written => {
    if (node === null || aliases.exhausted()) return emptyAt(near);
    const offset = node.range[0];
    if (isAlias(node)) return aliases.follow(node.source, offset) ?? emptyAt(offset);
    const countedBefore = aliases.count();
    if (node.tag !== undefined && !coreTags.has(node.tag)) {
      report(diagnostic('data/yaml-tag', { span: spanAt(source, offset), values: { tag: node.tag } }));
    }
    const written = contentOf(node);
    if (node.anchor !== undefined) aliases.name(node.anchor, written, countedBefore);
    return written;
  };

  return { convert, exhausted: aliases.exhausted };
};

/** Reads one YAML document of the core schema; null when it is empty or cannot be read at all. */
export const readYaml = (file: Source, { lexemes } = limits): Checked<Written | null> => {
  const decoded = decode(file, { gb18030: false, megabytes });
  const source = decoded.value;
  if (source === null) return checked(null, decoded.diagnostics);
  const { tokens, openers, passed } = tokensOf(source, lexemes);
  if (passed !== undefined) return checked(null, [passed]);
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  const [document, second] = [...composer.compose(tokens)];
  const faults = (document?.errors ?? []).map(({ code, pos, message }) => ({ code, offset: pos[0], message }));
  const diagnostics: Diagnostic[] = [...syntaxFaults(source, openers, faults)];
  if (second !== undefined) {
    diagnostics.push(diagnostic('data/yaml-several-documents', { span: spanAt(source, second.range[0]) }));
  }
  const contents = document?.contents ?? null;
  if (contents === null || diagnostics.length > 0) return checked(null, diagnostics);
  const { convert, exhausted } = converter(source, (fault) => diagnostics.push(fault));
  const written = convert(contents, 0);
  if (exhausted())
    return checked(
      null,
      diagnostics.filter(({ code }) => code.startsWith('data/limit-')),
    );
  return checked(written.kind === 'scalar' && diagnostics.length > 0 ? null : written, diagnostics);
};
