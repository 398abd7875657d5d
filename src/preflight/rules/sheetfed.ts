import type { Rule, Standard } from '../finding.ts';
import { noOtherCrop, notRotated, noUserUnit, oneTrimSize } from './boxes.ts';
import { noRgb } from './colors.ts';
import { rule } from './fault.ts';
import { pictureFilters } from './filters.ts';
import { noCourier } from './fonts.ts';
import { layersWellFormed } from './layers.ts';
import { intentIsCmyk } from './output-intents.ts';
import { noEmptyPages } from './pages.ts';
import { registrationOutside, spotsAgree, spotsCounted, spotsSpelledAlike } from './spots.ts';

const standards: readonly Standard[] = ['cn-sheetfed'];

/** What a sheetfed house asks beyond PDF/X-4, numbered as GWG 2022 does. What is painted is judged with the content. */
export const sheetfedRules: readonly Rule[] = [
  rule('R0002', standards, noUserUnit),
  rule('R0003', standards, noOtherCrop),
  rule('R0004', standards, oneTrimSize, notRotated),
  rule('R0005', standards, noEmptyPages),
  rule('R0014', standards, noCourier),
  rule('R0020', standards, spotsCounted),
  rule('R0022', standards, spotsSpelledAlike),
  rule('R0023', standards, spotsAgree),
  rule('R0024', standards, registrationOutside),
  rule('R0027', standards, noRgb),
  rule('R0034', standards, layersWellFormed),
  rule('R0035', standards, intentIsCmyk),
  rule('BX-picture-filter', standards, pictureFilters),
];
