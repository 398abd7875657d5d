import { identity } from '../../base/matrix.ts';
import { colorOperators } from './color-operators.ts';
import { objectOperators, paintInlineImage } from './object-operators.ts';
import type { Operator } from './operator.ts';
import { pathOperators } from './path-operators.ts';
import type { Run, Stream } from './state.ts';
import { stateOperators } from './state-operators.ts';
import { textOperators } from './text-operators.ts';
import { type Operand, tokensOf } from './tokens.ts';

const operators: ReadonlyMap<string, Operator> = new Map(
  [stateOperators, pathOperators, colorOperators, textOperators, objectOperators].flatMap((group) =>
    Object.entries(group),
  ),
);

/** No operator takes more; longer runs of operands are broken files. */
const operandsLimit = 512;

const started = (page: Run['page'], stream: Stream): Run => ({
  page,
  resources: stream.resources,
  base: stream.state.ctm,
  marks: stream.marks,
  groups: stream.groups,
  depth: stream.depth,
  uncolored: stream.uncolored,
  state: stream.state,
  stack: [],
  path: [],
  penX: 0,
  penY: 0,
  startX: 0,
  startY: 0,
  pendingClip: undefined,
  textMatrix: identity,
  lineMatrix: identity,
  textClips: [],
  content: [],
  hidden: stream.hidden,
  compatible: 0,
});

/** Runs one content stream to its end; what cannot be understood is a damage, and the next operator goes on. */
export const runStream = (page: Run['page'], stream: Stream): void => {
  const run = started(page, stream);
  const tokens = tokensOf(stream.bytes);
  let operands: Operand[] = [];
  for (let token = tokens.next(); token.kind !== 'end'; token = tokens.next()) {
    if (token.kind === 'operand') {
      if (operands.length < operandsLimit) operands.push(token.value);
      else page.damage('content');
      continue;
    }
    if (!page.spend()) return;
    const operator = operators.get(token.name);
    if (operator !== undefined) operator(run, operands);
    else if (token.name === 'BI') paintInlineImage(run, tokens);
    else if (run.compatible === 0) page.damage('content');
    if (operands.length > 0) operands = [];
  }
  // A `q` that is never taken back harms nothing; operands without an operator are cut off.
  if (operands.length > 0) page.damage('content');
};
