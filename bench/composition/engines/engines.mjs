import { banxin } from './banxin.mjs';
import { chromium, chromiumPretty } from './chromium.mjs';
import { pdfmake } from './pdfmake.mjs';
import { typst } from './typst.mjs';

/** banxin first: the others are what it is compared with. */
export const engines = [banxin, typst, chromium, chromiumPretty, pdfmake];
