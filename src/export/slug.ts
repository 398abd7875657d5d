import type { FontBook } from '../layout/fontbook.ts';
import { setGraphic } from '../layout/graphic.ts';
import type { GlyphRun, Page } from '../layout/page.ts';
import type { PublicationFacts } from './file.ts';
import { slugPlace } from './marks.ts';
import { registration } from './registration.ts';

const size = 6;
const families = ['sans-serif', 'serif', 'Source Serif 4'];

/** What stands beside the page for those who handle it: title, page, edition, date, inks; a long title is cut. */
export const slugLine = (
  page: Page,
  pages: number,
  plates: readonly string[],
  { title, edition, date }: PublicationFacts,
  book: FontBook,
): readonly GlyphRun[] => {
  const { x, y, width } = slugPlace(page);
  const stack = book.stack(families, 400, false);
  const rest = ` · ${page.number}/${pages} · ${edition} · ${date} · ${['CMYK', ...plates].join(' + ')}`;
  const set = (named: string): readonly GlyphRun[] => {
    const text = [...named, ...rest]
      .filter((character) => stack.some((face) => face.glyph(character.codePointAt(0) ?? 0) !== undefined))
      .join('');
    const line = { kind: 'text', text, x, y, anchor: 'start', families, weight: 400, italic: false, size } as const;
    const { items } = setGraphic({ width, height: size, items: [{ ...line, ink: registration }] }, book, 'slug');
    return items.flatMap((item) => (item.kind === 'glyphs' ? [{ ...item, artifact: true }] : []));
  };
  const fits = (runs: readonly GlyphRun[]): boolean => {
    const run = runs.at(-1);
    const last = run?.glyphs.at(-1);
    return run === undefined || last === undefined || run.x + last.dx + last.advance <= x + width;
  };
  const characters = [...title];
  let runs = set(title);
  while (!fits(runs) && characters.length > 0) {
    characters.pop();
    runs = set(characters.length === 0 ? '' : `${characters.join('').trimEnd()}…`);
  }
  return runs;
};
