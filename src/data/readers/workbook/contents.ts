import { cellFormats } from './formats.ts';
import { isFault, openPackage, type Package, type PackageFault } from './package.ts';
import { sharedStrings } from './strings.ts';
import { walkPart } from './text.ts';

/** A sheet of cells as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What a workbook says of itself, before any sheet is read. */
export interface Contents {
  readonly sheets: readonly ListedSheet[];
  /** Dates count from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
  /** Names of ranges, as their formulas: `表一!$A$1:$F$20`. */
  readonly names: ReadonlyMap<string, string>;
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly parts: Package;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

const damaged = (part: string): PackageFault => ({ fault: 'damaged', part });

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** A target is relative to the folder of its part, or begins at the package's root. */
const resolved = (folder: string, target: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

/** The relations of a part by their id; `fault` where they cannot be read. */
const relationsOf = (parts: Package, part: string): ReadonlyMap<string, Relation> | PackageFault => {
  const folder = folderOf(part);
  const path = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = parts.part(path);
  const relations = new Map<string, Relation>();
  if (bytes === undefined) return relations;
  if (isFault(bytes)) return bytes;
  const whole = walkPart(bytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const type = attributes.get('Type') ?? '';
      const target = resolved(folder, attributes.get('Target') ?? '');
      relations.set(attributes.get('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return whole ? relations : damaged(path);
};

const byType = (relations: ReadonlyMap<string, Relation>, type: string): string | undefined =>
  [...relations.values()].find((relation) => relation.type === type)?.target;

interface Listing {
  readonly sheets: ListedSheet[];
  readonly names: Map<string, string>;
  from1904: boolean;
}

const listing = (bytes: Uint8Array, relations: ReadonlyMap<string, Relation>): Listing | null => {
  const found: Listing = { sheets: [], names: new Map(), from1904: false };
  let name: string | null = null;
  const whole = walkPart(bytes, {
    open: (element, attributes) => {
      if (element === 'workbookPr') found.from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
      else if (element === 'definedName') {
        name = attributes.get('name') ?? '';
        found.names.set(name, '');
      } else if (element === 'sheet') {
        const relation = relations.get(attributes.get('id') ?? '');
        // Sheets of charts, dialogs and macros hold no cells.
        if (relation?.type !== 'worksheet') return;
        const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
        found.sheets.push({ name: attributes.get('name') ?? '', hidden, part: relation.target });
      }
    },
    text: (piece) => {
      if (name !== null) found.names.set(name, (found.names.get(name) ?? '') + piece);
    },
    close: (element) => {
      if (element === 'definedName') name = null;
    },
  });
  return whole ? found : null;
};

/** Reads all of a workbook but its sheets. */
export const contentsOf = (bytes: Uint8Array): Contents | PackageFault => {
  const parts = openPackage(bytes);
  if (isFault(parts)) return parts;
  const root = relationsOf(parts, '');
  if (isFault(root)) return root;
  const main = byType(root, 'officeDocument');
  if (main === undefined || main.endsWith('.bin')) return { fault: 'not-a-package' };
  const book = parts.part(main);
  const relations = relationsOf(parts, main);
  if (isFault(relations)) return relations;
  if (book === undefined) return damaged(main);
  if (isFault(book)) return book;
  const listed = listing(book, relations);
  if (listed === null) return damaged(main);

  const optional = (type: string): Uint8Array | PackageFault | undefined => {
    const target = byType(relations, type);
    return target === undefined ? undefined : (parts.part(target) ?? damaged(target));
  };
  const stringsPart = optional('sharedStrings');
  const stylesPart = optional('styles');
  if (isFault(stringsPart)) return stringsPart;
  if (isFault(stylesPart)) return stylesPart;
  const strings = stringsPart === undefined ? [] : sharedStrings(stringsPart);
  const formats = stylesPart === undefined ? [] : cellFormats(stylesPart);
  if (strings === null) return damaged('sharedStrings.xml');
  if (formats === null) return damaged('styles.xml');
  return { ...listed, strings, formats, parts };
};
