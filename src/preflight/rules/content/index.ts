import type { Rule, Standard } from '../../finding.ts';
import { rule } from '../fault.ts';
import { pagesForBinding } from './binding.ts';
import { glyphsHaveInk } from './blank-glyphs.ts';
import { bleedReached, bleedWideEnough } from './bleed.ts';
import { linesThickEnough } from './hairlines.ts';
import { inkSum } from './ink-sum.ts';
import { blackOverprints, grayDoesNotOverprint, whiteKnocksOut } from './overprinting.ts';
import { picturesSharpEnough } from './resolution.ts';
import { textSafe } from './safe-zone.ts';
import { reversedTextLargeEnough, smallTextNotRichBlack, smallTextOneInk, textLargeEnough } from './small-text.ts';

const standards: readonly Standard[] = ['cn-sheetfed'];

/** The rules about what pages paint; those about ink need the plates. */
export const contentRules: readonly Rule[] = [
  rule('BX-ink-sum', standards, inkSum),
  rule('BX-bleed', standards, bleedReached, bleedWideEnough),
  rule('BX-safe-zone', standards, textSafe),
  rule('BX-text-size', standards, textLargeEnough),
  rule('BX-reversed-text', standards, reversedTextLargeEnough),
  rule('BX-hairline', standards, linesThickEnough),
  rule('BX-blank-glyph', standards, glyphsHaveInk),
  rule('BX-binding', standards, pagesForBinding),
  rule('R0007', standards, whiteKnocksOut),
  rule('R0009', standards, blackOverprints),
  rule('R0013', standards, grayDoesNotOverprint),
  rule('R0015', standards, smallTextNotRichBlack),
  rule('R0016', standards, smallTextOneInk),
  rule('R0031', standards, picturesSharpEnough),
];
