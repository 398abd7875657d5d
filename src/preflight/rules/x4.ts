import type { Rule, Standard } from '../finding.ts';
import { noActions } from './actions.ts';
import { noAnnotationsOnPaper } from './annotations.ts';
import { printingBoxes, viewAreas } from './boxes.ts';
import { deviceColorsOfX4, noCalibratedOverprint, noIntentAsSource } from './colors.ts';
import { rule } from './fault.ts';
import { filtersOfNow } from './filters.ts';
import { inkedFontsEmbedded } from './fonts.ts';
import { noAlternates, noExternalStreams, nothingForeign, notPreseparated } from './foreign.ts';
import { noNotdef, widthsAgree } from './glyphs.ts';
import { noDeviceSettings, noHalftoneOrigin } from './graphics-states.ts';
import { fileIdentifier, namedX4, notEncrypted, trappedInXmp } from './identity.ts';
import { layersWellFormed } from './layers.ts';
import { infoAgrees, metadataStream, metadataUnfiltered, xmpOfX4 } from './metadata.ts';
import { intentOfX4 } from './output-intents.ts';
import { colorantsListed, processIsThePress, spotsAgree } from './spots.ts';
import { groupSpaces } from './transparency.ts';
import { versionOfSeven } from './version.ts';

const standards: readonly Standard[] = ['PDF/X-4'];

/** PDF/X-4:2010 (ISO 15930-7). */
export const x4Rules: readonly Rule[] = [
  rule('X4-01', standards, versionOfSeven),
  rule('X4-02', standards, fileIdentifier, notEncrypted),
  rule('X4-03', standards, metadataStream, metadataUnfiltered),
  rule('X4-04', standards, namedX4),
  rule('X4-05', standards, xmpOfX4, trappedInXmp),
  rule('X4-06', standards, infoAgrees),
  rule('X4-07', standards, intentOfX4),
  rule('X4-08', standards, printingBoxes, viewAreas),
  rule('X4-09', standards, deviceColorsOfX4, noIntentAsSource, processIsThePress),
  rule('X4-10', standards, groupSpaces),
  rule('X4-11', standards, spotsAgree, colorantsListed),
  rule('X4-12', standards, inkedFontsEmbedded, widthsAgree, noNotdef),
  rule('X4-13', standards, noCalibratedOverprint),
  rule('X4-14', standards, noAnnotationsOnPaper),
  rule('X4-15', standards, noActions),
  rule('X4-16', standards, noDeviceSettings, noHalftoneOrigin),
  rule('X4-17', standards, noExternalStreams, nothingForeign, noAlternates, notPreseparated),
  rule('X4-18', standards, filtersOfNow),
  rule('X4-19', standards, layersWellFormed),
];
