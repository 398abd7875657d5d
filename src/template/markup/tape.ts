import type { SourceSpan } from '../../base/span.ts';
import type { TreeNode } from '../../document/tree.ts';
import type { Piece } from '../piece.ts';

/** Stands for one value on the tape; no template holds it. */
export const valueSign = '\uffff';

/** All pieces as one string, each value a single sign, so that no value can be read as markup. */
export interface Tape {
  readonly text: string;
  /** The template place of a character. */
  readonly spanAt: (index: number) => SourceSpan;
  /** The nodes of the value whose sign stands here. */
  readonly valueAt: (index: number) => readonly TreeNode[];
  /** Where the piece that holds this character ends. */
  readonly pieceEnd: (index: number) => number;
}

/** The tape of these pieces. */
export const makeTape = (pieces: readonly Piece[]): Tape => {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    const part = piece.kind === 'markup' ? piece.text : valueSign;
    starts.push(length);
    parts.push(part);
    length += part.length;
  }
  let last = 0;
  const pieceAt = (index: number): number => {
    const near = starts[last] ?? 0;
    if (near <= index && index < (starts[last + 1] ?? length)) return last;
    if (near <= index && index < (starts[last + 2] ?? length)) return ++last;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    last = low;
    return low;
  };
  return {
    text: parts.join(''),
    spanAt: (index) => {
      const at = pieceAt(index);
      const piece = pieces[at];
      if (piece === undefined) return { kind: 'text', file: '', start: { line: 1, column: 1 } };
      if (piece.kind === 'value') return piece.span;
      return piece.source.spanAt(piece.offset + index - (starts[at] ?? 0));
    },
    valueAt: (index) => {
      const piece = pieces[pieceAt(index)];
      return piece?.kind === 'value' ? piece.nodes : [];
    },
    pieceEnd: (index) => starts[pieceAt(index) + 1] ?? length,
  };
};
