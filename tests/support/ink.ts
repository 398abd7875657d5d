import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Grey, readPpm } from './raster.ts';
import { output } from './run.ts';

/** Ink of a part of a page; pt from the page's left and top. */
export interface Patch {
  readonly left: number;
  readonly right: number;
  /** Middle of its height. */
  readonly middle: number;
  /** Widest white between its first and last inked column, and how many pt of columns have ink. */
  readonly widestGap: number;
  readonly inked: number;
}

export interface Ink extends Patch {
  between(from: number, to: number): Patch;
}

const dotsPerInch = 288;
const perPoint = dotsPerInch / 72;
const dark = 160;

const patch = ({ width, height, values }: Grey, from: number, to: number): Patch => {
  const columns: number[] = [];
  let top = height;
  let bottom = 0;
  for (let x = from; x < to; x++) {
    let has = false;
    for (let y = 0; y < height; y++) {
      if ((values[y * width + x] ?? 255) >= dark) continue;
      has = true;
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
    if (has) columns.push(x);
  }
  const gaps = columns.slice(1).map((x, at) => x - (columns[at] ?? x) - 1);
  return {
    left: (columns[0] ?? Number.NaN) / perPoint,
    right: ((columns.at(-1) ?? Number.NaN) + 1) / perPoint,
    middle: (top + bottom) / 2 / perPoint,
    widestGap: Math.max(0, ...gaps) / perPoint,
    inked: columns.length / perPoint,
  };
};

/** What MuPDF draws on one page, from 1. */
export const inkOf = (file: string, page: number): Ink => {
  const folder = mkdtempSync(join(tmpdir(), 'banxin-ink-'));
  try {
    const target = join(folder, 'page.ppm');
    output('mutool', ['draw', '-q', '-c', 'rgb', '-r', `${dotsPerInch}`, '-o', target, file, `${page}`]);
    const grey = readPpm(target);
    return {
      ...patch(grey, 0, grey.width),
      between: (from, to) => patch(grey, Math.round(from * perPoint), Math.round(to * perPoint)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
