import type { Ink } from '../base/ink.ts';
import type { JsonObject } from '../base/json.ts';
import type { Pt } from '../base/measure.ts';
import { type InkTable, nameInks, tint } from './inks.ts';
import { chineseLocale } from './locale.ts';

/** How a chart looks: the computed values of its element. */
export interface ChartTheme {
  /** The font stack, as the FontBook knows it. */
  readonly families: readonly string[];
  readonly size: Pt;
  readonly weight: number;
  readonly ink: Ink;
  /** Series colours in order; empty asks for tints of `ink`. */
  readonly palette: readonly Ink[];
  readonly gridInk?: Ink;
  readonly lineHeight?: Pt;
}

/** The theme in Vega's words, and the inks that its colours stand for. */
export interface ChartLook {
  readonly lite: JsonObject;
  /** For labels that would run into each other: set upright, and thinned where even that is too tight. */
  readonly tightLite: JsonObject;
  readonly vega: JsonObject;
  readonly inks: InkTable;
  readonly font: string;
  /** Colours of text and of grid lines. */
  readonly ink: string;
  readonly grid: string;
}

const greyPalette = [0.8, 0.4, 0.6, 0.25, 0.5, 0.15];
const rampSteps = [0.12, 0.3, 0.5, 0.75, 1];

/** A family list as CSS writes it. Single quotes survive in an attribute. */
const fontList = (families: readonly string[]): string =>
  families.map((family) => (/^[a-zA-Z][\w-]*$/.test(family) ? family : `'${family.replaceAll("'", '')}'`)).join(', ');

/** More series than the palette has inks take thinner ones, never the same again. */
const lengthened = (inks: readonly Ink[]): readonly Ink[] =>
  [1, 0.6, 0.3, 0.8, 0.45, 0.15].flatMap((strength) => inks.map((ink) => tint(ink, strength)));

/** Sizes are in pt: one unit of the chart is one point on the page. */
export const chartLook = (theme: ChartTheme): ChartLook => {
  const names = nameInks();
  const { size } = theme;
  const lineHeight = theme.lineHeight ?? size * 1.3;
  const font = fontList(theme.families);
  const ink = names.name(theme.ink);
  const axisInk = names.name(tint(theme.ink, 0.6));
  const gridInk = names.name(theme.gridInk ?? tint(theme.ink, 0.15));
  const inks = theme.palette.length > 0 ? theme.palette : greyPalette.map((strength) => tint(theme.ink, strength));
  const palette = lengthened(inks).map(names.name);
  const first = palette[0] ?? ink;
  const ramp = rampSteps.map((strength) => names.name(tint(inks[0] ?? theme.ink, strength)));

  const labelText = { font, fontSize: size, fontWeight: theme.weight, lineHeight };
  const titleText = { ...labelText, fontWeight: theme.weight };
  const guides = {
    axis: {
      // Whole-pixel steps are for screens.
      tickRound: false,
      translate: 0,
      domainColor: axisInk,
      domainWidth: 0.5,
      gridColor: gridInk,
      gridWidth: 0.4,
      tickColor: axisInk,
      tickWidth: 0.5,
      tickSize: 3,
      labelFont: font,
      labelFontSize: size,
      labelFontWeight: theme.weight,
      labelColor: ink,
      labelLineHeight: lineHeight,
      labelLimit: 0,
      labelPadding: 2,
      titleFont: font,
      titleFontSize: size,
      titleFontWeight: theme.weight,
      titleColor: ink,
      titleLineHeight: lineHeight,
      titleLimit: 0,
      titlePadding: 4,
    },
    legend: {
      labelFont: font,
      labelFontSize: size,
      labelFontWeight: theme.weight,
      labelColor: ink,
      labelLimit: 0,
      labelOffset: size * 0.4,
      titleFont: font,
      titleFontSize: size,
      titleFontWeight: theme.weight,
      titleColor: ink,
      titleLineHeight: lineHeight,
      titleLimit: 0,
      titlePadding: 3,
      symbolSize: size * size * 0.7,
      symbolType: 'square',
      rowPadding: size * 0.3,
      columnPadding: size,
      offset: size,
      gradientThickness: size,
      gradientLength: size * 12,
    },
    title: {
      font,
      fontSize: size * 1.2,
      fontWeight: 700,
      color: ink,
      lineHeight: lineHeight * 1.2,
      anchor: 'start',
      offset: size * 0.75,
      limit: 0,
      subtitleFont: font,
      subtitleFontSize: size,
      subtitleFontWeight: theme.weight,
      subtitleColor: ink,
      subtitleLineHeight: lineHeight,
    },
    header: {
      labelFont: font,
      labelFontSize: size,
      labelFontWeight: theme.weight,
      labelColor: ink,
      labelLimit: 0,
      labelPadding: 3,
      titlePadding: 3,
      labelLineHeight: lineHeight,
      titleFont: font,
      titleFontSize: size,
      titleFontWeight: theme.weight,
      titleColor: ink,
      titleLimit: 0,
      titleLineHeight: lineHeight,
    },
    style: {
      'guide-label': { ...labelText, fill: ink },
      'guide-title': { ...titleText, fill: ink },
      'group-title': { ...titleText, fontSize: size * 1.2, fontWeight: 700, fill: ink },
      'group-subtitle': { ...labelText, fill: ink },
      cell: { stroke: null },
    },
    range: { category: palette, ordinal: palette, ramp, heatmap: ramp, diverging: [...ramp].reverse().concat(ramp) },
    locale: chineseLocale,
    background: null,
    padding: 0,
  };
  const line = { strokeWidth: 1.25, strokeCap: 'round', strokeJoin: 'round' };
  const text = { font, fontSize: size, fontWeight: theme.weight, lineHeight, fill: ink };
  const { fill: _, ...liteText } = text;

  const lite = {
    ...guides,
    // Numbers print ungrouped and as precise as their axis asks, as everywhere in the book.
    numberFormat: '~f',
    mark: { color: first },
    line,
    area: { line: false },
    trail: { color: first },
    point: { filled: true, size: size * 2, strokeWidth: 1 },
    circle: { size: size * 2 },
    square: { size: size * 2 },
    rule: { color: axisInk, strokeWidth: 0.5 },
    tick: { thickness: 0.75 },
    text: { ...liteText, color: ink },
    title: { ...guides.title },
    axisBand: { grid: false, ticks: false, labelPadding: 3 },
    axisPoint: { grid: false, labelPadding: 3 },
    axisQuantitative: { domain: false, ticks: false, tickCount: 5 },
    scale: { barBandPaddingInner: 0.35 },
    // Titles name the column; what is done to it is the caption's to say.
    fieldTitle: 'plain',
    countTitle: '数量',
    facet: { spacing: size * 1.5 },
    concat: { spacing: size * 2 },
    view: {
      stroke: null,
      continuousWidth: size * 28,
      continuousHeight: size * 16,
      discreteWidth: size * 28,
      discreteHeight: { step: size * 2 },
      step: size * 2,
    },
    axisXDiscrete: { labelAngle: 0, labelOverlap: false },
    axisYDiscrete: { labelOverlap: false },
  };
  return {
    font,
    ink,
    grid: gridInk,
    inks: names.table,
    lite,
    tightLite: {
      ...lite,
      axisXDiscrete: { labelAngle: 270, labelOverlap: true },
      axisYDiscrete: { labelOverlap: true },
    },
    vega: {
      ...guides,
      arc: { fill: first },
      area: { fill: first },
      image: null,
      line: { stroke: first, ...line },
      path: { stroke: first },
      rect: { fill: first },
      rule: { stroke: axisInk, strokeWidth: 0.5 },
      shape: { stroke: first },
      symbol: { fill: first, size: size * 2 },
      text,
      trail: { fill: first },
      group: null,
    },
  };
};
