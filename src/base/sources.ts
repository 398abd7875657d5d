/** One file that was read, whole, before the stages run. */
export interface Source {
  /** As the manifest records it: relative to the publication, or `templates/…`, or `fonts/…`; `/` between folders. */
  readonly path: string;
  /** As people see it: relative to the working directory. */
  readonly shown: string;
  readonly bytes: Uint8Array;
}
