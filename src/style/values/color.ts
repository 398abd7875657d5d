import { black, type Ink, type InkColor, type Srgb } from '../../base/ink.ts';
import { namedColors } from '../../base/named-colors.ts';
import { type CssFunction, type CssValue, isDelim, keywordOf, splitAt } from '../css-value.ts';
import type { Compute } from '../property.ts';
import { constant, every } from './keyword.ts';
import { angleOf, fractionOf, numberOf } from './length.ts';

const rgbInk = (r: number, g: number, b: number, alpha = 1): Ink => ({
  color: { space: 'rgb', value: { r, g, b } },
  alpha,
});

export const transparent: Ink = rgbInk(0, 0, 0, 0);

/** Any colour that banxin prints, as ink. Conversions are the exporter's. */
export function color(value: CssValue): Compute<Ink> | undefined {
  if (value.kind === 'ident') {
    const name = value.name.toLowerCase();
    if (name === 'currentcolor') return (context) => context.ink;
    if (name === 'transparent') return constant(transparent);
    const rgb = namedColors.get(name);
    return rgb === undefined ? undefined : constant(hexInk(rgb));
  }
  if (value.kind === 'hash')
    return /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(value.text) ? constant(hexInk(value.text)) : undefined;
  if (value.kind !== 'function') return undefined;
  if (value.name === '-banxin-spot') return spot(value);
  const ink = functionInk(value);
  return ink === undefined ? undefined : constant(ink);
}

/** `currentColor` stays a keyword until the element's colour is known. */
export const colorOrCurrent = (value: CssValue): Compute<Ink | 'currentcolor'> | undefined =>
  keywordOf(value) === 'currentcolor' ? constant('currentcolor') : color(value);

export const isColor = (value: CssValue): boolean => color(value) !== undefined;

function functionInk(value: CssFunction): Ink | undefined {
  switch (value.name) {
    case 'rgb':
    case 'rgba': {
      const parts = channels(value.args);
      const [r, g, b] =
        parts?.colors.map((part) =>
          part.kind === 'percentage' ? part.value / 100 : (numberOrNone(part) ?? Number.NaN) / 255,
        ) ?? [];
      return r === undefined || g === undefined || b === undefined || parts === undefined
        ? undefined
        : finite(rgbInk(clamp(r), clamp(g), clamp(b), parts.alpha));
    }
    case 'hsl':
    case 'hsla': {
      const parts = channels(value.args);
      const [h, s, l] = parts?.colors ?? [];
      const hue = h?.kind === 'number' ? h.value : angleOf(h);
      if (parts === undefined || hue === undefined || s === undefined || l === undefined) return undefined;
      const share = (part: CssValue): number =>
        clamp(part.kind === 'percentage' ? part.value / 100 : (numberOrNone(part) ?? Number.NaN) / 100);
      const { r, g, b } = hslToRgb(hue, share(s), share(l));
      return finite(rgbInk(r, g, b, parts.alpha));
    }
    case 'device-cmyk':
      return deviceCmyk(value.args);
    default:
      return undefined;
  }
}

/** `c m y k / a, fallback`, or with commas; parts are numbers or percentages. */
function deviceCmyk(args: readonly CssValue[]): Ink | undefined {
  const groups = splitAt(args, ',');
  const legacy = groups.length > 2;
  const [inks = [], fallback] = legacy ? [[...groups.slice(0, 4).flat()], groups[4]] : groups;
  if (groups.length > 5 || (legacy && groups.slice(0, 4).some((group) => group.length !== 1))) return undefined;
  const [parts = [], alphaPart, extra] = splitAt(inks, '/');
  const alpha = alphaPart === undefined ? 1 : alphaPart.length === 1 ? fractionOf(alphaPart[0]) : undefined;
  const [c, m, y, k, more] = every(parts, (part) => (keywordOf(part) === 'none' ? 0 : fractionOf(part))) ?? [];
  if (
    c === undefined ||
    m === undefined ||
    y === undefined ||
    k === undefined ||
    alpha === undefined ||
    more !== undefined ||
    extra !== undefined
  )
    return undefined;
  const screen = fallback === undefined ? undefined : screenOf(fallback);
  if (fallback !== undefined && screen === undefined) return undefined;
  const cmyk = { space: 'cmyk', c: clamp(c), m: clamp(m), y: clamp(y), k: clamp(k) } as const;
  return { color: screen === undefined ? cmyk : { ...cmyk, screen }, alpha: clamp(alpha) };
}

function screenOf(values: readonly CssValue[]): Srgb | undefined {
  const [value, ...rest] = values;
  if (value === undefined || rest.length > 0 || keywordOf(value) === 'currentcolor') return undefined;
  const ink = color(value)?.({ em: 0, rem: 0, ink: black, parentWeight: 400, spots: new Map() });
  return ink?.color.space === 'rgb' ? ink.color.value : undefined;
}

function spot(value: CssFunction): Compute<Ink> | undefined {
  const [name, tint, extra] = splitAt(value.args, ',');
  const [spotName] = name ?? [];
  const amount = tint === undefined ? 1 : tint.length === 1 ? fractionOf(tint[0]) : undefined;
  if (spotName?.kind !== 'string' || name?.length !== 1 || amount === undefined || extra !== undefined)
    return undefined;
  return ({ spots }) => {
    const alternate: InkColor = spots.get(spotName.text) ?? black.color;
    return { color: { space: 'spot', name: spotName.text, tint: clamp(amount), alternate }, alpha: 1 };
  };
}

/** Three colour parts and the alpha, from the spaced form or the one with commas. */
function channels(
  args: readonly CssValue[],
): { readonly colors: readonly CssValue[]; readonly alpha: number } | undefined {
  const commas = splitAt(args, ',');
  const [spaced = [], slash, extra] = splitAt(args, '/');
  const parts = commas.length > 1 ? commas.flat() : [...spaced, ...(slash ?? [])];
  const wellFormed =
    commas.length > 1
      ? commas.length <= 4 && commas.every((part) => part.length === 1)
      : spaced.length === 3 && extra === undefined && (slash === undefined || slash.length === 1);
  if (
    !wellFormed ||
    parts.length < 3 ||
    parts.length > 4 ||
    (commas.length > 1 && args.some((arg) => isDelim(arg, '/')))
  )
    return undefined;
  const alpha = parts.length === 4 ? fractionOf(parts[3]) : 1;
  return alpha === undefined ? undefined : { colors: parts.slice(0, 3), alpha: clamp(alpha) };
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

const numberOrNone = (value: CssValue): number | undefined => (keywordOf(value) === 'none' ? 0 : numberOf(value));

const finite = (ink: Ink): Ink | undefined =>
  ink.color.space === 'rgb' && Number.isFinite(ink.color.value.r + ink.color.value.g + ink.color.value.b)
    ? ink
    : undefined;

function hexInk(hex: string): Ink {
  const digits = hex.length <= 4 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  const [r = 0, g = 0, b = 0, a = 1] = digits.map((pair) => Number.parseInt(pair, 16) / 255);
  return rgbInk(r, g, b, a);
}

/** css-color-4 §7.1. */
function hslToRgb(hue: number, saturation: number, lightness: number): Srgb {
  const channel = (n: number): number => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    return lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return { r: channel(0), g: channel(8), b: channel(4) };
}
