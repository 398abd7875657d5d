import type { SourceSpan } from './span.ts';

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;

/** A place as `--json` and `provenance.json` give it; boxes in hundredths of a point. */
export const placeValue = (span: SourceSpan, file: string = span.file): Readonly<Record<string, unknown>> => {
  switch (span.kind) {
    case 'text':
      return { file, line: span.start.line, column: span.start.column };
    case 'cell':
      return { file, sheet: span.sheet, cell: span.cell };
    case 'page': {
      const { x, y, width, height } = span.box;
      return { file, page: span.page, box: [x, y, width, height].map(hundredths) };
    }
    default:
      return span satisfies never;
  }
};
