import { type Checked, checked, type Diagnostic, diagnostic, hint } from '../base/diagnostic.ts';
import type { Source } from '../base/sources.ts';
import type { FontFaceRule } from '../style/stylesheet.ts';
import type { Face, FontBook } from './fontbook.ts';
import { restrictFace } from './fonts/face.ts';
import { expandFamily } from './fonts/families.ts';
import { type FontFileEntry, openFile } from './fonts/files.ts';
import { matchCompanions, scaleFace } from './fonts/scale.ts';

export { checkFamilies } from './fonts/families.ts';

/** One face as a family offers it. */
interface Cut {
  readonly weights: readonly [number, number];
  readonly italic: boolean;
  readonly face: () => Face;
}

interface Family {
  /** As it was first written. */
  readonly name: string;
  readonly cuts: Cut[];
}

/** By name in lower case. */
type Families = Map<string, Family>;

/** Files that `@font-face` asks for by url; the template or the publication may hold them. */
export const fontWishes = (rules: readonly FontFaceRule[]): readonly string[] => [
  ...new Set(rules.flatMap(({ sources }) => sources.flatMap((wish) => (wish.kind === 'url' ? [wish.url] : [])))),
];

/** Makes the book of all font files that may be used; a file's glyphs are read when first asked for. */
export const openFontBook = (files: readonly Source[], rules: readonly FontFaceRule[]): Checked<FontBook> => {
  const diagnostics: Diagnostic[] = [];
  const opened: FontFileEntry[] = [];
  const refused: Source[] = [];
  for (const source of files) {
    const file = openFile(source, opened);
    if ('code' in file) {
      diagnostics.push(file);
      refused.push(source);
    } else opened.push(file);
  }
  const families: Families = new Map();
  for (const rule of rules) {
    const file = ruleFile(rule, opened);
    if (file !== undefined) offer(families, rule.family, ruleCut(rule, file));
    else if (
      !refused.some((source) => rule.sources.some((wish) => wish.kind === 'url' && meansFile(source, wish.url)))
    ) {
      diagnostics.push(noSource(rule));
    }
  }
  // @font-face takes a name over whole, as in CSS.
  const taken = new Set(families.keys());
  for (const { family, weight, italic, face } of opened) {
    if (!taken.has(family.toLowerCase())) offer(families, family, { weights: [weight, weight], italic, face });
  }
  return checked(makeBook(opened, families), diagnostics);
};

const offer = (families: Families, name: string, cut: Cut): void => {
  const family = families.get(name.toLowerCase());
  if (family === undefined) families.set(name.toLowerCase(), { name, cuts: [cut] });
  else family.cuts.push(cut);
};

const makeBook = (opened: readonly FontFileEntry[], families: Families): FontBook => {
  const stacks = new Map<string, readonly Face[]>();
  const byKey = (key: string): FontFileEntry => {
    const file = opened.find((candidate) => candidate.key === key);
    if (file === undefined) throw new Error(`no face ${key} in the font book`);
    return file;
  };
  const facesOf = (names: readonly string[], weight: number, italic: boolean): readonly Face[] =>
    italicAs(names, weight, italic)
      .flatMap(expandFamily)
      .flatMap((name) => chooseCuts(families.get(name.toLowerCase())?.cuts ?? [], weight, italic))
      .map((cut) => cut.face());
  /** Han are never slanted: where a stack has no italic cut, 楷体 goes before it; bold, which 楷体 has not, stays bold. */
  const italicAs = (names: readonly string[], weight: number, italic: boolean): readonly string[] => {
    const sloped = (name: string) => families.get(name.toLowerCase())?.cuts.some((cut) => cut.italic) === true;
    return italic && weight < 600 && !names.flatMap(expandFamily).some(sloped) ? ['kai', ...names] : names;
  };
  return {
    stack: (names, weight, italic) => {
      const name = `${weight}${italic ? 'i' : ''} ${names.join('\n')}`;
      const known = stacks.get(name);
      if (known !== undefined) return known;
      const wished = facesOf(names, weight, italic);
      // A stack of unknown families was already reported; its text is set in serif so that the pages go on.
      const stack = matchCompanions([...new Set(wished.length > 0 ? wished : facesOf(['serif'], weight, italic))]);
      stacks.set(name, stack);
      return stack;
    },
    face: (key) => byKey(key).face(),
    has: (family) => families.has(family.toLowerCase()),
    families: () => [...families.values()].map(({ name }) => name),
    fontFile: (key) => {
      const { source } = byKey(key);
      return { path: source.path, bytes: source.bytes };
    },
  };
};

/** CSS Fonts 4 §5.2: slope first, then weight. All cuts of the chosen weight serve: `unicode-range` may divide them. */
const chooseCuts = (list: readonly Cut[], weight: number, italic: boolean): readonly Cut[] => {
  const sloped = list.filter((cut) => cut.italic === italic);
  const pool = sloped.length > 0 ? sloped : list;
  const distance = (cut: Cut): number => weightDistance(cut.weights, weight);
  const least = Math.min(...pool.map(distance));
  return pool.filter((cut) => distance(cut) === least);
};

/** Bold looks to the heavier side first, light to the lighter; 400 and 500 stand in for each other. */
const weightDistance = ([low, high]: readonly [number, number], wanted: number): number => {
  if (wanted >= low && wanted <= high) return 0;
  const heavier = wanted < low;
  const gap = heavier ? low - wanted : wanted - high;
  const liked = wanted > 500 ? heavier : wanted < 400 ? !heavier : heavier ? low <= 500 : true;
  const last = wanted >= 400 && wanted <= 500 && heavier && low > 500;
  return gap + (liked ? 0 : 1000) + (last ? 1000 : 0);
};

const meansFile = (source: Source, url: string): boolean => {
  const end = url.replace(/[?#].*$/, '').replace(/^(\.{1,2}\/)+|^\/+/, '');
  return source.path === end || source.path.endsWith(`/${end}`);
};

const ruleFile = (rule: FontFaceRule, opened: readonly FontFileEntry[]): FontFileEntry | undefined => {
  for (const wish of rule.sources) {
    const file =
      wish.kind === 'url'
        ? opened.find(({ source }) => meansFile(source, wish.url))
        : localFile(wish.family, rule.weight, opened);
    if (file !== undefined) return file;
  }
  return undefined;
};

const localFile = (
  name: string,
  weight: FontFaceRule['weight'],
  opened: readonly FontFileEntry[],
): FontFileEntry | undefined => {
  const exact = opened.find((file) => file.postscriptName === name);
  if (exact !== undefined) return exact;
  const wanted = weight === undefined ? 400 : typeof weight === 'number' ? weight : weight[0];
  const cuts = opened.filter((file) => file.family.toLowerCase() === name.toLowerCase());
  return cuts.toSorted(
    (one, two) => weightDistance([one.weight, one.weight], wanted) - weightDistance([two.weight, two.weight], wanted),
  )[0];
};

const ruleCut = (rule: FontFaceRule, file: FontFileEntry): Cut => {
  const weight = rule.weight ?? file.weight;
  let face: Face | undefined;
  return {
    weights: typeof weight === 'number' ? [weight, weight] : weight,
    italic: rule.italic ?? file.italic,
    face: () => {
      if (face === undefined) {
        const own = restrictFace(file.face(), rule.unicodeRange);
        face = rule.sizeAdjust === undefined ? own : scaleFace(own, rule.sizeAdjust);
      }
      return face;
    },
  };
};

const noSource = (rule: FontFaceRule): Diagnostic => {
  const [first] = rule.sources;
  const source = first === undefined ? '' : first.kind === 'url' ? first.url : first.family;
  return diagnostic('font/source-not-found', {
    span: first?.span ?? rule.span,
    values: { family: rule.family, source },
    hints: [hint('font/place-file')],
  });
};
