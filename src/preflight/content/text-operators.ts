import { type Affine, identity, within } from '../../base/matrix.ts';
import type { Rect } from '../../base/measure.ts';
import type { PathCommand } from '../../document/graphic.ts';
import type { PdfObject } from '../object.ts';
import { face } from './face.ts';
import { type Code, type OpenFont, openFont } from './font.ts';
import { paintType3 } from './glyph-drawings.ts';
import type { PaintedGlyph, TextMark } from './mark.ts';
import { number, type Operators } from './operator.ts';
import { addClip } from './path-operators.ts';
import { currentColor, isTiling, paintTiling } from './patterns.ts';
import { type Run, scaleOf } from './state.ts';
import { isListOperand, isNameOperand, isStringOperand, type Operand } from './tokens.ts';
import { entry, objectNumber, unresolved } from './values.ts';

/** How far above and below its baseline a glyph may ink, in em, where the font does not say. */
const rises = 0.9;
const falls = -0.25;

/** A font as it was opened first. */
export const fontOf = (run: Run, found: PdfObject): OpenFont | undefined => {
  const { fonts, pdf } = run.page;
  if (found === null) {
    run.page.damage('content');
    return undefined;
  }
  const known = fonts.get(found);
  if (known !== undefined) return known;
  const opened = openFont(pdf, found);
  fonts.set(found, opened);
  return opened;
};

const moveLine = (run: Run, right: number, up: number): void => {
  run.lineMatrix = within(run.lineMatrix, [1, 0, 0, 1, right, up]);
  run.textMatrix = run.lineMatrix;
};

const advance = (run: Run, right: number, up: number): void => {
  const [a, b, c, d, e, f] = run.textMatrix;
  run.textMatrix = [a, b, c, d, e + a * right + c * up, f + b * right + d * up];
};

/** Sets one code, and moves on. */
const glyph = (run: Run, font: OpenFont, code: Code): PaintedGlyph => {
  const { text, ctm } = run.state;
  const { size, scale } = text;
  const em = within(ctm, within(run.textMatrix, [size * scale, 0, 0, size, 0, text.rise]));
  const [a, b, c, d, e, f] = em;
  const [ox, oy] = code.origin;
  const matrix: Affine = [a, b, c, d, e - a * ox - c * oy, f - b * ox - d * oy];
  const space = text.characterSpace + (code.length === 1 && code.code === 32 ? text.wordSpace : 0);
  const down = font.vertical ? code.down * size + space : 0;
  const right = font.vertical ? 0 : (code.width * size + space) * scale;
  advance(run, right, down);
  const length = font.vertical ? code.down * Math.hypot(c, d) : code.width * Math.hypot(a, b);
  return { code: code.code, cid: code.cid, matrix, advance: Math.abs(length) };
};

const kern = (run: Run, font: OpenFont, amount: number): void => {
  const { size, scale } = run.state.text;
  const by = (-amount / 1000) * size;
  if (font.vertical) advance(run, 0, by);
  else advance(run, by * scale, 0);
};

/** Em boxes of glyphs as a path. */
const boxesOf = (glyphs: readonly PaintedGlyph[]): PathCommand[] =>
  glyphs.flatMap(({ matrix: [a, b, c, d, e, f], advance: wide }): PathCommand[] => {
    const em = Math.hypot(a, b);
    const w = em === 0 ? 0 : wide / em;
    const at = (x: number, y: number): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];
    return [['M', ...at(0, falls)], ['L', ...at(w, falls)], ['L', ...at(w, rises)], ['L', ...at(0, rises)], ['Z']];
  });

/** Around the em boxes of all glyphs. */
const inked = (glyphs: readonly PaintedGlyph[]): Rect => {
  let [x0, y0] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [x1, y1] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { matrix, advance: wide } of glyphs) {
    const [a, b, c, d, e, f] = matrix;
    const em = Math.hypot(a, b);
    const w = em === 0 ? 0 : wide / em;
    const left = e + Math.min(0, a * w) + Math.min(c * falls, c * rises);
    const right = e + Math.max(0, a * w) + Math.max(c * falls, c * rises);
    const top = f + Math.min(0, b * w) + Math.min(d * falls, d * rises);
    const bottom = f + Math.max(0, b * w) + Math.max(d * falls, d * rises);
    if (left < x0) x0 = left;
    if (right > x1) x1 = right;
    if (top < y0) y0 = top;
    if (bottom > y1) y1 = bottom;
  }
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
};

const show = (run: Run, parts: readonly Operand[]): void => {
  const { state, page } = run;
  const { font, fontObject, mode } = state.text;
  if (font === undefined) {
    page.damage('content');
    return;
  }
  const glyphs: PaintedGlyph[] = [];
  for (const part of parts) {
    if (typeof part === 'number') kern(run, font, part);
    else if (isStringOperand(part)) {
      for (const code of font.codes(part.bytes)) {
        if (!page.hold(1)) return;
        const set = glyph(run, font, code);
        glyphs.push(set);
        if (font.kind === 'type3' && mode !== 3) paintType3(run, font, set);
      }
    }
  }
  if (glyphs.length === 0) return;
  const mark = textMark(run, font, fontObject, glyphs);
  run.marks.push(mark);
  if (mode >= 4) run.textClips.push(mark);
  if (mark.fill !== undefined && isTiling(run, state.fill)) {
    paintTiling(run, state.fill, { commands: boxesOf(glyphs), rule: 'nonzero', text: [mark] });
  }
};

const textMark = (run: Run, font: OpenFont, fontObject: number, glyphs: readonly PaintedGlyph[]): TextMark => {
  const { state } = run;
  const { mode } = state.text;
  const filled = mode === 0 || mode === 2 || mode === 4 || mode === 6;
  const stroked = mode === 1 || mode === 2 || mode === 5 || mode === 6;
  const [first] = glyphs;
  const size = first === undefined ? 0 : Math.hypot(first.matrix[2], first.matrix[3]);
  return {
    ...face(run, inked(glyphs)),
    kind: 'text',
    mode,
    font: font.dictionary,
    fontObject,
    size,
    ...(filled ? { fill: currentColor(run, state.fill) } : {}),
    ...(stroked
      ? {
          stroke: {
            color: currentColor(run, state.stroke),
            width: state.lineWidth * scaleOf(state.ctm),
            overprint: { on: state.strokeOverprint, mode: state.overprintMode },
          },
        }
      : {}),
    glyphs,
  };
};

const modes = [0, 1, 2, 3, 4, 5, 6, 7] as const;

const nextLine = (run: Run): void => moveLine(run, 0, -run.state.text.leading);

const endText = (run: Run): void => {
  if (run.textClips.length === 0) return;
  const commands = run.textClips.flatMap((mark) => boxesOf(mark.glyphs));
  addClip(run, { commands, rule: 'nonzero', text: run.textClips });
  run.textClips = [];
};

export const textOperators: Operators = {
  BT: (run) => {
    run.textMatrix = identity;
    run.lineMatrix = identity;
  },
  ET: endText,
  Tc: (run, o) => {
    run.state.text.characterSpace = number(o, 0);
  },
  Tw: (run, o) => {
    run.state.text.wordSpace = number(o, 0);
  },
  Tz: (run, o) => {
    run.state.text.scale = number(o, 0) / 100;
  },
  TL: (run, o) => {
    run.state.text.leading = number(o, 0);
  },
  Ts: (run, o) => {
    run.state.text.rise = number(o, 0);
  },
  Tr: (run, o) => {
    run.state.text.mode = modes[number(o, 0)] ?? 0;
  },
  Tf: (run, o) => {
    const [name] = o;
    const fonts = entry(run.page.pdf, run.resources, 'Font');
    const key = isNameOperand(name) ? name.value : '';
    const found = entry(run.page.pdf, fonts, key);
    const { text } = run.state;
    text.font = fontOf(run, found);
    text.fontObject = objectNumber(unresolved(fonts, key));
    text.size = number(o, 1);
  },
  Td: (run, o) => moveLine(run, number(o, 0), number(o, 1)),
  TD: (run, o) => {
    run.state.text.leading = -number(o, 1);
    moveLine(run, number(o, 0), number(o, 1));
  },
  Tm: (run, o) => {
    run.lineMatrix = [number(o, 0), number(o, 1), number(o, 2), number(o, 3), number(o, 4), number(o, 5)];
    run.textMatrix = run.lineMatrix;
  },
  'T*': nextLine,
  Tj: (run, o) => show(run, o),
  TJ: (run, o) => show(run, isListOperand(o[0]) ? o[0] : []),
  "'": (run, o) => {
    nextLine(run);
    show(run, o);
  },
  '"': (run, o) => {
    run.state.text.wordSpace = number(o, 0);
    run.state.text.characterSpace = number(o, 1);
    nextLine(run);
    show(run, o.slice(2));
  },
};
