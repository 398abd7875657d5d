import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { listed } from '../base/listed.ts';

/** The publication's folder: the one named, else the only one under `data/`. */
export function choosePublication(
  named: string | undefined,
  workingDirectory: string,
): { readonly folder: string } | Diagnostic {
  if (named !== undefined) {
    if (existsSync(join(workingDirectory, named, 'publication.yaml')) || isManifestOf(named, workingDirectory))
      return { folder: named };
    return diagnostic('usage/no-publication', { values: { folder: named } });
  }
  const data = join(workingDirectory, 'data');
  const found =
    existsSync(data) && statSync(data).isDirectory()
      ? readdirSync(data)
          .filter((name) => existsSync(join(data, name, 'publication.yaml')))
          .sort()
      : [];
  const [only] = found;
  if (only === undefined) return diagnostic('usage/none-here');
  if (found.length > 1) {
    return diagnostic('usage/which-publication', {
      values: listed(
        'names',
        found.map((name) => `data/${name}`),
      ),
    });
  }
  return { folder: `data/${only}` };
}

/** An absolute path is as good as a relative one. */
const isManifestOf = (named: string, workingDirectory: string): boolean => {
  const folder = named.startsWith('/') ? named : join(workingDirectory, named);
  return existsSync(join(folder, 'publication.yaml')) && statSync(folder).isDirectory();
};
