import { diagnostic, hint } from '../../base/diagnostic.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfObject } from '../object.ts';
import { processInks } from '../plates/inks.ts';
import { alike } from './alike.ts';
import { boxOf, fromTopLeft } from './boxes.ts';
import { reaches } from './extent.ts';
import { type Check, type Fault, fault, onPage } from './fault.ts';
import { entriesOf, itemsOf, look, nameOf, numberOf, readable } from './look.ts';
import { type Paint, paintsOf } from './painted.ts';
import { reached } from './reached.ts';

/** A definition of one ink, or of several that print together. */
interface Definition {
  readonly kind: 'Separation' | 'DeviceN';
  readonly inks: readonly string[];
  readonly alternate: PdfObject;
  readonly tint: PdfObject;
  readonly attributes: PdfObject;
  readonly object: number;
}

const definitions = (pdf: ReadPdf): readonly Definition[] =>
  reached(pdf).flatMap(({ value, object }): readonly Definition[] => {
    if (value.kind !== 'array') return [];
    const [kind, inks, alternate, tint, attributes] = value.items.map((item) => pdf.resolve(item));
    const name = nameOf(kind ?? null);
    if ((name !== 'Separation' && name !== 'DeviceN') || inks === undefined || alternate === undefined) return [];
    const one = nameOf(inks);
    const names = one === undefined ? itemsOf(inks).flatMap((ink) => nameOf(pdf.resolve(ink)) ?? []) : [one];
    if (names.length === 0) return [];
    return [{ kind: name, inks: names, alternate, tint: tint ?? null, attributes: attributes ?? null, object }];
  });

/** Not inks of their own. */
const notSpots = new Set(['Cyan', 'Magenta', 'Yellow', 'Black', 'None', 'All']);

/** One ink, one definition: else it comes out in two colours, or on two plates (ISO 15930-7, 6.5.3; ISO 19005-2, 6.2.4.4). */
export const spotsAgree: Check = ({ pdf }) => {
  const first = new Map<string, Definition>();
  const told = new Set<string>();
  return definitions(pdf).flatMap((definition): readonly Fault[] => {
    const [ink = ''] = definition.inks;
    if (definition.kind !== 'Separation' || told.has(ink)) return [];
    const known = first.get(ink);
    if (known === undefined) {
      first.set(ink, definition);
      return [];
    }
    if (alike(pdf, known.alternate, definition.alternate) && alike(pdf, known.tint, definition.tint)) return [];
    told.add(ink);
    const values = { ink: readable(ink) };
    return [
      fault(
        diagnostic('preflight/spot-clash', { values, hints: [hint('preflight/define-spot-once')] }),
        definition.object,
      ),
    ];
  });
};

/** Spots that are mixed with others say what they are by themselves. */
export const colorantsListed: Check = ({ pdf }) =>
  definitions(pdf).flatMap(({ kind, inks, attributes, object }) => {
    if (kind !== 'DeviceN') return [];
    const listed = entriesOf(look(pdf, attributes, 'Colorants'));
    return inks
      .filter((ink) => !notSpots.has(ink) && !listed.has(ink))
      .map((ink) => fault(diagnostic('preflight/spot-unlisted', { values: { ink: readable(ink) } }), object));
  });

const spaceName = (pdf: ReadPdf, space: PdfObject): string =>
  nameOf(space) ?? nameOf(pdf.resolve(itemsOf(space)[0])) ?? '?';

const alternateFault = ({ inks, object }: Definition, space: string): Fault => {
  const values = { ink: inks.map(readable).join('、'), inkEn: inks.map(readable).join(', '), space };
  return fault(
    diagnostic('preflight/spot-alternate', { values, hints: [hint('preflight/define-spot-in-cmyk')] }),
    object,
  );
};

/** Alternates of spots follow the rules for all colour (ISO 15930-1, 6.4). */
export const spotsOnPressColors: Check = ({ pdf }) =>
  definitions(pdf).flatMap((definition) => {
    const space = spaceName(pdf, definition.alternate);
    return space === 'DeviceCMYK' || space === 'DeviceGray' ? [] : [alternateFault(definition, space)];
  });

/** The process inks among several are those of the press (ISO 15930-7, 6.5; ISO 32000-1, table 72). */
export const processIsThePress: Check = ({ pdf }) =>
  definitions(pdf).flatMap((definition) => {
    const under = look(pdf, definition.attributes, 'Process', 'ColorSpace');
    const space = under === null ? 'DeviceCMYK' : spaceName(pdf, under);
    const wrong = /RGB|Lab/.test(space) || (space === 'ICCBased' && numberOf(look(pdf, itemsOf(under)[1], 'N')) === 3);
    return wrong ? [alternateFault(definition, space)] : [];
  });

/** Papers that a book of colours is printed on, after a number or a space. */
const papers = /(?<=\d|[\s_-])(c|u|m|cv|cvc|cvu|cvm|cp|up|pc|ec|uncoated|coated)$/;

const base = (ink: string): string => {
  const plain = readable(ink).normalize('NFKC').trim().toLowerCase().replace(papers, '');
  const close = plain.replace(/[\s_-]+/g, '').replace(/^pms/, 'pantone');
  return processNames.get(close.replace(/^(pantone)?process|版$|色$/g, '')) ?? close;
};

/** Under which a process ink may come as a spot, and make a plate more. */
const processNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Cyan: ['cyan', 'c', '青', '蓝版'],
    Magenta: ['magenta', 'm', '品红', '品', '洋红'],
    Yellow: ['yellow', 'y', '黄'],
    Black: ['black', 'k', '黑'],
  }).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

const spotNames = (pdf: ReadPdf): readonly string[] => [
  ...new Set(definitions(pdf).flatMap(({ inks }) => inks.filter((ink) => !notSpots.has(ink)))),
];

/** `PANTONE 638 C` and `Pantone 638 U` are one ink in one job, and two plates (GWG R0021, R0022). */
export const spotsSpelledAlike: Check = ({ pdf }) => {
  const byBase = new Map<string, string>(processInks.map((ink) => [ink, ink]));
  return spotNames(pdf).flatMap((ink) => {
    const other = byBase.get(base(ink));
    if (other === undefined) {
      byBase.set(base(ink), ink);
      return [];
    }
    const values = { ink: readable(ink), other: readable(other) };
    return [fault(diagnostic('preflight/spot-spelling', { values, hints: [hint('preflight/define-spot-once')] }))];
  });
};

/** Each spot is a plate that somebody pays for (GWG R0020). */
export const spotsCounted: Check = ({ pdf }) => {
  const names = spotNames(pdf);
  if (names.length === 0) return [];
  const values = {
    count: `${names.length}`,
    inks: names.map(readable).join('、'),
    inksEn: names.map(readable).join(', '),
  };
  return [fault(diagnostic('preflight/spots', { values }))];
};

const onAllPlates = (paint: Paint): boolean =>
  paint.kind === 'color'
    ? 'inks' in paint.color && paint.color.inks?.includes('All') === true
    : paint.inks?.includes('All') === true;

/** Ink on all plates is for marks outside the trimmed page (GWG R0024). */
export const registrationOutside: Check = (inspection) => {
  const { pdf, pages } = inspection;
  return pages.flatMap(({ number, marks }) => {
    const page = pdf.pages[number - 1];
    const trim = page === undefined ? undefined : (boxOf(pdf, page, 'TrimBox') ?? boxOf(pdf, page, 'MediaBox'));
    if (page === undefined || trim === undefined) return [];
    const area = fromTopLeft(boxOf(pdf, page, 'MediaBox'), trim);
    const within = marks.find((mark) => paintsOf(mark).some(onAllPlates) && reaches(mark, area));
    if (within === undefined) return [];
    const span = onPage(inspection, number, within.box);
    return [
      fault(
        diagnostic('preflight/registration-inside', {
          span,
          values: { page: `${number}` },
          hints: [hint('preflight/use-black')],
        }),
      ),
    ];
  });
};
