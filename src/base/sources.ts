/** One file that was read, whole, before the stages run. */
export interface Source {
  /** As the manifest records it: relative to the publication, or `templates/…`, or `fonts/…`; `/` between folders. */
  readonly path: string;
  /** As people see it: relative to the working directory. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  /** Banxin brings it along. */
  readonly own?: true;
}

/** What came of asking for a file. */
export type Opened =
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'missing' }
  /** Outside the declared folders, or no plain file. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly reason: string };
