import type { Em } from '../../base/measure.ts';

/** CSS pixels per unit. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 960 / 25.4,
  in: 96,
  q: 24 / 25.4,
};
const form = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(px|pt|pc|mm|cm|in|q|em|rem|ex|%)?$/;

/** A length in CSS pixels; undefined where it cannot be read. `percent` is what 100 % means. */
export const parseLength = (text: string, percent: number, em: Em = 16): number | undefined => {
  const found = form.exec(text.trim().toLowerCase());
  if (found === null) return undefined;
  const value = Number(found[1]);
  const unit = found[2] ?? '';
  switch (unit) {
    case '%':
      return (value / 100) * percent;
    case 'em':
    case 'rem':
      return value * em;
    case 'ex':
      return value * em * 0.5;
    default:
      return value * (pixels[unit] ?? 1);
  }
};
