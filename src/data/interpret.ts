import { type Checked, checked, type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { textSpan } from '../base/span.ts';
import type { Datum, Mapping, Scalar } from './dataset.ts';
import { type FigureParts, figureOf } from './figure.ts';
import { joinPath } from './path.ts';
import { placeWithin } from './place.ts';
import { writtenScalarAt } from './scalar.ts';
import type { Written, WrittenMap } from './written.ts';

/** Where in a file a value stands: `figures` and everything below it may be written long. */
type Section = 'top' | 'figures' | 'plain';

const isLong = (map: WrittenMap): boolean => map.entries.some(({ key }) => key === 'value' || key === 'series');

/** A text where keys were due; a full-width colon in it says why. */
const textFault = (text: Scalar, code: 'data/not-structured' | 'data/figures-not-mapping'): Diagnostic => {
  const colon = text.lexeme.indexOf('：');
  return colon < 0
    ? diagnostic(code, { span: text.origin.place })
    : diagnostic('data/yaml-full-width-colon', { span: placeWithin(text, colon) });
};

/** What was written, with names, types and origins. An alias gives its anchor's own datum, hence the anchor's path and place. */
export const interpret = (
  root: Written,
  name: string,
  file: string,
  { keyPlaces = false }: { readonly keyPlaces?: boolean } = {},
): Checked<Datum> => {
  const diagnostics: Diagnostic[] = [];
  const known = new Map<Written, Datum>();

  const spanOf = (written: Written) => textSpan(file, written.place.line, written.place.column);

  const keyPlacesOf = (map: WrittenMap) =>
    new Map(map.entries.map(({ key, keyPlace }) => [key, textSpan(file, keyPlace.line, keyPlace.column)]));

  const mapping = (map: WrittenMap, path: string, section: Section): Mapping => {
    const entries = new Map<string, Datum>();
    for (const { key, value } of map.entries) {
      const below = section === 'top' ? (key === 'figures' ? 'figures' : 'plain') : section;
      entries.set(key, datum(value, joinPath(path, key), below));
    }
    const plain: Mapping = { kind: 'mapping', entries, path, place: spanOf(map) };
    return keyPlaces ? { ...plain, keyPlaces: keyPlacesOf(map) } : plain;
  };

  const series = (written: Written, path: string): Datum => {
    if (written.kind !== 'map') return datum(written, joinPath(path, 'series'), 'plain');
    const points = written.entries.map(
      ({ key, value }) => [key, datum(value, joinPath(path, key), 'figures')] as const,
    );
    return { kind: 'mapping', entries: new Map(points), path: joinPath(path, 'series'), place: spanOf(written) };
  };

  const figure = (map: WrittenMap, path: string): Datum => {
    const members = new Map<string, Datum>();
    for (const { key, value } of map.entries) {
      if (key === 'value') members.set(key, datum(value, path, 'plain'));
      else if (key === 'series') members.set(key, series(value, path));
      else members.set(key, datum(value, joinPath(path, key), 'plain'));
    }
    const parts: FigureParts = { members, path, place: spanOf(map) };
    return figureOf(parts, (fault) => diagnostics.push(fault));
  };

  const fresh = (written: Written, path: string, section: Section): Datum => {
    if (written.kind === 'scalar') return writtenScalarAt(written, path, file);
    if (written.kind === 'map') {
      return section === 'figures' && isLong(written) ? figure(written, path) : mapping(written, path, section);
    }
    const items = written.items.map((item, index) => datum(item, joinPath(path, index), section));
    return { kind: 'sequence', items, path, place: spanOf(written) };
  };

  const datum = (written: Written, path: string, section: Section): Datum => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const made = fresh(written, path, section === 'top' && written.kind !== 'map' ? 'plain' : section);
    known.set(written, made);
    return made;
  };

  const value = datum(root, name, 'top');
  if (value.kind === 'scalar') {
    diagnostics.push(textFault(value, 'data/not-structured'));
    return checked(unreadMapping(name, file), diagnostics);
  }
  const figures = value.kind === 'mapping' ? value.entries.get('figures') : undefined;
  if (figures?.kind === 'scalar' && figures.type !== 'empty') {
    diagnostics.push(textFault(figures, 'data/figures-not-mapping'));
  }
  return checked(value, diagnostics);
};

/** What stands for a file that could not be read. */
export const unreadMapping = (name: string, file: string): Mapping => ({
  kind: 'mapping',
  entries: new Map(),
  unread: true,
  path: name,
  place: textSpan(file, 1, 1),
});
