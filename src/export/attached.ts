import { type Checked, checked, diagnostic, hint } from '../base/diagnostic.ts';
import { sha256Hex } from '../base/digest.ts';
import { listed } from '../base/listed.ts';
import type { Source } from '../base/sources.ts';
import { version } from '../base/version.ts';
import type { Manifest } from '../data/manifest.ts';
import type { Attachment } from './attachments.ts';

const manifestFile = 'publication.yaml';

/** What a file is to the publication, in the words of the file's own reader. */
const described = (path: string, data: ReadonlySet<string>): Pick<Attachment, 'relationship' | 'description'> => {
  if (data.has(path)) return { relationship: 'Data', description: '数据 data' };
  const source = (description: string) => ({ relationship: 'Source' as const, description });
  if (path === manifestFile) return source('清单 manifest');
  if (path.endsWith('.hbs')) return source('模板 template');
  if (path.endsWith('.css')) return source('样式表 stylesheet');
  if (path.endsWith('.json')) return source('图表 chart');
  if (path.startsWith('fonts/')) return source('字体 font');
  return source('素材 asset');
};

/** What is needed besides the attachments, by its hash: banxin itself and its own fonts. */
const listOf = (manifest: Manifest, sources: readonly Source[]): Attachment => {
  const inputs = sources.map(({ path, bytes, own }) => ({
    file: path,
    sha256: sha256Hex(bytes),
    bytes: bytes.length,
    attached: own !== true,
  }));
  const { id, edition, date } = manifest;
  const list = { id: id.value, edition: edition.value, date: date.value, banxin: version, inputs };
  return {
    name: 'banxin.json',
    bytes: new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`),
    relationship: 'Source',
    description: '所用文件及其散列值 files used and their hashes',
  };
};

/** What the press file alone is made with belongs to no other. */
const forPress = (path: string): boolean => path.startsWith('conditions/') && !path.endsWith('sRGB2014.icc');

/**
 * The files that an archive file carries: all that the edition was made from but what is banxin's own, so that it can be
 * made again; as the manifest asks, those that it names, or none.
 */
export const attachedFiles = (manifest: Manifest, read: readonly Source[]): Checked<readonly Attachment[]> => {
  const asked = manifest.archive.attachments?.value ?? true;
  if (asked === false) return checked([]);
  const sources = read
    .filter(({ path }) => !forPress(path))
    .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  const data = new Set(manifest.data.map(({ file }) => file.value));
  const all = sources
    .filter(({ own }) => own !== true)
    .map(({ path, bytes }): Attachment => ({ name: path, bytes, ...described(path, data) }));
  if (asked === true) return checked([...all, listOf(manifest, sources)]);
  const known = all.map(({ name }) => name);
  const names = new Set(asked.map(({ value }) => value));
  return checked(
    all.filter(({ name }) => names.has(name)),
    asked
      .filter(({ value }) => !known.includes(value))
      .map(({ value, span }) =>
        diagnostic('usage/unknown-attachment', {
          span,
          values: { file: value },
          hints: [hint('usage/can-be-attached', listed('files', known))],
        }),
      ),
  );
};
