/** A file that was read. */
export interface ManifestInput {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A file that was made; charts and the provenance belong to no profile and have no pages. */
export interface ManifestOutput extends ManifestInput {
  readonly profile?: string;
  readonly pages?: number;
}

/** What `manifest.json` says. */
export interface ManifestFacts {
  readonly id: string;
  readonly edition: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** banxin's version. */
  readonly banxin: string;
}

const byFile = (a: ManifestInput, b: ManifestInput): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/** `manifest.json`: what an edition was made from and what it is. It does not list itself. */
export const manifest = (
  inputs: readonly ManifestInput[],
  outputs: readonly ManifestOutput[],
  { id, edition, date, banxin }: ManifestFacts,
): string => {
  const listed = {
    id,
    edition,
    date,
    banxin,
    inputs: [...inputs].sort(byFile).map(({ file, sha256, bytes }) => ({ file, sha256, bytes })),
    outputs: outputs.map(({ file, profile, sha256, bytes, pages }) => ({ file, profile, sha256, bytes, pages })),
  };
  return `${JSON.stringify(listed, null, 2)}\n`;
};
