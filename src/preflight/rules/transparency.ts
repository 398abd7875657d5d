import { diagnostic, hint } from '../../base/diagnostic.ts';
import { openSpace } from '../content/color-space.ts';
import type { ReadPdf } from '../file.ts';
import { type Check, type Fault, fault, onPage } from './fault.ts';
import { entriesOf, has, look, nameOf, namesOf, numberOf } from './look.ts';
import { intentSpace } from './output-intents.ts';
import { graphicsStates, type Reached, reached } from './reached.ts';

const words: Readonly<Record<string, readonly [string, string]>> = {
  SMask: ['软蒙版', 'a soft mask'],
  CA: ['不透明度', 'opacity'],
  ca: ['不透明度', 'opacity'],
  BM: ['混合模式', 'a blend mode'],
  Group: ['透明组', 'a transparency group'],
};

const said = ({ object, page }: Reached, key: string): Fault => {
  const [what, whatEn] = words[key] ?? ['透明效果', 'transparency'];
  const values = { what, whatEn, page: page === undefined ? '—' : `${page}` };
  return fault(diagnostic('preflight/transparency', { values, hints: [hint('preflight/flatten')] }), object);
};

/** PDF/X-1a knows no transparency at all: everything is mixed before it is sent (ISO 15930-1, 6.15). */
export const noTransparency: Check = ({ pdf }) => {
  const states = graphicsStates(pdf).flatMap((state) => {
    const mask = look(pdf, state.value, 'SMask');
    const modes = namesOf(pdf, look(pdf, state.value, 'BM'));
    const opaque = (key: string): boolean => (numberOf(look(pdf, state.value, key)) ?? 1) === 1;
    return [
      ...(mask === null || nameOf(mask) === 'None' ? [] : [said(state, 'SMask')]),
      ...(opaque('CA') ? [] : [said(state, 'CA')]),
      ...(opaque('ca') || !opaque('CA') ? [] : [said(state, 'ca')]),
      ...(modes.every((mode) => mode === 'Normal' || mode === 'Compatible') ? [] : [said(state, 'BM')]),
    ];
  });
  const rest = reached(pdf).flatMap((one) => {
    const image = nameOf(look(pdf, one.value, 'Subtype')) === 'Image';
    const masked = image && (has(pdf, one.value, 'SMask') || (numberOf(look(pdf, one.value, 'SMaskInData')) ?? 0) > 0);
    const grouped = nameOf(look(pdf, one.value, 'Group', 'S')) === 'Transparency';
    return [...(masked ? [said(one, 'SMask')] : []), ...(grouped ? [said(one, 'Group')] : [])];
  });
  return [...states, ...rest];
};

interface GroupSpace {
  readonly one: Reached;
  /** `DeviceRGB`, or `ICCBased`, `3`. */
  readonly words: readonly string[];
}

/** The spaces that groups are mixed in, where they say one. */
export const groupsIn = (pdf: ReadPdf): readonly GroupSpace[] =>
  reached(pdf).flatMap((one) => {
    const given = look(pdf, one.value, 'Group', 'CS');
    const space = given === null ? undefined : openSpace(pdf, given, look(pdf, one.value, 'Resources'));
    return space === undefined ? [] : [{ one, words: space.words.split('/') }];
  });

export const groupFault = ({ object, page }: Reached, words: readonly string[]): Fault => {
  const values = { space: words.join(' '), page: page === undefined ? '—' : `${page}` };
  return fault(diagnostic('preflight/group-space', { values, hints: [hint('preflight/group-in-cmyk')] }), object);
};

/** A group is mixed in a space that the intent explains (ISO 15930-7, 6.6): a constant /DeviceRGB has sent files back. */
export const groupSpaces: Check = ({ pdf }) => {
  const intent = intentSpace(pdf, 'GTS_PDFX');
  return groupsIn(pdf).flatMap(({ one, words }) => {
    const wrong =
      (words.includes('DeviceRGB') && intent !== 'RGB') ||
      (words.includes('DeviceCMYK') && intent !== 'CMYK' && intent !== undefined);
    return wrong ? [groupFault(one, words)] : [];
  });
};

/** Without an intent, nobody knows in which space a page with transparency is mixed (ISO 19005-2, 6.2.10). */
export const groupSpaceSaid: Check = (inspection) => {
  const { pdf, pages } = inspection;
  if (intentSpace(pdf, 'GTS_PDFA1') !== undefined) return [];
  return pages.flatMap(({ number, marks }) => {
    const page = pdf.pages[number - 1];
    const mixed = marks.find(({ alpha, softMask, blend }) => alpha < 1 || softMask || blend !== 'Normal');
    if (mixed === undefined || has(pdf, look(pdf, page?.dictionary, 'Group'), 'CS')) return [];
    const span = onPage(inspection, number, mixed.box);
    return [
      fault(
        diagnostic('preflight/group-without-space', {
          span,
          values: { page: `${number}` },
          hints: [hint('preflight/choose-condition')],
        }),
        page?.object,
      ),
    ];
  });
};

const blendModes = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

/** ISO 19005-2, 6.2.10. */
export const knownBlendModes: Check = ({ pdf }) =>
  graphicsStates(pdf).flatMap(({ value, object }) =>
    namesOf(pdf, look(pdf, value, 'BM'))
      .filter((mode) => !blendModes.has(mode))
      .map((mode) => fault(diagnostic('preflight/blend-mode', { values: { mode } }), object)),
  );

const intents = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);

/** ISO 19005-2, 6.2.6. */
export const knownIntents: Check = ({ pdf }) => [
  ...graphicsStates(pdf).flatMap(({ value, object }) => {
    const intent = nameOf(look(pdf, value, 'RI'));
    return intent === undefined || intents.has(intent)
      ? []
      : [fault(diagnostic('preflight/rendering-intent', { values: { intent } }), object)];
  }),
  ...reached(pdf).flatMap(({ value, object }) => {
    const intent = nameOf(look(pdf, value, 'Intent'));
    if (nameOf(entriesOf(value).get('Subtype') ?? null) !== 'Image' || intent === undefined || intents.has(intent))
      return [];
    return [fault(diagnostic('preflight/rendering-intent', { values: { intent } }), object)];
  }),
];
