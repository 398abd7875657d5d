import { diagnostic, hint } from '../../base/diagnostic.ts';
import { type IccProfile, iccProfile } from '../../export/icc/profile.ts';
import type { ReadPdf } from '../file.ts';
import type { PdfObject, PdfStream } from '../object.ts';
import { type Check, type Fault, fault } from './fault.ts';
import { has, itemsOf, look, nameOf, numberOf, objectNumber, streamOf, textOf } from './look.ts';

/** An output intent, and the profile that it embeds. */
export interface OutputIntent {
  readonly standard: string;
  readonly dictionary: PdfObject;
  readonly object: number;
  readonly profile: PdfStream | undefined;
  readonly profileObject: number;
  readonly head: IccProfile | undefined;
}

const memory = new WeakMap<ReadPdf, readonly OutputIntent[]>();

export const outputIntents = (pdf: ReadPdf): readonly OutputIntent[] => {
  const known = memory.get(pdf);
  if (known !== undefined) return known;
  const intents = itemsOf(look(pdf, pdf.catalog, 'OutputIntents')).map((item): OutputIntent => {
    const dictionary = pdf.resolve(item);
    const profile = streamOf(look(pdf, dictionary, 'DestOutputProfile'));
    const decoded = profile === undefined ? undefined : pdf.decoded(profile);
    const held =
      dictionary !== null && typeof dictionary === 'object' && dictionary.kind === 'dictionary'
        ? dictionary.entries.get('DestOutputProfile')
        : undefined;
    return {
      standard: nameOf(look(pdf, dictionary, 'S')) ?? '',
      dictionary,
      object: objectNumber(item),
      profile,
      profileObject: objectNumber(held),
      head: decoded?.kind === 'bytes' ? iccProfile(decoded.bytes) : undefined,
    };
  });
  memory.set(pdf, intents);
  return intents;
};

/** The space of the press, screen or paper that a standard's intent names. */
export const intentSpace = (pdf: ReadPdf, standard: 'GTS_PDFX' | 'GTS_PDFA1'): IccProfile['space'] | undefined =>
  outputIntents(pdf).find((intent) => intent.standard === standard)?.head?.space;

const channels: Readonly<Record<string, number>> = { CMYK: 4, RGB: 3, GRAY: 1 };

const choose = [hint('preflight/choose-condition')];

/** A profile of the right class whose N is its number of channels, which nobody else looks at. */
const profileFaults = (pdf: ReadPdf, intent: OutputIntent, kinds: readonly string[]): readonly Fault[] => {
  const { profile, profileObject, head } = intent;
  if (profile === undefined) return [];
  if (head === undefined) {
    return [fault(diagnostic('preflight/output-profile-broken', { hints: choose }), profileObject)];
  }
  const expected = channels[head.space];
  const said = numberOf(look(pdf, profile, 'N'));
  return [
    ...(kinds.includes(head.kind) && expected !== undefined
      ? []
      : [
          fault(
            diagnostic('preflight/output-profile-kind', {
              values: { kind: `${head.kind} ${head.space}`.trim(), name: head.description },
              hints: choose,
            }),
            profileObject,
          ),
        ]),
    ...(head.version === 2 || head.version === 4
      ? []
      : [
          fault(
            diagnostic('preflight/output-profile-version', { values: { version: `${head.version}` }, hints: choose }),
            profileObject,
          ),
        ]),
    ...(expected === undefined || said === expected
      ? []
      : [
          fault(
            diagnostic('preflight/output-profile-channels', {
              values: { said: said === undefined ? '—' : `${said}`, expected: `${expected}`, space: head.space },
            }),
            profileObject,
          ),
        ]),
  ];
};

/** Of the ICC's registry of printing conditions. */
const registries = /^https?:\/\/(www\.)?color\.org\/?$/;

/** ISO 15930-1, 6.5, wants words in any case; ISO 15930-7, 6.3, a profile in any case. */
const printingIntent =
  (needed: 'words' | 'profile'): Check =>
  ({ pdf }) => {
    const [intent, ...more] = outputIntents(pdf).filter(({ standard }) => standard === 'GTS_PDFX');
    if (intent === undefined) return [fault(diagnostic('preflight/no-output-intent', { hints: choose }))];
    const { dictionary, object, profile } = intent;
    const identifier = textOf(look(pdf, dictionary, 'OutputConditionIdentifier')) ?? '';
    const registered = registries.test(textOf(look(pdf, dictionary, 'RegistryName')) ?? '');
    const info = textOf(look(pdf, dictionary, 'Info'));
    return [
      ...(more.length === 0 ? [] : [fault(diagnostic('preflight/several-output-intents'), object)]),
      ...(identifier.trim() === '' || ((!registered || needed === 'words') && info === undefined)
        ? [fault(diagnostic('preflight/output-condition-unnamed', { hints: choose }), object)]
        : []),
      ...(!registered && info?.trim() === ''
        ? [fault(diagnostic('preflight/output-condition-vague', { values: { identifier } }), object)]
        : []),
      ...(profile === undefined && (needed === 'profile' || !registered)
        ? [fault(diagnostic('preflight/output-profile-missing', { hints: choose }), object)]
        : []),
      ...profileFaults(pdf, intent, ['prtr']),
    ];
  };

/** A registered condition may go without its profile. */
export const intentOfX1a = printingIntent('words');
export const intentOfX4 = printingIntent('profile');

/** ISO 19005-2, 6.2.3. */
export const intentOfA: Check = ({ pdf }) => {
  const intents = outputIntents(pdf);
  const own = intents.filter(({ standard }) => standard === 'GTS_PDFA1');
  const profiles = new Set(
    intents.filter(({ profile }) => profile !== undefined).map((intent) => intent.profileObject),
  );
  const elsewhere = intents.find(({ dictionary }) => has(pdf, dictionary, 'DestOutputProfileRef'));
  return [
    ...(profiles.size > 1 ? [fault(diagnostic('preflight/output-profiles-differ'))] : []),
    ...(elsewhere === undefined ? [] : [fault(diagnostic('preflight/output-profile-outside'), elsewhere.object)]),
    ...own.flatMap((intent) => profileFaults(pdf, intent, ['prtr', 'mntr'])),
  ];
};

/** Sheetfed presses print process inks (GWG R0035). */
export const intentIsCmyk: Check = ({ pdf }) => {
  const space = intentSpace(pdf, 'GTS_PDFX');
  return space === undefined || space === 'CMYK'
    ? []
    : [fault(diagnostic('preflight/output-not-cmyk', { values: { space }, hints: choose }))];
};
