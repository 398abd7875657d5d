import { checked } from '../base/diagnostic.ts';
import type { Pt, Size } from '../base/measure.ts';
import type { ChartDrawing, ChartRequest, PreparedChart } from './chart.ts';
import { finished } from './sheet.ts';
import { readSvg } from './svg/read.ts';
import type { ChartLook, ChartTheme } from './theme.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A chart that has nothing to draw: its frame, and a word in the middle. */
const noticeSvg = (text: string, theme: ChartTheme, look: ChartLook, width: Pt, height: Pt): string => {
  const inset = 0.25;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" class="marks" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    '<g fill="none" class="mark-group role-frame root" role="graphics-object" aria-roledescription="group mark container">' +
    `<path class="background" aria-hidden="true" d="M${inset},${inset}h${width - 2 * inset}v${height - 2 * inset}h${2 * inset - width}Z" stroke="${look.grid}" stroke-width="0.5"/>` +
    `<text text-anchor="middle" transform="translate(${width / 2},${height / 2 + theme.size * 0.35})" font-family="${escaped(look.font)}" ` +
    `font-size="${theme.size}px" font-weight="${theme.weight}" fill="${look.ink}">${escaped(text)}</text></g></svg>`
  );
};

/** Printed in place of a chart without data. */
export const noRows = '无数据';

/** Printed in place of a chart that cannot be drawn. */
export const faulty = '图表有误';

/** A chart that says a word at any size. */
export const notice = (text: string, request: ChartRequest, look: ChartLook, natural: Size): PreparedChart => ({
  natural,
  draw: (width, height) => checked(noticeDrawing(text, request, look, width, height)),
});

/** The word at one size. */
export const noticeDrawing = (
  text: string,
  { theme, place, measureText }: ChartRequest,
  look: ChartLook,
  width: Pt,
  height: Pt,
): ChartDrawing => {
  const svg = finished(noticeSvg(text, theme, look, Math.max(width, 1), Math.max(height, 1)), width, height);
  const { value } = readSvg({ svg, place }, { inks: look.inks, measureText });
  return { svg, graphic: { ...value, width, height } };
};
