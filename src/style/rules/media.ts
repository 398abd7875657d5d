import { type CssValue, keywordOf, splitAt, withoutSpace } from '../css-value.ts';

/** Whether a media query list holds for print; undefined where it asks for what paper has no answer to. */
export function holdsForPrint(prelude: readonly CssValue[]): boolean | undefined {
  const queries = splitAt(withoutSpace(prelude), ',').map(queryHolds);
  if (queries.includes(true)) return true;
  return queries.includes(undefined) ? undefined : false;
}

function queryHolds(query: readonly CssValue[]): boolean | undefined {
  if (query.length === 0) return true;
  const words = query.map(keywordOf);
  const negated = words[0] === 'not';
  const [type, ...rest] = negated || words[0] === 'only' ? words.slice(1) : words;
  if (type === undefined) return undefined;
  const known = type === 'print' || type === 'all';
  // A feature cannot save a query whose medium is another.
  if (rest.length > 0) return known || negated ? undefined : false;
  return known !== negated;
}
