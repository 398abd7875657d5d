import type { SourceSpan } from '../base/span.ts';

/** What a part of the document is, in the words of PDF (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'Part'
  | 'Art'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'TOC'
  | 'TOCI'
  | 'P'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Span'
  | 'Quote'
  | 'Note'
  | 'Reference'
  | 'Code'
  | 'Link'
  | 'Ruby'
  | 'RB'
  | 'RT';

/** What is said of a part besides its role. */
export interface StructureFacts {
  readonly span?: SourceSpan;
  /** BCP 47 */
  readonly language?: string;
  /** What stands for a figure. */
  readonly alt?: string;
  /** What an abbreviation is short for. */
  readonly expansion?: string;
  /** Text that no page shows: the data of a chart. */
  readonly text?: string;
  readonly scope?: 'Column' | 'Row' | 'Both';
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  readonly numbering?: string;
  /** Level of the heading as it was written. */
  readonly level?: number;
}

/** A part of the document as it is read, not as it is painted: its children stand in the text's order. */
export interface StructureNode extends StructureFacts {
  readonly role: Role;
  readonly children: readonly StructureNode[];
}
