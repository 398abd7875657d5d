/** 全角式, 开明式, 半角式, 行末半角式 (§1.4). */
export type PunctuationStyle = 'quanjiao' | 'kaiming' | 'banjiao' | 'hangmobanjiao';

/** What houses do differently from GB/T 15834's common way. */
export interface HouseMarks {
  /** The blanks of 。？！ are never squeezed. */
  readonly wholeStops: boolean;
  /** · takes a whole body, half of it blank. */
  readonly wideInterpunct: boolean;
  /** Two marks that meet take one body for one and a half. */
  readonly tightPairs: boolean;
}

/** How Han and Western text stand apart where it is not the usual way. */
export interface AutospaceStyle {
  readonly between: 'both' | 'alpha' | 'numeric';
  /** css-text-4 `insert`: a typed space stays a word space. */
  readonly keepsSpaces: boolean;
  /** ⅛ em for ¼. */
  readonly narrow: boolean;
  /** None between % ‰ ° and the Han after them. */
  readonly closePercent: boolean;
}
