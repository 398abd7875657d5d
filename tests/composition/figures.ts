import { compose, spots } from '../support/paragraph.ts';

/** A glyph of a line: what it stands for, and where it starts, in em. */
export interface Sort {
  readonly text: string;
  readonly x: number;
}

/** The metrics of typesetting.md §4.5 for a text, from glyph positions. Lengths in em. */
export interface Figures {
  /** Extra gap between Han, the median of each line that is not a paragraph's last. */
  readonly mean: number;
  readonly p95: number;
  readonly max: number;
  /** Pairs of neighbouring lines with more than .05. */
  readonly runs: number;
  /** Share of commas under .75 em. */
  readonly narrow: number;
  readonly comma: number;
  readonly stop: number;
  readonly orphans: number;
  readonly splits: number;
  readonly kinsoku: number;
}

const neverStart = /^[，。、；：？！”’）》」』】〉·／%℃～]/;
const neverEnd = /[“‘（《「『【〈¥／]$/;
const unitsOf = /^(?:[万亿元年月日件人名家个次项余]|%)/;
const isHan = (value: string): boolean => /^[㐀-鿿〇]$/.test(value);
const textOf = (line: readonly Sort[]): string => line.map(({ text }) => text).join('');
const average = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

const size = 20;

const gapsOf = (found: readonly Sort[], commas: number[], stops: number[]): number => {
  const gaps: number[] = [];
  found.forEach((spot, at) => {
    const right = found[at + 1];
    const after = found[at + 2];
    if (right === undefined || !isHan(spot.text)) return;
    if (isHan(right.text)) gaps.push(right.x - spot.x - 1);
    else if (after !== undefined && isHan(after.text)) {
      const width = after.x - spot.x - 1;
      if ('，、；：'.includes(right.text)) commas.push(width);
      if ('。？！'.includes(right.text)) stops.push(width);
    }
  });
  gaps.sort((one, two) => one - two);
  return gaps[gaps.length >> 1] ?? 0;
};

/** Of paragraphs that are composed, by glyph positions. */
export const figures = (text: readonly string[], measure: number, indent: number): Figures =>
  figuresOf(
    text.map((paragraph) =>
      compose(paragraph, { measure, indent: indent * size }).lines.map((line) =>
        spots(line).map((spot) => ({ text: spot.text, x: spot.x / size })),
      ),
    ),
  );

/** Of paragraphs given as lines of glyphs. */
export const figuresOf = (paragraphs: readonly (readonly (readonly Sort[])[])[]): Figures => {
  const loose: number[] = [];
  const commas: number[] = [];
  const stops: number[] = [];
  const counts = { runs: 0, orphans: 0, splits: 0, kinsoku: 0 };
  for (const paragraph of paragraphs) {
    const lines = paragraph.map((line) => line.filter(({ text }) => text.trim() !== ''));
    let before = 0;
    lines.forEach((line, index) => {
      const own = textOf(line);
      const next = lines[index + 1];
      if (index > 0 && neverStart.test(own)) counts.kinsoku += 1;
      if (next === undefined) {
        if (index > 0 && [...own].filter(isHan).length < 2 && !/\d/.test(own)) counts.orphans += 1;
        return;
      }
      if (neverEnd.test(own)) counts.kinsoku += 1;
      if (/\d$/.test(own) && unitsOf.test(textOf(next))) counts.splits += 1;
      const gap = gapsOf(line, commas, stops);
      if (before > 0.05 && gap > 0.05) counts.runs += 1;
      before = gap;
      loose.push(gap);
    });
  }
  loose.sort((one, two) => one - two);
  return {
    ...counts,
    mean: average(loose),
    p95: loose[Math.floor(loose.length * 0.95)] ?? 0,
    max: loose.at(-1) ?? 0,
    narrow: commas.filter((width) => width < 0.75).length / commas.length,
    comma: average(commas),
    stop: average(stops),
  };
};
