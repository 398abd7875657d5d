import type { Ink } from '../../base/ink.ts';
import { namedColors } from '../../base/named-colors.ts';
import { hexOf, type InkTable } from '../inks.ts';

/** A colour of SVG as ink; undefined where it cannot be read. The table's colours come back as the inks that they stand for. */
export const parseColor = (text: string, inks: InkTable): Ink | undefined => {
  const word = text.trim().toLowerCase();
  const hex = word.startsWith('#') ? word.slice(1) : namedColors.get(word);
  if (hex !== undefined) return fromHex(hex, inks);
  if (word === 'transparent') return { color: { space: 'gray', k: 0 }, alpha: 0 };
  const call = /^([a-z-]+)\(([^()]*)\)$/.exec(word);
  if (call === null) return undefined;
  const parts = (call[2] ?? '').split(/[\s,/]+/).filter((part) => part !== '');
  switch (call[1]) {
    case 'rgb':
    case 'rgba':
      return fromRgb(parts, inks);
    case 'hsl':
    case 'hsla':
      return fromHsl(parts, inks);
    case 'device-cmyk':
      return fromCmyk(parts);
    default:
      return undefined;
  }
};

const bytes = (r: number, g: number, b: number, alpha: number, inks: InkTable): Ink | undefined => {
  if (![r, g, b, alpha].every(Number.isFinite)) return undefined;
  const value = { r: unit(r / 255), g: unit(g / 255), b: unit(b / 255) };
  const known = inks.get(hexOf(value));
  return known === undefined
    ? { color: { space: 'rgb', value }, alpha: unit(alpha) }
    : { ...known, alpha: known.alpha * unit(alpha) };
};

const unit = (value: number): number => Math.max(0, Math.min(1, value));

const fromHex = (hex: string, inks: InkTable): Ink | undefined => {
  if (!/^([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(hex)) return undefined;
  const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const at = (index: number): number => Number.parseInt(long.slice(index, index + 2), 16);
  return bytes(at(0), at(2), at(4), long.length === 8 ? at(6) / 255 : 1, inks);
};

const portion = (part: string | undefined, whole: number): number => {
  if (part === undefined) return Number.NaN;
  return part.endsWith('%') ? (Number(part.slice(0, -1)) / 100) * whole : Number(part);
};

const fromRgb = (parts: readonly string[], inks: InkTable): Ink | undefined => {
  if (parts.length < 3 || parts.length > 4) return undefined;
  return bytes(
    portion(parts[0], 255),
    portion(parts[1], 255),
    portion(parts[2], 255),
    portion(parts[3] ?? '1', 1),
    inks,
  );
};

const fromHsl = (parts: readonly string[], inks: InkTable): Ink | undefined => {
  if (parts.length < 3 || parts.length > 4) return undefined;
  const hue = ((Number((parts[0] ?? '').replace(/deg$/, '')) % 360) + 360) % 360;
  const saturation = unit(portion(parts[1], 1));
  const lightness = unit(portion(parts[2], 1));
  const channel = (shift: number): number => {
    const k = (shift + hue / 30) % 12;
    return (
      255 * (lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1)))
    );
  };
  return bytes(channel(0), channel(8), channel(4), portion(parts[3] ?? '1', 1), inks);
};

/** Four inks, perhaps an opacity, perhaps what a screen shows: `device-cmyk(c m y k / a, #rrggbb)`. */
const fromCmyk = (parts: readonly string[]): Ink | undefined => {
  const last = parts.at(-1);
  const shown = last?.startsWith('#') === true ? fromHex(last.slice(1), new Map()) : undefined;
  const numbers = shown === undefined ? parts : parts.slice(0, -1);
  if (numbers.length < 4 || numbers.length > 5) return undefined;
  const [c = 0, m = 0, y = 0, k = 0] = numbers.map((part) => unit(portion(part, 1)));
  const alpha = portion(numbers[4] ?? '1', 1);
  if (![c, m, y, k, alpha].every(Number.isFinite)) return undefined;
  const screen = shown?.color.space === 'rgb' ? { screen: shown.color.value } : {};
  return { color: { space: 'cmyk', c, m, y, k, ...screen }, alpha: unit(alpha) };
};
