import type { XmlElement } from '../../base/xml.ts';
import { familiesOf, weightOf } from '../font.ts';
import type { SvgContext } from './context.ts';
import { parseLength } from './length.ts';
import { parseDeclarations } from './stylesheet.ts';

/** Inherited properties of SVG, in user units. Paints stay as written: what they mean hangs on the shape. */
export interface SvgStyle {
  readonly fill: string;
  readonly stroke: string;
  readonly color: string;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly strokeWidth: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  readonly families: readonly string[];
  readonly fontSize: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly visible: boolean;
  readonly preserveSpace: boolean;
}

export const initialStyle: SvgStyle = {
  fill: '#000000',
  stroke: 'none',
  color: '#000000',
  fillOpacity: 1,
  strokeOpacity: 1,
  fillRule: 'nonzero',
  strokeWidth: 1,
  cap: 'butt',
  join: 'miter',
  miterLimit: 4,
  dash: [],
  dashOffset: 0,
  families: ['sans-serif'],
  fontSize: 16,
  weight: 400,
  italic: false,
  anchor: 'start',
  visible: true,
  preserveSpace: false,
};

/** What an element says of a property: `style`, then rules, then the attribute. */
export type Declared = (property: string) => string | undefined;

export const declaredOf = (element: XmlElement, { rules }: SvgContext): Declared => {
  const inline = parseDeclarations(element.attributes.get('style')?.value ?? '');
  const matching = rules.filter((rule) => rule.matches(element));
  return (property) => {
    const own = inline.get(property);
    if (own !== undefined) return own;
    for (let i = matching.length - 1; i >= 0; i -= 1) {
      const value = matching[i]?.declarations.get(property);
      if (value !== undefined) return value;
    }
    return element.attributes.get(property)?.value;
  };
};

/** The style of an element within its parent's. */
export const inheritStyle = (
  parent: SvgStyle,
  element: XmlElement,
  declared: Declared,
  context: SvgContext,
): SvgStyle => {
  const say = (property: string): string | undefined => {
    const value = declared(property);
    return value === 'inherit' || value === '' ? undefined : value;
  };
  const bad = (attribute: string, value: string): void =>
    context.report('svg/bad-value', element.offset, { attribute, value });
  const choose = <T extends string>(property: string, choices: readonly T[], otherwise: T): T => {
    const value = say(property);
    return value === undefined ? otherwise : (choices.find((choice) => choice === value) ?? otherwise);
  };
  const size = (property: string, percent: number, em: number, otherwise: number): number => {
    const value = say(property);
    if (value === undefined) return otherwise;
    const length = parseLength(value, percent, em);
    if (length === undefined) bad(property, value);
    return length ?? otherwise;
  };
  const portion = (property: string, otherwise: number): number =>
    Math.max(0, Math.min(1, size(property, 1, 1, otherwise)));

  const font = say('font') === undefined ? undefined : parseFont(say('font') ?? '');
  const fontSize = size('font-size', parent.fontSize, parent.fontSize, font?.size ?? parent.fontSize);
  const family = say('font-family') ?? font?.family;
  const fontStyle = say('font-style') ?? font?.style;
  return {
    fill: say('fill') ?? parent.fill,
    stroke: say('stroke') ?? parent.stroke,
    color: say('color') ?? parent.color,
    fillOpacity: portion('fill-opacity', parent.fillOpacity),
    strokeOpacity: portion('stroke-opacity', parent.strokeOpacity),
    fillRule: choose('fill-rule', ['nonzero', 'evenodd'], parent.fillRule),
    strokeWidth: size('stroke-width', 0, fontSize, parent.strokeWidth),
    cap: choose('stroke-linecap', ['butt', 'round', 'square'], parent.cap),
    join: choose('stroke-linejoin', ['miter', 'round', 'bevel'], parent.join),
    miterLimit: size('stroke-miterlimit', 0, 1, parent.miterLimit),
    dash: dashOf(say('stroke-dasharray'), parent.dash, (value) => bad('stroke-dasharray', value)),
    dashOffset: size('stroke-dashoffset', 0, fontSize, parent.dashOffset),
    families: family === undefined ? parent.families : familiesOf(family),
    fontSize,
    weight: weightWithin(say('font-weight') ?? font?.weight, parent.weight),
    italic: fontStyle === undefined ? parent.italic : /^(italic|oblique)/.test(fontStyle),
    anchor: choose('text-anchor', ['start', 'middle', 'end'], parent.anchor),
    visible: say('visibility') === undefined ? parent.visible : say('visibility') === 'visible',
    preserveSpace: spaceOf(element, say('white-space'), parent.preserveSpace),
  };
};

const weightWithin = (value: string | undefined, parent: number): number =>
  value === undefined || value === 'lighter' ? parent : weightOf(value);

const spaceOf = (element: XmlElement, whiteSpace: string | undefined, parent: boolean): boolean => {
  if (whiteSpace !== undefined) return whiteSpace.startsWith('pre');
  const space = element.attributes.get('xml:space')?.value;
  return space === undefined ? parent : space === 'preserve';
};

const dashOf = (
  value: string | undefined,
  parent: readonly number[],
  bad: (value: string) => void,
): readonly number[] => {
  if (value === undefined) return parent;
  if (value === 'none') return [];
  const lengths = value
    .trim()
    .split(/[\s,]+/)
    .map((part) => parseLength(part, 0));
  const dash = lengths.filter((length) => length !== undefined && length >= 0);
  if (dash.length < lengths.length) {
    bad(value);
    return [];
  }
  if (dash.every((length) => length === 0)) return [];
  return dash.flatMap((length) => length ?? []);
};

/** The shorthand, as far as drawing programs write it: style weight size/line family. */
const parseFont = (
  value: string,
): { readonly size?: number; readonly family?: string; readonly weight?: string; readonly style?: string } => {
  const found = /^(.*?)([\d.]+(?:px|pt|mm|cm|em)?)(?:\/\S+)?\s+(.+)$/.exec(value.trim());
  if (found === null) return {};
  const words = (found[1] ?? '').split(/\s+/);
  const weight = words.find((word) => /^(bold|bolder|[1-9]00)$/.test(word));
  const style = words.find((word) => /^(italic|oblique)$/.test(word));
  const size = parseLength(found[2] ?? '', 0);
  return {
    ...(size === undefined ? {} : { size }),
    ...(weight === undefined ? {} : { weight }),
    ...(style === undefined ? {} : { style }),
    family: found[3] ?? '',
  };
};
