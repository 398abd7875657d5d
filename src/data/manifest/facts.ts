import type { Mm } from '../../base/measure.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { Mapping } from '../dataset.ts';

/** A value of publication.yaml, with its place there. */
export interface Placed<T> {
  readonly value: T;
  readonly span: SourceSpan;
}

/** The files that a manifest can ask for. */
export const profileNames = ['press', 'press-x1a', 'screen', 'archive'] as const;

/** The outputs that a manifest can ask for. */
export type ManifestProfile = (typeof profileNames)[number];

/** A data file under the name that templates see. */
export interface DataFile {
  readonly name: string;
  /** Relative to the publication, as written. */
  readonly file: Placed<string>;
  readonly sheet?: Placed<string>;
  /** `A1:F20` */
  readonly range?: Placed<string>;
}

/** What the manifest asks of the press files. */
export interface PressFacts {
  /** The printing condition: a name, or `{identifier, registry, info}` written out. */
  readonly condition?: Placed<PressCondition>;
  /** A file of the publication. */
  readonly icc?: Placed<string>;
  readonly bleed?: Placed<Mm>;
  /** False prints spot inks as what stands for them, in the four process inks. */
  readonly spots?: Placed<boolean>;
  /** 转曲: text as outlines. */
  readonly outline?: Placed<boolean>;
  /** 大面积的黑: large areas of black alone are printed as rich black. */
  readonly richBlack?: Placed<boolean>;
  readonly binding?: Placed<Binding>;
  readonly fold?: Placed<Fold>;
  readonly paper?: Placed<Paper>;
  /** Where the cover is of another paper than the leaves. */
  readonly cover?: Placed<Paper>;
  /** 书脊: what stands on it, from above; none leaves it blank. Absent: title, year and author. */
  readonly spine?: Placed<readonly string[]>;
  readonly imposition?: Placed<Imposition>;
  /** 印数, as written: 2000 册. */
  readonly quantity?: Placed<string>;
  /** 印后: 覆膜, 烫金… */
  readonly finishing?: readonly Placed<string>[];
  /** False leaves the handover kit out. */
  readonly kit?: Placed<boolean>;
}

/** 骑马钉, 胶装, 折页, or sheets as they are. */
export const bindings = ['saddle', 'perfect', 'fold', 'none'] as const;
export type Binding = (typeof bindings)[number];

/** 内三折 (a letter's), 对门折 (a gate), 风琴折 (a z). */
export const folds = ['letter', 'gate', 'z'] as const;
export type Fold = (typeof folds)[number];

/** What pages can be laid out as for a press, beside one by one. */
export const impositions = ['saddle'] as const;
export type Imposition = (typeof impositions)[number];

/** What is printed on. */
export interface Paper {
  /** 157g 铜版纸 */
  readonly name: string;
  /** Grams for a square metre, where the name says it. */
  readonly weight?: number;
  /** Of one leaf. */
  readonly thickness?: Mm;
}

/** The printing condition that the press file is made for (`press.condition`). */
export interface PressCondition {
  readonly identifier: string;
  readonly registry?: string;
  readonly info?: string;
}

/** What the manifest asks of the archive file. */
export interface ArchiveFacts {
  /** False, written `none`, attaches nothing; a list names the files to attach. */
  readonly attachments?: Placed<boolean | readonly Placed<string>[]>;
}

/** publication.yaml, checked. */
export interface Manifest {
  readonly id: Placed<string>;
  readonly title: Placed<string>;
  readonly template: Placed<string>;
  readonly edition: Placed<string>;
  /** YYYY-MM-DD, a real day. */
  readonly date: Placed<string>;
  /** BCP 47 */
  readonly language: Placed<string>;
  readonly author?: Placed<string>;
  readonly subject?: Placed<string>;
  readonly keywords: readonly Placed<string>[];
  readonly data: readonly DataFile[];
  /** Names under `data` whose entry is faulty, which was said. */
  readonly faultyData: readonly string[];
  readonly profiles: readonly Placed<ManifestProfile>[];
  readonly press: PressFacts;
  readonly archive: ArchiveFacts;
  /** What templates see as `publication`. */
  readonly facts: Mapping;
}
