import { type Checked, checked, type Diagnostic, diagnostic, type Hint, hint } from '../../base/diagnostic.ts';
import { listed } from '../../base/listed.ts';
import { nearest } from '../../base/nearest.ts';
import type { SourceSpan } from '../../base/span.ts';
import type { FontBook } from '../fontbook.ts';
import { genericAliases, genericFamilies, substitutes } from './generic.ts';

/** A font stack that some text is set in, and where it was declared. */
export interface StackUse {
  readonly families: readonly string[];
  readonly span: SourceSpan;
}

/** The families that a name in a stack stands for, in order; a file or `@font-face` of the generic's own name goes first. */
export const expandFamily = (name: string): readonly string[] => {
  const generic = genericFamilies[name] ?? genericFamilies[genericAliases[name] ?? ''];
  return generic === undefined ? [name] : [name, ...generic];
};

const serving = (book: FontBook, name: string): string | undefined =>
  expandFamily(name).find((family) => book.has(family));

/** What has to be said of the stacks in use: families that are not there, and generics that something else stands in for (once). */
export const checkFamilies = (book: FontBook, uses: readonly StackUse[]): Checked<undefined> => {
  const found: Diagnostic[] = [];
  const noted = new Set<string>();
  for (const { families, span } of uses) {
    let served = false;
    families.forEach((family, index) => {
      const server = serving(book, family);
      if (server === undefined) found.push(absent(book, family, families.slice(index + 1), span, served));
      else if (!served) {
        served = true;
        const note = substituteNote(book, family, server, span);
        if (note !== undefined && !noted.has(note.code)) {
          noted.add(note.code);
          found.push(note);
        }
      }
    });
  }
  return checked(undefined, found);
};

/** A warning while a family before or after it serves. */
const absent = (
  book: FontBook,
  family: string,
  later: readonly string[],
  span: SourceSpan,
  served: boolean,
): Diagnostic => {
  const hints = familyHints(book, family);
  const next = later.map((name) => serving(book, name)).find((name) => name !== undefined);
  if (next === undefined && !served) return diagnostic('font/unknown-family', { span, values: { family }, hints });
  if (next === undefined) return diagnostic('font/family-passed-over', { span, values: { family }, hints });
  return diagnostic('font/family-not-found', { span, values: { family, used: next }, hints });
};

const substituteNote = (book: FontBook, family: string, served: string, span: SourceSpan): Diagnostic | undefined => {
  const generic = genericAliases[family] ?? family;
  const own = substitutes[generic];
  if (own === undefined || book.has(family) || own.includes(served)) return undefined;
  const code = generic === 'fangsong' ? 'font/fangsong-substitute' : 'font/monospace-substitute';
  const place = span.file === ownSheet ? undefined : span;
  return diagnostic(code, {
    span: place,
    values: { used: served },
    hints: [hint('font/map-generic', { family: generic })],
  });
};

/** banxin's own stylesheet: nobody can edit it, so a note about `<code>` names no place there. */
const ownSheet = 'banxin/foundation.css';

const familyHints = (book: FontBook, family: string): readonly Hint[] => {
  const there = book.families();
  const near = nearest(family, there);
  return near === null
    ? [hint('font/families-there', listed('families', there))]
    : [hint('font/nearest-family', { family: near })];
};
