import type { Em } from '../base/measure.ts';
import type { Face } from './fontbook.ts';

/** One character of a chart's label. */
export interface LabelGlyph {
  readonly character: string;
  readonly face: Face;
  /** 0 where no face of the stack has the character. */
  readonly id: number;
  /** Distance from the label's start. */
  readonly x: Em;
  readonly advance: Em;
  readonly missing: boolean;
}

const han = /[\u3007\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
const latin = /[A-Za-z0-9%‰]/;
/** typesetting.md §1.6: as in body text; a number and its unit in a chart look as they do beside it. */
const autospace: Em = 0.25;

/** A label on one line, face by face, by advances; Han and Latin keep a quarter em. Its width is where the last glyph ends. */
export function* labelGlyphs(text: string, stack: readonly Face[]): Generator<LabelGlyph> {
  const [fallback] = stack;
  if (fallback === undefined) return;
  let x = 0;
  let before = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const face = stack.find((one) => one.glyph(code) !== undefined);
    const glyph = face?.glyph(code);
    const mixed = (han.test(before) && latin.test(character)) || (latin.test(before) && han.test(character));
    if (mixed) x += autospace;
    const advance = glyph?.advance ?? 1;
    yield { character, face: face ?? fallback, id: glyph?.id ?? 0, x, advance, missing: glyph === undefined };
    x += advance;
    before = character;
  }
}
