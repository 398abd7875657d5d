import { diagnostic, hint } from '../../../base/diagnostic.ts';
import type { TextMark } from '../../content/mark.ts';
import { isListOperand, isStringOperand, type Operand, tokensOf } from '../../content/tokens.ts';
import { entry, isStream } from '../../content/values.ts';
import type { ReadPdf } from '../../file.ts';
import type { PdfDictionary } from '../../object.ts';
import { type Check, type Fault, fault, onPage } from '../fault.ts';
import { isInked } from './gathered.ts';

const spansLimit = 70_000;

const codeOf = (operand: Operand | undefined): number | undefined =>
  isStringOperand(operand) && operand.bytes.length <= 4
    ? operand.bytes.reduce((sum, byte) => sum * 256 + byte, 0)
    : undefined;

const decoder = new TextDecoder('utf-16be');
const textOf = (operand: Operand | undefined, add = 0): string | undefined => {
  if (!isStringOperand(operand)) return undefined;
  const bytes = operand.bytes.slice();
  const last = bytes.length - 1;
  bytes[last] = (bytes[last] ?? 0) + add;
  return decoder.decode(bytes);
};

const ranged = (operands: readonly Operand[], texts: Map<number, string>): void => {
  for (let i = 0; i + 2 < operands.length && texts.size < spansLimit; i += 3) {
    const [low, high, to] = [codeOf(operands[i]), codeOf(operands[i + 1]), operands[i + 2]];
    if (low === undefined || high === undefined) continue;
    for (let code = low; code <= Math.min(high, low + 255); code++) {
      const text = isListOperand(to) ? textOf(to[code - low]) : textOf(to, code - low);
      if (text !== undefined) texts.set(code, text);
    }
  }
};

const single = (operands: readonly Operand[], texts: Map<number, string>): void => {
  for (let i = 0; i + 1 < operands.length && texts.size < spansLimit; i += 2) {
    const code = codeOf(operands[i]);
    const text = textOf(operands[i + 1]);
    if (code !== undefined && text !== undefined) texts.set(code, text);
  }
};

/** What each code of a font stands for, as its ToUnicode says. */
const textsOf = (pdf: ReadPdf, font: PdfDictionary): ReadonlyMap<number, string> => {
  const texts = new Map<number, string>();
  const map = entry(pdf, font, 'ToUnicode');
  const decoded = isStream(map) ? pdf.decoded(map) : undefined;
  if (decoded?.kind !== 'bytes') return texts;
  const tokens = tokensOf(decoded.bytes);
  let operands: Operand[] = [];
  for (let token = tokens.next(); token.kind !== 'end'; token = tokens.next()) {
    if (token.kind === 'operand') {
      operands.push(token.value);
      continue;
    }
    if (token.name === 'endbfchar') single(operands, texts);
    else if (token.name === 'endbfrange') ranged(operands, texts);
    operands = [];
  }
  return texts;
};

/** Spaces, controls and signs without a form of their own. */
const formless = /^(?:[\s\p{Z}\p{C}\u115f\u1160\u3164\uffa0]|\p{Variation_Selector})*$/u;

/** A character whose glyph is empty is not in print, though it is in the text. */
export const glyphsHaveInk: Check = (inspection) => {
  const { inked, pdf } = inspection;
  if (inked === undefined) return [];
  const known = new Map<PdfDictionary, ReadonlyMap<number, string>>();
  const textsFor = (font: PdfDictionary): ReadonlyMap<number, string> => {
    const texts = known.get(font) ?? textsOf(pdf, font);
    known.set(font, texts);
    return texts;
  };
  const blank = (mark: TextMark): string | undefined => {
    const shown = inked.shapes.font(mark.font);
    if (shown === undefined) return undefined;
    const texts = textsFor(mark.font);
    for (const { code, cid } of mark.glyphs) {
      const text = texts.get(code);
      if (text === undefined || formless.test(text)) continue;
      if (shown.outline(code, cid)?.length === 0 && !shown.missing(code, cid)) return text;
    }
    return undefined;
  };
  return inspection.pages.flatMap((page): readonly Fault[] => {
    const told = new Set<string>();
    return page.marks.flatMap((mark): readonly Fault[] => {
      const text = mark.kind === 'text' && isInked(mark) ? blank(mark) : undefined;
      if (mark.kind !== 'text' || text === undefined || told.has(text)) return [];
      told.add(text);
      const span = onPage(inspection, page.number, mark.box);
      const values = { page: `${page.number}`, text };
      return [
        fault(
          diagnostic('preflight/blank-glyph', { span, values, hints: [hint('preflight/another-font')] }),
          mark.fontObject,
        ),
      ];
    });
  });
};
