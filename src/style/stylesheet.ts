import type { InkColor } from '../base/ink.ts';
import type { SourceSpan } from '../base/span.ts';
import type { Declaration } from './declaration.ts';
import type { Selector } from './selectors/selector.ts';

/** One CSS file, read and checked; rules for other media are gone. */
export interface Stylesheet {
  /** As people see it. */
  readonly file: string;
  readonly rules: readonly StyleRule[];
  readonly pages: readonly PageRule[];
  readonly fontFaces: readonly FontFaceRule[];
  readonly spots: readonly SpotColorRule[];
}

export interface StyleRule {
  readonly selectors: readonly Selector[];
  readonly declarations: readonly Declaration[];
}

export type PagePseudo = 'first' | 'left' | 'right' | 'blank';

export interface PageSelector {
  readonly name?: string;
  readonly pseudos: readonly PagePseudo[];
}

export interface PageRule {
  readonly selectors: readonly PageSelector[];
  readonly declarations: readonly Declaration[];
  readonly marginBoxes: readonly MarginBoxRule[];
  readonly span: SourceSpan;
}

export interface MarginBoxRule {
  readonly name: string;
  readonly declarations: readonly Declaration[];
  readonly span: SourceSpan;
}

/** Paths as `url()` wrote them, or family names of banxin's own fonts from `local()`. */
export type FontSource =
  | { readonly kind: 'url'; readonly url: string; readonly span: SourceSpan }
  | { readonly kind: 'local'; readonly family: string; readonly span: SourceSpan };

/** `@font-face`; sources in order of preference. */
export interface FontFaceRule {
  readonly family: string;
  readonly sources: readonly FontSource[];
  /** Absent: the file's own. A range holds for each weight in it. */
  readonly weight?: number | readonly [number, number];
  readonly italic?: boolean;
  /** `size-adjust`: 1.08 for 108 %. */
  readonly sizeAdjust?: number;
  /** Code points, both ends included; empty: all of the file's. */
  readonly unicodeRange: readonly (readonly [number, number])[];
  readonly span: SourceSpan;
}

/** `@spot-color "Gold" { alternate: … }`. */
export interface SpotColorRule {
  readonly name: string;
  readonly alternate: InkColor;
  readonly span: SourceSpan;
}
