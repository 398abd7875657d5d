import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { Scalar } from '../../data/dataset.ts';
import { placeWithin } from '../../data/place.ts';
import type { TreeNode } from '../../document/tree.ts';
import type { PlacedText } from '../placed-text.ts';
import { sliceText } from '../placed-text.ts';
import { missingText, printed, tracedText } from '../print.ts';
import { applyMarks, type MarkedItem } from '../prose/marks.ts';
import { type ProsePart, readProse } from '../prose/read.ts';
import { fault } from '../value.ts';
import { oneValue } from './arguments.ts';
import type { Call, Helper } from './helper.ts';

const textOf = (nodes: readonly TreeNode[]): string =>
  nodes.map((node) => (node.kind === 'text' ? node.text : textOf(node.children))).join('');

/** What a reference prints; a fault is said at its place in the data, reached from the template. */
const reference = (
  call: Call,
  scalar: Scalar,
  text: PlacedText,
  part: { start: number; end: number },
): readonly TreeNode[] => {
  const span = call.place();
  const found = call.refer(sliceText(text, part.start, part.end), scalar.origin.figure);
  const nodes = found.kind === 'fault' ? found : printed(found, span);
  if (!('kind' in nodes)) return nodes;
  const place = text.spanAt(part.start);
  for (const each of nodes.diagnostics) {
    // What cannot be printed stands at its reference, all else at its own place.
    call.report({ ...each, span: found.kind === 'fault' ? (each.span ?? place) : place, trace: [...each.trace, span] });
  }
  return [missingText(span)];
};

const itemsOf = (call: Call, scalar: Scalar, text: PlacedText, part: ProsePart): readonly MarkedItem[] => {
  const span = call.place();
  switch (part.kind) {
    case 'stars':
      return [part];
    case 'text':
      return [{ kind: 'node', node: tracedText(part.text, scalar.origin, span), text: part.text }];
    case 'unclosed': {
      const place = text.spanAt(part.start);
      call.report(diagnostic('template/reference-unclosed', { span: place, trace: [span] }));
      return [{ kind: 'node', node: missingText(span), text: '' }];
    }
    case 'reference':
      return reference(call, scalar, text, part).map((node) => ({ kind: 'node', node, text: textOf([node]) }));
  }
};

/** A string of data with its references filled in and its `**` and `*` as markup. */
export const prose: Helper = {
  least: 1,
  most: 1,
  options: [],
  usage: '{{prose TEXT}}',
  run: (call) => {
    const [argument] = call.parameters;
    if (argument === undefined) return fault();
    const { value } = argument;
    if (value.kind === 'prose') return value;
    if (value.kind === 'sequence') {
      const values = { name: value.path };
      return fault(
        diagnostic('template/prints-list', {
          span: argument.place(),
          values,
          hints: [hint('template/use-each-prose')],
        }),
      );
    }
    const scalar = oneValue(call, argument);
    if (scalar.kind === 'fault') return scalar;
    if (scalar.type !== 'text') return value;
    const text: PlacedText = { text: scalar.lexeme, spanAt: (offset) => placeWithin(scalar, offset) };
    const items = readProse(scalar.lexeme).flatMap((part) => itemsOf(call, scalar, text, part));
    const nodes = applyMarks(items, scalar.origin, call.place());
    return { kind: 'prose', nodes, text: textOf(nodes) };
  },
};
