import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import type { Pt } from '../../base/measure.ts';
import type { Inline } from '../../document/flow.ts';
import type { TextStyle } from '../../style/computed.ts';
import type { ComposedLine, MarkSpan, ParagraphRequest } from './paragraph.ts';

const above = 0.88;
const below = 0.12;
/** Between marks and what is nearest on the other line, in em. */
const clearance = 0.04;
const none = { above: 0, below: 0 };
/** clreq: lines with emphasis marks stand at least this far apart, in em. */
const leastGap = 0.5;

/**
 * Marks and readings stand in the leading. Where it is too small for them the line is opened, and that is said; before
 * and after the paragraph, beyond its margins, a line like its own is taken to stand.
 */
export const roomForMarks = (
  lines: readonly ComposedLine[],
  { text, items, outside = none }: ParagraphRequest,
): { readonly lines: readonly ComposedLine[]; readonly diagnostics: readonly Diagnostic[] } => {
  if (lines.every((line) => line.marks === undefined)) return { lines, diagnostics: [] };
  const half = (text.lineHeight - text.size) / 2;
  const plain = { top: above * text.size, bottom: below * text.size };
  const reachesUp = (line: ComposedLine | undefined) => line?.marks?.some(({ top }) => top > plain.top) ?? false;
  const reachesDown = (line: ComposedLine) => line.marks?.some(({ bottom }) => bottom > plain.bottom) ?? false;
  const missing = (upper: ComposedLine | undefined, lower: ComposedLine | undefined): number => {
    const stands =
      (upper === undefined ? outside.above + half + plain.bottom : upper.height - upper.baseline) +
      (lower?.baseline ?? outside.below + half + plain.top);
    return Math.max(0, distance(upper?.marks ?? [], lower?.marks ?? [], plain) + clearance * text.size - stands);
  };
  let opened = 0;
  const roomy = lines.map((line, index): ComposedLine => {
    // Between two lines the lower gives way to its own readings, the upper to its own marks.
    const up = reachesUp(line) ? missing(lines[index - 1], line) : 0;
    const down = reachesDown(line) && !reachesUp(lines[index + 1]) ? missing(line, lines[index + 1]) : 0;
    if (up < 0.01 && down < 0.01) return line;
    opened = Math.max(opened, up, down);
    return { ...line, baseline: line.baseline + up, height: line.height + up + down };
  });
  return { lines: roomy, diagnostics: notes(opened, text, items) };
};

/** From baseline to baseline, so that marks touch neither the other line's text nor those of its marks that they meet. */
const distance = (
  upper: readonly MarkSpan[],
  lower: readonly MarkSpan[],
  plain: { readonly top: Pt; readonly bottom: Pt },
): Pt => {
  let needed = 0;
  for (const { bottom } of upper) needed = Math.max(needed, bottom + plain.top);
  for (const one of lower) {
    needed = Math.max(needed, plain.bottom + one.top);
    for (const { from, to, bottom } of upper) {
      if (from < one.to && one.from < to) needed = Math.max(needed, bottom + one.top);
    }
  }
  return needed;
};

const notes = (opened: number, text: TextStyle, items: readonly Inline[]): readonly Diagnostic[] => {
  const marked = items.find(
    (item) => item.kind === 'text' && (item.style.ruby !== undefined || item.style.text.emphasis !== undefined),
  );
  if (marked?.kind !== 'text') return [];
  const { span } = marked;
  const hints = [hint('layout/more-leading')];
  if (opened > 0) return [diagnostic('layout/line-opened', { span, values: { by: opened.toFixed(1) }, hints })];
  const gap = (text.lineHeight - text.size) / text.size;
  if (gap >= leastGap - 0.001 || marked.style.text.emphasis === undefined) return [];
  return [diagnostic('layout/tight-leading', { span, values: { gap: gap.toFixed(2) }, hints })];
};
