import { type Diagnostic, diagnostic, hint } from '../../base/diagnostic.ts';
import type { Inline } from '../../document/flow.ts';
import type { TextStyle } from '../../style/computed.ts';
import type { ComposedLine } from './paragraph.ts';

const above = 0.88;
const below = 0.12;
/** Between marks and what is nearest on the other line, in em. */
const clearance = 0.04;
/** clreq: lines with emphasis marks stand at least this far apart, in em. */
const leastGap = 0.5;

/**
 * Marks and readings stand in the leading. Where it is too small for them the line is opened, and that is said; before
 * and after the paragraph a line like its own is taken to stand.
 */
export const roomForMarks = (
  lines: readonly ComposedLine[],
  text: TextStyle,
  items: readonly Inline[],
): { readonly lines: readonly ComposedLine[]; readonly diagnostics: readonly Diagnostic[] } => {
  if (lines.every((line) => line.marks === undefined)) return { lines, diagnostics: [] };
  const half = (text.lineHeight - text.size) / 2;
  const plain = { top: above * text.size, bottom: below * text.size };
  const reach = (line: ComposedLine | undefined) => ({
    top: Math.max(plain.top, line?.marks?.top ?? 0),
    bottom: Math.max(plain.bottom, line?.marks?.bottom ?? 0),
  });
  let opened = 0;
  const roomy = lines.map((line, index): ComposedLine => {
    const before = lines[index - 1];
    const after = lines[index + 1];
    const own = reach(line);
    const roomAbove = line.baseline + (before === undefined ? half + plain.bottom : before.height - before.baseline);
    const roomBelow = line.height - line.baseline + (after === undefined ? half + plain.top : after.baseline);
    const missing = (needed: number, room: number): number => Math.max(0, needed + clearance * text.size - room);
    // Between two lines the lower gives way to its own readings, the upper to its own marks.
    const up = own.top > plain.top ? missing(own.top + reach(before).bottom, roomAbove) : 0;
    const down =
      own.bottom > plain.bottom && reach(after).top <= plain.top ? missing(own.bottom + plain.top, roomBelow) : 0;
    if (up < 0.01 && down < 0.01) return line;
    opened = Math.max(opened, up, down);
    return { ...line, baseline: line.baseline + up, height: line.height + up + down };
  });
  return { lines: roomy, diagnostics: notes(opened, text, items) };
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
