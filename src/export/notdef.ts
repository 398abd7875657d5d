import { diagnostic, hint } from '../base/diagnostic.ts';
import type { PlacedGlyph } from '../layout/page.ts';
import type { Scene } from './studio.ts';

/** Says that a character has no glyph in its font. */
export const reportNotdef = ({ text }: PlacedGlyph, font: string, { studio, page }: Scene): void =>
  studio.report(
    diagnostic('export/notdef', {
      values: { page: `${page}`, text, font },
      hints: [hint('export/choose-another-font')],
    }),
  );
