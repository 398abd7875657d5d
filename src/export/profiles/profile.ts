import type { InkColor } from '../../base/ink.ts';
import type { ManifestProfile } from '../../data/manifest/facts.ts';

/** A profile that the contract names, built yet or not. */
export type ProfileName = ManifestProfile;

/** A colour as the content stream says it. Components run from 0 to 1. */
export interface DeviceColor {
  readonly space: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK';
  readonly components: readonly number[];
}

/** What a kind of file asks of the same pages: inks, boxes, and what is more than ink on paper. */
export interface OutputProfile {
  readonly name: ProfileName;
  readonly available: true;
  readonly pdfVersion: '1.6' | '1.7';
  color(ink: InkColor): DeviceColor;
  /** Where translucent colours are mixed. */
  readonly blendSpace: DeviceColor['space'];
  readonly links: boolean;
  readonly bookmarks: boolean;
}

/** A profile that is named but cannot be built yet. */
export interface PlannedProfile {
  readonly name: ProfileName;
  readonly available: false;
}
