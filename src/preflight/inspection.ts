import type { Rect } from '../base/measure.ts';
import type { PaintedPage } from './content/mark.ts';
import type { ReadPdf } from './file.ts';
import type { Inked } from './plates/inked.ts';

/** Everything that rules look at: the file's objects, and what its pages paint. */
export interface Inspection {
  /** Path as the user gave it, for spans. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly pdf: ReadPdf;
  readonly pages: readonly PaintedPage[];
  /** The pages as plates, where they were asked for: rules about ink say nothing without. */
  readonly inked?: Inked;
  /** What the publication says about its making, where it is ours. */
  readonly job?: Job;
}

/** What is known of a job beyond the file. */
export interface Job {
  readonly binding?: 'saddle' | 'perfect' | 'fold' | 'none';
}

/** The boxes of a page, in PDF user space. `undefined`: the page has none of its own or inherited. */
export interface PageBoxes {
  readonly media: Rect;
  readonly crop: Rect | undefined;
  readonly bleed: Rect | undefined;
  readonly trim: Rect | undefined;
  readonly art: Rect | undefined;
}
