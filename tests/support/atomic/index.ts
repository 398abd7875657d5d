import { accessiblePairs, attachmentPairs } from './accessible.ts';
import { archivePairs } from './archive.ts';
import { otherColours } from './colour.ts';
import { colourPlaces } from './colour-places.ts';
import { finenessPairs } from './fineness.ts';
import { fontPairs } from './fonts.ts';
import { inkPairs } from './ink.ts';
import type { Pair } from './pair.ts';
import { sheetPairs } from './sheet.ts';
import { transparencyPairs } from './transparency.ts';
import { x1aDocument } from './x1a.ts';
import { x1aPages } from './x1a-pages.ts';
import { x4Pairs } from './x4.ts';

/** One failing and one passing file for everything that a rule says. */
export const allPairs: readonly Pair[] = [
  ...x1aDocument,
  ...x1aPages,
  ...x4Pairs,
  ...transparencyPairs,
  ...colourPlaces,
  ...otherColours,
  ...fontPairs,
  ...inkPairs,
  ...finenessPairs,
  ...sheetPairs,
  ...archivePairs,
  ...accessiblePairs,
  ...attachmentPairs,
];
