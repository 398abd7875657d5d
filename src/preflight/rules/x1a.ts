import type { Rule, Standard } from '../finding.ts';
import { noActions } from './actions.ts';
import { noAnnotationsOnPaper } from './annotations.ts';
import { noUserUnit, printingBoxes } from './boxes.ts';
import { noDefaultSpaces, pressColorsOnly } from './colors.ts';
import { rule } from './fault.ts';
import { filtersOfX1a } from './filters.ts';
import { allFontsEmbedded } from './fonts.ts';
import { noExternalStreams, noFiles, noPrintedAlternates, nothingForeign, notPreseparated } from './foreign.ts';
import { noDeviceSettings } from './graphics-states.ts';
import { fileIdentifier, information, namedX1a, notEncrypted, trappedInInfo } from './identity.ts';
import { noLayers } from './layers.ts';
import { intentOfX1a } from './output-intents.ts';
import { spotsOnPressColors } from './spots.ts';
import { noTransparency } from './transparency.ts';
import { noCompressedObjects, noLaterFeatures, versionOfX1a } from './version.ts';

const standards: readonly Standard[] = ['PDF/X-1a'];

/** PDF/X-1a:2001 and :2003 (ISO 15930-1, 15930-4). */
export const x1aRules: readonly Rule[] = [
  rule('X1-01', standards, versionOfX1a, noCompressedObjects, noLaterFeatures, noUserUnit, noLayers),
  rule('X1-02', standards, fileIdentifier),
  rule('X1-03', standards, notEncrypted),
  rule('X1-04', standards, namedX1a),
  rule('X1-05', standards, trappedInInfo),
  rule('X1-06', standards, information),
  rule('X1-07', standards, intentOfX1a),
  rule('X1-08', standards, printingBoxes),
  rule('X1-09', standards, pressColorsOnly, noDefaultSpaces, spotsOnPressColors),
  rule('X1-10', standards, allFontsEmbedded),
  rule('X1-11', standards, filtersOfX1a),
  rule('X1-12', standards, noTransparency),
  rule('X1-13', standards, noAnnotationsOnPaper),
  rule('X1-14', standards, noActions),
  rule('X1-15', standards, noDeviceSettings),
  rule('X1-16', standards, nothingForeign, noPrintedAlternates),
  rule('X1-17', standards, notPreseparated),
  rule('X1-18', standards, noFiles, noExternalStreams),
];
