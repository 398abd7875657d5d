import type { Pt } from '../base/measure.ts';

/** Natural width of one line of chart text, set in the real fonts. */
export type MeasureText = (text: string, font: ChartFont) => Pt;

/** The type in which a chart's text is set. */
export interface ChartFont {
  readonly families: readonly string[];
  readonly size: Pt;
  readonly weight: number;
  readonly italic: boolean;
}

/** The families of a CSS font list. */
export const familiesOf = (list: string): readonly string[] =>
  list
    .split(',')
    .map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2'))
    .filter((name) => name !== '');

/** A font weight as a number; Vega also says `bold`. */
export const weightOf = (weight: number | string | null | undefined): number => {
  if (weight === 'bold' || weight === 'bolder') return 700;
  const number = Number(weight ?? 400);
  return Number.isFinite(number) && number > 0 ? number : 400;
};
