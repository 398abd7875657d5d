/** What stands in the way of writing, as the operating system would name it. */
export class Unwritable extends Error {
  readonly code: string;
  readonly path: string;
  /** The disk did not take what it had been given; what it holds of it nobody knows. */
  readonly isUnsynced: boolean;

  constructor(code: string, path: string, isUnsynced = false) {
    super(`${code} ${path}`);
    this.code = code;
    this.path = path;
    this.isUnsynced = isUnsynced;
  }
}
