import { diagnostic, hint } from '../../base/diagnostic.ts';
import { sameBytes } from '../../base/same-bytes.ts';
import type { Mark } from '../content/mark.ts';
import type { Inspection } from '../inspection.ts';
import { type Check, fault, onPage } from './fault.ts';
import { has, isDictionary, itemsOf, look, nameOf } from './look.ts';
import { intentSpace, outputIntents } from './output-intents.ts';
import { gather, iccChannels, type Paint, paintsOf, spacesOf, wordsOf } from './painted.ts';
import { reached } from './reached.ts';
import { groupFault, groupsIn } from './transparency.ts';

const convert = [hint('preflight/convert-to-cmyk')];

/** The first of a mark's paints that `wrong` names. */
const firstOf =
  (wrong: (paint: Paint) => string | undefined) =>
  (mark: Mark): string | undefined =>
    paintsOf(mark).flatMap((paint) => wrong(paint) ?? [])[0];

const rgbFaults = (inspection: Inspection, wrong: (mark: Mark) => string | undefined) =>
  gather(inspection.pages, wrong).map(({ page, box, values }) =>
    fault(diagnostic('preflight/rgb', { span: onPage(inspection, page.number, box), values, hints: convert })),
  );

const deviceRgb = (paint: Paint): string | undefined =>
  spacesOf(paint).includes('DeviceRGB') ? 'DeviceRGB' : undefined;

const defaults = ['DefaultGray', 'DefaultRGB', 'DefaultCMYK'] as const;

/** Device colours mean themselves in PDF/X-1a: nothing stands in for them (ISO 15930-1, 6.4). */
export const noDefaultSpaces: Check = ({ pdf }) =>
  reached(pdf).flatMap(({ value, object }) => {
    const spaces = look(pdf, value, 'ColorSpace');
    return defaults
      .filter((key) => isDictionary(spaces) && has(pdf, spaces, key))
      .map((key) => fault(diagnostic('preflight/default-space', { values: { key } }), object));
  });

/** ISO 15930-1, 6.4: nothing that a press would have to convert. */
export const pressColorsOnly: Check = (inspection) => [
  ...rgbFaults(inspection, firstOf(deviceRgb)),
  ...gather(
    inspection.pages,
    firstOf((paint) => spacesOf(paint).find((space) => /^(ICCBased|Cal|Lab)/.test(space))),
  ).map(({ page, box, values }) =>
    fault(
      diagnostic('preflight/calibrated-color', {
        span: onPage(inspection, page.number, box),
        values,
        hints: convert,
      }),
    ),
  ),
];

/** Device colours that neither the intent of the standard nor a default space explains: the latter stands in already. Without an intent for print its lack is the fault, told once. */
const deviceColors =
  (standard: 'GTS_PDFX' | 'GTS_PDFA1'): Check =>
  (inspection) => {
    const space = intentSpace(inspection.pdf, standard);
    const unexplained =
      (device: string, explained: boolean) =>
      (mark: Mark): string | undefined =>
        explained ? undefined : firstOf((paint) => (spacesOf(paint).includes(device) ? device : undefined))(mark);
    const cmyk = unexplained('DeviceCMYK', space === 'CMYK');
    const gray = unexplained('DeviceGray', space !== undefined);
    const rgb = unexplained('DeviceRGB', space === 'RGB');
    if (standard === 'GTS_PDFX' && space === undefined) return rgbFaults(inspection, rgb);
    const others = gather(inspection.pages, (mark) => cmyk(mark) ?? gray(mark));
    return space === undefined
      ? [...gather(inspection.pages, rgb), ...others].map((one) => unintended(inspection, one))
      : [...rgbFaults(inspection, rgb), ...others.map((one) => unintended(inspection, one))];
  };

const unintended = (inspection: Inspection, { page, box, values }: ReturnType<typeof gather>[number]) =>
  fault(
    diagnostic('preflight/color-without-intent', {
      span: onPage(inspection, page.number, box),
      values,
      hints: [hint('preflight/choose-condition')],
    }),
  );

export const deviceColorsOfX4 = deviceColors('GTS_PDFX');
export const deviceColorsOfA = deviceColors('GTS_PDFA1');

/** RGB in any form, calibrated or not. Lab may say what a spot looks like: it prints from its own plate. */
const anyRgb = (words: readonly string[]): string | undefined => {
  const spot = words.includes('Separation') || words.includes('DeviceN');
  const at = words.indexOf('ICCBased');
  if (at >= 0 && words[at + 1] === '3') return 'ICCBased RGB';
  return words.find((word) => word === 'DeviceRGB' || word === 'CalRGB' || (word === 'Lab' && !spot));
};

/** GWG R0027. */
export const noRgb: Check = (inspection) => [
  ...rgbFaults(
    inspection,
    firstOf((paint) => anyRgb(wordsOf(paint))),
  ),
  ...groupsIn(inspection.pdf).flatMap(({ one, words }) =>
    anyRgb(words) === undefined ? [] : [groupFault(one, words)],
  ),
];

/** A colour in the press's own profile would be converted to itself, overprint lost: it must be DeviceCMYK (ISO 15930-7, 6.5). */
export const noIntentAsSource: Check = ({ pdf }) => {
  const intent = outputIntents(pdf).find(({ standard }) => standard === 'GTS_PDFX');
  if (intent?.profile === undefined) return [];
  const own = pdf.decoded(intent.profile);
  const seen = new Set<unknown>();
  return reached(pdf).flatMap(({ value, object }) => {
    if (value.kind !== 'array' || nameOf(pdf.resolve(value.items[0])) !== 'ICCBased') return [];
    const profile = pdf.resolve(itemsOf(value)[1]);
    if (profile === null || typeof profile !== 'object' || profile.kind !== 'stream' || seen.has(profile)) return [];
    seen.add(profile);
    const decoded = pdf.decoded(profile);
    if (intent.head?.space !== 'CMYK' || own.kind !== 'bytes' || decoded.kind !== 'bytes') return [];
    if (!sameBytes(own.bytes, decoded.bytes)) return [];
    return [fault(diagnostic('preflight/intent-as-source', { hints: [hint('preflight/use-device-cmyk')] }), object)];
  });
};

/** Overprint mode 1 looks at inks; calibrated CMYK has none before it is converted (ISO 15930-7, 6.5; ISO 19005-2, 6.2.4.2). */
export const noCalibratedOverprint: Check = (inspection) =>
  gather(inspection.pages, (mark) => {
    const modeOne = mark.overprint.on && mark.overprint.mode === 1;
    const stroke = mark.kind === 'path' || mark.kind === 'text' ? mark.stroke?.overprint : undefined;
    const strokeOne = stroke?.on === true && stroke.mode === 1;
    if (!modeOne && !strokeOne) return undefined;
    return paintsOf(mark).some((paint) => iccChannels(paint) === 4) ? 'ICCBased CMYK' : undefined;
  }).map(({ page, box, values }) =>
    fault(
      diagnostic('preflight/calibrated-overprint', {
        span: onPage(inspection, page.number, box),
        values,
        hints: [hint('preflight/use-device-cmyk')],
      }),
    ),
  );
