import type { Diagnostic } from '../base/diagnostic.ts';
import { diagnostic, hint } from '../base/diagnostic.ts';
import { type Conversion, conversion } from './conversion.ts';
import { convertExpression, convertOptions, invocation } from './convert-expression.ts';
import type { PlacedText } from './placed-text.ts';
import type { Block, BlockWord, Content, Partial, Statement } from './program.ts';
import { noOptions } from './program.ts';
import type {
  SyntaxBlock,
  SyntaxContent,
  SyntaxExpression,
  SyntaxMustache,
  SyntaxPartial,
  SyntaxPlace,
  SyntaxProgram,
  SyntaxStatement,
} from './syntax-tree.ts';

const blockWords: Readonly<Record<BlockWord, readonly string[]>> = {
  if: ['includeZero'],
  unless: ['includeZero'],
  each: [],
  with: [],
};

const isBlockWord = (name: string): name is BlockWord => Object.hasOwn(blockWords, name);

const refuse = (work: Conversion, place: SyntaxPlace, code: 'template/raw-output' | 'template/decorator'): void =>
  work.report(diagnostic(code, { span: work.text.spanAt(work.offsetOf(place.start)) }));

const content = (work: Conversion, statement: SyntaxContent): Content => {
  const { value, original } = statement;
  const lead = value === original ? 0 : original.length - original.trimStart().length;
  const kept = value === original ? 0 : value.length - value.trimStart().length;
  return { kind: 'content', text: value, offset: work.offsetOf(statement.loc.start) + Math.max(0, lead - kept) };
};

const mustache = (work: Conversion, statement: SyntaxMustache): Statement | null => {
  if (statement.type === 'Decorator') refuse(work, statement.loc, 'template/decorator');
  else if (!statement.escaped) refuse(work, statement.loc, 'template/raw-output');
  else {
    const expression = invocation(work, statement, 'inline');
    return { kind: 'mustache', expression, offset: work.offsetOf(statement.loc.start) };
  }
  return null;
};

const blockSubject = (work: Conversion, statement: SyntaxBlock, word: BlockWord): SyntaxExpression | null => {
  const [subject, ...rest] = statement.params;
  if (subject !== undefined && rest.length === 0) return subject;
  work.report(
    diagnostic('template/block-arguments', {
      span: work.text.spanAt(work.offsetOf((rest[0] ?? statement.path).loc.start)),
      values: { name: word, count: String(statement.params.length) },
    }),
  );
  return null;
};

const checkBlockOptions = (work: Conversion, block: Block): void => {
  const known = block.word === null ? [] : blockWords[block.word];
  for (const [name, option] of block.options) {
    if (known.includes(name)) continue;
    const values = { name: block.word ?? '#', option: name };
    work.report(diagnostic('template/unknown-option', { span: work.text.spanAt(option.offset), values }));
  }
};

const block = (work: Conversion, statement: SyntaxBlock, chained: boolean): Statement | null => {
  const offset = work.offsetOf(statement.loc.start);
  if (statement.type === 'DecoratorBlock') {
    refuse(work, statement.loc, 'template/decorator');
    return null;
  }
  if (work.text.text.startsWith('{{{{', offset)) {
    work.report(diagnostic('template/raw-block', { span: work.text.spanAt(offset) }));
    return null;
  }
  const name = statement.path.type === 'PathExpression' ? statement.path.original : '';
  const word = isBlockWord(name) ? name : null;
  const syntaxSubject = word === null ? null : blockSubject(work, statement, word);
  if (word !== null && syntaxSubject === null) return null;
  const subject =
    syntaxSubject === null ? invocation(work, statement, 'block') : convertExpression(work, syntaxSubject);
  const made: Block = {
    kind: 'block',
    word,
    subject,
    options: word === null ? noOptions : convertOptions(work, statement.hash),
    body: convertBody(work, statement.program),
    otherwise: convertBody(work, statement.inverse),
    names: statement.program?.blockParams ?? statement.inverse?.blockParams ?? [],
    chained,
    offset,
  };
  checkBlockOptions(work, made);
  return made;
};

const partial = (work: Conversion, statement: SyntaxPartial): Partial | null => {
  const nameOffset = work.offsetOf(statement.name.loc.start);
  const span = work.text.spanAt(nameOffset);
  if (statement.name.type === 'SubExpression') {
    work.report(diagnostic('template/dynamic-partial', { span }));
    return null;
  }
  const name =
    statement.name.type === 'PathExpression' ? statement.name.original : String(statement.name.value ?? 'null');
  if (name === '@partial-block') {
    work.report(diagnostic('template/partial-block', { span }));
    return null;
  }
  const [context, extra] = statement.params;
  if (extra !== undefined) {
    const extraSpan = work.text.spanAt(work.offsetOf(extra.loc.start));
    work.report(diagnostic('template/partial-arguments', { span: extraSpan, values: { name } }));
    return null;
  }
  return {
    kind: 'partial',
    name,
    context: context === undefined ? null : convertExpression(work, context),
    options: convertOptions(work, statement.hash),
    offset: work.offsetOf(statement.loc.start),
    nameOffset,
  };
};

const convertStatement = (work: Conversion, statement: SyntaxStatement, chained: boolean): Statement | null => {
  switch (statement.type) {
    case 'ContentStatement':
      return statement.value === '' ? null : content(work, statement);
    case 'CommentStatement':
      return null;
    case 'MustacheStatement':
    case 'Decorator':
      return mustache(work, statement);
    case 'BlockStatement':
    case 'DecoratorBlock':
      return block(work, statement, chained);
    case 'PartialStatement':
      return partial(work, statement);
    case 'PartialBlockStatement': {
      const span = work.text.spanAt(work.offsetOf(statement.loc.start));
      work.report(diagnostic('template/partial-block', { span, hints: [hint('template/plain-partial')] }));
      return null;
    }
  }
};

const convertBody = (work: Conversion, program: SyntaxProgram | undefined): readonly Statement[] => {
  const body: Statement[] = [];
  for (const statement of program?.body ?? []) {
    const converted = convertStatement(work, statement, program?.chained === true);
    if (converted !== null) body.push(converted);
  }
  return body;
};

/** Handlebars' tree into ours, with offsets in place of lines, and everything that banxin refuses said. */
export const convert = (
  text: PlacedText,
  program: SyntaxProgram,
  report: (found: Diagnostic) => void,
): readonly Statement[] => convertBody(conversion(text, report), program);
