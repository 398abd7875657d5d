// What every engine is given alike.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const here = fileURLToPath(new URL('.', import.meta.url));

/** pt. The paragraph's first line is not indented (typesetting.md §2.4). */
export const size = 20;
export const leading = 30;
export const margin = 50;
/** High enough that every paragraph stands on one page at every measure. */
export const pageHeight = 3000;

/** Em. */
export const measures = [10, 14, 16, 22, 30, 38];
export const pageWidth = Math.max(...measures) * size + 2 * margin;

export const family = 'Noto Serif SC';
export const font = join(root, 'fonts/NotoSerifSC-Regular.ttf');

export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const versionOf = (manifest) => JSON.parse(readFileSync(manifest, 'utf8')).version;
