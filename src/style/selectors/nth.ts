import { type CssValue, withoutSpace } from '../css-value.ts';

/** `odd`, `even`, a number, or `an+b` in any spelling; undefined otherwise (`of S` too). */
export function nthOf(args: readonly CssValue[]): { readonly step: number; readonly offset: number } | undefined {
  const text = withoutSpace(args)
    .map((value) => {
      if (value.kind === 'ident') return value.name;
      if (value.kind === 'number' || value.kind === 'dimension') return value.raw;
      return value.kind === 'delim' ? value.text : '?';
    })
    .join('')
    .toLowerCase();
  if (text === 'odd') return { step: 2, offset: 1 };
  if (text === 'even') return { step: 2, offset: 0 };
  if (/^[-+]?\d+$/.test(text)) return { step: 0, offset: Number(text) };
  const match = /^([-+]?\d*)n([-+]\d+)?$/.exec(text);
  if (match === null) return undefined;
  const step = match[1] === '' || match[1] === '+' ? 1 : match[1] === '-' ? -1 : Number(match[1]);
  return { step, offset: Number(match[2] ?? 0) };
}
