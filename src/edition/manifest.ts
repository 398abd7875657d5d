import { isJsonList, isJsonObject, plainJson, readJson } from '../base/json.ts';

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

/** The SHA-256 of every input that a list of this form records; nothing where it is no such list. */
export function recordedInputs(list: Uint8Array | undefined): ReadonlyMap<string, string> {
  const read = list === undefined ? undefined : readJson(new TextDecoder().decode(list));
  const root = read?.ok === true ? plainJson(read.root) : undefined;
  const inputs = isJsonObject(root) ? root['inputs'] : undefined;
  if (!isJsonList(inputs)) return new Map();
  return new Map(
    inputs.flatMap((input) => {
      if (!isJsonObject(input)) return [];
      const { file, sha256 } = input;
      return typeof file === 'string' && typeof sha256 === 'string' ? [[file, sha256] as const] : [];
    }),
  );
}
