import type { Pt } from '../base/measure.ts';
import type { RenderedChart } from './vega.ts';

/** A chart on a sheet of the asked size. */
export interface Sheet {
  readonly svg: string;
  /** 1 where it fits as it is; less where it had to be made smaller. */
  readonly scale: number;
}

const slack = 0.5;

/** Three decimals of a point are finer than any press. */
export const short = (value: number): number => Math.round(value * 1000) / 1000;

/** Sets a drawn chart on a sheet: one unit is one point. What stands out of the sheet makes the whole smaller, so that nothing is cut off. */
export const onSheet = (chart: RenderedChart, width: Pt, height: Pt): Sheet => {
  const [left, top] = chart.origin;
  const { bounds } = chart;
  const beyond = {
    left: Math.max(0, -(left + bounds.x1)),
    top: Math.max(0, -(top + bounds.y1)),
    right: Math.max(0, left + bounds.x2 - chart.width),
    bottom: Math.max(0, top + bounds.y2 - chart.height),
  };
  const spill = Math.max(beyond.left, beyond.top, beyond.right, beyond.bottom) > slack;
  const content = spill
    ? {
        width: chart.width + beyond.left + beyond.right,
        height: chart.height + beyond.top + beyond.bottom,
        x: left + beyond.left,
        y: top + beyond.top,
      }
    : { width: chart.width, height: chart.height, x: left, y: top };
  const scale = Math.min(1, width / Math.max(content.width - slack, 1), height / Math.max(content.height - slack, 1));
  const sheet = { width: short(width / scale), height: short(height / scale) };
  const origin: readonly [number, number] = [
    short(content.x + Math.max(0, (sheet.width - content.width) / 2)),
    short(content.y + Math.max(0, (sheet.height - content.height) / 2)),
  ];
  return { svg: finished(chart.svg({ ...sheet, origin }), width, height), scale };
};

/** The file as it is written: its size in points, so that a page shows it as large as the book does. */
export const finished = (svg: string, width: Pt, height: Pt): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace(/^(<svg\b[^>]*?) width="[^"]*" height="[^"]*"/, `$1 width="${short(width)}pt" height="${short(height)}pt"`)}\n`;
