import type { Affine } from '../../base/matrix.ts';
import type { Pt, Rect } from '../../base/measure.ts';
import type { PaintedPage, TextMark } from '../content/mark.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfDictionary } from '../object.ts';
import { type CodeText, codeText } from './to-unicode.ts';

/** The text of a page in the order in which it is painted; a line end stands where a new block begins. */
export interface PageText {
  readonly text: string;
  /** Where the characters from this offset on were set. */
  readonly places: readonly { readonly offset: number; readonly box: Rect }[];
}

interface Pen {
  /** Where the last glyph ended. */
  readonly x: Pt;
  readonly y: Pt;
  /** The direction of its line. */
  readonly along: readonly [number, number];
  readonly size: Pt;
}

/** Reads the text of every page of a PDF, ours or not. */
export function pageTexts(pdf: ReadPdf, pages: readonly PaintedPage[]): readonly PageText[] {
  const fonts = new Map<PdfDictionary, CodeText>();
  const textOf = (font: PdfDictionary): CodeText => {
    const known = fonts.get(font);
    if (known !== undefined) return known;
    const opened = codeText(pdf, font);
    fonts.set(font, opened);
    return opened;
  };
  return pages.map((page) => pageText(page, textOf));
}

function pageText(page: PaintedPage, textOf: (font: PdfDictionary) => CodeText): PageText {
  let text = '';
  let pen: Pen | undefined;
  const places: { readonly offset: number; readonly box: Rect }[] = [];
  for (const mark of page.marks) {
    if (mark.kind !== 'text' || mark.hidden) continue;
    const read = textOf(mark.font);
    for (const glyph of mark.glyphs) {
      const said = read(glyph.code) ?? '';
      if (said === '') continue;
      const next = penAt(glyph.matrix, mark, glyph.advance);
      text += pen === undefined ? '' : between(pen, next, text.at(-1) ?? '', said);
      places.push({ offset: text.length, box: boxOf(glyph.matrix, mark, glyph.advance) });
      text += said;
      pen = { x: next.endX, y: next.endY, along: next.along, size: next.size };
    }
  }
  return { text, places };
}

interface NextGlyph {
  readonly x: Pt;
  readonly y: Pt;
  readonly endX: Pt;
  readonly endY: Pt;
  readonly along: readonly [number, number];
  readonly size: Pt;
}

function penAt([a, b, , , e, f]: Affine, { size }: TextMark, advance: Pt): NextGlyph {
  const length = Math.hypot(a, b) || 1;
  const along = [a / length, b / length] as const;
  return { x: e, y: f, endX: e + along[0] * advance, endY: f + along[1] * advance, along, size };
}

const boxOf = ([, , , , e, f]: Affine, { size }: TextMark, advance: Pt): Rect => ({
  x: e,
  y: f - size * 0.88,
  width: Math.max(advance, 0.1),
  height: size,
});

const isHan = (character: string): boolean => /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]/u.test(character);

/** What stands between two glyphs: nothing, a space, or a line end where another block begins. */
function between(pen: Pen, next: NextGlyph, before: string, after: string): string {
  const size = Math.max(pen.size, next.size);
  const dx = next.x - pen.x;
  const dy = next.y - pen.y;
  const ahead = dx * pen.along[0] + dy * pen.along[1];
  const aside = Math.abs(dx * pen.along[1] - dy * pen.along[0]);
  const sameLine = aside < size * 0.5 && ahead > -size * 0.5;
  if (sameLine) {
    if (ahead > size * 2.5) return '\n';
    if (ahead < size * 0.2 || before === ' ' || after === ' ') return '';
    return isHan(before) || isHan(after) ? '' : ' ';
  }
  const otherSize = Math.abs(pen.size - next.size) > size * 0.08;
  if (otherSize) {
    const raised = Math.min(pen.size, next.size) < size * 0.75 && aside < size && Math.abs(ahead) < size;
    return raised ? '' : '\n';
  }
  if (aside > size * 2.4 && dy > 0) return '\n';
  return isHan(before) || isHan(after) || before === ' ' || before === '-' ? '' : ' ';
}
