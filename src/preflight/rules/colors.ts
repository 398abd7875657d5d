import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { Mark, PaintedPage } from '../content/mark.ts';
import type { ReadPdf } from '../file.ts';
import type { Inspection } from '../inspection.ts';
import { type Check, fault, onPage } from './fault.ts';
import { has, itemsOf, look, nameOf } from './look.ts';
import { intentSpace, outputIntents } from './output-intents.ts';
import { gather, iccChannels, type Paint, paintsOf, spacesOf } from './painted.ts';
import { reached } from './reached.ts';

const convert = [hint('preflight/convert-to-cmyk')];

/** The first of a mark's paints that `wrong` names. */
const firstOf =
  (wrong: (paint: Paint) => string | undefined) =>
  (mark: Mark): string | undefined =>
    paintsOf(mark).flatMap((paint) => wrong(paint) ?? [])[0];

const rgbFaults = (inspection: Inspection, wrong: (mark: Mark, page: PaintedPage) => string | undefined) =>
  gather(inspection.pages, wrong).map(({ page, box, values }) =>
    fault(diagnostic('preflight/rgb', { span: onPage(inspection, page.number, box), values, hints: convert })),
  );

const deviceRgb = (paint: Paint): string | undefined =>
  spacesOf(paint).includes('DeviceRGB') ? 'DeviceRGB' : undefined;

/** A default space stands in for a device space (ISO 32000-1, 8.6.5.6). */
const hasDefault = (pdf: ReadPdf, page: number, key: string): boolean =>
  has(pdf, look(pdf, pdf.pages[page - 1]?.dictionary, 'Resources', 'ColorSpace'), key);

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

/** Device colours that the intent of the standard does not explain. Without an intent for print its lack is the fault, told once. */
const deviceColors =
  (standard: 'GTS_PDFX' | 'GTS_PDFA1'): Check =>
  (inspection) => {
    const space = intentSpace(inspection.pdf, standard);
    const unexplained =
      (device: string, key: string, explained: boolean) =>
      (mark: Mark, page: PaintedPage): string | undefined =>
        !explained && !hasDefault(inspection.pdf, page.number, key)
          ? firstOf((paint) => (spacesOf(paint).includes(device) ? device : undefined))(mark)
          : undefined;
    const cmyk = unexplained('DeviceCMYK', 'DefaultCMYK', space === 'CMYK');
    const gray = unexplained('DeviceGray', 'DefaultGray', space !== undefined);
    const rgb = unexplained('DeviceRGB', 'DefaultRGB', space === 'RGB');
    if (standard === 'GTS_PDFX' && space === undefined) return rgbFaults(inspection, rgb);
    const others = gather(inspection.pages, (mark, page) => cmyk(mark, page) ?? gray(mark, page));
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

/** GWG R0027: RGB in any form, calibrated or not. */
export const noRgb: Check = (inspection) =>
  rgbFaults(
    inspection,
    firstOf((paint) => {
      if (iccChannels(paint) === 3) return 'ICCBased RGB';
      return spacesOf(paint).find((space) => ['DeviceRGB', 'CalRGB', 'Lab'].includes(space));
    }),
  );

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

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
    if (!equal(own.bytes, decoded.bytes)) return [];
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
