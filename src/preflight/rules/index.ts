import type { Rule } from '../finding.ts';
import { accessibleRules } from './accessible.ts';
import { archivalRules } from './archival.ts';
import { sheetfedRules } from './sheetfed.ts';
import { x1aRules } from './x1a.ts';
import { x4Rules } from './x4.ts';

/** The rules about the document as such; those about what its pages paint stand with the content. */
export const documentRules: readonly Rule[] = [
  ...x1aRules,
  ...x4Rules,
  ...archivalRules,
  ...accessibleRules,
  ...sheetfedRules,
];
