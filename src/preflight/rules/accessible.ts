import type { Rule, Standard } from '../finding.ts';
import { annotationsDescribed } from './annotations.ts';
import { rule } from './fault.ts';
import { inkedFontsEmbedded, unicodeSaid } from './fonts.ts';
import { noNotdef } from './glyphs.ts';
import { namedUa } from './identity.ts';
import { metadataStream } from './metadata.ts';
import { figuresDescribed, languageSaid, notSuspect, tagged, titleShown } from './tagging.ts';

const standards: readonly Standard[] = ['PDF/UA-1'];

/** The basics of PDF/UA-1 (ISO 14289-1), by checkpoint of the Matterhorn protocol. */
export const accessibleRules: readonly Rule[] = [
  rule('UA1-01', standards, tagged, notSuspect),
  rule('UA1-06', standards, metadataStream, namedUa),
  rule('UA1-07', standards, titleShown),
  rule('UA1-10', standards, unicodeSaid),
  rule('UA1-11', standards, languageSaid),
  rule('UA1-13', standards, figuresDescribed),
  rule('UA1-28', standards, annotationsDescribed),
  rule('UA1-31', standards, inkedFontsEmbedded, noNotdef),
];
