import { walkPart } from './text.ts';

/** ECMA-376 part 1, 18.8.30; 27–36 and 50–58 as Chinese Excel has them. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '¥#,##0;¥-#,##0'],
  [6, '¥#,##0;¥-#,##0'],
  [7, '¥#,##0.00;¥-#,##0.00'],
  [8, '¥#,##0.00;¥-#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[18, 20, 32, 34, 55].map((id) => [id, 'h:mm'] as const),
  ...[19, 21, 33, 35, 56].map((id) => [id, 'h:mm:ss'] as const),
  [22, 'yyyy-mm-dd h:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '¥#,##0;¥-#,##0;¥"-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [44, '¥#,##0.00;¥-#,##0.00;¥"-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** The number format of every cell style, by the style's index; null where the part is no XML. */
export const cellFormats = (bytes: Uint8Array): readonly string[] | null => {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  const whole = walkPart(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? 'General');
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) ids.push(Number(attributes.get('numFmtId') ?? 0));
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return whole ? ids.map((id) => custom.get(id) ?? builtIn.get(id) ?? 'General') : null;
};
