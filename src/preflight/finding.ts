import type { Diagnostic } from '../base/diagnostic.ts';
import type { Inspection } from './inspection.ts';

/** What a rule has to say about one place. Its sentence and severity stand in the catalogue, its page and box in the span. */
export interface Finding {
  /** Permanent: `X4-07`, `X1-09`, `A2-6.2.3`, `R0031` of GWG, `BX-ink-sum` of banxin. */
  readonly rule: string;
  readonly diagnostic: Diagnostic;
  /** Number of the object that is at fault. */
  readonly object?: number;
}

/** What a file is judged by. */
export type Standard = 'PDF/X-1a' | 'PDF/X-4' | 'PDF/A-2' | 'PDF/A-3' | 'PDF/UA-1' | 'cn-sheetfed';

/** One rule, one file. */
export interface Rule {
  readonly id: string;
  readonly standards: readonly Standard[];
  examine(inspection: Inspection): readonly Finding[];
}
