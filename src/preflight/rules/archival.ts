import type { Rule, Standard } from '../finding.ts';
import { harmlessActions, noTriggers } from './actions.ts';
import { annotationsPrint, noLivingForm } from './annotations.ts';
import { pageSizes } from './boxes.ts';
import { deviceColorsOfA, noCalibratedOverprint } from './colors.ts';
import { type Check, rule } from './fault.ts';
import { filtersOfNow } from './filters.ts';
import { glyphMapSaid, inkedFontsEmbedded, unicodeSaid } from './fonts.ts';
import {
  filesDescribed,
  noAlternates,
  noExternalStreams,
  noInterpolation,
  noPresentations,
  nothingForeign,
  onlyPdfFiles,
} from './foreign.ts';
import { noNotdef, widthsAgree } from './glyphs.ts';
import { noDeviceSettings } from './graphics-states.ts';
import { fileIdentifier, namedA2, namedA3, notEncrypted } from './identity.ts';
import { layersWellFormed } from './layers.ts';
import { namesAreUtf8, withinLimits } from './limits.ts';
import { metadataStream, packetHeader, xmpDeclared } from './metadata.ts';
import { intentOfA } from './output-intents.ts';
import { colorantsListed, spotsAgree } from './spots.ts';
import { languageSaid, tagged } from './tagging.ts';
import { groupSpaceSaid, knownBlendModes, knownIntents } from './transparency.ts';
import { binaryHeader, nothingAfterEnd, versionOfSeven } from './version.ts';
import { xmpOf } from './xmp.ts';

const standards: readonly Standard[] = ['PDF/A-2', 'PDF/A-3'];

/** Asked only of a file that claims one of these conformance letters. */
const claimed =
  (letters: string, check: Check): Check =>
  (inspection) =>
    letters.includes(xmpOf(inspection.pdf)?.text('pdfaid', 'conformance') ?? '-') ? check(inspection) : [];

/** The basics of PDF/A-2 and PDF/A-3 (ISO 19005-2, 19005-3), by clause. veraPDF knows them all. */
export const archivalRules: readonly Rule[] = [
  rule('A2-6.1.2', standards, binaryHeader, versionOfSeven),
  rule('A2-6.1.3', standards, fileIdentifier, notEncrypted, nothingAfterEnd),
  rule('A2-6.1.7', standards, noExternalStreams, filtersOfNow),
  rule('A2-6.1.8', standards, namesAreUtf8),
  rule('A2-6.1.13', standards, withinLimits, pageSizes),
  rule('A2-6.2.3', standards, intentOfA),
  rule('A2-6.2.4.2', standards, noCalibratedOverprint),
  rule('A2-6.2.4.3', standards, deviceColorsOfA),
  rule('A2-6.2.4.4', standards, spotsAgree, colorantsListed),
  rule('A2-6.2.5', standards, noDeviceSettings),
  rule('A2-6.2.6', standards, knownIntents),
  rule('A2-6.2.8', standards, noAlternates, noInterpolation),
  rule('A2-6.2.9', standards, nothingForeign),
  rule('A2-6.2.10', standards, knownBlendModes, groupSpaceSaid),
  rule('A2-6.2.11', standards, inkedFontsEmbedded, glyphMapSaid, widthsAgree, noNotdef),
  rule('A2-6.2.11.7', standards, claimed('AU', unicodeSaid)),
  rule('A2-6.3', standards, annotationsPrint),
  rule('A2-6.4', standards, noLivingForm),
  rule('A2-6.5', standards, harmlessActions, noTriggers),
  rule('A2-6.6.2', standards, metadataStream, packetHeader, xmpDeclared),
  rule('A2-6.6.4', ['PDF/A-2'], namedA2),
  rule('A3-6.6.4', ['PDF/A-3'], namedA3),
  rule('A2-6.7', standards, claimed('A', tagged), claimed('A', languageSaid)),
  rule('A2-6.8', ['PDF/A-2'], onlyPdfFiles),
  rule('A3-6.8', ['PDF/A-3'], filesDescribed),
  rule('A2-6.9', standards, layersWellFormed),
  rule('A2-6.10', standards, noPresentations),
];
