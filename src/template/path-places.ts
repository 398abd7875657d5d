import type { PathExpression } from './program.ts';

/** Where one name of a path stands in the template. */
export interface NamePlace {
  readonly offset: number;
  readonly end: number;
}

const segment = /\[[^\]]*\]|[^\s./[\]]+|\.{1,2}|\//g;

/** Where each name of a path stands in the text, `@`, `this` and `../` left out. */
export const pathPlaces = (text: string, path: PathExpression): readonly NamePlace[] => {
  const written = text.slice(path.offset, path.end);
  const places: NamePlace[] = [];
  for (const match of written.matchAll(segment)) {
    const [name] = match;
    if (name === '/' || name === '.' || name === '..') continue;
    const offset = path.offset + match.index;
    places.push({ offset, end: offset + name.length });
  }
  return places.slice(Math.max(0, places.length - path.parts.length));
};
