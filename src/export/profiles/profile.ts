import type { Checked } from '../../base/diagnostic.ts';
import type { InkColor } from '../../base/ink.ts';
import type { ManifestProfile } from '../../data/manifest/facts.ts';
import type { PrintingCondition } from '../conditions/condition.ts';
import type { ColorManagement } from '../icc/lcms.ts';
import type { PdfVersion } from '../pdf.ts';

/** A profile that the contract names, as its file is called. */
export type ProfileName = ManifestProfile;

/** A colour of the device's own inks or lights. Components run from 0 to 1. */
export interface ProcessColor {
  readonly space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  readonly components: readonly number[];
}

/** A tint of an ink that has a plate of its own. */
export interface PlateColor {
  readonly space: 'Separation';
  readonly name: string;
  /** What stands for the full ink where there is no such plate: C, M, Y, K. */
  readonly alternate: readonly number[];
  readonly components: readonly [tint: number];
}

/** Process and spot inks at once, each on its plate: C, M, Y, K, then the tints of the spots. */
export interface MixedColor {
  readonly space: 'DeviceN';
  readonly spots: readonly PlateColor[];
  readonly components: readonly number[];
}

/** A colour as the content stream says it. */
export type DeviceColor = ProcessColor | PlateColor | MixedColor;

/** How a file says inks. */
export interface Inks {
  color(ink: InkColor): DeviceColor;
  /** For pictures; undefined where their colours stay as they are. */
  readonly management?: ColorManagement;
}

/** The standards that a file keeps, as its metadata declare them. */
export interface Claims {
  readonly pdfx?: 'PDF/X-4' | 'PDF/X-1a:2001';
  readonly pdfa?: { readonly part: '2' | '3'; readonly conformance: 'A' | 'B' };
  readonly pdfua?: '1';
}

/** What a kind of file asks of the same pages: inks, boxes, and what is more than ink on paper. */
export interface OutputProfile {
  readonly name: ProfileName;
  readonly pdfVersion: PdfVersion;
  readonly claims: Claims;
  /** `printed` files are made for a condition; the others need none. */
  inks(condition: PrintingCondition | undefined): Promise<Checked<Inks>>;
  /** False where nothing may show through: what does is mixed beforehand. */
  readonly transparency: boolean;
  /** 转曲: text is drawn as shapes, unless the manifest says otherwise. */
  readonly outlined: boolean;
  /** Where translucent colours are mixed. */
  readonly blendSpace: ProcessColor['space'];
  /** Made for a press: plates that print over one another, bleed and marks around the trimmed page. */
  readonly printed: boolean;
  /** Says what each thing on a page is, and in what order it is read. */
  readonly tagged?: true;
  /** Carries what it was made from. */
  readonly attached?: true;
  readonly links: boolean;
  readonly bookmarks: boolean;
}
