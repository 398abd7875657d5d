import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { type CssValue, keywordOf, printCss, splitAt } from '../css-value.ts';
import type { FontFaceRule, FontSource } from '../stylesheet.ts';
import type { SyntaxDeclaration, SyntaxItem } from '../syntax.ts';
import { numberOf } from '../values/length.ts';
import { unknownProperty, unknownValue } from './declarations.ts';
import { misplaced } from './faults.ts';

type Report = (fault: Diagnostic) => void;

type Parts = {
  -readonly [Name in 'family' | 'sources' | 'weight' | 'italic' | 'sizeAdjust' | 'unicodeRange']?:
    | FontFaceRule[Name]
    | undefined;
};

/** Reads `@font-face`; without a family and a file there is no face. */
export function readFontFace(item: Extract<SyntaxItem, { kind: 'at-rule' }>, report: Report): FontFaceRule | undefined {
  const parts: Parts = {};
  let explained = false;
  for (const inner of item.block ?? []) {
    if (inner.kind !== 'declaration') report(misplaced(inner));
    else if (!readDescriptor(inner, parts, report)) explained = true;
  }
  const { family, sources, weight, italic, sizeAdjust } = parts;
  if (family === undefined || sources === undefined || sources.length === 0) {
    if (!explained) report(diagnostic('style/incomplete-font-face', { span: item.span }));
    return undefined;
  }
  return {
    family,
    sources,
    ...(weight === undefined ? {} : { weight }),
    ...(italic === undefined ? {} : { italic }),
    ...(sizeAdjust === undefined ? {} : { sizeAdjust }),
    unicodeRange: parts.unicodeRange ?? [],
    span: item.span,
  };
}

const descriptors = ['font-family', 'src', 'font-weight', 'font-style', 'size-adjust', 'unicode-range'];

/** False where the descriptor said nothing that can be used, and a diagnostic says why. */
function readDescriptor(item: SyntaxDeclaration, parts: Parts, report: Report): boolean {
  const { values } = item;
  const name = item.name.toLowerCase();
  switch (name) {
    case 'font-family':
      parts.family = familyOf(values);
      return parts.family !== undefined || refuse(name, item, report);
    case 'src':
      parts.sources = sourcesOf(item, report);
      return parts.sources.length > 0;
    case 'font-weight':
      parts.weight = weightOf(values);
      return parts.weight !== undefined || refuse(name, item, report);
    case 'font-style':
      parts.italic = italicOf(values);
      return parts.italic !== undefined || refuse(name, item, report);
    case 'size-adjust':
      parts.sizeAdjust = sizeAdjustOf(values);
      return parts.sizeAdjust !== undefined || refuse(name, item, report);
    case 'unicode-range':
      parts.unicodeRange = rangesOf(item.text);
      return parts.unicodeRange !== undefined || refuse(name, item, report);
    default:
      report(unknownProperty(item.name, item, descriptors));
      return true;
  }
}

function refuse(name: string, item: SyntaxDeclaration, report: Report): boolean {
  report(unknownValue(name, item.values, item));
  return false;
}

function familyOf(values: readonly CssValue[]): string | undefined {
  const [first, ...rest] = values;
  if (first?.kind === 'string') return rest.length === 0 && first.text !== '' ? first.text : undefined;
  return values.length > 0 && values.every((value) => value.kind === 'ident') ? printCss(values) : undefined;
}

function sourcesOf(item: SyntaxDeclaration, report: Report): readonly FontSource[] {
  const sources: FontSource[] = [];
  for (const part of splitAt(item.values, ',')) {
    const source = sourceOf(part);
    if (source === undefined) report(unknownValue('src', part, part[0] ?? item));
    else sources.push(source);
  }
  return sources;
}

/** `format()` may stand after a path and is not needed: the file says what it is. */
function sourceOf([first, format, extra]: readonly CssValue[]): FontSource | undefined {
  if (extra !== undefined || (format !== undefined && (format.kind !== 'function' || format.name !== 'format')))
    return undefined;
  if (first?.kind === 'url') return { kind: 'url', url: first.url, span: first.span };
  if (first?.kind !== 'function' || first.name !== 'local' || format !== undefined) return undefined;
  const family = familyOf(first.args);
  return family === undefined ? undefined : { kind: 'local', family, span: first.span };
}

function weightOf(values: readonly CssValue[]): FontFaceRule['weight'] {
  const [low, high, extra] = values.map((value) => {
    const word = keywordOf(value);
    const weight = word === 'normal' ? 400 : word === 'bold' ? 700 : numberOf(value);
    return weight !== undefined && weight >= 1 && weight <= 1000 ? weight : undefined;
  });
  if (
    low === undefined ||
    extra !== undefined ||
    (values.length === 2 && (high === undefined || high < low)) ||
    values.length > 2
  )
    return undefined;
  return high === undefined ? low : [low, high];
}

function italicOf(values: readonly CssValue[]): boolean | undefined {
  const word = values.length === 1 ? keywordOf(values[0]) : undefined;
  if (word === 'normal') return false;
  return word === 'italic' || word === 'oblique' ? true : undefined;
}

/** css-fonts-5 §7.2: a percentage above 0. */
function sizeAdjustOf(values: readonly CssValue[]): number | undefined {
  const [value, extra] = values;
  return value?.kind === 'percentage' && extra === undefined && value.value > 0 ? value.value / 100 : undefined;
}

/** css-syntax §7: `U+4E00`, `U+4E00-9FFF`, `U+4??`; it is not made of CSS tokens. */
function rangesOf(text: string): FontFaceRule['unicodeRange'] | undefined {
  const ranges: (readonly [number, number])[] = [];
  for (const part of text.split(',')) {
    const match = /^u\+([0-9a-f]*)(?:(\?+)|-([0-9a-f]{1,6}))?$/i.exec(part.trim());
    const [, digits = '', wild = '', end] = match ?? [];
    if (match === null || digits.length + wild.length < 1 || digits.length + wild.length > 6) return undefined;
    const from = Number.parseInt(digits + '0'.repeat(wild.length), 16);
    const to = Number.parseInt(end ?? digits + 'f'.repeat(wild.length), 16);
    if (to > 0x10ffff || from > to) return undefined;
    ranges.push([from, to]);
  }
  return ranges;
}
