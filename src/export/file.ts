import type { FontBook } from '../layout/fontbook.ts';
import type { ProfileName } from './profiles/profile.ts';

/** A finished PDF. */
export interface PdfFile {
  readonly profile: ProfileName;
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Where the font files are: the FontBook. */
export type FontFiles = Pick<FontBook, 'fontFile'>;

/** What the manifest says about the publication, printed in the file's metadata. */
export interface PublicationFacts {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: readonly string[];
  /** YYYY-MM-DD; every date inside the file is noon UTC of it. */
  readonly date: string;
  /** BCP 47 */
  readonly language: string;
  readonly edition: string;
  /** Program and version. */
  readonly producer: string;
}
