import { diagnostic, hint } from '../base/diagnostic.ts';
import { listed } from '../base/listed.ts';
import type { OriginRange } from '../base/origin.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Scalar } from '../data/dataset.ts';
import { placeholder } from '../data/formulas/compute.ts';
import type { TextNode, TreeNode } from '../document/tree.ts';
import type { Fault, Value } from './value.ts';
import { fault } from './value.ts';

/** A text node whose whole text came from one place in data. */
export const tracedText = (text: string, origin: Scalar['origin'], span: SourceSpan): TextNode => {
  const origins: readonly OriginRange[] =
    origin.figure === '' || text === '' ? [] : [{ start: 0, end: text.length, origin }];
  return { kind: 'text', text, origins, span };
};

/** What stands in a proof where a value could not be printed. */
export const missingText = (span: SourceSpan): TextNode => ({ kind: 'text', text: placeholder, origins: [], span });

/** A per cent sign that was written with the number, or computed with it, is part of how it prints. */
const bareText = (scalar: Scalar): string =>
  scalar.type === 'number' && scalar.unit === '%' ? `${scalar.lexeme}%` : scalar.lexeme;

/** How a value prints without a helper: as its source wrote it. */
export const printed = (value: Value, span: SourceSpan): readonly TreeNode[] | Fault => {
  switch (value.kind) {
    case 'scalar':
      return [tracedText(bareText(value), value.origin, span)];
    case 'prose':
      return value.nodes;
    case 'figure':
      if (value.value !== undefined) return [tracedText(value.value.lexeme, value.value.origin, span)];
      return fault(
        diagnostic('template/series-without-period', { span, hints: periodHint(value.series?.entries.keys()) }),
      );
    case 'sequence':
      return fault(
        diagnostic('template/prints-list', { span, values: { name: value.path }, hints: [hint('template/use-each')] }),
      );
    case 'mapping':
      return fault(
        diagnostic('template/prints-mapping', {
          span,
          values: { name: value.path },
          hints: membersHint(value.entries),
        }),
      );
  }
};

const periodHint = (periods: Iterable<string> | undefined) => {
  const [first] = periods ?? [];
  return first === undefined ? [] : [hint('template/name-period', { period: first })];
};

const membersHint = (entries: ReadonlyMap<string, unknown>) => {
  return entries.size === 0 ? [] : [hint('template/known-names', listed('names', [...entries.keys()], 8))];
};
