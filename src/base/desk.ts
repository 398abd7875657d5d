import type { Opened, Source } from './sources.ts';

/** The narrow interface by which a publication's files come in; the edge stands behind it. */
export interface Desk {
  manifest(): Opened;
  /** A file of the publication. */
  data(file: string): Opened;
  dataFiles(): readonly string[];
  template(name: string): TemplateSources | UnreadTemplate | undefined;
  templateNames(): readonly string[];
  /** Folders that templates are looked for in, as people see them. */
  templateHomes(): readonly string[];
  /** A picture, chart or font that the template or the publication holds, in that order. */
  asset(file: string, template: string): Opened;
  /** The profile of the printing condition that banxin brings along. */
  condition(): Opened;
  /** The profile of sRGB that banxin brings along. */
  lights(): Opened;
  /** Font files that may be used, banxin's own first; bytes are read when first touched. */
  fonts(): readonly Source[];
  /** Every file read so far, in order. */
  read(): readonly Source[];
}

/** What a template's folder holds, read. */
export interface TemplateSources {
  readonly layout: Source;
  /** By name below `partials/`, without `.hbs`. */
  readonly partials: ReadonlyMap<string, Source>;
  readonly style?: Source;
  /** Its files that are there and could not be read. */
  readonly unread?: readonly UnreadFile[];
}

/** A file that is there and could not be read. */
export interface UnreadFile {
  readonly file: string;
  readonly opened: Exclude<Opened, { readonly kind: 'read' | 'missing' }>;
}

/** A template that is there, though its layout could not be read. */
export interface UnreadTemplate {
  readonly unread: readonly UnreadFile[];
}
