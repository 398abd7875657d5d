import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { textSpan } from '../../base/span.ts';
import { controlCharacter, type SourceText } from '../decode.ts';
import { runsOf } from '../runs.ts';
import type { WrittenScalar } from '../written.ts';

/** A YAML scalar: its value, its style, and the offsets between which it stands. */
export interface YamlScalar {
  readonly text: string;
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** `!!str`: text, though it is not quoted. */
  readonly forcedText: boolean;
  readonly start: number;
  readonly end: number;
}

const runsWithin = (scalar: YamlScalar, source: SourceText) => {
  const { text, style, start, end } = scalar;
  if (style === 'plain') {
    const straight = source.text.startsWith(text, start);
    return straight ? [] : runsOf(text, source.text.slice(0, end), start, '', source.positionAt);
  }
  if (style === 'block') {
    const body = source.text.indexOf('\n', start) + 1;
    return body === 0 ? [] : runsOf(text, source.text.slice(0, end), body, '', source.positionAt);
  }
  return runsOf(text, source.text.slice(0, end), start + 1, style === 'single' ? "'" : '"', source.positionAt);
};

const numberAfterColon = /^\s*\S{1,20}：\s*[-+]?[\d.,]+\S{0,6}\s*$/u;

/** Lines of `金额：50.68` that YAML folds into one text: the offset of the first colon. */
const foldedKeys = ({ style, start, end }: YamlScalar, source: SourceText): number | null => {
  if (style !== 'plain') return null;
  const lines = source.text.slice(start, end).split('\n');
  if (lines.length < 2 || !lines.every((line) => numberAfterColon.test(line))) return null;
  return source.text.indexOf('：', start);
};

/** The scalar as written; a value whose escapes make a character that no text holds is reported. */
export const writtenScalar = (
  scalar: YamlScalar,
  source: SourceText,
  report: (fault: Diagnostic) => void,
): WrittenScalar => {
  const place = source.positionAt(scalar.start);
  const folded = foldedKeys(scalar, source);
  if (folded !== null) {
    const { line, column } = source.positionAt(folded);
    report(diagnostic('data/yaml-full-width-colon', { span: textSpan(source.file, line, column) }));
  }
  const wrong = scalar.style === 'double' ? controlCharacter(scalar.text) : null;
  if (wrong !== null) {
    const span = textSpan(source.file, place.line, place.column);
    report(diagnostic('data/control-character', { span, values: { character: wrong.name } }));
  }
  return {
    kind: 'scalar',
    form: scalar.style === 'plain' && !scalar.forcedText ? 'plain' : 'quoted',
    text: wrong === null && folded === null ? scalar.text : '',
    place,
    runs: runsWithin(scalar, source),
  };
};
