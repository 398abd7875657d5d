import type { PrintingCondition } from './conditions/condition.ts';
import { type PdfBody, type PdfValue, pdfText } from './pdf.ts';
import type { Claims } from './profiles/profile.ts';

/** What the file is to be printed on: one intent for each standard, both with the same profile (ISO 19005-2, 6.2.3). */
export const outputIntents = (condition: PrintingCondition, claims: Claims, body: PdfBody): PdfValue => {
  const profile = body.add({ N: 4 }, condition.icc);
  const intent = (standard: string): PdfValue => ({
    Type: 'OutputIntent',
    S: standard,
    OutputConditionIdentifier: pdfText(condition.identifier),
    RegistryName: condition.registry === undefined ? undefined : pdfText(condition.registry),
    Info: pdfText(condition.info),
    DestOutputProfile: profile,
  });
  return [
    ...(claims.pdfx === undefined ? [] : [intent('GTS_PDFX')]),
    ...(claims.pdfa === undefined ? [] : [intent('GTS_PDFA1')]),
  ];
};

/** What colours of lights mean: sRGB. */
export const lightIntents = (profile: Uint8Array, body: PdfBody): PdfValue => [
  {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: pdfText('sRGB IEC61966-2.1'),
    RegistryName: pdfText('http://www.color.org'),
    Info: pdfText('sRGB IEC61966-2.1'),
    DestOutputProfile: body.add({ N: 3 }, profile),
  },
];
