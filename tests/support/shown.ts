import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { hintOf } from '../../src/base/sentence.ts';
import type { SourceSpan } from '../../src/base/span.ts';

/** `court.yaml:4:11`, `book.xlsx[表一]B2` */
export const shownPlace = (span: SourceSpan | undefined): string => {
  if (span === undefined) return '';
  switch (span.kind) {
    case 'text':
      return `${span.file}:${span.start.line}:${span.start.column}`;
    case 'cell':
      return `${span.file}[${span.sheet}]${span.cell}`;
    case 'page':
      return `${span.file}#${span.page}`;
  }
};

/** `template/raw-output layout.hbs:1:4` */
export const shownDiagnostic = ({ code, span, trace }: Diagnostic): string =>
  [code, shownPlace(span), ...trace.map((place) => `← ${shownPlace(place)}`)].join(' ');

/** A diagnostic's hints in Chinese, with their places. */
export const shownHints = ({ hints }: Diagnostic): readonly string[] =>
  hints.map((hint) => [hintOf(hint).zh, shownPlace(hint.span)].join(' ').trim());
