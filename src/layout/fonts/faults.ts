import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import type { Source } from '../../base/sources.ts';
import { textSpan } from '../../base/span.ts';
import type { FontFault } from './sfnt.ts';

/** What is said of a font file that cannot be used. The place is the file itself. */
export const fontFault = (file: Source, fault: FontFault, detail: string): Diagnostic => {
  const span = textSpan(file.shown, 1, 1);
  const values = { file: file.shown };
  switch (fault) {
    case 'not-a-font':
      return diagnostic('font/unreadable', { span, values, hints: [hint('font/use-static')] });
    case 'woff':
    case 'woff2':
      return diagnostic('font/compressed', {
        span,
        values: { ...values, format: fault.toUpperCase() },
        hints: [hint('font/use-static')],
      });
    case 'collection':
      return diagnostic('font/collection', { span, values, hints: [hint('font/use-static')] });
    case 'variable':
      return diagnostic('font/variable', { span, values, hints: [hint('font/use-static')] });
    case 'truncated':
    case 'missing-table':
      return diagnostic('font/truncated', {
        span,
        values: { ...values, table: detail },
        hints: [hint('font/replace-file')],
      });
    case 'restricted':
      return diagnostic('font/restricted', { span, values, hints: [hint('font/ask-licence')] });
    default: {
      const never: never = fault;
      return never;
    }
  }
};
