import { type CssValue, printCss } from './css-value.ts';

/** Properties that are promised and not set yet, each with the values that ask for nothing new. */
const asking: Readonly<Record<string, readonly string[]>> = {
  // What hangs at the start of a first line and the end of a last one concerns Latin quotes.
  'hanging-punctuation': ['none', 'allow-end', 'force-end'],
};

export const notYetProperties: readonly string[] = Object.keys(asking);

export const isNotYet = (property: string): boolean => Object.hasOwn(asking, property);

/** Whether the declaration asks for what banxin does not set yet. */
export function asksForMore(property: string, values: readonly CssValue[]): boolean {
  const quiet = Object.hasOwn(asking, property) ? asking[property] : undefined;
  return quiet !== undefined && ![...quiet, 'initial', 'inherit', 'unset'].includes(printCss(values).toLowerCase());
}
