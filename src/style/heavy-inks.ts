import { type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import { black, inkLimit } from '../base/ink.ts';
import { type CssValue, everyValue } from './css-value.ts';
import { color } from './values/color.ts';

/** Percentages are whole numbers; what is said of them too. */
const rounding = 1e-6;

/** Says which process colours lay more ink on the paper than it can carry and dry. They are printed as they stand. */
export const heavyInks = (values: readonly CssValue[], report: (fault: Diagnostic) => void): void => {
  for (const value of everyValue(values)) {
    if (value.kind !== 'function' || value.name !== 'device-cmyk') continue;
    const ink = color(value)?.({ em: 0, rem: 0, ink: black, parentWeight: 400, spots: new Map() });
    if (ink?.color.space !== 'cmyk') continue;
    const { c, m, y, k } = ink.color;
    const sum = c + m + y + k;
    if (sum <= inkLimit + rounding) continue;
    const [text, limit] = [sum, inkLimit].map((part) => `${Math.round(part * 100)}`);
    report(
      diagnostic('style/heavy-inks', {
        span: value.span,
        values: { sum: text ?? '', limit: limit ?? '' },
        hints: [hint('style/rich-black')],
      }),
    );
  }
};
