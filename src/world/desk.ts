import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Desk, TemplateSources, UnreadFile, UnreadTemplate } from '../base/desk.ts';
import type { Opened, Source } from '../base/sources.ts';
import { Broker, type Root } from './broker.ts';
import { home } from './home.ts';

/** A publication on disk, as the pipeline may ask for it. Nothing outside its roots is ever read. */
export function openDesk(folder: string, workingDirectory: string): Desk & { readonly broker: Broker } {
  const broker = new Broker(workingDirectory);
  const publication: Root = { folder: resolve(workingDirectory, folder), name: '' };
  const template = new Map<string, Root>();
  const templateRoot = (name: string): Root | undefined => {
    const known = template.get(name);
    if (known !== undefined) return known;
    if (!/^[^/\\:]+$/.test(name) || name.startsWith('.')) return undefined;
    const found = templateHomes(publication.folder, workingDirectory)
      .map((place) => ({ folder: join(place, name), name: `templates/${name}` }))
      .find((root) => existsSync(join(root.folder, 'layout.hbs')));
    if (found !== undefined) template.set(name, found);
    return found;
  };
  return {
    broker,
    manifest: () => broker.open('publication.yaml', [publication]),
    data: (file) => broker.open(file, [publication]),
    dataFiles: () => listFiles(publication.folder, 2),
    template: (name) => {
      const root = templateRoot(name);
      return root === undefined ? undefined : readTemplate(broker, root);
    },
    templateNames: () =>
      templateHomes(publication.folder, workingDirectory).flatMap((place) =>
        isFolder(place) ? readdirSync(place) : [],
      ),
    templateHomes: () =>
      templateHomes(publication.folder, workingDirectory).map((place) => relative(workingDirectory, place) || '.'),
    asset: (file, name) => {
      const root = templateRoot(name);
      return broker.open(file, root === undefined ? [publication] : [root, publication]);
    },
    condition: () => broker.open('ISOcoated_v2_300_bas.icc', [conditions]),
    lights: () => broker.open('sRGB2014.icc', [conditions]),
    fonts: () => fontFiles(publication, broker),
    read: () => broker.sources,
  };
}

/** In the package as in the repository. */
const conditions: Root = { folder: join(home, 'src/export/conditions'), name: 'conditions', own: true };

const templateHomes = (publication: string, workingDirectory: string): readonly string[] => [
  ...new Set([join(publication, 'templates'), join(workingDirectory, 'templates'), join(home, 'templates')]),
];

function readTemplate(broker: Broker, root: Root): TemplateSources | UnreadTemplate | undefined {
  const unread: UnreadFile[] = [];
  const open = (file: string): Source | undefined => {
    const result = broker.open(file, [root]);
    if (result.kind !== 'read' && result.kind !== 'missing')
      unread.push({ file: `${root.name}/${file}`, opened: result });
    return opened(result);
  };
  const layout = open('layout.hbs');
  if (layout === undefined) return unread.length === 0 ? undefined : { unread };
  const style = open('style.css');
  const partials = new Map<string, Source>();
  for (const file of listFiles(join(root.folder, 'partials'), 4)) {
    if (!file.endsWith('.hbs')) continue;
    const source = open(`partials/${file}`);
    if (source !== undefined) partials.set(file.replace(/\.hbs$/, ''), source);
  }
  return { layout, partials, ...(style === undefined ? {} : { style }), ...(unread.length === 0 ? {} : { unread }) };
}

/** banxin's fonts, then the publication's own; the bytes are read, and so recorded, only when a face of theirs is used. */
function fontFiles(publication: Root, broker: Broker): readonly Source[] {
  const own: Root = { folder: join(home, 'fonts'), name: 'fonts', own: true };
  const theirs: Root = { folder: join(publication.folder, 'fonts'), name: 'fonts' };
  return [own, theirs].flatMap((root) =>
    listFiles(root.folder, 2)
      .filter((file) => /\.(ttf|otf|ttc|woff2?)$/i.test(file))
      .map((file) => ({
        path: `fonts/${file}`,
        shown: relative(broker.workingDirectory, join(root.folder, file)),
        get bytes(): Uint8Array {
          return opened(broker.open(file, [root]))?.bytes ?? new Uint8Array();
        },
      })),
  );
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** Files under a folder, sorted by code unit so that every machine lists them alike. */
function listFiles(folder: string, depth: number): readonly string[] {
  if (depth === 0 || !isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? listFiles(join(folder, entry.name), depth - 1).map((file) => `${entry.name}/${file}`)
        : [entry.name],
    )
    .map((file) => file.split(sep).join('/'))
    .sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}

const opened = (result: Opened): Source | undefined => (result.kind === 'read' ? result.source : undefined);
