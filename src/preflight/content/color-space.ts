import type { ReadPdf } from '../file.ts';
import type { PdfObject, PdfStream } from '../object.ts';
import { functionOf, type PdfFunction } from './functions.ts';
import type { PaintedColor } from './mark.ts';
import { entry, isArray, isName, isStream, isString, itemsOf, numberIn, numbersIn, unresolved } from './values.ts';

/** A colour space opened down to inks. `words`: its name, with what is under it: `Indexed/ICCBased/3`. */
export type ColorSpace =
  | { readonly kind: 'device'; readonly space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK'; readonly words: string }
  | {
      readonly kind: 'calibrated';
      readonly space: 'ICCBased' | 'CalGray' | 'CalRGB' | 'Lab';
      readonly channels: number;
      readonly profile: PdfStream | undefined;
      /** Of Lab's a and b. */
      readonly range: readonly number[];
      readonly words: string;
    }
  | {
      readonly kind: 'inks';
      readonly space: 'Separation' | 'DeviceN';
      readonly inks: readonly string[];
      readonly alternate: ColorSpace;
      readonly tint: PdfFunction;
      readonly words: string;
    }
  | {
      readonly kind: 'indexed';
      readonly base: ColorSpace;
      readonly table: Uint8Array;
      readonly high: number;
      readonly words: string;
    }
  | { readonly kind: 'pattern'; readonly base: ColorSpace | undefined; readonly words: string };

const device = (space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK'): ColorSpace => ({
  kind: 'device',
  space,
  words: space,
});

export const deviceGray = device('DeviceGray');
export const deviceRgb = device('DeviceRGB');
export const deviceCmyk = device('DeviceCMYK');
const anyPattern: ColorSpace = { kind: 'pattern', base: undefined, words: 'Pattern' };

const named: ReadonlyMap<string, ColorSpace> = new Map([
  ['DeviceGray', deviceGray],
  ['G', deviceGray],
  ['DeviceRGB', deviceRgb],
  ['RGB', deviceRgb],
  ['DeviceCMYK', deviceCmyk],
  ['CMYK', deviceCmyk],
  ['Pattern', anyPattern],
]);

/** What stands in for a device space where a page says so (ISO 32000-1, 8.6.5.6). */
const substitutes = { DeviceGray: 'DefaultGray', DeviceRGB: 'DefaultRGB', DeviceCMYK: 'DefaultCMYK' } as const;

/** The object that stands in for a device space; null where the space means itself. */
export const defaultFor = (pdf: ReadPdf, space: ColorSpace, resources: PdfObject | undefined): PdfObject =>
  space.kind === 'device' ? entry(pdf, entry(pdf, resources, 'ColorSpace'), substitutes[space.space]) : null;

/** A device space with its stand-in in its place; one that does not fit stands in for nothing. */
export const withDefault = (pdf: ReadPdf, space: ColorSpace, resources: PdfObject | undefined): ColorSpace => {
  const held = defaultFor(pdf, space, resources);
  if (held === null) return space;
  const found = openSpace(pdf, held, null);
  return found === undefined || channelsOf(found) !== channelsOf(space) ? space : found;
};

/** How many numbers make a colour. */
export const channelsOf = (space: ColorSpace): number => {
  switch (space.kind) {
    case 'device':
      return { DeviceGray: 1, DeviceRGB: 3, DeviceCMYK: 4 }[space.space];
    case 'calibrated':
      return space.channels;
    case 'inks':
      return space.inks.length;
    case 'indexed':
      return 1;
    case 'pattern':
      return space.base === undefined ? 0 : channelsOf(space.base);
  }
};

/** The colour that a space begins with (ISO 32000-1, 8.6.5.1). */
export const initialOf = (space: ColorSpace): readonly number[] => {
  switch (space.kind) {
    case 'device':
      return space.space === 'DeviceCMYK' ? [0, 0, 0, 1] : space.space === 'DeviceRGB' ? [0, 0, 0] : [0];
    case 'calibrated':
      return space.space === 'ICCBased' && space.channels === 4 ? [0, 0, 0, 1] : Array(space.channels).fill(0);
    case 'inks':
      return space.inks.map(() => 1);
    case 'indexed':
      return [0];
    case 'pattern':
      return [];
  }
};

const unit = (value: number | undefined): number => Math.min(1, Math.max(0, value ?? 0));

/** A colour of a space as marks carry it; of a pattern, the colour under an uncoloured one. */
export const paintedColor = (space: ColorSpace, components: readonly number[]): PaintedColor => {
  switch (space.kind) {
    case 'device':
      return { space: space.space, components: initialOf(space).map((_, i) => unit(components[i])) };
    case 'calibrated': {
      const { space: name, profile, channels } = space;
      const values = Array.from({ length: channels }, (_, i) =>
        name === 'Lab' ? (components[i] ?? 0) : unit(components[i]),
      );
      return { space: name, components: values, ...(profile === undefined ? {} : { profile }) };
    }
    case 'inks': {
      const values = space.inks.map((_, i) => unit(components[i]));
      const alternate = paintedColor(space.alternate, space.tint(values));
      return {
        space: space.space,
        inks: space.inks,
        components: values,
        alternate: 'components' in alternate ? alternate.components : [],
        alternateSpace: space.alternate.words,
      };
    }
    case 'indexed':
      return paintedColor(space.base, indexedValues(space, components[0] ?? 0));
    case 'pattern':
      return paintedColor(space.base ?? deviceGray, components);
  }
};

/** The base space's components that an index stands for. */
export const indexedValues = (space: Extract<ColorSpace, { kind: 'indexed' }>, index: number): readonly number[] => {
  const channels = channelsOf(space.base);
  const at = Math.min(space.high, Math.max(0, Math.round(index))) * channels;
  return Array.from({ length: channels }, (_, i) => {
    const value = (space.table[at + i] ?? 0) / 255;
    if (space.base.kind !== 'calibrated' || space.base.space !== 'Lab') return value;
    if (i === 0) return value * 100;
    const low = space.base.range[i * 2 - 2] ?? -100;
    return low + value * ((space.base.range[i * 2 - 1] ?? 100) - low);
  });
};

/** What a picture or gradient is coloured with: its space in words, and the names of its inks where they are spots. */
export interface SpaceWords {
  readonly space: string;
  readonly inks?: readonly string[];
}

const spotsOf = (space: ColorSpace): readonly string[] => {
  if (space.kind === 'inks') return space.inks;
  return (space.kind === 'indexed' || space.kind === 'pattern') && space.base !== undefined ? spotsOf(space.base) : [];
};

export const spaceWords = (space: ColorSpace): SpaceWords => {
  const inks = spotsOf(space);
  return inks.length === 0 ? { space: space.words } : { space: space.words, inks };
};

const depthLimit = 8;
const inksLimit = 64;

/** Opens what `cs` or an image names; `resources` is where names are looked up. Undefined: it cannot be understood. */
export const openSpace = (
  pdf: ReadPdf,
  given: PdfObject | undefined,
  resources: PdfObject | undefined,
  depth = 0,
): ColorSpace | undefined => {
  const object = pdf.resolve(given);
  if (depth > depthLimit) return undefined;
  if (isName(object)) {
    const known = named.get(object.value);
    if (known !== undefined) return withDefault(pdf, known, resources);
    const found = entry(pdf, entry(pdf, resources, 'ColorSpace'), object.value);
    return found === null ? undefined : openSpace(pdf, found, resources, depth + 1);
  }
  if (!isArray(object)) return undefined;
  const [head, first, second, third] = object.items;
  const kind = pdf.resolve(head);
  if (!isName(kind)) return undefined;
  const known = object.items.length === 1 ? named.get(kind.value) : undefined;
  if (known !== undefined) return withDefault(pdf, known, resources);
  const opened = (part: PdfObject | undefined): ColorSpace | undefined => openSpace(pdf, part, resources, depth + 1);
  switch (kind.value) {
    case 'ICCBased':
      return iccBased(pdf, first, opened);
    case 'CalGray':
    case 'CalRGB':
    case 'Lab': {
      const range = numbersIn(pdf, first, 'Range');
      const channels = kind.value === 'CalGray' ? 1 : 3;
      return {
        kind: 'calibrated',
        space: kind.value,
        channels,
        profile: undefined,
        range: range.length < 4 ? [-100, 100, -100, 100] : range,
        words: kind.value,
      };
    }
    case 'Separation':
    case 'DeviceN': {
      const name = pdf.resolve(first);
      const parts = isName(name) ? [name] : itemsOf(pdf, first).map((item) => pdf.resolve(item));
      const inks = parts.slice(0, inksLimit).map((part) => (isName(part) ? part.value : ''));
      const alternate = opened(second);
      const tint = functionOf(pdf, third);
      if (alternate === undefined || tint === undefined || inks.length === 0) return undefined;
      return { kind: 'inks', space: kind.value, inks, alternate, tint, words: `${kind.value}/${alternate.words}` };
    }
    case 'Indexed':
    case 'I': {
      const base = opened(first);
      const high = pdf.resolve(second);
      const table = tableOf(pdf, third);
      if (base === undefined || table === undefined) return undefined;
      const last = typeof high === 'object' && high?.kind === 'number' ? Math.min(255, Math.max(0, high.value)) : 255;
      return { kind: 'indexed', base, table, high: last, words: `Indexed/${base.words}` };
    }
    case 'Pattern': {
      const base = first === undefined ? undefined : opened(first);
      return { kind: 'pattern', base, words: base === undefined ? 'Pattern' : `Pattern/${base.words}` };
    }
    default:
      return undefined;
  }
};

const iccBased = (
  pdf: ReadPdf,
  given: PdfObject | undefined,
  opened: (part: PdfObject | undefined) => ColorSpace | undefined,
): ColorSpace | undefined => {
  const profile = pdf.resolve(given);
  if (!isStream(profile)) return undefined;
  const channels = numberIn(pdf, profile, 'N') ?? 0;
  if (channels !== 1 && channels !== 3 && channels !== 4) return opened(unresolved(profile, 'Alternate'));
  return { kind: 'calibrated', space: 'ICCBased', channels, profile, range: [], words: `ICCBased/${channels}` };
};

const tableOf = (pdf: ReadPdf, given: PdfObject | undefined): Uint8Array | undefined => {
  const object = pdf.resolve(given);
  if (isString(object)) return object.bytes;
  if (!isStream(object)) return undefined;
  const decoded = pdf.decoded(object);
  return decoded.kind === 'bytes' ? decoded.bytes : undefined;
};
